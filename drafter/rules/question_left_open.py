"""DR409 question-left-open: an answer worked out afterwards is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief, Fact
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.patterns import Pattern
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    told = "\n".join([draft.body.text, *(one.text for one in brief.history)])
    for fact in brief.material("answer"):
        question = next(iter(brief.beside(fact, "question")), fact)
        if question.owner not in {None, brief.recipient}:
            continue
        texts = [fact.both]
        if grounding.best(told, texts, (*brief.masked, question.text)).specific:
            continue
        if not _is_taken_up(draft, brief, question, fact):
            yield at_end(draft, question=question.text, answer=fact.text)


def _is_taken_up(draft: Draft, brief: Brief, question: Fact, answer: Fact) -> bool:
    """Whether the question is named and, there or in the next sentence, a word of its answer."""
    other = [one.both for one in brief.facts if one not in {question, answer}]
    for here, after in zip(draft.sentences, (*draft.sentences[1:], None), strict=True):
        if not grounding.overlap(here.text, question.text, (*brief.masked, *other)).words:
            continue
        told = here.text + (f" {after.text}" if after else "")
        if (
            _WOULD.search(told)
            and grounding.overlap(told, answer.both, (*brief.masked, question.text)).words
        ):
            return True
    return False


_WOULD: Final = Pattern(
    r"\b(?:would|could|might|should|begin|start|let us)\b|\bI['’](?:d|ll)\b", re.IGNORECASE
)

_SHARDING: Final = (
    "how I would shard by tenant",
    "by customer id, the largest on their own shards",
)

RULE: Final = Rule(
    code="DR409",
    name="question-left-open",
    kinds=dict.fromkeys(("thank-you", "check-in"), SHOULD),
    source=Source(
        Article.A3, "A question I could not answer at the time: I can include that in my note"
    ),
    rationale="The answer that came on the way home shows more than the one that was missing: that you went on thinking.",
    message="The answer to “{question}” is left out.",
    fix="Answer it in a sentence or two: {answer}.",
    fires=(
        Example("Thank you for your time.", asked=_SHARDING),
        Example("You asked how I would shard. A good question.", asked=_SHARDING),
        Example("I cut pages from 40 to 6 a week.", asked=_SHARDING),
    ),
    silent=(
        Example("I would shard by customer id, the largest apart.", asked=_SHARDING),
        Example(
            "Thank you again.",
            asked=_SHARDING,
            sent=(("thank-you", "2026-11-20", "I would shard by customer id."),),
            why="Answered in an earlier message.",
        ),
        Example("Thank you for your time.", why="No question was left open."),
    ),
    check=_check,
)
