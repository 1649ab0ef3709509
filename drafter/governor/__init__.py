"""When to write, and when not; the plan of an opportunity is in `drafter.governor.plan`."""

from __future__ import annotations

from drafter.governor._brief import fine_day_for, objections_to, refusal
from drafter.governor._days import Calendar, calendar, day_there, promised, shown
from drafter.governor._etiquette import thank_you_custom
from drafter.governor._objections import (
    ADVICE,
    Case,
    Channel,
    Fault,
    Objection,
    objections,
)

__all__ = [
    "ADVICE",
    "Calendar",
    "Case",
    "Channel",
    "Fault",
    "Objection",
    "calendar",
    "day_there",
    "fine_day_for",
    "objections",
    "objections_to",
    "promised",
    "refusal",
    "shown",
    "thank_you_custom",
]
