"""Manners: whom a phrase is about, and what the notes say themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.brief import Brief
from drafter.rules import MUST, RULES, Example
from tests.conftest import message

NOTES = """
me: {name: Robin Hale}
company: Harbour View Hotel
role: Front Office Manager
interview: {on: 2026-11-20}
interviewers:
  - name: Maria Costa
    talked_about: the waste of an afternoon every Monday on reconciling the till
problems:
  - problem: clerks skip the allergy question when they are busy, or forget it
  - problem: guests storm off, saying nobody bothered to answer the bell
"""
RETOLD = [
    "When it is busy, clerks skip the allergy question or forget it.",
    "You told me of the waste of an afternoon every Monday on the till.",
    "Some guests storm off because nobody bothered to answer the bell.",
]
MEANT = [
    "Please forget it if my answers were not to your taste.",
    "The interview was a waste of an afternoon.",
    "I wrote to you twice, and nobody bothered to reply.",
]


@pytest.mark.parametrize("text", RETOLD)
def test_what_a_note_says_is_no_lack_of_manners(text: str, notes_of: Callable[..., Brief]) -> None:
    assert not list(_stopping(text, notes_of(NOTES)))


@pytest.mark.parametrize("text", MEANT)
def test_the_same_words_said_by_the_writer_are(text: str, notes_of: Callable[..., Brief]) -> None:
    assert list(_stopping(text, notes_of(NOTES)))


def _stopping(text: str, brief: Brief) -> list[str]:
    """The codes of the rules on manners that stop `text`."""
    draft, brief = message(Example(text, greeting="Dear Maria,"), brief)
    return [
        rule.code
        for rule in RULES
        if rule.code.startswith("DR50") and rule.severity_in(draft.kind) is MUST
        for hit in rule.check(draft, brief)
        if hit.severity in (None, MUST)
    ]
