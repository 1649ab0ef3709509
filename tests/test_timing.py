"""What the calendar forbids is refused in a line, and no rewriting is tried."""

from __future__ import annotations

from datetime import date

import pytest

from drafter import governor, pipeline
from drafter.brief import Brief, Sent
from drafter.checker import check
from drafter.errors import RulesBrokenError
from drafter.kinds import KINDS
from drafter.rules import RULES, TIMING
from tests.conftest import FRIDAY
from tests.model.scenarios import briefs_of
from tests.model.scripted import GOOD, ScriptedWriter

THANKED = (Sent("thank-you", "Priya Raman", FRIDAY, "Thank you."),)


def at(panel: Brief, kind: str, day: date, sent: tuple[Sent, ...] = ()) -> Brief:
    return panel._replace(kind=KINDS[kind], today=day, history=sent)


def test_every_fault_of_the_governor_is_a_rule_on_timing() -> None:
    assert {rule.name for rule in RULES if rule.timing} == set(governor.Fault)
    advice = {rule.name for rule in RULES if rule.timing and rule.severity == "should"}
    assert advice == governor.ADVICE


@pytest.mark.parametrize(
    ("kind", "day", "sent", "said"),
    [
        ("check-in", date(2026, 11, 24), (), "you are to hear by Fri 27 Nov"),
        ("check-in", date(2026, 11, 24), (), "It is fine from Mon 30 Nov on"),
        ("value-add", FRIDAY, (), "It is fine from Tue 24 Nov on"),
        ("thank-you", date(2026, 11, 23), THANKED, "no thank-you to Priya Raman on Mon 23 Nov"),
        ("thank-you", date(2026, 11, 23), THANKED, "`drafter plan` shows what comes next"),
    ],
)
def test_a_message_at_the_wrong_time_is_refused_with_the_day_that_is_fine(
    panel: Brief, kind: str, day: date, sent: tuple[Sent, ...], said: str
) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        pipeline.offline(at(panel, kind, day, sent))
    assert said in str(refused.value)
    assert str(refused.value).count("\n") == 1


def test_anyway_writes_it_whole_and_shows_the_finding(panel: Brief) -> None:
    early = pipeline.offline(at(panel, "check-in", date(2026, 11, 24)), anyway=True)
    in_time = pipeline.offline(at(panel, "check-in", date(2026, 11, 30)))
    assert [one.code for one in early.report.blocking] == ["DR703"]
    assert early.left_out == in_time.left_out == ()
    assert [m.name for m, _ in early.draft.moves] == [m.name for m, _ in in_time.draft.moves]


def test_anyway_keeps_what_a_model_wrote() -> None:
    baker = briefs_of("baker.yaml")[0]
    again = baker._replace(history=(Sent("thank-you", baker.recipient, baker.today, "Thanks."),))
    writer = ScriptedWriter(GOOD)
    outcome = pipeline.written_over(pipeline.offline(again, anyway=True), writer)
    assert len(writer.history) == 1
    assert {m.name: m.text for m, _ in outcome.draft.moves} == GOOD
    assert {one.code for one in outcome.report.blocking} == {"DR704", "DR707"}


def test_a_day_that_is_fine_draws_no_finding_on_timing(panel: Brief) -> None:
    good = pipeline.offline(at(panel, "value-add", date(2026, 11, 24), THANKED))
    assert TIMING.isdisjoint(one.code for one in good.report.findings)


def test_a_holiday_is_known_where_the_country_is(panel: Brief) -> None:
    thanksgiving = date(2026, 11, 26)
    here = panel._replace(today=thanksgiving, notes=panel.notes._replace(country="US"))
    codes = {one.code for one in check(pipeline.offline(here).draft, here).findings}
    assert "DR708" in codes
    assert "DR708" not in {one.code for one in check(pipeline.offline(panel).draft, panel).findings}
