"""DR107 stock-phrase: clichés, and phrases that mark machine writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source

_PHRASES: Final = phrased("stock-phrase", literal=True)
_DASHES: Final = 2
"""Em dashes in one message; more are a machine's rhythm."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from _PHRASES(draft, brief)
    for found in list(re.finditer("—", draft.body.text))[_DASHES:]:
        yield Hit(draft.body.start + found.start(), draft.body.start + found.end())


RULE: Final = Rule(
    code="DR107",
    name="stock-phrase",
    severity=SHOULD,
    source=Source(Article.A3, "Don't standardize your message"),
    rationale="A phrase that everybody uses says nothing about anybody. About a fifth of readers"
    " put away what sounds machine-written, often within seconds.",
    message="“{quote}” could stand in anyone's mail.",
    fix="Replace “{quote}” with a point from the notes, in plain words.",
    fires=(
        Example("I hope this email finds you well."),
        Example("I have a proven track record of delivering results."),
        Example("I would leverage my skills to foster synergies."),
    ),
    silent=(
        Example("I cut pages from 40 to 6 a week at Acme."),
        Example("The napkin has stayed with me."),
        Example("Thank you for your time on Friday.", why="Thanks are no cliché."),
    ),
    check=_check,
)
