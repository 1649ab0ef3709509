"""A plan for people, as lines of a terminal, and for programs, as JSON (docs/json.md)."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from drafter.governor import Objection, shown
from drafter.governor.plan import Plan, State, Touch
from drafter.notes import NotesFile, Stage
from drafter.sources import Article, Source

_INDENT: Final = " " * 9
_MARKS: Final = {State.DONE: "done", State.TODAY: "today", State.AHEAD: "then"}


def command(file: NotesFile, touches: Sequence[Touch]) -> str:
    """What to type for `touches`, which are of one kind."""
    path = "-" if file.source == "standard input" else file.source
    words = ["drafter", touches[0].kind, path]
    if len(touches) == 1 and touches[0].recipient and len(file.notes.interviewers) > 1:
        words += ["--to", touches[0].recipient]
    return shlex.join(words)


def together(touches: Sequence[Touch]) -> list[list[Touch]]:
    """`touches` in groups of one day and kind: one command writes them all."""
    ordered = sorted(touches, key=lambda one: (one.on, one.kind))
    groups = [list(each) for _, each in groupby(ordered, key=lambda one: (one.on, one.kind))]
    places = {id(one): place for place, one in enumerate(touches)}
    return sorted(groups, key=lambda group: places[id(group[0])])


def people(touches: Sequence[Touch]) -> str:
    """To whom `touches` go."""
    return ", ".join(one.recipient or "the hiring team" for one in touches)


def title(file: NotesFile) -> str:
    """What to call the opportunity."""
    return f"{file.notes.role} at {file.notes.company}"


def standing(file: NotesFile, plan: Plan) -> Iterator[str]:
    """Where the opportunity stands, in sentences."""
    notes = file.notes
    if notes.stage is Stage.OFFER:
        yield "They made an offer: there is nothing left to nudge."
    elif notes.stage is Stage.REJECTED:
        no = notes.rejection and notes.rejection.on
        yield f"They said no on {shown(no)}." if no else "They said no. Add `rejection: {on: ...}`."
    elif notes.stage is Stage.APPLIED:
        on, by = notes.applied.on, notes.applied.reply_by
        yield f"You applied on {shown(on)}." if on else "You applied."
        if by:
            yield f"The deadline is {shown(by)}."
        elif not on:
            yield "Add `applied: {on: ...}`: without a day nothing can be planned."
    elif notes.interview.day is None:
        yield "Add `interview: {on: ...}`: without the day hardly anything can be planned."
    else:
        yield f"The interview was on {shown(notes.interview.day)}."
    if plan.promised and notes.stage is Stage.INTERVIEWED:
        yield f"You are to hear by {shown(plan.promised)}."


def lines(plan: Plan, file: NotesFile, width: int = 80) -> list[str]:
    """The plan at a glance: done, to be done, the command for it, and what must wait."""
    made = [title(file), *textwrap.wrap(" ".join(standing(file, plan)), width), ""]
    for group in together(plan.touches):
        first = group[0]
        row = f"  {_MARKS[first.state]:6} {shown(first.on):10}  {first.kind:11}  {people(group)}"
        made += textwrap.wrap(row, width, subsequent_indent=" " * 34, drop_whitespace=True)
        if first.state is not State.DONE:
            why = f"{first.reason} ({_cited(first.source)})"
            made += textwrap.wrap(why, width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    if plan.next is None:
        made.append("  Nothing is left to do.")
    if plan.forbidden:
        made += ["", "Not today:", *_not_today(plan.forbidden, width)]
    if coming := plan.next:
        groups = together([one for one in plan.touches if one.on == coming.on])
        groups = [one for one in groups if one[0].state is coming.state]
        made += ["", f"Next, {_when(coming)}:", *(f"  {command(file, one)}" for one in groups)]
    return made


def _cited(source: Source) -> str:
    """Who says so, in a word."""
    return {Article.WEB: "other advisers", Article.OWN: "drafter"}.get(
        source.article, source.article.name
    )


def _when(touch: Touch) -> str:
    return "today" if touch.state is State.TODAY else f"on {shown(touch.on)}"


def _not_today(found: Sequence[Objection], width: int) -> Iterator[str]:
    """One entry for each reason, with every kind that it holds for."""
    for why in dict.fromkeys((one.why, one.source) for one in found):
        same = [one for one in found if (one.why, one.source) == why]
        kinds = ", ".join(
            f"{one.kind} (fine from {shown(one.fine_from)})" if one.fine_from else one.kind
            for one in same
        )
        text = f"{kinds}: {why[0]} ({_cited(why[1])})"
        yield from textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="    ")


def document(plan: Plan, file: NotesFile) -> dict[str, Any]:
    """The plan as plain values."""
    return {
        "company": file.notes.company,
        "role": file.notes.role,
        "stage": str(file.notes.stage),
        "today": plan.today.isoformat(),
        "promised": plan.promised.isoformat() if plan.promised else None,
        "touches": [_touch(one, file) for one in plan.touches],
        "forbidden": [
            {
                "kind": one.kind,
                "recipient": one.recipient,
                "rule": str(one.fault),
                "why": one.why,
                "fine_from": one.fine_from.isoformat() if one.fine_from else None,
                "source": str(one.source),
            }
            for one in plan.forbidden
        ],
    }


def _touch(one: Touch, file: NotesFile) -> dict[str, Any]:
    return {
        "on": one.on.isoformat(),
        "state": str(one.state),
        "kind": one.kind,
        "channel": str(one.channel),
        "recipient": one.recipient,
        "reason": one.reason,
        "source": str(one.source),
        "command": None if one.state is State.DONE else command(file, [one]),
    }
