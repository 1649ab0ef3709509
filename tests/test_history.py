"""The history file: what is saved stays saved, what is forgotten is gone, nobody else reads it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from drafter.brief import Sent
from drafter.history import Entry, Opportunity, opened

DAY = date(2026, 11, 20)
NORTHWIND = Opportunity("Northwind Robotics", "Backend Engineer")


def entry(text: str = "Dear Priya,", **changes: object) -> Entry:
    values: dict[str, object] = {
        "kind": "thank-you", "recipient": "Priya Raman", "company": NORTHWIND.company,
        "role": NORTHWIND.role, "tone": "warm", "writer": "offline", "model": None,
        "written_on": DAY, "subject": "Thank you", "text": text,
        "findings": [{"code": "DR107", "message": "a cliché"}], "notes": "/notes.yaml",
        "notes_hash": "abc", "seed": 3, "options": {"anyway": True},
    }  # fmt: skip
    return Entry(**values | changes)  # type: ignore[arg-type]


def test_a_draft_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        saved = past.save([entry()])
    with opened(tmp_path) as past:
        assert past.entries() == saved


def test_only_what_was_marked_counts_as_sent(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        _, second = past.save([entry("one"), entry("two")])
        assert past.sent(NORTHWIND) == ()
        past.mark_sent([second.id], DAY)
        assert past.sent(NORTHWIND) == (Sent("thank-you", "Priya Raman", DAY, "two"),)
