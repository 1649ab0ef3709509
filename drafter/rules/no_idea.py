"""DR407 no-idea: a value-add that proposes nothing on the problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.patterns import Pattern
from drafter.language.verbs import Form, forms
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end
from drafter.rules._sides import YOURS

_TOLD: Final = 3
"""Words of an idea that prove it is told, in whatever form."""
_POINTS_BACK: Final = Pattern(
    r"\b(?:try|do|repeat|bring|apply|introduce|attempt|have a go at|adapt|work on|look (?:at|into)|tackle"
    r"|help with|start with|begin with|put|set) (?:it|this|that|them|these|those|the same"
    r"|something (?:similar|like)|as much|all of)\b",
    re.IGNORECASE,
)
"""A proposal that leaves what is proposed to what stands beside it."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    ideas = _told(brief, "ideas")
    problems = _told(brief, "problem")
    answers = _told(brief, "answer")
    proofs = _told(brief, "evidence") + _told(brief, "proof")
    heard = [fact.told for fact in brief.facts if fact.field in YOURS]
    hinted = False
    for place, sentence in enumerate(draft.sentences):
        near = draft.sentences[max(place - 1, 0) : place + 2]
        own = grounding.best(sentence.text, ideas, (*brief.masked, *problems))
        proven = grounding.best(sentence.text, proofs, brief.masked)
        full = grounding.best(sentence.text, ideas, brief.masked)
        new = grounding.best(sentence.text, ideas, (*brief.masked, *heard))
        known = grounding.best(sentence.text, heard, brief.masked)
        told = full.weight >= max(_TOLD, proven.weight) and full.weight > known.weight
        if told and new.distinct > 1:
            return
        if not own.specific and phrases.holds("conversation", sentence.text):
            continue  # to talk about it is no idea
        proposed = phrases.holds("proposal", sentence.text)
        told_how = Form.BASE in forms(sentence.text.partition(" ")[0].lower())
        thought = grounding.best(sentence.text, ideas + answers, (*brief.masked, *problems))
        hinted |= proposed or (told and bool(own.words))
        hinted |= thought.distinct > 1 and thought.weight > proven.weight
        hinted |= bool(own.words) and phrases.holds("proposal-hinted", sentence.text)
        hinted |= bool(own.words) and (told_how or sentence.text.endswith("?"))
        if not proposed:
            continue
        near_by = ideas if _POINTS_BACK.search(sentence.text) else ideas + problems
        if any(grounding.best(one.text, near_by, brief.masked).specific for one in near):
            return
    yield at_end(draft, hinted=hinted)


def _told(brief: Brief, field: str) -> list[str]:
    return brief.noted(field)


RULE: Final = Rule(
    code="DR407",
    name="no-idea",
    kinds={"value-add": MUST},
    told_in=("idea",),
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
