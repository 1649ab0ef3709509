"""`drafter plan`, `due` and `board` as a user meets them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from typer.testing import CliRunner, Result

from drafter.cli import app
from tests.conftest import EXAMPLES, ROOT

PANEL = str(EXAMPLES / "panel.yaml")
ON_THE_DAY = ("--date", "2026-11-20")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_plan_shows_each_day_with_whom_and_why_in_eighty_columns() -> None:
    result = run("plan", PANEL, *ON_THE_DAY)
    assert result.exit_code == 0
    assert "today  Fri 20 Nov  thank-you    Priya Raman, Tomás Ortega, Mei" in result.stdout
    assert "then   Fri 27 Nov  call         Priya Raman" in result.stdout
    assert "You are to hear by Fri 27 Nov." in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_plan_ends_with_the_commands_for_the_next_steps() -> None:
    lines = run("plan", PANEL, *ON_THE_DAY).stdout.splitlines()
    assert lines[-3:] == [
        "Next, today:",
        f"  drafter thank-you {PANEL}",
        f"  drafter card {PANEL}",
    ]


def test_plan_says_what_must_wait_and_until_when() -> None:
    text = " ".join(run("plan", PANEL, *ON_THE_DAY).stdout.split())
    assert "check-in (fine from Mon 30 Nov): you are to hear by Fri 27 Nov (A1)" in text


def test_plan_of_what_was_sent_is_done() -> None:
    run("thank-you", PANEL, *ON_THE_DAY)
    assert run("sent", "--on", "2026-11-20").exit_code == 0
    text = run("plan", PANEL, "--date", "2026-11-23").stdout
    assert "done   Fri 20 Nov  thank-you" in text
    assert f"drafter linkedin {PANEL}" in text


def test_a_message_that_was_sent_is_not_written_again() -> None:
    run("thank-you", PANEL, *ON_THE_DAY)
    run("sent", "--on", "2026-11-20")
    result = run("thank-you", PANEL, "--date", "2026-11-24")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "no thank-you to Priya Raman on Tue 24 Nov: " in result.stderr


def test_a_panel_is_refused_once_where_the_reason_is_shared() -> None:
    result = run("check-in", PANEL, *ON_THE_DAY)
    assert result.exit_code == 1
    assert result.stderr.count("you are to hear by Fri 27 Nov") == 1


def test_plan_as_json_is_as_documented() -> None:
    plan = json.loads(run("plan", PANEL, *ON_THE_DAY, "--json").stdout)
    described = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    parts = [plan, plan["touches"][0], plan["forbidden"][0]]
    assert all(f"`.{key}" in described for part in parts for key in part)
    assert plan["touches"][0]["command"] == f"drafter thank-you {PANEL} --to 'Priya Raman'"


def events(path: Path) -> dict[str, date]:
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(one["uid"]): one["dtstart"].dt for one in calendar.walk("VEVENT")}


def test_ics_holds_every_touch_with_the_command(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    run("plan", PANEL, *ON_THE_DAY, "--ics", str(path))
    calendar = Calendar.from_ical(path.read_bytes())
    found = calendar.walk("VEVENT")
    assert len({str(one["uid"]) for one in found}) == len(found) == 14
    assert all("drafter " in str(one["description"]) for one in found)


def test_ics_made_again_moves_the_same_events(tmp_path: Path) -> None:
    first, second = tmp_path / "first.ics", tmp_path / "second.ics"
    run("plan", PANEL, *ON_THE_DAY, "--ics", str(first))
    run("plan", PANEL, "--date", "2026-11-23", "--ics", str(second))
    before, after = events(first), events(second)
    assert after.keys() <= before.keys()
    assert any(before[uid] != day for uid, day in after.items())


def test_a_call_has_its_hour_in_the_zone_of_the_interview(tmp_path: Path) -> None:
    notes, path = tmp_path / "notes.yaml", tmp_path / "plan.ics"
    text = Path(PANEL).read_text(encoding="utf-8")
    notes.write_text(
        text.replace("  format: video", "  time_zone: America/Los_Angeles"), encoding="utf-8"
    )
    run("plan", str(notes), *ON_THE_DAY, "--ics", str(path))
    assert b"DTSTART;TZID=America/Los_Angeles:20261127T160000" in path.read_bytes()


def test_ics_into_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = run("plan", PANEL, *ON_THE_DAY, "--ics", str(tmp_path / "no" / "plan.ics"))
    assert result.exit_code == 2
    assert "drafter: " in result.stderr


def test_a_custom_of_the_country_is_said_once(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    text = Path(PANEL).read_text(encoding="utf-8")
    notes.write_text(text + "country: JP\n", encoding="utf-8")
    assert run("plan", str(notes), *ON_THE_DAY).stderr.count("not customary") == 1
    assert run("thank-you", str(notes), *ON_THE_DAY).stderr.count("not customary") == 1


def test_the_country_of_the_profile_counts_where_the_notes_name_none(tmp_path: Path) -> None:
    profile = tmp_path / "me.yaml"
    profile.write_text("country: US\n", encoding="utf-8")
    result = run("thank-you", PANEL, "--date", "2026-11-26", "--profile", str(profile))
    assert "Thanksgiving" in result.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Notes, broken notes, and files that are none."""
    inner = tmp_path / "notes" / "autumn"
    inner.mkdir(parents=True)
    text = Path(PANEL).read_text(encoding="utf-8")
    (inner / "panel.yaml").write_text(text, encoding="utf-8")
    (inner / "broken.yml").write_text("company: Acme\nrole: Chef\ntopics: menus\n")
    (tmp_path / "notes" / "docker-compose.yaml").write_text("services: {}\n")
    hidden = tmp_path / "notes" / ".trash"
    hidden.mkdir()
    (hidden / "old.yaml").write_text("company: Old\n")
    return tmp_path / "notes"


def test_due_lists_today_with_the_command_and_tells_what_is_broken(folder: Path) -> None:
    result = run("due", str(folder), *ON_THE_DAY)
    path = folder / "autumn" / "panel.yaml"
    assert f"  drafter thank-you {path}\n" in result.stdout
    assert "value-add" not in result.stdout
    assert f"{folder / 'autumn' / 'broken.yml'}:3: " in result.stderr
    assert ".trash" not in result.stderr
    assert result.exit_code == 2


def test_due_goes_on_after_a_file_that_is_too_large(folder: Path) -> None:
    (folder / "archive.yaml").write_text("company: Acme\n" + "# old\n" * 50_000)
    result = run("due", str(folder), *ON_THE_DAY)
    assert f"  drafter thank-you {folder / 'autumn' / 'panel.yaml'}\n" in result.stdout
    assert "archive.yaml: it is larger than 256 KB" in result.stderr
    assert result.exit_code == 2


def test_due_says_when_something_will_be_due(folder: Path) -> None:
    (folder / "autumn" / "broken.yml").unlink()
    result = run("due", str(folder), "--date", "2026-11-21")
    assert result.stdout == "Nothing to do today. Next: Mon 23 Nov.\n"
    assert result.exit_code == 0


def test_due_is_silent_about_what_is_over(folder: Path) -> None:
    result = run("due", str(folder), "--date", "2027-06-01")
    assert result.stdout == "Nothing to do today.\n"


def test_due_passes_over_a_closed_opportunity(folder: Path) -> None:
    run("closed", str(folder / "autumn" / "panel.yaml"))
    assert run("due", str(folder), *ON_THE_DAY).stdout == "Nothing to do today.\n"


def test_due_of_a_file_or_nowhere_is_one_line(folder: Path) -> None:
    result = run("due", str(folder / "nowhere"))
    assert result.exit_code == 2
    assert "is no folder" in result.stderr


def test_board_shows_stage_next_touch_and_promised_day(folder: Path) -> None:
    result = run("board", str(folder), *ON_THE_DAY)
    (row,) = result.stdout.splitlines()[1:]
    assert row.startswith("Northwind Robotics, Se")
    assert row.split("  ")[-1] == "Fri 27 Nov"
    assert "thank-you 20 Nov" in row
    assert max(map(len, result.stdout.splitlines())) <= 80
