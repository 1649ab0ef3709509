"""Notes made in a line: the interview of examples/panel.yaml, less what a test changes."""

from __future__ import annotations

from datetime import date, datetime

from drafter.brief import Sent
from drafter.governor import Calendar
from drafter.governor.plan import Plan, State
from drafter.notes import Interview, Interviewer, Notes, Problem

PRIYA = "Priya Raman"
WEEKENDS = Calendar()


def nov(day: int) -> date:
    """A day of November 2026; the 20th, of the interview, is a Friday."""
    return date(2026, 11, day)


def dec(day: int) -> date:
    """A day of December 2026."""
    return date(2026, 12, day)


MET = nov(20)
"""The Friday of the interview."""


def notes(on: date | datetime | None = MET, **interview: object) -> Notes:
    """Notes of an interview with Priya Raman, who raised a problem."""
    return Notes(
        company="Northwind Robotics",
        role="Senior Backend Engineer",
        interview=Interview(on=on, **interview),  # type: ignore[arg-type]
        interviewers=(Interviewer(name=PRIYA),),
        problems=(Problem(problem="too many pages", raised_by=PRIYA, ideas=("tag them",)),),
    )


def sent(kind: str, on: date, to: str = PRIYA) -> Sent:
    return Sent(kind, to, on, f"A {kind}.")


def days(made: Plan, *kinds: str) -> list[date]:
    """When the touches of `kinds` that are still to come fall."""
    return [one.on for one in made.touches if one.state is not State.DONE and one.kind in kinds]


def changed(of: Notes, **values: object) -> Notes:
    return of._replace(**values)
