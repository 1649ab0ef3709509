"""What no plan does, for any notes and any history (DESIGN section 7)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.brief import Sent
from drafter.governor import Calendar, Case, Channel, objections, promised
from drafter.governor.plan import Plan, State, Touch, plan
from drafter.kinds import KINDS
from drafter.language.words import fold
from drafter.notes import (
    Applied,
    Interview,
    Interviewer,
    Notes,
    Problem,
    Recruiter,
    Rejection,
    ReplyIn,
    Stage,
    Unit,
)
from tests.conftest import some

NUDGES = {"check-in", "call", "application"}
START = date(2026, 11, 1)
DAYS = st.integers(0, 120).map(lambda days: START + timedelta(days=days))
NAMES = st.lists(st.sampled_from(["Priya Raman", "Tomás Ortega", "Mei"]), min_size=1, unique=True)
REPLIES = st.builds(ReplyIn, st.just("soon"), st.sampled_from(Unit), st.integers(0, 10))
INTERVIEWS = some(
    Interview,
    on=st.none() | DAYS | st.builds(datetime.combine, DAYS, st.times()),
    reply_by=st.none() | DAYS,
    no_calls=st.booleans(),
) | some(Interview, on=DAYS, reply_in=REPLIES)
NOTES = some(
    Notes,
    company=st.just("Acme"),
    role=st.just("Chef"),
    stage=st.sampled_from(Stage),
    applied=some(Applied, on=st.none() | DAYS, reply_by=st.none() | DAYS),
    interview=INTERVIEWS,
    recruiter=st.none() | st.just(Recruiter(name="Dana Whitlock")),
    interviewers=NAMES.map(lambda names: tuple(Interviewer(name=name) for name in names)),
    problems=st.sampled_from([(), (Problem(problem="too many pages", ideas=("tag them",)),)]),
    rejection=st.none() | some(Rejection, on=st.none() | DAYS),
)
HISTORIES = st.lists(
    st.builds(
        Sent,
        st.sampled_from(sorted(KINDS)),
        st.sampled_from(["Priya Raman", "tomas ortega", "Mei", "Dana Whitlock", ""]),
        DAYS,
        st.just("Text."),
    ),
    max_size=8,
).map(tuple)
CALENDARS = st.builds(
    Calendar,
    st.dictionaries(DAYS, st.just("a holiday"), max_size=20),
    st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({4})]),
)


def ahead(made: Plan) -> list[Touch]:
    return [one for one in made.touches if one.state is not State.DONE]


def business_days_between(calendar: Calendar, first: date, second: date) -> int:
    span = range((second - first).days)
    return sum(not calendar.day_off(first + timedelta(days=days + 1)) for days in span)


@given(NOTES, HISTORIES, DAYS, CALENDARS, st.booleans())
@settings(max_examples=100, deadline=None)
def test_no_plan_presses(
    notes: Notes, history: tuple[Sent, ...], today: date, calendar: Calendar, stay: bool
) -> None:
    made = plan(notes, history, today, calendar, stay_in_touch=stay)
    assert made == plan(notes, history, today, calendar, stay_in_touch=stay)
    assert [one.on for one in made.touches] == sorted(one.on for one in made.touches)
    done = [one for one in made.touches if one.state is State.DONE]
    assert len(done) == len([one for one in history if one.on <= today])
    for touch in ahead(made):
        assert touch.on >= today
        assert (touch.state is State.TODAY) == (touch.on == today)
        assert not calendar.day_off(touch.on)
        assert touch.reason.endswith(".")
        assert touch.source.point
    _asks_for_attention_at_most_every_second_day(made, calendar, notes)
    _waits_for_the_promised_day(made, notes, calendar)
    _keeps_the_cap(made, notes, stay)


def _asks_for_attention_at_most_every_second_day(
    made: Plan, calendar: Calendar, notes: Notes
) -> None:
    since = notes.interview.day if notes.stage is not Stage.APPLIED else None
    by_person: dict[str, list[Touch]] = {}
    for touch in made.touches:
        recent = since is None or touch.on >= since
        if touch.channel in {Channel.EMAIL, Channel.PHONE} and recent:
            by_person.setdefault(fold(touch.recipient), []).append(touch)
    for touches in by_person.values():
        for first, second in pairwise(touches):
            if second.state is not State.DONE:
                assert business_days_between(calendar, first.on, second.on) >= 2


def _waits_for_the_promised_day(made: Plan, notes: Notes, calendar: Calendar) -> None:
    day = promised(notes, calendar)
    for touch in ahead(made):
        if touch.kind == "call":
            assert not notes.interview.no_calls
            assert day is not None
            assert touch.on >= day
        if touch.kind == "check-in" and day:
            assert touch.on > day
        if touch.kind == "value-add" and day:
            assert touch.on < day
        if touch.kind == "application" and notes.applied.reply_by:
            assert touch.on > notes.applied.reply_by


def _keeps_the_cap(made: Plan, notes: Notes, stay: bool) -> None:
    since = (notes.interview.day if notes.stage is not Stage.APPLIED else None) or date.min
    for name in {fold(one.recipient) for one in ahead(made)}:
        asked = [
            one
            for one in made.touches
            if fold(one.recipient) == name and one.kind in NUDGES and one.on >= since
        ]
        coming = [one for one in asked if one.state is not State.DONE]
        assert len(coming) <= max(0, 3 - (len(asked) - len(coming))) + stay


@given(NOTES, HISTORIES, DAYS, CALENDARS)
@settings(max_examples=60, deadline=None)
def test_a_command_may_do_what_the_plan_says_on_its_day(
    notes: Notes, history: tuple[Sent, ...], today: date, calendar: Calendar
) -> None:
    """The rules and the plan agree: what is planned for today draws no objection but lateness."""
    for touch in ahead(plan(notes, history, today, calendar)):
        if touch.on != today:
            continue
        case = Case(touch.kind, touch.recipient, notes, history, today, calendar)
        found = objections(case)
        assert {one.fault for one in found} <= {"too-late"}


@given(NOTES, HISTORIES, DAYS, CALENDARS, st.times())
@settings(max_examples=40, deadline=None)
def test_the_hour_of_the_interview_changes_no_day(
    notes: Notes, history: tuple[Sent, ...], today: date, calendar: Calendar, hour: time
) -> None:
    day = notes.interview.day
    if day is None:
        return
    moved = notes._replace(interview=notes.interview._replace(on=datetime.combine(day, hour)))
    assert plan(moved, history, today, calendar) == plan(notes, history, today, calendar)


@given(NOTES, DAYS, CALENDARS)
@settings(max_examples=40, deadline=None)
def test_a_plan_that_is_kept_is_followed_to_its_end(
    notes: Notes, today: date, calendar: Calendar
) -> None:
    """Who sends each message on its day is never told another plan, and comes to an end."""
    history: tuple[Sent, ...] = ()
    for _ in range(60):
        made = plan(notes, history, today, calendar)
        coming = made.next
        if coming is None:
            return
        today = coming.on
        history += (Sent(coming.kind, coming.recipient, coming.on, "Text."),)
    raise AssertionError("the plan never ends")
