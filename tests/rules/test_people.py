"""Who said, did and owns what: faults and near misses over many trades, each a line of a table."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from drafter.brief import Brief
from drafter.rules import Example, Rule, credited_to_the_wrong_person, roles_reversed
from tests.conftest import brief_from, message

TABLES = Path(__file__).parent / "people"


@cache
def _brief(trade: str, to: str) -> Brief:
    return brief_from(TABLES / f"{trade}.yaml", to)


def _rows(table: str) -> list[object]:
    """The lines of `table`: trade and recipient, whether there is a fault, and the sentence."""
    lines = (TABLES / table).read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if not line.startswith("#")]
    return [
        pytest.param(*who.split(), label == "fault", sentence, id=f"{who}: {sentence}")
        for who, label, sentence in rows
    ]


def _finds(rule: Rule, trade: str, to: str, sentence: str) -> bool:
    brief = _brief(trade, to)
    example = Example(sentence, greeting=f"Dear {brief.first_name},", on=str(brief.today))
    return bool(list(rule.check(*message(example, brief))))


@pytest.mark.parametrize(("trade", "to", "fault", "sentence"), _rows("roles.txt"))
def test_knows_who_did_what(trade: str, to: str, fault: bool, sentence: str) -> None:
    assert _finds(roles_reversed.RULE, trade, to, sentence) is fault


@pytest.mark.parametrize(("trade", "to", "fault", "sentence"), _rows("credit.txt"))
def test_knows_which_interviewer_said_what(trade: str, to: str, fault: bool, sentence: str) -> None:
    assert _finds(credited_to_the_wrong_person.RULE, trade, to, sentence) is fault
