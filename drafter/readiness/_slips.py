"""Slips of the pen that a reader would notice: names spelt two ways, dates in the wrong order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations
from typing import Any, Final

from drafter.governor import calendar, shown
from drafter.language.names import misspells
from drafter.language.patterns import Pattern
from drafter.language.words import fold, is_common, tokens
from drafter.notes import NotesFile, Stage, plain_values

_EARLY: Final = 7
"""The hour before which nobody is interviewed."""
_OWN_SPELLING: Final = Pattern(r"\.(?:name|email|linkedin|agency|phone)$")
"""Paths that spell a name, or none at all, in their own way."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Something in the notes that may be wrong."""

    said: str
    line: int | None = None


def slips(file: NotesFile, today: date) -> list[Slip]:
    """What looks like a slip, in the order of the file."""
    found = [*_names(file), *_twins(file), *_dates(file), *_day(file, today)]
    return sorted(dict.fromkeys(found), key=lambda one: one.line or 0)


def _names(file: NotesFile) -> Iterator[Slip]:
    """Words that are almost a name of the notes."""
    notes = file.notes
    people = [
        *(one.name for one in notes.interviewers),
        notes.recruiter.name if notes.recruiter else "",
    ]
    names = [part.text for one in (*people, notes.company) for part in tokens(one)]
    right = {*names, *(part.text for part in tokens(f"{notes.role} {notes.me.name or ''}"))}
    for path, text in _texts(plain_values(file.text, file.source), ""):
        if _OWN_SPELLING.search(path) or path in {"company", "role"}:
            continue
        for token in tokens(text):
            word = re.sub(r"['’]s?$", "", token.text)
            if not word[:1].isupper() or word in right or is_common(word):
                continue
            if meant := next((name for name in names if _is_slip_for(word, name)), None):
                yield Slip(f"{word}, but elsewhere {meant}: which is right?", file.line(path))


def _is_slip_for(word: str, name: str) -> bool:
    """Whether `word` is `name` with other accents, or misspelt."""
    if word.casefold() == name.casefold() or len(name) < 4:
        return False
    return fold(word) == fold(name) or misspells(word, name)


def _twins(file: NotesFile) -> Iterator[Slip]:
    """Two interviewers who may be one."""
    for (_, one), (place, other) in combinations(enumerate(file.notes.interviewers), 2):
        left, right = one.name.split(), other.name.split()
        unlike = [pair for pair in zip(left, right, strict=False) if fold(pair[0]) != fold(pair[1])]
        if len(left) == len(right) > 1 and len(unlike) == 1 and misspells(*unlike[0]):
            line = file.line(f"interviewers[{place}].name")
            yield Slip(f"{one.name} and {other.name}: are they one person?", line)


def _dates(file: NotesFile) -> Iterator[Slip]:
    notes = file.notes
    met = notes.interview.day
    no = notes.rejection.on if notes.rejection else None
    for early, earlier, late, later, path in (
        (notes.applied.on, "the application", met, "the interview", "interview.on"),
        (met, "the interview", notes.interview.reply_by, "`reply_by`", "interview.reply_by"),
        (met, "the interview", no, "the rejection", "rejection.on"),
        (notes.applied.on, "the application", notes.applied.reply_by, "`reply_by`",
         "applied.reply_by"),
    ):  # fmt: skip
        if early and late and late < early:
            said = f"{later} ({shown(late)}) is before {earlier} ({shown(early)})"
            yield Slip(said, file.line(path))


def _day(file: NotesFile, today: date) -> Iterator[Slip]:
    """What is odd about the day of the interview."""
    notes = file.notes
    met, line = notes.interview.day, file.line("interview.on")
    if met is None:
        return
    if met > today and notes.stage is not Stage.APPLIED:
        yield Slip(f"the interview ({shown(met)} {met.year}) is still to come", line)
    if why := calendar(notes.country).day_off(met):
        yield Slip(f"the interview was on {shown(met)}: {why}", line)
    when = notes.interview.on
    if isinstance(when, datetime) and when.hour < _EARLY:
        yield Slip(f"the interview was at {when:%H:%M}, in the night", line)


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Every text in a tree of plain values, with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, f"{path}[{place}]")
    elif value is not None:
        yield path, value
