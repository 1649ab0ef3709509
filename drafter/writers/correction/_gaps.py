"""Gaps: the small words that a note leaves out, put in until it can be read.

An edit adds nothing to what is said, and is made only where no other word can be meant: an article
before one countable thing that a place or a moment leads to, "are", the ending of what is counted.
Of all edits the one that eases reading most is made, then the next; a note that a few do not help
stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.language.articles import behind_article, things
from drafter.language.grammar import strain
from drafter.language.grammar import words as grammar_sets
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, SUBJECTS, Shape, is_adverb
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, participle, third_person
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
_LEADING: Final = _ONE_OF_MANY | frozenset(
    "at in inside into on onto behind near from before after during since until when if where"
    " because".split()
)
"""Words that lead to one thing; after "of", "by" or "with" a kind may be meant, too."""
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


def _instead(words: list[str], place: int, *, new: bool) -> Iterator[str]:
    """What may stand for the word at `place`."""
    found = re.fullmatch(r"([a-z][a-z'’-]*)([,;:.]?)", words[place])
    if not found:
        return
    word, mark = found[1], found[2]
    before = words[place - 1].lower() if place else ""
    one = before in _BE and word != "both" and words[max(0, place - 2)] != "and"
    if one and (Form.ING in forms(word) or word in PREPOSITIONS or is_adverb(word)):
        yield f"{_BE[before]} {word}{mark}"
    if word in word_set("function-words.txt") | DETERMINERS | SUBJECTS | PREPOSITIONS:
        return
    only = before in _IS and words[place + 1 : place + 3] == ["of", "the"]  # coach of the year
    if (not before or before in _LEADING) and not only and _names_one(words[place:]):
        known = before not in _ONE_OF_MANY and not (new and not place)
        yield behind_article(word, known=known) + mark
    near = [one.lower() for one in words[max(0, place - 2) : place]]
    verb = base_of(word) in grammar_sets("no-noun")
    counted = not (word.endswith("s") or word in PLURALS or verb)
    if counted and not _SEVERAL.isdisjoint(near):
        yield f"{third_person(word)}{mark}"  # slot, slots
    if verb and before in _IS and Form.BASE in forms(word):
        yield f"{participle(word)}{mark}"


def _names_one(words: list[str]) -> bool:
    """Whether `words` open with one countable thing, and what tells its kind: "new boiler house"."""
    for place, word in enumerate(words[:3]):
        bare = word.rstrip(",;:.").lower()
        after = words[place + 1].lower() if place + 1 < len(words) and bare == word else ""
        if bare in things() and not _may_go_on(after):
            return True
        verb = forms(bare) & (Form.PAST | Form.ING | Form.THIRD)
        if bare != word or verb or bare in DETERMINERS | SUBJECTS | PREPOSITIONS | AUXILIARIES:
            return False
    return False


def _may_go_on(after: str) -> bool:
    """Whether `after` may be the thing of which the word before it only tells the kind."""
    known = PREPOSITIONS | DETERMINERS | AUXILIARIES | SUBJECTS | word_set("function-words.txt")
    return bool(after) and not (after in known or forms(after) & (Form.PAST | Form.THIRD))
