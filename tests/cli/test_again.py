"""`drafter again`: the same matter, never the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli import _past
from tests.cli.test_history import NURSE, PANEL, kept, run


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.yaml"
    path.write_text(Path(NURSE).read_text(encoding="utf-8"), encoding="utf-8")
    run("thank-you", str(path))
    return path


def test_again_and_again_is_always_in_other_words(notes: Path) -> None:
    for _ in range(4):
        assert run("again").exit_code == 0
    assert len(set(kept())) == 5


def test_another_tone_is_one_flag_away(notes: Path) -> None:
    assert run("again", "--tone", "warm").stdout.startswith("Subject: ")
    assert "Hi Anneliese," in kept()[-1]
    run("again")
    assert "Hi Anneliese," in kept()[-1], "the last tone stays"


def test_again_hands_on_as_the_first_did(notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "thanks.eml"
    assert run("again", "--eml", str(path)).exit_code == 0
    assert path.read_bytes().startswith(b"From: Grace Adeyemi")


def test_a_seed_asks_for_certain_words(notes: Path) -> None:
    run("again")
    assert run("again", "--seed", "0").stdout == kept()[0] + "\n"


def test_a_panel_is_written_again_as_a_whole_or_one() -> None:
    run("thank-you", PANEL)
    assert run("again").stdout.count("To: ") == 3
    assert run("again", "--to", "Mei").stdout.count("Dear Mei,") == 1
    assert run("again").stdout.startswith("Subject: "), "only to whom the last one was"
    assert len(kept()) == len(set(kept())) == 8


def test_what_was_asked_for_is_asked_for_again(tmp_path: Path) -> None:
    profile = tmp_path / "me.yaml"
    profile.write_text("linkedin: https://www.linkedin.com/in/grace\n")
    run("thank-you", NURSE, "--profile", str(profile), "--date", "2026-11-21")
    assert kept()[0].endswith("linkedin.com/in/grace")
    run("again")
    assert kept()[1].endswith("linkedin.com/in/grace")
    with _past.history() as past:
        assert {str(one.written_on) for one in past.entries()} == {"2026-11-21"}


def test_after_variants_it_is_to_the_same_person_and_unlike_all() -> None:
    run("thank-you", PANEL, "--to", "Priya", "-n", "2")
    assert run("again").stdout.startswith("Subject: ")
    assert len(set(kept())) == 3


def test_a_longer_linkedin_note_stays_one() -> None:
    run("linkedin", NURSE, "--premium")
    run("again")
    with _past.history() as past:
        assert [one.options["premium"] for one in past.entries()] == [True, True]


def test_yesterday_stays_the_day_it_was() -> None:
    run("thank-you", NURSE, "--date", "yesterday")
    with _past.history() as past:
        (entry,) = past.entries()
    assert entry.options["day"] == entry.written_on.isoformat()


def test_no_history_leaves_the_last_one_the_last(notes: Path) -> None:
    run("again", "--no-history")
    assert len(kept()) == 1


def test_notes_that_have_changed_are_pointed_out(notes: Path) -> None:
    assert "have changed" not in run("again").stderr
    notes.write_text(notes.read_text(encoding="utf-8") + "\n# later\n", encoding="utf-8")
    assert "the notes have changed since draft 2" in run("again").stderr


def test_notes_that_have_gone_are_asked_for(notes: Path) -> None:
    notes.rename(notes.with_name("moved.yaml"))
    result = run("again")
    assert result.exit_code == 2
    assert f"no longer at {notes}" in result.stderr
    assert "drafter thank-you NOTES" in result.stderr


def test_notes_from_standard_input_are_asked_for() -> None:
    run("thank-you", "-", input=Path(NURSE).read_text(encoding="utf-8"))
    result = run("again")
    assert result.exit_code == 2
    assert "came from standard input" in result.stderr


def test_where_there_are_no_other_words_it_says_so(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.Random.shuffle", lambda self, frames: None)
    run("again")
    result = run("again")
    assert result.exit_code == 0
    assert "the same words as before" in result.stderr
