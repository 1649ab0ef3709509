"""DR506 boastful: superlatives about oneself."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR506",
    name="boastful",
    severity=SHOULD,
    source=Source(Article.A4, "Zeal will appear fake and disingenuous"),
    rationale="A record speaks for itself. Superlatives about oneself make readers look for the catch.",
    message="“{quote}” is for others to say.",
    fix="Replace “{quote}” with the fact that would make the reader say it.",
    fires=(
        Example("I am the perfect candidate."),
        Example("Nobody else can do this."),
        Example("I am a rock star with alerts."),
    ),
    silent=(
        Example("I cut pages from 40 to 6 a week."),
        Example("The best moment was the napkin."),
        Example("You were looking for the best way to shard."),
    ),
    check=phrased("boastful"),
)
