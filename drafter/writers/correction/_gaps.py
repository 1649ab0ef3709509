"""Gaps: the small words and endings that a note leaves out, put in until it can be read.

An edit adds nothing to what is said: an article, "are", the ending of a verb or of a plural. Of all
edits the one that eases reading most is made, then the next; a note that a few do not help stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.language.articles import article
from drafter.language.grammar import strain
from drafter.language.grammar import words as grammar_sets
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, SUBJECTS, Shape, is_adverb
from drafter.language.verbs import Form, base_of, forms, participle, third_person
from drafter.language.words import word_set

_MOST: Final = 4
"""Edits to a note."""
_WORTH: Final = 0.5
"""By how much an edit has to ease reading."""
_CLEAR: Final = 0.7
"""Below this strain a note that was edited is read with confidence."""
_BE: Final = {
    "i": "am",
    "he": "is",
    "she": "is",
    "it": "is",
    "we": "are",
    "you": "are",
    "they": "are",
}
_IS: Final = frozenset("is are was were am be been".split())
_ONE_OF_MANY: Final = _IS | frozenset(
    "as become became have has had need needs needed want wants make made makes get got build built"
    " buy bought use used add added give gave me us them you".split()
)
"""Words after which any one thing is meant: "a", not "the"."""
_PARTED: Final = DETERMINERS | {"up", "off", "out", "down", "over", "first", "last", "next"}
"""Words after which no article belongs."""
_LEADING: Final = (PREPOSITIONS - _PARTED) | _ONE_OF_MANY | frozenset(
    "and or that because if when while where how why".split()
)  # fmt: skip
"""Words that lead to a thing, and not to more of one."""
_NOT_ONE: Final = SUBJECTS | frozenset("to not than and or don't".split())
"""Words after which no third person stands."""
_SEVERAL: Final = frozenset(
    "two three four five six seven eight nine ten twelve both several many few".split()
)


@lru_cache(maxsize=512)
def filled_in(text: str, shape: Shape, *, new: bool) -> str:
    """`text` made readable as a `shape`; "" where a few edits do not help.

    `new` tells whether what it opens with is mentioned for the first time: "a brigade of seven".
    """
    cost = strain(text, shape)
    for _ in range(_MOST):
        easier = min(_edits(text, shape, new=new), key=lambda one: strain(one, shape), default=text)
        eased = strain(easier, shape)
        if eased > cost - _WORTH:
            return ""
        text, cost = easier, eased
        if cost < _CLEAR:
            return text
    return ""


def _edits(text: str, shape: Shape, *, new: bool) -> Iterator[str]:
    """`text` with one edit made, in every way."""
    words = text.split(" ")
    for place in range(shape is not Shape.NOUN, len(words)):
        for instead in _instead(words, place, new=new):
            yield " ".join([*words[:place], instead, *words[place + 1 :]])


def _goes_before_a_thing(before: str) -> bool:
    """Whether an article may follow `before`: it opens the note, or leads to a thing for sure."""
    sure = forms(before) & Form.PAST and Form.BASE not in forms(before)
    return (
        not before or bool(sure) or before in _LEADING or base_of(before) in grammar_sets("no-noun")
    )


def _instead(words: list[str], place: int, *, new: bool) -> Iterator[str]:
    """What may stand for the word at `place`."""
    found = re.fullmatch(r"([a-z][a-z'’-]*)([,;:.]?)", words[place])
    if not found:
        return
    word, mark = found[1], found[2]
    before = words[place - 1].lower() if place else ""
    if before in _BE and place and (Form.ING in forms(word) or word in PREPOSITIONS):
        yield f"{_BE[before]} {word}{mark}"
    if is_adverb(word) and before in _BE:
        yield f"{_BE[before]} {word}{mark}"
    if word in word_set("function-words.txt") | DETERMINERS | SUBJECTS | PREPOSITIONS:
        return
    verb = word in grammar_sets("no-noun")
    counted = before[:1].isdigit() or before in _PARTED
    counted = (
        counted
        or ("-" in word and word.endswith("ed"))
        or (before == "to" and Form.BASE in forms(word))
    )
    if not verb and not counted and Form.ING not in forms(word) and _goes_before_a_thing(before):
        any_one = before in _ONE_OF_MANY or (
            new and (not place or (before == "of" and words[0].isdigit()))
        )
        yield f"{article(word) if any_one else 'the'} {word}{mark}"
    near = [one.lower() for one in words[max(0, place - 2) : place]]
    if any(one in _SEVERAL or (one.isdigit() and one != "1") for one in near):
        yield f"{third_person(word)}{mark}"  # slot, slots
    one = not (before in PLURALS | _NOT_ONE or before.endswith("s"))
    if verb and (one or before in _IS):
        yield f"{participle(word) if before in _IS else third_person(word)}{mark}"
    elif not one and base_of(word) in grammar_sets("no-noun") and Form.THIRD in forms(word):
        yield f"{base_of(word)}{mark}"
