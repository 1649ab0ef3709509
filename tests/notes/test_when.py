"""Promised delays and dates are understood as people write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from drafter.notes import ReplyIn, Unit
from drafter.notes._when import parse_date, parse_reply_in


@pytest.mark.parametrize(
    ("text", "unit", "count"),
    [
        ("3 business days", Unit.BUSINESS_DAYS, 3),
        ("in 3 Business Days", Unit.BUSINESS_DAYS, 3),
        ("ten working days", Unit.BUSINESS_DAYS, 10),
        ("5 weekdays", Unit.BUSINESS_DAYS, 5),
        ("one business day", Unit.BUSINESS_DAYS, 1),
        ("a day", Unit.DAYS, 1),
        ("10 days", Unit.DAYS, 10),
        ("within 5 days", Unit.DAYS, 5),
        ("a couple of days", Unit.DAYS, 2),
        ("in about three days", Unit.DAYS, 3),
        ("a week", Unit.WEEKS, 1),
        ("one week", Unit.WEEKS, 1),
        ("two weeks", Unit.WEEKS, 2),
        ("within two weeks.", Unit.WEEKS, 2),
        ("in a week's time", Unit.WEEKS, 1),
        ("in two weeks' time", Unit.WEEKS, 2),
        ("within the next week", Unit.WEEKS, 1),
        ("next week", Unit.WEEKS, 1),
        ("a  couple  of   weeks", Unit.WEEKS, 2),
        ("a month", Unit.MONTHS, 1),
        ("next month", Unit.MONTHS, 1),
        ("by Friday", Unit.WEEKDAY, 4),
        ("Monday", Unit.WEEKDAY, 0),
        ("on Wednesday", Unit.WEEKDAY, 2),
        ("this Thursday", Unit.WEEKDAY, 3),
        ("before Sunday", Unit.WEEKDAY, 6),
        ("next Friday", Unit.WEEKDAY, 11),
        ("by next Monday", Unit.WEEKDAY, 7),
        ("end of the week", Unit.END_OF_WEEK, 0),
        ("by the end of this week", Unit.END_OF_WEEK, 0),
        ("end of next week", Unit.END_OF_WEEK, 1),
        ("by the end of next week", Unit.END_OF_WEEK, 1),
        ("end of the month", Unit.END_OF_MONTH, 0),
        ("at the end of next month", Unit.END_OF_MONTH, 1),
    ],
)
def test_promised_delay_is_understood(text, unit, count):
    assert parse_reply_in(text) == ReplyIn(text, unit, count)


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "a few days", "0 days", "2-3 weeks", "two to three weeks", "48 hours", "days",
        "business days", "minus 3 days", "-3 days", "100 days", "3.5 days", "by Fryday", "the end",
        "end of year", "the week after next", "after the holidays", "2026-11-27", "week",
        "a week or two", "two weeks ago", "last Friday", "several weeks",
    ],
)  # fmt: skip
def test_unclear_delay_is_not_guessed_at(text):
    assert parse_reply_in(text) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2026-11-20 14:00", datetime(2026, 11, 20, 14)),
        ("2026-11-20T14:00", datetime(2026, 11, 20, 14)),
        ("2026-11-20 14:00:30", datetime(2026, 11, 20, 14, 0, 30)),
    ],
)
def test_date_is_read(text, when):
    assert parse_date(text) == when


@pytest.mark.parametrize(
    "text",
    ["", "tomorrow", "2026-02-29", "2026-13-01", "20.11.2026", "11/20/2026", "2026-11-20 25:00"],
)
def test_what_is_no_date_is_none(text):
    assert parse_date(text) is None
