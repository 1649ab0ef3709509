"""DR404 no-interest: the message does not say that the writer wants the job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.words import content_stems, tokens
from drafter.rules._moves import unexplained
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end
from drafter.rules.no_meaning import gives_a_reason


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    either = any({"meaning", "interest"} <= set(group) for group in draft.kind.required)
    if phrases.holds("interest", draft.body.text) or (either and gives_a_reason(draft, brief)):
        return
    said = _with_the_job_named(draft.body.text, brief)
    if not phrases.holds("interest", said):
        hinted = phrases.holds("interest-hinted", said) or _wishes(draft, brief)
        hinted |= draft.kind.name == "application" and phrases.holds("applying", said)
        yield at_end(draft, hinted=hinted, company=brief.company or "them")


def _with_the_job_named(text: str, brief: Brief) -> str:
    """`text` with a plain word for the name of the company, and one for that of the role."""
    named = text.replace(brief.company, "your company") if brief.company else text
    return named.replace(brief.role, "position") if brief.role else named


_JOB: Final = frozenset(
    "job post role position vacancy place team crew work here company firm list one choice choose"
    " join start stay".split()
)
_WISH: Final = frozenset(
    "i'd would could like love want hope feel suit suits belong fit am i'm wish keen eager glad"
    " happy proud hungry mine myself name".split()
)


def _wishes(draft: Draft, brief: Brief) -> bool:
    """Whether a wish that names the job or the company is left over, in whatever words."""
    named = content_stems(brief.company or "")
    return any(
        words & _WISH and (words & _JOB or named & content_stems(one.text))
        for one in unexplained(draft, brief, "interest", "meaning")
        for words in [{token.lower.replace("’", "'") for token in tokens(one.text)}]
    )


RULE: Final = Rule(
    code="DR404",
    name="no-interest",
    kinds=dict.fromkeys(("thank-you", "check-in", "application"), MUST),
    told_in=("interest", "meaning"),
    source=Source(Article.A1, "Reiterate your interest in the organisation"),
    rationale="A candidate who does not say that they want the job is read as one who does not.",
    message="Nothing says that you want this role.",
    fix="Say in one plain sentence that you would like to do this work, or to join {company}.",
    fires=(
        Example("Thank you for your time. You drew the whole pipeline on a napkin."),
        Example("I moved 2 TB of order data at Acme. I look forward to hearing from you."),
        Example("Please let me know about the next step."),
        Example("I was interested to see the napkin, and would love to hear how it ends."),
        Example("I look forward to sitting in on the review."),
    ),
    silent=(
        Example("I would be glad to join Northwind."),
        Example("Our conversation made me want the job even more."),
        Example("I remain very interested in the position."),
    ),
    check=_check,
)
