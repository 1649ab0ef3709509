"""DR413 no-skill-set: an application that does not say what the writer can do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.clauses import clauses
from drafter.language.dates import without_days
from drafter.language.patterns import Pattern
from drafter.language.words import stem, tokens, word_set
from drafter.rules._moves import may_tell
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_end

_SKILLS: Final = frozenset({"proof", "need", "evidence", "news"})


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    texts = brief.noted(*_SKILLS)
    if not any(_shows(one.text, texts, brief) for one in draft.sentences):
        heard = tuple(fact.told for fact in brief.facts if fact.field not in _SKILLS)
        hinted = any(may_tell(s.text, texts, (*brief.masked, *heard)) for s in draft.sentences)
        yield at_end(draft, hinted=hinted)


_APPLYING: Final = Pattern(
    r"\bI(?: am|['’]m)? (?:also )?writ(?:e|ing|ten) (?=to|about|regarding|concerning|with|in|because|as|on)"
    r"|\bopenings?\b",
    re.IGNORECASE,
)
"""What everyone says who applies: it tells nobody that one can write."""


def _shows(sentence: str, texts: list[str], brief: Brief) -> bool:
    """Whether `sentence` tells of a skill: in two words, or in a rare one said of oneself."""
    said = _APPLYING.sub(" ", without_days(sentence))
    found = grounding.best(said, texts, (*brief.names, brief.role))
    if len({stem(word.text) for word in found.words}) > 1:
        return True
    told = (
        one.who != "you" and one.verb not in word_set("receiving-verbs.txt")
        for one in clauses(sentence)
    )
    theirs = any(token.lower == "your" for token in tokens(sentence))
    return found.specific and not theirs and any(told)


RULE: Final = Rule(
    code="DR413",
    name="no-skill-set",
    kinds={"application": MUST},
    told_in=("fit",),
    source=Source(Article.A2, "An opportunity to explain your skill set to the recruiter"),
    rationale="The CV may not have been read. Two lines about what you can do are read in its place.",
    message="Nothing says what you can do.",
    fix="Name one or two skills that they ask for, with what you did with them (`strengths:` in the notes).",
    fires=(
        Example("I applied on Monday and remain very interested.", kind="application"),
        Example("I am hard-working, and would love to join.", kind="application"),
        Example("May I ask where my application stands?", kind="application"),
    ),
    silent=(
        Example("I moved 2 TB of order data at Acme without an outage.", kind="application"),
        Example("Migrations without downtime are what I do.", kind="application"),
        Example("I spent three years on the firmware gateway.", kind="application"),
    ),
    check=_check,
)
