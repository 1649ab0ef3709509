"""DR505 insecure: doubt, excuses and apologies for the interview."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR505",
    name="insecure",
    source=Source(Article.A4, "Even a few words can expose your insecurities"),
    rationale="Doubt is catching. What went badly in the room is often noticed by nobody, until a message points at it.",
    message="“{quote}” shows doubt.",
    fix="Take “{quote}” out; say what you can do instead.",
    fires=(
        Example("I am sorry for rambling about alerts."),
        Example("I know you are very busy."),
        Example("I may not have the experience, but I learn fast."),
    ),
    silent=(
        Example("The night crew is busy during the handover."),
        Example(
            "We may not have to page anybody at night.", why="Doubt about a page, not oneself."
        ),
        Example("Apologies are cheap; a rollback is better."),
    ),
    check=phrased("insecure", unnoted=True),
)
