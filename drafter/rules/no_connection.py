"""DR103 no-connection: the notes hold something personal, and the message leaves it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief, Fact
from drafter.draft import Draft
from drafter.language import grounding
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at_start
from drafter.rules._sides import figured

_PERSONAL: Final = ("memorable", "connection")
_OTHERWISE: Final = ("talked_about", "learned", "problem", "question")
_AT_LENGTH: Final = 3
"""Where a message speaks of its interview so much, one shared word is a paraphrase, no accident."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    own = [fact for fact in brief.facts if fact.owner == brief.recipient]
    facts = [fact for fact in own if fact.field in _PERSONAL]
    if not facts:
        return
    said = _weight(draft, facts, brief)
    others = [fact for fact in own if fact.field in _OTHERWISE]
    if said < 2 and _weight(draft, others, brief) < _AT_LENGTH:
        yield at_start(draft, name=brief.first_name, fact=facts[0].told.rstrip("."))


def _weight(draft: Draft, facts: list[Fact], brief: Brief) -> int:
    """How much of one of `facts` stands in one sentence."""
    texts = [figured(fact.both) for fact in facts]
    found = [grounding.best(figured(one.text), texts, brief.names) for one in draft.sentences]
    return max((one.weight for one in found), default=0)


RULE: Final = Rule(
    code="DR103",
    name="no-connection",
    source=Source(Article.A3, "Mention a viable connection you made with the person"),
    rationale="What the two shared, or what was out of the ordinary, is what an interviewer remembers"
    " a candidate by.",
    message="The notes hold what {name} will remember, and the message does not speak of it.",
    fix="Work in: {fact}.",
    fires=(
        Example("Thank you for talking with me about the shared Postgres."),
        Example("Thank you for your time. I would tag every alert with an owning team."),
        Example("I was glad to hear about the platform team."),
    ),
    silent=(
        Example("The pipeline on the napkin stayed with me."),
        Example("I have pinned your napkin above my desk.", why="One rare word is enough."),
        Example(
            "I was glad to hear that the platform team ships every Thursday.",
            why="Only their conversation could give that.",
        ),
        Example("You drew all of it on a napkin, and I understood it at once."),
    ),
    check=_check,
    kinds={"thank-you": SHOULD},
    needs_notes=True,
)
