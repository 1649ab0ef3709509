"""The offline writer's messages are those that were read and found good."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import paths, written


@pytest.mark.parametrize("path", list(paths()), ids=lambda path: path.stem)
def test_message_is_the_one_that_was_read(path: Path) -> None:
    """After a change for the better: `python -m tests.golden`, and read the difference."""
    assert written(path) == path.read_text(encoding="utf-8")


def test_every_notes_file_has_a_message() -> None:
    told = {path.stem.split(".")[0] for path in paths()}
    assert told == {path.stem for path in (Path(__file__).parent / "notes").iterdir()}
