"""DR402 time-not-honoured: the message does not say what the reader's time gave the writer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at_start


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if phrases.holds("gained", draft.body.text):
        return
    learned = brief.noted("learned")
    if not any(grounding.best(s.text, learned, brief.names).specific for s in draft.sentences):
        yield at_start(draft)


RULE: Final = Rule(
    code="DR402",
    name="time-not-honoured",
    kinds=dict.fromkeys(("thank-you", "rejection"), SHOULD),
    source=Source(Article.A4, "Not communicating how their time served you"),
    rationale="Few people like to interview, and it keeps them from their work. Knowing what it"
    " gave you is what makes the hour worth while to them.",
    message="Nothing says what their time gave you.",
    fix="Say what you learned, or what stayed with you (`learned:` or `memorable:` in the notes).",
    fires=(
        Example("Thank you for your time. I would be glad to join."),
        Example("Thank you for the interview. I cut pages from 40 to 6 a week."),
        Example("Thank you for the meeting.", kind="rejection"),
    ),
    silent=(
        Example("Thank you for your time. I learned how you ship."),
        Example("The napkin has stayed with me."),
        Example("That the platform team ships every Thursday is good to hear."),
    ),
    check=_check,
)
