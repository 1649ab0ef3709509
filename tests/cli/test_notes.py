"""`drafter notes`: the page, the JSON and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from drafter.cli import app
from tests.conftest import EXAMPLES, ROOT

run = CliRunner().invoke
THIN = "company: Acme\nrole: Cook\ninterviewers:\n  - name: Ann Lee\n"


def test_a_page_of_80_columns_says_what_is_ready() -> None:
    result = run(app, ["notes", str(EXAMPLES / "panel.yaml"), "--date", "2026-11-20"])
    assert result.exit_code == 0
    assert "Ready\n  thank-you, " in result.stdout
    assert "Tomás Ortega: no address (line 23)" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_thin_notes_end_with_1_and_the_answer_that_would_help(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(THIN)
    result = run(app, ["notes", str(path)])
    assert result.exit_code == 1
    assert "notes.yaml:4" in result.stdout.replace("\n", "")
    assert "Add `memorable:`" in result.stdout


def test_whom_a_message_is_ready_for_is_told_where_it_is_not_for_all(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    who = "    memorable: she keeps bees\n  - name: Bo Moss\n"
    path.write_text(THIN + who + "strengths: ran a kitchen for 200\n")
    run(app, ["profile", "set", "--name", "Jo", "--email", "jo@doe.io"])
    page = run(app, ["notes", str(path)]).stdout
    ready = page.partition("Not ready")[0]
    assert "thank-you" in ready
    assert "to Ann Lee" in ready
    assert "Bo Moss" not in ready


def test_the_profile_counts(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(THIN + "    memorable: she keeps bees\nstrengths: ran a kitchen for 200\n")
    assert run(app, ["notes", str(path)]).exit_code == 1
    run(app, ["profile", "set", "--name", "Jo", "--email", "jo@doe.io"])
    assert run(app, ["notes", str(path)]).exit_code == 0


def test_json_for_programs(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(THIN)
    result = run(app, ["notes", str(path), "--json"])
    data = json.loads(result.stdout)
    assert data["is_ready"] is False
    described = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    parts = [data, data["lacks"][0], data["contacts"][0]]
    assert all(f"`{key}`" in described or f"`{key}[]`" in described for p in parts for key in p)
    assert data["lacks"][0]["person"] == "Ann Lee"
    assert {one["person"] for one in data["contacts"]} == {"you", "Ann Lee"}


def test_a_mistake_in_the_notes_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text(THIN + "problems:\n  - problem: cold soup\n    raised_by: Ane Lee\n")
    result = run(app, ["notes", str(path)])
    assert result.exit_code == 2
    assert "notes.yaml:7" in result.stderr
    assert "Did you mean Ann Lee?" in result.stderr
