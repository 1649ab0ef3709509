"""`drafter help`: topics that are true, short, and on the screen as they were written."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from drafter import tones
from drafter.cli import COMMANDS, _settings, app
from drafter.cli.help import TOPICS, text
from drafter.errors import ExitCode
from drafter.kinds import KINDS
from drafter.notes import Notes
from tests.conftest import EXAMPLES, ROOT

run = CliRunner().invoke
SHOWN = re.compile(r"^ +\$ (drafter .*?)(?: *#.*)?$", re.MULTILINE)
BY_HAND = {"drafter new notes.yaml", "drafter config password"}
"""What asks questions, and is tried out in other tests."""
COMMANDS_KNOWN = {name for group in COMMANDS.values() for name in group}


def test_the_list_names_every_topic_in_a_line() -> None:
    shown = run(app, ["help"]).stdout
    lines = shown.splitlines()
    assert [line.split()[0] for line in lines[: len(TOPICS)]] == list(TOPICS)
    assert all(len(line) <= 80 for line in lines)


def test_every_text_is_a_topic() -> None:
    assert {path.stem for path in (ROOT / "templates" / "help").iterdir()} == set(TOPICS)


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_is_shown_as_it_was_written_and_fits_a_small_screen(name: str) -> None:
    result = run(app, ["help", name])
    assert result.exit_code == 0
    assert result.stdout == text(name)
    lines = text(name).splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 40


def test_a_command_that_is_no_topic_shows_its_own_help() -> None:
    result = run(app, ["help", "board"])
    assert result.exit_code == 0
    assert "Usage: drafter board" in result.stdout


def test_a_topic_that_is_not_there_is_refused_with_the_nearest() -> None:
    result = run(app, ["help", "delivary"])
    assert result.exit_code == 2
    assert "Did you mean delivery?" in result.stderr


@pytest.fixture
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder as the topics take it to be: notes, a draft in the history, a mail."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    shutil.copy(EXAMPLES / "panel.yaml", "notes.yaml")
    mail = run(app, ["thank-you", "notes.yaml", "--to", "Priya", "-q"]).stdout
    Path("mail.txt").write_text(mail, encoding="utf-8")


@pytest.mark.usefixtures("_desk")
@pytest.mark.parametrize("name", TOPICS)
def test_every_command_of_a_topic_works(name: str) -> None:
    """One after the other, as somebody would try them."""
    for command in SHOWN.findall(text(name)):
        arguments = shlex.split(command.partition(" > ")[0])[1:]
        result = run(app, arguments)
        assert result.exit_code == 0, (command, result.output)


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_speaks_of_no_command_that_is_not_there(name: str) -> None:
    bare = re.findall(r"^ +(drafter .+)$", text(name), re.MULTILINE)
    assert set(bare) <= BY_HAND
    named = re.findall(r"(?:`|\()drafter ([a-z-]+)", text(name))
    assert set(named) <= COMMANDS_KNOWN
    topics = re.findall(r"drafter help\s+([a-z-]+)", text(name))
    assert set(topics) <= set(TOPICS)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("notes", set(Notes._fields)),
        ("tones", set(tones.names())),
        ("planning", set(KINDS)),
        ("exit-codes", {str(code.value) for code in ExitCode}),
        ("files", {*_settings.ENVIRONMENT.values(), *_settings.ENVIRONMENT}),
        ("files", {_settings.KEY_VARIABLE, _settings.PASSWORD_VARIABLE, "DRAFTER_DATA_DIR"}),
    ],
)
def test_a_topic_leaves_nothing_out(name: str, told: set[str]) -> None:
    assert told <= set(re.findall(r"[\w-]+", text(name)))


def test_every_option_of_a_topic_is_one_of_some_command() -> None:
    options = {one for name in TOPICS for one in re.findall(r"(?<!\w)--[a-z-]+", text(name))}
    helps = "".join(
        run(app, [*command.split(), "--help"]).stdout
        for command in [*COMMANDS_KNOWN, "profile set", "history forget", ""]
    )
    assert {one for one in options if one not in helps} == set()
