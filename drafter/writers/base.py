"""What every writer is, and the envelope that none of them writes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from functools import cache
from typing import Any, Final, Protocol

from drafter import assets
from drafter.brief import Brief, called, formally
from drafter.draft import Envelope, Move
from drafter.errors import UsageError

_TALKING: Final = {
    "phone": "speaking with me",
    "video": "talking with me",
    "onsite": "meeting with me",
    "": "talking with me",
}


class Writer(Protocol):
    """Fills the moves of a brief."""

    name: str

    def write(self, brief: Brief, avoid: Collection[str] = ()) -> Sequence[Move]:
        """The moves of a message, resting on no fact whose path is in `avoid`."""


@cache
def phrases(kind: str) -> dict[str, Any]:
    """The frames of templates/<kind>.yaml."""
    path = assets.find(f"templates/{kind}.yaml")
    data = assets.load_yaml(path)
    if not isinstance(data, dict):
        raise UsageError(f"{path}: `move:` and frames under it are expected")
    return data


def envelope(brief: Brief) -> Envelope:
    """Subject, greeting, sign-off and contact block, from the templates and the profile."""
    slots = stock_slots(brief)
    length = brief.kind.subject_length
    subjects = [fill(frame, slots) for frame in phrases(brief.kind.name).get("subject", ())]
    subject = next((one for one in subjects if len(one) <= length), "") if length else ""
    greeting = brief.tone.greeting.format(
        first=called(brief.recipient), formal=formally(brief.recipient), name=brief.recipient
    )
    details = (brief.me.phone, brief.me.email, brief.me.linkedin) if brief.kind.contact else ()
    contact = tuple(line for line in (brief.me.name, *details) if line)
    return Envelope(subject, greeting, brief.tone.sign_off, contact)


def stock_slots(brief: Brief) -> dict[str, str]:
    """The slots that frames of any move may use."""
    return {
        "role": re.sub(r"\s+(?:role|position|job)$", "", brief.role, flags=re.IGNORECASE),
        "company": brief.company,
        "first": called(brief.recipient),
        "when": spoken_day(brief.met_on, brief.today),
        "talking": _TALKING[brief.meeting],
    }


def fill(frame: str, slots: dict[str, str]) -> str:
    """`frame` with its slots filled; an empty slot leaves no double space behind."""
    text = re.sub(r"\{(\w+)\}", lambda slot: slots[slot[1]], frame)
    text = re.sub(r" {2,}", " ", text)
    return re.sub(r" (?=[,;.!?])", "", text).strip()


def spoken_day(day: date | None, today: date) -> str:
    """ "today", "yesterday", "on Friday", "on 12 November"; "" when unknown or yet to come."""
    if day is None or (days := (today - day).days) < 0:
        return ""
    if days < 2:
        return ("today", "yesterday")[days]
    return f"on {day:%A}" if days < 6 else f"on {day.day} {day:%B}"


def spoken_date(day: date, today: date) -> str:
    """A day to come: "Friday" within the week, else "Friday, 4 December"."""
    return f"{day:%A}" if 0 < (day - today).days < 6 else f"{day:%A}, {day.day} {day:%B}"
