"""What every writer is, and the envelope that none of them writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, Final, Protocol

from drafter import assets
from drafter.brief import Brief, called, formally
from drafter.draft import Envelope, Move
from drafter.errors import UsageError
from drafter.frames import fill, stock_slots

_BASE: Final = "thank-you"
"""The kind whose frames serve all others that have none of their own."""


class Writer(Protocol):
    """Fills the moves of a brief."""

    name: str

    def write(self, brief: Brief, avoid: Collection[str] = ()) -> Sequence[Move]:
        """The moves of a message, resting on no fact whose path is in `avoid`."""


@cache
def phrases(kind: str) -> dict[str, Any]:
    """The frames of templates/<kind>.yaml over those of the kind it is like."""
    path = assets.find(f"templates/{kind}.yaml")
    data = assets.load_yaml(path)
    if not isinstance(data, dict):
        raise UsageError(f"{path}: `move:` and frames under it are expected")
    return data if kind == _BASE else phrases(data.get("like", _BASE)) | data


def envelope(brief: Brief) -> Envelope:
    """Subject, greeting, sign-off and contact block, from the templates and the profile."""
    slots = stock_slots(brief)
    length = brief.kind.subject_length
    subjects = [fill(frame, slots) for frame in phrases(brief.kind.name).get("subject", ())]
    subject = next((one for one in subjects if len(one) <= length), "") if length else ""
    subject = subject[:1].upper() + subject[1:]
    greeting = brief.tone.greeting.format(
        first=called(brief.recipient), formal=formally(brief.recipient), name=brief.recipient
    )
    if not brief.recipient:
        greeting = phrases(brief.kind.name)["nobody"]
    if brief.kind.gaps:  # spoken, not written
        return Envelope("", "", "", ())
    if not brief.kind.sign_off:
        return Envelope(subject, greeting, "", ())
    details = (brief.me.phone, brief.me.email, brief.me.linkedin) if brief.kind.contact else ()
    contact = tuple(line for line in (brief.me.name, *details) if line)
    return Envelope(subject, greeting, brief.tone.sign_off, contact)
