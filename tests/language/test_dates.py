"""Dates in a text: what counts as one, and which day it is."""

from __future__ import annotations

import pytest

from drafter.language.dates import days


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("We close on Boxing Day.", 12, 26),
        ("before Christmas Eve", 12, 24),
        ("until Christmas", 12, 25),
        ("the rush of the Fourth of July", 7, 4),
        ("by 27 November", 11, 27),
        ("on March 3rd", 3, 3),
    ],
)
def test_day_and_month(text: str, month: int, day: int) -> None:
    (found,) = days(text)
    assert (found.month, found.day) == (month, day)


@pytest.mark.parametrize("text", ["the Christmas rush", "in a day or two", "day by day"])
def test_what_is_no_date(text: str) -> None:
    assert days(text) == ()
