"""What notes are ready for, what would help most, and what looks wrong in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter import governor, pipeline, tones
from drafter.brief import briefs
from drafter.kinds import KINDS
from drafter.notes import NotesFile, load_notes, notes_in
from drafter.readiness import contacts, readiness, slips
from tests.conftest import EXAMPLES, ROOT

SATURDAY = date(2026, 11, 21)
ME = "me: {name: Jo Doe, email: jo@doe.io, phone: +1 415 555 0132}\n"
LEAST = ME + "company: Northwind\nrole: Cook\n"
GOOD = LEAST + (
    "interviewers:\n  - name: Priya Raman\n    email: p.raman@northwind.io\n"
    "    memorable: she keeps bees on the roof\n"
    "strengths: ran a kitchen for 200 covers\n"
)


def read(text: str) -> NotesFile:
    return notes_in(text, "notes.yaml")


def state_of(text: str):  # type: ignore[no-untyped-def]
    file = read(text)
    return readiness(file, file.notes.me, SATURDAY)


def said_of(text: str, today: date = SATURDAY) -> list[str]:
    return [slip.said for slip in slips(read(text), today)]


def test_notes_that_carry_the_thank_you_are_ready() -> None:
    state = state_of(GOOD)
    assert state.is_ready
    assert set(state.ready) == {"thank-you", "linkedin", "card", "call"}
    assert {lack.kind for lack in state.lacks} == {"value-add", "check-in"}


def test_what_the_thank_you_lacks_is_asked_for_first_with_its_line() -> None:
    state = state_of(GOOD.replace("    memorable: she keeps bees on the roof\n", ""))
    assert not state.is_ready
    assert state.helps_most.line == 5
    assert "stuck with you" in state.helps_most.question


def test_ready_notes_are_told_what_would_make_them_better() -> None:
    assert "why" in state_of(GOOD).helps_most.question
    problem = "problems:\n  - problem: the soup is cold\n"
    assert "`ideas:`" in state_of(GOOD + problem).helps_most.question


def test_notes_that_hold_everything_are_left_in_peace() -> None:
    file = load_notes(EXAMPLES / "teacher.yaml")
    assert readiness(file, file.notes.me, SATURDAY).helps_most is None


def test_a_message_that_nobody_can_answer_is_not_ready() -> None:
    state = state_of(GOOD.replace("email: jo@doe.io, phone: +1 415 555 0132", ""))
    assert "how to reach you" in state.helps_most.problem


def test_a_call_that_is_unwelcome_is_not_offered() -> None:
    state = state_of(GOOD + "interview: {no_calls: true}\n")
    assert "call" not in state.ready


@pytest.mark.parametrize(
    ("stage", "main"),
    [("applied", "application"), ("rejected", "rejection"), ("offer", "thank-you")],
)
def test_each_stage_has_its_own_messages(stage: str, main: str) -> None:
    state = state_of(GOOD + f"stage: {stage}\n")
    assert state.main == main
    assert state.is_ready


def _known_notes() -> list[Path]:
    return sorted([*EXAMPLES.glob("*.yaml"), *(ROOT / "tests" / "golden" / "notes").glob("*.yaml")])


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_is_called_ready_is_written_on_a_day_that_is_fine(path: Path) -> None:
    file = load_notes(path)
    me = file.notes.me._replace(name="Jo Doe", email="jo@doe.io", phone="+1 415 555 0132")
    for kind in readiness(file, me, SATURDAY).ready:
        day = file.notes.interview.day or SATURDAY
        for brief in briefs(file, KINDS[kind], tones.load("professional"), me, day):
            fine = brief._replace(today=governor.fine_day_for(brief) or day)
            assert pipeline.offline(fine).report.clean


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ("{email: jo@gmial.com}", "did you mean gmail.com?"),
        ("{email: jo..d@doe.io}", "two periods"),
        ("{email: jo@example.com}", "reaches nobody"),
        ("{email: jo@doe.io}", "not confirmed"),
        ("{phone: +1 415 555}", "digits are missing"),
        ("{phone: +44 7700 900123}", "check the digits"),
        ("{phone: 020 7946 0018}", "without + and a country code"),
        ("{phone: +49 30 1234567}", "right for DE; not confirmed"),
    ],
)
def test_contact_details_are_judged_by_their_form(details: str, said: str) -> None:
    file = read(GOOD.replace(ME, f"me: {details}\n"))
    told = [one.said for one in contacts(file, file.notes.me) if one.person == "you" and one.value]
    assert said in told[0]


def test_a_national_number_is_judged_where_the_country_is_known() -> None:
    file = read(GOOD.replace("+1 415 555 0132", "020 7946 0018") + "country: GB\n")
    assert "right for GB" in contacts(file, file.notes.me)[1].said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sam.ode@northwind.io", "is it theirs?"),
        ("praman@northwind.io", "not confirmed"),
        ("pr@northwind.io", "not confirmed"),
    ],
)
def test_an_address_is_compared_with_the_name(address: str, said: str) -> None:
    file = read(GOOD.replace("p.raman@northwind.io", address))
    assert said in contacts(file, file.notes.me)[2].said


def test_who_has_no_address_is_named() -> None:
    file = read(GOOD.replace("    email: p.raman@northwind.io\n", ""))
    found = contacts(file, file.notes.me)[2]
    assert (found.person, found.value, found.line) == ("Priya Raman", None, 5)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("why: Pirya runs a fine kitchen", "Pirya, but elsewhere Priya"),
        ("why: Nothwind feeds the town", "Nothwind, but elsewhere Northwind"),
        ("applied: {on: 2026-11-19}\ninterview: {on: 2026-11-18}", "before the application"),
        ("interview: {on: 2026-11-18, reply_by: 2026-11-17}", "before the interview"),
        ("interview: {on: 2026-11-21}", "the weekend"),
        ("interview: {on: 2026-11-26}\ncountry: US", "Thanksgiving"),
        ("interview: {on: 2026-11-24}", "still to come"),
        ("interview: {on: 2026-11-18 2:00}", "in the night"),
        ("interview: {on: 2026-11-18}\nrejection: {on: 2026-11-17}", "`rejection`"),
    ],
)
def test_slips_are_pointed_out(more: str, said: str) -> None:
    assert any(said.strip("`") in one for one in said_of(GOOD + more + "\n"))


@pytest.mark.parametrize(
    "more",
    [
        "why: Priya and I agree that People come first",
        "why: Paris taught me to cook",
        "interview: {on: 2026-11-20 14:00, reply_by: 2026-11-27}",
        "problems:\n  - problem: the soup is cold\n    raised_by: Priya",
    ],
)
def test_what_is_right_is_no_slip(more: str) -> None:
    assert said_of(GOOD + more + "\n") == []


def test_a_name_with_other_accents_is_a_slip_where_it_stands() -> None:
    text = GOOD.replace("Priya Raman", "Chloé Dubois")
    text += "problems:\n  - problem: the soup is cold\n    raised_by: Chloe\n"
    (slip,) = slips(read(text), SATURDAY)
    assert slip.said.startswith("Chloe, but elsewhere Chloé")
    assert slip.line == 11


def test_two_interviewers_of_almost_one_name_are_pointed_out() -> None:
    text = GOOD.replace("strengths", "  - name: Pirya Raman\n    learned: a lot\nstrengths")
    assert "Priya Raman and Pirya Raman: are they one person?" in said_of(text)


@pytest.mark.parametrize("path", _known_notes(), ids=lambda path: path.stem)
def test_no_slip_is_seen_in_good_notes(path: Path) -> None:
    found = slips(load_notes(path), date(2027, 6, 1))
    assert [
        one.said for one in found if "but elsewhere" in one.said or "one person" in one.said
    ] == []
