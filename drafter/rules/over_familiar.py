"""DR504 over-familiar: slang, emoticons and closeness nobody offered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.words import fold
from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source

_PHRASES: Final = phrased("over-familiar", literal=True, unnoted=SHOULD)
_FACES: Final = Pattern(
    r"(?<![\w/])[:;=8xX]['’]?-?[)(DPpOo3*|](?![\w/])|<3+|\^_\^|¯\\_|[\U0001f300-\U0001faff\u2600-\u27bf]"
    r"|!\s?!+|\?!+|!\?"
)
"""Emoticons, emoji, and marks in rows."""


_SPOKEN: Final = frozenset({"hey", "ta very much"})
"""What nobody minds who hears it, though it looks careless on paper."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for hit in _PHRASES(draft, brief):
        spoken = draft.kind.name == "call" and fold(draft.text[hit.start : hit.end]) in _SPOKEN
        if not spoken:
            yield hit
    for found in _FACES.finditer(draft.text[: draft.sign_off.end or None]):
        yield Hit(*found.span())


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
        Example("It was great to see you again, buddy."),
        Example("See you on Monday :-)"),
        Example("That green scarf suits you."),
    ),
    silent=(
        Example("They said hello to everyone.", why="“Hey” only as a word of its own."),
        Example("Thank you for your warm welcome."),
        Example("Hey Priya, it is Robin Hale.", kind="call", why="Spoken, it is a greeting."),
        Example("The colour of the tiles suits the hall."),
        Example("My mates at Acme would agree.", why="Spoken of, not to."),
        Example("I spent two years at Best Buy.", why="A name is no form of address."),
    ),
    check=_check,
)
