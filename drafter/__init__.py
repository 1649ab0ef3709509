"""drafter: thank-you and follow-up messages from interview notes.

    from drafter import check, draft, load_notes

    notes = load_notes("notes.yaml")
    for outcome in draft(notes, "thank-you", tone="warm"):
        print(outcome.draft.text)

`draft` writes from the notes alone; the command line adds models.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.checker import Report
    from drafter.notes import NotesFile
    from drafter.pipeline import Outcome

__all__ = ["check", "draft", "load_notes"]


def load_notes(path: str) -> NotesFile:
    """Read notes from a file; NotesError, with the line, for any mistake in it."""
    from drafter import notes

    return notes.load_notes(path)


def draft(
    file: NotesFile, kind: str = "thank-you", *, tone: str = "professional", on: date | None = None
) -> list[Outcome]:
    """One finished draft per interviewer, as written `on` that day (default: today)."""
    from drafter import brief, pipeline, profile, tones
    from drafter.kinds import KINDS

    me = profile.merged(file.notes.me, profile.load())
    day = on or date.today()
    briefs = brief.briefs(file, KINDS[kind], tones.load(tone), me, day)
    return [pipeline.write(one) for one in briefs]


def check(outcome: Outcome) -> Report:
    """What the rules find in a draft, proofreading included."""
    from drafter import checker

    return checker.check(outcome.draft, outcome.brief)
