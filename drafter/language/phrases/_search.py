"""Where a pattern stands in a text.

All the places where a phrase may have got to are followed at once, as the bits of a number: bit 5
stands for "before the sixth word". Two numbers are handed on: the places where anything may stand
before the next word (the phrase begins there, or named a mark), and those where only a space may.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Final

from drafter.language.phrases._pattern import EITHER, MARK, OPTIONAL, SET, WORD, Element, Sequence
from drafter.language.phrases._text import Text

Reached = tuple[int, int]

_WIDEST: Final = 4
"""Most words that `...` stands for."""


class Search:
    """Looks for patterns in one text; `sets` are the sequences that a pattern may name."""

    __slots__ = ("_seen", "_sets", "_space", "_text")

    def __init__(self, text: Text, sets: Mapping[str, Sequence]) -> None:
        self._text = text
        self._sets = sets
        self._space = text.after[" "]
        self._seen = text.seen

    def places(self, sequence: Sequence) -> Iterator[tuple[int, int]]:
        """Where `sequence` matches: the first word, and the one after the last."""
        everywhere = (1 << len(self._text.spans)) - 1
        starts = [self._begins(sequence)] if any(self._passed(sequence, everywhere, 0)) else []
        while starts:  # halves that match are halved until they are one place
            some = starts.pop()
            free, bound = self._passed(sequence, some, 0)
            if not (ends := free | bound):
                continue
            low, high = (some & -some).bit_length() - 1, some.bit_length() - 1
            if low < high:
                lower = some & ((1 << (low + high + 1) // 2) - 1)
                starts += [lower, some ^ lower]
            elif (end := ends.bit_length() - 1) > low:
                yield low, end

    def _begins(self, sequence: Sequence) -> int:
        """Where `sequence` may begin, as far as its first element tells."""
        what, *rest = sequence[0] if sequence else (None,)
        if what == WORD:
            return self._there(sequence[0])
        if what == EITHER:
            return reduce(or_, map(self._begins, rest[0]))
        if what == SET:
            return self._begins(self._sets[rest[0]])
        return (1 << len(self._text.spans)) - 1

    def _passed(self, sequence: Sequence, free: int, bound: int) -> Reached:
        """Where one may be after `sequence` if one was at `free` or `bound` before it."""
        seen, space = self._seen, self._space
        for element in sequence:
            if element[0] == WORD:  # by far the most
                there = seen.get(id(element))
                if there is None:
                    there = seen[id(element)] = self._where(element)
                free, bound = 0, ((free | bound & space) & there) << 1
                if not bound:
                    break
            else:
                free, bound = self._step(element, free, bound)
                if not free and not bound:
                    break
        return free, bound

    def _step(self, element: Element, free: int, bound: int) -> Reached:
        what = element[0]
        if what == EITHER:
            return self._either(element[1], free, bound)
        if what == OPTIONAL:
            also_free, also_bound = self._passed(element[1], free, bound)
            return free | also_free, bound | also_bound
        if what == SET:
            return self._passed(self._sets[element[1]], free, bound)
        if what == MARK:
            return self._mark(element[1], free | bound)
        return self._gap(free, bound)

    def _either(self, choices: Iterable[Sequence], free: int, bound: int) -> Reached:
        free_after = bound_after = 0
        for choice in choices:
            also_free, also_bound = self._passed(choice, free, bound)
            free_after |= also_free
            bound_after |= also_bound
        return free_after, bound_after

    def _mark(self, mark: str, here: int) -> Reached:
        after = self._text.after
        here &= after["."] | after["?"] if mark in "^$." else after[mark]
        return (0, here) if mark == "$" else (here, 0)

    def _gap(self, free: int, bound: int) -> Reached:
        """Past up to four words of any kind, and commas between them."""
        space, comma = self._space, self._text.after[","]
        here = ((free | bound) & space) << 1
        ends = here
        for _ in range(_WIDEST - 1):
            here = (here & (space | comma)) << 1
            ends |= here
        return free | ends & comma, bound | ends & ~comma

    def _there(self, word: Element) -> int:
        """Where `word` stands, remembered."""
        there = self._seen.get(id(word))
        if there is None:
            there = self._seen[id(word)] = self._where(word)
        return there

    def _where(self, word: Element) -> int:
        """Where any of the words stands that `word` may be."""
        text = self._text
        found = 0
        for one in word[1]:
            found |= text.places.get(one, 0)
        if word[2]:
            beginnings = tuple(word[2])
            for one, at in text.words.items():
                if one.startswith(beginnings):
                    found |= at
        return found
