"""What a real, tiny model is recorded doing; `record.py` looks for seeds that show it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter import panel, tones
from drafter.brief import Brief, briefs
from drafter.kinds import KINDS
from drafter.llm import Endpoint, Model
from drafter.notes import load_notes
from drafter.pipeline import Outcome
from drafter.writers.model import ModelWriter

HERE = Path(__file__).parent
SEEDS = HERE / "seeds.json"
NAME = "smollm2"
DAY = date(2026, 11, 19)


@dataclass(frozen=True)
class Scenario:
    """Notes to write from, and what the drafts made of them must show."""

    notes: str
    shows: Callable[[Sequence[Outcome]], bool]


def told(outcomes: Sequence[Outcome], verdict: str) -> list[str]:
    """The moves of which the stories say `verdict`."""
    lines = [line for outcome in outcomes for line in outcome.story]
    return [line.partition(":")[0] for line in lines if f": {verdict}" in line]


def _fell_back(outcomes: Sequence[Outcome]) -> bool:
    return any(one.fallback for one in outcomes)


def _accepted(outcomes: Sequence[Outcome]) -> bool:
    return bool(told(outcomes, "accepted")) and not _fell_back(outcomes)


def _mended(outcomes: Sequence[Outcome]) -> bool:
    return bool(told(outcomes, "mended by repair")) and not _fell_back(outcomes)


def _not_mended(outcomes: Sequence[Outcome]) -> bool:
    tried = set(told(outcomes, "repair did not help"))
    replaced = set(told(outcomes, "taken from the offline draft"))
    return bool(tried & replaced) and not _mended(outcomes)


def _each_has_own(outcomes: Sequence[Outcome]) -> bool:
    own = len({one.draft.text for one in outcomes}) == len(outcomes)
    return own and not _fell_back(outcomes) and any(one.writers.get(NAME) for one in outcomes)


SCENARIOS = {
    "moves_accepted": Scenario("baker.yaml", _accepted),
    "repair_helps": Scenario("panel.yaml", _mended),
    "repair_does_not_help": Scenario("baker.yaml", _not_mended),
    "panel": Scenario("panel.yaml", _each_has_own),
}


def seeds() -> dict[str, int]:
    """The seed of each scenario, as found by `record.py`."""
    return dict(json.loads(SEEDS.read_text(encoding="utf-8")))


def briefs_of(notes: str) -> list[Brief]:
    """A brief for each interviewer in a file of notes/."""
    file = load_notes(str(HERE / "notes" / notes))
    tone = tones.load(tones.DEFAULT)
    return briefs(file, KINDS["thank-you"], tone, file.notes.me, DAY)


def played(scenario: Scenario, base_url: str, seed: int) -> list[Outcome]:
    """The drafts for all recipients, written at the same time."""
    extra = {"cache_prompt": False, "seed": seed}
    writer = ModelWriter(Model(Endpoint(NAME, base_url), extra=extra, sleep=lambda _: None))
    found = panel.write(briefs_of(scenario.notes), writer)
    return [one for one in found if isinstance(one, Outcome)]
