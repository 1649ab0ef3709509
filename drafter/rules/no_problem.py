"""DR406 no-problem: a value-add that names no problem raised in the interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.numbers import numbers
from drafter.language.patterns import Pattern
from drafter.language.words import tokens, word_set
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at_start

_SAID: Final = Pattern(
    r"\byou(?:['’]d| had| have)?(?: \w+)? (?:said|mention|t[eo]ll|told|rais|describ|sp[eo][ak]k?|explain|point|nam)"
    r"|\b(?:said|mentioned|told me|raised|described|explained|pointed out|by your(?: own)? account"
    r"|in your(?: own)? words|you put (?:it|that))\b",
    re.IGNORECASE,
)
"""Whoever reports what the other said means the problem, in whatever words."""
_STAYED: Final = "stuck stayed stick stay"
"""What the conversation did, and no problem: "it has stuck with me"."""
_ANYBODY: Final = "guys folks lads people staff team crew colleagues everyone men women"
"""Whoever works there: to name them is no problem."""
_SMALL: Final = 7
"""Up to here a number may stand anywhere by chance."""
_ELSEWHERE: Final = frozenset({"ideas", "evidence", "proof", "need", "why"})
"""Fields whose words prove nothing: they belong to the idea, or to the trade. So do topics."""

_OWN: Final = frozenset({"ideas", "answer", "evidence", "proof"})
_RAISED: Final = frozenset({"problem", "talked_about", "question"})


def names_a_problem(draft: Draft, brief: Brief) -> bool:
    """Whether the body speaks of a problem of the notes, or, where they have none, of any."""
    texts = brief.noted("problem")
    if not texts:
        return phrases.holds("problem", draft.body.text)
    others = _elsewhere(texts, brief)
    figures = _figures(*texts) - _figures(*others)
    said = (one.text for one in draft.sentences if not phrases.holds("proposal", one.text))
    if figures & _figures(*said, loose=True):
        return True
    return any(_means(one.text, texts, others, brief) for one in draft.sentences)


def _means(sentence: str, problems: list[str], others: tuple[str, ...], brief: Brief) -> bool:
    """Whether `sentence` speaks of one of `problems`, and not of `others` in the same words."""
    hidden = () if _SAID.search(sentence) else others
    shared = grounding.best(sentence, problems, (*brief.masked, *hidden, _STAYED))
    return shared.specific and (shared.distinct > 1 or not phrases.holds("proposal", sentence))


def _elsewhere(problems: list[str], brief: Brief) -> tuple[str, ...]:
    """What the notes say in other places, but for a topic that is one of `problems` again."""
    told = (fact.text for fact in brief.facts if fact.field in _ELSEWHERE)
    topics = (fact.text for fact in brief.facts if fact.field == "talked_about")
    return (
        *told,
        *(one for one in topics if not grounding.best(one, problems, brief.masked).specific),
    )


def _is_troubled(text: str) -> bool:
    return not word_set("trouble-words.txt").isdisjoint(token.lower for token in tokens(text))


def _figures(*texts: str, loose: bool = False) -> set[float]:
    return {
        number.value
        for text in texts
        for number in numbers(text)
        if number.value > _SMALL or (number.share and (loose or number.parts or not number.spelt))
    }


def _leads_up(draft: Draft, brief: Brief) -> bool:
    """Whether a sentence before the first proposal shares more with a problem than with the rest."""
    texts, others = brief.noted("problem"), brief.noted(*_ELSEWHERE)
    for one in draft.sentences:
        if phrases.holds("proposal", one.text):
            return False
        near = grounding.best(one.text, texts, (*brief.masked, _STAYED, _ANYBODY)).weight
        talk = phrases.holds("conversation", one.text)  # "a quick phone call" shares a word
        if near > max(grounding.best(one.text, others, brief.masked).weight, talk):
            return True
    return False


def _tells_of_trouble(draft: Draft, brief: Brief) -> bool:
    """Whether a sentence tells of something that goes wrong, and was raised.

    It may be a problem in other words than the notes', or a topic that is one.
    """
    problems, raised, own = brief.noted("problem"), brief.noted(*_RAISED), brief.noted(*_OWN)
    counted = {number.value for text in problems for number in numbers(text)}
    things = {
        (number.value, noun)
        for text in raised
        if text in problems or _is_troubled(text)
        for number in numbers(text)
        for noun in number.nouns
    }
    for one in draft.sentences:
        said = numbers(one.text)
        if things & {(number.value, noun) for number in said for noun in number.nouns}:
            return True
        if not (_is_troubled(one.text) or _SAID.search(one.text)):
            continue
        near = grounding.best(one.text, problems, (*brief.masked, _STAYED))
        if _SAID.search(one.text) and (near.words or _is_troubled(one.text)):
            return True
        if near.distinct > 1 and _is_troubled(one.text):
            return True
        if any(phrases.holds(name, one.text) for name in ("proposal", "conversation")):
            continue
        if counted & {number.value for number in said}:
            return True
        shared = grounding.best(one.text, raised, brief.masked)
        if shared.weight < grounding.best(one.text, own, brief.masked).weight:
            continue
        if shared.specific or near.words:
            return True
    return False


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not names_a_problem(draft, brief):
        hinted = _leads_up(draft, brief) or _tells_of_trouble(draft, brief)
        yield at_start(draft, hinted=hinted)


RULE: Final = Rule(
    code="DR406",
    name="no-problem",
    kinds={"value-add": MUST},
    told_in=("problem",),
    source=Source(Article.A5, "Did they mention problem XYZ at the interview?"),
    rationale="An idea helps only against a problem that the reader has. Naming theirs shows that you listened.",
    message="No problem from the interview is named.",
    fix="Name the problem as they told it (`problems:` in the notes).",
    fires=(
        Example("I have been thinking about our conversation. I could help.", kind="value-add"),
        Example("I would be glad to share some ideas with you.", kind="value-add"),
        Example("The napkin has stayed with me.", kind="value-add"),
    ),
    silent=(
        Example("You said that on-call pages doubled since the launch.", kind="value-add"),
        Example("I keep thinking of the night crew and the error screen.", kind="value-add"),
        Example("Pages that doubled with the launch are a lot.", kind="value-add"),
    ),
    check=_check,
)
