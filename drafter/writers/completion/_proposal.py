"""What the writer would do: ideas, and answers worked out afterwards."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import behind_article, things, with_article
from drafter.language.grammar import is_countable, strain
from drafter.language.grammar import words as grammar_sets
from drafter.language.patterns import Pattern
from drafter.language.shape import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    Shape,
    Shaped,
    is_adverb,
    shape_of,
)
from drafter.language.verbs import AUXILIARIES, MODALS, Form, forms
from drafter.language.words import word_set
from drafter.writers.completion._writer import of_writer

_LASTING: Final = Pattern(r"(?:[A-Z]\w+day )?\w+-(?:minute|hour|day|week) \w", needs="-")
_PRICED: Final = Pattern(
    r"[£$€]\d\S* (?:deposit|fee|voucher|bonus|fund|budget|prize|cap|limit|charge|fine)\b",
    needs="£|$|€",
)
_MINE: Final = frozenset("my our it them her him".split())
_PARTICLES: Final = frozenset("to off out up down over".split())
_AS_ADJECTIVES: Final = frozenset(
    "separate clean open direct complete calm double slow dry cool warm clear empty quiet steady".split()
)
"""Verbs that before one thing without its article tell its kind."""
_EACH: Final = frozenset("each every all the a an your our".split())


def answer(text: str, shape: Shape) -> Shaped:
    """An answer that says what to do is what the writer would do."""
    first, _, rest = text.partition(" ")
    if re.match(r"would(?:n['’]t| (?:not|never))? \w", text, re.IGNORECASE):
        text = re.sub(r", (?=would)", "; I ", text)  # wouldn't guess, would ask
        return f"I {text[0].lower()}{text[1:]}", Shape.CLAUSE
    if _is_unknown_task(first.lower(), rest) and shape is not Shape.QUESTION:
        return f"{first.lower()} {rest}", Shape.BASE  # notch the treads
    verb = forms(first) in {Form.BASE, Form.BASE | Form.PARTICIPLE}
    clear = rest and first not in word_set("seldom-verbs.txt") | AUXILIARIES
    clear = clear or (first == "talk" and rest.startswith(("to ", "with ", "it ")))
    if shape is Shape.PAST:
        done = rest.partition(" ")[0].lower() in DETERMINERS | PREPOSITIONS | _MINE
        done = done or not forms(first) & Form.PARTICIPLE
        return of_writer(text, shape) if done else (text, Shape.FRAGMENT)  # paid search
    if shape is Shape.CLAUSE and strain(text, Shape.NOUN) < strain(text, shape):
        return text, Shape.NOUN  # task success and support contacts per feature
    if shape is Shape.NOUN and ", " in text and Form.BASE not in forms(first):
        return ", ".join(map(with_article, text.split(", "))), shape
    if not (verb and clear):
        return text, shape
    one, _, two = text.partition(", ")
    thing = one.partition(" ")[2]
    if first in _AS_ADJECTIVES and (is_countable(thing) or thing in word_set("seldom-verbs.txt")):
        return ", ".join(map(with_article, text.split(", "))), Shape.FRAGMENT  # separate day
    if "," not in two and " and " not in two and forms(two.partition(" ")[0]) is Form.BASE:
        return f"{one} and {two}", Shape.BASE
    tasks = text.split(", ")[1:]
    later = [_step(step) for step in tasks]
    if len(later) > 1 and not any(later) and Form.BASE in forms(tasks[-1].partition(" ")[0]):
        return f"{', '.join([one, *tasks[:-1]])} and {tasks[-1]}", Shape.BASE
    if not later or not all(later):
        return text, Shape.BASE
    return f"{one}; {', and '.join(later)}", Shape.BASE


def _one(thing: str) -> str:
    """ "quarterly visit" with its article: the step of a plan, so one of what the grammar counts."""
    first, last = thing.partition(" ")[0], thing.rpartition(" ")[2]
    bare = first.lower() not in DETERMINERS and is_countable(last) and not last.endswith("s")
    return behind_article(thing) if bare else thing


def _is_unknown_task(first: str, rest: str) -> bool:
    """Whether `first` is a verb that no list holds, as what follows shows."""
    grammar = word_set("function-words.txt") | PREPOSITIONS | SUBJECTS | {"half", "then"}
    known = forms(first) is not Form.NONE or first in grammar or is_adverb(first)
    return not known and rest.partition(" ")[0].lower() in _EACH


def _is_parted(things: list[str]) -> bool:
    """Whether `things` tell the parts of what comes before: not "freeze", not "shells and lids"."""
    first = things[0].split(" ")
    known = (
        first[0].lower() in DETERMINERS or first[0][:1].isdigit() or _one(things[0]) != things[0]
    )
    placed = not PREPOSITIONS.isdisjoint(first)
    return (known or placed) and all(" " in thing for thing in things)


def _step(text: str) -> str:
    """A step of an answer as a sentence: "don't set off" is "I would not set off"; "" for a task."""
    first, _, rest = text.partition(" ")
    if first in {"don't", "don’t", "never"} and rest:
        return f"I would {'never' if first == 'never' else 'not'} {rest}"
    task = forms(first) is Form.BASE and first not in word_set("seldom-verbs.txt")
    return "" if task or shape_of(text) is not Shape.CLAUSE else text


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
    tails = [shape_of(step) for step in steps[1:]]
    parted = len(steps) > 2 and _is_parted(steps[1:]) and " – " not in text
    if shape is Shape.BASE and parted and set(tails) == {Shape.NOUN}:
        return f"{steps[0]}: {', '.join(map(_one, steps[1:]))}", shape  # one invoice, one visit
    if _LASTING.match(text) or _PRICED.match(text):
        return f"a {text}", Shape.FRAGMENT  # Friday 15-minute review; what has no owner goes
    if first in {"don't", "stop"} or shape is Shape.THIRD:
        return text, Shape.FRAGMENT
    second = rest.partition(" ")[0].lower()
    named = is_countable(first) and second not in _PARTICLES  # switch to, hack off
    named = named or (second in things() and first not in grammar_sets("no-noun"))
    object_ = second in DETERMINERS | PREPOSITIONS | _MINE | {"your", "how", "what", "who", "up"}
    object_ = object_ or second[:1].isdigit() or second.partition("-")[0] in DETERMINERS
    if shape is Shape.BASE and named and (second in PREPOSITIONS or not object_):
        return text, Shape.FRAGMENT  # repair cafe on Saturdays, board in the staff room
    if shape is Shape.BASE and first in word_set("seldom-verbs.txt"):
        clear = second in DETERMINERS | PREPOSITIONS | {"your", "my", "it", "them", "how"}
        clear = clear or second.partition("-")[0] in DETERMINERS  # film three-minute videos
        return text, shape if clear or second[:1].isdigit() else Shape.FRAGMENT
    also = re.search(r"\band ([a-z]+) ", text)
    tells = also and also[1] not in word_set("seldom-verbs.txt") and forms(also[1]) is Form.BASE
    if shape is Shape.NOUN and tells:
        return with_article(text), Shape.FRAGMENT  # a heater and write the figures down
    if _is_unknown_task(first, rest):
        return text, Shape.BASE  # buddy each new nurse
    if shape is Shape.NOUN:
        whole = with_article(text)
        known = first in DETERMINERS | {"half"} or first[0].isdigit() or "'s" in first
        known = known or whole != text
        return whole, shape if known else Shape.FRAGMENT  # perhaps a verb no list holds
    return text, shape
