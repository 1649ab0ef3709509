"""Each of a panel reads a message of their own; they compare notes."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest

from drafter import brief, panel, tones
from drafter.brief import Brief, Sent
from drafter.checker import check
from drafter.kinds import KINDS
from drafter.language.similarity import likeness
from drafter.notes import load_notes
from drafter.pipeline import Outcome
from drafter.writers.questions import asked_by
from tests.conftest import EXAMPLES
from tests.model.scripted import NAME, ScriptedWriter

GOLDEN = Path(__file__).parent / "golden" / "notes"
FEW = """\
me: {name: Jordan Avery, email: j@example.com}
company: Acme
role: Chef
interview: {on: 2026-11-18}
interviewers:
- {name: Ann Lee, talked_about: the new bread oven}
- {name: Tom Ross, memorable: the napkin with the menu}
problems:
- problem: bread is thrown away at night
  raised_by: Tom Ross
  ideas: [bake a second time at noon]
strengths: [ran a kitchen of ten]
"""


def people(path: Path, kind: str = "thank-you", tone: str = "professional") -> list[Brief]:
    file = load_notes(path)
    assert file.notes.interview.day
    day = file.notes.interview.day + timedelta(days={"thank-you": 0, "value-add": 5}[kind])
    return brief.briefs(file, KINDS[kind], tones.load(tone), file.notes.me, day)


def written(*args: object, **more: object) -> list[Outcome]:
    made = panel.write(*args, **more)  # type: ignore[arg-type]
    assert all(isinstance(one, Outcome) for one in made), made
    return made  # type: ignore[return-value]


@pytest.fixture
def few(tmp_path: Path) -> Path:
    path = tmp_path / "notes.yaml"
    path.write_text(FEW, encoding="utf-8")
    return path


@pytest.mark.parametrize("tone", tones.names())
@pytest.mark.parametrize("kind", ["thank-you", "value-add"])
@pytest.mark.parametrize("path", [EXAMPLES / "panel.yaml", GOLDEN / "director.yaml"], ids=str)
def test_no_two_of_a_panel_read_the_same_letter(path: Path, kind: str, tone: str) -> None:
    made = [one for one in panel.write(people(path, kind, tone)) if isinstance(one, Outcome)]
    assert len(made) > 1
    for one, other in combinations(made, 2):
        masked = one.brief.masked
        assert likeness(one.draft.body.text, other.draft.body.text, masked) <= 0.25


def test_each_gets_the_same_message_alone_as_with_others() -> None:
    together = written(people(EXAMPLES / "panel.yaml"))[2]
    (alone,) = written(people(EXAMPLES / "panel.yaml"), to=["Mei Lindqvist"])
    assert alone.draft.text == together.draft.text


def test_a_letter_that_a_colleague_was_sent_is_not_sent_again() -> None:
    """Even where it is word for word what this one would have read."""
    priya, *_ = people(EXAMPLES / "panel.yaml")
    (first,) = written([priya])
    sent = Sent("thank-you", "Mei Lindqvist", priya.today, first.draft.text)
    (other,) = written([priya._replace(history=(sent,))])
    masked = priya.masked
    assert likeness(other.draft.body.text, first.draft.body.text, masked) <= 0.25


def test_an_idea_is_told_first_and_fully_to_the_one_whose_problem_it_answers(few: Path) -> None:
    ann, tom = written(people(few, "value-add"))
    assert ann.brief.colleagues == (tom.draft.text,)
    assert tom.brief.colleagues == ()


def test_models_write_apart_though_they_write_at_once(few: Path) -> None:
    """Two drafts that are word for word the same: the second is mended, the first stays."""
    same = {
        "thanks": "Thank you for your time today and for the good conversation about Acme.",
        "interest": "I would be very glad to do this work with you and your team at Acme.",
        "fit": "I ran a kitchen of ten, and I would gladly put that to work for you.",
        "next_step": "I look forward to hearing from you about the next step at Acme.",
    }
    made = written(people(few), ScriptedWriter(same))
    by = [{move.name: move.writer for move, _ in one.draft.moves} for one in made]
    assert NAME in by[1].values()
    assert sum(writer == NAME for writer in by[0].values()) < len(same)
    assert all(check(one.draft, one.brief).clean for one in made)


@pytest.mark.parametrize(
    ("kind", "asked"), [("thank-you", "Add `memorable:`"), ("value-add", "Add `problems:`")]
)
def test_notes_too_thin_for_a_panel_are_met_with_one_question(
    few: Path, kind: str, asked: str
) -> None:
    question = str(asked_by({"DR104"}, people(few, kind)[0]))
    assert "notes.yaml:6: the notes hold too little that is Ann Lee's alone" in question
    assert asked in question
