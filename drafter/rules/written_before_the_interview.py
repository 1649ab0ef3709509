"""DR102 written-before-the-interview: little in the message would be false for another job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import PERSONAL, Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at
from drafter.rules._sides import figured

_FROM_THERE: Final = (*PERSONAL, "problem", "ideas", "need", "question", "answer", "next_step")
_FEWEST: Final = 2
"""Sentences that only this interview could have given; with fewer, names and role are all that
would have to be changed."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    texts = [figured(text) for text in brief.noted(*_FROM_THERE)]
    if len(texts) < _FEWEST:
        return
    true_elsewhere = [
        sentence
        for sentence in draft.sentences
        if not grounding.best(figured(sentence.text), texts, brief.masked).specific
    ]
    if true_elsewhere and len(draft.sentences) - len(true_elsewhere) < _FEWEST:
        yield at(true_elsewhere[0])


RULE: Final = Rule(
    code="DR102",
    name="written-before-the-interview",
    source=Source(Article.A3, "Don't standardize your message"),
    rationale="With another company, person and role put in, such a message would still be true:"
    " it could have been written before anyone met.",
    message="With other names in it, almost all of this could go to anybody.",
    fix="Say at least two things that only this conversation could have given.",
    fires=(
        Example(
            "Thank you for your time. I enjoyed learning about Northwind. I would love to join."
        ),
        Example(
            "Thank you for talking with me. The napkin stayed with me. I hope to hear from you."
        ),
        Example("I enjoyed meeting you. I learn fast and like to work in a team."),
    ),
    silent=(
        Example("The napkin stayed with me. I would tag every alert with an owning team."),
        Example(
            "Thank you for your time. You said that on-call pages doubled. Deleting the alerts that"
            " nobody claims would help, and I look forward to meeting the night crew."
        ),
        Example(
            "I keep thinking of the shared Postgres. Shipping every Thursday sounds right to me."
        ),
    ),
    check=_check,
    kinds={"thank-you": SHOULD, "value-add": SHOULD},
    needs_notes=True,
)
