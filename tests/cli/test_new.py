"""`drafter new`: the questions on a terminal, the form, and files that are never written over."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.cli._notes_file import free_name
from drafter.notes import load_notes

run = CliRunner().invoke


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def spawn(*arguments: str) -> Any:
    pexpect = pytest.importorskip("pexpect", reason="no terminals of this kind on Windows")
    return pexpect.spawn(
        sys.executable,
        ["-m", "drafter", "new", *arguments],
        env={"TERM": "xterm", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
        | {name: os.environ[name] for name in ("XDG_CONFIG_HOME", "DRAFTER_DATA_DIR")},
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=60,
    )


def interrupt(child: Any, says: str) -> None:
    """Press Ctrl-C until `child` says so: one that comes while it turns to the keyboard is lost."""
    from pexpect import TIMEOUT

    for _ in range(20):
        child.sendintr()
        if child.expect([TIMEOUT, says], timeout=3):
            return
    pytest.fail(f"never said {says!r}")


def say(child: Any, *pairs: tuple[str, str]) -> None:
    for beginning, said in pairs:
        child.expect(re.escape(beginning) + r"[^\r\n]*? \.\.\. ")
        child.send(said + "\r")


def test_ctrl_c_loses_nothing_and_the_next_run_goes_on() -> None:
    child = spawn()
    say(
        child,
        ("The company is", "Åcme: Foods #1"),
        ("The job is", "Cook"),
        ("The interview was", "soon"),
        ("The interview was", "2026-11-20"),
        ("I talked with", "Ann Lee"),
        ("What stuck with me was that", "\x1b[200~she keeps\nbees\x1b[201~"),
        ("We talked about", ""),
    )
    child.expect("I learned that")
    interrupt(child, "To go on: drafter new acme-foods-1-notes.yaml")
    child.wait()
    assert child.exitstatus == 130
    file = load_notes("acme-foods-1-notes.yaml")
    assert file.notes.interviewers[0].memorable == ("she keeps bees",)

    child = spawn("acme-foods-1-notes.yaml")
    say(child, ("I learned that", "the soup is made twice a day"))
    for beginning in (
        "What we share", "I also talked with", "A problem", "Something I did", "I want this job",
        "A question", "The next step", "I will hear", "My name", "My email",
    ):  # fmt: skip
        say(child, (beginning, ""))
    say(child, ("My phone", "+1 415 555 0132"))
    child.expect("drafter thank-you acme-foods-1-notes.yaml")
    child.wait()
    assert child.exitstatus == 0
    file = load_notes("acme-foods-1-notes.yaml")
    assert file.notes.interviewers[0].learned == ("the soup is made twice a day",)
    assert "415 555 0132" in run(app, ["profile"]).stdout


def test_a_slip_is_taken_back() -> None:
    child = spawn()
    say(
        child,
        ("The company is", "Acme"),
        ("The job is", "Cook"),
        ("The interview was", "yesterday"),
        ("I talked with", "We talked about soup"),
        ("What stuck with me was that", "<"),
        ("I talked with", "<"),
        ("The interview was", "2026-11-20"),
        ("I talked with (one name) (Enter: We talked about soup; - for nothing)", "Ann Lee"),
    )
    child.expect("What stuck with me")
    interrupt(child, "To go on: drafter new acme-notes.yaml")
    child.wait()
    notes = load_notes("acme-notes.yaml").notes
    assert [one.name for one in notes.interviewers] == ["Ann Lee"]
    assert str(notes.interview.on) == "2026-11-20"


def test_notes_written_by_hand_are_not_written_over() -> None:
    text = "company: Acme  # the caterer\nrole: Cook\ninterviewers: [Ann]\n"
    Path("mine.yaml").write_text(text)
    child = spawn("mine.yaml")
    child.expect("drafter notes mine.yaml")
    child.wait()
    assert child.exitstatus == 2
    assert Path("mine.yaml").read_text() == text


def test_files_are_named_after_the_company_and_never_after_one_that_is_there() -> None:
    assert free_name("Crème & Co.") == Path("creme-co-notes.yaml")
    assert free_name("St Cuthbert’s School") == Path("st-cuthberts-school-notes.yaml")
    assert free_name("株式会社") == Path("notes.yaml")
    Path("acme-notes.yaml").touch()
    assert free_name("Acme") == Path("acme-notes-2.yaml")


def test_without_a_terminal_it_says_what_else_there_is() -> None:
    result = run(app, ["new"])
    assert result.exit_code == 2
    assert "--blank" in result.stderr


def test_the_form_loads_once_filled() -> None:
    assert run(app, ["new", "--blank"]).exit_code == 0
    form = Path("notes.yaml").read_text()
    assert "drafter thank-you notes.yaml" in form
    least = form.replace("company:", "company: Acme").replace("\nrole:", "\nrole: Cook")
    Path("notes.yaml").write_text(least.replace("- name:", "- name: Ann"))
    assert load_notes("notes.yaml").notes.problems == ()
    dates = {"on": "2026-11-20", "format": "video", "reply_in": "two weeks", "no_calls": "yes"}
    dates |= {"email": "a@b.com", "raised_by": "some words", "asked_by": "some words"}
    full = re.sub(
        r"^( *(?:- )?(?!interview|problems|strengths|open_questions)(\w+):)$",
        lambda found: f"{found[1]} {dates.get(found[2], 'some words')}",
        form,
        flags=re.MULTILINE,
    )
    Path("notes.yaml").write_text(full)
    notes = load_notes("notes.yaml").notes
    assert notes.problems[0].evidence == ("some words",)
    assert notes.open_questions[0].answer == "some words"
    assert notes.interview.no_calls


def test_a_form_overwrites_nothing() -> None:
    Path("notes.yaml").write_text("mine")
    result = run(app, ["new", "--blank"])
    assert result.exit_code == 2
    assert "overwrites no notes" in result.stderr
    assert Path("notes.yaml").read_text() == "mine"
