"""DR101 nothing-specific: the message could follow any interview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import PERSONAL, Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.words import fold
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_start

_FROM_THE_INTERVIEW: Final = (*PERSONAL, "problem", "ideas", "need", "question", "next_step")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    texts = [
        f"{fact.text} {fact.told}" for fact in brief.facts if fact.field in _FROM_THE_INTERVIEW
    ]
    masked = (*brief.names, brief.role)
    whole = [fold(fact.told) for fact in brief.facts if fact.field in PERSONAL]
    plain = fold(draft.body.text)
    if any(len(text.split()) > 1 and text.strip(" .!") in plain for text in whole):
        return  # a note told word for word is as specific as it gets
    if not any(
        grounding.best(sentence.text, texts, masked).specific for sentence in draft.sentences
    ):
        yield at_start(draft)


RULE: Final = Rule(
    code="DR101",
    name="nothing-specific",
    source=Source(Article.A3, "Mention one memorable aspect of the interview"),
    rationale="A message that could follow any interview is a form letter. One thing that only this"
    " conversation could have given makes the interviewer remember who wrote.",
    message="Nothing here could only have come from this interview.",
    fix="Name one thing the two of you talked about, taken from the notes.",
    fires=(
        Example(
            "Thank you for taking the time to talk with me about the role. I enjoyed learning"
            " more about Northwind Robotics and I am very excited about the opportunity."
        ),
        Example(
            "It was a pleasure to meet you and the team on Friday. I am sure that I could"
            " contribute a great deal, and I look forward to hearing from you."
        ),
        Example("Thank you for explaining the next steps. The company has an impressive future."),
    ),
    silent=(
        Example("Thank you for your time. I keep thinking of the napkin."),
        Example(
            "Your remark about pages that doubled after the launch stayed with me.",
            why="A paraphrase with two of the problem's words is specific enough.",
        ),
        Example("I was glad to hear about moving the orders off a shared Postgres."),
    ),
    check=_check,
    needs_notes=True,
)
