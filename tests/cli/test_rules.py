"""`drafter rules` fits a terminal and tells what each rule weighs."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.rules import RULES


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["rules", *arguments], env={"COLUMNS": "80"})
    assert result.exit_code == 0
    return result.stdout


def test_the_list_has_a_line_for_each_rule_in_columns() -> None:
    lines = run().splitlines()
    assert len(lines) == len(RULES)
    row = re.compile(r"DR\d{3} {2}[a-z-]+ {2,}(must|should|must/should) {2,}[A-Z]\w+")
    assert all(row.fullmatch(line) for line in lines)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_fits_80_columns_and_fills_no_slot(rule) -> None:
    page = run(rule.name)
    assert all(len(line) <= 80 for line in page.splitlines())
    assert rule.name in page
    assert "Stays silent on:" in page
    assert not re.search(r"What to do:[^\n]*\{\w+\}", page)


def test_a_rule_is_found_by_its_code_too() -> None:
    assert run("dr106") == run("wrong-name")


def test_a_page_tells_in_which_kinds_the_fault_is_a_must() -> None:
    assert "should  in " in run("DR405")
    assert "must    in " in run("DR405")


def test_a_slip_gets_a_suggestion() -> None:
    result = CliRunner().invoke(app, ["rules", "wrong-nmae"])
    assert result.exit_code == 2
    assert "Did you mean wrong-name?" in result.stderr
