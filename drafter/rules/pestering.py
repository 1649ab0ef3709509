"""DR502 pestering: asking for an update, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._call import call
from drafter.rules._phrased import phrased
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source

_PHRASES: Final = phrased("pestering", unnoted=MUST)
_ASKED: Final = phrased("pestering-asked")
_MEANT_TO_ASK: Final = frozenset({"check-in", "application", "call"})
"""Kinds in which one may ask how things stand."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """In the outline of a call, a question in three words is a note to oneself; after a subject, brief."""
    points = call(draft).points if draft.kind.name == "call" else ()
    asked = () if draft.kind.name in _MEANT_TO_ASK else _ASKED(draft, brief)
    for hit in (*_PHRASES(draft, brief), *asked):
        if any(point.start <= hit.start < point.end for point in points):
            continue
        if (
            draft.subject.start < hit.start
            and hit.end <= draft.subject.end <= hit.start + _IN_PASSING
        ):
            continue
        yield hit


_IN_PASSING: Final = 14
"""Characters that a question may have at the end of a subject: "Shift Lead: any news?"."""


RULE: Final = Rule(
    code="DR502",
    name="pestering",
    source=Source(Article.A5, "Follow-up is not pestering others with the same question"),
    rationale="Asking whether there is news adds a task to a busy day and nothing else.",
    message="“{quote}” asks for attention and gives nothing.",
    fix="Take “{quote}” out and bring something of use: an idea, an answer, a piece of news.",
    fires=(
        Example("I am just checking in about my application."),
        Example("I have not heard back from you."),
        Example("Do you have any updates?"),
        Example("I insist on a firm answer before the end of the day."),
        Example("You have until noon to call me."),
    ),
    silent=(
        Example("I keep trying to picture the night crew at their screens."),
        Example("Checking in with the night crew before a deploy would help."),
        Example("You mentioned an update of the scanners.", why="A thing, not a question."),
        Example("Has a decision been made yet?", kind="check-in", why="What it is meant to ask."),
        Example("I look forward to hearing from you."),
        Example("- Thank her\n- Any decision yet?", kind="call", why="A note to oneself."),
        Example("Unless you prefer another day, I shall come on the 4th."),
    ),
    check=_check,
)
