"""Dates in a text: weekdays, months, days of the month, feasts; and which dates agree with them."""

import contextlib
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.language.numerals import RANKS
from drafter.language.patterns import Pattern

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august",
                 "september", "october", "november", "december")  # fmt: skip
_FEASTS: Final = {
    "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year": (1, 1), "valentine's day": (2, 14),
    "halloween": (10, 31), "fourth of july": (7, 4), "independence day": (7, 4), "veterans day": (11, 11),
}  # fmt: skip


class Day(NamedTuple):
    """A date as far as a text gives it: `text[start:end]`."""

    start: int
    end: int
    written: str
    weekday: int | None = None
    """0 for Monday."""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    often: bool = False
    """A day that comes back: "every Friday", "on Sundays"."""
    feast: bool = False
    """A holiday by its name, which may also mean the weeks around it."""

    def near(self, today: date) -> "Day":
        """This day with the weekday that it falls on, of the years about `today` the nearest."""
        if not self.day or not self.month or self.weekday is not None:
            return self
        found = []
        for year in (today.year - 1, today.year, today.year + 1):
            with contextlib.suppress(ValueError):  # 29 February
                found.append(date(year, self.month, self.day))
        when = min(found, key=lambda one: abs(one - today), default=None)
        return self._replace(weekday=when.weekday()) if when and not self.year else self

    def on(self, when: date) -> "Day":
        """These words for the day `when`."""
        return self._replace(
            weekday=when.weekday(), day=when.day, month=when.month, year=when.year, often=False
        )

    def agrees(self, other: "Day | date") -> bool:
        """Whether the two give at least one thing alike and none otherwise."""
        if isinstance(other, date):
            other = Day(0, 0, "").on(other)
        both = self._in_both(other)
        return bool(both) and all(mine == theirs for mine, theirs in both)

    def rivals(self, other: "Day") -> bool:
        """Whether the two say the same sort of thing, as two weekdays do, and not alike."""
        return bool(self._in_both(other)) and not self.agrees(other)

    def _in_both(self, other: "Day") -> list[tuple[int, int]]:
        """What both of them give, in pairs."""
        pairs = zip(self[3:7], other[3:7], strict=True)
        return [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]


_WEEK: Final = "|".join(
    [
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
        "mon",
        "tues?",
        "weds?",
        "thu(?:rs?)?",
        "fri",
        "sat",
        "sun",
    ]
)
_MONTH: Final = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|sept)\.?"
_DAY: Final = r"(?:[12]?\d|3[01])"
_RANKS: Final = "|".join(RANKS[1:])
_FEAST: Final = "|".join(_FEASTS).replace("'", "['’]").replace(" ", "[ ]")
_DATE: Final = Pattern(
    rf"""
    \b(?P<iso>\d{{4}}-[01]\d-\d\d)\b
    |(?P<often>\b(?:every|each)\s+)?\b(?P<week>{_WEEK})(?P<s>s(?!\w))?\b
    |\b(?P<day>{_DAY})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})\b(?:,?\s+(?P<year>20\d\d))?
    |\b(?P<month2>{_MONTH})(?:
        (?!\w)\s*(?:the\s+)?(?P<day2>{_DAY})(?:st|nd|rd|th)?\b(?![\d:,]\d)(?:,?\s+(?P<year2>20\d\d))?
        |\b(?:,?\s+(?P<year3>20\d\d))?)
    |\bthe\s+(?P<nth>{_DAY})(?:st|nd|rd|th)\b(?!\s+(?:floor|time|grade|year|of\s+[a-z]))
    |\bthe\s+(?P<rank>(?:(?:twenty|thirty)-)?(?:{_RANKS}))\b(?=\s*[.,;:?!)]|$|\s+(?:was|is|at|and)\b)
    |\b(?P<feast>{_FEAST})\b(?!\s+(?:rush|party|parties|season|dinner|lunch|week|trade|menu|market|concert|show|tree|card|list|order|shift|special|holiday|bonus|break|present|play)s?\b)
""",
    re.VERBOSE,
    needs="|".join(
        [
            *("day", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "christmas", "new year"),
            *("halloween", *RANKS[1:], *(name[:3] for name in MONTHS)),
            *(f"{figure}{end}" for figure in range(10) for end in ("st", "nd", "rd", "th")),
            *("-0", "-1"),
        ]
    ),
)
"""A date in a text of small letters: without regard to capitals, it would take twice the time."""
_BEING: Final = (" be ", " become ", " am ", " was ", " were ", " is ", " as ")
"""Before a rank: "I'd be the seventh"."""
_SMALL: Final = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}


@lru_cache(maxsize=2048)
def days(text: str) -> tuple[Day, ...]:
    """The dates of `text`, in order."""
    found: list[Day] = []
    for match in _DATE.finditer(text.translate(_SMALL)):
        if day := _day(text, match):
            before = found[-1] if found else None
            if before and _belongs_to(before, day, text):  # Wednesday, October 28
                day = day._replace(
                    start=before.start, written=text[before.start : day.end], weekday=before.weekday
                )
                found.pop()
            found.append(day)
    return tuple(found)


def with_those_between(text: str) -> Iterator[Day]:
    """The dates of `text`, and the weekdays or months that "Mon to Sat" means."""
    before: Day | None = None
    for day in days(text):
        yield day
        if before and text[before.end : day.start].strip().lower() in _UP_TO:
            if before.weekday is not None and day.weekday is not None:
                for ahead in range(1, (day.weekday - before.weekday) % 7):
                    yield day._replace(weekday=(before.weekday + ahead) % 7)
            elif before.month and day.month and not (before.day or day.day):
                for ahead in range(1, (day.month - before.month) % 12):
                    yield day._replace(month=(before.month + ahead - 1) % 12 + 1)
        before = day


_UP_TO: Final = frozenset({"to", "-", "–", "till", "until", "thru", "through", "/"})


def without_days(text: str) -> str:
    """`text` less its dates: that two texts name a month says nothing of what they speak of."""
    for day in days(text):
        text = text[: day.start] + "." * (day.end - day.start) + text[day.end :]
    return text


def _belongs_to(weekday: Day, day: Day, text: str) -> bool:
    """Whether the two stand side by side and are one date."""
    if weekday.weekday is None or weekday.day or weekday.often or day.weekday is not None:
        return False
    between = text[weekday.end : day.start].strip(" ,(")
    return bool(day.day) and between in {"", "the"}


def _day(text: str, found: re.Match[str]) -> Day | None:
    start, end = found.span()
    written = text[start:end]
    if found["iso"]:
        try:
            when = date.fromisoformat(written)
        except ValueError:
            return None
        return Day(start, end, written).on(when)
    if found["week"]:
        plain = text[slice(*found.span("week"))]
        if len(plain) < 6 and not plain[0].isupper():
            return None
        if plain in {"Sat", "Sun"} and not (
            _BESIDE_A_DAY.search(text[:start]) or _PART_OF_A_DAY.match(text, found.end("week"))
        ):
            return None
        weekday = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(plain.lower()[:3]))
        start = found.start("week")
        often = bool(found["often"] or found["s"])
        return Day(start, end, text[start:end], weekday, often=often)
    if found["rank"]:
        tens, _, rank = found["rank"].rpartition("-")
        number = {"": 0, "twenty": 20, "thirty": 30}[tens] + RANKS.index(rank)
        start = found.start("rank")
        if text[: found.start()].endswith(_BEING):
            return None
        return Day(start, end, text[start:end], day=number) if 3 < number < 32 else None
    if found["feast"]:
        month, day = _FEASTS[found["feast"].replace("’", "'")]
        return Day(start, end, written, None, day, month, feast=True)
    month_name = next(
        (text[slice(*found.span(one))] for one in ("month", "month2") if found[one]), ""
    )
    only = found["month2"] and not found["day2"]
    if month_name in {"may", "march"} or (only and not month_name[0].isupper()):
        return None
    if only and month_name.strip(".") in {"Jan", "Mar"} and not _IN.search(text[:start]):
        return None  # who may be somebody
    if only and month_name in {"May", "March"} and _opens(text, start):
        return None
    nth = found["day"] or found["day2"] or found["nth"]
    year = found["year"] or found["year2"] or found["year3"]
    if found["nth"]:
        start = found.start("nth")
    return Day(
        start,
        end,
        text[start:end],
        None,
        int(nth) if nth else None,
        _month(month_name) if month_name else None,
        int(year) if year else None,
    )


_BESIDE_A_DAY: Final = Pattern(
    r"(?:\b(?:on|to|and|or|every|each|until|till|thru|by|from|last|next|this|sat|fri|not)|[-–&/+,])\s*$",
    re.IGNORECASE,
)
_PART_OF_A_DAY: Final = Pattern(
    r"[-–&/+,]| ?(?:am|pm|(?:morning|afternoon|evening|night|lunch|shift|market|service)s?)\b"
)
_IN: Final = Pattern(
    r"\b(?:in|by|from|since|until|till|to|early|late|mid|end of|before|after|every|each|next|last|this|starts?)[ -]$",
    re.IGNORECASE,
)
"""What stands before a short form that may be no date: Jan, the sun."""


def _month(name: str) -> int:
    return 1 + next(i for i, month in enumerate(MONTHS) if month.startswith(name.lower()[:3]))


def _opens(text: str, start: int) -> bool:
    return not text[:start].strip() or text[:start].rstrip()[-1] in ".!?:"
