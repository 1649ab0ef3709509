"""The plan: every touch of one opportunity, done and to come (DESIGN section 7)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from drafter.brief import Sent
from drafter.governor._days import Calendar, months_after, promised, shown
from drafter.governor._etiquette import setting
from drafter.governor._objections import (
    ADVICE,
    NUDGES,
    Case,
    Channel,
    Fault,
    Objection,
    channel,
    first_fine_day,
    objections,
)
from drafter.language.words import fold
from drafter.notes import Notes, Stage
from drafter.sources import Article, Source


class State(StrEnum):
    """Where a touch stands on the day of the plan."""

    DONE = "done"
    TODAY = "today"
    AHEAD = "ahead"


class Touch(NamedTuple):
    """One message to one person on one day, and why."""

    on: date
    kind: str
    recipient: str
    reason: str
    source: Source
    state: State
    number: int = 1
    """Which of its kind to its recipient, from 1."""

    @property
    def channel(self) -> Channel:
        """How it travels."""
        return channel(self.kind)


class Plan(NamedTuple):
    """The touches in order of their days, and what must not go out today."""

    today: date
    promised: date | None
    """The day by which they said the user would hear."""
    touches: tuple[Touch, ...]
    forbidden: tuple[Objection, ...]

    @property
    def next(self) -> Touch | None:
        """The first touch that is still to be made."""
        return next((one for one in self.touches if one.state is not State.DONE), None)

    @property
    def last(self) -> Touch | None:
        """The last touch that was made."""
        return next((one for one in reversed(self.touches) if one.state is State.DONE), None)


_REASONS: Final = {
    "thank-you": ("The same day, while the conversation is fresh.",
                  Source(Article.A1, "send a thank-you immediately after your interview")),
    "card": ("Written by hand and mailed the same day, it arrives in a couple of days.",
             Source(Article.A3, "send the cards on the same day as your interview")),
    "linkedin": ("The day after the thank-you: stay in sight.",
                 Source(Article.A4, "use LinkedIn to stay connected")),
    "value-add": ("Your idea on a problem they raised, before they decide.",
                  Source(Article.A5, "ask for a follow-up call about your ideas")),
    "call": ("Towards the end of the promised day, you may ask.",
             Source(Article.A3, "call towards the end of the promised business day")),
    "check-in": ("Their day has passed: ask, with something new.",
                 Source(Article.A2, "follow up after the specified deadline")),
    "application": ("The posted deadline has passed: show what you can do.",
                    Source(Article.A2, "follow up on the resume after the deadline")),
    "rejection": ("Wait a day, then thank them, and ask what could be better.",
                  Source(Article.A1, "find out the reasons for the rejection")),
}  # fmt: skip
_NEW: Final = Source(Article.A5, "do not ask the same question again; be creative")
_THANK_YOU_ENDS: Final = 5
"""Business days after which a check-in thanks better than a thank-you that late."""
_LINKEDIN_ENDS: Final = 10
"""Business days after which an invitation no longer calls the conversation to mind."""


def plan(
    notes: Notes,
    history: Sequence[Sent],
    today: date,
    calendar: Calendar,
    *,
    replied: date | None = None,
    closed: bool = False,
    stay_in_touch: bool = False,
) -> Plan:
    """Every touch, done and to come; with `stay_in_touch`, one a quarter after the last, too.

    Pure. What was not done in its time and has no use any more is left out: so is a question that
    they `replied` to, and everything once the opportunity is `closed`.
    """
    done = [one for one in history if one.on <= today]
    work = _Planner(notes, done, today, calendar, replied)
    work.record()
    if closed:
        return Plan(today, promised(notes, calendar), tuple(work.touches), ())
    if notes.stage is Stage.INTERVIEWED:
        work.after_the_interview()
    elif notes.stage is Stage.APPLIED:
        work.nudge("application", work.application_day())
    elif notes.stage is Stage.REJECTED:
        work.after_the_no()
    if stay_in_touch and notes.stage is not Stage.OFFER:
        work.keep_in_touch()
    touches = sorted(work.touches, key=lambda one: one.on)
    return Plan(today, promised(notes, calendar), tuple(touches), tuple(work.forbidden()))


@dataclass
class _Planner:
    """Lays one touch after another; each counts as sent for those that follow."""

    notes: Notes
    sent: list[Sent]
    today: date
    calendar: Calendar
    replied: date | None
    touches: list[Touch] = field(default_factory=list)
    done: int = 0
    """How many of `sent` were really sent; the others are planned."""

    def record(self) -> None:
        """Put down what was done."""
        self.done = len(self.sent)
        for one in sorted(self.sent, key=lambda one: one.on):
            number = 1 + sum(_same(other, one.kind, one.recipient) for other in self.touches)
            reason, source = _REASONS[one.kind]
            touch = Touch(one.on, one.kind, one.recipient, reason, source, State.DONE, number)
            self.touches.append(touch)

    def after_the_interview(self) -> None:
        """Thanks to everyone, ideas to those who raised a problem, and one person to ask."""
        met = self.notes.interview.day
        if met is None:
            self._ask(promised(self.notes, self.calendar), None)
            return
        for person in self.notes.interviewers:
            self._add("thank-you", person.name, met, self.calendar.after(met, _THANK_YOU_ENDS))
            self._add("card", person.name, met, self.calendar.after(met, 1))
            thanked = next((t.on for t in self.touches if _same(t, "thank-you", person.name)), met)
            start = self.calendar.after(thanked, setting("linkedin_after").number)
            end = self.calendar.after(thanked, _LINKEDIN_ENDS)
            self._add("linkedin", person.name, start, end)
        self._offer_value(met)
        self._ask(promised(self.notes, self.calendar), met)

    def _offer_value(self, met: date) -> None:
        """A value-add to each person whose problem the user has an idea on."""
        start = self.calendar.after(met, setting("value_add_after").number)
        day = promised(self.notes, self.calendar)
        end = day or self.calendar.after(met, setting("check_in_after").number)
        for name in self._people_with_problems():
            if not self._was_sent("value-add", name):
                self._add("value-add", name, start, self.calendar.before(end))

    def _people_with_problems(self) -> list[str]:
        """Who raised a problem with an idea; those nobody is named for go round the panel."""
        people = [person.name for person in self.notes.interviewers]
        owners = {
            problem.raised_by or people[place % len(people)]
            for place, problem in enumerate(self.notes.problems)
            if problem.ideas
        }
        return [name for name in people if name in owners]

    def _ask(self, day: date | None, met: date | None) -> None:
        """A call on the promised `day` where calls are welcome, then check-ins."""
        if day is None:
            if met:
                self.nudge("check-in", self.calendar.after(met, setting("check_in_after").number))
            return
        call_day = self.calendar.on_or_after(day)
        heard = self.replied is not None and self.replied >= day
        if not (heard or self.notes.interview.no_calls or self._asked(self.contact)):
            self._add("call", self.contact, call_day, call_day)
        wait = setting("check_in_after_promise").number
        self.nudge("check-in", self.calendar.after(day, wait))

    def application_day(self) -> date | None:
        """The first day on which to ask after an application; None where no date is known."""
        applied = self.notes.applied
        if applied.reply_by:
            wait = setting("check_in_after_promise").number
            return self.calendar.after(applied.reply_by, wait)
        if applied.on:
            return self.calendar.after(applied.on, setting("application_after").number)
        return None

    def nudge(self, kind: str, start: date | None) -> None:
        """Ask from `start` on, a week apart, until the cap; six weeks of silence end it."""
        if start is None or (self.replied and self.replied >= start):
            return
        end = start + timedelta(days=setting("silence").number)
        cap = setting("nudges").number
        for number in range(self._asked(self.contact) + 1, cap + 1):
            reason, source = _REASONS[kind]
            if number > 1:
                reason = "A week after the last, with something new (`news:` in the notes)."
                source = _NEW
            if number == cap:
                reason, source = (
                    f"{reason[:-1]}. The last one: then stop.",
                    setting("nudges").source,
                )
            self._add(kind, self.contact, start, end, reason, source)

    def after_the_no(self) -> None:
        """One answer, a day later."""
        no = self.notes.rejection.on if self.notes.rejection else None
        if no is None:
            return
        start = no + timedelta(days=setting("rejection_after").number)
        self._add("rejection", self.contact, start, self.calendar.after(start, _THANK_YOU_ENDS))

    def keep_in_touch(self) -> None:
        """One word a quarter after the last touch."""
        quarter = setting("stay_in_touch")
        last = max((touch.on for touch in self.touches), default=self.today)
        start = months_after(last, quarter.number)
        reason = "A quarter later: a word to stay in touch, with something new."
        kind = "application" if self.notes.stage is Stage.APPLIED else "check-in"
        self._add(kind, self.contact, start, None, reason, quarter.source)

    def forbidden(self) -> list[Objection]:
        """What may not go out today to the person who is asked, though one might wish to."""
        kinds = {
            Stage.INTERVIEWED: ("call", "check-in"),
            Stage.APPLIED: ("application",),
            Stage.REJECTED: ("rejection",),
            Stage.OFFER: (),
        }[self.notes.stage]
        done, name = self.sent[: self.done], self.contact
        found = [
            one
            for kind in kinds
            for one in objections(Case(kind, name, self.notes, done, self.today, self.calendar))
        ]
        return [one for one in found if one.fault not in ADVICE | {Fault.SENT_BEFORE}]

    @property
    def contact(self) -> str:
        """The one person who is asked: who was asked last, else whom the notes name first, if any."""
        people = [person.name for person in self.notes.interviewers]
        asked = [one.recipient for one in self.sent if one.kind in NUDGES]
        if self.notes.stage is Stage.APPLIED and self.notes.recruiter:
            people.insert(0, self.notes.recruiter.name)
        known = [name for name in asked if fold(name) in map(fold, people)]
        return known[-1] if known else next(iter(people), "")

    def _asked(self, name: str) -> int:
        """How often `name` was asked since the interview, planned calls included."""
        met = self.notes.interview.day if self.notes.stage is not Stage.APPLIED else None
        since = met or date.min
        return sum(
            one.kind in NUDGES and fold(one.recipient) == fold(name) and one.on >= since
            for one in self.sent
        )

    def _was_sent(self, kind: str, name: str) -> bool:
        since = self.notes.interview.day or date.min
        return any(_same(one, kind, name) and one.on >= since for one in self.sent)

    def _add(
        self,
        kind: str,
        name: str,
        start: date,
        end: date | None,
        reason: str = "",
        source: Source | None = None,
    ) -> None:
        """Plan a touch on the first fine day from `start` on, unless that is after `end`."""
        planned = [one.on for one in self.sent if fold(one.recipient) == fold(name)]
        start = max([start, self.today, *planned])
        case = Case(kind, name, self.notes, self.sent, start, self.calendar)
        day = first_fine_day(case)
        if day is None or (end is not None and day > end):
            return
        usual, cited = _REASONS[kind]
        late = objections(case._replace(day=day))
        if late and not reason:
            usual, cited = f"Late ({late[0].why}): do it now.", late[0].source
        elif kind == "thank-you" and day > (met := self.notes.interview.day or day):
            usual = f"The interview was on {shown(met)}: a day or two after is still good."
            cited = setting("thank_you_within").source
        state = State.TODAY if day == self.today else State.AHEAD
        number = 1 + sum(_same(one, kind, name) for one in self.sent)
        touch = Touch(day, kind, name, reason or usual, source or cited, state, number)
        self.touches.append(touch)
        self.sent.append(Sent(kind, name, day, ""))


def _same(one: Sent | Touch, kind: str, name: str) -> bool:
    return one.kind == kind and fold(one.recipient) == fold(name)
