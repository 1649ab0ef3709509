"""DR202 invented-claim: the writer's deed, skill or paper that no fact supports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.claims import Claim, claims, family
from drafter.language.names import names
from drafter.language.numbers import numbers
from drafter.language.numerals import is_number_word
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import base_of
from drafter.language.words import (
    content_stems,
    content_words,
    fold,
    is_common,
    is_courtesy,
    same_word,
    stem,
    tokens,
)
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._sides import PROVEN, THOUGHT

_THEIRS: Final = frozenset({"need", "problem", "question", "title", "company", "name", "agency"})
"""Fields that tell of the reader's side: they support no deed of the writer's."""
_HEARD: Final = frozenset({"talked_about", "learned", "memorable"})
"""Fields that tell of the reader unless they name the writer."""
_ME: Final = frozenset("I me my we".split())
_GENERIC: Final = frozenset(
    "team people staff colleague year work project thing experience background job role career"
    " lot way area field variety number record strong solid extensive deep broad proven certain"
    " certify qualify charter register accredit certification certificate degree diploma licence license award accomplished long"
    " former previous last current own hold have possess whole entire full hard well work new good great best real professional several many various different".split()
)


_RANK: Final = Pattern(r"\bas (?:an?|the|acting|head)\b", re.IGNORECASE)
_PAPER: Final = Pattern(
    r"\b(?:am|was|['’]m|been|[Aa]s an?)\s+(?:\w+ly\s+|also\s+|now\s+)*(?:an?\s+|the\s+)?(?:fully[- ])?"
    r"(?:certified|licen[sc]ed|accredited|chartered|registered|qualified)\s(?!(?:for|to|in every)\b)",
    needs="certified|licen|accredited|chartered|registered|qualified",
)
"""A rank that somebody else has to grant."""
_PAPERS: Final = Pattern(
    r"(?i:\b(?:certif|licen[cs]|accredit|charter|regist|qualif|pass|exam|degree|diploma|apprentic|train)\w*)"
    r"|\b[A-Z]{2,}[a-z]?\b|\b[A-Z][a-z]*[A-Z]\w*"
)
_HONOURS: Final = frozenset(
    "voted crowned awarded award awards elected nominated promoted promotion named commended won"
    " winner win prize medal shortlisted honoured honored chosen selected".split()
)
"""What somebody else has to grant."""
_BACK: Final = Pattern(r"\b(?:it|this|that|them|these|those|one|ones|so)\b", re.IGNORECASE)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for sentence in draft.sentences:
        end = 0
        for claim in sorted(claims(sentence.text), key=lambda one: one.start):
            if claim.start >= end and not _is_supported(claim, sentence.text, brief):
                end = claim.end
                yield Hit(sentence.start + claim.start, sentence.start + claim.end)


def _is_supported(claim: Claim, text: str, brief: Brief) -> bool:
    """Whether one fact of the writer's holds what `claim` is about, or there is too little to tell."""
    said = text[claim.start : claim.end]
    if any(
        not (number.passing or (number.spelt and number.value <= 3)) for number in numbers(said)
    ):
        return True  # that is for DR201
    if _PAPER.search(said):
        objects = _objects(said, claim)  # a name alone is for DR201
        return not objects or _is_certified(objects, brief)
    objects = _objects(said, claim)
    if not claim.verb and _HONOURS & {token.lower for token in tokens(said)}:
        return _is_honoured(objects, brief)
    deeds = {stem(verb) for verb in family(claim.verb)} if claim.verb else set()
    usual = {stem(token.text) for token in content_words(said) if is_common(token.lower)}
    own, thought, whole = _facts(brief)
    strange = sum(not any(same_word(one, known) for known in whole) for one in objects)
    if not objects:
        return (
            claim.verb in {"", "work"}
            or bool(_BACK.search(said))
            or any(deeds & fact for fact in own)
        )
    for fact in own:
        shared = [one for one in objects if any(same_word(one, known) for known in fact)]
        rare = sum(one not in usual for one in shared)
        deed = bool(deeds & fact)
        if fact in thought and strange:
            continue
        if _RANK.search(said):
            if len(shared) == len(objects):
                return True
        elif len(shared) + rare >= max(2, strange + 1) or (
            (len(shared) > strange or (deed and fact not in thought)) and strange < 2
        ):
            return True
    return False


def _is_certified(objects: set[str], brief: Brief) -> bool:
    """Whether a fact of what the writer has done tells of a paper in what `objects` name."""
    objects = objects - content_stems(brief.role)  # "a qualified baker", for a baker
    for fact in brief.facts:
        if fact.field not in PROVEN:
            continue
        known = content_stems(f"{fact.text}\n{fact.told}")
        shared = {one for one in objects if any(same_word(one, other) for other in known)}
        paper = bool(_PAPERS.search(f"{fact.text} {fact.told}"))
        if (paper and shared) or (shared == objects and (paper or shared)):
            return True
    return False


def _is_honoured(objects: set[str], brief: Brief) -> bool:
    """Whether a fact of what the writer has done tells of an honour in what `objects` name."""
    for fact in brief.facts:
        if fact.field in PROVEN and _HONOURS & {token.lower for token in tokens(fact.text)}:
            known = content_stems(f"{fact.text}\n{fact.told}")
            if not objects or any(same_word(one, other) for one in objects for other in known):
                return True
    return False


def _objects(said: str, claim: Claim) -> set[str]:
    """The stems of what `said` is about: neither the verb, courtesy, names nor figures."""
    named = {token.text for token in names(Span(said, 0, len(said)))}
    found = set()
    for token in content_words(said):
        plain = fold(token.text)
        if plain in _GENERIC or is_courtesy(plain) or token.text in named or is_number_word(plain):
            continue
        if (base_of(plain) or plain) not in {claim.verb, *_GENERIC} and not plain.endswith("ly"):
            found.add(stem(plain))
    return found - _GENERIC


@lru_cache(maxsize=32)
def _facts(
    brief: Brief,
) -> tuple[tuple[frozenset[str], ...], frozenset[frozenset[str]], frozenset[str]]:
    """The stems of each fact that may support a claim, of those only thought, and of the notes."""
    told = [(fact, content_stems(f"{fact.text}\n{fact.told}")) for fact in brief.facts]
    own = tuple(
        stems
        for fact, stems in told
        if fact.field not in _THEIRS
        and (fact.field not in _HEARD or _ME & {token.text for token in tokens(fact.told)})
    )
    thought = frozenset(stems for fact, stems in told if fact.field in THOUGHT)
    return own, thought, frozenset().union(*(stems for _, stems in told))


RULE: Final = Rule(
    code="DR202",
    name="invented-claim",
    needs_notes=True,
    source=Source(Article.A1, "Be factual"),
    rationale="A deed or a paper that you cannot show when asked ends the conversation; the notes"
    " are what you can show.",
    message="“{quote}” claims what no fact of the notes supports.",
    fix="Take “{quote}” out, or tell what the notes say you have done.",
    fires=(
        Example("I have also skippered a harbour launch."),
        Example("I have managed large budgets and difficult vendors."),
        Example("I am fluent in sign language, which may help on the floor."),
        Example("I also mentor school children every week."),
        Example("Having redesigned the whole hiring process, I know what to ask."),
        Example("My certification in project management would help."),
        Example("I have written up a plan for the canteen.", why="A paper said to exist."),
        Example("My clients always praised my patience at the counter."),
    ),
    silent=(
        Example("I have chewed on your question about the warehouse since."),
        Example("I cut the pages that way at Acme.", why="Evidence in the notes."),
        Example("I migrated order data without an outage.", why="Another word for moved."),
        Example("I could put the plan for the canteen on one page.", why="An offer."),
        Example("I would love to lead a team like yours.", why="A wish."),
        Example("I enjoyed hearing about your canteen.", why="What anybody says of an interview."),
        Example("I have been thinking about your canteen ever since."),
        Example("I left the interview inspired, and I am grateful."),
        Example("If I led the canteen team, I would ask them first.", why="Supposed."),
    ),
    check=_check,
)
