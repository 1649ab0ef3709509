"""Every kind of message, from the notes alone: clean, within its limits, and doing its work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from drafter import brief, pipeline, tones
from drafter.errors import DrafterError, ThinNotesError
from drafter.kinds import KINDS
from drafter.notes import load_notes
from tests.conftest import EXAMPLES

MONDAY = date(2026, 11, 23)
IN_TIME = {"value-add": date(2026, 11, 24), "check-in": date(2026, 12, 4)}
"""When a kind may go out, where Monday is too soon for it."""
ALL_TONES = ("professional", "warm", "formal", "enthusiastic", "confident", "concise")

APPLIED = """
me: {name: Amina Bello, email: amina@example.com, phone: "+44 20 7946 0018"}
company: St Luke's Hospice
role: Ward Sister
stage: applied
applied: {on: 2026-11-02, reply_by: 2026-11-16}
strengths:
  - need: experience of palliative care
    proof: ran the night shift on a 24-bed oncology ward for three years
why: to give people a good last month
"""
JOINERY = """
me: {name: Tom Baker, email: tom@example.com, phone: "+1 415 555 0199"}
company: Harbour & Sons Joinery
role: Workshop Foreman
interview: {on: 2026-11-18, format: onsite, reply_by: 2026-11-20}
interviewers:
  - name: Gwen Harbour
    talked_about: apprentices leaving after a year
problems:
  - problem: half the oak is wasted at the saw
    raised_by: Gwen Harbour
    ideas: [grouping the cut lists by board]
open_questions:
  - question: how I would price a staircase
    asked_by: Gwen Harbour
    answer: "per tread, with the newel posts extra"
strengths: [kept 12 joiners busy through the lockdown]
news: [passed my first aid course]
"""


@pytest.fixture
def joinery(tmp_path: Path) -> Path:
    path = tmp_path / "joinery.yaml"
    path.write_text(JOINERY, encoding="utf-8")
    return path


def outcomes(path: Path, kind: str, tone: str = "professional") -> list[pipeline.Outcome]:
    """What is written from the notes at `path`; those to whom nothing can be written left out."""
    file = load_notes(path)
    made = []
    day = IN_TIME.get(kind, MONDAY)
    for one in brief.briefs(file, KINDS[kind], tones.load(tone), file.notes.me, day):
        try:
            made.append(pipeline.offline(one))
        except ThinNotesError:
            continue
    return made


@pytest.mark.parametrize("tone", ALL_TONES)
@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"application", "call"}))
def test_keeps_every_rule_and_limit(kind: str, tone: str, joinery: Path) -> None:
    for path in (*sorted(EXAMPLES.glob("*.yaml")), joinery):
        written = outcomes(path, kind, tone)
        assert written or kind == "check-in"
        for one in written:
            assert one.report.clean
            low, high = one.draft.kind.words
            assert low <= len(one.draft.body.text.split()) <= high
            assert all(one.draft.move(group[0]) or len(group) > 1 for group in KINDS[kind].required)
            if one.draft.kind.characters:
                assert len(one.draft.text) <= one.draft.kind.characters


def test_says_nothing_twice_in_one_message(joinery: Path) -> None:
    for kind in ("value-add", "check-in", "rejection", "card"):
        (one,) = outcomes(joinery, kind)
        told = [path for move, _ in one.draft.moves for path in move.facts if "[" in path]
        assert len(told) == len(set(told))


def test_value_add_proposes_the_idea_and_asks_for_a_call(joinery: Path) -> None:
    (one,) = outcomes(joinery, "value-add")
    assert "half the oak is wasted at the saw" in one.draft.text
    assert "grouping the cut lists by board" in one.draft.text
    assert "call" in one.draft.move("ask").text  # type: ignore[union-attr]


def test_value_add_asks_in_writing_where_calls_are_unwelcome(joinery: Path) -> None:
    joinery.write_text(JOINERY.replace("format: onsite", "format: onsite, no_calls: true"))
    (one,) = outcomes(joinery, "value-add")
    assert "call" not in one.draft.move("ask").text  # type: ignore[union-attr]


def test_value_add_without_an_idea_asks_for_one(joinery: Path) -> None:
    joinery.write_text(JOINERY.replace("    ideas: [grouping the cut lists by board]\n", ""))
    file = load_notes(joinery)
    (one,) = brief.briefs(
        file, KINDS["value-add"], tones.load("professional"), file.notes.me, MONDAY
    )
    with pytest.raises(ThinNotesError, match=r":10: the notes hold no idea on this problem"):
        pipeline.offline(one)


def test_check_in_brings_the_news(joinery: Path) -> None:
    (one,) = outcomes(joinery, "check-in")
    assert "I passed my first aid course" in one.draft.text


def test_check_in_without_anything_new_is_refused(joinery: Path) -> None:
    thin = JOINERY.partition("problems:")[0]
    joinery.write_text(thin, encoding="utf-8")
    assert outcomes(joinery, "check-in") == []


def test_an_answer_worked_out_since_is_told(joinery: Path) -> None:
    (one,) = outcomes(joinery, "thank-you")
    assert "You asked how I would price a staircase" in one.draft.text


def test_application_goes_to_the_hiring_team_where_nobody_is_known(tmp_path: Path) -> None:
    path = tmp_path / "applied.yaml"
    path.write_text(APPLIED, encoding="utf-8")
    (one,) = outcomes(path, "application")
    assert one.draft.greeting.text == "Dear Hiring Team,"
    assert one.brief.addressee == "the hiring team"


@pytest.mark.parametrize("tone", ALL_TONES)
def test_application_goes_to_the_recruiter(tone: str, tmp_path: Path) -> None:
    path = tmp_path / "applied.yaml"
    path.write_text(APPLIED + "recruiter: Dana Whitlock\n", encoding="utf-8")
    (one,) = outcomes(path, "application", tone)
    assert "Dana" in one.draft.greeting.text
    assert one.report.clean


def test_application_without_anything_to_offer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "applied.yaml"
    path.write_text(APPLIED.partition("strengths:")[0], encoding="utf-8")
    file = load_notes(path)
    (one,) = brief.briefs(
        file, KINDS["application"], tones.load("professional"), file.notes.me, MONDAY
    )
    with pytest.raises(DrafterError, match="what you would bring"):
        pipeline.offline(one)
