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

from drafter.language.phrases import _lists
from drafter.language.phrases._lists import compile_all as compile_all
from drafter.language.phrases._search import Search
from drafter.language.phrases._text import read
from drafter.language.sentences import Span


def find(name: str, text: str) -> Iterator[Span]:
    """Every place where a phrase of data/phrases/<name>.txt stands in `text`."""
    words = read(text)
    listed = _lists.load(name)
    search = Search(words, listed.sets)
    found: set[tuple[int, int]] = set()
    innocent: set[tuple[int, int]] = set()
    for line in listed.that_may_match(words.places):
        (innocent if line.what == "!" else found).update(
            search.places(_lists.sequence(line.pattern))
        )
    for start, end in sorted(found):
        if not any(begin < end and start < stop for begin, stop in innocent):
            first, last = words.spans[start][0], words.spans[end - 1][1]
            yield Span(text[first:last], first, last)


def holds(name: str, text: str) -> bool:
    """Whether a phrase of data/phrases/<name>.txt stands in `text`."""
    return next(find(name, text), None) is not None
