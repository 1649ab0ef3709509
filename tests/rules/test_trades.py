"""What people say in other trades than the examples': nothing that is well said may be stopped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import drafter
from drafter.notes import NotesFile
from drafter.rules import MUST

HERE = Path(__file__).parent / "trades"
ON_WHAT_IS_SAID = {
    *("DR105", "DR106", "DR108", "DR109", "DR110", "DR201", "DR202"),
    *("DR501", "DR502", "DR503", "DR504", "DR505", "DR507", "DR601", "DR602"),
}


class Said(NamedTuple):
    """A sentence, and the rule that must stop it: "-" for none."""

    trade: str
    to: str
    kind: str
    on: str
    code: str
    text: str


def _sentences() -> Iterator[Said]:
    head: list[str] = []
    for line in (HERE / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            head = line[1:].split("|")
        elif line and not line.startswith("#"):
            trade, to, kind, on = head
            code, _, text = line.partition("|")
            yield Said(trade, to, kind, on, code, text)


SAID = [*_sentences()]


@cache
def _notes(trade: str) -> NotesFile:
    return drafter.load_notes(HERE / f"{trade}.yaml")


def _stopped_by(said: Said) -> set[str]:
    notes = _notes(said.trade)
    text = (
        f"Subject: Thank you\n\nDear {said.to.split()[0]},\n\nThank you for your time. {said.text}"
        f"\n\nKind regards,\n{notes.notes.me.name}\n{notes.notes.me.phone}\n"
    )
    report = drafter.check(text, notes, kind=said.kind, to=said.to, on=date.fromisoformat(said.on))
    return {one.code for one in report.findings if one.severity == MUST} & ON_WHAT_IS_SAID


@pytest.mark.parametrize("said", [one for one in SAID if one.code == "-"], ids=lambda one: one.text)
def test_what_is_well_said_is_never_stopped(said: Said) -> None:
    """No rule takes a figure of speech, or a fact in other words, for a fault."""
    assert not _stopped_by(said)


@pytest.mark.parametrize("said", [one for one in SAID if one.code != "-"], ids=lambda one: one.text)
def test_what_looks_like_it_but_is_a_fault_is_stopped(said: Said) -> None:
    """What tells the two apart does not let the faults through."""
    assert said.code in _stopped_by(said)
