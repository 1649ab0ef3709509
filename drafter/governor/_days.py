"""Business days: which days people are at work, and when a promised answer is due."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from drafter.notes import Notes, ReplyIn, Unit

_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4


class Calendar(NamedTuple):
    """The days on which nobody is at work: a weekend, and holidays by their names."""

    holidays: Mapping[date, str] = MappingProxyType({})
    weekend: frozenset[int] = frozenset({5, 6})
    """Days of the week, Monday 0."""

    def day_off(self, day: date) -> str:
        """Why nobody is at work on `day`: "the weekend", "Thanksgiving"; "" on a business day."""
        if day.weekday() in self.weekend:
            return "the weekend"
        return self.holidays.get(day) or ""

    def on_or_after(self, day: date) -> date:
        """`day`, or the next business day."""
        while self.day_off(day):
            day += _DAY
        return day

    def after(self, day: date, count: int) -> date:
        """The business day that is `count` of them after `day`."""
        for _ in range(count):
            day = self.on_or_after(day + _DAY)
        return day

    def before(self, day: date) -> date:
        """The last business day before `day`."""
        day -= _DAY
        while self.day_off(day):
            day -= _DAY
        return day


@cache
def calendar(country: str | None) -> Calendar:
    """The calendar of `country` (a two-letter code); without one, only weekends are known."""
    if country is None:
        return Calendar()
    import holidays

    found = holidays.country_holidays(country, language="en_US")
    return Calendar(found, frozenset(found.weekend))


def day_there(now: datetime, notes: Notes) -> date:
    """The day it is, `now` that knows its zone, where the interview was held; here if unknown."""
    interview = notes.interview
    if interview.time_zone:
        from zoneinfo import ZoneInfo

        return now.astimezone(ZoneInfo(interview.time_zone)).date()
    if isinstance(interview.on, datetime) and interview.on.tzinfo:
        return now.astimezone(interview.on.tzinfo).date()
    return now.date()


def promised(notes: Notes, calendar: Calendar) -> date | None:
    """The day by which they said the user would hear; None where the notes do not tell."""
    interview = notes.interview
    if interview.reply_by:
        return interview.reply_by
    if interview.reply_in is None or interview.day is None:
        return None
    return _counted(interview.reply_in, interview.day, calendar)


def _counted(said: ReplyIn, met: date, calendar: Calendar) -> date:
    monday = met - timedelta(days=met.weekday())
    match said.unit:
        case Unit.BUSINESS_DAYS:
            return calendar.after(met, said.amount)
        case Unit.DAYS:
            return met + timedelta(days=said.amount)
        case Unit.WEEKS:
            return met + timedelta(weeks=said.amount)
        case Unit.MONTHS:
            return months_after(met, said.amount)
        case Unit.WEEKDAY:
            day = monday + timedelta(days=said.amount)
            return day if day > met else day + timedelta(weeks=1)
        case Unit.END_OF_WEEK:
            friday = monday + timedelta(days=_FRIDAY, weeks=said.amount)
            return friday if friday >= met else friday + timedelta(weeks=1)
        case Unit.END_OF_MONTH:
            return _month_end(months_after(met.replace(day=1), said.amount))


def months_after(day: date, count: int) -> date:
    """The same day `count` months later, or the last of a month that is too short."""
    years, month = divmod(day.month - 1 + count, 12)
    first = date(day.year + years, month + 1, 1)
    return min(first + timedelta(days=day.day - 1), _month_end(first))


def _month_end(day: date) -> date:
    from calendar import monthrange

    return day.replace(day=monthrange(day.year, day.month)[1])


def shown(day: date) -> str:
    """`day` for people: "Fri 27 Nov"."""
    return f"{day:%a} {day.day} {day:%b}"
