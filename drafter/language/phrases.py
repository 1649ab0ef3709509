"""Phrase lists: plain phrases in data files, matched whatever the case and the apostrophes.

In a list, `*` ends a word that may go on ("appreciat*"), `...` stands for up to four words,
`(a|b)` for either, and a `?` after a word makes it optional. The rest is taken as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafter import assets

_GAP: Final = r"(?:[ \t\n]+[\w'’-]+,?){0,4}?"
_LITERAL: Final = re.compile(r"[\w'-]+$")


def find(name: str, text: str) -> Iterator[re.Match[str]]:
    """Every place where a phrase of data/phrases/<name>.txt stands in `text`."""
    plain = text.lower().replace("’", "'")
    for phrase, words in _phrases(name):
        if all(word in plain for word in words):  # compiling a pattern takes far longer than this
            yield from _pattern(phrase).finditer(text)


@cache
def _phrases(name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The phrases of a list, each with the words that must be there for it to match."""
    return tuple(
        (phrase, tuple(word for word in phrase.lower().split() if _LITERAL.match(word)))
        for phrase in assets.lines(f"phrases/{name}.txt")
    )


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    parts = []
    for word in phrase.split():
        if word == "...":
            parts.append(_GAP)
            continue
        optional = word.endswith("?") and bool(parts)
        plain = re.sub(r"[^\w\s()|*]", lambda char: re.escape(char[0]), word.rstrip("?"))
        plain = plain.replace("'", "['’]").replace("(", "(?:").replace("*", r"[\w'’-]*")
        spaced = r"\s+" + plain if parts else plain
        parts.append(f"(?:{spaced})?" if optional else spaced)
    pattern = "".join(parts)
    start = r"\b" if re.match(r"\w|\(\?:\w", pattern) else ""
    end = r"\b" if re.search(r"[\w*]\)?\??$", pattern) else ""
    return re.compile(f"{start}(?:{pattern}){end}", re.IGNORECASE)
