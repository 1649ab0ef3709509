"""The plan of one opportunity, day by day, as a person would lay it."""

from __future__ import annotations

from datetime import date, datetime

from drafter.brief import Sent
from drafter.governor import Calendar, calendar
from drafter.governor.plan import State, plan
from drafter.notes import (
    Applied,
    Interviewer,
    Notes,
    Recruiter,
    Rejection,
    ReplyIn,
    Stage,
    Unit,
)
from tests.governor.conftest import MET, PRIYA, WEEKENDS, changed, days, dec, notes, nov, sent


def test_every_touch_of_an_interview_with_a_promised_day() -> None:
    made = plan(notes(reply_by=nov(27)), (), MET, WEEKENDS)
    assert [(one.on, one.kind) for one in made.touches] == [
        (nov(20), "thank-you"),
        (nov(20), "card"),
        (nov(23), "linkedin"),
        (nov(24), "value-add"),
        (nov(27), "call"),
        (dec(4), "check-in"),
        (dec(11), "check-in"),
    ]


def test_where_calls_are_unwelcome_a_check_in_goes_the_next_business_day() -> None:
    made = plan(notes(reply_by=nov(27), no_calls=True), (), MET, WEEKENDS)
    assert days(made, "call") == []
    assert days(made, "check-in") == [nov(30), dec(7), dec(14)]


def test_without_a_promised_day_one_asks_after_five_business_days() -> None:
    made = plan(notes(), (), MET, WEEKENDS)
    assert days(made, "call") == []
    assert days(made, "check-in") == [nov(27), dec(4), dec(11)]


def test_thanks_for_friday_evening_may_go_on_monday() -> None:
    evening = notes(on=datetime(2026, 11, 20, 19, 30))
    made = plan(evening, (), nov(21), WEEKENDS)
    assert days(made, "thank-you") == [nov(23)]
    assert made.next is not None
    assert "Late" not in made.next.reason


def test_a_late_thank_you_says_so_and_is_still_due() -> None:
    made = plan(notes(), (), nov(25), WEEKENDS)
    assert made.next is not None
    assert (made.next.kind, made.next.state) == ("thank-you", State.TODAY)
    assert made.next.reason.startswith("Late")


def test_what_is_over_is_left_out() -> None:
    made = plan(notes(reply_by=nov(27)), (), date(2027, 3, 1), WEEKENDS)
    assert made.touches == ()


def test_the_new_year_is_no_business_day() -> None:
    asked = notes(on=date(2026, 12, 30), reply_in=ReplyIn("2 days", Unit.BUSINESS_DAYS, 2))
    made = plan(asked, (), date(2026, 12, 30), calendar("US"))
    assert made.promised == date(2027, 1, 4)
    assert days(made, "linkedin") == [date(2026, 12, 31)]
    assert days(made, "call") == [date(2027, 1, 4)]


def test_a_promised_day_that_is_a_holiday_is_asked_about_on_the_next_business_day() -> None:
    made = plan(notes(reply_by=nov(26)), (), MET, calendar("US"))
    assert days(made, "call") == [nov(27)]
    made = plan(notes(reply_by=nov(26), no_calls=True), (), MET, calendar("US"))
    assert days(made, "check-in")[0] == nov(27)


def test_a_weekend_is_where_the_country_has_it() -> None:
    made = plan(notes(on=date(2026, 11, 19)), (), date(2026, 11, 19), calendar("SA"))
    assert days(made, "linkedin") == [date(2026, 11, 22)]


def test_a_late_thank_you_puts_off_what_follows() -> None:
    made = plan(notes(reply_by=nov(27)), (sent("thank-you", nov(24)),), nov(24), WEEKENDS)
    assert days(made, "linkedin") == [nov(25)]
    assert days(made, "value-add") == [nov(26)]
    assert days(made, "check-in")[0] == nov(30)


def test_what_was_done_stands_at_its_own_day() -> None:
    made = plan(notes(), (sent("thank-you", nov(20)),), nov(24), WEEKENDS)
    assert made.last is not None
    assert (made.last.on, made.last.kind, made.last.state) == (nov(20), "thank-you", State.DONE)
    assert days(made, "thank-you") == []


def test_the_third_question_is_the_last() -> None:
    asked = tuple(sent("check-in", day) for day in (nov(30), dec(7), dec(14)))
    made = plan(notes(reply_by=nov(27)), asked, dec(15), WEEKENDS)
    assert made.next is None
    assert "past-the-cap" in {one.fault for one in made.forbidden}


def test_staying_in_touch_is_for_those_who_ask() -> None:
    asked = tuple(sent("check-in", day) for day in (nov(30), dec(7), dec(14)))
    made = plan(notes(reply_by=nov(27)), asked, dec(15), WEEKENDS, stay_in_touch=True)
    assert days(made, "check-in") == [date(2027, 3, 15)]


def test_it_says_what_must_not_go_out_today_and_until_when() -> None:
    made = plan(notes(reply_by=nov(27), no_calls=True), (), MET, WEEKENDS)
    assert {one.fault: one.fine_from for one in made.forbidden if one.kind == "call"} == {
        "before-their-deadline": nov(27),
        "unwanted-call": None,
    }
    made = plan(notes(reply_by=nov(27)), (), MET, WEEKENDS)
    assert {one.kind: one.fine_from for one in made.forbidden} == {
        "call": nov(27),
        "check-in": nov(30),
    }


def test_everyone_is_thanked_and_one_person_is_asked() -> None:
    panel = changed(notes(), interviewers=(Interviewer(name=PRIYA), Interviewer(name="Mei")))
    made = plan(panel, (), MET, WEEKENDS)
    assert [t.recipient for t in made.touches if t.kind == "thank-you"] == [PRIYA, "Mei"]
    assert {t.recipient for t in made.touches if t.kind == "check-in"} == {PRIYA}


def test_who_was_asked_once_is_asked_again() -> None:
    panel = changed(notes(), interviewers=(Interviewer(name=PRIYA), Interviewer(name="Mei")))
    made = plan(panel, (sent("check-in", nov(27), to="Mei"),), nov(30), WEEKENDS)
    assert {t.recipient for t in made.touches if t.kind == "check-in"} == {"Mei"}


def test_no_problem_in_the_notes_no_value_add() -> None:
    assert days(plan(changed(notes(), problems=()), (), MET, WEEKENDS), "value-add") == []


def test_what_was_sent_before_an_earlier_round_does_not_count() -> None:
    made = plan(notes(), (sent("thank-you", nov(2)),), MET, WEEKENDS)
    assert days(made, "thank-you") == [MET]


def test_without_the_day_of_the_interview_only_the_promise_is_planned() -> None:
    made = plan(notes(on=None), (), MET, WEEKENDS)
    assert made.touches == ()
    made = plan(notes(on=None, reply_by=nov(27)), (), MET, WEEKENDS)
    assert [one.kind for one in made.touches] == ["call", "check-in", "check-in"]


APPLIED = Notes(company="Acme", role="Chef", stage=Stage.APPLIED)


def test_an_application_is_asked_after_when_its_deadline_has_passed() -> None:
    applied = changed(APPLIED, applied=Applied(on=nov(2), reply_by=nov(20)))
    made = plan(applied, (), nov(3), WEEKENDS)
    assert days(made, "application") == [nov(23), nov(30), dec(7)]


def test_an_application_without_a_deadline_is_asked_after_in_a_week() -> None:
    made = plan(changed(APPLIED, applied=Applied(on=nov(2))), (), nov(3), WEEKENDS)
    assert days(made, "application")[0] == nov(9)


def test_an_application_is_asked_after_with_the_recruiter_or_nobody_by_name() -> None:
    applied = changed(APPLIED, applied=Applied(on=nov(2)))
    assert {t.recipient for t in plan(applied, (), nov(3), WEEKENDS).touches} == {""}
    known = changed(applied, recruiter=Recruiter(name="Dana"))
    assert {t.recipient for t in plan(known, (), nov(3), WEEKENDS).touches} == {"Dana"}


def test_a_no_is_answered_a_day_later_and_nothing_else_goes_out() -> None:
    no = changed(notes(), stage=Stage.REJECTED, rejection=Rejection(on=nov(30)))
    made = plan(no, (sent("thank-you", nov(20)),), nov(30), WEEKENDS)
    assert [(t.on, t.kind) for t in made.touches[1:]] == [(dec(1), "rejection")]


def test_an_offer_ends_the_plan() -> None:
    assert plan(changed(notes(), stage=Stage.OFFER), (), MET, WEEKENDS).touches == ()


def test_history_of_later_days_is_not_known_yet() -> None:
    later = (Sent("thank-you", PRIYA, dec(1), ""),)
    assert plan(notes(), later, MET, WEEKENDS) == plan(notes(), (), MET, WEEKENDS)


def test_a_week_of_holidays_moves_everything() -> None:
    closed = Calendar({nov(day): "a strike" for day in range(23, 28)})
    assert days(plan(notes(), (), MET, closed), "linkedin", "value-add") == [nov(30), dec(1)]


def test_what_they_answered_is_not_asked_again() -> None:
    asked = notes(reply_by=nov(27))
    assert days(plan(asked, (), dec(1), WEEKENDS, replied=nov(30)), "check-in") == []
    early = plan(asked, (), nov(25), WEEKENDS, replied=nov(24))
    assert days(early, "call", "check-in") == [nov(27), dec(4), dec(11)]


def test_nothing_is_left_of_a_closed_opportunity() -> None:
    made = plan(notes(), (sent("thank-you", MET),), nov(23), WEEKENDS, closed=True)
    assert [one.state for one in made.touches] == [State.DONE]
