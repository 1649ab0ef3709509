"""What speaks against sending a message on a day, and from which day it is fine."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from drafter.brief import Sent
from drafter.governor._days import Calendar, months_after, promised, shown
from drafter.governor._etiquette import setting
from drafter.language.words import fold
from drafter.notes import Notes, Stage
from drafter.sources import Article, Source


class Channel(StrEnum):
    """How a message reaches its recipient."""

    EMAIL = "email"
    PHONE = "phone"
    LINKEDIN = "LinkedIn"
    POST = "post"


CHANNELS: Final = {"call": Channel.PHONE, "linkedin": Channel.LINKEDIN, "card": Channel.POST}
"""The channel of each kind that is no email."""
ATTENTION: Final = frozenset({Channel.EMAIL, Channel.PHONE})
"""Channels that want an answer; a card and a LinkedIn note go with the thank-you."""
NUDGES: Final = frozenset({"check-in", "call", "application"})
"""Kinds that ask where things stand."""
ONCE: Final = frozenset({"thank-you", "card", "linkedin", "rejection"})
"""Kinds that nobody needs twice after one interview."""


def channel(kind: str) -> Channel:
    """How a message of `kind` travels."""
    return CHANNELS.get(kind, Channel.EMAIL)


class Fault(StrEnum):
    """The names of the rules on timing and repetition, DR701 to DR708."""

    TOO_SOON = "too-soon"
    TOO_LATE = "too-late"
    BEFORE_THEIR_DEADLINE = "before-their-deadline"
    TOO_OFTEN = "too-often"
    PAST_THE_CAP = "past-the-cap"
    UNWANTED_CALL = "unwanted-call"
    SENT_BEFORE = "sent-before"
    OFF_DAY = "off-day"


ADVICE: Final = frozenset({Fault.TOO_LATE, Fault.OFF_DAY})
"""Faults that are advice: late beats never, and a mail on a Saturday is read on Monday."""
PERSONAL: Final = frozenset({Fault.TOO_OFTEN, Fault.PAST_THE_CAP, Fault.SENT_BEFORE})
"""Faults that depend on what the recipient was sent; the others hold for a whole panel."""


class Objection(NamedTuple):
    """One reason not to send a message of `kind` to `recipient` on the day in question."""

    fault: Fault
    kind: str
    recipient: str
    why: str
    """A sentence without its full stop, to stand after a colon."""
    fine_from: date | None
    """The day on which this reason is gone; None where waiting does not help."""
    source: Source


class Case(NamedTuple):
    """A message that might go out: what it is, and everything that speaks for or against it."""

    kind: str
    recipient: str
    notes: Notes
    history: Sequence[Sent]
    day: date
    calendar: Calendar

    @property
    def past(self) -> list[Sent]:
        """What the recipient was sent since the interview, oldest first."""
        return self.since(self.met if self.notes.stage is not Stage.APPLIED else None)

    def since(self, start: date | None) -> list[Sent]:
        """What the recipient was sent from `start` on, oldest first."""
        found = [
            one
            for one in self.history
            if (start or date.min) <= one.on <= self.day
            and fold(one.recipient) == fold(self.recipient)
        ]
        return sorted(found, key=lambda one: one.on)

    @property
    def met(self) -> date | None:
        return self.notes.interview.day

    @property
    def promised(self) -> date | None:
        if self.kind == "application":
            return self.notes.applied.reply_by
        return promised(self.notes, self.calendar)

    @property
    def nudges(self) -> list[Sent]:
        """What the recipient was asked so far."""
        return [one for one in self.past if one.kind in NUDGES]

    def objection(self, fault: Fault, why: str, fine_from: date | None, by: Source) -> Objection:
        return Objection(fault, self.kind, self.recipient, why, fine_from, by)

    def until(self, start: date, fault: Fault, why: str, by: Source) -> Iterator[Objection]:
        """The objection that holds until `start`; on a day off, nothing is begun."""
        if self.day < start:
            yield self.objection(fault, why, self.calendar.on_or_after(start), by)


def _too_soon(case: Case) -> Iterator[Objection]:
    name, start, event = "", None, ""
    if case.kind == "value-add":
        name, start, event = "value_add_after", case.met, "the interview was"
    elif case.kind in {"check-in", "call"} and case.promised is None:
        name, start, event = "check_in_after", case.met, "they named no day; the interview was"
    elif case.kind == "application" and case.promised is None:
        name, start, event = "application_after", case.notes.applied.on, "you applied"
    elif case.kind == "rejection" and case.notes.rejection:
        name, start, event = "rejection_after", case.notes.rejection.on, "the no came"
    if start is None:
        return
    wait = setting(name)
    if name == "rejection_after":
        fine = start + timedelta(days=wait.number)
    else:
        fine = case.calendar.after(start, wait.number)
    yield from case.until(fine, Fault.TOO_SOON, f"{event} only on {shown(start)}", wait.source)


def _too_late(case: Case) -> Iterator[Objection]:
    last: date | None = None
    name, why = "", ""
    if case.kind in {"thank-you", "card"} and (start := case.met):
        name, why = "thank_you_within", f"the interview was on {shown(start)}"
        days = timedelta(days=setting(name).number)
        last = max(start + days, case.calendar.after(start, 1))
    elif case.kind == "rejection" and case.notes.rejection and (start := case.notes.rejection.on):
        name, why = "rejection_within", f"the no came on {shown(start)}"
        last = case.calendar.after(start, setting(name).number)
    elif case.kind == "value-add" and (last := case.promised):
        name, why = "value_add_after", f"you were to hear by {shown(last)}: a check-in fits better"
    if last and case.day > last:
        yield case.objection(Fault.TOO_LATE, why, None, setting(name).source)


_RESPECT: Final = Source(Article.A1, "respect that deadline and wait till it expires")
_APPLIED: Final = Source(Article.A2, "follow up when their specified deadline has passed")
_END_OF_DAY: Final = Source(Article.A3, "call towards the end of the promised business day")


def _before_their_deadline(case: Case) -> Iterator[Objection]:
    if case.kind not in NUDGES or (day := case.promised) is None:
        return
    wait = setting("check_in_after_promise").number
    start = day if case.kind == "call" else case.calendar.after(day, wait - 1) + timedelta(days=1)
    what = "the posted deadline is" if case.kind == "application" else "you are to hear by"
    source = _APPLIED if case.kind == "application" else _RESPECT
    yield from case.until(start, Fault.BEFORE_THEIR_DEADLINE, f"{what} {shown(day)}", source)


def _too_often(case: Case) -> Iterator[Objection]:
    if channel(case.kind) not in ATTENTION:
        return
    gap, week = setting("between_messages"), setting("between_nudges")
    if loud := [one for one in case.past if channel(one.kind) in ATTENTION]:
        fine = case.calendar.after(loud[-1].on, gap.number)
        why = f"the last message ({loud[-1].kind}) went out on {shown(loud[-1].on)}"
        yield from case.until(fine, Fault.TOO_OFTEN, why, gap.source)
    if case.kind in NUDGES and case.nudges:
        fine = case.nudges[-1].on + timedelta(days=week.number)
        why = f"you asked on {shown(case.nudges[-1].on)}; leave a week between"
        yield from case.until(fine, Fault.TOO_OFTEN, why, week.source)


def _past_the_cap(case: Case) -> Iterator[Objection]:
    cap, quarter = setting("nudges"), setting("stay_in_touch")
    if case.kind not in NUDGES or len(case.nudges) < cap.number:
        return
    fine = months_after(case.nudges[-1].on, quarter.number)
    why = f"you asked {len(case.nudges)} times, the last on {shown(case.nudges[-1].on)}"
    yield from case.until(fine, Fault.PAST_THE_CAP, why, cap.source)


def _unwanted_call(case: Case) -> Iterator[Objection]:
    if case.kind == "call" and case.notes.interview.no_calls:
        source = Source(Article.A1, "do not call recruiters who have asked you not to")
        yield case.objection(Fault.UNWANTED_CALL, "they asked not to be called", None, source)


def _sent_before(case: Case) -> Iterator[Objection]:
    start = case.met
    if case.kind == "rejection":
        start = case.notes.rejection.on if case.notes.rejection else None
    if case.kind not in ONCE or start is None:
        return
    if same := [one for one in case.since(start) if one.kind == case.kind]:
        source = Source(Article.A5, "not the same thing again: each message adds value")
        why = f"one went out on {shown(same[-1].on)}"
        yield case.objection(Fault.SENT_BEFORE, why, None, source)


def _off_day(case: Case) -> Iterator[Objection]:
    if off := case.calendar.day_off(case.day):
        source = Source(Article.A3, "respect the boundaries of the recruiter")
        fine = case.calendar.on_or_after(case.day)
        yield case.objection(Fault.OFF_DAY, f"{shown(case.day)} is {off}", fine, source)


_CHECKS: Final[tuple[Callable[[Case], Iterator[Objection]], ...]] = (
    _too_soon,
    _too_late,
    _before_their_deadline,
    _too_often,
    _past_the_cap,
    _unwanted_call,
    _sent_before,
    _off_day,
)


def objections(case: Case) -> tuple[Objection, ...]:
    """What speaks against sending the message on its day.

    Where a date is not known, nothing is held against it.
    """
    return tuple(one for check in _CHECKS for one in check(case))


def first_fine_day(case: Case) -> date | None:
    """The first day from the case's own on that nothing but lateness speaks against; None if never."""
    while True:
        held = [one.fine_from for one in objections(case) if one.fault is not Fault.TOO_LATE]
        if not held:
            return case.day
        waits = [fine for fine in held if fine is not None]
        if len(waits) < len(held):
            return None
        case = case._replace(day=max(waits))
