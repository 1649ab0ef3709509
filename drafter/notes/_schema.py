"""The shape of notes.yaml (DESIGN section 4), as pydantic models.

Every scalar arrives as the text the user typed; `None` values are already left out.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from drafter.notes._when import ReplyIn, parse_date, parse_reply_in

MAX_TEXT = 2000
"""Characters in one value: longer is a pasted document, not a note."""


def _one_line(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, (str, dict)) else value


def _under(key: str) -> BeforeValidator:
    """Let a bare text stand for a mapping with only `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


def _date(value: Any) -> Any:
    return parse_date(value) if isinstance(value, str) else value


def _day(value: Any) -> Any:
    when = _date(value)
    return when.date() if isinstance(when, datetime) else when


def _reply_in(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if (parsed := parse_reply_in(value)) is None:
        raise ValueError(
            f"{value!r} is no length of time drafter can read; write `reply_by:` and the date,"
            ' or words such as "3 business days", "a week", "by Friday", "end of next week"'
        )
    return parsed


def _phone(value: Any) -> Any:
    if isinstance(value, str) and len(re.sub(r"\D", "", value)) < 5:
        raise ValueError(f"{value!r} is too short for a phone number")
    return value


def _email(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
        raise ValueError(f"{value!r} is not an email address; write it as name@example.com")
    return value


def _choice(kind: type[StrEnum]) -> BeforeValidator:
    def read(value: Any) -> Any:
        if isinstance(value, str):
            value = value.lower().replace("-", "").replace(" ", "")
            if value not in set(kind):
                raise ValueError("write one of: " + ", ".join(kind))
        return value

    return BeforeValidator(read)


Text = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1, max_length=MAX_TEXT)
]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_listed)]
Email = Annotated[Text, BeforeValidator(_email)]
Phone = Annotated[Text, BeforeValidator(_phone)]
Day = Annotated[date, BeforeValidator(_day)]


class Stage(StrEnum):
    """How far the application has come."""

    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    REJECTED = "rejected"
    OFFER = "offer"


class Format(StrEnum):
    """How the interview was held."""

    PHONE = "phone"
    VIDEO = "video"
    ONSITE = "onsite"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Me(_Part):
    """The user: what goes under the message."""

    name: Text | None = None
    email: Email | None = None
    phone: Phone | None = None
    linkedin: Text | None = None


class Applied(_Part):
    """When the user applied, and the posted deadline."""

    on: Day | None = None
    reply_by: Day | None = None


class Interview(_Part):
    """When and how the interview was held, and what was promised."""

    on: Annotated[datetime | date | None, BeforeValidator(_date)] = None
    format: Annotated[Format | None, _choice(Format)] = None
    round: Text | None = None
    reply_by: Day | None = None
    reply_in: Annotated[ReplyIn | None, BeforeValidator(_reply_in)] = None
    next_step: Text | None = None
    no_calls: bool = False
    via: Text | None = None


class Recruiter(_Part):
    """Who coordinates, where it is not an interviewer."""

    name: Text
    agency: Text | None = None
    email: Email | None = None
    phone: Phone | None = None


class Interviewer(_Part):
    """One person the user talked with, and what belongs to that conversation."""

    name: Text
    title: Text | None = None
    email: Email | None = None
    talked_about: Texts = ()
    learned: Texts = ()
    memorable: Texts = ()
    connection: Texts = ()


class Problem(_Part):
    """A problem raised in the interview, and the user's ideas on it."""

    problem: Text
    raised_by: Text | None = None
    ideas: Texts = ()
    evidence: Texts = ()


class Strength(_Part):
    """How the user fits: what was asked for, and the proof."""

    need: Text | None = None
    proof: Text


class OpenQuestion(_Part):
    """A question not answered well in the room, and the answer worked out since."""

    question: Text
    asked_by: Text | None = None
    answer: Text | None = None


class Rejection(_Part):
    """When the no came, and why."""

    on: Day | None = None
    reason: Text | None = None


class Notes(_Part):
    """Everything the user jotted down about one opportunity."""

    me: Me = Me()
    company: Text
    role: Text
    stage: Annotated[Stage, _choice(Stage)] = Stage.INTERVIEWED
    applied: Applied = Applied()
    interview: Interview = Interview()
    recruiter: Annotated[Recruiter | None, _under("name")] = None
    country: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2}$")] | None = None
    interviewers: Annotated[
        tuple[Annotated[Interviewer, _under("name")], ...], BeforeValidator(_listed)
    ] = ()
    problems: Annotated[
        tuple[Annotated[Problem, _under("problem")], ...], BeforeValidator(_listed)
    ] = ()
    strengths: Annotated[
        tuple[Annotated[Strength, _under("proof")], ...], BeforeValidator(_listed)
    ] = ()
    why: Texts = ()
    open_questions: Annotated[
        tuple[Annotated[OpenQuestion, _under("question")], ...], BeforeValidator(_listed)
    ] = ()
    news: Texts = ()
    rejection: Rejection | None = None


class ProfileFile(Me):
    """The profile: who the user is, once for all notes."""

    country: Annotated[str, Field(pattern=r"^[A-Za-z]{2}$")] | None = None
