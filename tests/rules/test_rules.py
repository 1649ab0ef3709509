"""Every rule holds what it promises: its examples, its papers, and its manners."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import rules
from drafter.brief import Brief, without_notes
from drafter.notes import Me
from drafter.rules import RULES, Example, Rule
from tests.conftest import EXAMPLES, FRIDAY, brief_from, message

PANEL = brief_from(EXAMPLES / "panel.yaml", "Priya")
FIRING = [pytest.param(r, e, id=f"{r.name}-{i}") for r in RULES for i, e in enumerate(r.fires)]
SILENT = [pytest.param(r, e, id=f"{r.name}-{i}") for r in RULES for i, e in enumerate(r.silent)]


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_fires_on_the_fault(rule: Rule, example: Example, panel: Brief) -> None:
    assert list(rule.check(*message(example, panel)))


@pytest.mark.parametrize(("rule", "example"), SILENT)
def test_stays_silent_on_a_near_miss(rule: Rule, example: Example, panel: Brief) -> None:
    assert not list(rule.check(*message(example, panel)))


WITHOUT_NOTES = without_notes(PANEL.kind, PANEL.tone, Me(), FRIDAY, "Priya Raman")


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_fires_without_notes_unless_it_says_that_it_needs_them(
    rule: Rule, example: Example
) -> None:
    if not rule.needs_notes:
        assert list(rule.check(*message(example, WITHOUT_NOTES)))


def test_registry_holds_every_rule_file() -> None:
    folder = Path(rules.__file__).parent
    files = {path.stem for path in folder.glob("[a-z]*.py")}
    assert {rule.check.__module__.rpartition(".")[2] for rule in RULES} - {"_phrased"} <= files
    assert {rule.name.replace("-", "_") for rule in RULES} == files


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_has_source_reason_fix_and_three_examples_of_each(rule: Rule) -> None:
    assert rule.source.point
    assert rule.rationale.endswith(".")
    assert rule.fix.endswith(".")
    assert len(rule.fires) >= 3
    assert len(rule.silent) >= 3


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_says_what_is_wrong_in_whole_words(rule: Rule, example: Example, panel: Brief) -> None:
    draft, brief = message(example, panel)
    for hit in rule.check(draft, brief):
        finding = rule.finding(hit, draft, rule.severity)
        assert finding.quote == draft.text[finding.start : finding.end]
        assert "{" not in finding.message.replace(finding.quote, "")
        assert "{" not in finding.fix.replace(finding.quote, "")


WORDS = [*PANEL.vocabulary.split(), "I", "you", "your", "idea", "you said", "[Name]", "Dear", "12%"]
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
)


@given(text=TEXTS, greeting=TEXTS.map(lambda text: text.replace("\n", " ")[:40]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_confuses_a_rule(text: str, greeting: str) -> None:
    """No text makes a rule raise, answer differently twice, or point outside the text."""
    for notes in (PANEL, WITHOUT_NOTES):
        draft, brief = message(Example(text)._replace(greeting=greeting), notes)
        for rule in RULES:
            if rule.proofreads:
                continue
            hits = list(rule.check(draft, brief))
            assert hits == list(rule.check(draft, brief))
            for hit in hits:
                assert 0 <= hit.start <= hit.end <= len(draft.text)
                rule.finding(hit, draft, rule.severity)
