"""Mending: a message with what is safe to put right put right, and nothing made worse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.checker import check
from drafter.manuscript import as_draft, parts
from drafter.rules import MUST, Finding

_ROUNDS: Final = 100
"""A mend may uncover another; texts of people settle in two or three."""


def mended(whole: str, brief: Brief) -> str:
    """`whole` after every mend that its findings hold, less those that would break a must-rule.

    What is quoted below the message stays as it is. Mending what is mended changes nothing.
    """
    for _ in range(_ROUNDS):
        before = whole
        offers = list(_apart(_findings(whole, brief)))
        together = _applied(whole, offers)
        if not _worse(together, whole, brief):
            whole = together
        else:
            for offer in reversed(offers):  # from the end, so that places before stay as they are
                alone = _applied(whole, [offer])
                whole = whole if _worse(alone, whole, brief) else alone
        if whole == before:
            break
    return whole


@lru_cache(maxsize=16)
def _findings(whole: str, brief: Brief) -> tuple[Finding, ...]:
    """The words put in are the notes' own, so that there is nothing to proofread."""
    return check(as_draft(parts(whole), brief), brief, proofread=False).findings


def _apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that offer a mend, in order, none overlapping the one before."""
    end = -1
    for one in findings:
        if one.mend is not None and one.mend != one.quote and one.start >= end:
            yield one
            end = max(one.end, one.start + 1)


def _applied(text: str, offers: Iterable[Finding]) -> str:
    for one in sorted(offers, key=lambda offer: offer.start, reverse=True):
        assert one.mend is not None
        text = text[: one.start] + one.mend + text[one.end :]
    return text


def _worse(new: str, old: str, brief: Brief) -> bool:
    """Whether some must-rule is broken more often in `new` than in `old`."""
    return bool(_broken(new, brief) - _broken(old, brief))


def _broken(whole: str, brief: Brief) -> Counter[str]:
    return Counter(one.code for one in _findings(whole, brief) if one.severity is MUST)
