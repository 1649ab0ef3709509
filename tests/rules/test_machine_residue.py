"""DR110 on what stands around a message: above its subject, its greeting, under its signature."""

from __future__ import annotations

import pytest

from drafter import manuscript
from drafter.brief import Brief
from drafter.rules.machine_residue import RULE

SUBJECT = "Subject: Thank you for Friday"
BODY = "Thank you for your time. The robots stayed with me."
CLOSING = "Kind regards,\nJordan Avery\njordan@example.com"


def found(brief: Brief, *parts: str) -> list[str]:
    text = "\n\n".join(parts)
    draft = manuscript.as_draft(manuscript.parts(text), brief)
    return [text[hit.start : hit.end] for hit in RULE.check(draft, brief)]


@pytest.mark.parametrize(
    "remark",
    [
        "Great choice! A letter for the night crew:",
        "## Version for Priya",
        "I can certainly do so.",
    ],
)
def test_a_remark_above_the_greeting(panel: Brief, remark: str) -> None:
    assert found(panel, remark, SUBJECT, "Dear Priya,", BODY, CLOSING) == [remark]
    assert found(panel, SUBJECT, remark, "Dear Priya,", BODY, CLOSING) == [remark]


@pytest.mark.parametrize(
    "remark", ["(118 words)", "Changes made:", "Would you like a shorter version?"]
)
def test_a_remark_under_the_signature(panel: Brief, remark: str) -> None:
    assert found(panel, SUBJECT, "Dear Priya,", BODY, f"{CLOSING}\n{remark}")


@pytest.mark.parametrize(
    "line", ["21 November 2026", "To: Priya Raman", "Northwind Robotics, 4 Quay Street", "By hand."]
)
def test_an_address_or_a_date_is_no_remark(panel: Brief, line: str) -> None:
    assert found(panel, SUBJECT, line, "Dear Priya,", BODY, CLOSING) == []


@pytest.mark.parametrize(
    "line", ["P.S. Good luck with the visit!", "Sent from my phone", "I am in on all mornings."]
)
def test_an_afterthought_is_no_remark(panel: Brief, line: str) -> None:
    assert found(panel, SUBJECT, "Dear Priya,", BODY, f"{CLOSING}\n{line}") == []
