"""Every kind of message, from the notes alone: clean, within its limits, and doing its work."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import brief, pipeline, tones
from drafter.brief import Sent
from drafter.errors import DrafterError, ThinNotesError
from drafter.kinds import KINDS
from drafter.notes import Me, NotesFile, load_notes
from drafter.notes._schema import Applied, OpenQuestion, Recruiter, Rejection
from drafter.writers.offline import _cut
from tests.conftest import EXAMPLES
from tests.writers.test_offline import few, notes_files

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


def test_a_point_of_an_outline_ends_where_a_phrase_ends() -> None:
    cut = {
        "You kept the ledger of the flood from the night of the storm.": "You kept the ledger of the flood.",
        "You said you would take a cook over a new oven any old day.": "You would take a cook over a new oven any old day.",
        "The practice goat (Elvis) stood on my coat for the whole of it.":
            "The practice goat stood on my coat for the whole of it.",
    }  # fmt: skip
    assert {whole: _cut(whole, 12) for whole in cut} == cut


def test_a_card_says_conversation_once(joinery: Path) -> None:
    (one,) = outcomes(joinery, "card")
    assert one.draft.text.count("conversation") < 2


def test_a_long_answer_gets_a_sentence_of_its_own(joinery: Path) -> None:
    asked = "what I would do if a client came back after a year and said that every door sticks in the rain"
    answer = "look at the doors with them first, then plane what swells and oil what does not"
    text = JOINERY.replace("how I would price a staircase", asked)
    joinery.write_text(text.replace("per tread, with the newel posts extra", answer))
    (one,) = outcomes(joinery, "thank-you")
    assert "sticks in the rain. " in one.draft.text


def test_a_role_is_named_without_its_hours(joinery: Path) -> None:
    joinery.write_text(JOINERY.replace("Workshop Foreman", "Foreman, early shift"))
    (one,) = outcomes(joinery, "thank-you")
    assert "Foreman" in one.draft.text
    assert "early shift" not in one.draft.text


def test_value_add_proposes_the_idea_and_asks_for_a_call(joinery: Path) -> None:
    (one,) = outcomes(joinery, "value-add")
    assert "half the oak is wasted at the saw" in one.draft.text
    assert "grouping the cut lists by board" in one.draft.text
    assert re.search(r"\bcall|telephone|ring you", one.draft.move("ask").text)  # type: ignore[union-attr]


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


@pytest.mark.parametrize(
    ("kind", "to", "recipient"),
    [("application", None, "Dana Whitlock"), ("application", "Ann", "Ann Lee"),
     ("thank-you", None, "Ann Lee"), ("thank-you", "dana", "Dana Whitlock"),
     ("thank-you", "Nobody", "Ann Lee")],
)  # fmt: skip
def test_whoever_is_named_can_be_the_recipient(
    kind: str, to: str | None, recipient: str, tmp_path: Path
) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(APPLIED + "recruiter: Dana Whitlock\ninterviewers: Ann Lee\n")
    file = load_notes(path)
    tone = tones.load("professional")
    (one,) = brief.briefs(file, KINDS[kind], tone, file.notes.me, MONDAY, to=to)
    assert one.recipient == recipient


def test_application_without_anything_to_offer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "applied.yaml"
    path.write_text(APPLIED.partition("strengths:")[0], encoding="utf-8")
    file = load_notes(path)
    (one,) = brief.briefs(
        file, KINDS["application"], tones.load("professional"), file.notes.me, MONDAY
    )
    with pytest.raises(DrafterError, match="what you would bring"):
        pipeline.offline(one)


QUESTIONS = [
    OpenQuestion("how I would shard by tenant", None, "by customer id"),
    OpenQuestion("How do you know when to stop?", None, "when two cooks agree"),
    OpenQuestion("Why did you leave Acme", None, "the plant closed"),
    OpenQuestion("what you'd do first", None, None),
]
NEWS = [
    "passed my first aid course",
    "I have moved to Leeds",
    "won bronze, at the county awards",
    "Grade A in my last check!",
    "done the incident review course I mentioned",
    "new forklift ticket (level 3)",
]
WHEN = {
    "value-add": date(2026, 11, 24), "check-in": date(2026, 12, 4), "card": date(2026, 11, 20),
    "linkedin": date(2026, 11, 23), "call": date(2026, 11, 30), "rejection": date(2026, 12, 2),
    "application": date(2026, 11, 18),
}  # fmt: skip
"""A day that suits the kind, after an interview on Friday, 20 November."""


def later_files() -> st.SearchStrategy[NotesFile]:
    """Notes of every shape, with what later messages tell."""
    return st.builds(
        lambda file, **more: file._replace(notes=file.notes._replace(**more), text=repr(more)),
        notes_files(),
        me=st.just(Me("Jordan Avery", "jordan@example.com", "+1 415 555 0132", None)),
        news=few(NEWS),
        open_questions=st.lists(st.sampled_from(QUESTIONS), max_size=1).map(tuple),
        applied=st.just(Applied(date(2026, 11, 2), date(2026, 11, 16))),
        rejection=st.sampled_from(
            [
                Rejection(date(2026, 12, 1), None),
                Rejection(date(2026, 12, 1), "they chose someone with robotics experience"),
            ]
        ),
        recruiter=st.sampled_from([None, Recruiter("Dana Whitlock", "Harbour Talent", None)]),
    )


@pytest.mark.parametrize("kind", sorted(WHEN))
@given(file=later_files(), tone=st.sampled_from(ALL_TONES))
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_each_kind_is_written_or_asked_about(kind: str, file: NotesFile, tone: str) -> None:
    """What the notes support is clean, within limits, without a seam, and the same again."""
    found = brief.briefs(file, KINDS[kind], tones.load(tone), file.notes.me, WHEN[kind])
    for one in found:
        try:
            outcome = pipeline.offline(one)
        except ThinNotesError as question:
            asked = r"notes\.yaml.*\n.*\?\s+(?:Add `\w+:`|Change the line)"
            assert re.search(asked, str(question), re.DOTALL)
            continue
        draft = outcome.draft
        low, high = one.kind.words
        assert outcome.report.clean
        assert low <= len(draft.body.text.split()) <= high
        assert not one.kind.characters or len(draft.text) <= one.kind.characters
        assert not re.search(r"[{}]|  |\.\.|,\.| [,.;]|;\.|:\.|\bI I\b|\byou you\b", draft.text)
        assert not [said.text for said in draft.sentences if said.text[0].islower()]
        assert pipeline.offline(one).draft.text == draft.text


def test_value_add_on_a_colleagues_problem_names_the_colleague(joinery: Path) -> None:
    second = "interviewers:\n  - name: Owen Pugh\n    talked_about: the lime kiln\n"
    joinery.write_text(JOINERY.replace("interviewers:\n", second, 1), encoding="utf-8")
    owen, _ = outcomes(joinery, "value-add")
    assert "Gwen mentioned that half the oak is wasted at the saw" in owen.draft.text
    assert owen.report.clean


def test_check_in_says_by_when_an_answer_was_promised(joinery: Path) -> None:
    (one,) = outcomes(joinery, "check-in")
    assert "by 20 November" in one.draft.text


def test_check_in_tells_first_what_the_last_message_did_not(joinery: Path) -> None:
    file = load_notes(joinery)
    (one,) = brief.briefs(
        file, KINDS["check-in"], tones.load("professional"), file.notes.me, date(2026, 12, 4)
    )
    told = Sent("value-add", one.recipient, date(2026, 11, 24), "I passed my first aid course.")
    text = pipeline.offline(one._replace(history=(told,))).draft.text
    assert "first aid" not in text
    assert "half the oak" in text


def test_a_linkedin_note_that_cannot_fit_says_what_to_shorten(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    story = (
        "you told the story of the flood that carried the oak down the river, past the mill where"
        " your grandfather had worked for thirty years, and how three of you brought it back on a"
        " borrowed trailer the next spring"
    )
    path.write_text(
        f'company: Acme\nrole: Chef\ninterviewers: [{{name: Gwen, memorable: "{story}"}}]\n',
        encoding="utf-8",
    )
    file = load_notes(path)
    (one,) = brief.briefs(file, KINDS["linkedin"], tones.load("warm"), file.notes.me, MONDAY)
    with pytest.raises(ThinNotesError, match=r"long\.yaml:3: too long for 200 characters"):
        pipeline.offline(one)
