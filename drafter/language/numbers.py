"""Numbers of a text as values: digits, words, percentages, fractions, durations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from drafter.language.words import stem

_UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SUFFIXES: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}
_FRACTIONS: Final = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4,
    "quarters": 1 / 4, "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_DAYS: Final = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4,
    "year": 365.0,
}
_HEDGES: Final = frozenset("about around roughly approximately circa some".split())
_MORE: Final = frozenset("over above than exceeding least".split())
_LESS: Final = frozenset("nearly almost under below approaching most hardly barely".split())
_WORDS: Final = "|".join([*_UNITS, *_TENS, *_SCALES, *_FRACTIONS, "dozen", "dozens"])
# Patterns stay strings until a text needs them: compiling these takes a tenth of the start-up.
_NUMBER: Final = rf"""
    (?P<money>[$€£¥]\s?)?
    (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?:\s?(?P<suffix>k|m|mn|bn|million|thousand|billion)\b)?
    (?P<ordinal>st|nd|rd|th)?
    (?P<percent>\s?%|\s+(?:percent|per\ cent)\b)?
    |
    \b(?P<words>(?:an?|{_WORDS})\b(?:[\s-]+(?:and[\s-]+)?(?:a[\s-]+)?(?:{_WORDS})\b)*)
    (?P<wpercent>\s+(?:percent|per\ cent)\b)?
    """
_RATIO: Final = (
    rf"\b(?P<part>\d+|{_WORDS})\s+(?:in|of|out\s+of)\s+(?:every\s+)?(?P<whole>\d+|{_WORDS})\b"
)

_AND_A_HALF: Final = (
    rf"\b(?P<count>an?|\d+|{_WORDS})\s+(?P<unit>hour|day|week|month|year)s?\s+and\s+a\s+half\b"
)


def is_number_word(word: str) -> bool:
    """Whether `word` (lower case) is a number in letters, such as "five"."""
    return word in _UNITS or word in _TENS or word in _SCALES


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: `text[start:end]`."""

    value: float
    start: int
    end: int
    written: str
    noun: str = ""
    """The stem of the word it counts, where one follows."""
    share: bool = False
    """A percentage or fraction; `value` is then out of one."""
    days: float = 0.0
    """The length in days, for a duration."""
    leaning: int = 0
    """1 after "more than", -1 after "nearly"; else 0."""
    hedged: bool = False
    """Whether "about" or the like stands before it."""
    ordinal: bool = False
    """Written as "23rd"."""
    spelt: bool = False
    """Written in words."""


def numbers(text: str) -> Iterator[Number]:
    """The numbers of `text`, in order; "one" and "a" alone are not numbers but words."""
    taken = 0
    for found in re.finditer(_AND_A_HALF, text, re.IGNORECASE):
        if whole := 1.0 if found["count"].lower() in {"a", "an"} else _single(found["count"]):
            days = (whole + 0.5) * _DAYS.get(found["unit"].lower(), 0.0)
            yield Number(whole + 0.5, *found.span(), found[0], stem(found["unit"]), days=days)
        text = text[: found.start()] + " " * len(found[0]) + text[found.end() :]
    for found in re.finditer(_RATIO, text, re.IGNORECASE):
        part, whole = _single(found["part"]), _single(found["whole"])
        if part and whole and part < whole:
            yield Number(part / whole, *found.span(), found[0], share=True, spelt=True)
            taken = found.end()
    for found in re.finditer(_NUMBER, text, re.VERBOSE | re.IGNORECASE):
        if found.start() < taken or (number := _read(text, found)) is None:
            continue
        taken = found.end()
        yield number


def _read(text: str, found: re.Match[str]) -> Number | None:
    before = text[found.start() - 1] if found.start() else " "
    if before.isalnum() or (found["digits"] and before in "._:,"):  # v2, 1.3.5, 14:30
        return None
    words = found["words"]
    value = _in_words(words) if words else _in_digits(found)
    if value is None:
        return None
    share = bool(found["percent"] or found["wpercent"])
    fraction = bool(words) and any(
        word in _FRACTIONS for word in re.findall(r"[a-z]+", words.lower())
    )
    following = re.match(r"[\s-]+(?:of\s+(?:the\s+|all\s+)?)?([^\W\d_]+)", text[found.end() :])
    noun = stem(following[1]) if following else ""
    lead = re.findall(r"[a-z]+", text[max(0, found.start() - 20) : found.start()].lower())
    days = _DAYS.get(following[1].lower().rstrip("s"), 0.0) if following else 0.0
    return Number(
        value / 100 if share else value,
        found.start(),
        found.end(),
        found[0].strip(),
        noun,
        share or (fraction and value < 1 and not _HALF_A.match(text, found.start())),
        value * days,
        _leaning(lead),
        bool(lead) and lead[-1] in _HEDGES,
        bool(found["ordinal"]),
        bool(words),
    )


_HALF_A: Final = re.compile(r"half an? \w", re.IGNORECASE)


def _leaning(lead: list[str]) -> int:
    if not lead:
        return 0
    if lead[-1] == "than":
        return -1 if lead[-2:-1] in (["less"], ["fewer"]) else 1
    return 1 if lead[-1] in _MORE else -1 if lead[-1] in _LESS else 0


def _in_digits(found: re.Match[str]) -> float | None:
    value = float(found["digits"].replace(",", ""))
    suffix = (found["suffix"] or "").lower()
    return value * _SCALES.get(suffix, _SUFFIXES.get(suffix, 1))


def _single(word: str) -> float | None:
    if word.isdigit():
        return float(word)
    return float(_UNITS[word.lower()]) if word.lower() in _UNITS else _in_words(word)


def _in_words(phrase: str) -> float | None:
    """ "two and a half million" is 2,500,000; None for a bare "a", "one" or "third"."""
    words = re.findall(r"[a-z]+", phrase.lower())
    content = [word for word in words if word not in {"a", "an", "and"}]
    if not content or content in (
        ["one"],
        ["third"],
        ["quarter"],
        ["fourth"],
        ["fifth"],
        ["tenth"],
    ):
        if content and words[0] in {"a", "one"} and content[-1] in _FRACTIONS:
            return _FRACTIONS[content[-1]]
        return None
    total, current = 0.0, 0.0
    for word in content:
        if word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word in _FRACTIONS:
            multiplied = current and word.endswith("s") and "and" not in words
            current = current * _FRACTIONS[word] if multiplied else current + _FRACTIONS[word]
        elif word.startswith("dozen"):
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        else:
            total += (current or 1) * _SCALES[word]
            current = 0
    return total + current


def supported(number: Number, notes: Iterable[Sequence[Number]]) -> bool:
    """Whether `number` says the same as one in `notes`, or follows from two of one note.

    "More than" and "nearly" reach 25 % in their direction, "about" 6 % both ways; a share that
    leans may also be the ratio of two numbers from different notes.
    """
    rows = list(notes)
    if any(any(_same(number, other) for other in row) for row in rows):
        return True
    if any(_follows(number, row) for row in rows):
        return True
    return bool(number.share and number.leaning) and _follows(
        number, [other for row in rows for other in row]
    )


def _same(number: Number, other: Number) -> bool:
    if number.days and other.days:
        return _near(number, other.days / (number.days / number.value), 0.1)
    if number.share != other.share:
        return False
    if _near(number, other.value):
        return True
    return number.share and _near(number, 1 - other.value)


def _follows(number: Number, note: Sequence[Number]) -> bool:
    """Whether `number` is the difference or the ratio of two numbers of a note."""
    for one, two in combinations(note, 2):
        if one.share or two.share or not one.value or not two.value:
            continue
        small, large = sorted((one.value, two.value))
        derived = (small / large, 1 - small / large) if number.share else (large - small,)
        if any(_near(number, value, 0.011) for value in derived):
            return True
    return False


def _near(number: Number, value: float, exact: float = 0.004) -> bool:
    """Whether `number` may stand for `value`, given how it is hedged."""
    if number.hedged:
        exact = max(exact, 0.06)
    if not number.share and not number.hedged and exact == 0.004:
        exact = 0.0
    below = above = exact * abs(value) + 1e-9
    if number.leaning > 0:
        below = 0.25 * abs(value)
    elif number.leaning < 0:
        above = 0.25 * abs(value)
    return value - below <= number.value <= value + above
