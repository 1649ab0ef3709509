"""Stand-ins: no name of the notes reaches a model that is to be told none, and all come back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter import notes
from drafter.aliases import Aliases, PrivateModel
from drafter.language.words import tokens
from drafter.llm import Endpoint, Model
from drafter.notes import Interviewer, Me, Notes
from tests.conftest import EXAMPLES

PANEL = notes.load_notes(EXAMPLES / "panel.yaml").notes
NAMES = {"Priya", "Raman", "Tomas", "Ortega", "Mei", "Lindqvist", "Kestrel", "Jordan"}


def aliases(*names: str, company: str = "Kestrel Freight") -> Aliases:
    people = tuple(Interviewer(name=name) for name in names)
    return Aliases(Notes(company=company, role="Engineer", interviewers=people), Me())


def words(text: str) -> set[str]:
    return {token.text for token in tokens(text)}


@pytest.mark.parametrize(
    "said",
    ["Priya Raman drew it on a napkin", "PRIYA asked", "priya asked", "Ms Raman's question",
     "Kestrel's night crew", "the trucks of Kestrel Freight"],
)  # fmt: skip
def test_hides_names_however_they_are_written(said: str) -> None:
    hidden = words(aliases("Priya Raman").hide(said))
    assert not hidden & {"Priya", "PRIYA", "priya", "Raman", "Raman's", "Kestrel", "Kestrel's"}


@pytest.mark.parametrize("said", ["O’Neill-Smith", "O'Neill-Smith's", "Ana-Maria", "Ana", "ANA"])
def test_hides_double_names_whatever_the_apostrophe(said: str) -> None:
    hidden = aliases("Ana-Maria O'Neill-Smith").hide(said)
    assert "Neill" not in hidden
    assert "ana" not in hidden.lower()


@pytest.mark.parametrize(
    "said", ["Priya Raman of Kestrel Freight asked Tomas Raman.", "Dr. Ortega, thank you."]
)
def test_brings_every_name_back(said: str) -> None:
    known = aliases("Priya Raman", "Tomas Raman", "Dr. Elena Ortega")
    assert known.restore(known.hide(said)) == said


def test_leaves_the_words_of_others_alone() -> None:
    said = "You will mark every pallet in May."
    assert aliases("Priya Raman").hide(said) == said
    assert aliases("Will Mark").hide("you will mark every pallet") == "you will mark every pallet"


def test_a_stand_in_is_no_name_of_the_notes() -> None:
    known = aliases("Robin Vale", "Alex Thorne", company="Halden")
    assert not words(known.hide("Robin Vale and Alex Thorne of Halden")) & {
        "Robin", "Vale", "Alex", "Thorne", "Halden",
    }  # fmt: skip


def test_there_are_stand_ins_for_a_whole_company() -> None:
    letters = [a + b for a in "BCDFGKLMNP" for b in "aeiou"]
    people = [f"{one}x {one}zz" for one in letters]
    known = aliases(*people)
    assert {known.restore(known.hide(name)) for name in people} == set(people)


def test_a_request_names_nobody_whom_the_notes_name() -> None:
    request = PrivateModel(Model(Endpoint("m")), PANEL, PANEL.me).request(
        [{"role": "user", "content": str(PANEL)}], {"properties": {}}
    )
    assert not words(json.dumps(request)) & NAMES


def test_an_answer_has_the_names_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(self: Model, messages: Any, schema: dict[str, Any]) -> dict[str, str]:
        return {"thanks": messages[0]["content"]}

    monkeypatch.setattr(Model, "ask", ask)
    model = PrivateModel(Model(Endpoint("m")), PANEL._replace(recruiter=None), PANEL.me)
    thanks = {"role": "user", "content": "Priya, thank you for showing me Kestrel Freight."}
    assert model.ask([thanks], {}) == {"thanks": thanks["content"]}


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_show_prompt_names_nobody(path: Path) -> None:
    from typer.testing import CliRunner

    from drafter.cli import app

    about = notes.load_notes(path).notes
    arguments = ["thank-you", str(path), "--private", "--show-prompt", "--anyway"]
    shown = words(CliRunner().invoke(app, arguments).stdout)
    assert shown, "there is a prompt"
    assert not shown & {word for one in about.interviewers for word in one.name.split()}
