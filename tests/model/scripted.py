"""A writer with a queue of replies and a history of calls, in place of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.brief import Brief
from drafter.draft import Move
from drafter.errors import ModelError
from drafter.writers.model import ModelWriter

NAME = "scripted"
Reply = Mapping[str, str] | ModelError

# For notes/baker.yaml: each of these breaks no rule.
GOOD = {
    "thanks": "Thank you for your time today and for telling me about the Head Baker role at"
    " Hollow Oak Bakery.",
    "specific": "I will remember that you bake rye bread for the whole neighbourhood in a stone"
    " oven that your grandfather built.",
    "fit": "In Porto I baked rye bread in a stone oven for a whole neighbourhood for six years.",
    "meaning": "This opportunity means a lot to me, because I want to bake rye bread for a"
    " neighbourhood that waits for it.",
    "interest": "I would be glad to do this work at Hollow Oak Bakery.",
    "next_step": "I look forward to baking rye bread with the night shift in your stone oven.",
}
INVENTED = "I baked rye bread in a stone oven for 4,700 guests at the Ritz."


@dataclass(frozen=True)
class Call:
    """One time the writer was asked."""

    moves: tuple[str, ...]
    faults: Mapping[str, Sequence[str]]
    written: Mapping[str, str]


class ScriptedWriter(ModelWriter):
    """Gives its replies in order; the last one again and again."""

    def __init__(self, *replies: Reply) -> None:
        self.name = NAME
        self.replies = replies
        self.history: list[Call] = []

    def write(self, brief: Brief, plan: Sequence[Move]) -> list[Move]:
        return self._reply(Call(tuple(move.name for move in plan), {}, {}), plan)

    def repair(
        self,
        brief: Brief,
        plan: Sequence[Move],
        written: Mapping[str, str],
        faults: Mapping[str, list[str]],
    ) -> list[Move]:
        failing = [move for move in plan if move.name in faults]
        call = Call(tuple(move.name for move in failing), dict(faults), dict(written))
        return self._reply(call, failing)

    def _reply(self, call: Call, plan: Sequence[Move]) -> list[Move]:
        self.history.append(call)
        reply = self.replies[min(len(self.history), len(self.replies)) - 1]
        if isinstance(reply, ModelError):
            raise reply
        return [self._move(move, reply[move.name]) for move in plan if move.name in reply]
