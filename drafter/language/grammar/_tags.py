"""Tags: what a word can be in a sentence, and how unlikely each is.

A article of one (D1), of several (DN), of any (D), an ordinal (O), a figure (NUM); a noun that is
countable (Nc), perhaps countable (Nd), plural (Np), any other (Nm), also a verb (Nv), hardly a noun
(NV); a pronoun as a subject (S), after a verb (G), anywhere (E); a verb's base (V0), third person
(V3), past (Vd), participle (Vn), -ing form (Vg); is, are, am (BEs, BEp, BEi), has, have, had (HAs,
HAp, HA), does, do, can (DOs, DOp, DO), be; an adverb (A), one that goes with verbs (Ap); a
preposition (P), to (T); and or a comma (C); what opens a clause (W), as its subject (R), with a noun
of its own (RD).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from drafter import assets
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, is_adverb
from drafter.language.verbs import Form, forms
from drafter.language.words import is_common, singular, word_set

Tag = tuple[str, float]
"""What a word is taken for, and the strain of that."""
_FIGURE: Final = Pattern(r"[£$€]?\d[\d.,:/-]*(?:%|\+|st|nd|rd|th|k|m|bn|s)?")
_FORMS: Final = ((Form.BASE, "V0"), (Form.THIRD, "V3"), (Form.PAST, "Vd"), (Form.PARTICIPLE, "Vn"),
                 (Form.ING, "Vg"))  # fmt: skip
_SAID_OF: Final = ("al", "ic", "ive", "ous", "ful", "able", "ible", "less", "ent", "ant")
"""What adjectives end in."""
_STUFF: Final = tuple(
    "tion sion ment ity ness ance ence ism ship ing acy ure age ics dom hood ry al ic ive ous ful"
    " able ible ish less ary ory".split()
)
"""What words end in that need no article, or are no nouns."""
_ALSO_OPEN: Final = frozenset({"like", "right", "home", "long", "hard", "second", "last", "own"})
"""Words of grammar that may be nouns or verbs as well."""
_NAMES: Final = frozenset({"May", "March", "Will", "Mark"})
_COUNTED: Final = tuple(
    f"{name}.txt" for name in
    ("things", "countable-nouns", "counted-people", "counted-words", "job-words")
)  # fmt: skip


@cache
def words(name: str) -> frozenset[str]:
    """A set of data/grammar-sets.txt.

    no-noun: verbs that are no nouns. saying: verbs that take a clause without "that".
    either-number: followed by "is" or "are". late: adverbs that learners put before an object.
    label: told apart by a figure after them. unit: of time. naming: plurals that tell a kind.
    helped: "let me go". stative: not said as "is knowing". after-by: bare after "by", "by hand".
    relating: "the bus you showed me". particle: shows a verb: "pile up".
    """
    rows = (line.partition(" = ") for line in assets.lines("grammar-sets.txt"))
    return frozenset(word for one, _, held in rows if one == name for word in held.split())


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    rows = (line.partition(" = ") for line in assets.lines("word-classes.txt"))
    return {word: tuple(tags.split()) for tags, _, held in rows for word in held.split()}


@lru_cache(maxsize=8192)
def tags(word: str, after: str) -> tuple[Tag, ...]:
    """What `word` can be before `after`, each with what that reading costs."""
    low = word.lower().replace("’", "'")
    if not word[0].isalnum() and word[0] not in "£$€":
        return _of_mark(word)
    if low == "1":
        return ("D1", 0.0), ("E", 0.2), ("NUM", 0.3)
    if low[0].isdigit() or low[0] in "£$€":
        return (("NUM" if _FIGURE.fullmatch(low) else "Nm", 0.0),)  # 9,000-document
    if word in _NAMES:
        return (("Nm", 0.0),)
    found: list[Tag] = [(tag, 0.0) for tag in _classes().get(low, ())]
    if low in PREPOSITIONS and low != "to":
        found.append(("P", 0.0))
    if found and low not in _ALSO_OPEN:
        return tuple(dict.fromkeys(found))
    if low.endswith(("'s", "s'")):
        alone = word[0].isupper() or not after[:1].isalnum()  # at a vet's
        return ("D", 0.0), *([("E", 0.3), ("Nm", 0.2)] if alone else [])
    if is_adverb(low) and not word[0].isupper():
        often = [("Nm", 0.3)] if low in {"early", "daily", "weekly"} else []
        return *found, ("A", 0.0), *often
    if "-" in low and low.endswith("ed"):  # standards-based
        found.append(("A", 0.1))
    if low.endswith(_SAID_OF) and not forms(low):  # make the handlers idempotent
        found.append(("A", 0.3))
    return (*found, *_as_verb(low, after), *_as_noun(word, low))


def _of_mark(mark: str) -> tuple[Tag, ...]:
    if mark in ",;:–—-":
        return (("C", {",": 0.0, ";": 0.1, ":": 0.3}.get(mark, 1.2)),)
    return (("A", 0.2 if mark in "()" else 1.0 if mark in "&*+/" else 0.0),)


def _as_verb(low: str, after: str) -> Iterator[Tag]:
    form = forms(low)
    seldom = 0.6 if low in word_set("seldom-verbs.txt") else 0.0
    yield from ((tag, seldom) for one, tag in _FORMS if one in form)
    if form is not Form.NONE:
        return
    if not is_common(low) and after.lower() in DETERMINERS | words("particle") | {"them"}:
        yield "V0", 0.9  # a verb that no list holds, perhaps
    thing = singular(low) in word_set("uncounted-words.txt") or low.endswith(_STUFF)
    if is_common(low) and not thing and (not is_countable(low) or after in words("particle")):
        yield "V3" if low.endswith("s") else "V0", 0.8
    if low.endswith("ing") and len(low) > 5:
        yield "Vg", 0.1
    if low.endswith("ed") and len(low) > 4:
        yield "Vn", 0.1
        yield "Vd", 0.3


def _as_noun(word: str, low: str) -> Iterator[Tag]:
    form = forms(low)
    if low in words("stative"):
        yield "NV", 0.0
    elif word[0].isupper():
        plural = re.fullmatch(r"[A-Z]+s|[A-Z]\w+days", word)
        yield "Np" if plural else "Nm", 0.0
        if plural and word[1].isupper():
            yield "Nm", 0.2
    elif form & Form.PAST and not form & (Form.BASE | Form.PARTICIPLE):
        return
    elif low in PLURALS or (low.endswith("s") and low != singular(low)):
        verb = Form.THIRD in form and low not in word_set("seldom-verbs.txt")
        yield "Np", 0.8 if verb and singular(low) in words("no-noun") else 0.2 if verb else 0.0
        if low in words("naming") or low.endswith("ics"):
            yield "Nm", 0.0
    elif is_countable(low):
        yield "Nc" if _is_listed(low) else "Nd", 0.0
    elif Form.BASE in form:
        yield "NV" if low in words("no-noun") else "Nv", 0.0
    else:
        yield "Nm", 0.0


def _is_listed(word: str) -> bool:
    return any(word in word_set(name) for name in _COUNTED)


@lru_cache(maxsize=4096)
def is_countable(word: str) -> bool:
    """Whether `word` (lower case) wants an article in the singular."""
    if word in word_set("uncounted-words.txt"):
        return False
    if _is_listed(word):
        return True
    if forms(word) or word.endswith(_STUFF):
        return False
    plurals = (word + "s", word + "es", *([word[:-1] + "ies"] if word.endswith("y") else []),
               *([word[:-1] + "ves"] if word.endswith("f") else []))  # fmt: skip
    return any(map(is_common, plurals))
