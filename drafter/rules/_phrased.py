"""A check for rules that are a list of phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.sentences import Span
from drafter.language.words import content_stems, fold
from drafter.receipts import is_noted
from drafter.rules._rule import Check, Hit, Severity


def phrased(
    name: str, *, literal: bool = False, unnoted: Severity | None = None, barbed: bool = False
) -> Check:
    """A check that hits every phrase of data/phrases/<name>.txt in what the writer wrote.

    Words that a note holds are retold and no fault of the writer's. With `literal`, what stands in
    the notes is meant as it is there: a buddy, honey. With `unnoted`, the phrases of
    <name>-unnoted.txt count too where a sentence tells nothing of the notes: "nobody calls back" is
    a reproach, or a problem that was raised. They are of that severity: what may be meant well is
    advice; with `barbed` it is a fault where a taunt stands beside: "evidently nobody calls back".
    """

    def check(draft: Draft, brief: Brief) -> Iterator[Hit]:
        def ours(one: Span) -> bool:
            return not literal or not _stands_in(fold(one.text), brief.folded)

        sure = _joined(
            one for one in _found(name, draft) if ours(one) and not _is_retold(one, draft, brief)
        )
        yield from (Hit(start, end) for start, end in sure)
        if unnoted is None:
            return
        doubtful = _joined(
            one
            for one in _found(f"{name}-unnoted", draft)
            if ours(one) and _is_bare(one, draft, brief)
        )
        for start, end in doubtful:
            if not any(first < end and start < last for first, last in sure):
                sure_enough = barbed and _is_barbed(start, end, draft)
                yield Hit(start, end, severity=None if sure_enough else unnoted)

    return check


def _is_barbed(start: int, end: int, draft: Draft) -> bool:
    """Whether a taunt stands in the sentence of the phrase from `start` to `end`, beside it."""
    return any(
        one.start + taunt.end <= start or end <= one.start + taunt.start
        for one in draft.sentences
        if one.start <= start < one.end
        for taunt in phrases.find("barbed", one.text)
    )


def _stands_in(phrase: str, text: str) -> bool:
    """Whether `phrase` stands in `text` as whole words: "yo" does not in "your"."""
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


def _joined(found: Iterable[Span]) -> list[tuple[int, int]]:
    """The places of `found`: phrases that overlap are one fault."""
    places: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda span: span.start):
        if places and one.start < places[-1][1]:
            places[-1] = places[-1][0], max(places[-1][1], one.end)
        else:
            places.append((one.start, one.end))
    return places


def _found(name: str, draft: Draft) -> Iterator[Span]:
    """The phrases of a list in all parts of `draft` but the contact lines."""
    parts = (draft.subject, draft.greeting, draft.body, draft.sign_off)
    whole = "\n\n".join(part.text for part in parts)
    found = [*phrases.find(name, whole)]
    begin = 0
    for part in parts:
        stop = begin + len(part.text)
        shift = part.start - begin
        for one in found:
            if begin <= one.start < stop:
                yield Span(one.text, one.start + shift, one.end + shift)
        begin = stop + 2


def _is_retold(found: Span, draft: Draft, brief: Brief) -> bool:
    """Whether a note holds the words of `found`, and more of its sentence."""
    words = content_stems(found.text)
    if not words or (len(words) == 1 and fold(found.text).startswith("you ")):
        return False  # "you people", whatever a note says of people
    sentence = next((s for s in draft.sentences if s.start <= found.start < s.end), found)
    return any(
        words <= content_stems(fact.both)
        and grounding.overlap(sentence.text, fact.both, brief.names).weight
        > grounding.overlap(found.text, fact.both, brief.names).weight
        for fact in brief.facts
    )


_GOOD: Final = ("told-by-them", "thanks", "interest", "meaning", "request", "door")
"""The lists of what good messages say: who says that is not at the same time rude by chance."""


def _is_bare(found: Span, draft: Draft, brief: Brief) -> bool:
    """Whether `found` stands in a sentence that no note bears out, and no move of a good message."""
    feedback = draft.kind.requires("feedback")  # "where was I weakest?"
    good = (*_GOOD, "feedback") if feedback else _GOOD
    return any(
        not is_noted(one, brief) and not any(phrases.holds(name, one.text) for name in good)
        for one in draft.sentences
        if one.start <= found.start < one.end
    )
