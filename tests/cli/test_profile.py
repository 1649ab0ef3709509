"""`drafter profile` and `drafter config`: what is set once, where, and what wins."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

import drafter
from drafter import assets
from drafter.cli import _settings, app
from tests.conftest import EXAMPLES

run = CliRunner().invoke


def test_a_profile_is_kept_shown_and_stands_under_messages() -> None:
    assert run(app, ["profile", "set", "--name", "Jo Doe", "--email", "jo@x.com"]).exit_code == 0
    shown = run(app, ["profile"]).stdout
    assert re.search(r"name +Jo Doe", shown)
    assert str(assets.config_folder() / "profile.yaml") in shown


def test_notes_win_over_the_profile() -> None:
    run(app, ["profile", "set", "--name", "Jo Doe"])
    message = run(app, ["thank-you", str(EXAMPLES / "nurse.yaml"), "--date", "2026-11-20"]).stdout
    assert "Jo Doe" not in message


@pytest.mark.parametrize(
    ("salutation", "tone", "greeting"),
    [("formal", "warm", "Hi Anneliese Vogt,"), ("first", "formal", "Dear Anneliese,"),
     ("first", "warm", "Hi Anneliese,")],
)  # fmt: skip
def test_salutation_of_the_profile_wins_over_that_of_the_tone(
    salutation: str, tone: str, greeting: str
) -> None:
    run(app, ["profile", "set", "--salutation", salutation])
    nurse = ["thank-you", str(EXAMPLES / "nurse.yaml"), "--date", "2026-11-20", "--tone", tone]
    written = run(app, nurse)
    assert greeting in written.stdout
    assert "DR510" not in written.stderr


def test_salutation_of_the_profile_holds_for_check_and_for_python(tmp_path: Path) -> None:
    run(app, ["profile", "set", "--salutation", "first"])
    notes = EXAMPLES / "nurse.yaml"
    (made,) = drafter.draft(drafter.load_notes(notes), tone="formal", on=date(2026, 11, 20))
    assert "Dear Anneliese," in made.draft.text
    mail = tmp_path / "mail.txt"
    mail.write_text(made.draft.text, encoding="utf-8")
    checked = ["check", str(mail), "--notes", str(notes), "--tone", "formal", "--no-grammar"]
    assert "DR510" not in run(app, [*checked, "--date", "2026-11-20"]).output


def test_voice_of_the_profile_is_told_to_the_model(tmp_path: Path) -> None:
    own = tmp_path / "sent"
    own.mkdir()
    for number in range(3):
        (own / f"{number}.txt").write_text(
            "I came home late again today. I saw the ferry leave twice.", encoding="utf-8"
        )
    assert run(app, ["profile", "set", "--voice", str(own)]).exit_code == 0
    shown = run(app, ["thank-you", str(EXAMPLES / "nurse.yaml"), "--show-prompt"]).stdout
    assert "Sentences of about 6 words." in shown


def test_voice_that_is_not_there_is_not_kept(tmp_path: Path) -> None:
    result = run(app, ["profile", "set", "--voice", str(tmp_path / "nothing.txt")])
    assert (result.exit_code, "cannot be read" in result.stderr) == (2, True)
    assert not (assets.config_folder() / "profile.yaml").exists()


def test_what_is_not_set_stays_and_a_hyphen_takes_out() -> None:
    run(app, ["profile", "set", "--name", "Jo Doe", "--country", "uk"])
    run(app, ["profile", "set", "--country", "-"])
    text = (assets.config_folder() / "profile.yaml").read_text(encoding="utf-8")
    assert text == "name: Jo Doe\n"


def test_a_value_that_cannot_be_is_refused_and_nothing_kept() -> None:
    result = run(app, ["profile", "set", "--name", "Jo", "--email", "jo at x"])
    assert result.exit_code == 2
    assert "no email address" in result.stderr
    assert not (assets.config_folder() / "profile.yaml").exists()


def test_without_a_terminal_the_profile_says_how_to_set_it() -> None:
    result = run(app, ["profile", "set"])
    assert result.exit_code == 2
    assert "--name" in result.stderr


def test_config_says_what_is_set_by_what(monkeypatch: pytest.MonkeyPatch) -> None:
    run(app, ["config", "set", "tone", "warm"])
    run(app, ["config", "set", "model", "llama3.1"])
    monkeypatch.setenv("DRAFTER_MODEL", "qwen3")
    rows = {tuple(line.split()) for line in run(app, ["config"]).stdout.splitlines()}
    assert ("tone", "warm", "config") in rows
    assert ("model", "qwen3", "DRAFTER_MODEL") in rows
    assert ("history", "true", "default") in rows
    assert _settings.load().tone == "warm"


def test_unset_goes_back_to_the_default() -> None:
    run(app, ["config", "set", "tone", "warm"])
    assert run(app, ["config", "unset", "tone"]).exit_code == 0
    assert _settings.load().tone is None


def test_a_choice_that_the_environment_overrides_is_pointed_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DRAFTER_TONE", "formal")
    assert "DRAFTER_TONE is set, and wins" in run(app, ["config", "set", "tone", "warm"]).stdout


def test_keys_and_passwords_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://me:secret@models.example/v1")
    shown = run(app, ["config"]).stdout
    assert "secret" not in shown
    assert "set, and not shown" in shown


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("tone", "warn", "Did you mean warm?"),
        ("history", "maybe", "neither true nor false"),
        ("base_url", "localhost", "Write it as"),
        ("model", " ", "config unset model"),
        ("modle", "x", "Did you mean model?"),
        ("api_key", "sk-1", "OPENAI_API_KEY"),
    ],
)
def test_a_wrong_choice_is_refused(key: str, value: str, said: str) -> None:
    result = run(app, ["config", "set", key, value])
    assert result.exit_code == 2
    assert said in result.stderr
    assert not _settings.config_file().exists()


def test_the_help_says_once_what_wins() -> None:
    assert "A flag wins over the environment" in run(app, ["--help"]).stdout


def test_settings_that_steer_a_terminal_are_shown_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_MODEL", "any\x9b31m")
    assert "any31m" in run(app, ["config"]).stdout
