"""drafter: thank-you and follow-up messages from interview notes.

    from drafter import check, draft, load_notes

    notes = load_notes("notes.yaml")
    for outcome in draft(notes, "thank-you", tone="warm"):
        print(outcome.draft.text)

`draft` writes from the notes alone; the command line adds models.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import drafter.draft  # noqa: F401 - before the function of this name, which it would replace

if TYPE_CHECKING:
    from drafter.brief import Sent
    from drafter.checker import Report
    from drafter.draft import Draft
    from drafter.governor.plan import Plan
    from drafter.notes import NotesFile
    from drafter.pipeline import Outcome

__all__ = ["check", "draft", "load_notes", "plan"]


def load_notes(path: str) -> NotesFile:
    """Read notes from a file; NotesError, with the line, for any mistake in it."""
    from drafter import notes

    return notes.load_notes(path)


def draft(
    file: NotesFile, kind: str = "thank-you", *, tone: str = "professional", on: date | None = None
) -> list[Outcome]:
    """One finished draft per interviewer, as written `on` that day (default: today)."""
    from drafter import brief, kinds, panel, profile, tones
    from drafter.errors import DrafterError

    who = profile.load()
    file = profile.in_country(file, who)
    me = profile.merged(file.notes.me, who)
    day = on or date.today()
    briefs = brief.briefs(
        file, kinds.named(kind), tones.saluting(tones.load(tone), who.salutation), me, day
    )
    made: list[Outcome] = []
    for one in panel.write(briefs):
        if isinstance(one, DrafterError):
            raise one
        made.append(one)
    return made


def plan(file: NotesFile, sent: Sequence[Sent] = (), *, on: date | None = None) -> Plan:
    """When to write to whom, and when to stop, seen from that day (default: today)."""
    from drafter import governor, profile
    from drafter.governor.plan import plan as planned

    notes = profile.in_country(file, profile.load()).notes
    return planned(notes, sent, on or date.today(), governor.calendar(notes.country))


def check(
    message: str | Draft,
    notes: NotesFile | None = None,
    *,
    kind: str | None = None,
    to: str | None = None,
    tone: str | None = None,
    on: date | None = None,
    proofread: bool = True,
) -> Report:
    """What the rules find in a message by anyone, as sent `on` that day (default: today).

    Without `notes` only the rules that need none run. What is not said, the kind and the one of
    several interviewers that it is for, is read from the message; UsageError where that fails.
    Only a `tone` that is named is held against it.
    """
    from drafter import checker, kinds, manuscript, profile, tones
    from drafter.notes import Me

    text = message if isinstance(message, str) else message.text
    found = manuscript.parts(text)
    if isinstance(message, str):
        stage = str(notes.notes.stage) if notes else ""
        what = kinds.named(kind) if kind else manuscript.kind_of(found, stage)
    else:
        what, to = message.kind, to or message.recipient or None
    who = profile.load()
    notes = profile.in_country(notes, who) if notes else None
    me = profile.merged(notes.notes.me if notes else Me(), who)
    day = on or date.today()
    mood = tones.saluting(tones.load(tone), who.salutation) if tone else tones.ANY
    brief = manuscript.brief_for(found, notes, what, mood, me, day, to)
    draft = manuscript.as_draft(found, brief) if isinstance(message, str) else message
    return checker.check(draft, brief, proofread=proofread)
