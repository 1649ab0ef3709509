"""Antecedents: whom "she" and "they" can mean, from what a note has said before."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS
from drafter.language.verbs import Form, forms
from drafter.language.words import word_set

THEY: Final = {"they": "you", "their": "your", "them": "you", "theirs": "yours"}
_OTHERS: Final = frozenset(
    "daughter son wife husband boss manager colleague predecessor mentor friend mother father mom"
    " dad mum sister brother partner patient customer client guest boy girl woman man nurse doctor"
    " lad lass kid child teacher student pupil director assistant intern deputy grandmother grandfather aunt uncle"
    " candidate supervisor ceo cto founder owner captain chef".split()
)
"""People a "she" or "he" may mean when they are mentioned before it."""
_WOMEN: Final = frozenset("daughter wife mother mom mum sister girl woman grandmother aunt".split())
_MEN: Final = frozenset("son husband father dad brother boy lad man grandfather uncle".split())
_ANY: Final = frozenset("a an each every any another".split())
_EACH: Final = frozenset(
    "someone somebody everyone everybody anyone anybody nobody whoever".split()
)
"""Words that "they" takes up before the company comes to mind."""
_SERVED: Final = frozenset(
    "resident patient customer client child pupil student guest tenant donor visitor passenger"
    " learner family user candidate driver caller".split()
)
"""Whom a place serves: of them "they" is said as well."""
_KINDS: Final = frozenset("place firm business company run owned shop farm team practice".split())
"""What a family may be the kind of."""
NO_PLURAL: Final = frozenset(
    "is was has does this its as us always perhaps sometimes besides across yes thus".split()
)
_OWNED: Final = frozenset("the my our your these those".split())
"""Words after which "runs" is no verb."""
_ANYBODY: Final = Pattern(
    r"\b(?:ask|let|make|expect|tell|want|send|hire|force)(?:s|ed|ing)? (?:an?|any|another) [\w-]+ "
)
"""Whom nobody in particular is asked to do something: "never asks a nurse to do what she ..."."""


@cache
def _predicate() -> re.Pattern[str]:
    """ "she is a nurse": somebody said to be something is the same person still."""
    return re.compile(
        r"\b(?:is|are|was|were|am|be|been|being|became|become|as)(?: still| also| now)?"
        rf" (?:an? |the )?(?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(_others()))})\b"
    )


def _others() -> frozenset[str]:
    return _OTHERS | word_set("job-words.txt")


def means_company(words: list[str]) -> bool:
    """Whether "they" can only mean the reader's side: no plural stands before it."""
    plain = [word.replace("’", "'").partition("'")[0] for word in words]
    first = next((place for place, word in enumerate(plain) if word in THEY), None)
    if first is None or plain[first] not in {"they", "their"}:
        return False
    said = [
        one for one, after in pairwise(words[: first + 1])
        if one != "family" or after not in _KINDS
    ]  # fmt: skip
    if any(one in _ANY and (other in _singular_people()) for one, other in pairwise(said)):
        return False  # each interpreter picks their own shift
    return (_EACH | _SERVED).isdisjoint(said) and not any(
        word in PLURALS or (word.endswith("s") and not word.endswith("ss")
                            and (before.endswith("ed") or before in _OWNED or not _is_verb(word)))
        for before, word in pairwise(["", *words[:first]])
    )  # fmt: skip


def means_things(words: list[str], place: int) -> bool:
    """Whether "them" at `place` are things named since "they": "they finish jobs with the crew that began them"."""
    start = next((i for i, word in enumerate(words) if word in {*THEY, "you"}), place)
    several = [
        i for i in range(start + 1, place)
        if words[i].endswith("s") and not words[i].endswith(("ss", "us", "'s")) and not _is_verb(words[i])
    ]  # fmt: skip
    return bool(several) and several[-1] != place - 2  # not "the delays kill them"


def _singular_people() -> frozenset[str]:
    return _others() | word_set("counted-people.txt") | {"company", "council", "agency", "bank"}


def _is_verb(word: str) -> bool:
    verb = Form.THIRD in forms(word) and word not in word_set("seldom-verbs.txt")
    return verb or word in NO_PLURAL


def givers(words: list[str]) -> set[str]:
    """Who did something to "her" or "him", and so is neither: "a student made her in 1998"."""
    found = set()
    for who, verb, whom, after in zip(words, words[1:], words[2:], [*words[3:], ""], strict=False):
        done = whom in {"her", "him"} and who in _others() and forms(verb) & Form.PAST
        if done and (not after or after in PREPOSITIONS | DETERMINERS | {"to", "when"}):
            found.add(who)
    return found


_ONE_OF_THEM: Final = Pattern(
    r"\b(?:one|each|another)(?: of (?:them|whom))? (?:has|is|was|had|now|runs|went|got|became|took|still|\w+ed)\b",
    needs="one |each |another ",
)


def is_free(pronoun: str, before: str, named: set[str], known: set[str]) -> bool:
    """Whether `pronoun` can mean the one a note is about: `before` it comes nobody else.

    `named` are the first names of other people, in lower case; `known` cannot be meant.
    """
    before = before.lower()
    if not _others().isdisjoint(re.findall(r"\w+", before)):  # the pattern is slow to build
        before = _ANYBODY.sub(" ", _predicate().sub(" ", before))
    heard = [word.removesuffix("'s") for word in re.findall(r"[\w'-]+", before)]
    if pronoun.endswith("self") and heard[:1] == ["you"]:
        return True
    if any(word.endswith("-year-old") for word in heard):
        return False
    if _ONE_OF_THEM.search(before):
        return False  # three apprentices, one has her own shop now
    words = set(heard[:2] if pronoun.endswith("self") else heard)
    if words & {"mr", "mrs", "ms", "miss", "mister"}:
        return False  # Mr. Whitfield showed me his tomatoes
    plain = re.split(r"['’]", pronoun.lower())[0]
    never = _MEN if plain in {"she", "her", "hers", "herself"} else _WOMEN
    return not ((_others() | named) - never - known) & words
