"""What the writer would do: ideas, and answers worked out afterwards."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import with_article
from drafter.language.shape import DETERMINERS, PREPOSITIONS, Shape, Shaped, shape_of
from drafter.language.verbs import AUXILIARIES, MODALS, Form, forms
from drafter.language.words import word_set
from drafter.writers.completion._writer import of_writer

_EACH: Final = frozenset("each every all the a an your our".split())


def answer(text: str, shape: Shape) -> Shaped:
    """An answer that says what to do is what the writer would do."""
    first, _, rest = text.partition(" ")
    verb = forms(first) in {Form.BASE, Form.BASE | Form.PARTICIPLE}
    clear = rest and first not in word_set("seldom-verbs.txt") | AUXILIARIES
    if shape is Shape.PAST:
        return of_writer(text, shape)
    if not (verb and clear):
        return text, shape
    one, comma, two = text.partition(", ")
    if comma and "," not in two and forms(two.partition(" ")[0]) is Form.BASE:
        return f"{one} and {two}", Shape.BASE
    return text, Shape.BASE


def ideas(text: str, shape: Shape) -> Shaped:
    """An idea; "could use ..." gets its subject back, and a doubtful verb stays after a colon."""
    if shape is Shape.QUESTION:
        return text, shape
    if mine := re.match(r"I(?: would|['’]d)(?: also)? (?=\w)", text):
        text = text[mine.end() :]
        shape = shape_of(text, "ideas")
    first, _, rest = text.partition(" ")
    first = first.lower()
    if first in MODALS:
        return f"you {text}", Shape.CLAUSE
    steps = re.split(r", (?:then )?", text)
    if shape is Shape.BASE and len(steps) > 2 and Shape.CLAUSE in map(shape_of, steps[1:]):
        return text, Shape.FRAGMENT  # start the log on day 1, one row per hit, I review 20 rows
    if first in {"don't", "stop"} or shape is Shape.THIRD:
        return text, Shape.FRAGMENT
    second = rest.partition(" ")[0].lower()
    if shape is Shape.BASE and first in word_set("seldom-verbs.txt"):
        clear = second in DETERMINERS | PREPOSITIONS | {"your", "my", "it", "them", "how"}
        clear = clear or second.partition("-")[0] in DETERMINERS  # film three-minute videos
        return text, shape if clear or second[:1].isdigit() else Shape.FRAGMENT
    also = re.search(r"\band ([a-z]+) ", text)
    tells = also and also[1] not in word_set("seldom-verbs.txt") and forms(also[1]) is Form.BASE
    if shape is Shape.NOUN and tells:
        return with_article(text), Shape.FRAGMENT  # a heater and write the figures down
    if (
        forms(first) is Form.NONE
        and second in _EACH
        and first not in word_set("function-words.txt")
    ):
        return text, Shape.BASE  # buddy each new nurse
    if shape is Shape.NOUN:
        whole = with_article(text)
        known = whole != text or first in DETERMINERS or first[0].isdigit() or "'s" in first
        return whole, shape if known else Shape.FRAGMENT  # perhaps a verb no list holds
    return text, shape
