"""DR414 nothing-new: a check-in that only asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.dates import without_days
from drafter.language.words import content_stems, stem
from drafter.rules._moves import may_tell
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end
from drafter.rules._sides import PROVEN, THOUGHT, YOURS

_NEW: Final = PROVEN | THOUGHT
"""What the writer brings; what the reader told is not new to them, however well remembered."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    before = content_stems(brief.history[-1].text) if brief.history else frozenset()
    heard = [fact.told for fact in brief.facts if fact.field in YOURS]
    texts = brief.noted(*_NEW)
    for sentence in draft.sentences:
        said = without_days(sentence.text)
        known = grounding.best(said, heard, brief.masked).weight
        for text in texts:
            shared = grounding.overlap(said, text, brief.masked)
            own = grounding.overlap(said, text, (*brief.masked, *heard))
            if shared.weight <= known and not own.specific:
                continue  # of what the reader told
            fresh = {stem(word.text) for word in shared.words} - before
            if shared.specific and fresh and (len(fresh) > 1 or shared.weight > 2):
                return
    hidden = (*brief.masked, *heard, *(one.text for one in brief.history))
    yield at_end(draft, hinted=any(may_tell(s.text, texts, hidden) for s in draft.sentences))


RULE: Final = Rule(
    code="DR414",
    name="nothing-new",
    kinds={"check-in": MUST},
    told_in=("news", "idea", "answer"),
    source=Source(
        Article.A5, "Follow-up is an opportunity for value-add, not the same question every day"
    ),
    rationale="Who brings something is welcome again. Who only asks is a task.",
    message="There is nothing here that the last message did not say.",
    fix="Add one piece of news, an idea or an answer (`news:`, `ideas:` or `answer:` in the notes).",
    fires=(
        Example(
            "I am still very interested. Could you tell me where things stand?", kind="check-in"
        ),
        Example(
            "The napkin stayed with me. Where do things stand?",
            kind="check-in",
            sent=(("thank-you", "2026-11-20", "You drew the whole pipeline on a napkin."),),
        ),
        Example("I hope that you are well.", kind="check-in"),
    ),
    silent=(
        Example("I would tag every alert with an owning team.", kind="check-in"),
        Example(
            "I moved 2 TB of order data without an outage.",
            kind="check-in",
            sent=(("thank-you", "2026-11-20", "You drew the whole pipeline on a napkin."),),
        ),
        Example(
            "Each deploy could stand on the floor displays ten minutes before.", kind="check-in"
        ),
    ),
    check=_check,
)
