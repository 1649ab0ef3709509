"""A message as an .eml file, as mail programs read it."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from drafter import pipeline
from drafter.brief import Brief
from drafter.deliver import eml
from drafter.errors import UsageError
from drafter.notes import Me
from drafter.pipeline import Outcome


@pytest.fixture
def outcome(panel: Brief) -> Outcome:
    return pipeline.offline(panel._replace(recipient_email="priya.raman@northwind.example"))


def test_reads_back_as_the_same_message(outcome: Outcome) -> None:
    read = message_from_bytes(eml.mail(outcome).as_bytes(), policy=default)
    assert read["To"] == "Priya Raman <priya.raman@northwind.example>"
    assert read["From"] == "Jordan Avery <jordan@example.com>"
    assert read["Subject"] == outcome.draft.subject.text
    assert read.get_content().replace("\r\n", "\n") == eml.body(outcome)


def test_opens_as_a_draft_and_not_as_received(outcome: Outcome) -> None:
    mail = eml.mail(outcome)
    assert mail["X-Unsent"] == "1"
    assert mail["Date"] is None


def test_body_begins_with_the_greeting(outcome: Outcome) -> None:
    assert eml.body(outcome).startswith("Dear Priya,\n")
    assert "Subject:" not in eml.body(outcome)


def test_names_with_accents_survive(panel: Brief) -> None:
    brief = panel._replace(
        me=Me(name="Zoë Łukasz", email="z@example.com"), recipient_email="t@example.com"
    )
    raw = eml.mail(pipeline.offline(brief, anyway=True)).as_bytes()
    assert raw.isascii()
    assert message_from_bytes(raw, policy=default)["From"].addresses[0].display_name == "Zoë Łukasz"


def test_a_line_break_in_a_name_makes_no_header(panel: Brief) -> None:
    brief = panel._replace(me=Me(name="Jo\nBcc: all@example.com", email="z@example.com"))
    mail = eml.mail(pipeline.offline(brief, anyway=True))
    assert mail["Bcc"] is None


def test_asks_for_a_read_receipt(outcome: Outcome) -> None:
    assert (
        "jordan@example.com" in eml.mail(outcome, read_receipt=True)["Disposition-Notification-To"]
    )


def test_a_read_receipt_needs_an_address(panel: Brief) -> None:
    nobody = pipeline.offline(panel._replace(me=Me(name="Jordan", phone="+1 415 555 0132")))
    with pytest.raises(UsageError, match="--read-receipt needs an address"):
        eml.mail(nobody, read_receipt=True)


def test_several_messages_go_to_files_of_their_own(outcome: Outcome, panel: Brief) -> None:
    other = pipeline.offline(panel._replace(recipient="Tomás Ortega"), anyway=True)
    found = eml.paths(Path("out/thanks.eml"), [outcome, other])
    assert found == [Path("out/thanks-priya-raman.eml"), Path("out/thanks-tomas-ortega.eml")]
    assert eml.paths(Path("thanks.eml"), [outcome]) == [Path("thanks.eml")]


def test_variants_to_one_recipient_do_not_write_over_each_other(outcome: Outcome) -> None:
    found = eml.paths(Path("thanks.eml"), [outcome, outcome, outcome])
    assert [path.name for path in found] == [
        "thanks-priya-raman.eml", "thanks-priya-raman-2.eml", "thanks-priya-raman-3.eml",
    ]  # fmt: skip


def test_names_in_any_script_tell_files_apart(panel: Brief) -> None:
    people = [panel._replace(recipient=name) for name in ("王芳", "李娜")]
    found = eml.paths(Path("a.eml"), [pipeline.offline(one, anyway=True) for one in people])
    assert found == [Path("a-王芳.eml"), Path("a-李娜.eml")]
