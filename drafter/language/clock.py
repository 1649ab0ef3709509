"""Times of day in a text, in hours: "9.30 am", "half past two", "ten o’clock"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.language.numerals import UNITS
from drafter.language.patterns import LETTERS, Pattern

_PARTS_OF_AN_HOUR: Final = {
    "half": 1 / 2, "quarter": 1 / 4, "five": 1 / 12, "ten": 1 / 6, "twenty": 1 / 3,
    "twenty-five": 5 / 12,
}  # fmt: skip
_BEFORE_A_TIME: Final = Pattern(r"\b(?:at|by|until|till|before|after|since)(?: about)? $")
_AFTER_A_TIME: Final = Pattern(r" (?:in the (?:morning|afternoon|evening)|sharp)\b")
_CLOCK: Final = Pattern(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap])\.?m\b\.?"
    rf"|(?<!from )(?<!\d )(?<!\d a )(?:\ba[ -])?\b(?P<past>{'|'.join(_PARTS_OF_AN_HOUR)})(?: minutes)?[ -](?P<to>past|to)"
    rf"[ -](?P<of>\d{{1,2}}|{LETTERS})\b(?! ?%| (?:percent|cent|minute|hour|day|week|month|year|per)s?\b)"
    rf"|\bat half (?!past|to\b)(?P<british>{LETTERS})\b"
    r"|\b(?P<noon>noon|midday|midnight)\b"
    rf"|\b(?P<bare>\d{{1,2}}):(?P<minutes>\d\d)\b|\b(?P<o>\d{{1,2}}|{LETTERS}) o['’]clock",
    re.IGNORECASE,
    needs="noon|mid|am|pm|a.m|p.m|half|:|clock| to | to-|-to |-to-|past",
)


def times(text: str) -> Iterator[tuple[float, int, int]]:
    """The times of day in `text`, in hours, each with where it stands."""
    for match in _CLOCK.finditer(text):
        if (hour := _hour(match)) is not None and not _is_range(match):
            yield hour, *match.span()


def _hour(match: re.Match[str]) -> float | None:
    if match["noon"]:
        return 0.0 if match["noon"].lower() == "midnight" else 12.0
    if match["british"]:
        full = _full(match["british"])
        return None if full is None else full + 0.5
    if match["past"]:
        full = _full(match["of"])
        part = _PARTS_OF_AN_HOUR[match["past"].lower()]
        if full is None or full > 12:
            return None
        return full + part if match["to"].lower() == "past" else full - part
    if match["o"]:
        full = _full(match["o"])
        return None if full is None else float(full)
    hour = int(match["hour"] or match["bare"])
    minute = int(match["minute"] or match["minutes"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return hour + minute / 60 if hour < 24 and minute < 60 else None


def _full(written: str) -> int | None:
    """A full hour in figures or letters."""
    return int(written) if written.isdigit() else UNITS.get(written.lower())


def _is_range(match: re.Match[str]) -> bool:
    """Whether "five to ten" is no time of day, but from five to ten of something."""
    first = UNITS.get((match["past"] or "").lower(), 0)
    if not first or match["to"].lower() == "past":
        return False
    text = match.string
    told = _BEFORE_A_TIME.search(text[: match.start()]) or _AFTER_A_TIME.match(text, match.end())
    return first <= (_hour(match) or 0) and not told
