"""DR501 rude: blame, sarcasm or impatience."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR501",
    name="rude",
    source=Source(Article.A1, "Making an impolite follow-up"),
    rationale="Cranky messages close doors, not only this one: companies keep lists, and people talk.",
    message="“{quote}” reads as a reproach.",
    fix="Take “{quote}” out and say what you would like, without blame.",
    fires=(
        Example("What is taking so long?"),
        Example("It is rude to keep people waiting."),
        Example("You clearly did not read my application."),
        Example("Your filing room is a dump, to put it politely."),
    ),
    silent=(
        Example("It took us a long time to move the orders at Acme."),
        Example("I learned to wait for the night crew.", why="“Learned to” is no order."),
        Example("You should be proud of the pipeline on that napkin."),
        Example("You said that half the forms are a waste of paper.", why="Their own verdict."),
    ),
    check=phrased("rude", unnoted=SHOULD, barbed=True),
)
