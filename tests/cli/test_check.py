"""`drafter check` as a user meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.cli import app
from tests.conftest import EXAMPLES

PANEL = str(EXAMPLES / "panel.yaml")
GOOD = """Subject: Thank you: Senior Backend Engineer interview

Dear Priya,

Thank you for talking with me today about the Senior Backend Engineer role at Northwind Robotics. \
I will remember that you drew the whole pipeline on a napkin.

You told me that on-call pages doubled since the warehouse launch. I would tag every alert with an \
owning team and delete the ones nobody claims in two weeks; at Acme I cut pages from 40 to 6 a week \
that way.

I want to own a platform that real warehouses run on, and I would be glad to join you. I look \
forward to meeting the night crew lead on site.

Kind regards,
Jordan Avery
+1 415 555 0132
"""
ON = ("--notes", PANEL, "--date", "2026-11-20", "--no-grammar")
Saved = Callable[..., str]


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(app, ["check", *arguments], **options)


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    """Write a message to a file."""

    def make(text: str = GOOD, name: str = "mail.txt") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return make


def test_a_good_message_is_one_line_and_exit_0(saved: Saved) -> None:
    result = run(saved(), *ON)
    assert result.exit_code == 0, result.stdout
    assert result.stdout.splitlines()[-1].startswith("thank-you to Priya Raman, ")
    assert "breaks no" in result.stdout


def test_a_fault_stands_under_its_line_and_exits_1(saved: Saved) -> None:
    result = run(saved(GOOD.replace("Dear Priya", "Dear Prya")), *ON)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    row = lines.index(" 3 | Dear Prya,")
    assert lines[row + 1 : row + 3] == ["   |      ^^^^", "   |   DR106 wrong-name (must)"]
    assert all(len(line) <= 80 for line in lines)


def test_stdin_is_a_message_too() -> None:
    assert run("-", *ON, input=GOOD).exit_code == 0


def test_what_is_guessed_is_said_on_stderr_unless_quiet(saved: Saved) -> None:
    assert "read as a thank-you message" in run(saved(), *ON).stderr
    assert run(saved(), *ON, "--kind", "thank-you").stderr == ""
    assert run(saved(), *ON, "-q").stderr == ""


def test_without_notes_the_rules_that_need_none_run(saved: Saved) -> None:
    result = run(saved(GOOD.replace("Dear Priya", "Dear [Name]")), "--no-grammar")
    assert result.exit_code == 1
    assert "DR105" in result.stdout
    assert "DR201" not in result.stdout
    assert "rules need your notes" in result.stderr


def test_grammar_is_checked_unless_told_otherwise(saved: Saved) -> None:
    text = GOOD.replace("Thank you for talking", "I recieved it. Thank you for talking")
    assert "DR601" in run(saved(text), *ON[:-1]).stdout
    assert "DR601" not in run(saved(text), *ON).stdout


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["missing.txt"], "there is no such file"),
        (["-", "--notes", "-"], "only one of the files can come from standard input"),
        (["-", "--kind", "letter"], "There are: thank-you, value-add"),
        (["-", "--receipts"], "Name them with --notes"),
        (["-", "--notes", PANEL, "--to", "Bob"], "--to Bob is none of the interviewers"),
        (["-", "--notes", PANEL, "--date", "soon"], "year-month-day"),
        (["-", "--tone", "wram"], "Did you mean warm?"),
        (["-", "--with", "missing.txt"], "there is no such file"),
    ],
)
def test_a_wrong_option_is_one_clear_line(arguments: list[str], complaint: str) -> None:
    result = run(*arguments, "--no-grammar", "-q", input=GOOD)
    assert result.exit_code == 2
    assert result.stderr.startswith("drafter: ")
    assert complaint in result.stderr
    assert result.stdout == ""


def test_an_unclear_recipient_is_asked_for(saved: Saved) -> None:
    result = run(saved(GOOD.replace("Dear Priya,", "Hello,")), *ON)
    assert result.exit_code == 2
    assert "--to: Priya Raman, Tomás Ortega, Mei Lindqvist" in result.stderr


def test_json_tells_places_in_the_text(saved: Saved) -> None:
    result = run(saved(GOOD.replace("Dear Priya", "Dear Prya")), *ON, "--json")
    report = json.loads(result.stdout)
    (found,) = [one for one in report["findings"] if one["code"] == "DR106"]
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (3, 6, 3, 10)
    assert report["text"][found["start"] : found["end"]] == found["quote"] == "Prya"
    assert found["mend"] == "Priya"
    assert (report["clean"], report["proofread"], report["skipped"]) == (False, False, [])
    assert report["receipts"][0]["facts"]


def test_github_format_annotates_the_line(saved: Saved) -> None:
    path = saved(GOOD.replace("Dear Priya", "Dear Prya"))
    assert f"::error file={path},line=3,col=6," in run(path, *ON, "--format", "github").stdout


def test_receipts_show_the_notes_behind_each_sentence(saved: Saved) -> None:
    stdout = run(saved(), *ON, "--receipts").stdout
    assert f"{PANEL}:16  greeting of Priya Raman" in stdout
    assert f"{PANEL}:22" in stdout


def test_fix_mends_the_file_and_shows_the_difference(saved: Saved) -> None:
    path = saved(GOOD.replace("Dear Priya", "Dear [Name]"))
    result = run(path, *ON, "--to", "Priya", "--fix")
    assert result.exit_code == 0
    assert Path(path).read_text(encoding="utf-8") == GOOD
    assert "-Dear [Name],\n+Dear Priya," in result.stderr


def test_fix_leaves_a_good_file_untouched(saved: Saved) -> None:
    path = saved()
    before = Path(path).stat().st_mtime_ns
    assert "nothing that can be mended" in run(path, *ON, "--fix").stderr
    assert Path(path).stat().st_mtime_ns == before


def test_fix_of_stdin_prints_the_text() -> None:
    result = run(
        "-", *ON, "--to", "Priya", "--fix", input=GOOD.replace("Dear Priya", "Dear [Name]")
    )
    assert result.stdout == GOOD
    assert "breaks no" in result.stderr


def test_only_a_tone_that_is_named_is_held_against_a_message(saved: Saved) -> None:
    path = saved(GOOD.replace("Dear Priya,", "Hi Priya!"))
    assert "DR510" not in run(path, *ON).stdout
    assert "DR510" in run(path, *ON, "--tone", "formal").stdout


def test_fix_takes_surplus_exclamation_marks_out(saved: Saved) -> None:
    path = saved(GOOD.replace("on a napkin.", "on a napkin!!!"))
    run(path, *ON, "--tone", "professional", "--fix")
    assert "on a napkin." in Path(path).read_text(encoding="utf-8")
    assert "!" not in Path(path).read_text(encoding="utf-8")


def test_a_linkedin_note_may_be_longer_with_premium(saved: Saved) -> None:
    path = saved("Hi Priya, " + "I liked the napkin. " * 12 + "Shall we connect?\n")
    plain = json.loads(run(path, *ON, "--kind", "linkedin", "--json").stdout)
    premium = json.loads(run(path, *ON, "--kind", "linkedin", "--premium", "--json").stdout)
    assert len(premium["findings"]) <= len(plain["findings"])
