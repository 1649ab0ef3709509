"""DR403 no-meaning: the message does not say what the opportunity means to the writer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.rules._moves import unexplained
from drafter.rules._rule import MUST, SHOULD, Article, Example, Hit, Rule, Source, at_end


def gives_a_reason(draft: Draft, brief: Brief) -> bool:
    """Whether `draft` says why this work matters to the writer, in words or from the notes."""
    if phrases.holds("meaning", draft.body.text):
        return True
    why = brief.noted("why")
    return any(grounding.best(one.text, why, brief.masked).specific for one in draft.sentences)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not gives_a_reason(draft, brief):
        hinted = any(phrases.holds(name, draft.body.text) for name in _HINTS)
        yield at_end(draft, hinted=hinted or bool(unexplained(draft, brief, "meaning")))


_HINTS: Final = ("meaning-hinted", "interest", "interest-hinted")
"""Who wants the work has a reason, if none that is said."""


RULE: Final = Rule(
    code="DR403",
    name="no-meaning",
    kinds={"thank-you": SHOULD, "value-add": MUST, "application": SHOULD},
    told_in=("meaning", "interest"),
    source=Source(Article.A4, "Share with them what the opportunity means to you"),
    rationale="Everybody is interested. Why this work and this place matter to this person is what"
    " nobody else can write.",
    message="Nothing says what this opportunity means to you.",
    fix="Say in one sentence why this work matters to you (`why:` in the notes).",
    fires=(
        Example("I enjoyed our talk. I look forward to hearing from you."),
        Example("I cut pages from 40 to 6 a week at Acme.", kind="value-add"),
        Example("I am very interested in the position."),
    ),
    silent=(
        Example("This role means a lot to me."),
        Example("I want to own a platform that real warehouses run on."),
        Example("What draws me is a platform on which people in a warehouse depend."),
    ),
    check=_check,
)
