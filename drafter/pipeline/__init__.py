"""From a brief to a finished draft (DESIGN section 3): write, check, repair, fall back.

The offline draft is made first; it plans the moves and catches every fall. A model's moves are
kept one by one: those that break a must-rule, or rest on no note, are asked for again, and where
that does not help, the offline sentence stands in. Nothing leaves with a must-finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from drafter.brief import Brief
from drafter.checker import check
from drafter.draft import Move
from drafter.errors import ModelError
from drafter.pipeline._offline import ECHO, offline
from drafter.pipeline._outcome import Outcome, Progress
from drafter.writers.offline import NAME as OFFLINE

__all__ = ["Outcome", "beside", "offline", "plan", "set_apart", "written_over"]

if TYPE_CHECKING:
    from drafter.writers.model import ModelWriter

_PRIVATE: Final = frozenset({"voicemail"})
"""Moves that hold a phone number: no model is asked for them."""


def written_over(net: Outcome, writer: ModelWriter, progress: Progress = lambda _: None) -> Outcome:
    """What `writer` makes of the plan of `net`, which catches it where it falls."""
    from drafter.language import proofreading
    from drafter.pipeline._repairs import Repairs

    reader = proofreading.warm()
    progress("writing")
    try:
        moves = writer.write(net.brief, plan(net))
    except ModelError as error:
        return net._replace(fallback=str(error))
    progress("checking")
    reader.join()
    return Repairs(net.brief, writer, net, progress).run(moves)


def set_apart(
    outcome: Outcome,
    colleagues: Sequence[Outcome],
    writer: ModelWriter,
    progress: Progress = lambda _: None,
) -> Outcome:
    """`outcome`, mended where it is too like what `colleagues` are sent (DR104)."""
    brief = beside(outcome.brief, colleagues)
    found = check(outcome.draft, brief, proofread=False).blocking
    if all(finding.code != ECHO for finding in found):
        return outcome._replace(brief=brief)
    from drafter.pipeline._repairs import Repairs

    net = offline(brief)
    planned = {move.name: move.facts for move, _ in net.draft.moves}
    theirs = [move for move, _ in outcome.draft.moves
              if move.writer != OFFLINE and planned.get(move.name) == move.facts]  # fmt: skip
    apart = Repairs(brief, writer, net, progress).run(theirs)
    return apart._replace(story=(*outcome.story, *apart.story))


def beside(brief: Brief, colleagues: Sequence[Outcome]) -> Brief:
    """`brief`, knowing what `colleagues` are to be sent."""
    return brief._replace(colleagues=(*brief.colleagues, *(one.draft.text for one in colleagues)))


def plan(net: Outcome) -> list[Move]:
    """The moves that a model is asked for, as the offline draft has planned them."""
    return [move for move, _ in net.draft.moves if move.name not in _PRIVATE]
