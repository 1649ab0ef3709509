"""DR407 no-idea: a value-add that proposes nothing on the problem."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end

_TOLD: Final = 3
"""Words of an idea that prove it is told, in whatever form."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    ideas = _told(brief, "ideas")
    problems = _told(brief, "problem")
    masked = (*brief.names, brief.role)
    for place, sentence in enumerate(draft.sentences):
        near = draft.sentences[max(place - 1, 0) : place + 2]
        if grounding.best(sentence.text, ideas, masked).weight >= _TOLD:
            return
        if not phrases.holds("proposal", sentence.text):
            continue
        if any(grounding.best(one.text, ideas + problems, masked).specific for one in near):
            return
    yield at_end(draft)


def _told(brief: Brief, field: str) -> list[str]:
    return [f"{fact.text} {fact.told}" for fact in brief.facts if fact.field == field]


RULE: Final = Rule(
    code="DR407",
    name="no-idea",
    kinds={"value-add": MUST},
    source=Source(Article.A5, "How about brainstorming some possible solutions"),
    rationale="A problem repeated is a sigh. One idea, even a small one, is what the message is for.",
    message="Nothing is proposed on their problem.",
    fix="Propose one concrete step (`ideas:` under the problem in the notes).",
    fires=(
        Example(
            "On-call pages doubled since the warehouse launch. That is a lot.", kind="value-add"
        ),
        Example(
            "You told me that the night crew finds out about deploys from the error screen.",
            kind="value-add",
        ),
        Example("The napkin stayed with me. I would love to help.", kind="value-add"),
    ),
    silent=(
        Example(
            "On-call pages doubled. I would tag every alert with an owning team.", kind="value-add"
        ),
        Example(
            "Why not show each deploy on the floor displays ten minutes before?", kind="value-add"
        ),
        Example(
            "On-call pages doubled since the launch. What if every page had an owner?",
            kind="value-add",
        ),
    ),
    check=_check,
)
