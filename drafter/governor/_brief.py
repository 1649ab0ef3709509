"""The governor's word on one brief: what speaks against sending its message on its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drafter.brief import Brief
from drafter.governor._days import calendar, shown
from drafter.governor._objections import (
    ADVICE,
    PERSONAL,
    Case,
    Fault,
    Objection,
    first_fine_day,
    objections,
)


def objections_to(brief: Brief) -> tuple[Objection, ...]:
    """What speaks against sending the brief's message on its day."""
    return objections(_case(brief))


def fine_day_for(brief: Brief) -> date | None:
    """The first day on which the brief's message may go out; None if waiting does not help."""
    return first_fine_day(_case(brief))


def refusal(brief: Brief) -> str:
    """Why the brief's message must not go out on its day, and when it may; "" if it may."""
    found = [one for one in objections_to(brief) if one.fault not in ADVICE]
    if not found:
        return ""
    personal = any(one.fault in PERSONAL for one in found)
    whom = f" to {brief.addressee}" if personal else ""
    if any(one.fault is Fault.SENT_BEFORE for one in found):  # which is the last one sent, too
        found = [one for one in found if one.fault is not Fault.TOO_OFTEN]
    whys = "; ".join(dict.fromkeys(one.why for one in found))
    return f"no {brief.kind.name}{whom} on {shown(brief.today)}: {whys}\n  {_remedy(brief, found)}"


def _remedy(brief: Brief, found: Sequence[Objection]) -> str:
    if day := fine_day_for(brief):
        return f"It is fine from {shown(day)} on. --anyway writes it all the same."
    if any(one.fault is Fault.UNWANTED_CALL for one in found):
        return "Write a check-in instead. --anyway prepares the call all the same."
    return "`drafter plan` shows what comes next. --anyway writes it all the same."


def _case(brief: Brief) -> Case:
    return Case(
        brief.kind.name,
        brief.recipient,
        brief.notes,
        brief.history,
        brief.today,
        calendar(brief.notes.country),
    )
