"""What a message is, and for whom, where nobody says."""

from __future__ import annotations

import pytest

from drafter import kinds, tones
from drafter.brief import Brief, briefs
from drafter.errors import UsageError
from drafter.manuscript import as_draft, brief_for, kind_of, parts
from drafter.notes import Me, load_notes
from tests.conftest import EXAMPLES, FRIDAY

PANEL = load_notes(EXAMPLES / "panel.yaml")
TONE = tones.load("professional")


def brief(text: str, to: str | None = None) -> Brief:
    return brief_for(parts(text), PANEL, kinds.THANK_YOU, TONE, Me(), FRIDAY, to)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thank you for talking with me on Friday. I have an idea about the pages.", "thank-you"),
        ("Thanks for the interview today. I know you are seeing other candidates.", "thank-you"),
        ("Good to meet you on Friday. I am still interested in the role.", "thank-you"),
        ("Something else altogether.", "thank-you"),
        ("Thank you for letting me know about your decision.", "rejection"),
        ("I understand that you chose another candidate. What could I have done better?", "rejection"),
        ("You expected to decide by Friday. Is there any news about the role?", "check-in"),
        ("I am checking in about the engineer role.", "check-in"),
        ("I applied for the engineer role in March and would like to know more.", "application"),
        ("Since we talked I have been thinking about the pages that doubled.", "value-add"),
        ("Hi Priya, I liked the napkin. Shall we connect?", "linkedin"),
        ("Outline: thank her.\n\nVoicemail:\nThis is Jordan Avery.", "call"),
    ],
)  # fmt: skip
def test_kind(text: str, kind: str) -> None:
    assert kind_of(parts(f"{text}\n")).name == kind


@pytest.mark.parametrize(("stage", "kind"), [("applied", "application"), ("rejected", "rejection")])
def test_the_stage_of_the_notes_tells_the_kind(stage: str, kind: str) -> None:
    assert kind_of(parts("Thank you for your time."), stage).name == kind


@pytest.mark.parametrize(
    ("greeting", "recipient"),
    [
        ("Dear Priya,", "Priya Raman"),
        ("Dear Ms. Raman,", "Priya Raman"),
        ("Dear Prya,", "Priya Raman"),
        ("Hi Tomas!", "Tomás Ortega"),
        ("Hi Tom,", "Tomás Ortega"),
        ("Hello Mei and Priya,", "Priya Raman"),
        ("To: Mei Lindqvist <mei@example.com>\n\nHi,", "Mei Lindqvist"),
    ],
)
def test_the_greeting_tells_the_recipient(greeting: str, recipient: str) -> None:
    assert brief(f"{greeting}\n\nThank you.").recipient == recipient


def test_to_wins_over_the_greeting() -> None:
    assert brief("Dear Priya,\n\nThank you.", to="Mei").recipient == "Mei Lindqvist"


@pytest.mark.parametrize("greeting", ["Hi,", "Dear Bob,", "Dear hiring team,", ""])
def test_an_unclear_recipient_is_asked_for(greeting: str) -> None:
    with pytest.raises(UsageError, match="--to: Priya Raman, Tomás Ortega, Mei Lindqvist"):
        brief(f"{greeting}\n\nThank you for the interview.")


def test_a_stranger_in_to_is_told() -> None:
    with pytest.raises(UsageError, match="--to Bob is none of the interviewers"):
        brief("Dear Priya,\n\nThank you.", to="Bob")


def test_a_single_interviewer_is_the_recipient_whoever_is_greeted() -> None:
    nurse = load_notes(EXAMPLES / "nurse.yaml")
    (only,) = briefs(nurse, kinds.THANK_YOU, TONE, Me(), FRIDAY)
    one = brief_for(parts("Dear Bob,\n\nHi."), nurse, kinds.THANK_YOU, TONE, Me(), FRIDAY)
    assert one.recipient == only.recipient


@pytest.mark.parametrize(
    ("greeting", "recipient"),
    [
        ("Dear Priya,", "Priya"),
        ("Dear [Name],", ""),
        ("Hi all,", ""),
        ("Hello Dr. Ray!", "Dr. Ray"),
    ],
)
def test_without_notes_the_greeting_names_the_recipient(greeting: str, recipient: str) -> None:
    text = parts(f"{greeting}\n\nThank you.")
    one = brief_for(text, None, kinds.THANK_YOU, TONE, Me(), FRIDAY)
    assert (one.recipient, one.facts) == (recipient, ())
    assert as_draft(text, one).recipient == recipient
