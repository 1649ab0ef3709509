"""Business days, promised days, and whose day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from drafter.governor import calendar, day_there, promised
from drafter.notes._when import parse_reply_in
from tests.governor.conftest import MET, WEEKENDS, dec, notes, nov


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3 business days", nov(25)),
        ("3 days", nov(23)),
        ("a week", nov(27)),
        ("two weeks", dec(4)),
        ("a month", dec(20)),
        ("by Friday", nov(27)),
        ("by Monday", nov(23)),
        ("next Monday", nov(23)),
        ("next Friday", nov(27)),
        ("end of the week", nov(20)),
        ("end of next week", nov(27)),
        ("end of the month", nov(30)),
        ("end of next month", dec(31)),
    ],
)
def test_words_said_on_a_friday_become_a_day(said: str, day: date) -> None:
    assert promised(notes(reply_in=parse_reply_in(said)), WEEKENDS) == day


def test_business_days_pass_over_holidays() -> None:
    said = parse_reply_in("4 business days")
    assert promised(notes(reply_in=said), calendar("US")) == nov(27)


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    said = parse_reply_in("a month")
    assert promised(notes(on=date(2027, 1, 31), reply_in=said), WEEKENDS) == date(2027, 2, 28)


def test_end_of_the_week_said_on_a_saturday_is_the_next_one() -> None:
    said = parse_reply_in("end of the week")
    assert promised(notes(on=nov(21), reply_in=said), WEEKENDS) == nov(27)


def test_a_delay_counts_from_nothing_without_the_day_of_the_interview() -> None:
    assert promised(notes(on=None, reply_in=parse_reply_in("a week")), WEEKENDS) is None


def test_holidays_are_named() -> None:
    assert calendar("US").day_off(nov(26)) == "Thanksgiving Day"
    assert calendar("DE").day_off(date(2027, 1, 1)) == "New Year's Day"
    assert calendar(None).day_off(nov(26)) == ""


MIDNIGHT = datetime(2026, 11, 21, 7, 30, tzinfo=UTC)
"""Saturday morning in Lisbon, still Friday in California."""


@pytest.mark.parametrize(
    ("when", "zone", "day"),
    [
        (datetime(2026, 11, 20, 17), "America/Los_Angeles", nov(20)),
        (datetime.fromisoformat("2026-11-20 17:00-08:00"), None, nov(20)),
        (datetime(2026, 11, 20, 17), "Asia/Tokyo", nov(21)),
        (datetime(2026, 11, 20, 17), None, nov(21)),
        (MET, None, nov(21)),
    ],
)
def test_it_is_the_day_where_the_interview_was_held(
    when: datetime, zone: str | None, day: date
) -> None:
    assert day_there(MIDNIGHT, notes(on=when, time_zone=zone)) == day


def test_an_hour_before_midnight_is_the_same_day_in_summer_and_in_winter() -> None:
    """Clocks go back in New York on 1 November 2026: an offset fixed in summer would be wrong."""
    asked = notes(on=datetime(2026, 10, 30, 16), time_zone="America/New_York")
    assert day_there(datetime(2026, 10, 31, 3, 30, tzinfo=UTC), asked) == date(2026, 10, 30)
    assert day_there(datetime(2026, 11, 3, 4, 30, tzinfo=UTC), asked) == date(2026, 11, 2)


def test_an_interview_at_midnight_utc_was_the_day_before_in_california() -> None:
    at = datetime(2026, 11, 21, 1, tzinfo=UTC)
    assert notes(on=at, time_zone="America/Los_Angeles").interview.day == nov(20)
    assert notes(on=at).interview.day == nov(21)
