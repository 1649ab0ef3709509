"""DR305 poor-subject: missing, cut off in the inbox, or anybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.words import fold, tokens
from drafter.rules._rule import MUST, SHOULD, Article, Example, Hit, Rule, Source

_ANYBODYS: Final = frozenset(
    "thank you thanks for your the our time interview follow following up followup followed re hello"
    " hi meeting today yesterday and a an my opportunity application job position role question quick"
    " note great talking conversation to with on about from in".split()
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    most = draft.kind.subject_length
    subject = draft.subject
    if not most:
        return
    if not subject.text:
        start = draft.greeting if draft.greeting.text else draft.body
        yield Hit(start.start, start.end, {"fault": "is missing"}, MUST)
        return
    if len(subject.text) > most:
        fault = f"has {len(subject.text)} characters, and inboxes cut after about {most}"
        yield Hit(subject.start, subject.end, {"fault": fault})
        return
    words = [fold(token.text) for token in tokens(re.sub(r"^re:|-", " ", subject.text.lower()))]
    answers = draft.kind.name == "rejection"  # its subject is that of the letter it answers
    if not answers and all(word in _ANYBODYS for word in words):
        yield Hit(subject.start, subject.end, {"fault": "could stand over anybody's message"})


RULE: Final = Rule(
    code="DR305",
    name="poor-subject",
    severity=SHOULD,
    source=Source(Article.A4, "Follow-up must be focused and strategic"),
    rationale="The subject decides whether and when a message is opened. It names the role, or the"
    " person, in at most about fifty characters.",
    message="The subject {fault}.",
    fix="Name the role: “Thank you: Senior Backend Engineer”.",
    fires=(
        Example("Thank you.", subject="Thank you"),
        Example("Thank you.", subject="Following up on our interview today"),
        Example("Thank you.", subject=""),
        Example(
            "Thank you.",
            subject="Thank you for the interview for Senior Backend Engineer at Northwind Robotics",
        ),
    ),
    silent=(
        Example("Thank you."),
        Example("Thank you.", subject="Thank you, Priya", why="A name is somebody's."),
        Example("Thank you.", subject="Re: backend interview and the napkin"),
    ),
    check=_check,
)
