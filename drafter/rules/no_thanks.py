"""DR401 no-thanks: nobody is thanked for their time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_start


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not phrases.holds("thanks", draft.body.text):
        yield at_start(draft, hinted=phrases.holds("thanks-hinted", draft.body.text))


RULE: Final = Rule(
    code="DR401",
    name="no-thanks",
    kinds=dict.fromkeys(("thank-you", "rejection", "card", "call"), MUST),
    told_in=("thanks",),
    source=Source(Article.A3, "Thank the person for his time"),
    rationale="Interviewing takes people away from their work. Thanking them for that time is the"
    " least, and the reason why the message is written at all.",
    message="Nobody is thanked for their time.",
    fix="Begin with thanks for the conversation or for their time.",
    fires=(
        Example("I enjoyed our conversation about the order service."),
        Example("It was a pleasure to meet you. I look forward to hearing from you."),
        Example("Many thanks in advance."),
        Example("I would be thankful for a prompt answer."),
    ),
    silent=(
        Example("Thank you for talking with me on Friday."),
        Example("I really appreciate the hour you spent with me."),
        Example("It was kind of you to show me the night shift, and I thank you."),
        Example("I am grateful that you explained the order service so patiently."),
    ),
    check=_check,
)
