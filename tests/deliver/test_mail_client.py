"""Opening a message in the mail program."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import typer

from drafter import pipeline
from drafter.brief import Brief
from drafter.deliver import eml, mail_client
from drafter.errors import DrafterError
from drafter.pipeline import Outcome


@pytest.fixture
def outcome(panel: Brief) -> Outcome:
    return pipeline.offline(panel._replace(recipient_email="priya.raman@northwind.example"))


def test_mailto_holds_recipient_subject_and_body(outcome: Outcome) -> None:
    parts = urlsplit(mail_client.mailto(outcome))
    query = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "priya.raman@northwind.example")
    assert query["subject"] == [outcome.draft.subject.text]
    assert query["body"][0].replace("\r\n", "\n") + "\n" == eml.body(outcome)


def test_a_long_message_is_opened_as_a_file(outcome: Outcome, tmp_path: Path) -> None:
    opened = mail_client.target(outcome, tmp_path)
    assert len(mail_client.mailto(outcome)) > 1_000
    long = outcome._replace(draft=outcome.draft._replace(text=outcome.draft.text + "x" * 2_000))
    assert opened.startswith("mailto:")
    assert mail_client.target(long, tmp_path) == str(tmp_path / "message.eml")


def test_says_so_where_nothing_opens(outcome: Outcome, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typer, "launch", lambda _: 1)
    with pytest.raises(DrafterError, match="no mail program"):
        mail_client.show(outcome)
