"""Shares out what belongs to nobody in particular, so that each interviewer hears something new."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.language import grounding

if TYPE_CHECKING:
    from drafter.notes import Notes


def shares_of(notes: Notes, place: int) -> tuple[frozenset[int], int]:
    """The indices of the problems that fall to an interviewer, and of their strength.

    Only problems nobody is named for are shared out; the strength is the one told to them first.
    """
    concerns = tuple(_concern(notes, i) for i in range(len(notes.interviewers)))
    if not 0 <= place < len(concerns):
        return frozenset(range(len(notes.problems))), 0
    open_ = [i for i, problem in enumerate(notes.problems) if not problem.raised_by]
    owners = _matched(tuple(notes.problems[i].problem for i in open_), concerns)
    mine = frozenset(i for i, owner in zip(open_, owners, strict=True) if owner == place)
    strengths = tuple(f"{one.need or ''} {one.proof}" for one in notes.strengths)
    return mine, _matched(concerns, strengths)[place] if strengths else 0


def _concern(notes: Notes, place: int) -> str:
    """What the interviewer at `place` cares about, as far as the notes tell."""
    person = notes.interviewers[place]
    raised = [one.problem for one in notes.problems if one.raised_by == person.name]
    return " ".join([person.title or "", *person.talked_about, *person.learned, *raised])


@lru_cache(maxsize=32)
def _matched(rows: tuple[str, ...], columns: tuple[str, ...]) -> list[int]:
    """For each row the column that suits it best, all columns used equally often."""
    scores = {
        (r, c): grounding.overlap(row, column).weight
        for r, row in enumerate(rows)
        for c, column in enumerate(columns)
    }
    matched: dict[int, int] = {}
    while len(matched) < len(rows):
        used: set[int] = set()
        for r, c in sorted(scores, key=lambda pair: (-scores[pair], pair)):
            if r not in matched and c not in used:
                matched[r] = c
                used.add(c)
    return [matched[r] for r in range(len(rows))]
