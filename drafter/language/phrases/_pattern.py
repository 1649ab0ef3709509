"""The pattern language of the phrase lists, taken apart into what JSON can hold.

A pattern is a sequence of elements, and an element a row that begins with what it is:

    (WORD, words, beginnings)    one word: any of `words`, or one that begins like this
    (EITHER, sequences)          any of these
    (OPTIONAL, sequence)         this, or nothing
    (SET, name)                  the sequence of that name
    (MARK, mark)                 a comma, a question mark, a stop, where a sentence begins or ends
    (GAP,)                       up to four words of any kind
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import pairwise
from typing import Any, Final

from drafter.language.patterns import Pattern
from drafter.language.phrases._text import parts

WORD, EITHER, OPTIONAL, SET, MARK, GAP = range(6)

Element = tuple[Any, ...]
Sequence = tuple[Element, ...]
"""Tuples here, lists once they have been through JSON."""

_PIECE: Final = Pattern(r"\.\.\.|\)\??|\{\w+\}\??|,\??|[(|^$]|[^\s()|{}^$,]+")
_MARKS: Final[dict[str, Element]] = {mark: (MARK, mark) for mark in "^$,?"}
_GAPS: Final = {"...", "*"}
_MOST: Final = 8
"""Pairs of words that two elements may make, to be looked for as pairs."""


def parse(pattern: str, sets: Container[str]) -> Sequence:
    """The sequence that `pattern` stands for, which may use `sets`; ValueError if it is none."""
    pieces = _PIECE.findall(pattern.lower().replace("’", "'"))[::-1]
    sequence = _choice(pieces, sets)
    if pieces:
        raise ValueError("a bracket is closed that was never opened")
    if not sequence:
        raise ValueError("it is empty")
    return sequence


def needed(sequence: Sequence, sets: Mapping[str, Sequence]) -> list[tuple[str, ...]]:
    """Groups of words of which each must have one in what `sequence` matches, the rarest first.

    Two words in a row count as one long word. Long words are seldom met, so a group is as rare as
    its shortest word is long.
    """
    groups = [group for element in sequence if (group := _group(element, sets))]
    groups += [group for pair in pairwise(sequence) if (group := _pairs(*pair))]
    return sorted(groups, key=lambda group: -min(map(len, group)))


def _pairs(one: Element, two: Element) -> tuple[str, ...]:
    """Words in a row of which two must stand where `one` and `two` do; empty if it may be many."""
    if not (one[0] == two[0] == WORD) or one[2] or two[2] or len(one[1]) * len(two[1]) > _MOST:
        return ()
    return tuple(f"{first} {second}" for first in one[1] for second in two[1])


def _group(element: Element, sets: Mapping[str, Sequence]) -> tuple[str, ...]:
    """Words of which one must stand in what `element` matches; empty if it may be any."""
    if element[0] == WORD and not element[2]:
        return tuple(element[1])
    if element[0] == SET:
        return next(iter(needed(sets[element[1]], sets)), ()) if element[1] in sets else ()
    if element[0] == EITHER:
        best = [next(iter(needed(choice, sets)), ()) for choice in element[1]]
        return tuple(word for group in best for word in group) if all(best) else ()
    return ()


def _choice(pieces: list[str], sets: Container[str]) -> Sequence:
    """Takes from `pieces`, the last one first, up to a bracket that closes."""
    choices: list[Sequence] = [()]
    while pieces and not pieces[-1].startswith(")"):
        piece = pieces.pop()
        if piece == "|":
            choices.append(())
        else:
            choices[-1] += _element(piece, pieces, sets)
    return choices[0] if len(choices) == 1 else (_either(choices),)


def _element(piece: str, pieces: list[str], sets: Container[str]) -> Sequence:
    """One word, mark, set or bracket; what is in a bracket is taken from `pieces`."""
    if piece in _GAPS:
        return ((GAP,),)
    if piece in _MARKS:
        return (_MARKS[piece],)
    bare, optional = piece.removesuffix("?"), piece.endswith("?")
    if piece == "(":
        sequence = _choice(pieces, sets)
        if not pieces:
            raise ValueError("a bracket is never closed")
        optional = pieces.pop() == ")?"
    elif bare.startswith("{"):
        if bare[1:-1] not in sets:
            raise ValueError(f"there is no set called {bare[1:-1]!r}")
        sequence = ((SET, bare[1:-1]),)
    elif bare == ",":
        sequence = (_MARKS[","],)
    elif bare.endswith("*"):
        sequence = ((WORD, (), (bare[:-1],)),)
    else:
        word = bare.rstrip("!:;")
        sequence = tuple((WORD, (part,), ()) for part, _ in parts(word))
        sequence += () if word == bare else ((MARK, "."),)
    return ((OPTIONAL, sequence),) if optional else sequence


def _either(choices: list[Sequence]) -> Element:
    """`choices` as one element, those of one word together."""
    words: dict[str, None] = {}
    beginnings: tuple[str, ...] = ()
    longer = []
    for choice in choices:
        if len(choice) == 1 and choice[0][0] == WORD:
            words |= dict.fromkeys(choice[0][1])
            beginnings += choice[0][2]
        else:
            longer.append(choice)
    single = (WORD, tuple(words), beginnings)
    if not longer:
        return single
    return (EITHER, (*longer, (single,)) if words or beginnings else tuple(longer))
