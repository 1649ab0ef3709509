"""What comes out: a finished draft, and how it came about."""

from collections.abc import Callable
from typing import NamedTuple

from drafter.brief import Brief
from drafter.checker import Report
from drafter.draft import Draft

Progress = Callable[[str], None]
"""Told what is being done."""


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
