"""The shape of notes.yaml (DESIGN section 4) and of the profile."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, NamedTuple

from drafter.notes import _read as read
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


class Me(NamedTuple):
    """The user: what goes under the message."""

    name: Annotated[str | None, read.persons_name] = None
    email: Annotated[str | None, read.email] = None
    phone: Annotated[str | None, read.phone] = None
    linkedin: Annotated[str | None, read.text] = None


class ProfileFile(NamedTuple):
    """The profile: who the user is, once for all notes."""

    name: Annotated[str | None, read.persons_name] = None
    email: Annotated[str | None, read.email] = None
    phone: Annotated[str | None, read.phone] = None
    linkedin: Annotated[str | None, read.text] = None
    country: Annotated[str | None, read.country] = None
    salutation: Annotated[Salutation | None, read.choice(Salutation)] = None
    voice: Annotated[str | None, read.text] = None
    """A message that the user wrote, or a folder of such."""


class Applied(NamedTuple):
    """When the user applied, and the posted deadline."""

    on: Annotated[date | None, read.day] = None
    reply_by: Annotated[date | None, read.day] = None


class Interview(NamedTuple):
    """When and how the interview was held, and what was promised."""

    on: Annotated[datetime | date | None, read.moment] = None
    format: Annotated[Format | None, read.choice(Format)] = None
    round: Annotated[str | None, read.text] = None
    reply_by: Annotated[date | None, read.day] = None
    reply_in: Annotated[ReplyIn | None, read.delay] = None
    next_step: Annotated[str | None, read.text] = None
    no_calls: Annotated[bool, read.yes_no] = False
    via: Annotated[str | None, read.text] = None
    time_zone: Annotated[str | None, read.time_zone] = None

    @property
    def day(self) -> date | None:
        """The day of the interview, where it was held."""
        if not isinstance(self.on, datetime):
            return self.on
        if self.on.tzinfo is None or self.time_zone is None:
            return self.on.date()
        from zoneinfo import ZoneInfo

        return self.on.astimezone(ZoneInfo(self.time_zone)).date()


class Recruiter(NamedTuple):
    """Who coordinates, where it is not an interviewer."""

    name: Annotated[str, read.persons_name]
    agency: Annotated[str | None, read.text] = None
    email: Annotated[str | None, read.email] = None
    phone: Annotated[str | None, read.phone] = None


class Interviewer(NamedTuple):
    """One person the user talked with, and what belongs to that conversation."""

    name: Annotated[str, read.persons_name]
    title: Annotated[str | None, read.text] = None
    email: Annotated[str | None, read.email] = None
    talked_about: Annotated[tuple[str, ...], read.texts] = ()
    learned: Annotated[tuple[str, ...], read.texts] = ()
    memorable: Annotated[tuple[str, ...], read.texts] = ()
    connection: Annotated[tuple[str, ...], read.texts] = ()


class Problem(NamedTuple):
    """A problem raised in the interview, and the user's ideas on it."""

    problem: Annotated[str, read.text]
    raised_by: Annotated[str | None, read.text] = None
    ideas: Annotated[tuple[str, ...], read.texts] = ()
    evidence: Annotated[tuple[str, ...], read.texts] = ()


class Strength(NamedTuple):
    """How the user fits: what was asked for, and the proof."""

    proof: Annotated[str, read.text]
    need: Annotated[str | None, read.text] = None


class OpenQuestion(NamedTuple):
    """A question not answered well in the room, and the answer worked out since."""

    question: Annotated[str, read.text]
    asked_by: Annotated[str | None, read.text] = None
    answer: Annotated[str | None, read.text] = None


class Rejection(NamedTuple):
    """When the no came, and why."""

    on: Annotated[date | None, read.day] = None
    reason: Annotated[str | None, read.text] = None


class Notes(NamedTuple):
    """Everything the user jotted down about one opportunity."""

    company: Annotated[str, read.text]
    role: Annotated[str, read.text]
    me: Annotated[Me, read.part(Me)] = Me()
    stage: Annotated[Stage, read.choice(Stage)] = Stage.INTERVIEWED
    applied: Annotated[Applied, read.part(Applied)] = Applied()
    interview: Annotated[Interview, read.part(Interview)] = Interview()
    recruiter: Annotated[Recruiter | None, read.part(Recruiter, bare="name")] = None
    country: Annotated[str | None, read.country] = None
    interviewers: Annotated[tuple[Interviewer, ...], read.parts(Interviewer, bare="name")] = ()
    problems: Annotated[tuple[Problem, ...], read.parts(Problem, bare="problem")] = ()
    strengths: Annotated[tuple[Strength, ...], read.parts(Strength, bare="proof")] = ()
    why: Annotated[tuple[str, ...], read.texts] = ()
    open_questions: Annotated[
        tuple[OpenQuestion, ...], read.parts(OpenQuestion, bare="question")
    ] = ()
    news: Annotated[tuple[str, ...], read.texts] = ()
    rejection: Annotated[Rejection | None, read.part(Rejection)] = None
