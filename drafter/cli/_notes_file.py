"""A new notes file: its name, what is put down in it, and what to do with it next."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from drafter.cli._console import note
from drafter.errors import UsageError

WITHOUT_COMPANY: Final = "notes.yaml"
_LONGEST: Final = 40
"""Characters of the company's name that a file is named after."""


def free_name(company: str | None) -> Path:
    """A file named after `company` that is not there yet: acme-notes.yaml, acme-notes-2.yaml."""
    from drafter.language.words import fold

    words = re.findall(r"[a-z0-9]+", re.sub("['’]", "", fold(company or "")))
    slug = "-".join(words)[:_LONGEST].strip("-")
    first = Path(f"{slug}-notes.yaml" if slug else WITHOUT_COMPANY)
    names = (first.with_stem(f"{first.stem}-{number}") for number in range(2, 1000))
    return first if not first.exists() else next(one for one in names if not one.exists())


def begin(path: Path | None, tree: dict[str, Any]) -> Path:
    """The new file at `path`, or named after the company, with what `tree` holds in it."""
    found = path or free_name(tree.get("company"))
    claim(found)
    save(found, tree)
    return found


def save(path: Path, tree: dict[str, Any]) -> None:
    """Put down what was answered so far."""
    from drafter import files
    from drafter.yaml_text import dumped

    files.write(path, dumped(tree).encode())


def say_what_next(path: Path | None) -> None:
    """The commands to go on with."""
    note("", "Saved. What next:", f"  drafter notes {path}", f"  drafter thank-you {path}")


def claim(path: Path) -> None:
    """Make an empty file at `path`; UsageError if anything is there already."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise UsageError(
            f"{path} is there already, and drafter overwrites no notes\n  Name another file."
        ) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from None
