"""What the notes tell otherwise of the very thing that a message speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from drafter.language.arithmetic import same
from drafter.language.numbers import Number, Sort, numbers
from drafter.language.patterns import Pattern
from drafter.language.support import Note, clause, topic
from drafter.language.words import stem

POINTED_AT: Final = Pattern(
    r"\b(?:the|your|my|our|his|her|their|these|those|this|that|all|every)\s+$", re.IGNORECASE
)
"""What makes a number one that is known, even in a proposal: "that two-hour window"."""
_ALIKE: Final = 30.0
"""Two durations further apart are not of one thing."""
_AFTER: Final = 30
"""So many letters after a time of day say what is then: "the 6:15 toolbox talk"."""
_THESE: Final = 3
"""Up to here a number that counts nothing points back at what was just told."""
_NAMED: Final = 2
"""So many words a clause and a note share where the notes count the same noun; it is one of them."""
_SPOKEN_OF: Final = 3
"""So many where they do not."""


def is_a_known_one(number: Number, text: str, *, proposal: bool) -> bool:
    """Whether `number` is told, not proposed: "that two-hour window", "three audits found"."""
    if number.passing and not number.leaning:
        return False
    return not proposal or bool(POINTED_AT.search(text[: number.start]))


def told_otherwise(number: Number, text: str, notes: Sequence[Note]) -> bool:
    """Whether a note of what the clause of `number` speaks of counts the same thing otherwise."""
    near, whole = topic(clause(number.start, number.end, text)), topic(text)
    after = topic(text[number.end :][:_AFTER])
    beside = [one for one in numbers(text) if one.start != number.start and not one.passing]
    for note in notes:
        figures = any(same(one, other) for one in beside for other in note.numbers)
        shared = note.topic.shared(whole) + 1 if figures else note.topic.shared(near)
        for one in note.numbers:
            if one.passing or not _of_one_sort(number, one):
                continue
            if number.sort is Sort.CLOCK and note.topic.shared(after):
                return True
            named = set(number.nouns) & set(one.nouns) or _measures_it(number, note)
            named = named or number.sort is Sort.CLOCK or _is_bare_like(number, one)
            if shared >= (_NAMED if named else _SPOKEN_OF):
                return True
    return False


def _is_bare_like(number: Number, other: Number) -> bool:
    """Whether both count what is not named: "a gala for 400"."""
    return number.bare and other.bare and number.value > _THESE


def _measures_it(number: Number, note: Note) -> bool:
    """Whether `number` is how long or dear a thing of `note` is: "that two-hour huddle"."""
    return number.sort in {Sort.TIME, Sort.MONEY} and any(
        stem(noun) in note.topic.stems for noun in number.nouns
    )


def _of_one_sort(number: Number, other: Number) -> bool:
    """Whether the two may count the same thing."""
    if number.sort is not other.sort:
        return False
    if number.sort is Sort.TIME:
        low, high = sorted((number.days, other.days))
        return high <= _ALIKE * low
    if number.sort is Sort.COUNT and number.nouns and other.nouns:
        return bool(set(number.nouns) & set(other.nouns))
    return number.sort is not Sort.YEAR
