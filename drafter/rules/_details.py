"""Details of a message where the notes tell others of the same thing: monthly for weekly, Building D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from drafter.assets import lines
from drafter.brief import Brief
from drafter.language.numerals import TENS, UNITS
from drafter.language.patterns import Pattern
from drafter.language.support import Topic, clause, topic
from drafter.rules._occasion import is_proposed
from drafter.rules._otherwise import POINTED_AT

_SHARED: Final = 3
"""What a note of the same thing shares with the clause and with the sentence, one being in both."""
_BESIDE: Final = (6, 3)
"""One of them stands so many words before or after the detail."""
_NUMBERS: Final = "|".join([*list(UNITS)[1:], *TENS])
_LABEL: Final = Pattern(
    r"\b(?P<what>aisle|band|bay|block|building|bus|chapter|class|crew|dock|exit|floor|gate|grade"
    r"|hall|hangar|house|junction|key stage|lab|lane|level|line|lot|module|pen|phase|platform|plot"
    r"|pod|pier|room|route|row|section|shed|site|stage|step|terminal|theatre|tier|track|unit|ward"
    r"|wing|year|zone)s?(?: (?:no\. ?|number )?|-)"
    rf"(?P<label>(?-i:[B-HJ-Z])\b|\d{{1,3}}(?-i:[a-r])?(?=s?\b)|(?:{_NUMBERS})\b)"
    rf"|\b(?P<limit>under|over)-(?P<age>\d+|{_NUMBERS})s\b",
    re.IGNORECASE,
)
_RELATIVE: Final = Pattern(r"(?:which|who|whose|where|when|as|and)\b")
_ELSEWHERE: Final = Pattern(
    r"\b(?:next|will|plan|planning|hope|going on to|on to|towards?|later|one day|another|other|else"
    r"|elsewhere|my (?:own|last|old|former|previous))\b|['’]ll\b",
    re.IGNORECASE,
)
"""What makes another label one of another place or time."""


class _Said(NamedTuple):
    """A kind that a text names, by its number in its row, and where."""

    row: int
    kind: int
    start: int
    end: int


def other_details(text: str, brief: Brief) -> Iterator[tuple[int, int]]:
    """Where `text` says one kind, and a note of the same thing another."""
    said = _said(text)
    for one in said:
        notes = _noted(brief).get(one.row, ())
        if notes and _is_claimed(one.start, one.end, text) and _is_other(one, said, text, notes):
            yield one.start, one.end
    for found in _LABEL.finditer(text) if _labels(brief) else ():
        what, label = _label(found)
        known = _labels(brief).get(what, frozenset())
        if known and label not in known and not _ELSEWHERE.search(text):
            yield found.span()


def _is_claimed(start: int, end: int, text: str) -> bool:
    return bool(POINTED_AT.search(text[:start])) or not is_proposed(start, end, text)


def _is_other(
    one: _Said, said: Sequence[_Said], text: str, notes: Sequence[tuple[Topic, frozenset[int]]]
) -> bool:
    """Whether the note of what `one` is said of names another kind of the row, and not this one."""
    kinds = {other.kind for other in said if other.row == one.row}
    before, after = text[: one.start].split()[-_BESIDE[0] :], text[one.end :].split()[: _BESIDE[1]]
    near, beside = topic(_whole_clause(one, text)), topic(" ".join([*before, *after]))
    whole = topic(text)
    held = max((note.shared(whole) for note, named in notes if one.kind in named), default=0)
    return any(
        note.shared(near) + note.shared(whole) >= _SHARED + 2 * held and note.shared(beside)
        for note, named in notes
        if not kinds & named
    )


def _whole_clause(one: _Said, text: str) -> str:
    """The clause of `one`, with the one that it is told of: "the lamps, which come in spring"."""
    here = clause(one.start, one.end, text)
    first = text.rfind(here, 0, one.start + len(here))
    if first > 1 and _RELATIVE.match(here):
        return clause(first - 2, first - 2, text) + here
    return here


@lru_cache(maxsize=32)
def _noted(brief: Brief) -> dict[int, list[tuple[Topic, frozenset[int]]]]:
    """By row, what each note that names one of its kinds speaks of, and the kinds it names."""
    found: dict[int, list[tuple[Topic, frozenset[int]]]] = {}
    for fact in brief.facts:
        said = _said(fact.text)
        for row in {one.row for one in said}:
            kinds = frozenset(one.kind for one in said if one.row == row)
            found.setdefault(row, []).append((topic(fact.text), kinds))
    return found


def _said(text: str) -> list[_Said]:
    """The kinds that `text` names."""
    plain = f" {_NO_WORD.sub(' ', text.lower())} "
    found = []
    for first in _kinds().keys() & plain.split():
        for row, kind, words in _kinds()[first]:
            if (start := plain.find(f" {words} ")) >= 0:
                found.append(_Said(row, kind, start, start + len(words)))
    return sorted(found, key=lambda one: one.start)


_NO_WORD: Final = re.compile(r"\W")


@cache
def _kinds() -> dict[str, list[tuple[int, int, str]]]:
    """By its first word, each name of a kind, with the numbers of its row and kind."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row, kinds in enumerate(lines("alternatives.txt")):
        for kind, names in enumerate(kinds.split(" / ")):
            for words in names.split("|"):
                found.setdefault(words.partition(" ")[0], []).append((row, kind, words))
    return found


@lru_cache(maxsize=32)
def _labels(brief: Brief) -> dict[str, frozenset[str]]:
    """What the notes call the levels, docks and the like that they tell apart."""
    found: dict[str, set[str]] = {}
    for match in _LABEL.finditer(brief.vocabulary):
        what, label = _label(match)
        found.setdefault(what, set()).add(label)
    return {what: frozenset(labels) for what, labels in found.items()}


def _label(found: re.Match[str]) -> tuple[str, str]:
    """What is told apart, and by which letter or number."""
    label = (found["label"] or found["age"]).lower()
    value = UNITS.get(label) or TENS.get(label)
    return (found["what"] or found["limit"]).lower(), str(value or label)
