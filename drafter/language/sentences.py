"""Sentences and paragraphs of a text, with their places."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from drafter.language.patterns import Pattern

ABBREVIATIONS: Final = frozenset(
    "mr mrs ms mx dr prof st sr jr vs etc e.g i.e eg ie inc ltd co corp no approx dept est fig"
    " jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k ph.d m.d b.sc m.sc".split()
)
_END: Final = Pattern(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*[-*•])")


class Span(NamedTuple):
    """A piece of a text: `whole[start:end] == text`."""

    text: str
    start: int
    end: int


def sentences(text: str, offset: int = 0) -> list[Span]:
    """The sentences of `text`; their offsets count from `offset`."""
    found: list[Span] = []
    start = 0
    for end in [match.end() for match in _END.finditer(text) if _ends(text, match)] + [len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if bare := piece.strip():
            found.append(Span(bare, offset + start + lead, offset + start + lead + len(bare)))
        start = end
    return found


def _ends(text: str, match: re.Match[str]) -> bool:
    """Whether the stop in `match` ends a sentence rather than an abbreviation or an initial."""
    if not match[0].startswith("."):
        return True
    before = text[: match.start()].removesuffix("\n")
    joined = before and not before[-1].isspace()
    word = before.rsplit(maxsplit=1)[-1].lower().lstrip("(\"'“‘") if joined else ""
    following = text[match.end() :].lstrip()
    if word in {"a.m", "p.m", "etc", "inc", "ltd", "u.s", "u.k"}:
        return not following or following[0].isupper()
    if "." in word and re.fullmatch(r"(?:\w\.)+\w", word):  # Halden N.V. has, the U.N. The
        return not following or following[0].isupper()
    if ".-" in word and re.fullmatch(r"[a-z]+\.-[a-z]+", word):  # Dr.-Ing. Kühn
        return not following
    if word == "no":
        return not following[:1].isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    return not (word in ABBREVIATIONS or initial) or not following


def paragraphs(text: str, offset: int = 0) -> list[Span]:
    """The paragraphs of `text`, parted by blank lines; their offsets count from `offset`."""
    found = []
    for match in re.finditer(r"\S(?:.|\n(?![ \t]*(?:\n|$)))*", text):
        bare = match[0].rstrip()
        found.append(Span(bare, offset + match.start(), offset + match.start() + len(bare)))
    return found


def place(text: str, offset: int) -> tuple[int, int]:
    """The line and the column, both from 1, of `offset` in `text`."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def in_a_row(things: Sequence[str]) -> str:
    """`things` as a sentence lists them: "Ann", "Ann and Ben", "Ann, Ben and Cy"."""
    *some, last = things
    return f"{', '.join(some)} and {last}" if some else last
