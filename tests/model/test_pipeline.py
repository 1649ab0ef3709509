"""What becomes of a model's moves: kept, mended or replaced one by one, and never let out broken."""

from __future__ import annotations

import random

import pytest

from drafter import panel as panels
from drafter import pipeline
from drafter.brief import Brief
from drafter.checker import check
from drafter.errors import ModelError, ThinNotesError
from drafter.kinds import KINDS
from drafter.pipeline import Outcome
from drafter.pipeline._repairs import REPAIRS

from .scenarios import briefs_of
from .scripted import GOOD, INVENTED, NAME, Reply, ScriptedWriter

BAD = {
    "a number of its own": INVENTED,
    "a placeholder": "Thank you for your time, [Name], and for the stone oven.",
    "another name": "Thank you for your time, Rutger, and for the talk about rye bread.",
    "the third person": "I admire that Ruth bakes rye bread in her stone oven.",
    "a copied instruction": "Say that this point of the conversation has stayed with you.",
    "itself": "As an AI language model, I baked rye bread in a stone oven.",
    "nothing in the notes": "The weather on the harbour was splendid for sailing boats.",
    "begging": "I desperately need this job to bake rye bread in your stone oven.",
    "a cut-off sentence": "I want to bake rye bread in a stone oven for the",
    "no end": "I want to bake rye bread in a stone oven. " * 30,
    "one word": "Bread.",
}


@pytest.fixture
def brief() -> Brief:
    return briefs_of("baker.yaml")[0]


def write(brief: Brief, *replies: Reply) -> tuple[Outcome, ScriptedWriter]:
    writer = ScriptedWriter(*replies)
    return pipeline.written_over(pipeline.offline(brief), writer), writer


def texts(outcome: Outcome) -> dict[str, str]:
    return {move.name: move.text for move, _ in outcome.draft.moves}


def writers(outcome: Outcome) -> dict[str, str]:
    return {move.name: move.writer for move, _ in outcome.draft.moves}


def test_good_moves_are_all_kept_and_nothing_is_asked_again(brief: Brief) -> None:
    outcome, writer = write(brief, GOOD)
    assert texts(outcome) == GOOD
    assert set(writers(outcome).values()) == {NAME}
    assert len(writer.history) == 1
    assert (outcome.fallback, outcome.report.blocking) == ("", ())


def test_only_the_failing_move_is_asked_again_with_what_is_wrong(brief: Brief) -> None:
    outcome, writer = write(brief, {**GOOD, "fit": INVENTED}, {"fit": GOOD["fit"]})
    assert texts(outcome) == GOOD
    assert writer.history[1].moves == ("fit",)
    assert writer.history[1].written["fit"] == INVENTED
    assert any("4,700" in fault for fault in writer.history[1].faults["fit"])
    assert "fit: mended by repair" in outcome.story


def test_a_move_that_no_repair_mends_comes_from_the_offline_draft(brief: Brief) -> None:
    outcome, writer = write(brief, {**GOOD, "fit": INVENTED})
    net = pipeline.offline(brief)
    assert texts(outcome) == {**GOOD, "fit": texts(net)["fit"]}
    assert outcome.writers == {NAME: len(GOOD) - 1, "offline": 1}
    assert len(writer.history) == 1 + REPAIRS
    assert "fit: taken from the offline draft" in outcome.story


def test_a_move_that_was_not_answered_comes_from_the_offline_draft(brief: Brief) -> None:
    outcome, writer = write(brief, {"specific": GOOD["specific"], "subject": "Hello"})
    assert {name for name, who in writers(outcome).items() if who == NAME} == {"specific"}
    assert set(texts(outcome)) == set(GOOD)
    assert len(writer.history) == 1


def test_a_repair_that_is_worse_is_not_taken(brief: Brief) -> None:
    worse = "Dear [Name], as an AI I sold 9,900 loaves to Rutger at the Ritz."
    outcome, _ = write(brief, {**GOOD, "fit": INVENTED}, {"fit": worse}, {"fit": GOOD["fit"]})
    assert texts(outcome) == GOOD
    assert outcome.story[-2:] == ("fit: repair did not help", "fit: mended by repair")


def test_a_repair_that_spoils_another_move_is_not_taken(brief: Brief) -> None:
    outcome, _ = write(brief, {**GOOD, "fit": INVENTED}, {"fit": GOOD["fit"] + " " + BAD["no end"]})
    assert "Ritz" not in outcome.draft.text
    assert {name for name, who in writers(outcome).items() if who == NAME} == set(GOOD) - {"fit"}


def test_a_model_that_fails_leaves_the_offline_draft_and_its_reason(brief: Brief) -> None:
    outcome, _ = write(brief, ModelError("scripted was cut short"))
    assert outcome.draft == pipeline.offline(brief).draft
    assert outcome.fallback == "scripted was cut short"
    assert outcome.writers == {"offline": len(GOOD)}


def test_a_repair_that_fails_costs_no_good_move(brief: Brief) -> None:
    outcome, _ = write(brief, {**GOOD, "fit": INVENTED}, ModelError("scripted was cut short"))
    assert texts(outcome) == {**GOOD, "fit": texts(pipeline.offline(brief))["fit"]}
    assert outcome.fallback == ""


def test_a_move_about_the_facts_of_another_is_asked_again(brief: Brief) -> None:
    _, writer = write(brief, {**GOOD, "specific": GOOD["interest"].replace("do", "share")})
    assert "specific" in writer.history[1].moves


def test_a_sentence_that_rests_on_nothing_is_asked_again(brief: Brief) -> None:
    added = GOOD["meaning"] + " " + BAD["nothing in the notes"]
    _, writer = write(brief, {**GOOD, "meaning": added}, GOOD)
    assert "harbour" in writer.history[1].faults["meaning"][0]


def test_a_sentence_that_leads_in_may_tell_no_fact(brief: Brief) -> None:
    led = f"I keep turning one thing over. {GOOD['specific']}"
    outcome, writer = write(brief, {**GOOD, "specific": led})
    assert texts(outcome)["specific"] == led
    assert len(writer.history) == 1


def test_what_the_whole_lacks_is_asked_of_the_move_that_should_hold_it(panel: Brief) -> None:
    brief = panel._replace(kind=KINDS["rejection"])
    net = pipeline.offline(brief, anyway=True)
    planned = {move.name: move.text for move in pipeline.plan(net)}
    writer = ScriptedWriter({**planned, "feedback": "I liked the napkin."}, planned)
    pipeline.written_over(net, writer)
    assert list(writer.history[1].faults) == ["feedback"]
    assert "what could be better" in writer.history[1].faults["feedback"][0]


def test_thin_notes_are_refused_before_any_model_is_asked(brief: Brief) -> None:
    thin = [fact for fact in brief.facts if fact.field not in {"memorable", "talked_about"}]
    writer = ScriptedWriter(GOOD)
    (refused,) = panels.write([brief._replace(facts=tuple(thin))], writer)
    assert isinstance(refused, ThinNotesError)
    assert "Add `memorable:`" in str(refused)
    assert writer.history == []


@pytest.mark.parametrize("fault", BAD)
@pytest.mark.parametrize("name", ["thanks", "specific", "next_step"])
def test_no_single_bad_move_gets_out(brief: Brief, name: str, fault: str) -> None:
    outcome, _ = write(brief, {**GOOD, name: BAD[fault]})
    assert check(outcome.draft, outcome.brief).blocking == ()
    assert writers(outcome)[name] == "offline"


@pytest.mark.parametrize("seed", range(12))
def test_no_mix_of_good_and_bad_replies_gets_out_broken(brief: Brief, seed: int) -> None:
    dice = random.Random(seed)
    pool = [*BAD.values(), *GOOD.values()]
    replies = [{name: dice.choice([GOOD[name], dice.choice(pool)]) for name in GOOD}
               for _ in range(1 + REPAIRS)]  # fmt: skip
    outcome, _ = write(brief, *replies)
    assert check(outcome.draft, outcome.brief).blocking == ()
    assert outcome.draft.greeting == pipeline.offline(brief).draft.greeting
    assert outcome.draft.contact.text == pipeline.offline(brief).draft.contact.text


def test_progress_is_told_step_by_step(brief: Brief) -> None:
    steps: list[str] = []
    replies = {**GOOD, "fit": INVENTED}, GOOD
    pipeline.written_over(pipeline.offline(brief), ScriptedWriter(*replies), steps.append)
    assert steps == ["writing", "checking", "repairing fit"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_model_writes_every_kind_but_never_sees_a_phone_number(kind: str, panel: Brief) -> None:
    brief = panel._replace(kind=KINDS[kind], notes=panel.notes._replace(news=("passed the exam",)))
    net = pipeline.offline(brief, anyway=True)
    planned = {move.name: move.text for move in pipeline.plan(net)}
    writer = ScriptedWriter(planned)
    outcome = pipeline.written_over(net, writer)
    assert "voicemail" not in writer.history[0].moves
    assert {name for name, who in writers(outcome).items() if who == NAME} == set(planned)
