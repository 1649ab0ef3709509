"""Likeness: how many runs of words two texts share."""

from __future__ import annotations

import pytest

from drafter.language.similarity import likeness

LETTER = "Thank you for taking the time to talk with me about {} on Friday, {}."


def test_a_text_is_all_like_itself() -> None:
    assert likeness(LETTER, LETTER) == 1


def test_names_do_not_make_letters_differ() -> None:
    one, other = (LETTER.format("the role", name) for name in ("Priya", "Tomás"))
    assert likeness(one, other) < 1
    assert likeness(one, other, ("Priya", "Tomás Ortega")) == 1


@pytest.mark.parametrize("other", ["", "The night crew finds out from the error screen."])
def test_nothing_shared_is_no_likeness(other: str) -> None:
    assert likeness(LETTER, other) == 0
