"""DR504 over-familiar: slang, emoticons and closeness nobody offered."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR504",
    name="over-familiar",
    source=Source(
        Article.A1, "A message that gets unabashedly friendly is likely to work against you"
    ),
    rationale="An hour of conversation is not a friendship. Warmth is welcome, slang and rows of exclamation marks are not.",
    message="“{quote}” is closer than an interview makes people.",
    fix="Write “{quote}” the way you would say it to somebody you respect and hardly know.",
    fires=(
        Example("Thank you for your time.", greeting="Hey Priya,"),
        Example("We totally clicked, lol."),
        Example("You rock!"),
    ),
    silent=(
        Example("They said hello to everyone.", why="“Hey” only as a word of its own."),
        Example("Thank you for your warm welcome."),
        Example("My mates at Acme would agree.", why="Spoken of, not to."),
    ),
    check=phrased("over-familiar", literal=True),
)
