"""One mail to whoever passes messages on, where the interviewers have no addresses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from drafter import brief, panel, tones
from drafter.deliver import eml, text
from drafter.deliver.cover import cover
from drafter.kinds import KINDS
from drafter.language import phrases
from drafter.notes import load_notes
from drafter.pipeline import Outcome

NOTES = """\
me: {{name: Jordan Avery, email: jordan@example.com, phone: "+1 415 555 0132"}}
company: Northwind Robotics
role: Senior Backend Engineer
interview: {{on: 2026-11-18, format: video, via: {via}}}
{recruiter}
interviewers:
- {{name: Priya Raman, memorable: Priya drew the whole pipeline on a napkin {address}}}
- {{name: Mei Lindqvist, memorable: Mei walked the floor for a week before her first requirement}}
problems:
- problem: on-call pages doubled since the warehouse launch
  raised_by: Priya Raman
  ideas: tag every alert with an owning team and delete the ones nobody claims in two weeks
strengths: [moved 2 TB of order data at Acme without an outage]
why: I want to own a platform that real warehouses run on
"""
DANA = "recruiter: {name: Dana Whitlock, email: dana@harbour.example}"
Write = Callable[..., list[Outcome]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def made(
        kind: str = "thank-you",
        tone: str = "professional",
        *,
        via: str = "recruiter",
        recruiter: str = DANA,
        address: str = "",
    ) -> list[Outcome]:
        path = tmp_path / "notes.yaml"
        path.write_text(
            NOTES.format(via=via, recruiter=recruiter, address=address), encoding="utf-8"
        )
        file = load_notes(path)
        day = date(2026, 11, 20 if kind != "thank-you" else 18)
        briefs = brief.briefs(file, KINDS[kind], tones.load(tone), file.notes.me, day)
        return [one for one in panel.write(briefs) if isinstance(one, Outcome)]

    return made


def test_the_recruiter_is_asked_once_and_told_who_gets_which_lines(write: Write) -> None:
    outcomes = write()
    found = cover(outcomes)
    assert found
    assert (found.name, found.email) == ("Dana Whitlock", "dana@harbour.example")
    request, *letters = found.body.split("-" * 40 + "\n")
    assert request == (
        "Dear Dana,\n\n"
        "I have written a few lines of thanks to Priya Raman and Mei Lindqvist after the interview"
        " today for the Senior Backend Engineer role at Northwind Robotics. As I have no address"
        " to send them to, could you please pass them on? Thank you for your help.\n\n"
        "Kind regards,\nJordan Avery\n+1 415 555 0132\njordan@example.com\n\n"
    )
    for letter, outcome in zip(letters, outcomes, strict=True):
        assert letter.startswith(f"For {outcome.brief.recipient}:\n\nDear ")
        assert outcome.draft.body.text in letter


def test_it_is_what_is_printed_and_what_goes_into_the_one_file(write: Write) -> None:
    outcomes = write("value-add")
    printed = text.messages(outcomes, named=True)
    assert printed.startswith("Subject: Senior Backend Engineer: notes to pass on\n\nDear Dana,")
    (mail,) = eml.mails(outcomes)
    assert mail["To"] == "Dana Whitlock <dana@harbour.example>"
    assert mail.get_content().strip() == printed.partition("\n\n")[2].strip()
    assert eml.paths(Path("a.eml"), outcomes) == [Path("a.eml")]


@pytest.mark.parametrize(
    "way",
    [{"via": "email"}, {"address": ", email: priya@northwind.example"}],
    ids=["by mail", "one has an address"],
)
def test_who_can_be_written_to_is_written_to(write: Write, way: dict[str, str]) -> None:
    outcomes = write(**way)
    assert cover(outcomes) is None
    assert len(eml.mails(outcomes)) == len(outcomes)


def test_a_coordinator_without_a_name_is_greeted_all_the_same(write: Write) -> None:
    found = cover(write(via="HR", recruiter=""))
    assert found
    assert found.body.startswith("Hello,\n\nI have written")
    assert (found.name, found.email) == ("", None)


def test_variants_are_to_be_chosen_from_first(write: Write) -> None:
    outcomes = write()
    assert cover([*outcomes, *outcomes]) is None


@pytest.mark.parametrize("tone", tones.names())
@pytest.mark.parametrize("kind", ["thank-you", "value-add"])
def test_the_request_is_fit_to_be_read(write: Write, kind: str, tone: str) -> None:
    found = cover(write(kind, tone))
    assert found
    request = found.body.partition("-" * 40)[0]
    assert "{" not in request
    assert len(found.subject) <= 50
    assert "Priya Raman and Mei Lindqvist" in request or kind == "value-add"
    for fault in ("stock-phrase", "pestering", "desperate", "rude"):
        assert not phrases.holds(fault, request), request
