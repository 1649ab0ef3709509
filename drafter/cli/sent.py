"""The commands that hear what became of a message: sent, answered, over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter.cli import _past
from drafter.cli._console import errors_in_words, note, say
from drafter.cli._options import on_day
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.history import Entry, History, Opportunity

SAME_OCCASION: Final = timedelta(days=7)
"""Drafts of a kind written further apart belong to another interview."""

What = Annotated[
    str | None,
    typer.Argument(metavar="[NOTES|COMPANY]", help="Which; by default that of the last draft."),
]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="When: yesterday, 2026-11-20 ...")
]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back.")]


def sent(ids: _past.Ids = None, on: On = None, undo: Undo = False) -> None:
    """Say that you have sent the last message, or those with these numbers."""
    with errors_in_words(), _past.history() as past:
        day = _past_day(on)
        if undo:
            entries = _past.drafts(past, ids) if ids else past.last_marked()
            if not entries:
                raise UsageError("nothing is marked as sent")
            past.mark_sent([one.id for one in entries], None)
            say(*(f"Not sent after all: {_name(one)}" for one in entries))
            return
        entries = _past.drafts(past, ids) if ids else _last_run(past)
        new = [one for one in entries if on or not one.sent_on]
        mark(past, new, day)
        for one in entries:
            if one not in new:
                say(f"Already marked as sent on {one.sent_on}: {_name(one)}")
        _point_out_others(past, entries)


def mark(past: History, entries: Sequence[Entry], day: date) -> None:
    """Keep that `entries` were sent on `day`, and say so."""
    past.mark_sent([one.id for one in entries], day)
    for one in entries:
        say(f"Sent on {day}: {_name(one)}")


def replied(what: What = None, on: On = None, undo: Undo = False) -> None:
    """Say that they have answered."""
    with errors_in_words(), _past.history(create=True) as past:
        one = _opportunity(past, what)
        day = None if undo else _past_day(on)
        past.mark(one._replace(replied_on=day))
        said = f"They replied on {day}" if day else "They have not replied after all"
        say(f"{said}: {_past.title(one)}")


def closed(what: What = None, on: On = None, undo: Undo = False) -> None:
    """Say that an opportunity is over: nothing more is due for it."""
    with errors_in_words(), _past.history(create=True) as past:
        one = _opportunity(past, what)
        day = None if undo else _past_day(on)
        past.mark(one._replace(closed_on=day))
        said = f"Closed on {day}; nothing more is due" if day else "Open again"
        say(f"{said}: {_past.title(one)}")


def _past_day(written: str | None) -> date:
    day = on_day("--on", written)
    if day > date.today():
        raise UsageError(f"--on {written} is still to come\n  Say so once it has happened.")
    return day


def _last_run(past: History) -> list[Entry]:
    """The drafts of the last command, of which each can have been sent."""
    last = past.last_run()
    if not last:
        raise UsageError("there is no draft yet\n  `drafter thank-you NOTES` keeps what it writes.")
    people = {(one.kind, one.recipient) for one in last}
    if len(people) < len(last):
        numbers = ", ".join(str(one.id) for one in last)
        raise UsageError(
            f"the last command wrote several versions: {numbers}\n"
            f"  Say which one you have sent, for example: drafter sent {last[0].id}"
        )
    return last


def _point_out_others(past: History, entries: Sequence[Entry]) -> None:
    """Name other drafts that a person was sent, or is still to be sent, in the same matter."""
    from drafter.history import Opportunity

    first = entries[0]
    same = [
        one
        for one in past.about(Opportunity(first.company, first.role))
        if one.kind == first.kind and abs(one.written_on - first.written_on) <= SAME_OCCASION
    ]
    marked = {one.recipient for one in same if one.sent_on}
    ids = {one.id for one in entries}
    for one in same:
        if one.sent_on and one.id not in ids and one.recipient in {e.recipient for e in entries}:
            note(
                f"  Draft {one.id} to {one.recipient} is marked as sent too, on {one.sent_on}."
                f" If it was not: drafter sent {one.id} --undo"
            )
    waiting = {one.recipient: one.id for one in same if one.recipient not in marked}
    if waiting:
        names = ", ".join(f"{name} ({id_})" for name, id_ in waiting.items())
        numbers = " ".join(map(str, waiting.values()))
        note(f"  Not marked yet: {names}. If sent as well: drafter sent {numbers}")


def _opportunity(past: History, what: str | None) -> Opportunity:
    """The opportunity that the user means: notes, a company, or that of the last draft."""
    from drafter import files
    from drafter.notes import load_notes

    if what is None:
        if not (last := past.last_run()):
            raise UsageError("there is no draft yet\n  Name the notes: a .yaml file.")
        return past.opportunity(last[-1].company, last[-1].role)
    if what.endswith((".yaml", ".yml")) or files.is_there(what):
        notes = load_notes(what).notes
        return past.opportunity(notes.company, notes.role)
    found = _past.named(past, what)
    if len(found) == 1:
        return found[0]
    if not found:
        known = ", ".join(dict.fromkeys(one.company for one in past.opportunities()))
        hint = f"It knows {known}." if known else "Name the notes: a .yaml file."
        raise UsageError(f"the history knows no company called {what!r}\n  {hint}")
    roles = "; ".join(map(_past.title, found))
    raise UsageError(f"{what!r} could be more than one: {roles}\n  Name the notes: a .yaml file.")


def _name(entry: Entry) -> str:
    return f"{entry.kind} to {entry.recipient}, {entry.company} ({entry.id})"
