"""Lines outside a message, above its greeting or under its signature, that speak of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span

_HEADER: Final = Pattern(
    r"\W*(?:from|to|cc|bcc|date|sent|reply-to|subject(?: line)?|re|via|ref|attn)\b[^:]{0,8}:",
    # in small letters
)
_LOW: Final = Pattern(r"(?<![\w'’.@-])[a-z][a-z'’-]+(?![\w.@])")
_PROSE: Final = 3
"""Small words of a line that is a sentence, not an address or a date."""
_COUNT: Final = Pattern(
    r"\W*(?:(?:about|approx(?:\.|imately)?|total|exactly|length)\W+)?\d{2,3} (?:words?|characters?)\W*",
    needs="word|character",
)


def strays(draft: Draft) -> Iterator[Span]:
    """The lines above the greeting and under the sign-off that belong to no message."""
    if draft.greeting.text:
        for line in _lines(draft.text, 0, draft.greeting.start):
            if not draft.subject.start <= line.end <= draft.subject.end and _speaks(line.text):
                yield line
    if draft.contact.text:
        for line in _lines(draft.text, draft.contact.start, draft.contact.end):
            if _remarks(line.text):
                yield line


def is_count(text: str) -> bool:
    """Whether `text` says how long something is and no more: "(142 words)"."""
    return _COUNT.fullmatch(text.lower()) is not None


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for piece in text[start:end].splitlines(keepends=True):
        if bare := piece.strip():
            at = start + piece.index(bare)
            yield Span(bare, at, at + len(bare))
        start += len(piece)


def _speaks(line: str) -> bool:
    """Whether `line` is more than an address, a date or a header: a sentence or a heading."""
    if _HEADER.match(line.lower()):
        return False
    marked = line.startswith("#") or line.rstrip("*_ ")[-1:] in {":", "!"}
    return marked or (line[-1] in ".?" and _is_prose(line)) or _is_said(line)


def _remarks(line: str) -> bool:
    if not (_is_prose(line) or line[-1] == ":"):
        return is_count(line)
    return _is_said(line)


def _is_prose(line: str) -> bool:
    return len(_LOW.findall(line)) >= _PROSE


def _is_said(line: str) -> bool:
    return any(phrases.find("machine-residue", line))
