"""Readers: from the plain values of a YAML tree to typed ones, or a Misread that says what to do.

pydantic would do this too, and take longer to import than drafter takes to write a message
(benchmarks/startup.py): it is kept for the model's replies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from drafter.errors import meant, nearest
from drafter.notes._when import ReplyIn, parse_date, parse_reply_in

MAX_TEXT: Final = 2000
"""Characters in one value: longer is a pasted document, not a note."""

YEARS: Final = range(1980, 2100)
"""The years that a date in the notes may lie in: anything else is a slip of the finger."""

Read = Callable[[Any, str], Any]
_Model = TypeVar("_Model", bound=NamedTuple)


class Misread(Exception):  # noqa: N818 - never leaves the package
    """The value at `path` is wrong: what the problem is, and what to write instead."""

    def __init__(self, path: str, problem: str, advice: str) -> None:
        """Say `problem` and `advice` about the value at `path`."""
        super().__init__(problem)
        self.path, self.problem, self.advice = path, problem, advice


def keys(model: type[Any]) -> dict[str, Read]:
    """The keys of `model`, each with its reader."""
    return {name: hint.__metadata__[0] for name, hint in model.__annotations__.items()}


def mapping(model: type[_Model], value: Any, path: str) -> _Model:
    """`value` as a `model`; keys are read in the order of the file."""
    name = _last(path)
    readers = keys(model)
    if isinstance(value, list):
        raise Misread(
            path, f"{name} should not be a list", "Write its keys under it, indented, without `- `."
        )
    if not isinstance(value, dict):
        raise Misread(
            path,
            f"{name} holds keys of its own",
            f"Write these under it, indented: {', '.join(readers)}.",
        )
    read = {**model._field_defaults}
    for each, inner in value.items():
        here = f"{path}.{each}" if path else each
        if each not in readers:
            raise Misread(here, f"`{each}` is not a key drafter knows", "")
        if inner is not None:  # `why:` with nothing behind it is not written yet
            read[each] = readers[each](inner, here)
    for each in readers:
        if each not in read:
            at = f"{path}.{each}" if path else each
            raise Misread(at, f"`{each}` is missing", f"Add `{each}:` and a text here.")
    return model._make(read[each] for each in readers)


def text(value: Any, path: str) -> str:
    """One text, its line breaks folded."""
    name = _last(path)
    if isinstance(value, dict):
        first = next(iter(value), "")
        raise Misread(
            path,
            f"{name} should be a text, and YAML reads `{first}:` in it as a key",
            "Put the whole text in quotes.",
        )
    if isinstance(value, list):
        raise Misread(
            path, f"{name} should be one text, not a list", "Write it on one line, without `- `."
        )
    folded = _unquoted(" ".join(str(value).split()))
    if folded[:1] in _BULLETS and folded[1:2] == " ":
        raise Misread(
            path, f"{name} begins with {folded[0]}", "Start each item of a list with `- `."
        )
    if not folded:
        raise Misread(path, f"{name} is empty", "Write a text, or take the line out.")
    if len(folded) > MAX_TEXT:
        raise Misread(
            path,
            f"{name} is longer than {MAX_TEXT} characters",
            "Keep what the message should mention.",
        )
    return folded


def persons_name(value: Any, path: str) -> str:
    """A text that somebody may be called by."""
    called = text(value, path)
    if not any(char.isalpha() for char in called):
        raise Misread(path, f"{_last(path)} holds no letter", "Write the name of the person.")
    return called


_BULLETS: Final = "–—•‣·▪"
_CURLED: Final = {"“": "”", "‘": "’"}


def _unquoted(value: str) -> str:
    """`value` without the quotes around it, where a word processor has curled them."""
    whole = value[:1] in _CURLED and value.endswith(_CURLED[value[0]])
    return value[1:-1].strip() if whole and value.count(value[0]) == 1 else value


def texts(value: Any, path: str) -> tuple[str, ...]:
    """A list of texts; a single one will do."""
    if not isinstance(value, list):
        return (text(value, path),)
    return tuple(text(one, f"{path}[{place}]") for place, one in enumerate(value))


def part(model: type[Any], bare: str = "") -> Read:
    """A mapping read as `model`; with `bare`, a text alone stands for that key."""

    def read(value: Any, path: str) -> Any:
        if bare and isinstance(value, str):
            value = {bare: value}
        return mapping(model, value, path)

    read.model = model  # type: ignore[attr-defined]
    return read


def parts(model: type[Any], bare: str) -> Read:
    """A list of mappings read as `model`; a single one, or texts alone, will do."""
    one = part(model, bare)

    def read(value: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            return (one(value, path),)
        return tuple(one(inner, f"{path}[{place}]") for place, inner in enumerate(value))

    read.model = model  # type: ignore[attr-defined]
    return read


def choice(kind: type[StrEnum]) -> Read:
    """One of the words of `kind`; case, blanks and hyphens do not matter."""

    def read(value: Any, path: str) -> StrEnum:
        word = re.sub(r"[\s-]", "", text(value, path).lower())
        if word not in set(kind):
            advice = f"{meant(word, kind)} Write one of: {', '.join(kind)}."
            raise Misread(path, f"{_last(path)} is {value!r}", advice.lstrip())
        return kind(word)

    return read


def yes_no(value: Any, path: str) -> bool:
    """True or false, also as yes or no."""
    word = text(value, path).lower()
    if word in {"true", "yes", "on", "y"}:
        return True
    if word in {"false", "no", "off", "n"}:
        return False
    raise Misread(path, f"{_last(path)} is {value!r}", "Write true or false.")


def moment(value: Any, path: str) -> date | datetime:
    """A date, or a date and time."""
    written = text(value, path)
    found = parse_date(written)
    if found is None:
        raise Misread(
            path,
            f"{_last(path)} is {written!r}, which is no date drafter can read",
            "Write year-month-day, such as 2026-11-20, or 2026-11-20 14:00.",
        )
    if found.year not in YEARS:
        raise Misread(path, f"{_last(path)} is in the year {found.year}", "Check the year.")
    return found


def day(value: Any, path: str) -> date:
    """A date."""
    when = moment(value, path)
    return when.date() if isinstance(when, datetime) else when


def delay(value: Any, path: str) -> ReplyIn:
    """A promised delay, in words."""
    written = text(value, path)
    if (parsed := parse_reply_in(written)) is None:
        raise Misread(
            path,
            f"{_last(path)} is {written!r}, which is no length of time drafter can read",
            "Write `reply_by:` and the date instead, or words such as 3 business days, a week,"
            " by Friday, end of next week.",
        )
    return parsed


def email(value: Any, path: str) -> str:
    """An email address, as far as its form tells."""
    written = text(value, path)
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", written):
        raise Misread(
            path,
            f"{_last(path)} is {written!r}, which is no email address",
            "Write it as name@example.com.",
        )
    return written


def phone(value: Any, path: str) -> str:
    """A phone number, as far as its form tells."""
    written = text(value, path)
    if len(re.sub(r"\D", "", written)) < 5:
        raise Misread(
            path,
            f"{_last(path)} is {written!r}, which is no phone number",
            'Write it whole: "+1 415 555 0132".',
        )
    return written


def country(value: Any, path: str) -> str:
    """A two-letter country code."""
    written = text(value, path)
    codes = {code for _, code in _countries()}
    if (code := _ALSO_CALLED.get(written.upper(), written.upper())) in codes:
        return code
    names = {name.lower(): code for name, code in _countries()}
    if written.lower() in names:
        return names[written.lower()]
    near = nearest(written.lower(), names)
    hint = f"Did you mean {names[near]} ({near.title()})?" if near else ""
    raise Misread(
        path,
        f"{_last(path)} is {written!r}, which is no country drafter knows",
        hint or "Write a two-letter country code, such as US.",
    )


_ALSO_CALLED: Final = {"UK": "GB", "USA": "US"}


@cache
def _countries() -> tuple[tuple[str, str], ...]:
    """Every country with known holidays: its name and its two-letter code."""
    from holidays.registry import COUNTRIES

    return tuple((name.replace("_", " "), codes[1]) for name, codes in COUNTRIES.items())


def time_zone(value: Any, path: str) -> str:
    """The name of a time zone: Europe/Lisbon."""
    from zoneinfo import ZoneInfo, available_timezones

    written = text(value, path).replace(" ", "_")
    try:
        return ZoneInfo(written).key
    except (KeyError, ValueError, OSError):  # unknown, malformed, a folder
        pass
    names = {name.lower(): name for name in available_timezones()}
    cities = {name.rpartition("/")[2]: whole for name, whole in names.items()}
    zone = (names | cities).get(nearest(written.lower(), [*names, *cities]), "")
    hint = f"Did you mean {zone}?" if zone else "Write it as Europe/Lisbon."
    raise Misread(path, f"{_last(path)} is {written!r}, which is no time zone", hint)


def _last(path: str) -> str:
    """The key at the end of `path`, for people; the file itself for the empty path."""
    return f"`{path.rpartition('.')[2].partition('[')[0]}`" if path else "the file"
