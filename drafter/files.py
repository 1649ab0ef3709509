"""Files of the user's: read with errors that help, written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drafter.errors import UsageError, nearest

STDIN = "-"
_FEW = 4
"""Files that are named in an error at most."""


def shown(path: str) -> str:
    """What to call `path` in an error."""
    return "standard input" if path == STDIN else path


def read(path: str, what: str, limit: int) -> bytes:
    """The bytes of a file, or of standard input for "-"; UsageError if that cannot be.

    `what` says what the file should hold ("notes"), `limit` how many bytes of it are plausible.
    """
    source = shown(path)
    try:
        data = sys.stdin.buffer.read(limit + 1) if path == STDIN else _bytes(Path(path), limit)
    except IsADirectoryError:
        raise UsageError(
            f"{source}: this is a folder\n  Name one file in it that holds {what}."
        ) from None
    except FileNotFoundError:
        raise UsageError(f"{source}: there is no such file\n  {_similar(Path(path))}") from None
    except OSError as error:
        raise UsageError(
            f"{source}: it cannot be read ({error.strerror or error})\n"
            "  Check the file and its permissions."
        ) from None
    if len(data) > limit:
        size = f"{limit // 2**20} MB" if limit >= 2**20 else f"{limit // 1024} KB"
        raise UsageError(f"{source}: it is larger than {size}, far too big for {what}")
    return data


def is_there(path: str) -> bool:
    """Whether `path` is a file; no for a name that is longer than names of files can be."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


def _bytes(path: Path, limit: int) -> bytes:
    if path.is_dir():  # Windows raises PermissionError instead
        raise IsADirectoryError
    with path.open("rb") as file:
        return file.read(limit + 1)


def _similar(path: Path) -> str:
    """What may have been meant: a file with nearly that name, or one of its kind."""
    if not path.parent.is_dir():
        return f"There is no folder {path.parent}."
    try:
        there = {one.stem: one for one in path.parent.iterdir() if one.is_file()}
    except OSError:  # a folder that one may enter, and not look around in
        there = {}
    if near := nearest(path.stem, there):
        return f"Did you mean {there[near]}?"
    return listed(path.parent, path.suffix) or "Check the name and the folder."


def listed(folder: Path, suffix: str) -> str:
    """The latest files in `folder` whose names end in `suffix`, in words; "" if there are none."""
    found = [one for one in folder.glob(f"*{suffix}") if suffix and one.is_file()]
    found.sort(key=lambda one: one.stat().st_mtime, reverse=True)
    return f"Here: {', '.join(map(str, found[:_FEW]))}." if found else ""


def write(path: Path, data: bytes) -> None:
    """Put `data` into `path` under a temporary name first; UsageError if that cannot be done.

    A device or a pipe is written to as it is: in its place, a file would end it.
    """
    import tempfile

    path = path.resolve()  # a link stays a link
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
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
