"""DR101 nothing-specific: the message could follow any interview."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import PERSONAL, Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.clauses import clauses
from drafter.language.numerals import DAYS
from drafter.language.words import fold, stem
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_start
from drafter.rules._sides import figured

_FROM_THE_INTERVIEW: Final = (*PERSONAL, "problem", "ideas", "need", "question", "answer", "news")
_OWN: Final = ("proof", "evidence", "why")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    there = _texts(brief, _FROM_THE_INTERVIEW)
    own = _texts(brief, _OWN)
    if not draft.kind.met:  # without an interview, one's own facts have to do
        there, own = there + own, []
    whole = [fold(fact.told) for fact in brief.facts if fact.field in PERSONAL]
    plain = fold(draft.body.text)
    if any(len(text.split()) > 1 and text.strip(" .!") in plain for text in whole):
        return  # a note told word for word is as specific as it gets
    for sentence in draft.sentences:
        found = grounding.best(figured(sentence.text), there, brief.masked)
        if found.specific and _is_of_the_interview(sentence.text, found.weight, own, brief.masked):
            return
    touched = _touched(draft, brief, own)
    if len(touched) < _SEVERAL:
        yield at_start(draft, hinted=len(touched - DAYS.keys()) >= _HINT)


_HINT: Final = 2
"""Words of it that are hardly shared by chance, wherever they stand."""
_SEVERAL: Final = 4
"""Words of one person's interview that, over a whole message, prove it in place of two together."""


def _touched(draft: Draft, brief: Brief, own: list[str]) -> set[str]:
    """The stems of what the recipient told that the message takes up, be it here and there."""
    mine = [f for f in brief.facts if f.owner == brief.recipient and f.field in _FROM_THE_INTERVIEW]
    there = " ".join(fact.told for fact in mine)
    shared = grounding.overlap(draft.body.text, there, (*brief.masked, *own)).words
    return {stem(token.text) for token in shared} if draft.kind.met else set()


def _texts(brief: Brief, fields: tuple[str, ...]) -> list[str]:
    return [figured(text) for text in brief.noted(*fields)]


def _is_of_the_interview(
    sentence: str, weight: int, own: list[str], masked: tuple[str, ...]
) -> bool:
    """Whether a sentence that shares `weight` with the interview is more than one's own record."""
    told = (clause.who != "I" and clause.verb and not clause.unreal for clause in clauses(sentence))
    if any(told):
        return True
    return weight > grounding.best(sentence, own, masked).weight


RULE: Final = Rule(
    code="DR101",
    name="nothing-specific",
    told_in=("specific",),
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
