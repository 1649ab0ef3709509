"""The offline draft: composed from the notes, facts left out until no must-rule is broken."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from drafter import governor
from drafter.brief import Brief
from drafter.checker import check
from drafter.draft import Draft, Move, compose
from drafter.errors import RulesBrokenError
from drafter.language import grounding
from drafter.language.similarity import runs
from drafter.pipeline._outcome import Outcome
from drafter.rules import TIMING
from drafter.writers.offline import OfflineWriter
from drafter.writers.questions import asked_by, missing
from drafter.writers.templates import envelope
from drafter.writers.untold import untold

ECHO: Final = "DR104"
"""The rule whose fault is in no one place: much is what a colleague is sent."""
_WORDINGS: Final = 4
"""Choices of frames to try before the notes are to blame."""


def offline(brief: Brief, *, anyway: bool = False) -> Outcome:
    """The offline draft, facts left out until no must-rule is broken.

    It needs no proofreading: its words are the templates', which tests proofread, and the notes'
    own, which count as right.
    """
    if not anyway and (refusal := governor.refusal(brief)):
        raise RulesBrokenError(refusal)
    kept_back = {} if anyway else untold(brief)
    if not anyway and (question := missing(brief, kept_back)):
        raise question
    best: Outcome | None = None
    for again in range(1 if anyway else _WORDINGS):
        wording = brief._replace(seed=f"{brief.seed} {again}") if again else brief
        outcome, avoid = _least_faulty(wording, kept_back)
        if best is None or outcome.report.weight < best.report.weight:
            best, left_out = outcome, avoid
        if outcome.report.clean:
            break
    assert best is not None
    if best.report.clean or anyway:
        told = tuple(_left_out(brief, left_out))
        return best._replace(brief=brief, left_out=told)
    if question := asked_by({one.code for one in best.report.blocking}, brief):
        raise question
    faults = "\n".join(f"  {one.code} {one.message} {one.fix}" for one in best.report.blocking)
    raise RulesBrokenError(
        f"no message to {brief.addressee} can be made from these notes without a fault\n{faults}"
    )


def _least_faulty(brief: Brief, kept_back: Mapping[str, str]) -> tuple[Outcome, dict[str, str]]:
    """The best draft in one wording of `brief`, and the facts that it cannot tell, each with why.

    What is left to a colleague's message is not among them.
    """
    avoid, left = dict(kept_back), set[str]()
    best: Outcome | None = None
    for _ in range(len(brief.facts) + 1):
        if best and avoid and missing(brief, avoid):
            break
        draft = compose(
            brief.kind, brief.recipient, envelope(brief), OfflineWriter().write(brief, avoid)
        )
        report = check(draft, brief, proofread=False)
        outcome = Outcome(draft, report, brief)
        if best is None or report.weight < best.report.weight:
            best = outcome
        faults = [one for one in report.blocking if one.code not in {ECHO, *TIMING}]
        blamed = {
            path: f"it would break the rule {one.name} ({one.code})"
            for one in reversed(faults)
            for path in _facts_at(draft, brief, one.start)
            if path not in avoid
        }
        if any(one.code == ECHO for one in report.blocking):
            left |= (echoed := set(_most_echoed(draft, brief, avoid)))
            blamed |= dict.fromkeys(echoed, "")
        if not blamed:
            break
        avoid |= blamed
    assert best is not None
    return best, {path: why for path, why in avoid.items() if path not in left}


def _most_echoed(draft: Draft, brief: Brief, avoid: Collection[str]) -> list[str]:
    """The facts, of those that the message can do without, which a colleague reads the most of."""
    for move in echoes(draft, brief):
        paths = [path for path in move.facts if path not in {"company", "role", *avoid}]
        if paths and not missing(brief, {*avoid, *paths}):
            return paths
    return []


def echoes(draft: Draft, brief: Brief) -> list[Move]:
    """The moves that share words with what a colleague is sent, those that share most first."""
    theirs = {run for text in brief.to_others for run in runs(text, brief.masked)}
    shared = {move.name: len(runs(move.text, brief.masked) & theirs) for move, _ in draft.moves}
    found = [move for move, _ in draft.moves if shared[move.name]]
    return sorted(found, key=lambda move: -shared[move.name])


def _left_out(brief: Brief, avoid: Mapping[str, str]) -> Iterator[str]:
    """What is kept from the reader and why, for the user to reword."""
    for path, why in sorted(avoid.items()):
        fact = brief.fact(path)
        if fact and fact.owner in {None, brief.recipient}:
            yield f"{brief.source}:{fact.line}: left out, as {why}: {fact.text}"


def _facts_at(draft: Draft, brief: Brief, offset: int) -> list[str]:
    """The facts that the sentence at `offset` tells, less those every message names."""
    said = next((one.text for one in draft.sentences if one.start <= offset < one.end), "")
    move = next((move for move, span in draft.moves if span.start <= offset < span.end), None)
    paths = [path for path in move.facts if path not in {"company", "role"}] if move else []
    told = [
        path
        for path in paths
        if (fact := brief.fact(path)) and grounding.overlap(said, fact.told).words
    ]
    return told or paths
