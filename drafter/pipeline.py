"""From a brief to a finished draft (DESIGN section 3): write, check, repair, fall back.

The offline draft is made first; it plans the moves and catches every fall. A model's moves are
kept one by one: those that break a must-rule, or rest on no note, are asked for again, and where
that does not help, the offline sentence stands in. Nothing leaves with a must-finding.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from drafter import governor, receipts
from drafter.brief import PERSONAL, Brief
from drafter.checker import Report, check
from drafter.draft import Draft, Move, compose
from drafter.errors import ModelError, RulesBrokenError
from drafter.language import grounding, proofreading
from drafter.language.similarity import runs
from drafter.rules import RULES, TIMING, Finding
from drafter.writers.offline import NAME as OFFLINE
from drafter.writers.offline import OfflineWriter
from drafter.writers.questions import asked_by, missing
from drafter.writers.templates import envelope
from drafter.writers.untold import untold

if TYPE_CHECKING:
    from drafter.writers.model import ModelWriter

_PRIVATE: Final = frozenset({"voicemail"})
"""Moves that hold a phone number: no model is asked for them."""
_ECHO: Final = "DR104"
"""The rule whose fault is in no one place: much is what a colleague is sent."""
_WORDINGS: Final = 4
"""Choices of frames to try before the notes are to blame."""
REPAIRS: Final = 2
"""Times that failing moves are asked for again."""
_UNGROUNDED: Final = "“{quote}” rests on nothing in the notes. Say only what the facts say."
_OFF_TOPIC: Final = "“{quote}” does not tell the facts of this part. Tell them, and nothing else."
_CUT_OFF: Final = "“{quote}” is cut off. Write the whole sentence, and end it."
_SENTENCE_ENDS: Final = tuple(".!?…\"'”’)")
_CONTENT: Final = frozenset(
    {*PERSONAL, "problem", "ideas", "evidence", "need", "proof", "why", "news", "question",
     "answer", "next_step"}
)  # fmt: skip

Progress = Callable[[str], None]


class Outcome(NamedTuple):
    """A finished draft, and how it came about."""

    draft: Draft
    report: Report
    brief: Brief
    story: tuple[str, ...] = ()
    """What happened to each move, for `-v`."""
    fallback: str = ""
    """Why the model did not write, where it was meant to."""
    left_out: tuple[str, ...] = ()
    """Notes that no message can tell without breaking a rule, with their lines."""

    @property
    def edited(self) -> bool:
        """Whether the user has changed the text since it was written."""
        return not self.draft.moves

    @property
    def writers(self) -> dict[str, int]:
        """How many moves each writer wrote."""
        counts: dict[str, int] = {}
        for move, _ in self.draft.moves:
            counts[move.writer] = counts.get(move.writer, 0) + 1
        return counts


def write(
    brief: Brief,
    writer: ModelWriter | None = None,
    *,
    anyway: bool = False,
    progress: Progress = lambda _: None,
) -> Outcome:
    """The draft for `brief`; ThinNotesError or RulesBrokenError where the notes forbid one."""
    net = offline(brief, anyway=anyway)
    return net if writer is None else written_over(net, writer, progress)


def written_over(net: Outcome, writer: ModelWriter, progress: Progress) -> Outcome:
    """What `writer` makes of the plan of `net`, which catches it where it falls."""
    reader = proofreading.warm()
    progress("writing")
    try:
        moves = writer.write(net.brief, plan(net))
    except ModelError as error:
        return net._replace(fallback=str(error))
    progress("checking")
    reader.join()
    return _Repairs(net.brief, writer, net, progress).run(moves)


def set_apart(
    outcome: Outcome,
    colleagues: Sequence[Outcome],
    writer: ModelWriter,
    progress: Progress = lambda _: None,
) -> Outcome:
    """`outcome`, mended where it is too like what `colleagues` are sent (DR104)."""
    brief = beside(outcome.brief, colleagues)
    found = check(outcome.draft, brief, proofread=False).blocking
    if all(finding.code != _ECHO for finding in found):
        return outcome._replace(brief=brief)
    net = offline(brief)
    planned = {move.name: move.facts for move, _ in net.draft.moves}
    theirs = [move for move, _ in outcome.draft.moves
              if move.writer != OFFLINE and planned.get(move.name) == move.facts]  # fmt: skip
    apart = _Repairs(brief, writer, net, progress).run(theirs)
    return apart._replace(story=(*outcome.story, *apart.story))


def beside(brief: Brief, colleagues: Sequence[Outcome]) -> Brief:
    """`brief`, knowing what `colleagues` are to be sent."""
    return replace(brief, colleagues=(*brief.colleagues, *(one.draft.text for one in colleagues)))


def plan(net: Outcome) -> list[Move]:
    """The moves that a model is asked for, as the offline draft has planned them."""
    return [move for move, _ in net.draft.moves if move.name not in _PRIVATE]


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
        wording = replace(brief, seed=f"{brief.seed} {again}") if again else brief
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
        faults = [one for one in report.blocking if one.code not in {_ECHO, *TIMING}]
        blamed = {
            path: f"it would break the rule {one.name} ({one.code})"
            for one in reversed(faults)
            for path in _facts_at(draft, brief, one.start)
            if path not in avoid
        }
        if any(one.code == _ECHO for one in report.blocking):
            left |= (echoed := set(_most_echoed(draft, brief, avoid)))
            blamed |= dict.fromkeys(echoed, "")
        if not blamed:
            break
        avoid |= blamed
    assert best is not None
    return best, {path: why for path, why in avoid.items() if path not in left}


def _most_echoed(draft: Draft, brief: Brief, avoid: Collection[str]) -> list[str]:
    """The facts, of those that the message can do without, which a colleague reads the most of."""
    for move in _echoes(draft, brief):
        paths = [path for path in move.facts if path not in {"company", "role", *avoid}]
        if paths and not missing(brief, {*avoid, *paths}):
            return paths
    return []


def _echoes(draft: Draft, brief: Brief) -> list[Move]:
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


class _Repairs:
    """The repair loop of one draft; it never makes the draft worse."""

    def __init__(self, brief: Brief, writer: ModelWriter, net: Outcome, progress: Progress) -> None:
        self.brief, self.writer, self.net, self.progress = brief, writer, net, progress
        self.story: list[str] = []

    def run(self, moves: Sequence[Move]) -> Outcome:
        """`moves` made fit to leave."""
        plan = {move.name: move for move, _ in self.net.draft.moves}
        draft = self.net.draft.with_moves(moves)
        faults = self._faults(draft)
        self._note(draft, faults, "accepted", "failed")
        for _ in range(REPAIRS):
            if not faults:
                break
            self.progress("repairing " + ", ".join(faults))
            draft, faults = self._repaired(draft, faults, list(plan.values()))
        while faults:
            draft = draft.with_moves([plan[name] for name in faults])
            self.story += [f"{name}: taken from the offline draft" for name in faults]
            faults = self._faults(draft)
        report = check(draft, self.brief)
        if blocking := self._mendable(report):
            why = "; ".join(f.message for f in blocking)
            self.story.append(f"the offline draft is used: {why}")
            return self.net._replace(story=tuple(self.story),
                fallback=f"{self.writer.name}'s draft still broke a rule ({why})",
            )  # fmt: skip
        return self.net._replace(draft=draft, report=report, story=tuple(self.story))

    def _repaired(
        self, draft: Draft, faults: dict[str, list[str]], plan: list[Move]
    ) -> tuple[Draft, dict[str, list[str]]]:
        """`draft` with each new move that is no worse than the one it replaces."""
        written = {move.name: move.text for move, _ in draft.moves}
        try:
            new = self.writer.repair(self.brief, plan, written, faults)
        except ModelError as error:
            self.story.append(f"repair failed: {error}")
            return draft, faults
        for move in new:
            candidate = draft.with_moves([move])
            left = self._faults(candidate)
            better = len(left.get(move.name, ())) < len(faults.get(move.name, ()))
            harmless = all(len(left[name]) <= len(faults.get(name, ())) for name in left)
            if better and harmless:
                draft, faults = candidate, left
                verdict = "still failing" if move.name in left else "mended"
                self.story.append(f"{move.name}: {verdict} by repair")
            else:
                self.story.append(f"{move.name}: repair did not help")
        return draft, faults

    def _faults(self, draft: Draft) -> dict[str, list[str]]:
        """What is wrong with each move that a model wrote, in words for the model."""
        found: dict[str, list[str]] = {}
        report = check(draft, self.brief)
        guards = {rule.code: rule.told_in for rule in RULES}
        for finding in self._mendable(report):
            name = draft.move_at(finding.start)
            if finding.code == _ECHO:
                echoes = _echoes(draft, self.brief)
                name = next((one.name for one in echoes if one.writer != OFFLINE), None)
            name = next(filter(draft.move, guards[finding.code]), name)
            if name:
                found.setdefault(name, []).append(f"{finding.message} {finding.fix}")
        for receipt in receipts.receipts(draft, self.brief):
            move = draft.move(draft.move_at(receipt.sentence.start) or "")
            if move is None or receipt.firm:
                continue
            if receipts.asserts(receipt.sentence.text):
                fault = _UNGROUNDED.format(quote=receipt.sentence.text)
                found.setdefault(move.name, []).append(fault)
        for move, span in draft.moves:
            if span.text[-1:] not in _SENTENCE_ENDS:
                found.setdefault(move.name, []).append(_CUT_OFF.format(quote=span.text))
            if not self._tells_its_facts(move):
                found.setdefault(move.name, []).append(_OFF_TOPIC.format(quote=span.text))
        theirs = {move.name for move, _ in draft.moves if move.writer != OFFLINE}
        return {name: texts for name, texts in found.items() if name in theirs}

    def _mendable(self, report: Report) -> list[Finding]:
        """The must-findings of `report`, less those on the day, which the offline draft has too."""
        untimely = {one.code for one in self.net.report.blocking} & TIMING
        return [one for one in report.blocking if one.code not in untimely]

    def _to_tell(self, move: Move) -> list[str]:
        """The notes that `move` was planned to tell; a stock move has none."""
        facts = [fact for path in move.facts if (fact := self.brief.fact(path))]
        return [f"{fact.told} {fact.text}" for fact in facts if fact.field in _CONTENT]

    def _tells_its_facts(self, move: Move) -> bool:
        told = self._to_tell(move)
        return not told or grounding.best(move.text, told, self.brief.names).specific

    def _note(self, draft: Draft, faults: Mapping[str, list[str]], good: str, bad: str) -> None:
        for move, _ in draft.moves:
            if move.writer == OFFLINE:
                self.story.append(f"{move.name}: not answered, taken from the offline draft")
            elif move.name in faults:
                self.story.append(f"{move.name}: {bad}: {faults[move.name][0]}")
            else:
                self.story.append(f"{move.name}: {good}")
