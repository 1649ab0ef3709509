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


@cache
def matcher(name: str) -> re.Pattern[str]:
    """One pattern for all phrases of data/phrases/<name>.txt."""
    return pattern_of(assets.lines(f"phrases/{name}.txt"))


def pattern_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern that matches any of `phrases` as whole words."""
    return re.compile("|".join(_as_pattern(phrase) for phrase in phrases), re.IGNORECASE)


def _as_pattern(phrase: str) -> str:
    parts = []
    for word in phrase.split():
        if word == "...":
            parts.append(_GAP)
            continue
        optional = word.endswith("?") and bool(parts)
        word = word.rstrip("?")
        plain = re.sub(r"[^\w\s()|*]", lambda char: re.escape(char[0]), word)
        plain = plain.replace("'", "['’]").replace("(", "(?:").replace("*", r"[\w'’-]*")
        spaced = plain if not parts else r"\s+" + plain
        parts.append(f"(?:{spaced})?" if optional else spaced)
    pattern = "".join(parts)
    start = r"\b" if re.match(r"\w|\(\?:\w", pattern) else ""
    end = r"\b" if re.search(r"\w\)?$", pattern) else ""
    return f"{start}(?:{pattern}){end}"


def find(name: str, text: str) -> Iterator[re.Match[str]]:
    """Every place where a phrase of the list `name` stands in `text`."""
    return matcher(name).finditer(text)
