"""`drafter thank-you` as a user meets it: stdout, stderr, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.cli import app
from drafter.notes import load_notes
from tests.conftest import EXAMPLES

PANEL = str(EXAMPLES / "panel.yaml")
NURSE = str(EXAMPLES / "nurse.yaml")


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(app, ["thank-you", *arguments], **options)


def test_stdout_holds_the_message_alone() -> None:
    result = run(NURSE)
    assert result.exit_code == 0
    assert result.stdout.startswith("Subject: ")
    assert result.stdout.endswith("grace.adeyemi@example.com\n")
    assert "drafter:" not in result.stdout


def test_stderr_says_who_wrote_it() -> None:
    assert "written from the notes alone" in run(NURSE).stderr


def test_an_application_after_the_interview_is_pointed_to_the_check_in() -> None:
    result = CliRunner().invoke(app, ["application", NURSE])
    assert result.exit_code == 0
    assert f"drafter check-in {NURSE}" in result.stderr


def test_quiet_leaves_stderr_empty() -> None:
    assert run(NURSE, "-q").stderr == ""


def test_panel_gives_one_message_each_under_its_recipient() -> None:
    result = run(PANEL)
    names = [one.name for one in load_notes(PANEL).notes.interviewers]
    assert [line for line in result.stdout.splitlines() if line.startswith("To: ")] == [
        f"To: {name}" for name in names
    ]


@pytest.mark.parametrize("name", ["Priya", "priya raman", "Tomas", "Ortega"])
def test_to_takes_part_of_a_name(name: str) -> None:
    assert run(PANEL, "--to", name).stdout.startswith("Subject: ")


def test_one_is_written_apart_from_what_is_kept_for_the_others() -> None:
    """In whatever wording the others came out: the two may compare notes."""
    alone = run(PANEL, "--to", "Mei", "-q", "--no-history").stdout
    run(PANEL, "--to", "Priya", "--seed", "4")
    first = " ".join(run(PANEL, "--to", "Mei", "-q").stdout.split())
    again = run(PANEL, "--to", "Mei", "-q").stdout
    assert first == " ".join(again.split())
    assert first != " ".join(alone.split())


def test_to_a_stranger_lists_who_is_there() -> None:
    result = run(PANEL, "--to", "Bob")
    assert result.exit_code == 2
    assert "Priya Raman, Tomás Ortega, Mei Lindqvist" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["missing.yaml"], "there is no such file"),
        ([NURSE, "--tone", "wram"], "Did you mean warm?"),
        ([NURSE, "--date", "tomorrow"], "year-month-day"),
        ([NURSE, "--writer", "model"], "no model is configured"),
        ([NURSE, "--model", "gpt-4.1"], "there is no server for the model"),
        ([NURSE, "--model", "missing.gguf"], "there is no such model file"),
        ([NURSE, "--profile", "missing.yaml"], "missing.yaml: there is no such file"),
    ],
)
def test_a_wrong_option_is_one_clear_line(arguments: list[str], complaint: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("drafter: ")
    assert complaint in result.stderr
    assert result.stdout == ""


def test_a_mistake_in_the_notes_tells_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text("company: Acme\nrole: Chef\ntopics: menus\n")
    result = run(str(path))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"drafter: {path}:3: ")


def test_notes_come_from_standard_input() -> None:
    result = run("-", input=Path(NURSE).read_text(encoding="utf-8"))
    assert "Dear Anneliese," in result.stdout


def test_one_thin_interviewer_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    text = Path(PANEL).read_text(encoding="utf-8").replace("problems:", "  - name: Bo\nproblems:")
    path.write_text(text, encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 2
    assert result.stdout.count("To: ") == 3
    assert "What did Bo say or show you" in result.stderr


@pytest.mark.parametrize(
    ("me", "question"),
    [("{email: j@example.com}", "What is your name?"), ("{name: Jo Hall}", "What is your email?")],
)
def test_who_writes_is_asked_for(tmp_path: Path, me: str, question: str) -> None:
    path = tmp_path / "notes.yaml"
    text = Path(NURSE).read_text(encoding="utf-8")
    head, _, rest = text.partition("me:\n")
    path.write_text(f"{head}me: {me}\n{rest[rest.index('company:') :]}", encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 2
    assert question in result.stderr
    assert "drafter profile set" in result.stderr
    assert result.stdout == ""


def test_anyway_writes_and_shows_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "notes.yaml"
    path.write_text("company: Acme\nrole: Chef\ninterviewers: Bo\nme: {name: J}\n")
    result = run(str(path), "--anyway")
    assert result.exit_code == 1
    assert result.stdout.startswith("Subject: ")
    for code in ("DR101", "DR405", "DR410"):
        assert code in result.stderr


def test_receipts_name_the_line_behind_a_sentence() -> None:
    stderr = run(NURSE, "--receipts").stderr
    line = load_notes(NURSE).line("strengths[0].proof")
    assert f"{NURSE}:{line}  " in stderr
    assert "precepted, 14" in stderr
    assert "stock courtesy" in stderr


def test_json_holds_message_findings_and_receipts() -> None:
    (message,) = json.loads(run(NURSE, "--json").stdout)["messages"]
    assert message["clean"] is True
    assert message["body"] in message["text"]
    assert {one["ground"] for one in message["receipts"]} <= {"notes", "courtesy"}
    for one in message["receipts"]:
        assert message["text"][one["start"] : one["end"]] == one["sentence"]


def test_show_prompt_prints_the_request_and_sends_nothing(block: list[str]) -> None:
    result = run(PANEL, "--to", "Priya", "--show-prompt")
    assert result.exit_code == 0
    assert "you drew the whole pipeline on a napkin" in result.stdout
    assert '"response_format"' in result.stdout
    assert not block


@pytest.mark.parametrize("secret", ["jordan@example.com", "555 0132", "linkedin.com"])
def test_show_prompt_holds_no_contact_detail(secret: str) -> None:
    assert secret not in run(PANEL, "--show-prompt").stdout


def test_show_prompt_as_json_is_the_body_of_the_request() -> None:
    body = json.loads(run(PANEL, "--to", "Priya", "--show-prompt", "--json").stdout)
    assert {"model", "messages", "response_format"} <= set(body)


def test_profile_fills_in_who_the_user_is(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    text = Path(NURSE).read_text(encoding="utf-8")
    notes.write_text("company" + text.partition("\ncompany")[2], encoding="utf-8")
    profile = tmp_path / "me.yaml"
    profile.write_text("name: Grace Adeyemi\nemail: grace@home.example\n")
    result = run(str(notes), "--profile", str(profile))
    assert result.stdout.endswith("Grace Adeyemi\ngrace@home.example\n")


def test_config_file_sets_the_tone(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "drafter"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("tone: warm\n")
    assert "Hi Anneliese," in run(NURSE).stdout


def test_a_flag_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_TONE", "warm")
    assert "Hi Anneliese," in run(NURSE).stdout
    assert "Dear Anneliese Vogt," in run(NURSE, "--tone", "formal").stdout


def test_a_tone_of_ones_own(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "drafter" / "templates" / "tones"
    folder.mkdir(parents=True)
    (folder / "dry.yaml").write_text(
        "directive: Dry.\ngreeting: 'Hello {first},'\nsign_off: Regards,\nlike: concise\n"
    )
    result = run(NURSE, "--tone", "dry")
    assert "Hello Anneliese," in result.stdout
    assert "Regards,\nGrace" in result.stdout


def test_what_several_messages_leave_out_is_said_once(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_text(
        "me: {name: Jo Reed, phone: 07700 900123}\ncompany: Acme\nrole: Cook\nwhy: the kitchen is near my home\n"
        "strengths: ran a kitchen for 200 covers\ninterviewers:\n"
        "  - {name: Ann Lee, memorable: she keeps bees on the roof}\n"
        "  - {name: Bo Moss, memorable: he baked the bread himself}\n"
    )
    result = run(str(notes))
    assert result.stdout.count("To: ") == 2
    assert result.stderr.count("left out, as it is about your own convenience") == 1


def test_a_dead_server_falls_back_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setattr("drafter.llm.LONGEST_WAIT", 0.0)
    result = run(NURSE, "--model", "any")
    assert result.exit_code == 0
    assert "cannot be reached" in result.stderr
    assert "Dear Anneliese," in result.stdout


def test_a_dead_server_is_an_error_when_a_model_must_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setattr("drafter.llm.LONGEST_WAIT", 0.0)
    result = run(NURSE, "--model", "any", "--writer", "model")
    assert result.exit_code == 3
    assert result.stdout == ""


@pytest.fixture
def block(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of functions of the openai client that were called."""
    calls: list[str] = []
    monkeypatch.setattr("drafter.llm.Model._send", lambda *_: calls.append("send"))
    return calls


def drafter(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments], capture_output=True, check=False, **options
    )


def test_accents_reach_a_console_with_another_code_page() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    result = drafter("thank-you", PANEL, "--to", "Tomás", env=environment)
    assert "Dear Tomás," in result.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_crash() -> None:
    command = f'"{sys.executable}" -m drafter thank-you "{PANEL}" | head -n 1'
    result = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert b"Traceback" not in result.stderr


def test_version_is_the_installed_one() -> None:
    assert drafter("--version").stdout.decode().startswith("drafter 0.")


def test_without_notes_it_names_those_that_are_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "There are none here. To begin some: drafter new" in run().stderr
    Path("acme-notes.yaml").touch()
    result = run()
    assert result.exit_code == 2
    assert "Here: acme-notes.yaml." in result.stderr


def test_a_seed_that_the_history_cannot_hold_is_refused() -> None:
    result = run(NURSE, "--seed", "9" * 20)
    assert result.exit_code == 2
    assert "far too large" in result.stderr


def process(command: str) -> subprocess.CompletedProcess[str]:
    """`drafter` with the arguments and redirections of `command`, in a shell."""
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m drafter {command}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="no shell of this kind on Windows")
def test_a_message_comes_out_though_stderr_is_closed() -> None:
    done = process(f"thank-you {NURSE} 2>&-")
    assert done.returncode == 0
    assert done.stdout.startswith("Subject: ")


@pytest.mark.skipif(os.name == "nt", reason="no shell of this kind on Windows")
def test_standard_input_that_is_closed_holds_no_notes() -> None:
    done = process("thank-you - <&-")
    assert done.returncode == 2
    assert "there are no notes in it yet" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
@pytest.mark.parametrize("command", [f"thank-you {NURSE}", "help notes", "--help"])
def test_a_full_disk_is_told_in_words(command: str) -> None:
    done = process(f"{command} >/dev/full")
    assert done.returncode == 2
    assert "what is printed cannot be written: No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
