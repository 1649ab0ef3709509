"""Notes better left out of a message: true, useful to the user, and not for the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter import assets
from drafter.brief import Brief, Fact


def untold(brief: Brief) -> dict[str, str]:
    """The path of each note that no message should tell, and why not."""
    return {fact.path: why for fact in brief.facts if (why := _why_not(fact))}


def _why_not(fact: Fact) -> str:
    return next(
        (
            why
            for fields, why, pattern in _rows()
            if fact.field in fields and pattern.search(fact.text)
        ),
        "",
    )


@cache
def _rows() -> tuple[tuple[frozenset[str], str, re.Pattern[str]], ...]:
    return tuple(_parsed())


def _parsed() -> Iterator[tuple[frozenset[str], str, re.Pattern[str]]]:
    for line in assets.lines("untold.txt"):
        fields, why, pattern = line.split(" | ", 2)
        yield frozenset(fields.split()), why, re.compile(pattern, re.IGNORECASE)
