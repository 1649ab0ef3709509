"""DR405 no-value: nothing says what the writer would bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.claims import claims
from drafter.language.sentences import Span
from drafter.language.words import fold, tokens
from drafter.rules._moves import may_tell
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_end
from drafter.rules._sides import YOURS

_VALUE: Final = ("proof", "evidence", "ideas", "answer", "news")
_NO_VALUE: Final = (YOURS | {"why", "connection"}) - {"need"}
_MINE: Final = frozenset("i i'm i'd i've i'll my me we our ours".split())


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    told = [fold(fact.told).strip(" .!") for fact in brief.facts if fact.field in _VALUE]
    plain = fold(draft.body.text)
    if any(len(text.split()) > 2 and text in plain for text in told):
        return
    own = brief.noted(*_VALUE)
    problems = [fact.told for fact in brief.facts if fact.field == "problem"]
    heard = [fact.told for fact in brief.facts if fact.field in _NO_VALUE]
    any_fact = brief.noted(*_THEIRS)
    hinted = False
    for sentence in draft.sentences:
        mine = grounding.best(sentence.text, own, brief.masked)
        theirs = grounding.best(sentence.text, heard, brief.masked)
        of_me = any(token.lower in _MINE for token in tokens(sentence.text))
        if mine.specific and (mine.weight > theirs.weight or phrases.holds("offer", sentence.text)):
            return
        more = grounding.best(sentence.text, own, (*brief.masked, *problems))
        if of_me and more.specific and more.weight >= theirs.weight:
            return
        if of_me and mine.words and _boasts(sentence):
            return
        on_theirs = of_me and grounding.best(sentence.text, any_fact, brief.masked).specific
        if on_theirs and phrases.holds("offer", sentence.text):
            return
        hinted |= of_me and (_boasts(sentence) or phrases.holds("brought-along", sentence.text))
        hinted |= may_tell(sentence.text, own, (*brief.masked, *heard))
    yield at_end(draft, hinted=hinted)


def _boasts(sentence: Span) -> bool:
    return next(claims(sentence.text), None) is not None


_THEIRS: Final = frozenset({"problem", "need", "question", "talked_about"})

RULE: Final = Rule(
    code="DR405",
    name="no-value",
    move="fit",
    told_in=("fit", "idea"),
    source=Source(Article.A1, "Reiterate the value you can add to the role"),
    rationale="The reader asks one question: how would this person help us? A story, a skill or an"
    " idea answers it; a statement of enthusiasm does not.",
    message="Nothing says what you would bring to the role.",
    fix="Tell one thing you have done, or one idea you have, that answers what they need.",
    fires=(
        Example("Thank you for your time. I would love to join the team."),
        Example("You drew the whole pipeline on a napkin, and that has stayed with me."),
        Example("I believe that I am a good match and would contribute a great deal."),
    ),
    silent=(
        Example("I moved 2 TB of order data at Acme without an outage."),
        Example("I would tag every alert with an owning team.", why="An idea shows value."),
        Example("My years on the firmware gateway would help me debug your scanners."),
    ),
    check=_check,
    needs_notes=True,
)
