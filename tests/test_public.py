"""What a program can do with drafter, as the package's docstring shows it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import drafter
from drafter import assets
from drafter.errors import UsageError
from tests.conftest import EXAMPLES, FRIDAY, ROOT

NOTES = str(EXAMPLES / "panel.yaml")


def test_drafts_can_be_made_again_and_again() -> None:
    """In a process of its own: here the submodule of the same name has long been imported."""
    code = (
        "import drafter\n"
        f"notes = drafter.load_notes({NOTES!r})\n"
        "for tone in ('warm', 'formal'):\n"
        "    print(len(drafter.draft(notes, tone=tone)))\n"
    )
    run = [sys.executable, "-c", code]
    assert subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout == (
        "3\n3\n"
    )


def test_a_draft_passes_the_check_that_it_was_made_for() -> None:
    notes = drafter.load_notes(NOTES)
    outcome = drafter.draft(notes, on=FRIDAY)[0]
    assert drafter.check(outcome.draft, notes, on=FRIDAY, proofread=False).clean


def test_a_plan_begins_with_the_thank_you() -> None:
    touches = drafter.plan(drafter.load_notes(NOTES), on=FRIDAY).touches
    assert (touches[0].kind, touches[0].on) == ("thank-you", FRIDAY)


def test_a_kind_that_is_none_is_told_in_words() -> None:
    notes = drafter.load_notes(NOTES)
    with pytest.raises(UsageError, match="no kind called 'thanks'\n  There are: thank-you"):
        drafter.draft(notes, "thanks")
    with pytest.raises(UsageError, match="no kind called 'thanks'"):
        drafter.check("Thank you.", notes, kind="thanks", to="Priya")


def test_a_message_keeps_the_holidays_of_the_profiles_country() -> None:
    path = assets.config_folder() / "profile.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("country: GB\n")
    notes = drafter.load_notes(str(EXAMPLES / "nurse.yaml"))
    found = drafter.check("Hello.", notes, on=date(2026, 12, 25), proofread=False).findings
    assert any("Christmas" in one.message for one in found if one.name == "off-day")
