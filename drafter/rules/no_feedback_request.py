"""DR412 no-feedback-request: an answer to a no that does not ask what could be better."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not phrases.holds("feedback", draft.body.text):
        asks = any(_asks(one.text) for one in draft.sentences)
        yield at_end(draft, hinted=asks or phrases.holds("feedback-hinted", draft.body.text))


def _asks(sentence: str) -> bool:
    """Whether `sentence` asks for anything but to be kept in mind."""
    return sentence.endswith("?") and not phrases.holds("door", sentence)


RULE: Final = Rule(
    code="DR412",
    name="no-feedback-request",
    kinds={"rejection": MUST},
    told_in=("feedback",),
    source=Source(Article.A1, "Find out from the recruiter, if possible, reasons for rejection"),
    rationale="The next interview is won with what this one taught. Asked kindly and for little, many people answer.",
    message="Nothing asks what could be better.",
    fix="Ask for one thing that you could do better.",
    fires=(
        Example("Thank you for letting me know. I wish you well.", kind="rejection"),
        Example("Thank you for your feedback. Let us stay in touch.", kind="rejection"),
        Example("I hope that our paths cross again.", kind="rejection"),
    ),
    silent=(
        Example("Could you tell me one thing that I could do better?", kind="rejection"),
        Example("Any feedback would help me.", kind="rejection"),
        Example("What was missing from my answers?", kind="rejection"),
    ),
    check=_check,
)
