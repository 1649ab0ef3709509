"""Dates as people write them in notes."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from drafter.language.dates import WEEKDAYS
from drafter.language.patterns import Pattern

_COUNTS: Final = {
    word: number
    for number, word in enumerate(
        ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"an": 1, "one": 1, "a couple of": 2, "couple of": 2, "the next": 1, "next": 1}
_SPAN: Final = Pattern(
    r"(?:(?:with)?in )?(?:about |around )?(?:the next (?=[^w]\S* \w))?(?P<count>\d{1,2}|[a-z ]+?) "
    r"(?P<unit>(?:business|working|week) ?days?|days?|weeks?|months?)(?:'s?)?(?: time)?"
)
_WEEKDAY: Final = Pattern(
    rf"(?:by |on |before )?(?P<next>next |this )?(?P<day>{'|'.join(WEEKDAYS)})"
)
_END: Final = Pattern(
    r"(?:by |at )?(?:the )?end of (?:the |this )?(?P<next>next )?(?P<unit>week|month)"
)


class Unit(StrEnum):
    """What a promised delay is counted in."""

    BUSINESS_DAYS = "business days"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    WEEKDAY = "weekday"
    END_OF_WEEK = "end of week"
    END_OF_MONTH = "end of month"


class ReplyIn(NamedTuple):
    """A promised delay after the interview, as said: `text`, and what it counts."""

    text: str
    unit: Unit
    amount: int
    """How many units; for WEEKDAY the day (Monday 0), plus 7 for "next"; for ends, 0 or 1."""


def parse_reply_in(text: str) -> ReplyIn | None:
    """Understand "3 business days", "a week", "by Friday", "end of next week"; else None."""
    words = " ".join(text.lower().replace("’", "'").rstrip(".").split())
    if found := _END.fullmatch(words):
        unit = Unit.END_OF_WEEK if found["unit"] == "week" else Unit.END_OF_MONTH
        return ReplyIn(text, unit, 1 if found["next"] else 0)
    if found := _WEEKDAY.fullmatch(words):
        later = 7 if (found["next"] or "").strip() == "next" else 0
        return ReplyIn(text, Unit.WEEKDAY, WEEKDAYS.index(found["day"]) + later)
    if words in {"next week", "by next week"}:
        return ReplyIn(text, Unit.WEEKS, 1)
    if found := _SPAN.fullmatch(words):
        count = int(found["count"]) if found["count"].isdigit() else _COUNTS.get(found["count"])
        if count:
            return ReplyIn(text, _unit(found["unit"]), count)
    return None


def _unit(word: str) -> Unit:
    if word.startswith(("business", "working", "weekday", "week day")):
        return Unit.BUSINESS_DAYS
    return {"d": Unit.DAYS, "w": Unit.WEEKS, "m": Unit.MONTHS}[word[0]]


def parse_date(text: str) -> date | datetime | None:
    """Read 2026-11-20, or 2026-11-20 14:00; None for anything else."""
    text = re.sub(r"^(\S+)[ T](\d:\d\d)", r"\1 0\2", text)  # 9:00 for 09:00
    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError:
        return None
