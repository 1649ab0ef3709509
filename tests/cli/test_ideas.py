"""`drafter ideas`: a model proposes, the user picks, the notes file gains a line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.llm import Model
from drafter.prompting import Message
from tests.conftest import EXAMPLES

run = CliRunner().invoke
REPLY = {
    "first": "1. Read the first page of a book aloud at the school gate.",
    "second": "read aloud the first page of a book at the gate",
    "third": "send each family one question about tonight's story",
}


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLES / "teacher.yaml", tmp_path / "notes.yaml"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A model that proposes REPLY, and what it was sent."""
    seen: list[str] = []

    def ask(self: Model, messages: Sequence[Message], schema: dict[str, Any]) -> dict[str, str]:
        seen.append(json.dumps(list(map(dict, messages))))
        return REPLY

    monkeypatch.setattr(Model, "ask", ask)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    return seen


def test_lists_proposals_and_says_that_they_are_a_models(notes: Path, asked: list[str]) -> None:
    before = notes.read_text()
    result = run(app, ["ideas", str(notes)])
    assert "1. Read the first page of a book aloud at the school gate" in result.stdout
    assert "2. send each family one question" in result.stdout
    assert "proposals by a model" in result.stderr
    assert notes.read_text() == before


def test_names_stay_here_where_that_is_wished(notes: Path, asked: list[str]) -> None:
    run(app, ["ideas", str(notes), "--private"])
    assert asked
    assert not [sent for sent in asked if "Llewellyn" in sent]


def test_adds_what_is_picked(notes: Path, asked: list[str]) -> None:
    result = run(app, ["ideas", str(notes), "--pick", "2"])
    assert result.exit_code == 0
    assert "      - send each family one question about tonight's story\n" in notes.read_text()


def test_an_idea_that_is_not_there_changes_nothing(notes: Path, asked: list[str]) -> None:
    before = notes.read_text()
    for pick, said in (("1,7", "there is no idea 7"), ("²", "there is no idea ²")):
        result = run(app, ["ideas", str(notes), "--pick", pick])
        assert result.exit_code == 2
        assert said in result.stderr
    assert notes.read_text() == before


def test_no_contact_detail_is_sent(notes: Path, asked: list[str]) -> None:
    run(app, ["ideas", str(notes)])
    assert asked
    assert "aisha.rahman@example.com" not in asked[0]
    assert "900123" not in asked[0]


def test_without_a_model_it_says_what_to_do(notes: Path) -> None:
    result = run(app, ["ideas", str(notes)])
    assert result.exit_code == 2
    assert "no model is configured" in result.stderr


def test_notes_without_problems_are_told_so(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text("company: Acme\nrole: Cook\ninterviewers: [Ann]\n", encoding="utf-8")
    result = run(app, ["ideas", str(path)])
    assert result.exit_code == 2
    assert "the notes name no problem" in result.stderr


def test_a_model_without_ideas_is_told(notes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Model, "ask", lambda *_: {"first": "-", "second": "-", "third": "-"})
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    result = run(app, ["ideas", str(notes)])
    assert "proposed nothing" in result.stderr
    assert "--pick" not in result.stderr
