"""DR411 no-next-step: the message leads nowhere, or in several directions at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import Form, forms
from drafter.language.words import tokens, word_set
from drafter.rules._call import read_out
from drafter.rules._moves import unexplained
from drafter.rules._rule import MUST, SHOULD, Article, Example, Hit, Rule, Source, at_end

_ASK: Final = Pattern(
    r"\b(?:tell|send|give|let|forward|share|call|ring|show|pass|email|write) (?:me|us)\b", re.I
)
_MOST: Final = 2
"""Questions put to the reader; a third is one too many."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    read = read_out(draft)[0].text
    if "?" not in read and not phrases.holds("request", read):
        named = _naming_it(draft, brief)
        if not any(_AHEAD & {token.lower for token in tokens(one.text)} for one in named):
            hinted = any(one in named for one in _last(draft)) or _looks_ahead(draft)
            hinted = hinted or _may_look_ahead(draft, brief)
            yield at_end(draft, hinted=hinted, fault="Nothing says what comes next")
    asked = [one for one in draft.sentences if one.text.endswith("?")]
    several = [one for one in asked if len(_ASK.findall(one.text)) > 1]
    for one in several or asked[_MOST:]:
        yield Hit(one.start, one.end, {"fault": "More than one thing is asked for"}, SHOULD)


_LAST: Final = 2
"""Sentences at the end, where one looks ahead."""


def _last(draft: Draft) -> list[Span]:
    calls = draft.kind.name == "call"  # which ends on a number, said twice
    return draft.sentences if calls else draft.sentences[-_LAST:]


def _looks_ahead(draft: Draft) -> bool:
    if draft.kind.name == "call" and phrases.holds("request", draft.body.text):
        return True
    return any(phrases.holds("request-hinted", one.text) for one in _last(draft))


def _may_look_ahead(draft: Draft, brief: Brief) -> bool:
    """Whether what is left over at the end speaks of meeting, asking or deciding, in any words."""
    left = unexplained(draft, brief, "request", "conversation", "in-between")
    for one in left:
        words = {token.lower for token in tokens(one.text)}
        told = any(forms(word) == Form.PAST for word in words)  # "it took a day"
        if one in _last(draft) and not told and words & word_set("ahead-words.txt"):
            return True
    return False


_AHEAD: Final = frozenset("will shall hope hoping soon until next see when after look".split())


def _naming_it(draft: Draft, brief: Brief) -> list[Span]:
    """The sentences that speak of the next step that was agreed on."""
    if not draft.kind.requires("next_step"):
        return []
    steps = [fact.told for fact in brief.facts if fact.field == "next_step"]
    said = draft.sentences
    return [one for one in said if grounding.best(one.text, steps, brief.names).specific]


RULE: Final = Rule(
    code="DR411",
    name="no-next-step",
    kinds={
        "thank-you": MUST,
        "value-add": SHOULD,
        "check-in": MUST,
        "application": MUST,
        "call": MUST,
    },
    told_in=("next_step", "ask"),
    source=Source(Article.A4, "Follow-up must be focused and strategic"),
    rationale="A message that names what comes next is easy to answer. Three requests at once are easy to put off.",
    message="{fault}.",
    fix="Close with one next step: what you look forward to, or one thing that you ask.",
    fires=(
        Example("Thank you for your time. I cut pages from 40 to 6 a week."),
        Example("I have finished the course. The napkin stayed with me.", kind="check-in"),
        Example("May I call? Could you send the slides? Is Tom there? When do you decide?"),
    ),
    silent=(
        Example("I look forward to meeting the night crew lead."),
        Example("Could you tell me where things stand?"),
        Example("See you on Thursday."),
    ),
    check=_check,
)
