"""What templates/ hold for a message: the frames of its kind, and the envelope around it."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from drafter import assets
from drafter.brief import Brief, called, formally
from drafter.draft import Envelope
from drafter.errors import UsageError
from drafter.frames import fill, role_in_full, stock_slots

_BASE: Final = "thank-you"
"""The kind whose frames serve all others that have none of their own."""


@cache
def frames(kind: str) -> dict[str, Any]:
    """The frames of templates/<kind>.yaml over those of the kind it is like."""
    name = f"templates/{kind}.yaml"
    data = assets.mapping(name)
    for key, value in data.items():
        if not (isinstance(value, str) or _are_frames(value)):
            raise UsageError(
                f"{assets.find(name)}: `{key}:` needs a list of frames, or such lists by shape"
                f' (with one for `"*"`) or by tone (with one for `any`)'
            )
    return data if kind == _BASE else frames(data.get("like", _BASE)) | data


def _are_frames(value: object) -> bool:
    if isinstance(value, dict):
        return not {"*", "any"}.isdisjoint(value) and all(map(_are_frames, value.values()))
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def envelope(brief: Brief) -> Envelope:
    """Subject, greeting, sign-off and contact block, from the templates and the profile."""
    slots = stock_slots(brief) | {"role": role_in_full(brief)}
    length = brief.kind.subject_length
    subjects = [fill(frame, slots) for frame in frames(brief.kind.name).get("subject", ())]
    subject = next((one for one in subjects if len(one) <= length), "") if length else ""
    subject = subject[:1].upper() + subject[1:]
    greeting = brief.tone.greeting.format(
        first=called(brief.recipient), formal=formally(brief.recipient), name=brief.recipient
    )
    if not brief.recipient:
        greeting = frames(brief.kind.name)["nobody"]
    if brief.kind.gaps:  # spoken, not written
        return Envelope("", "", "", ())
    if not brief.kind.sign_off:
        return Envelope(subject, greeting, "", ())
    details = (brief.me.phone, brief.me.email, brief.me.linkedin) if brief.kind.contact else ()
    contact = tuple(line for line in (brief.me.name, *details) if line)
    return Envelope(subject, greeting, brief.tone.sign_off, contact)
