"""DR401 no-thanks: nobody is thanked for their time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_start

_THANKS: Final = re.compile(
    r"\b(?:thank(?:s|ed|ing|ful)?|grateful|gratitude|appreciat\w*|obliged|indebted)\b"
    r"(?![^.!?]{0,20}\bin advance\b)[^.!?]{0,40}?"
    r"\b(?:for|that you|time|hour|how|your|our|the|talking|speaking|meeting)\b"
    r"(?! (?:coffee|lunch|reply|prompt|quick|response|email|message|update)\b)",
    re.IGNORECASE,
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for sentence in draft.sentences:
        if _THANKS.search(sentence.text):
            return
    yield at_start(draft)


RULE: Final = Rule(
    code="DR401",
    name="no-thanks",
    move="thanks",
    source=Source(Article.A3, "Thank the person for his time"),
    rationale="Interviewing takes people away from their work. Thanking them for that time is the"
    " least, and the reason why the message is written at all.",
    message="Nobody is thanked for their time.",
    fix="Begin with thanks for the conversation or for their time.",
    fires=(
        Example("I enjoyed our conversation about the order service."),
        Example("It was a pleasure to meet you. I look forward to hearing from you."),
        Example("Many thanks in advance."),
    ),
    silent=(
        Example("Thank you for talking with me on Friday."),
        Example("I really appreciate the hour you spent with me."),
        Example("I am grateful that you explained the order service so patiently."),
    ),
    check=_check,
)
