"""DR508 flat: no sign that the writer cares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.rules._phrased import phrased
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at_end

_SHRUGS: Final = phrased("flat")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    shrugs = list(_SHRUGS(draft, brief))
    yield from shrugs
    if not shrugs and draft.sentences and not phrases.holds("warmth", draft.body.text):
        yield at_end(draft)


RULE: Final = Rule(
    code="DR508",
    name="flat",
    kinds=dict.fromkeys(("thank-you", "value-add", "check-in", "application", "card"), SHOULD),
    source=Source(Article.A4, "No enthusiasm"),
    rationale="A message that is correct and nothing else reads as duty. One word of pleasure,"
    " curiosity or anticipation is enough.",
    message="“{quote}”: nothing here shows that you care.",
    fix="Say in plain words what you liked, or what you look forward to.",
    fires=(
        Example("We talked about the order service. I cut pages from 40 to 6 a week."),
        Example("I guess the role would be fine."),
        Example("This is to confirm that we met on Friday."),
    ),
    silent=(
        Example("I enjoyed our talk about the order service."),
        Example("The napkin has stayed with me."),
        Example("I would like to build this with you."),
    ),
    check=_check,
)
