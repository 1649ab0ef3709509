"""Write every golden text anew; then read the difference."""

from tests.golden import paths, written

for path in paths():
    path.write_text(written(path), encoding="utf-8")
