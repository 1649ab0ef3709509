"""Messages to a whole panel: each told apart from what the colleagues are sent (DR104).

The offline drafts are made one after the other, each knowing those before. Models then write at
the same time; what comes out too like an earlier colleague's message is mended at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from drafter import pipeline
from drafter.brief import Brief
from drafter.errors import DrafterError
from drafter.pipeline import Outcome

if TYPE_CHECKING:
    from drafter.writers.model import ModelWriter

_AT_ONCE: Final = 8
"""Messages that a model is asked for at the same time."""

Result = Outcome | DrafterError
Progress = Callable[[Brief, str], None]


def write(
    briefs: Sequence[Brief],
    writer: ModelWriter | None = None,
    *,
    to: Collection[str] | None = None,
    anyway: bool = False,
    progress: Progress = lambda _, __: None,
) -> list[Result]:
    """The message for each of `briefs`, or why there is none; only those `to` the named, if any.

    All of a panel are wanted in `briefs`, so that each gets the same message alone as with others.
    """
    order = sorted(briefs, key=_has_no_idea)
    made = dict(_in_turn(order, anyway=anyway))
    wanted = [one for one in order if to is None or one.recipient in to]
    if writer is not None:
        made = _at_once({one.place: made[one.place] for one in wanted}, writer, progress)
        made = made if anyway else _settled(wanted, made, writer, progress)
    for brief in wanted:
        progress(brief, "done")
    return [made[one.place] for one in briefs if one in wanted]


def _has_no_idea(brief: Brief) -> bool:
    """Whether no idea is the recipient's own; whoever has one hears of it first and fully."""
    return all(fact.owner != brief.recipient for fact in brief.material("ideas"))


def _in_turn(order: Sequence[Brief], *, anyway: bool) -> Iterator[tuple[int, Result]]:
    """The offline draft to each, every one apart from those before."""
    made: list[Outcome] = []
    for brief in order:
        try:
            net = pipeline.offline(pipeline.beside(brief, made), anyway=anyway)
        except DrafterError as error:
            yield brief.place, error
        else:
            made.append(net)
            yield brief.place, net


def _at_once(
    nets: Mapping[int, Result], writer: ModelWriter, progress: Progress
) -> dict[int, Result]:
    """What `writer` makes of each net, several at a time."""

    def one(net: Result) -> Result:
        if isinstance(net, DrafterError):
            return net
        return pipeline.written_over(net, writer, partial(progress, net.brief))

    if len(nets) < 2:
        return {place: one(net) for place, net in nets.items()}
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=min(_AT_ONCE, len(nets))) as pool:
        return dict(zip(nets, pool.map(one, nets.values()), strict=True))


def _settled(
    briefs: Sequence[Brief], made: dict[int, Result], writer: ModelWriter, progress: Progress
) -> dict[int, Result]:
    """What was `made` for `briefs`, each mended where it is too like one before."""
    good: list[Outcome] = []
    for brief in briefs:
        result = made[brief.place]
        if isinstance(result, DrafterError):
            continue
        try:
            mine = result._replace(brief=brief)
            apart = pipeline.set_apart(mine, good, writer, partial(progress, brief))
        except DrafterError as error:
            made[brief.place] = error
        else:
            made[brief.place] = apart
            good.append(apart)
    return made
