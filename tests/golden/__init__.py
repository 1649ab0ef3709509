"""Messages as the offline writer makes them from notes as people jot them, kept to be read.

`notes/` holds the notes; each file under a kind is one message, named notes.recipient.tone.txt
("nobody" where none is known by name), as it reads on a day that suits the kind. A
change to templates or to how notes are heard shows here as a difference: read it as the person
who gets the message would, and if it is better, write the files anew with `python -m tests.golden`.
To add one, touch an empty file with the right name and write them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from drafter import brief, kinds, panel, tones
from drafter.errors import DrafterError
from drafter.notes import Notes, load_notes

FOLDER = Path(__file__).parent
_DAYS = {"thank-you": 1, "card": 0, "linkedin": 2, "value-add": 2, "check-in": 14, "call": 9}
"""Days after the interview."""


def paths() -> Iterator[Path]:
    """Every golden text."""
    return iter(sorted(FOLDER.glob("*/*.txt")))


def written(path: Path) -> str:
    """The message that the offline writer makes today for the golden text at `path`."""
    name, recipient, tone = path.stem.split(".")
    file = load_notes(FOLDER / "notes" / f"{name}.yaml")
    kind = kinds.KINDS[path.parent.name]
    day = _day(file.notes, kind.name)
    found = brief.briefs(file, kind, tones.load(tone), file.notes.me, day, seed="golden")
    made = zip(found, panel.write(found), strict=True)
    one = next(made for one, made in made if recipient in (one.recipient or "nobody").lower())
    if isinstance(one, DrafterError):
        raise one
    return f"{one.draft.text}\n"


def _day(notes: Notes, kind: str) -> date:
    """A day on which a message of `kind` may go out."""
    if kind == "application":
        assert notes.applied.reply_by
        return notes.applied.reply_by + timedelta(days=3)
    if kind == "rejection":
        assert notes.rejection
        assert notes.rejection.on
        return notes.rejection.on + timedelta(days=1)
    met = notes.interview.day
    assert met is not None
    return met + timedelta(days=_DAYS[kind])
