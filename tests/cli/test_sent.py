"""`drafter sent`, `replied` and `closed`: the user says it, in as few words as can be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from drafter.brief import Brief
from drafter.cli import _making, _past
from drafter.notes import load_notes
from tests.cli.test_history import NURSE, PANEL, run

TODAY = date.today()


def sent_to(notes: str = PANEL) -> list[str]:
    return [one.recipient for one in _past.sent_about(load_notes(notes).notes)]


def test_a_draft_is_not_sent_until_the_user_says_so() -> None:
    run("thank-you", PANEL)
    assert sent_to() == []


def test_sent_means_every_message_of_the_last_command() -> None:
    run("thank-you", NURSE)
    run("thank-you", PANEL)
    result = run("sent")
    assert result.stdout.count("Sent on ") == 3
    assert sent_to() == ["Priya Raman", "Tomás Ortega", "Mei Lindqvist"]
    assert sent_to(NURSE) == []


def test_sent_takes_numbers_and_names_who_is_left() -> None:
    run("thank-you", PANEL)
    result = run("sent", "2")
    assert sent_to() == ["Tomás Ortega"]
    assert "Not marked yet: Priya Raman (1), Mei Lindqvist (3)" in result.stderr
    assert "drafter sent 1 3" in result.stderr


def test_sent_twice_is_sent_once() -> None:
    run("thank-you", NURSE)
    run("sent", "--on", "2024-11-20")
    result = run("sent")
    assert result.exit_code == 0
    assert "Already marked as sent on 2024-11-20" in result.stdout
    assert [one.on for one in _past.sent_about(load_notes(NURSE).notes)] == [date(2024, 11, 20)]


def test_a_day_that_is_given_anew_wins() -> None:
    run("thank-you", NURSE)
    run("sent", "--on", "2024-11-20")
    run("sent", "--on", "2024-11-19")
    assert [one.on for one in _past.sent_about(load_notes(NURSE).notes)] == [date(2024, 11, 19)]


def test_yesterday_is_a_day() -> None:
    run("thank-you", NURSE)
    run("sent", "--on", "yesterday")
    (sent,) = _past.sent_about(load_notes(NURSE).notes)
    assert sent.on == TODAY - timedelta(days=1)


def test_undo_takes_the_latest_marking_back() -> None:
    run("thank-you", PANEL)
    run("sent", "1")
    run("sent", "3")
    assert "Not sent after all: thank-you to Mei" in run("sent", "--undo").stdout
    assert sent_to() == ["Priya Raman"]
    run("sent", "--undo")
    result = run("sent", "--undo")
    assert result.exit_code == 2
    assert "nothing is marked as sent" in result.stderr


def test_a_second_draft_to_the_same_person_is_pointed_out() -> None:
    run("thank-you", NURSE)
    run("sent")
    run("thank-you", NURSE, "--seed", "2", "--anyway")
    assert "drafter sent 1 --undo" in run("sent").stderr


def test_of_several_versions_one_must_be_named() -> None:
    run("thank-you", NURSE, "-n", "2")
    result = run("sent")
    assert result.exit_code == 2
    assert "several versions: 1, 2" in result.stderr
    assert sent_to(NURSE) == []


@pytest.mark.parametrize("command", ["sent", "replied", "closed"])
def test_the_future_cannot_be_told(command: str) -> None:
    run("thank-you", NURSE)
    result = run(command, "--on", (TODAY + timedelta(days=1)).isoformat())
    assert result.exit_code == 2
    assert "is still to come" in result.stderr


@pytest.mark.parametrize("command", ["sent", "again"])
def test_without_a_draft_there_is_nothing_to_say(command: str) -> None:
    result = run(command)
    assert result.exit_code == 2
    assert "drafter thank-you NOTES" in result.stderr


def test_what_was_sent_reaches_the_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    run("thank-you", PANEL, "--to", "Priya")
    run("sent", "--on", "2024-11-20")
    seen: list[Brief] = []
    write = _making._written
    monkeypatch.setattr(_making, "_written", lambda b, *rest: seen.extend(b) or write(b, *rest))
    run("thank-you", PANEL, "--to", "Mei", "--anyway")
    (brief,) = [one for one in seen if one.recipient == "Mei Lindqvist"]
    assert [(one.kind, one.recipient, one.on) for one in brief.history] == [
        ("thank-you", "Priya Raman", date(2024, 11, 20))
    ]


@pytest.mark.parametrize("what", [[], [NURSE], ["St. Brigid's Hospital"], ["brigid's"]])
def test_closed_finds_the_opportunity(what: list[str]) -> None:
    run("thank-you", PANEL)
    run("thank-you", NURSE)
    assert "ICU Charge Nurse at St. Brigid's Hospital" in run("closed", *what).stdout
    assert _past.standing(load_notes(NURSE).notes).closed_on == TODAY
    assert _past.standing(load_notes(PANEL).notes).closed_on is None


def test_closed_needs_no_draft() -> None:
    run("closed", NURSE)
    assert _past.standing(load_notes(NURSE).notes).closed_on == TODAY


def test_replied_and_closed_stand_side_by_side_and_can_be_taken_back() -> None:
    run("replied", NURSE, "--on", "2024-11-20")
    run("closed", NURSE)
    run("closed", NURSE, "--undo")
    standing = _past.standing(load_notes(NURSE).notes)
    assert standing.replied_on == date(2024, 11, 20)
    assert standing.closed_on is None


def test_an_unknown_company_lists_the_known_ones() -> None:
    run("thank-you", PANEL)
    result = run("closed", "Acme")
    assert result.exit_code == 2
    assert "It knows Northwind Robotics." in result.stderr


def test_two_roles_at_a_company_must_be_told_apart() -> None:
    run("thank-you", NURSE)
    with _past.history() as past:
        (entry,) = past.entries()
        past.save([entry._replace(role="Ward Sister")])
    result = run("replied", "brigid's")
    assert result.exit_code == 2
    assert "ICU Charge Nurse at St. Brigid's Hospital; Ward Sister at" in result.stderr
