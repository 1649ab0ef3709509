"""Variants, and handing a message on, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pyperclip
import pytest
from typer.testing import CliRunner

from drafter.cli import app
from tests.conftest import EXAMPLES

PANEL = str(EXAMPLES / "panel.yaml")
DAY = ("--date", "2026-11-20")
run = CliRunner().invoke


def test_variants_tell_other_facts() -> None:
    made = json.loads(
        run(app, ["thank-you", PANEL, "--to", "Mei", "-n", "2", "--json", *DAY]).stdout
    )
    told = [
        {
            path
            for move in one["moves"]
            for path in move["facts"]
            if move["name"] in {"specific", "fit"}
        }
        for one in made["messages"]
    ]
    assert len(told) == 2
    assert told[0] != told[1]


def test_variants_are_numbered() -> None:
    shown = run(app, ["thank-you", PANEL, "--to", "Mei", "-n", "3", *DAY]).stdout
    assert "To: Mei Lindqvist (1 of 3)" in shown
    assert "To: Mei Lindqvist (3 of 3)" in shown


def test_eml_writes_one_file_for_each(tmp_path: Path) -> None:
    path = tmp_path / "thanks.eml"
    result = run(app, ["thank-you", PANEL, "--eml", str(path), *DAY])
    assert result.exit_code == 0
    assert {one.name for one in tmp_path.glob("*.eml")} == {
        "thanks-priya-raman.eml", "thanks-tomas-ortega.eml", "thanks-mei-lindqvist.eml",
    }  # fmt: skip


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "thanks.eml"
    result = run(app, ["thank-you", PANEL, "--to", "Mei", "--eml", str(path), *DAY])
    assert result.exit_code == 2
    assert "Dear Mei" in result.stdout
    assert f"{path} cannot be written" in result.stderr


def test_copies_the_message_without_its_subject(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", taken.append)
    for name in ("SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)
    result = run(app, ["thank-you", PANEL, "--to", "Mei", "--copy", *DAY])
    assert taken[0].startswith("Dear Mei,\n")
    assert "the subject is: Thank you" in result.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["thank-you", PANEL, "--copy"], "--copy takes one message"),
        (["thank-you", PANEL, "--to", "Mei", "-n", "2", "--copy"], "--copy takes one message"),
        (["card", PANEL, "--eml", "card.eml"], "a card is no email"),
        (["thank-you", PANEL, "--read-receipt"], "--read-receipt goes with --eml"),
        (["thank-you", PANEL, "--eml", "-"], "--eml takes a file"),
    ],
)
def test_what_cannot_be_handed_on_is_refused_before_writing(options: list[str], said: str) -> None:
    result = run(app, [*options, *DAY])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr


def test_only_linkedin_has_a_premium() -> None:
    assert run(app, ["card", PANEL, "--premium"]).exit_code == 2
    assert run(app, ["linkedin", PANEL, "--premium", *DAY]).exit_code == 0


def test_each_question_that_went_out_turns_the_wording_on(tmp_path: Path) -> None:
    """The third in a row, with news of its own, is not taken for the first sent again."""
    notes = tmp_path / "notes.yaml"
    base = (
        (EXAMPLES / "teacher.yaml").read_text(encoding="utf-8").replace("2026-11-19", "2026-09-01")
    )
    for day in ("2026-09-09", "2026-09-17", "2026-09-24"):
        notes.write_text(f"{base}\nnews: I read {int(day[-2:])} books with the club\n", "utf-8")
        result = run(app, ["check-in", str(notes), "--date", day, "-q"])
        assert result.exit_code == 0, result.stderr
        assert run(app, ["sent", "--on", day]).exit_code == 0
