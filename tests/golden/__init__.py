"""Messages as the offline writer makes them from notes as people jot them, kept to be read.

`notes/` holds the notes; each file under a kind is one message, named notes.recipient.tone.txt. A
change to templates or to how notes are heard shows here as a difference: read it as the person
who gets the message would, and if it is better, write the files anew with `python -m tests.golden`.
To add one, touch an empty file with the right name and write them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from drafter import brief, kinds, pipeline, tones
from drafter.notes import load_notes

FOLDER = Path(__file__).parent


def paths() -> Iterator[Path]:
    """Every golden text."""
    return iter(sorted(FOLDER.glob("*/*.txt")))


def written(path: Path) -> str:
    """The message that the offline writer makes today for the golden text at `path`."""
    name, recipient, tone = path.stem.split(".")
    file = load_notes(FOLDER / "notes" / f"{name}.yaml")
    met = file.notes.interview.on
    assert met is not None
    day = met.date() if hasattr(met, "date") else met
    found = brief.briefs(
        file,
        kinds.KINDS[path.parent.name],
        tones.load(tone),
        file.notes.me,
        day + timedelta(days=1),
        seed="golden",
    )
    one = next(one for one in found if recipient in one.recipient.lower())
    draft = pipeline.offline(one).draft
    return f"Subject: {draft.subject.text}\n\n{draft.text}\n"
