"""Mentions of a person: the ways a name is written, and where a text means whoever bears it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from drafter.language.names import short_forms
from drafter.language.patterns import Pattern
from drafter.language.verbs import AUXILIARIES, forms
from drafter.language.words import is_common, word_set

_NICKNAME: Final = Pattern(r"[\"“(]([^\"”)]+)[\"”)]", needs='"|“|(')
EPITHETS: Final = frozenset({"big", "little", "old", "wee"})
"""What stands before a first name as part of it."""
_MONTHS: Final = frozenset({"April", "May", "June", "August"})


def _names_of(name: str, others: tuple[str, ...]) -> list[str]:
    """The ways `name` is written, longest first, less those another person shares."""
    nickname = _NICKNAME.search(name)
    parts = [
        part for part in _plain(name).split()
        if re.split(r"[.-]", part.lower())[0] not in _titles()
    ]  # fmt: skip
    if len(parts) > 2 and parts[0].lower() in EPITHETS:  # Big Dave Rourke
        parts = parts[1:]
    if not parts:
        return []
    ways = {" ".join(parts), name, f"{parts[0]} {parts[-1]}" if len(parts) > 1 else parts[0]}
    ways |= {" ".join(parts[:count]) for count in range(2, len(parts))}  # Mary Ellen Voss
    if nickname and "/" not in nickname[1]:
        ways |= {nickname[1], f"{nickname[1]} {parts[-1]}"}
    ways |= {"".join(c for c in unicodedata.normalize("NFKD", way) if not unicodedata.combining(c))
             for way in ways | {parts[0]}} - {parts[0]}  # fmt: skip
    shared = {part for other in others for part in other.split()}
    if parts[0] not in shared and len(parts[0].rstrip(".")) > 1:
        ways.add(parts[0])
        called = {one.lower() for one in shared}
        ways |= {
            short.title()
            for short in short_forms(parts[0]) - called
            if not forms(short) and short not in AUXILIARIES | word_set("function-words.txt")
        }
    return sorted(ways, key=len, reverse=True)


def marked(text: str, name: str, others: tuple[str, ...], person: str) -> str:
    """`text` with every mention of `name`, its title included, replaced by `person` between two marks."""

    def mark(found: re.Match[str]) -> str:
        title = found["title"] or ""
        titled = title.lower().rstrip(". ") in _titles()
        if found["last"] and not titled:
            return found[0]
        return f"{'' if titled else title}\x01{person}\x02"

    return _mentions(name, others).sub(mark, text)


@lru_cache(maxsize=64)
def _mentions(name: str, others: tuple[str, ...]) -> re.Pattern[str]:
    """What finds `name`, with the word before it; a last name alone is told apart."""
    ways = []
    for way in _names_of(name, others):
        month = r"(?<![Ii]n )(?<![Bb]y )(?<!since )(?<!until )" if way in _MONTHS else ""
        exact = len(way) < 3 or is_common(way)
        ways.append(f"{month}{'' if exact else '(?i:'}{re.escape(way)}{'' if exact else ')'}")
    last = _plain(name).split()[-1:]
    shared = {part for other in others for part in other.split()}
    initial = rf"|{re.escape(last[0][0])}\b\.?" if last else ""
    alone = rf"(?i:{re.escape(last[0])}{initial})" if last and last[0] not in shared else "(?!)"
    start = r"(?<![\w\x01@.-])"
    return re.compile(
        rf"{start}(?P<title>[^\W\d_]+\.? )??{start}(?:(?:{'|'.join(ways) or '(?!)'})|(?P<last>{alone}))"
        r"(?![\w\x02@-]|\.\w|,? (?:Sr|Jr|Snr|Jnr|[Ss]enior|[Jj]unior)\b)"
    )


def _plain(name: str) -> str:
    """`name` without nicknames and credentials."""
    return _NICKNAME.sub(" ", name.partition(",")[0])


def _titles() -> frozenset[str]:
    return word_set("titles.txt")
