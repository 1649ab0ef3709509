"""A check for rules that are a list of phrases."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.words import fold
from drafter.rules._rule import Check, Hit


def phrased(name: str, *, literal: bool = False) -> Check:
    """A check that hits every phrase of data/phrases/<name>.txt in subject, greeting and body.

    With `literal`, a word that stands in the notes is meant as it is there: a buddy, honey.
    """

    def check(draft: Draft, brief: Brief) -> Iterator[Hit]:
        for part in (draft.subject, draft.greeting, draft.body):
            for found in phrases.find(name, part.text):
                if literal and fold(found[0]) in brief.words:
                    continue
                yield Hit(part.start + found.start(), part.start + found.end())

    return check
