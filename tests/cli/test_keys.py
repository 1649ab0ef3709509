"""The keys under a message: only at a terminal, each as good as its command, quiet at the end."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import _past
from drafter.history import Entry
from tests.cli.terminal import ended, spawn
from tests.conftest import EXAMPLES

PANEL = str(EXAMPLES / "panel.yaml")
DAY = ("--date", "2026-11-20")
TO_PRIYA = ("thank-you", PANEL, "--to", "Priya", *DAY)
QUIT = re.escape("\x1b[1mq\x1b[0m quit")
MISSPELT = "Dear Prya,"


def kept() -> list[Entry]:
    with _past.history() as past:
        return past.entries()


def at_keys(*arguments: str, **options: Any) -> Any:
    """A drafter that has written, and waits for the first key."""
    child = spawn(*(arguments or TO_PRIYA), **options)
    child.expect(QUIT)
    return child


def press(child: Any, key: str, until: str = QUIT) -> str:
    """What is said once `key` is pressed, up to `until`."""
    child.send(key)
    child.expect(until)
    return " ".join(str(child.before).split())


@pytest.fixture
def editor(tmp_path: Path) -> Any:
    """An editor that puts one text in place of another, by itself."""

    def make(old: str, new: str, status: int = 0) -> str:
        program = tmp_path / "an editor"
        program.write_text(f'#!/bin/sh\nsed -i "s/{old}/{new}/" "$1"\nexit {status}\n', "utf-8")
        program.chmod(0o755)
        return f'"{program}"'

    return make


# When


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (["--no-input"], {}),
        (["-q"], {}),
        (["--json"], {}),
        ([], {"TERM": "dumb"}),
        ([], {"CI": "true"}),
    ],
)
def test_no_key_is_asked_for(arguments: list[str], environment: dict[str, str]) -> None:
    child = spawn(*TO_PRIYA, *arguments, **environment)
    assert ended(child) == 0
    assert "quit" not in child.before


def test_q_leaves_and_says_how_to_mark_it_as_sent() -> None:
    child = at_keys()
    child.send("q")
    assert ended(child) == 0
    assert "drafter sent" in child.before


def test_again_offers_the_keys_too() -> None:
    ended(spawn(*TO_PRIYA, "--no-input"))
    child = at_keys("again")
    child.send("q")
    assert ended(child) == 0


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_ctrl_c_and_ctrl_d_end_quietly_with_the_draft_kept(key: str, code: int) -> None:
    child = at_keys()
    child.send(key)
    assert ended(child) == code
    assert "Traceback" not in child.before
    assert len(kept()) == 1


def test_any_other_key_explains_the_keys() -> None:
    child = at_keys()
    said = press(child, "x")
    assert "e change it in your editor; it is checked again" in said
    child.send("q")


# What


def test_reword_writes_it_in_words_not_seen_before() -> None:
    child = at_keys()
    for _ in range(3):
        assert "Dear Priya," in press(child, "w")
    child.send("q")
    ended(child)
    assert len({one.text for one in kept()}) == 4


def test_reword_goes_on_without_a_history() -> None:
    child = at_keys(*TO_PRIYA, "--no-history")
    texts = {child.before, press(child, "w"), press(child, "w")}
    child.send("q")
    ended(child)
    assert len(texts) == 3
    assert not kept()


def test_tone_asks_which() -> None:
    child = at_keys()
    said = press(child, "t", "warm")
    assert "in place of professional" in said
    assert "Hi Priya," in press(child, "5")
    child.send("q")
    ended(child)
    assert [one.tone for one in kept()] == ["professional", "warm"]


def test_no_tone_chosen_leaves_it() -> None:
    child = at_keys()
    press(child, "t", "warm")
    assert "Subject:" not in press(child, "\x1b")
    child.send("q")
    ended(child)
    assert len(kept()) == 1


def test_receipts_show_the_notes_behind() -> None:
    child = at_keys()
    assert "Receipts for the message to Priya Raman" in press(child, "r")
    child.send("q")


def test_sent_is_marked_once() -> None:
    child = at_keys()
    assert "Sent on " in press(child, "s")
    assert "Sent on " not in press(child, "s")
    child.send("q")
    ended(child)
    assert "drafter sent" not in child.before
    assert kept()[0].sent_on


def test_copy_over_ssh_uses_the_terminal_at_the_far_end() -> None:
    child = at_keys(SSH_TTY="/dev/pts/1")
    said = press(child, "c")
    copied = re.search(r"\x1b\]52;c;([^\a]+)\a", said)
    assert copied
    assert base64.b64decode(copied[1]).decode().startswith("Dear Priya,\n")


def test_trouble_is_a_line_and_the_keys_stay() -> None:
    child = at_keys()
    assert "no mail program could be opened" in press(child, "o")
    assert "Receipts" in press(child, "r")
    child.send("q")


def test_drafts_is_offered_where_a_mailbox_is_set(tmp_path: Path) -> None:
    config = tmp_path / "settings" / "drafter" / "config.yaml"
    config.parent.mkdir(parents=True)
    config.write_text("imap_server: imap.example.com\n", encoding="utf-8")
    child = at_keys(XDG_CONFIG_HOME=str(tmp_path / "settings"))
    assert "drafter config set imap_user" in press(child, "d")
    child.send("q")
    assert "drafts" not in at_keys().before


def test_a_card_is_not_opened_in_a_mail_program() -> None:
    child = at_keys("card", PANEL, "--to", "Priya", *DAY)
    assert "open in mail" not in child.before
    child.send("q")


# Editing


def test_an_edit_is_checked_shown_and_kept_as_the_draft(editor: Any) -> None:
    child = at_keys(VISUAL=editor("napkin", "napkin, freehand"))
    said = press(child, "e")
    assert "on a napkin, freehand" in said
    assert "edited by you, breaks no rule" in said
    child.send("q")
    assert ended(child) == 0
    assert "on a napkin, freehand" in kept()[-1].text
    assert kept()[-1].writer == "edited"


def test_an_edit_with_a_must_finding_is_shown_with_it_and_not_silently_copied(editor: Any) -> None:
    child = at_keys(VISUAL=editor("Dear Priya,", MISSPELT), SSH_TTY="/dev/pts/1")
    said = press(child, "e")
    assert "DR106 wrong-name (must)" in said
    assert "breaks 1 must-rule" in said
    press(child, "c", "Copy it all the same")
    assert "]52;" not in press(child, "n")
    press(child, "c", "Copy it all the same")
    assert "]52;" in press(child, "y")
    child.send("q")
    assert ended(child) == 1
    assert MISSPELT in kept()[0].text
    assert kept()[0].findings[0]["code"] == "DR106"


@pytest.mark.parametrize("edit", [("nowhere to be found", "", 0), ("napkin", "serviette", 1)])
def test_an_edit_that_changes_nothing_or_is_given_up_leaves_the_draft(
    editor: Any, edit: tuple[str, str, int]
) -> None:
    child = at_keys(EDITOR=editor(*edit))
    assert "nothing is changed" in press(child, "e")
    child.send("q")
    ended(child)
    assert kept()[0].writer == "offline"


def test_an_editor_that_is_not_there_is_named() -> None:
    child = at_keys(EDITOR="no-such-editor --wait")
    assert "there is no editor called 'no-such-editor'" in press(child, "e")
    child.send("q")


def test_an_edit_of_what_was_sent_is_a_draft_of_its_own(editor: Any) -> None:
    child = at_keys(EDITOR=editor("napkin", "napkin, freehand"))
    press(child, "s")
    press(child, "e")
    child.send("q")
    ended(child)
    sent, edited = kept()
    assert sent.sent_on
    assert "freehand" not in sent.text
    assert not edited.sent_on
    assert "freehand" in edited.text


def test_an_edit_that_is_kept_nowhere_is_not_written_over_unasked(editor: Any) -> None:
    child = at_keys(*TO_PRIYA, "--no-history", EDITOR=editor("napkin", "napkin, freehand"))
    press(child, "e")
    press(child, "w", "kept nowhere")
    assert "Subject:" not in press(child, "n")
    child.send("q")


# Several


def test_a_panel_comes_one_at_a_time() -> None:
    child = at_keys("thank-you", PANEL, *DAY)
    assert "To: Priya Raman (1 of 3)" in child.before
    assert "Dear Tomás" not in child.before
    assert "To: Tomás Ortega (2 of 3)" in press(child, "n")
    assert "Hi Tomás," in press(child, "t", "warm") + press(child, "5")
    assert "To: Mei Lindqvist (3 of 3)" in press(child, "n")
    assert "Dear Priya," in press(child, "n")
    child.send("q")
    ended(child)
    assert "drafter sent 1 4 3" in child.before
    assert [one.recipient for one in kept()].count("Tomás Ortega") == 2


def test_of_variants_one_is_sent() -> None:
    child = at_keys(*TO_PRIYA, "-n", "2")
    child.send("q")
    ended(child)
    assert "say which: drafter sent 1" in child.before
    child = at_keys(*TO_PRIYA, "-n", "2")
    press(child, "s")
    child.send("q")
    ended(child)
    assert "drafter sent" not in child.before


def test_who_gets_no_message_is_said_before_the_keys(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    text = Path(PANEL).read_text(encoding="utf-8").replace("problems:", "  - name: Bo\nproblems:")
    notes.write_text(text, encoding="utf-8")
    child = at_keys("thank-you", str(notes), *DAY)
    assert "What did Bo say" in child.before
    child.send("q")
    assert ended(child) == 2


# Windows of all sorts


def test_forty_columns_are_enough() -> None:
    child = at_keys(columns=40)
    shown = re.sub(r"\x1b\[\d*m", "", child.before).splitlines()
    assert max(map(len, shown)) <= 40
    assert "Senior Backend Engineer role at Northwind Robotics." in " ".join(shown)
    child.send("q")


def test_no_color_is_honoured() -> None:
    child = spawn(*TO_PRIYA, NO_COLOR="1")
    child.expect("q quit")
    assert "\x1b[1m" not in child.before
    child.send("q")
