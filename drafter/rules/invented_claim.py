"""DR202 invented-claim: the writer's deed, skill or paper that no fact supports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.careers import career, matter
from drafter.language.claims import Claim, claims, family, is_deed, is_feat
from drafter.language.dates import without_days
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
    word_set,
)
from drafter.rules._figures import is_loose
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source
from drafter.rules._sides import PROVEN, THOUGHT, sides_of

_OURS: Final = PROVEN | THOUGHT | {"why", "connection"}
"""Fields that tell of the writer."""
_HEARD: Final = frozenset({"talked_about", "learned", "memorable"})
"""Fields that tell of the reader unless they name the writer."""
_ME: Final = frozenset("I me my we".split())
_GENERIC: Final = frozenset(
    "team people staff colleague year work project thing experience background job role career"
    " ago lot way area field variety number record strong solid extensive deep broad proven certain"
    " certify qualify charter register accredit certification certificate degree diploma licence license award accomplished long"
    " ask invite choose pick select trust send hire bring call manage help use life lives fair deal plenty old young fresh day week month hour minute"
    " former previous last current own hold have possess whole entire full hard well work new good great best real professional several many various different similar".split()
)


_RANK: Final = Pattern(r"\bas (?:an?|the|acting|head)\b", re.I, needs="as a|as the|as head")
"""A rank that somebody else has to grant."""
_PAPER: Final = Pattern(
    r"\b(?:am|was|['’]m|been|[Aa]s an?)\s+(?:\w+ly\s+|also\s+|now\s+)*(?:an?\s+|the\s+)?(?:fully[- ])?"
    r"(?:certified|licen[sc]ed|accredited|chartered|registered|qualified)\s(?!(?:for|to|in every)\b)",
    needs="certified|licen|accredited|chartered|registered|qualified",
)
"""Where the writer is said to hold a paper: "I am a registered nurse"."""
_PAPERS: Final = Pattern(
    r"(?i:\b(?:certif|licen[cs]|accredit|charter|regist|qualif|pass|exam|degree|diploma|apprentic|train)\w*)"
    r"|\b[A-Z]{2,}[a-z]?\b|\b[A-Z][a-z]*[A-Z]\w*"
)
_PAPER_STEMS: Final = frozenset(
    "exam examination test paper course level module qualification training".split()
)
_HONOURS: Final = frozenset(
    "voted crowned awarded award awards elected nominated promoted promotion named commended won"
    " winner win prize medal shortlisted honoured honored chosen selected".split()
)
"""What somebody else has to grant."""
_OF_THE_YEAR: Final = Pattern(
    r"\bof the (?:year|month|week|quarter|season|decade)\b|\b(?:award|prize|medal|trophy)\b",
    re.IGNORECASE,
)
_POST: Final = Pattern(r"(?:as|in my \w+(?: \w+)? as) ", re.IGNORECASE, needs="as ")
_CORRESPOND: Final = frozenset("write draft sketch apply".split())
_WORKS: Final = content_stems(
    "book novel article column paper thesis patent film album record play app company business firm shop"
    " school café restaurant charity award prize medal marathon"
)
"""What anybody would have noted who had made it, or won it."""
_ANY_WORK: Final = frozenset({"work", "spend"})
_HEARD_AT: Final = 2
"""How clear a sentence must be on a career to be held against the notes as a whole."""
_BEYOND_DOUBT: Final = 4
"""What that clearness must come to with the words that are new to the notes, less those that the
writer's facts hold."""
_MUCH_BORNE: Final = 3
"""So many words that are held weigh nearly twice, unless the new ones outnumber them by far."""
_HELD: Final = 1
"""What it weighs that a claim in the same sentence is borne out."""
_BACK: Final = Pattern(r"\b(?:it|this|that|them|these|those|one|ones|so)\b", re.IGNORECASE)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for sentence in draft.sentences:
        end = 0
        found = set()
        for claim in sorted(claims(sentence.text), key=lambda one: one.start):
            if claim.start < end:
                continue
            found.add(borne := _borne_out(claim, sentence.text, brief))
            if borne is not Borne.OUT:
                end = claim.end
                start = sentence.start + claim.start
                weak = SHOULD if borne is Borne.IN_PART else None
                yield Hit(start, sentence.start + end, severity=weak)
        if Borne.NOT not in found and _is_new(sentence.text, brief, Borne.OUT in found):
            yield Hit(sentence.start, sentence.start + len(sentence.text.rstrip(" .!")))


def _is_new(text: str, brief: Brief, held: bool) -> bool:
    """Whether `text` clearly tells of a career that the notes know little of.

    `held` says that a claim in it is borne out.
    """
    clear = career(text)
    if clear < _HEARD_AT:
        return False
    about = matter(without_days(text))
    new = sum(not _is_among(one, _all_known(brief)) for one in about)
    borne = _borne_by_two(about, frozenset(number.value for number in numbers(text)), brief)
    if borne >= _MUCH_BORNE and new <= 2 * borne:
        borne += borne - 1
    clear += sides_of(brief).marked(text)
    return clear + new - borne - _HELD * held >= _BEYOND_DOUBT


def _borne_by_two(about: frozenset[str], figures: frozenset[float], brief: Brief) -> int:
    """How much of `about` and `figures` one fact of the writer's holds, or two of what was done."""
    most = 0
    shares: list[set[str | float]] = [set()]
    for fact in _own_facts(brief):
        share: set[str | float] = {
            *(one for one in about if _is_among(one, fact.stems)),
            *(figures & fact.figures),
        }
        most = max(most, len(share))
        if fact.done and share:
            shares.append(share)
    return max(most, *(len(one | other) for one in shares for other in shares))


@lru_cache(maxsize=32)
def _all_known(brief: Brief) -> frozenset[str]:
    """The stems of all that the notes tell, of whomever."""
    told = (fact.both for fact in brief.facts)
    return content_stems("\n".join((*told, *brief.names, brief.role, brief.company)))


class Borne(Enum):
    """How far a fact bears a claim out."""

    NOT = auto()
    IN_PART = auto()
    OUT = auto()


def _borne_out(claim: Claim, text: str, brief: Brief) -> Borne:
    """How far one fact of the writer's holds what `claim` is about; OUT where nothing can tell."""
    said = text[claim.start : claim.end]
    if _POST.match(said):
        said = said.lower()  # "Director" is no name here
    if any(
        not (
            number.passing
            or (number.spelt and number.value <= 3 and not number.share)
            or (is_loose(number, said) and not number.share)
        )
        for number in numbers(said)
    ):
        return Borne.OUT  # that is for DR201
    objects = _objects(said, claim, brief)
    if _PAPER.search(said):  # a name alone is for DR201
        return Borne.OUT if not objects or _is_certified(objects, brief) else Borne.NOT
    honour = not claim.verb and _HONOURS & {token.lower for token in tokens(said)}
    if honour or (claim.verb in family("win") and _OF_THE_YEAR.search(said)):
        return Borne.OUT if _is_honoured(objects, brief) else Borne.NOT
    if not objects and _needs_no_fact(claim, said):
        return Borne.OUT
    around = content_stems(f"{text[: claim.start]} {text[claim.end :]}")
    found = {_by(fact, claim, said, objects, around) for fact in _own_facts(brief)}
    if Borne.OUT in found:
        return Borne.OUT
    plain = claim.feat or not claim.verb or is_deed(claim.verb)
    doubtful = not plain and len(objects) < 2
    return Borne.IN_PART if doubtful or Borne.IN_PART in found else Borne.NOT


def _needs_no_fact(claim: Claim, said: str) -> bool:
    """Whether `claim`, which names nothing it was done to, points back or at a name of DR201's."""
    if claim.verb in _CORRESPOND or any(names(Span(said, 0, len(said)))):
        return True
    if claim.feat:
        return claim.verb in word_set("idle-verbs.txt")
    return claim.verb in _ANY_WORK | {""} or bool(_BACK.search(said))


def _by(
    fact: _Own, claim: Claim, said: str, objects: frozenset[str], around: frozenset[str]
) -> Borne:
    """How far `fact` holds what `claim` says was done, and what to; `around` is the rest of it."""
    deed = fact.done and bool(_deeds(claim.verb) & fact.stems)
    feat = claim.feat or is_feat(claim.verb)
    if deed and fact.paper:
        objects -= _PAPER_STEMS  # "my last exam", for a Level 4 that was finished
    if not objects:
        return Borne.OUT if deed else Borne.NOT
    shared = {one for one in objects if _is_among(one, fact.stems)}
    near = {one for one in objects - shared if any(same_word(one, k) for k in fact.setting)}
    missing = len(objects - shared - near)
    weight = len(shared | near) + len(shared - _usual(said))
    if _RANK.search(said) or fact.thought:
        enough = not missing and (weight >= 2 + 2 * feat or not fact.thought)
    elif feat:
        all_told = not missing or not is_feat(claim.verb)
        enough = missing < len(shared) if deed else all_told and weight > missing + 1
        enough &= bool(shared)
        enough |= bool(near) and not missing and claim.verb in family("build")  # the idea, done
    elif deed and (shared or near):
        enough = missing <= len(shared | near)
    elif claim.verb in _ANY_WORK and len(objects) < 3 + len(shared | near):
        enough = True
    elif missing < 2 and len(around & fact.stems) > 1:
        enough = not fact.thought
    else:
        enough = bool(shared or near) and (not missing or weight >= max(2, missing))
    if enough:
        return Borne.OUT
    if feat or (objects - shared) & _WORKS or (fact.thought and missing):
        return Borne.NOT
    return Borne.IN_PART if len(shared) >= max(1, missing) else Borne.NOT


def _is_among(one: str, stems: frozenset[str]) -> bool:
    """Whether `stems` hold `one`, or the two words that it is made of: "bookshelf"."""
    if one in stems:
        return True
    return any(same_word(one, known) for known in stems) or any(
        one[:at] in stems and {one[at:], f"{one[at:-1]}f"} & stems for at in range(3, len(one) - 2)
    )


@lru_cache(maxsize=256)
def _deeds(verb: str) -> frozenset[str]:
    return frozenset(stem(one) for one in family(verb)) if verb else frozenset()


def _usual(said: str) -> frozenset[str]:
    """The stems of the common words of `said`."""
    return frozenset(stem(token.text) for token in content_words(said) if is_common(token.lower))


def _is_certified(objects: frozenset[str], brief: Brief) -> bool:
    """Whether a fact of what the writer has done tells of a paper in what `objects` name."""
    for fact in brief.facts:
        if fact.field not in PROVEN:
            continue
        known = content_stems(fact.both)
        shared = {one for one in objects if any(same_word(one, other) for other in known)}
        paper = bool(_PAPERS.search(fact.both))
        if (paper and shared) or (shared == objects and (paper or shared)):
            return True
    return False


def _is_honoured(objects: frozenset[str], brief: Brief) -> bool:
    """Whether a fact of what the writer has done tells of an honour in what `objects` name."""
    for fact in brief.facts:
        if fact.field in PROVEN and _HONOURS & {token.lower for token in tokens(fact.text)}:
            known = content_stems(fact.both)
            if not objects or any(same_word(one, other) for one in objects for other in known):
                return True
    return False


def _objects(said: str, claim: Claim, brief: Brief) -> frozenset[str]:
    """The stems of what `said` is about: neither the verb, courtesy, names, figures nor the job."""
    named = {token.text for token in names(Span(said, 0, len(said)))}
    found = set()
    for token in content_words(without_days(said)):
        plain = fold(token.text.replace("’", "'")).removesuffix("'s")
        if plain in _GENERIC or is_courtesy(plain) or token.text in named or is_number_word(plain):
            continue
        if (base_of(plain) or plain) not in {claim.verb, *_GENERIC} and not plain.endswith("ly"):
            found.add(stem(plain))
    return frozenset(found - _GENERIC - content_stems(f"{brief.role} {brief.company}"))


class _Own(NamedTuple):
    """A fact of the writer's as claims are held against it."""

    stems: frozenset[str]
    setting: frozenset[str]
    """The stems of what it answers: the problem or the need it stands beside."""
    thought: bool
    """Whether it is only an idea."""
    paper: bool
    """Whether it tells of an examination, or names what it is for."""
    done: bool
    """Whether it tells what the writer has done."""
    figures: frozenset[float]


@lru_cache(maxsize=32)
def _own_facts(brief: Brief) -> tuple[_Own, ...]:
    """The facts that may support a claim of the writer's."""
    found = []
    for fact in brief.facts:
        heard = fact.field in _HEARD and bool(_ME & {token.text for token in tokens(fact.told)})
        if fact.field not in _OURS and not heard:
            continue
        beside = brief.beside(fact, "problem", "ideas", "need") if fact.field in PROVEN else ()
        setting = content_stems("\n".join(one.both for one in beside))
        stems = content_stems(fact.both)
        stems |= {again for one in stems if base_of(again := one.removeprefix("re")) == again}
        thought = fact.field in THOUGHT
        paper = bool(_PAPERS.search(fact.text))
        figures = frozenset(number.value for number in numbers(fact.text))
        found.append(_Own(stems, setting, thought, paper, not (thought or heard), figures))
    return tuple(found)


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
        Example("Planners from other depots still ring me for advice on slotting."),
        Example("The stock sheet I devised hangs in every branch of my last firm."),
        Example("Once a deputy head myself, I know what a wet Friday does to a timetable."),
    ),
    silent=(
        Example("I put the phone down and made a cup of tea straight away."),
        Example("I have started on the exercise for the night crew lead.", why="Begun, not done."),
        Example("I have chewed on your question about the warehouse since."),
        Example("I cut the pages that way at Acme.", why="Evidence in the notes."),
        Example("I migrated order data without an outage.", why="Another word for moved."),
        Example("I could put the plan for the canteen on one page.", why="An offer."),
        Example("I would love to lead a team like yours.", why="A wish."),
        Example("I enjoyed hearing about your canteen.", why="What anybody says of an interview."),
        Example("I have been thinking about your canteen ever since."),
        Example("I left the interview inspired, and I am grateful."),
        Example("On the tram home I told my sister all about the canteen.", why="The day."),
        Example("Your foreman told me how the crew voted for the new rota.", why="The reader's."),
        Example("If I led the canteen team, I would ask them first.", why="Supposed."),
    ),
    check=_check,
)
