"""A check for rules that are a list of phrases."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.sentences import Span
from drafter.language.words import fold
from drafter.receipts import is_noted
from drafter.rules._rule import Check, Hit


def phrased(name: str, *, literal: bool = False, unnoted: bool = False) -> Check:
    """A check that hits every phrase of data/phrases/<name>.txt in what the writer wrote.

    With `literal`, what stands in the notes is meant as it is there: a buddy, honey. With
    `unnoted`, the phrases of <name>-unnoted.txt count too where a sentence tells nothing of the
    notes: "nobody calls back" is a reproach, or a problem that was raised.
    """

    def check(draft: Draft, brief: Brief) -> Iterator[Hit]:
        for part in (draft.subject, draft.greeting, draft.body, draft.sign_off):
            found = [*phrases.find(name, part.text)]
            if unnoted and part is draft.body:
                found += _unnoted(f"{name}-unnoted", draft, brief)
            places: list[tuple[int, int]] = []
            for one in sorted(found, key=lambda span: span.start):
                if literal and fold(one.text) in brief.folded:
                    continue
                if places and one.start < places[-1][1]:  # phrases that overlap are one fault
                    places[-1] = places[-1][0], max(places[-1][1], one.end)
                else:
                    places.append((one.start, one.end))
            yield from (Hit(part.start + start, part.start + end) for start, end in places)

    return check


def _unnoted(name: str, draft: Draft, brief: Brief) -> Iterator[Span]:
    """The phrases of a list in those sentences that tell nothing of the notes."""
    for found in phrases.find(name, draft.body.text):
        at = draft.body.start + found.start
        sentence = next((one for one in draft.sentences if one.start <= at < one.end), None)
        asked = draft.kind.requires("feedback") and sentence  # "where was I weakest?"
        if asked and phrases.holds("feedback", asked.text):
            continue
        if (
            sentence
            and not is_noted(sentence, brief)
            and not phrases.holds("reported", sentence.text)
        ):
            yield found
