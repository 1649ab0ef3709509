"""DR203 unsupported-sentence: a statement that shares no content with any fact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.receipts import groundless
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for sentence in groundless(draft, brief):
        yield at(sentence)


RULE: Final = Rule(
    code="DR203",
    name="unsupported-sentence",
    severity=SHOULD,
    needs_notes=True,
    source=Source(Article.A1, "Be factual"),
    rationale="What no line of the notes bears out may not have happened, and the reader was there.",
    message="“{quote}” rests on no line of the notes.",
    fix="Take “{quote}” out, or add to the notes what it tells.",
    fires=(
        Example("Our lunch in the canteen was delicious."),
        Example("You mentioned that morale among the nurses is low."),
        Example("The office has a swimming pool on the roof."),
    ),
    silent=(
        Example("You drew the whole pipeline on a napkin.", why="The notes say so."),
        Example("Thank you for making an early start.", why="Thanks."),
        Example("I would love to come and see the harbour one day.", why="A wish."),
        Example("Could we talk again before the holidays?", why="A question."),
        Example("It was a pleasure from beginning to end.", why="A feeling."),
    ),
    check=_check,
)
