"""What a message by anyone is, and whom it is for, where nobody says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from drafter.brief import Brief, addressed_to
from drafter.errors import UsageError
from drafter.kinds import (
    APPLICATION,
    CALL,
    CHECK_IN,
    LINKEDIN,
    REJECTION,
    THANK_YOU,
    VALUE_ADD,
    Kind,
)
from drafter.language.names import may_be_called, misspells
from drafter.language.words import fold, tokens
from drafter.manuscript._parts import Parts

_TELLS: Final[tuple[tuple[Kind, str], ...]] = (
    (CALL, r"\bvoice ?mail\b|\boutline\b.*:"),
    (
        REJECTION,
        r"\b(?:with|chose|chosen|selected|hired|picked|to) (?:an)?other (?:candidate|applicant)s?\b"
        r"|\bnot (?:to )?(?:move|moving|be moving|proceed|offer|select|be selected|successful)"
        r"|\bletting me know (?:about|of) (?:your|the) decision|\bdisappointed\b"
        r"|\byour decision\b.{0,80}\b(?:respect|disappoint|understand)"
        r"|\bfeedback\b.{0,40}\bmy (?:interview|application|candidacy)",
    ),
    (APPLICATION, r"\bmy application\b|\bI (?:recently |have )?applied\b|\bI submitted\b"),
    (
        CHECK_IN,
        r"\b(?:check(?:ing)?|touch(?:ing)?|circl(?:e|ing)) (?:back |in|base|back)\b|\bany (?:news"
        r"|update|word)|\bupdates?\b.{0,40}\b(?:decision|process|timeline|role|position|search)"
        r"|\bfollow(?:ing)?[ -]up\b|\bstill (?:very |keenly )?interested\b"
        r"|\bwhere (?:things|you|the (?:decision|process|search)) (?:stand|are|is)"
        r"|\b(?:hear|heard|expected?) (?:back )?by (?:last|the|mon|tue|wed|thu|fri)",
    ),
    (
        VALUE_ADD,
        r"\b(?:since|after) (?:we|our)\b.{0,80}\b(?:th(?:ought|inking)|idea|sketch)"
        r"|\b(?:few|some|two|three|one|an|my) (?:more )?(?:thoughts?|ideas?) (?:on|about|for)\b",
    ),
)
"""What gives a kind away, the surest first."""
_THANKS: Final = (
    r"\b(?:thank(?:s| you)\b|(?:great|good|lovely|pleasure|nice) (?:to )?(?:talk|meet|speak))"
)
_OPENING: Final = 160
"""Characters in which a thank-you says its thanks."""
_MET: Final = (
    r"\b(?:interview|met with|(?:we|you) (?:talked|spoke|met|discussed)|(?:meet|talk|speak)ing (?:with )?(?:you|me)"
    r"|(?:meet|talk|speak) (?:with|to|you|on)|our (?:conversation|talk|chat|meeting|discussion|call))"
)
_STAGES: Final = {"applied": APPLICATION, "rejected": REJECTION}


def kind_of(parts: Parts, stage: str = "") -> Kind:
    """The kind of message that `parts` most likely are; thank-you where nothing else shows.

    `stage` is how far the notes say the application has come.
    """
    if stage in _STAGES:
        return _STAGES[stage]
    text = f"{parts.subject.text}\n{parts.body.text}"
    short = not parts.subject.text and not parts.contact.text
    if short and len(parts.text) <= LINKEDIN.characters * 3 // 2 and _says(r"\bconnect", text):
        return LINKEDIN
    opening = text[:_OPENING]
    thanks = _says(_THANKS, opening) and _says(rf"{_MET}|\btime\b", opening)
    for kind, tell in _TELLS:
        past = thanks and kind in {CHECK_IN, VALUE_ADD}
        met = kind is APPLICATION and _says(_MET, text)
        if not past and not met and _says(tell, text):
            return kind
    return THANK_YOU


def _says(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE | re.DOTALL))


def recipient_of(parts: Parts, briefs: Sequence[Brief], to: str | None = None) -> Brief:
    """The brief of the person whom the message is for; UsageError where several could be meant."""
    if to is not None:
        return addressed_to(to, briefs)[0]
    if len(briefs) == 1:
        return briefs[0]
    addressed = [brief for brief in briefs if _named(brief.recipient, parts.greeting.text)]
    addressed = addressed or [
        brief
        for brief in briefs
        if _named(brief.recipient, parts.to)
        or (brief.recipient_email and fold(brief.recipient_email) in fold(parts.to))
    ]
    if not addressed:
        greeting = f"“{parts.greeting.text}” is" if parts.greeting.text else "it greets"
        everyone = ", ".join(brief.recipient for brief in briefs)
        raise UsageError(
            f"whom is this message for? {greeting} none of the interviewers by name\n"
            f"  Say it with --to: {everyone}."
        )
    return addressed[0]


def _named(name: str, text: str) -> bool:
    """Whether `text` calls somebody `name`, in full or in part, rightly or with a slip."""
    words = [fold(token.text) for token in tokens(text)]
    parts = [fold(token.text) for token in tokens(name)]
    return any(
        word == part or misspells(word, part) or (len(word) > 2 and may_be_called(part, word))
        for word in words
        for part in parts
        if len(part) > 2
    )
