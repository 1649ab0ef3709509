"""Files of the user's, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from drafter.errors import UsageError


def write(path: Path, data: bytes) -> None:
    """Put `data` into `path` under a temporary name first; UsageError if that cannot be done."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
