"""The shape of notes.yaml (DESIGN section 4) and of the profile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drafter.notes._read import (
    choice,
    country,
    day,
    delay,
    email,
    key,
    moment,
    needed,
    part,
    parts,
    persons_name,
    phone,
    text,
    texts,
    time_zone,
    yes_no,
)
from drafter.notes._when import ReplyIn


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


class Salutation(StrEnum):
    """What people are called in a greeting."""

    FIRST = "first"
    FORMAL = "formal"


@dataclass(frozen=True)
class Me:
    """The user: what goes under the message."""

    name: str | None = key(persons_name)
    email: str | None = key(email)
    phone: str | None = key(phone)
    linkedin: str | None = key(text)


@dataclass(frozen=True)
class ProfileFile(Me):
    """The profile: who the user is, once for all notes."""

    country: str | None = key(country)
    salutation: Salutation | None = key(choice(Salutation))
    voice: str | None = key(text)
    """A message that the user wrote, or a folder of such."""


@dataclass(frozen=True)
class Applied:
    """When the user applied, and the posted deadline."""

    on: date | None = key(day)
    reply_by: date | None = key(day)


@dataclass(frozen=True)
class Interview:
    """When and how the interview was held, and what was promised."""

    on: datetime | date | None = key(moment)
    format: Format | None = key(choice(Format))
    round: str | None = key(text)
    reply_by: date | None = key(day)
    reply_in: ReplyIn | None = key(delay)
    next_step: str | None = key(text)
    no_calls: bool = key(yes_no, default=False)
    via: str | None = key(text)
    time_zone: str | None = key(time_zone)

    @property
    def day(self) -> date | None:
        """The day of the interview, where it was held."""
        if not isinstance(self.on, datetime):
            return self.on
        if self.on.tzinfo is None or self.time_zone is None:
            return self.on.date()
        from zoneinfo import ZoneInfo

        return self.on.astimezone(ZoneInfo(self.time_zone)).date()


@dataclass(frozen=True)
class Recruiter:
    """Who coordinates, where it is not an interviewer."""

    name: str = needed(persons_name)
    agency: str | None = key(text)
    email: str | None = key(email)
    phone: str | None = key(phone)


@dataclass(frozen=True)
class Interviewer:
    """One person the user talked with, and what belongs to that conversation."""

    name: str = needed(persons_name)
    title: str | None = key(text)
    email: str | None = key(email)
    talked_about: tuple[str, ...] = key(texts, default=())
    learned: tuple[str, ...] = key(texts, default=())
    memorable: tuple[str, ...] = key(texts, default=())
    connection: tuple[str, ...] = key(texts, default=())


@dataclass(frozen=True)
class Problem:
    """A problem raised in the interview, and the user's ideas on it."""

    problem: str = needed(text)
    raised_by: str | None = key(text)
    ideas: tuple[str, ...] = key(texts, default=())
    evidence: tuple[str, ...] = key(texts, default=())


@dataclass(frozen=True)
class Strength:
    """How the user fits: what was asked for, and the proof."""

    proof: str = needed(text)
    need: str | None = key(text)


@dataclass(frozen=True)
class OpenQuestion:
    """A question not answered well in the room, and the answer worked out since."""

    question: str = needed(text)
    asked_by: str | None = key(text)
    answer: str | None = key(text)


@dataclass(frozen=True)
class Rejection:
    """When the no came, and why."""

    on: date | None = key(day)
    reason: str | None = key(text)


@dataclass(frozen=True)
class Notes:
    """Everything the user jotted down about one opportunity."""

    company: str = needed(text)
    role: str = needed(text)
    me: Me = key(part(Me), default=Me())
    stage: Stage = key(choice(Stage), default=Stage.INTERVIEWED)
    applied: Applied = key(part(Applied), default=Applied())
    interview: Interview = key(part(Interview), default=Interview())
    recruiter: Recruiter | None = key(part(Recruiter, bare="name"))
    country: str | None = key(country)
    interviewers: tuple[Interviewer, ...] = key(parts(Interviewer, bare="name"), default=())
    problems: tuple[Problem, ...] = key(parts(Problem, bare="problem"), default=())
    strengths: tuple[Strength, ...] = key(parts(Strength, bare="proof"), default=())
    why: tuple[str, ...] = key(texts, default=())
    open_questions: tuple[OpenQuestion, ...] = key(parts(OpenQuestion, bare="question"), default=())
    news: tuple[str, ...] = key(texts, default=())
    rejection: Rejection | None = key(part(Rejection))
