"""DR507 bitter: resentment at a decision, a process or a former employer."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR507",
    name="bitter",
    source=Source(Article.A1, "Do not let the frustration push you into impoliteness"),
    rationale="A no is often a no for now: people come back to those who took it well, and companies keep lists of those who did not.",
    message="“{quote}” sounds resentful.",
    fix="Take “{quote}” out; say what you take with you from the conversation.",
    fires=(
        Example("You will regret this decision.", kind="rejection"),
        Example("I was clearly the best candidate.", kind="rejection"),
        Example("After all the time I put in, all I got was a form letter.", kind="rejection"),
        Example("My last boss was a complete idiot."),
        Example("The dice were stacked against me.", kind="rejection"),
    ),
    silent=(
        Example(
            "I was disappointed, and I respect your decision.",
            kind="rejection",
            why="Honest, not bitter.",
        ),
        Example(
            "You chose someone with robotics experience, which I understand.", kind="rejection"
        ),
        Example("Bitter coffee kept us awake at Acme."),
        Example("They let me go in March when the orders fell.", why="Told soberly."),
        Example("After all the time you gave me, a thank-you is the least I can offer."),
    ),
    check=phrased("bitter", unnoted=SHOULD, barbed=True),
)
