"""DR415 door-closed: an answer to a no that does not keep the contact open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.patterns import Pattern
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    said = (one.text for one in draft.sentences if _OF_US.search(one.text))
    if not any(phrases.holds("door", one) for one in said):
        yield at_end(draft)


_OF_US: Final = Pattern(r"\b(?:I|me|my|we|us|our|let['’]s)\b|^(?:until|see|do|please|keep)\b", re.I)
"""Somebody else's doors and openings are none."""


RULE: Final = Rule(
    code="DR415",
    name="door-closed",
    kinds={"rejection": SHOULD},
    source=Source(Article.A2, "You will have gained a contact, which can help you in future"),
    rationale="Many people are hired on the second occasion, by somebody who remembers how they took the first.",
    message="Nothing keeps the contact open.",
    fix="Say that you would be glad to stay in touch, or to hear of another opening.",
    fires=(
        Example("Thank you for letting me know. What could I do better?", kind="rejection"),
        Example("Thank you, and goodbye.", kind="rejection"),
        Example("I wish your new colleague a good start.", kind="rejection"),
    ),
    silent=(
        Example("I would be glad to stay in touch.", kind="rejection"),
        Example("If another role opens, I would apply again.", kind="rejection"),
        Example("I hope that our paths cross again.", kind="rejection"),
    ),
    check=_check,
)
