"""Verb forms: what a word can be (bases, third persons, pasts), and one form from another."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Flag, auto
from functools import cache, lru_cache
from typing import Final

from drafter import assets
from drafter.language.patterns import Pattern
from drafter.language.words import word_set


class Form(Flag):
    """The forms of a verb that one spelling can stand for."""

    NONE = 0
    BASE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()


_PASTS: Final = Form.PAST | Form.PARTICIPLE

AUXILIARIES: Final = frozenset(
    "is are was were am has have had do does did will would can could may might must shall should"
    " isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't"
    " cannot couldn't shouldn't it's that's there's they're we're you're i'm i've we've".split()
)
"""Words that are finite verbs wherever they stand."""
MODALS: Final = frozenset("can could must should will would may might".split())

_VOWEL: Final = "aeiou"
_DOUBLING: Final = Pattern(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtz]")
_DOUBLED: Final = frozenset(
    "admit begin commit compel control equip forbid forget input occur omit permit prefer"
    " refer regret submit transfer recur upset reset rerun program handicap format".split()
)


def third_person(base: str) -> str:
    """ "carry" gives "carries"."""
    if base in {"be", "have"}:
        return {"be": "is", "have": "has"}[base]
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in _VOWEL:
        return base[:-1] + "ies"
    return base + "s"


def ing(base: str) -> str:
    """ "meet" gives "meeting", "drive" gives "driving"."""
    if base == "be":
        return "being"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return (base + base[-1] if _doubles(base) else base) + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWEL:
        return base[:-1] + "ied"
    return (base + base[-1] if _doubles(base) else base) + "ed"


def _doubles(base: str) -> bool:
    if base in {"format", "program", "transfer", "refer", "prefer", "model", "label", "travel"}:
        return base in {"format", "program", "transfer", "refer", "prefer"}
    return base in _DOUBLED or bool(_DOUBLING.fullmatch(base))


@cache
def _irregular() -> dict[str, tuple[Form, str]]:
    """Every spelling of an irregular verb with what it can be, and its base."""
    table: dict[str, tuple[Form, str]] = {}
    for line in assets.lines("irregular-verbs.txt"):
        base, pasts, participles = line.split()
        spelt = [(base, Form.BASE), (third_person(base), Form.THIRD), (ing(base), Form.ING)]
        spelt += [(past, Form.PAST) for past in pasts.split("/")]
        spelt += [(participle, Form.PARTICIPLE) for participle in participles.split("/")]
        for spelling, form in spelt:
            known, first = table.get(spelling, (None, base))
            table[spelling] = (known | form if known else form, first)
    return table


def _regular(word: str) -> Iterator[tuple[Form, str]]:
    """What `word` can be of the regular verbs."""
    bases = word_set("regular-verbs.txt")
    if word in bases:
        yield Form.BASE, word
    for ending, form in _REGULAR.items():
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            for base in (stem[:-1], stem, stem + "e", stem[:-1] + "y", stem[:-1] + "ie"):
                if base in bases and word in _spellings(base, form):
                    yield form, base


_REGULAR: Final = {"s": Form.THIRD, "es": Form.THIRD, "ing": Form.ING, "ed": _PASTS}


def _spellings(base: str, form: Form) -> tuple[str, ...]:
    if form is Form.THIRD:
        return (third_person(base),)
    spelt = ing(base) if form is Form.ING else _past(base)
    if base.endswith("l") and not base.endswith(("ll", "il", "al")):  # travelled, labelled
        return spelt, base + ("ling" if form is Form.ING else "led")
    return (spelt,)


def past(base: str) -> str:
    """ "clean" gives "cleaned", "say" gives "said"."""
    known = (word for word, (form, of) in _irregular().items() if of == base and Form.PAST in form)
    return next(known, None) or _past(base)


def participle(base: str) -> str:
    """ "clean" gives "cleaned", "write" gives "written"."""
    known = (
        word for word, (form, of) in _irregular().items() if of == base and Form.PARTICIPLE in form
    )
    return next(known, None) or _past(base)


_PREFIX: Final = Pattern(r"(?:re|pre|co|over|under|out|mis|un|de)-?")


def forms(word: str) -> Form:
    """What verb forms `word` (lower case) can be; NONE for a word that is no known verb."""
    return _lookup(word)[0]


def base_of(word: str) -> str | None:
    """The base of a known verb form: "drew" gives "draw"; None for other words."""
    return _lookup(word)[1] or None


@lru_cache(maxsize=20_000)
def _lookup(word: str) -> tuple[Form, str]:
    form, base = _known(word)
    if form is not Form.NONE:
        return form, base
    prefix = _PREFIX.match(word)  # re-platformed, rebuilt, outgrew
    if prefix and len(word) - prefix.end() > 2:
        form, base = _known(word[prefix.end() :])
        return form, prefix[0] + base if base else ""
    return Form.NONE, ""


def _known(word: str) -> tuple[Form, str]:
    form, base = _irregular().get(word, (Form.NONE, ""))
    for also, of in _regular(word):
        form, base = form | also, base or of
    return form, base
