"""Verb forms: what a word can be (bases, third persons, pasts), and one form from another."""

from __future__ import annotations

import re
from enum import Flag, auto
from functools import cache
from typing import Final

from drafter import assets


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

_VOWEL: Final = "aeiou"
_DOUBLING: Final = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtz]")
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
def _forms() -> dict[str, tuple[Form, str]]:
    """Every known spelling with what it can be, and its base."""
    table: dict[str, tuple[Form, str]] = {}

    def add(spelling: str, form: Form, base: str) -> None:
        if spelling in table:  # flags are slow to join, and most spellings come once
            known, first = table[spelling]
            table[spelling] = (known | form, first)
        else:
            table[spelling] = (form, base)

    def add_present(base: str) -> None:
        add(base, Form.BASE, base)
        add(third_person(base), Form.THIRD, base)
        add(ing(base), Form.ING, base)

    for line in assets.lines("irregular-verbs.txt"):
        base, pasts, participles = line.split()
        add_present(base)
        for past in pasts.split("/"):
            add(past, Form.PAST, base)
        for participle in participles.split("/"):
            add(participle, Form.PARTICIPLE, base)
    for line in assets.lines("regular-verbs.txt"):
        for base in line.split():
            add_present(base)
            add(_past(base), _PASTS, base)
            if base.endswith("l") and not base.endswith(("ll", "il", "al")):  # travelled, labelled
                add(base + "led", _PASTS, base)
                add(base + "ling", Form.ING, base)
    return table


def participle(base: str) -> str:
    """ "clean" gives "cleaned", "write" gives "written"."""
    known = (
        word for word, (form, of) in _forms().items() if of == base and Form.PARTICIPLE in form
    )
    return next(known, None) or _past(base)


_PREFIX: Final = re.compile(r"(?:re|pre|co|over|under|out|mis|un|de)-?")


def forms(word: str) -> Form:
    """What verb forms `word` (lower case) can be; NONE for a word that is no known verb."""
    return _lookup(word)[0]


def base_of(word: str) -> str | None:
    """The base of a known verb form: "drew" gives "draw"; None for other words."""
    return _lookup(word)[1] or None


def _lookup(word: str) -> tuple[Form, str]:
    table = _forms()
    if word in table:
        return table[word]
    prefix = _PREFIX.match(word)  # re-platformed, rebuilt, outgrew
    if prefix and len(word) - prefix.end() > 2 and word[prefix.end() :] in table:
        form, base = table[word[prefix.end() :]]
        return form, prefix[0] + base
    return Form.NONE, ""
