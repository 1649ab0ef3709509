"""Repairs: moves that fail are asked for again, and in the end taken from the offline draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from drafter import receipts
from drafter.brief import PERSONAL, Brief
from drafter.checker import Report, check
from drafter.draft import Draft, Move
from drafter.errors import ModelError
from drafter.language import grounding
from drafter.pipeline._offline import ECHO, echoes
from drafter.pipeline._outcome import Outcome, Progress
from drafter.rules import RULES, TIMING, Finding
from drafter.writers.offline import NAME as OFFLINE

if TYPE_CHECKING:
    from drafter.writers.model import ModelWriter

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


class Repairs:
    """The repair loop of one draft; it never makes the draft worse."""

    def __init__(self, brief: Brief, writer: ModelWriter, net: Outcome, progress: Progress) -> None:
        """Mend for `brief` what `writer` wrote; what does not help is taken from `net`."""
        self.brief, self.writer, self.net, self.progress = brief, writer, net, progress
        self.story: list[str] = []

    def run(self, moves: Sequence[Move]) -> Outcome:
        """`moves` made fit to leave."""
        plan = {move.name: move for move, _ in self.net.draft.moves}
        draft = self.net.draft.with_moves(moves)
        faults = self._faults(draft)
        self._note(draft, faults)
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
            if finding.code == ECHO:
                alike = (one.name for one in echoes(draft, self.brief) if one.writer != OFFLINE)
                name = next(alike, None)
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

    def _note(self, draft: Draft, faults: Mapping[str, list[str]]) -> None:
        for move, _ in draft.moves:
            if move.writer == OFFLINE:
                self.story.append(f"{move.name}: not answered, taken from the offline draft")
            elif move.name in faults:
                self.story.append(f"{move.name}: failed: {faults[move.name][0]}")
            else:
                self.story.append(f"{move.name}: accepted")
