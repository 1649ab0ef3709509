"""`drafter new --from`: a model sorts jottings, and only the user's own words are kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.llm import Model
from drafter.notes import load_notes
from drafter.prompting import Message
from drafter.writers.jottings import verbatim

run = CliRunner().invoke
TEXT = """2026-11-20: Acme Foods, for the Head Cook job. Talked with ANN LEE and bob ray.
Ann keeps bees   on the roof. She said the soup is cold by noon; I'd cook it in two batches.
I hear back by Friday. ann.lee@acme.io, +1 415 555 0132
"""
ABOUT = {
    "company": "acme foods", "role": "Head Cook", "on": "2026-11-20", "person_1": "Ann Lee",
    "person_2": "-", "why": "because I love soup", "reply": "By Friday", "next_step": "-",
}  # fmt: skip
PERSON = {
    "title": "-", "memorable": "keeps bees on the roof", "problem": "the soup is cold by noon.",
    "idea": "cook it in two batches", "learned": "bees sleep in winter",
}  # fmt: skip


@pytest.fixture
def jotted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "jotted.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A model that gives ABOUT, then PERSON, and what it was sent."""
    seen: list[str] = []

    def ask(
        self: Model, messages: Sequence[Message], schema: dict[str, Any], *, prose: bool = True
    ) -> dict[str, str]:
        seen.append(json.dumps(list(map(dict, messages)), ensure_ascii=False))
        wanted = ABOUT if "company" in schema["properties"] else PERSON
        assert set(wanted) <= set(schema["properties"])
        return wanted

    monkeypatch.setattr(Model, "ask", ask)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-none")
    return seen


def test_jottings_become_notes_in_their_own_words(jotted: Path, asked: list[str]) -> None:
    result = run(app, ["new", "--from", str(jotted), "--yes"])
    assert result.exit_code == 0, result.stderr
    notes = load_notes("acme-foods-notes.yaml").notes
    assert notes.company == "Acme Foods"
    assert notes.interviewers[0].name == "ANN LEE"
    assert notes.interviewers[0].email == "ann.lee@acme.io"
    assert notes.interviewers[0].memorable == ("keeps bees on the roof",)
    assert notes.problems[0].raised_by == "ANN LEE"
    assert notes.problems[0].ideas == ("cook it in two batches",)
    assert notes.interview.reply_in


def test_what_the_text_does_not_say_is_left_out_and_told(jotted: Path, asked: list[str]) -> None:
    result = run(app, ["new", "--from", str(jotted), "--yes"])
    written = Path("acme-foods-notes.yaml").read_text()
    assert "love soup" not in written
    assert "sleep in winter" not in written
    assert "Left out: because I love soup" in result.stderr


def test_contact_details_stay_and_dates_go(jotted: Path, asked: list[str]) -> None:
    run(app, ["new", "--from", str(jotted), "--yes"])
    assert len(asked) == 2
    for sent in asked:
        assert "ann.lee" not in sent
        assert "555 0132" not in sent
        assert "2026-11-20" in sent


def test_nothing_is_written_without_a_yes(jotted: Path, asked: list[str]) -> None:
    result = run(app, ["new", "--from", str(jotted)])
    assert "company: Acme Foods" in result.stdout
    assert "--yes" in result.stderr
    assert not Path("acme-foods-notes.yaml").exists()


def test_notes_that_are_there_are_not_written_over(jotted: Path, asked: list[str]) -> None:
    Path("mine.yaml").write_text("company: Mine\n")
    result = run(app, ["new", "mine.yaml", "--from", str(jotted), "--yes"])
    assert result.exit_code == 2
    assert asked == []
    assert Path("mine.yaml").read_text() == "company: Mine\n"


def test_no_model_reads_jottings_where_names_are_private(jotted: Path, asked: list[str]) -> None:
    run(app, ["config", "set", "private", "true"])
    result = run(app, ["new", "--from", str(jotted), "--yes"])
    assert result.exit_code == 2
    assert "cannot tell a name from a word" in result.stderr
    assert asked == []


def test_show_prompt_shows_both_requests_and_sends_none(jotted: Path, asked: list[str]) -> None:
    shown = run(app, ["new", "--from", str(jotted), "--show-prompt"]).stdout
    assert asked == []
    assert shown.count("--- user ---") == 2
    assert "ann.lee" not in shown


@pytest.mark.parametrize(
    ("proposed", "stands"),
    [
        ("the soup is cold", "the soup is cold"),
        ("Bees on the\nroof.", "bees   on the roof"),
        ("I’d cook it", "I'd cook it"),
        ("the soup is warm", None),
        ("the oup", None),
        ("...", None),
    ],
)
def test_only_what_stands_word_for_word_counts(proposed: str, stands: str | None) -> None:
    found = verbatim(proposed, TEXT)
    assert found == (stands and " ".join(stands.split()))
