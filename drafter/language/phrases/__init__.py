"""Phrase lists: plain phrases in data files, matched word by word.

A phrase is words as they are said, and a few marks:

    word*        the word may go on: appreciat* finds appreciated
    ...          up to four words of any kind
    (a|b c)      either; may hold anything, also another (...)
    word?  (a)?  may be left out
    {name}       one of a set, which a line "name = a | b c" gives; some are in phrase-sets.txt
    ^  $         where a sentence begins, where one ends
    ,  ?         a comma or a dash; a question mark
    word! word:  a word before any such stop
    ! phrase     no fault after all: what this phrase covers is passed over

Capitals do not matter, nor do apostrophes: "i am" also finds "I'm", "do not" finds "don't".
A user's own lines, in `phrases/NAME.txt` of the config folder, are added to ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.language.phrases import _lists
from drafter.language.phrases._lists import compile_all as compile_all
from drafter.language.phrases._search import Search
from drafter.language.phrases._text import Text, read
from drafter.language.sentences import Span


def find(name: str, text: str) -> Iterator[Span]:
    """Every place where a phrase of data/phrases/<name>.txt stands in `text`."""
    words = read(text)
    for start, end in sorted(set(_places(name, words))):
        first, last = words.spans[start][0], words.spans[end - 1][1]
        yield Span(text[first:last], first, last)


@lru_cache(maxsize=4096)
def holds(name: str, text: str) -> bool:
    """Whether a phrase of data/phrases/<name>.txt stands in `text`."""
    return next(_places(name, read(text)), None) is not None


def _places(name: str, words: Text) -> Iterator[tuple[int, int]]:
    """The first word of each phrase and the one after its last; some more than once."""
    listed = _lists.load(name)
    search = Search(words, listed.sets)
    lines = listed.that_may_match(words.places)

    def places(innocent: bool) -> Iterator[tuple[int, int]]:
        for line in lines:
            if innocent == (line.what == "!"):
                yield from search.places(_lists.sequence(line.pattern))

    passed_over: list[tuple[int, int]] | None = None
    for start, end in places(innocent=False):
        if passed_over is None:  # most texts hold no phrase that might be passed over
            passed_over = [*places(innocent=True)]
        if not any(begin < end and start < stop for begin, stop in passed_over):
            yield start, end
