"""What can be mended is mended, once, and nothing gets worse."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drafter.brief import Brief
from drafter.checker import check
from drafter.manuscript import as_draft, parts
from drafter.mending import mended
from tests.conftest import EXAMPLES, brief_from

PANEL = brief_from(EXAMPLES / "panel.yaml", "Priya")
CLOSING = "\n\nKind regards,\nJordan Avery\n+1 415 555 0132\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Dear [Name],\n\nHello.", "Dear Priya,\n\nHello."),
        ("Dear [Interviewer's Name],\n\nHello.", "Dear Priya,\n\nHello."),
        ("Dear {{interviewer_name}},\n\nHello.", "Dear Priya,\n\nHello."),
        ("Dear Prya,\n\nHello.", "Dear Priya,\n\nHello."),
        ("I like [Company].", "I like Northwind Robotics."),
        ("I like ${companyName}'s work.", "I like Northwind Robotics's work."),
        ("I like the {role} job at [COMPANY NAME].",
         "I like the Senior Backend Engineer job at Northwind Robotics."),
        ("I like Northwnd's robots.", "I like Northwind's robots."),
        ("I like  the the robots , and i like Postgres..",
         "I like the robots, and I like Postgres."),
    ],
)  # fmt: skip
def test_mends(text: str, after: str) -> None:
    assert mended(text + CLOSING, PANEL) == after + CLOSING


@pytest.mark.parametrize(
    ("closing", "after"),
    [
        ("Best,\n[Your Name]\n[Phone Number]", "Best,\nJordan Avery\n+1 415 555 0132"),
        ("Best,\n[Name]\n[Contact Information]",
         "Best,\nJordan Avery\n+1 415 555 0132\njordan@example.com"),
        ("Best,\nJordan", "Best,\nJordan\n+1 415 555 0132\njordan@example.com"),
        ("Best,", "Best,\nJordan Avery\n+1 415 555 0132\njordan@example.com"),
    ],
)  # fmt: skip
def test_mends_the_closing(closing: str, after: str) -> None:
    assert mended(f"Dear Priya,\n\nHello.\n\n{closing}", PANEL) == (
        f"Dear Priya,\n\nHello.\n\n{after}"
    )


def test_a_blank_at_the_very_end_is_the_writers_name() -> None:
    text = "Dear Priya,\n\nHello.\n\n[Name]"
    blanks = [one for one in check(as_draft(parts(text), PANEL), PANEL).findings if one.mend]
    assert [(one.quote, one.mend) for one in blanks] == [("[Name]", "Jordan Avery")]


def test_a_name_in_small_letters_is_mended_with_its_capital() -> None:
    brief = PANEL._replace(recipient="priya raman")
    assert mended("Dear Ms Ramen," + CLOSING, brief).startswith("Dear Ms Raman,")


@pytest.mark.parametrize(
    "text",
    [
        "Dear Priya,\n\nHello.",
        "I enjoyed [specific topic].",
        "I would be a [Role].\n\nHello, a [Company] of note and an [Role].",
        "Dear Mei,\n\nHello.",
    ],
)
def test_leaves_to_people_what_takes_a_person(text: str) -> None:
    left = mended(text + CLOSING, PANEL)
    assert "[specific topic]" in left or left.startswith(text[:9])
    assert "an Senior" not in left


def test_leaves_what_is_quoted_below_as_it_is() -> None:
    text = f"Dear [Name],\n\nHello.{CLOSING}\nOn Friday Priya wrote:\n> Dear [Name],\n"
    assert mended(text, PANEL) == text.replace("[Name]", "Priya", 1)


def broken(text: str, brief: Brief) -> Counter[str]:
    report = check(as_draft(parts(text), brief), brief, proofread=False)
    return Counter(one.code for one in report.blocking)


PIECES = [
    "Subject: Thank you for the [Role] talk\n\n", "Dear [Name],\n\n", "Dear Prya,\n\n", "Hi ",
    "Thank you for your time", " at {company}", "!!!", "!", ".", "  ", " ,", " the the", " a [Role]",
    " Northwnd", " Tomas", " Ortga", "\n\n", "\n", "Best,\n", "[Your Name]\n", "[Email]", "TODO",
    " I moved 2 TB", " Priya Prya", "[your phone]", " you drew the pipeline on a napkin", "[x](y)",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example(" at {company}[your phone]Subject: Thank you for the [Role] talk\n\n")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_mending_breaks_nothing_and_is_done_once(text: str) -> None:
    new = mended(text, PANEL)
    assert not broken(new, PANEL) - broken(text, PANEL)
    assert mended(new, PANEL) == new
