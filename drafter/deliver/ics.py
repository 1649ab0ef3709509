"""A plan as a calendar file; imported again after a change, it updates what it put there."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from drafter.deliver.planned import command, people
from drafter.governor import Channel
from drafter.governor.plan import Plan, State, Touch
from drafter.language.words import fold
from drafter.notes import NotesFile

_END_OF_DAY: Final = time(16)
"""When to call: towards the end of the business day (A3)."""
_CALL: Final = timedelta(minutes=15)


def calendar(plan: Plan, file: NotesFile) -> bytes:
    """The touches of `plan`, one event each; a call has an hour, everything else a day."""
    made = Calendar()
    made.add("prodid", "-//drafter//plan//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    for touch in plan.touches:
        made.add_component(_event(touch, plan, file))
    made.add_missing_timezones()
    return bytes(made.to_ical())


def _event(touch: Touch, plan: Plan, file: NotesFile) -> Event:
    event = Event()
    event.add("uid", _uid(touch, file))
    event.add("dtstamp", datetime.combine(plan.today, time(), UTC))
    event.add("sequence", plan.today.toordinal())
    done = "Done: " if touch.state is State.DONE else ""
    event.add("summary", f"{done}{touch.kind} to {people([touch])}, {file.notes.company}")
    run = "" if done else f"\n\n{command(file, [touch])}"
    event.add("description", f"{touch.reason}\n{touch.source}{run}")
    event.add("transp", "TRANSPARENT")
    if touch.channel is Channel.PHONE:
        zone = file.notes.interview.time_zone
        start = datetime.combine(touch.on, _END_OF_DAY, ZoneInfo(zone) if zone else None)
        event.add("dtstart", start)
        event.add("dtend", start + _CALL)
    else:
        event.add("dtstart", touch.on)
        event.add("dtend", touch.on + timedelta(days=1))
    return event


def _uid(touch: Touch, file: NotesFile) -> str:
    """The same for the same touch, on whatever day it falls: importing again moves the event."""
    met: date | None = file.notes.interview.day
    about = (file.notes.company, file.notes.role, touch.kind, touch.recipient)
    name = "|".join([*map(fold, about), str(met), str(touch.number)])
    return f"{uuid5(NAMESPACE_URL, f'drafter:{name}')}@drafter"
