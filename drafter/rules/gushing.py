"""DR509 gushing: more enthusiasm than a reader can take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.words import fold, is_common
from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source

_MOST: Final = 3
"""Exclamation marks, beyond which a message shouts in any tone."""
_CAPITALS: Final = Pattern(r"(?<!\n)\b[A-Z]{3,}(?:[ ,]+[A-Z]{2,})*\b(?![A-Z ,]*[:\n])")
"""Shouted words; a line of capitals by itself is a heading."""
_PHRASES: Final = phrased("gushing")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from _PHRASES(draft, brief)
    marks = [found.start() for found in re.finditer("!", draft.text)]
    if len(marks) > _MOST:
        yield Hit(marks[_MOST], marks[_MOST] + 1)
    for found in _CAPITALS.finditer(draft.body.text):
        words = found[0].replace(",", " ").split()
        if all(
            len(word) > 2 and is_common(word) and fold(word) not in brief.words for word in words
        ):
            yield Hit(draft.body.start + found.start(), draft.body.start + found.end())


RULE: Final = Rule(
    code="DR509",
    name="gushing",
    severity=SHOULD,
    source=Source(Article.A4, "Zeal will appear fake and disingenuous"),
    rationale="Superlatives, capitals and exclamation marks wear off at once. What convinces is"
    " the detail that caused the enthusiasm.",
    message="“{quote}” is louder than a reader can believe.",
    fix="Replace “{quote}” with the thing that made you feel so.",
    fires=(
        Example("I absolutely loved every second of it."),
        Example("What a day! The napkin! The robots! The crew!"),
        Example("I would be VERY HAPPY about it, BEYOND WORDS."),
    ),
    silent=(
        Example("I would love to join you!"),
        Example("I was very glad to see the napkin."),
        Example("MQTT and AWS stayed with me.", why="Acronyms are not shouted."),
    ),
    check=_check,
)
