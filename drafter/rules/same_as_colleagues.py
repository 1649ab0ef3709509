"""DR104 same-as-colleagues: the members of a panel are sent the same message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.kinds import KINDS
from drafter.language.similarity import likeness
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at

_LIMIT: Final = 0.25
"""Of the runs of words in both. Messages that people write one by one share up to 0.05, those of
one skeleton with facts of their own up to 0.2, form letters 0.3 and more."""
_LINE: Final = 5
"""Words of a line that says something; shorter ones greet and sign."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    own = _said(draft.body.text)
    for colleague in brief.to_others:
        if likeness(own, _said(colleague), brief.masked) > _LIMIT:
            yield at(draft.body, name=brief.first_name)
            return


def _said(text: str) -> str:
    """The lines of a message that are neither subject, greeting nor signature."""
    lines = (line for line in text.split("\n") if not line.lower().startswith("subject:"))
    return "\n".join(line for line in lines if len(line.split()) >= _LINE and "@" not in line)


_TALK: Final = (
    "Thank you for taking the time to talk with me on Friday. I enjoyed our conversation about {}."
    " I would be glad to bring what I learned at Acme to your team, and I look forward to the visit."
)

_KINDS: Final = {name: MUST for name in KINDS if name not in {"call", "linkedin"}}
"""A line of greeting on LinkedIn and the plan of a call have no room to differ."""

RULE: Final = Rule(
    code="DR104",
    name="same-as-colleagues",
    source=Source(Article.A3, "Don't standardize your message"),
    rationale="Interviewers compare notes. Two who find the same letter in their mail know that it"
    " was written for neither.",
    message="Much of this is word for word what a colleague of {name} is sent.",
    fix="Write anew about what {name} said, in other words than to the colleagues.",
    fires=(
        Example(_TALK.format("on-call pages"), colleagues=(_TALK.format("picking robots"),)),
        Example(
            _TALK.format("on-call pages"),
            colleagues=("Dear Mei,\n\n" + _TALK.format("the handover") + "\n\nJordan Avery",),
        ),
        Example(
            "Thank you for your time. I like Northwind and would love to work with you, Priya.",
            colleagues=(
                "Thank you for your time. I like Northwind and would love to work with you, Mei.",
            ),
        ),
    ),
    silent=(
        Example(_TALK.format("on-call pages")),
        Example(
            "Thank you for drawing the pipeline on a napkin. I would tag every alert.",
            colleagues=("Thank you for your time on Friday. The handover of the crews stayed.",),
        ),
        Example(
            "Thank you for your time on Friday. The napkin stayed with me, and so did the pages.",
            colleagues=(
                "Thank you for your time on Friday. Robots that stop and wait are a fine thing.",
            ),
            why="Courtesies may be the same.",
        ),
    ),
    check=_check,
    kinds=_KINDS,
)
