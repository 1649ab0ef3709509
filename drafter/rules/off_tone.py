"""DR510 off-tone: breaks a limit of the tone it was written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief, formally
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.words import fold, word_count
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source
from drafter.voice import CONTRACTION, middle

_SHORT: Final = 0.5
"""Sentences of half the length, or twice, are heard as somebody else's."""
_CASUAL: Final = Pattern(r"(?:hi|hey|hiya|hello there|hi there)\b", re.IGNORECASE)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    tone = brief.tone
    written = draft.text[: draft.body.end]
    marks = [found.start() for found in re.finditer("!", written)]
    if len(marks) > tone.exclamation_marks:
        most = {0: "no exclamation mark", 1: "one exclamation mark"}.get(
            tone.exclamation_marks, f"{tone.exclamation_marks} exclamation marks"
        )
        at = marks[tone.exclamation_marks]
        stop = "" if written[:at].endswith((".", "!", "?")) else "."
        yield Hit(at, at + 1, {"limit": f"has {most}"}, mend=stop)
    if "{formal}" in tone.greeting and not tone.contractions:
        own = fold(brief.vocabulary)
        short = (one for one in CONTRACTION.finditer(written) if fold(one[0]) not in own)
        if found := next(short, None):
            yield Hit(*found.span(), {"limit": "writes every word out"})
    if tone.words and word_count(draft.body.text) > tone.words:
        last = draft.paragraphs[-1]
        yield Hit(last.start, last.end, {"limit": f"has {tone.words} words at most"})
    yield from _out_of_voice(draft, brief)
    letter = draft.kind.sign_off  # nobody writes "Dear" in a note of 200 characters
    if letter and draft.greeting.text and (limit := _greeting(draft, brief)):
        yield Hit(draft.greeting.start, draft.greeting.end, {"limit": limit})


def _out_of_voice(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """Where the message does not sound like what its writer wrote before."""
    voice = brief.voice
    if voice is None or not draft.sentences:
        return
    usual = middle([word_count(one.text) for one in draft.sentences])
    if not voice.words * _SHORT <= usual <= voice.words / _SHORT:
        last = draft.sentences[-1]
        limit = f"like your own messages has sentences of about {voice.words} words"
        yield Hit(last.start, last.end, {"limit": limit})
    written = draft.text[: draft.body.end]
    if not voice.contractions and brief.tone.contractions:
        own = fold(brief.vocabulary)
        short = (one for one in CONTRACTION.finditer(written) if fold(one[0]) not in own)
        if found := next(short, None):
            yield Hit(*found.span(), {"limit": "like your own messages writes every word out"})


def _greeting(draft: Draft, brief: Brief) -> str:
    """What the tone asks of a greeting that is less formal than its own; else nothing."""
    own = brief.tone.greeting
    if "{formal}" not in own:
        return ""
    if _CASUAL.match(draft.greeting.text) and not _CASUAL.match(own):
        return f"begins with “{own.split()[0]}”"
    formal = formally(brief.recipient)
    if fold(formal).rpartition(" ")[2] not in fold(draft.greeting.text):
        return f"says “Dear {formal}”"
    return ""


RULE: Final = Rule(
    code="DR510",
    name="off-tone",
    severity=SHOULD,
    source=Source(Article.A1, "Be polite and professional in your writing"),
    rationale="A tone is a promise about the whole message. One slip of it, and the reader hears"
    " two voices.",
    message="“{quote}” does not fit the tone, which {limit}.",
    fix="Write “{quote}” as the tone asks: it {limit}.",
    fires=(
        Example("I enjoyed our talk!"),
        Example("I don't often see a whole pipeline on a napkin.", tone="formal"),
        Example("Thank you for your time.", greeting="Hi Priya,", tone="formal"),
    ),
    silent=(
        Example("I enjoyed our talk."),
        Example("I'd love to see it.", why="Only the formal tone is as strict as that."),
        Example("Northwind’s crew and Priya's napkin stayed with me.", why="Possessives."),
        Example("Thank you for your time.", greeting="Dear Ms. Raman,", tone="formal"),
    ),
    check=_check,
)
