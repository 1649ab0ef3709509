"""Which points a message tells: each required move its best, the others while there is room."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from drafter.brief import Brief
from drafter.writers.points import Point, available, is_rough, said_already

_ROOM: Final = 8 / 9
"""Of the kind's most words, what to aim for: 160 in a thank-you. The costs below are estimates."""
_ALWAYS: Final = frozenset({"interest", "ask", "stay_in_touch"})
"""Moves that every message says which may hold them."""
_PERSONAL: Final = frozenset({"specific", "learned", "connection", "problem"})
"""Moves that are left out rather than said twice or badly."""


def chosen(brief: Brief, avoid: Collection[str] = (), *, rough: bool = False) -> list[Point]:
    """The required points, then the others in order of worth while there is room.

    Notes that only stand after a colon are left out where they may be, unless `rough`.
    """
    offered = available(brief, avoid)
    picked: list[Point] = []
    for group in brief.kind.required:
        if not any(point.move in group for point in picked):
            picked += [point for point in offered if point.move in group][:1]
    always = {point.move: point for point in offered if point.move in _ALWAYS and not point.facts}
    room = int(brief.kind.words[1] * _ROOM)
    room = min(brief.tone.words or room, room)
    room -= sum(point.cost for point in dict.fromkeys([*picked, *always.values()]))
    for point in offered:
        if point in picked or not point.facts or point.move == "ask" or point.cost > room:
            continue
        if point.move in _PERSONAL and (
            said_already(point.facts[0], picked) or (not rough and is_rough(point.facts[0], brief))
        ):
            continue
        if point.frames == "evidence" and not any(one.move == "idea" for one in picked):
            continue
        picked.append(point)
        room -= point.cost
    order = {point: place for place, point in enumerate(_in_reading_order(offered))}
    whole = _with_problems([*picked, *always.values()], offered)
    return sorted(dict.fromkeys(whole), key=lambda point: order[point])


def _with_problems(picked: list[Point], offered: list[Point]) -> list[Point]:
    """`picked`, with the problem told before an idea on it."""
    parents = {point.facts[0].parent for point in picked if point.frames.startswith("idea")}
    return picked + [
        point for point in offered if point.move == "problem" and point.facts[0].parent in parents
    ]


def _in_reading_order(points: list[Point]) -> list[Point]:
    """An idea before its evidence; otherwise as available."""
    return sorted(points, key=lambda point: point.frames == "evidence")
