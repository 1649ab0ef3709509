"""DR408 no-call-request: a value-add that does not ask to talk about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    ideas = brief.noted("ideas")
    for sentence in draft.sentences[1:]:
        told = grounding.best(sentence.text, ideas, brief.masked).specific
        if told and not _BETWEEN_US.search(sentence.text):
            continue  # the call is the idea: "telephone each patient after three days"
        if phrases.holds("conversation", sentence.text):
            return
    last = draft.sentences[-_LAST:]
    yield at_end(draft, hinted=any(map(_may_ask, last)))


_LAST: Final = 2
"""Sentences at the end, where one asks."""


def _may_ask(sentence: Span) -> bool:
    return sentence.text.endswith("?") or phrases.holds("conversation-hinted", sentence.text)


_BETWEEN_US: Final = Pattern(
    r"\b(?:we|us|me|you|glad|happy|pleased|delighted|welcome)\b|\?$", re.IGNORECASE
)


RULE: Final = Rule(
    code="DR408",
    name="no-call-request",
    kinds={"value-add": MUST},
    told_in=("ask",),
    source=Source(Article.A5, "Asking for a follow-up call to discuss some ideas you have as well"),
    rationale="An idea without a question ends the conversation. A short call, or where calls are not welcome a few mails, carries it on.",
    message="Nothing asks for a conversation about the idea.",
    fix="Ask for a short conversation: a call, a meeting, a few mails, or a word through the recruiter.",
    fires=(
        Example("I would tag every alert. I hope this is of use.", kind="value-add"),
        Example("I would tag every alert. I look forward to hearing from you.", kind="value-add"),
        Example("I would tag every alert.", kind="value-add"),
    ),
    silent=(
        Example(
            "I would tag every alert. Could we talk it over in a short call?", kind="value-add"
        ),
        Example(
            "I would tag every alert. Fifteen minutes would be enough; does Tuesday suit you?",
            kind="value-add",
        ),
        Example(
            "I would tag every alert. I would be glad to go through it by email.", kind="value-add"
        ),
    ),
    check=_check,
)
