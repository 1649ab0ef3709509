"""docs/json.md names every key that is printed."""

from __future__ import annotations

import json
import re
from typing import Any

from drafter import pipeline
from drafter.brief import Brief
from drafter.checker import check
from drafter.deliver import as_json, text
from drafter.rules import Example
from tests.conftest import ROOT, message

DOCUMENTED = set(re.findall(r"`\.?([\w.]+)(?:\[\])?`", (ROOT / "docs" / "json.md").read_text()))


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(keys, value))
    if isinstance(value, dict):
        inner = {
            f"{key}.{name}" if key == "recipient" else name
            for key, one in value.items()
            for name in keys(one)
        }
        return inner | {key for key in value if key != "recipient"}
    return set()


def test_every_key_of_a_check_is_documented(panel: Brief) -> None:
    draft, brief = message(Example("I like Northwnd and the napkin."), panel)
    report = check(draft, brief, proofread=False)
    found = keys(json.loads(as_json.checked(draft, brief, report, "mail.txt")))
    assert found
    assert found <= DOCUMENTED


def test_words_are_counted_as_the_rules_count_them(panel: Brief) -> None:
    draft, brief = message(Example("It was good – truly good."), panel)
    report = check(draft, brief, proofread=False)
    assert json.loads(as_json.checked(draft, brief, report, "mail.txt"))["words"] == 5
    outcome = pipeline.Outcome(draft, report, brief)
    assert "5 words" in text.summary(outcome)


def test_every_key_of_a_written_message_is_documented(panel: Brief) -> None:
    assert keys(json.loads(as_json.messages([pipeline.offline(panel)]))) <= DOCUMENTED
