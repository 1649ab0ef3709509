"""Regular expressions that are compiled only when a text may match them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from sys import maxsize
from typing import Final

from drafter.language.compiled import expression

LETTERS: Final = "(?-i:[A-Za-z]+)"
"""For expressions without regard to capitals: in these, [a-z] means "ſ" and "ı", too, and takes
ten times as long to compile."""

Replacement = str | Callable[[re.Match[str]], str]


class Pattern:
    """A regular expression, and groups of words of which each has one in whatever it matches.

    A command meets few of the texts that our expressions are for, and to compile them all would
    take a fifth of its time (benchmarks/startup.py).
    """

    __slots__ = ("_compiled", "flags", "needs", "source")

    def __init__(self, source: str, flags: int = 0, *, needs: str = "") -> None:
        """Keep `source`; `needs` are small letters: "either|or", "one of these&&one|of|those"."""
        self.source = source
        self.flags = flags
        self.needs = tuple(group.split("|") for group in needs.split("&&")) if needs else ()
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        if self._compiled is None:
            self._compiled = expression(self.source, self.flags)
        return self._compiled

    def may_match(self, text: str) -> bool:
        """Whether `text` holds one word of each group."""
        return not self.needs or self.may_match_small(text.lower())

    def may_match_small(self, low: str) -> bool:
        """Whether `low`, a text in small letters, holds one word of each group."""
        for group in self.needs:
            for need in group:  # any() takes twice the time
                if need in low:
                    break
            else:
                return False
        return True

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match between `start` and `end`."""
        return self.compiled.search(text, start, end) if self.may_match(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match at `start`."""
        return self.compiled.match(text, start) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole."""
        return self.compiled.fullmatch(text) if self.may_match(text) else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """Every match between `start` and `end`."""
        return self.compiled.finditer(text, start, end) if self.may_match(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """The text of every match, or of its group."""
        return self.compiled.findall(text) if self.may_match(text) else []

    def split(self, text: str) -> list[str]:
        """What stands between the matches."""
        return self.compiled.split(text) if self.may_match(text) else [text]

    def sub(self, by: Replacement, text: str, count: int = 0) -> str:
        """`text` with the matches replaced, the first `count` if that is given."""
        return self.compiled.sub(by, text, count) if self.may_match(text) else text


def replaced(text: str, table: Iterable[tuple[Pattern, Replacement]]) -> str:
    """`text` with the matches of each pattern replaced, one pattern after the other."""
    low = text.lower()
    for pattern, by in table:
        if pattern.may_match_small(low):
            text = pattern.compiled.sub(by, text)
            low = text.lower()
    return text
