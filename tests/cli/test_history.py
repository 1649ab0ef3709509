"""Saving, and `drafter history`: nothing is printed that is not kept, nothing kept for ever."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from drafter.cli import _past, _settings, app
from drafter.deliver import text
from tests.conftest import EXAMPLES, ROOT

PANEL = str(EXAMPLES / "panel.yaml")
NURSE = str(EXAMPLES / "nurse.yaml")


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(app, list(arguments), **options)


def kept() -> list[str]:
    with _past.history() as past:
        return [one.text for one in past.entries()]


def raw() -> bytes:
    return b"".join(path.read_bytes() for path in _settings.data_folder().iterdir())


def test_a_number_alone_shows_the_draft() -> None:
    run("thank-you", NURSE)
    assert run("history", "1").stdout == run("history", "show", "1").stdout


def test_a_number_that_is_none_is_told() -> None:
    result = run("sent", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is no number" in result.stderr


def test_a_narrow_window_gets_a_list_for_each_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    run("thank-you", NURSE)
    monkeypatch.setenv("COLUMNS", "40")
    shown = run("history").stdout
    assert "kind: thank-you\n" in shown
    assert max(map(len, shown.splitlines())) <= 40


# Saving


def test_a_message_is_kept_before_it_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    monkeypatch.setattr(text, "messages", lambda *_, **__: seen.append(kept()) or "")
    run("thank-you", PANEL)
    assert len(seen[0]) == 3


def test_what_is_kept_is_what_is_printed() -> None:
    assert run("thank-you", NURSE).stdout == kept()[0] + "\n"


def test_json_tells_the_number_it_is_kept_under() -> None:
    run("thank-you", NURSE)
    messages = json.loads(run("thank-you", PANEL, "--json").stdout)["messages"]
    assert [one["id"] for one in messages] == [2, 3, 4]
    (message,) = json.loads(run("thank-you", NURSE, "--json", "--no-history").stdout)["messages"]
    assert message["id"] is None


@pytest.mark.parametrize("arguments", [["--no-history"], ["--show-prompt"], ["--tone", "none"]])
def test_nothing_is_kept_of(arguments: list[str]) -> None:
    run("thank-you", NURSE, *arguments)
    assert not _settings.data_folder().exists()


def test_config_can_forbid_keeping(tmp_path: Path) -> None:
    config = tmp_path / "config" / "drafter" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("history: false\n")
    assert run("thank-you", NURSE).exit_code == 0
    assert kept() == []
    config.write_text("history: maybe\n")
    assert "neither true nor false" in run("thank-you", NURSE).stderr


def test_the_notes_and_their_state_are_kept_with_it() -> None:
    run("thank-you", NURSE)
    with _past.history() as past:
        (entry,) = past.entries()
    assert entry.notes == str(Path(NURSE).absolute())
    assert entry.notes_hash


@pytest.mark.parametrize("spoil", [Path.mkdir, lambda path: path.write_text("no history" * 99)])
def test_a_message_that_cannot_be_kept_is_printed_all_the_same(
    spoil: Callable[[Path], object],
) -> None:
    _settings.data_folder().mkdir()
    spoil(_settings.data_folder() / "history.db")
    result = run("thank-you", NURSE, "-q")
    assert result.exit_code == 0
    assert result.stdout.startswith("Subject: ")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("drafter: nothing is kept or looked up: the history ")


def test_a_folder_that_cannot_be_made_costs_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_DATA_DIR", str(Path(NURSE) / "below a file"))
    result = run("thank-you", NURSE, "-q")
    assert result.stdout.startswith("Subject: ")
    assert "cannot be used: Not a directory\n" in result.stderr or os.name == "nt"


def test_no_key_is_ever_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setattr("drafter.llm.LONGEST_WAIT", 0.0)
    run("thank-you", NURSE, "--model", "any")
    assert kept()
    assert b"sk-very-secret" not in raw()


def test_the_folder_is_the_platforms_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DRAFTER_DATA_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert _settings.data_folder().parts[-1] == "drafter"
    assert _settings.data_folder() == tmp_path / "drafter" or sys.platform != "linux"


# drafter history


def test_an_empty_history_says_how_it_fills() -> None:
    assert "Nothing is saved yet" in run("history").stdout


def test_the_list_fits_80_columns_and_has_the_latest_last() -> None:
    run("thank-you", PANEL)
    run("thank-you", NURSE, "--tone", "enthusiastic")
    lines = run("history").stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].split() == "id date kind to company tone writer sent".split()
    assert "Anneliese" in lines[-1]


def test_the_list_says_what_was_sent() -> None:
    run("thank-you", PANEL)
    run("sent", "2")
    said = [line.endswith("yes") for line in run("history").stdout.splitlines()[1:]]
    assert said == [False, True, False]


def test_a_long_list_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.cli.history.SHOWN", 2)
    run("thank-you", PANEL)
    result = run("history")
    assert len(result.stdout.splitlines()) == 3
    assert "1 older: drafter history --all" in result.stderr
    assert len(run("history", "--all").stdout.splitlines()) == 4


def test_the_list_of_one_company() -> None:
    run("thank-you", PANEL)
    run("thank-you", NURSE)
    assert len(run("history", "--company", "northwind").stdout.splitlines()) == 4
    assert "knows no company called 'Acme'" in run("history", "--company", "Acme").stderr


def test_show_holds_the_text_and_what_became_of_it() -> None:
    message = run("thank-you", NURSE).stdout
    run("sent", "--on", "2024-11-20")
    run("replied", "--on", "2024-11-21")
    shown = run("history", "show", "1").stdout
    assert message in shown
    assert "   sent    2024-11-20\n" in shown
    assert "   replied 2024-11-21\n" in shown


def test_show_of_a_number_that_is_not_there() -> None:
    result = run("history", "show", "7")
    assert result.exit_code == 2
    assert "there is no draft 7" in result.stderr


def test_export_holds_every_text() -> None:
    run("thank-you", PANEL)
    exported = run("history", "export").stdout
    texts = kept()
    assert len(texts) == 3
    assert all(one in exported for one in texts)


def test_export_as_json_holds_everything() -> None:
    run("thank-you", PANEL)
    run("sent", "1", "--on", "2024-11-20")
    run("closed", "--on", "2024-11-21")
    everything = json.loads(run("history", "export", "--json").stdout)
    assert [one["sent_on"] for one in everything["drafts"]] == ["2024-11-20", None, None]
    assert everything["opportunities"][0]["closed_on"] == "2024-11-21"


def test_the_documented_keys_of_the_export_are_all_there() -> None:
    run("thank-you", NURSE)
    everything = json.loads(run("history", "export", "--json").stdout)
    described = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert all(f"`.{key}" in described for key in everything["drafts"][0])
    assert all(f"`{key}`" in described for key in everything["opportunities"][0])


# drafter history forget


@pytest.mark.parametrize(
    ("arguments", "left"),
    [(["1", "3"], 2), (["--company", "Northwind"], 1), (["--all"], 0)],
)
def test_forget_leaves_nothing_in_the_file(arguments: list[str], left: int) -> None:
    run("thank-you", PANEL)
    run("thank-you", NURSE)
    run("closed", PANEL)
    assert b"drew the whole pipeline" in raw()
    result = run("history", "forget", *arguments, "--yes")
    assert result.stdout.startswith("Forgotten: ")
    assert len(kept()) == left
    assert b"drew the whole pipeline" not in raw()
    assert (b"Northwind" in raw()) == (left == 2)


def test_forget_knows_of_companies_without_drafts() -> None:
    run("closed", NURSE)
    result = run("history", "forget", "--company", "brigid's", "--yes")
    assert result.stdout == "Forgotten: what was said of them (St. Brigid's Hospital).\n"
    assert b"Brigid" not in raw()


def test_forget_wants_to_be_sure() -> None:
    run("thank-you", NURSE)
    result = run("history", "forget", "--all")
    assert result.exit_code == 2
    assert "add --yes" in result.stderr
    assert len(kept()) == 1


@pytest.mark.parametrize("arguments", [[], ["1", "--all"], ["--all", "--company", "x"]])
def test_forget_wants_to_know_what_in_one_way(arguments: list[str]) -> None:
    run("thank-you", NURSE)
    result = run("history", "forget", *arguments, "--yes")
    assert result.exit_code == 2
    assert len(kept()) == 1
