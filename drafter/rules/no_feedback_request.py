"""DR412 no-feedback-request: an answer to a no that does not ask what could be better."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.verbs import Form, forms
from drafter.language.words import tokens
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    asking = [one.text for one in draft.sentences if one.text.endswith("?") or _is_wish(one.text)]
    if not any(phrases.holds("feedback", one) for one in asking):
        asks = any(_asks(one) for one in asking)
        yield at_end(draft, hinted=asks or phrases.holds("feedback-hinted", draft.body.text))


_WISHING: Final = frozenset(
    "would could might may can should i'd please kindly tell let share give point name help helps"
    " helpful useful welcome appreciate appreciated value grateful thankful obliged glad happy love"
    " like keen curious wonder wondering ask asking hope want wish any sooner rather invite mean"
    " interested worth know good".split()
)


def _is_wish(sentence: str) -> bool:
    """Whether `sentence` may ask for something, rather than tell what others said or gave."""
    words = [token.lower for token in tokens(sentence)]
    asked = next((place for place, word in enumerate(words) if word in _ASKED), len(words))
    told = any(forms(word) == Form.PAST for word in words[:asked])
    return not told and not _WISHING.isdisjoint(words)


_ASKED: Final = frozenset("what which where how why who when whether if anything something".split())


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
