"""A message by anyone, for the rules to read: its parts, its kind, and whom it is for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from drafter.brief import Brief, briefs, without_notes
from drafter.draft import Draft
from drafter.kinds import Kind
from drafter.language.sentences import Span
from drafter.manuscript._guess import kind_of, recipient_of
from drafter.manuscript._parts import Parts, greeted, parts
from drafter.manuscript._read import File, read, written
from drafter.tones import Tone

if TYPE_CHECKING:
    from drafter.notes import Me, NotesFile

__all__ = ["File", "Parts", "as_draft", "brief_for", "kind_of", "parts", "read", "written"]


def as_draft(found: Parts, brief: Brief) -> Draft:
    """`found` as the draft that `brief` asks for."""
    found = _spoken(found) if brief.kind.gaps else found
    return Draft(
        kind=brief.kind,
        recipient=brief.recipient,
        text=found.text,
        subject=found.subject,
        greeting=found.greeting,
        body=found.body,
        sign_off=found.sign_off,
        contact=found.contact,
    )


def _spoken(found: Parts) -> Parts:
    """The same as what is said on the telephone: all of it, however the voicemail greets or ends."""
    text = found.text.strip()
    start = len(found.text) - len(found.text.lstrip())
    end = start + len(text)
    return found._replace(
        subject=Span("", start, start),
        greeting=Span("", start, start),
        body=Span(text, start, end),
        sign_off=Span("", end, end),
        contact=Span("", end, end),
    )


def brief_for(
    found: Parts,
    notes: NotesFile | None,
    kind: Kind,
    tone: Tone,
    me: Me,
    today: date,
    to: str | None = None,
) -> Brief:
    """The brief that `found` is held to; UsageError where it is not clear whom it is for.

    Without notes it holds no facts, and only the rules that need none have something to say.
    """
    if notes is None:
        return without_notes(kind, tone, me, today, to or greeted(found.greeting.text))
    people = briefs(notes, kind, tone, me, today, to=to)
    if not people:
        raise notes.error("interviewers", "there is nobody to write to", "Add `interviewers:`.")
    return recipient_of(found, people, to)
