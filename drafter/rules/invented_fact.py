"""DR201 invented-fact: a number, name, date, organisation, tool or title that no note holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.names import Known, names
from drafter.language.numbers import Number, numbers, supported
from drafter.language.sentences import Span
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_PROPOSAL: Final = (
    r"\b(?:could|would|might|what if|how about|why not|suggest|propose|idea|try|start by|first step"
    r"|imagine|perhaps|maybe|let's|i'd|happy to|glad to|may i|can we|shall we)\b"
)
_BOUND: Final = re.compile(
    r"\b(?:the|your|my|our|his|her|their|these|those|all)\s+$", re.IGNORECASE
)
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august",
                  "september", "october", "november", "december")  # fmt: skip
_CALENDAR: Final = rf"\b(?P<day>{'|'.join(_DAYS)})s?\b|\b(?P<month>{'|'.join(_MONTHS)})\b"
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_BESIDE_MONTH: Final = rf"\b(?:{'|'.join(month[:3] for month in _MONTHS)})[a-z]*\.? (?:the )?#|#(?: of)? (?:{'|'.join(month[:3] for month in _MONTHS)})"
_SMALL: Final = 12
"""Up to here a number inside a proposal is a manner of speaking, not a fact."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    known = _known_words(brief)
    for sentence in draft.sentences:
        yield from _numbers(sentence, brief)
        yield from _calendar(sentence, brief)
        for token in names(sentence):
            if not known.holds(token.text):
                yield Hit(token.start, token.end, {"what": "name"})


@lru_cache(maxsize=32)
def _known_words(brief: Brief) -> Known:
    return Known(brief.vocabulary)


@lru_cache(maxsize=32)
def _known_numbers(brief: Brief) -> tuple[tuple[Number, ...], ...]:
    """The numbers of the notes, note by note; days of the month are no amounts."""
    rows = [row for row in brief.vocabulary.split("\n") if not _ISO.match(row)]
    notes = [tuple(numbers(row)) for row in rows]
    notes += [tuple(numbers(str(day.year))) for day in _dates(brief)]
    return tuple(note for note in notes if note)


def _numbers(sentence: Span, brief: Brief) -> Iterator[Hit]:
    proposal = bool(re.search(_PROPOSAL, sentence.text, re.IGNORECASE)) or sentence.text.endswith(
        "?"
    )
    for number in numbers(sentence.text):
        if _is_day_of_month(number, sentence.text):
            known = number.value in {day.day for day in _dates(brief)}
        else:
            known = _is_manner_of_speaking(number, sentence.text, proposal=proposal)
        if not known and not supported(number, _known_numbers(brief)):
            start = sentence.start + number.start
            yield Hit(start, start + len(number.written), {"what": "number"})


def _is_day_of_month(number: Number, text: str) -> bool:
    """Whether `number` stands in a date: "the 23rd", "20 November", "November 20"."""
    if number.share or number.spelt or not 1 <= number.value <= 31:
        return False
    around = text[max(0, number.start - 12) : number.start] + "#" + text[number.end :][:12]
    return number.ordinal or bool(re.search(_BESIDE_MONTH, around, re.IGNORECASE))


def _is_manner_of_speaking(number: Number, text: str, *, proposal: bool) -> bool:
    """Whether `number` claims nothing: "two things", or "ten minutes" in a proposal."""
    bound = _BOUND.search(text[: number.start])
    if bound or number.share or number.written[0] in "$€£¥":
        return False
    if proposal and (number.noun.startswith(("minut", "hour")) or 0 < number.days < 32):
        return True
    return number.value <= (_SMALL if proposal else 3 if number.spelt else 0) and not number.days


def _dates(brief: Brief) -> list[date]:
    """The dates a message may speak of: of the interview, of today, and those in the notes."""
    found = [brief.today] + ([brief.met_on] if brief.met_on else [])
    for written in re.findall(r"\b\d{4}-\d{2}-\d{2}\b", brief.vocabulary):
        found.append(date.fromisoformat(written))
    return found


def _calendar(sentence: Span, brief: Brief) -> Iterator[Hit]:
    """Weekdays and months that belong to no date of the notes."""
    days = {_DAYS[day.weekday()] for day in _dates(brief)}
    months = {_MONTHS[day.month - 1] for day in _dates(brief)}
    for found in re.finditer(_CALENDAR, sentence.text, re.IGNORECASE):
        word = found[0].lower()
        if word in {"may", "march"} and (found[0].islower() or not found.start()):
            continue
        plain = word.rstrip("s") if found["day"] else word
        if plain in days | months or {plain, plain + "s", plain[:3]} & brief.words:
            continue
        start = sentence.start + found.start()
        yield Hit(start, start + len(found[0]), {"what": "date"})


RULE: Final = Rule(
    code="DR201",
    name="invented-fact",
    source=Source(Article.A1, "Be factual"),
    rationale="One number or name that was never said costs all the trust the rest has earned.",
    message="“{quote}” is a {what} that the notes do not hold.",
    fix="Take “{quote}” out, or write what the notes say.",
    fires=(
        Example("I cut pages from 700 to 6 a week."),
        Example("I moved the orders with Kubernetes."),
        Example("I led a team at Globex that tagged every alert."),
        Example("I look forward to meeting the night crew on Tuesday."),
        Example("You told me that thirty percent of the pages are noise."),
        Example("As a Certified Scrum Master I would tag every alert."),
    ),
    silent=(
        Example("At Acme I cut the pages from forty to six a week."),
        Example("I moved two terabytes of orders at Acme.", why="2 TB, spelt out."),
        Example("Thank you for our conversation on Friday.", why="The day of the interview."),
        Example("We could talk it over in fifteen minutes.", why="A duration in a request."),
        Example("I would start with three alerts.", why="A small number in a proposal."),
        Example("I hope to hear from you by 27 November.", why="The promised date."),
        Example("Tomas's robots and MQTT stayed with me.", why="Accents may be left out."),
    ),
    check=_check,
    needs_notes=True,
)
