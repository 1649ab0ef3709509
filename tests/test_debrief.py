"""What the debrief asks, in which order, and that its file tells where to go on."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.debrief import LISTS, Debrief, day_said, fits
from drafter.language.controls import without_controls
from drafter.notes import Misread, Notes, notes_in, plain_values, readers
from drafter.yaml_text import dumped

MONDAY = date(2026, 11, 23)
SAID = {
    "company": "Acme",
    "role": "Cook",
    "on": "yesterday",
    "name": "Ann Lee",
    "memorable": "she keeps bees on the roof",
    "problem": "the soup is cold by noon",
    "ideas": "cook it in two batches",
    "proof": "ran a kitchen for 200 covers",
    "need": "someone for the large kitchen",
    "question": "how I would plan for Easter",
    "answer": "from last year's sales",
    "next_step": "cooking for the crew",
    "reply_by": "by Friday",
}


def told(debrief: Debrief, said: dict[str, str], stop_at: str = "") -> list[str]:
    """Answer with `said`, each key once; the keys that were asked for."""
    left, asked = dict(said), []
    while (question := debrief.next()) and question.key != stop_at:
        asked.append(question.key)
        debrief.answer(question, left.pop(question.key, ""))
    return asked


def notes_of(debrief: Debrief) -> Notes:
    return notes_in(dumped(debrief.tree), "notes.yaml").notes


def test_asks_for_people_first_then_problems_then_oneself() -> None:
    asked = told(Debrief({}, MONDAY), SAID)
    assert asked == [
        "company", "role", "on", "name", "memorable", "talked_about", "learned", "connection",
        "name", "problem", "ideas", "evidence", "problem", "proof", "need", "proof", "why",
        "question", "answer", "question", "next_step", "reply_by",
    ]  # fmt: skip


def test_the_answers_are_notes_and_the_only_interviewer_raised_the_problem() -> None:
    debrief = Debrief({}, MONDAY)
    told(debrief, SAID)
    notes = notes_of(debrief)
    assert notes.company == "Acme"
    assert notes.interview.on == date(2026, 11, 22)
    assert notes.interview.reply_in
    assert notes.interview.reply_in.text == "by Friday"
    assert notes.interviewers[0].memorable == ("she keeps bees on the roof",)
    assert notes.problems[0].raised_by == "Ann Lee"
    assert notes.open_questions[0].asked_by == "Ann Lee"


def test_where_no_idea_is_told_none_is_to_be_proved() -> None:
    asked = told(Debrief({}, MONDAY), {key: said for key, said in SAID.items() if key != "ideas"})
    assert "evidence" not in asked


def test_what_is_taken_back_is_offered_again() -> None:
    debrief = Debrief({}, MONDAY)
    told(debrief, SAID, stop_at="talked_about")
    for _ in range(3):
        debrief.back()
    on = debrief.next()
    assert on
    assert (on.key, debrief.earlier(on)) == ("on", "yesterday")
    debrief.answer(on, "today")
    assert debrief.earlier(on) == ""
    name = debrief.next()
    assert name
    assert debrief.earlier(name) == "Ann Lee"


def test_the_least_answers_are_notes_too() -> None:
    debrief = Debrief({}, MONDAY)
    told(debrief, {"company": "Acme", "role": "Cook", "name": "Ann Lee"})
    assert (
        notes_of(debrief) == notes_in("company: Acme\nrole: Cook\ninterviewers: Ann Lee", "").notes
    )


def test_several_people_are_asked_who_raised_what() -> None:
    tree = {"interviewers": [{"name": "Ann Lee"}, {"name": "Bob Ray"}], "problems": None}
    debrief = Debrief(tree, MONDAY)
    asked = told(debrief, SAID)
    assert asked.count("memorable") == 2
    assert "asked_by" in asked
    question = next(one for one in debrief._questions() if one.key == "asked_by")
    assert "Ann Lee or Bob Ray" in question.text
    debrief.answer(question, "bob")
    assert debrief.tree["open_questions"][0]["asked_by"] == "Bob Ray"
    with pytest.raises(Misread, match="none of the interviewers"):
        debrief.answer(question, "Carl")


@pytest.mark.parametrize("stop_at", ["role", "on", "talked_about", "ideas", "need", "answer"])
def test_goes_on_where_it_stopped(stop_at: str) -> None:
    """What was asked is not asked again; where the file cannot tell, "another one?" is."""
    first = Debrief({}, MONDAY)
    before = told(first, SAID, stop_at)
    again = Debrief(plain_values(dumped(first.tree), "notes.yaml") or {}, MONDAY)
    question = again.next()
    assert question
    assert question.key == stop_at
    whole = told(Debrief({}, MONDAY), SAID)
    left = {key: text for key, text in SAID.items() if key not in before}
    assert before + told(again, left) == whole


def test_after_the_last_answer_nothing_is_asked() -> None:
    first = Debrief({}, MONDAY)
    told(first, SAID)
    assert Debrief(plain_values(dumped(first.tree), "notes.yaml"), MONDAY).next() is None


@pytest.mark.parametrize(
    ("key", "said", "problem"),
    [
        ("on", "tomorow", "no day"),
        ("reply_by", "soonish", "no length of time"),
        ("name", "Ann Lee and Bob Ray", "more than one person"),
        ("company", "x" * 3000, "longer than"),
    ],
)
def test_what_cannot_be_the_answer_is_told_and_asked_again(
    key: str, said: str, problem: str
) -> None:
    debrief = Debrief({}, MONDAY)
    told(debrief, {}, key)
    question = debrief.next()
    assert question
    with pytest.raises(Misread, match=problem):
        debrief.answer(question, said)
    assert debrief.next() == question


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-23"),
        ("Yesterday", "2026-11-22"),
        ("on Monday", "2026-11-23"),
        ("last friday at 14:00", "2026-11-20 14:00"),
        ("Tuesday, 9:30", "2026-11-17 9:30"),
        ("2026-11-20", "2026-11-20"),
    ],
)
def test_days_are_taken_as_people_say_them(said: str, day: str) -> None:
    assert day_said(said, MONDAY) == day


ANSWERS = st.text(max_size=80) | st.sampled_from(
    [
        "~",
        "null",
        "yes",
        "2026",
        "a: b",
        "# no",
        "- x",
        "'",
        '"',
        "*a",
        "!x",
        "{",
        "|",
        "🎉 ok",
        "a\nb",
    ]
)


@settings(max_examples=40)
@given(st.lists(ANSWERS, max_size=30))
def test_any_answers_are_read_back_as_they_were_given(answers: list[str]) -> None:
    debrief, given_ = Debrief({}, MONDAY), iter(answers)
    for said in given_:
        if (question := debrief.next()) is None:
            break
        try:
            debrief.answer(question, said)
        except Misread:
            debrief.answer(question, "")
    written = dumped(debrief.tree)
    tree = plain_values(written, "notes.yaml") or {}
    assert tree == debrief.tree
    assert fits(tree)
    assert dumped(tree) == written


@given(ANSWERS.filter(lambda text: text.strip() != ""))
def test_any_answer_makes_notes_that_load(said: str) -> None:
    tree = {"company": said, "role": "Cook", "interviewers": [{"name": "Ann", "memorable": said}]}
    folded = " ".join(without_controls(said).split())
    if folded and folded[1:2] != " ":  # "· a" is a bullet, which a text may not begin with
        assert notes_in(dumped(tree), "").notes.interviewers[0].memorable == (folded,)


def test_every_question_is_on_a_key_of_the_notes() -> None:
    for model, questions in LISTS.values():
        assert {key for key, _ in questions} <= set(readers(model))
