"""DR505 insecure: doubt, excuses and apologies for the interview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.rules._phrased import phrased
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source

_PHRASES: Final = phrased("insecure", unnoted=MUST)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """After a no, to ask what would have been better is what the message is for."""
    hits = list(_PHRASES(draft, brief))
    asked = draft.kind.requires("feedback") and hits
    about = [*phrases.find("feedback", draft.body.text)] if asked else []
    for hit in hits:
        start, end = hit.start - draft.body.start, hit.end - draft.body.start
        if not any(one.start < end and start < one.end for one in about):
            yield hit


RULE: Final = Rule(
    code="DR505",
    name="insecure",
    source=Source(Article.A4, "Even a few words can expose your insecurities"),
    rationale="Doubt is catching. What went badly in the room is often noticed by nobody, until a message points at it.",
    message="“{quote}” shows doubt.",
    fix="Take “{quote}” out; say what you can do instead.",
    fires=(
        Example("I am sorry for rambling about alerts."),
        Example("I was so nervous, and I blanked."),
        Example("I may not have the experience, but I learn fast."),
        Example("Anybody else would have done better."),
    ),
    silent=(
        Example("I was a little nervous in the morning, but you made it easy."),
        Example("The night crew is busy during the handover."),
        Example(
            "We may not have to page anybody at night.", why="Doubt about a page, not oneself."
        ),
        Example("Apologies are cheap; a rollback is better."),
        Example("Would you tell me where a stronger candidate did better?", kind="rejection"),
        Example("My answer on prices was short, so here is the rest.", why="A gap that is filled."),
    ),
    check=_check,
)
