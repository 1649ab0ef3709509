"""A text in the user's own editor, and what became of it there."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from drafter.errors import DeliveryError

_USUAL: Final = ("nano", "vim", "vi", "notepad")
"""Editors to try where the user names none; the first that is there."""


def edited(text: str) -> str:
    """`text` as the user left it; `text` itself where the editor reports that it was given up."""
    command = _command()
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:  # for nobody else to read
        path = Path(folder) / "message.txt"
        path.write_text(text + "\n", encoding="utf-8")
        try:
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603
        except OSError as error:
            raise DeliveryError(f"{command[0]} cannot be started: {error.strerror}") from None
        if done.returncode:
            return text
        left = path.read_bytes().decode("utf-8-sig", "replace")
    return "\n".join(line.rstrip() for line in left.strip().splitlines())


def _command() -> list[str]:
    """How to start the editor; DeliveryError where it, or any, cannot be found."""
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not named:
        if found := next(filter(None, map(shutil.which, _USUAL)), None):
            return [found]
        raise DeliveryError("no editor was found\n  Name one in the variable EDITOR.")
    try:
        program, *options = (part.strip('"') for part in shlex.split(named, posix=os.name != "nt"))
    except ValueError:
        program, options = named, []
    if found := shutil.which(program):
        return [found, *options]
    raise DeliveryError(
        f"there is no editor called {program!r}\n  Name another in the variable VISUAL or EDITOR."
    )
