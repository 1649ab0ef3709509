"""A check for rules that are a list of phrases."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.words import fold
from drafter.rules._rule import Check, Hit


def phrased(name: str, *, literal: bool = False) -> Check:
    """A check that hits every phrase of data/phrases/<name>.txt in what the writer wrote.

    With `literal`, what stands in the notes is meant as it is there: a buddy, honey.
    """

    def check(draft: Draft, brief: Brief) -> Iterator[Hit]:
        for part in (draft.subject, draft.greeting, draft.body, draft.sign_off):
            places: list[tuple[int, int]] = []
            for found in phrases.find(name, part.text):
                if literal and fold(found.text) in brief.folded:
                    continue
                if places and found.start < places[-1][1]:  # phrases that overlap are one fault
                    places[-1] = places[-1][0], max(places[-1][1], found.end)
                else:
                    places.append((found.start, found.end))
            yield from (Hit(part.start + start, part.start + end) for start, end in places)

    return check
