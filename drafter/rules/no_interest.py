"""DR404 no-interest: the message does not say that the writer wants the job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if next(phrases.find("interest", draft.body.text), None) is None:
        yield at_end(draft, company=brief.company)


RULE: Final = Rule(
    code="DR404",
    name="no-interest",
    move="interest",
    source=Source(Article.A1, "Reiterate your interest in the organisation"),
    rationale="A candidate who does not say that they want the job is read as one who does not.",
    message="Nothing says that you want this role.",
    fix="Say in one plain sentence that you would like to do this work, or to join {company}.",
    fires=(
        Example("Thank you for your time. You drew the whole pipeline on a napkin."),
        Example("I moved 2 TB of order data at Acme. I look forward to hearing from you."),
        Example("Please let me know about the next step."),
    ),
    silent=(
        Example("I would be glad to join Northwind."),
        Example("Our conversation made me want the job even more."),
        Example("I remain very interested in the position."),
    ),
    check=_check,
)
