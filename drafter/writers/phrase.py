"""A note made ready to stand in a sentence."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.brief import Brief, Fact
from drafter.language.articles import lacks_article
from drafter.language.grammar import PLAIN, strain
from drafter.language.patterns import Pattern
from drafter.language.pieces import joined
from drafter.language.sentences import sentences
from drafter.language.shape import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    Shape,
    is_adverb,
    shape_of,
)
from drafter.language.verbs import Form, forms
from drafter.language.words import content_stems, word_set
from drafter.writers import wording
from drafter.writers.capitals import lowered, restored, stands_capital
from drafter.writers.completion import completed
from drafter.writers.correction import corrected, filled_in

_HALF: Final = 0.4
"""From this strain on, an article may be what is missing."""
_SURE: Final = 0.8
"""Up to this strain another way to take a note is right, where the first makes no sense."""
_BEARABLE: Final = 4.0
"""Up to this strain an answer may stand after a colon, where its grammar matters less."""
_BEGUN: Final = frozenset({Shape.BASE, Shape.GERUND, Shape.WH, Shape.INFINITIVE})
"""Shapes that their first word gives."""
_SOME: Final = frozenset("most many some both all each every only few several nobody".split())
_CLUMSY: Final = "a reader may stumble over it"
_TELLING: Final = frozenset({"talked_about", "memorable", "learned", "connection", "problem"})
_BRIEF: Final = frozenset({"need", "proof", "news", "why"})
"""Where a single word may tell enough."""
_STOPS: Final = Pattern(
    r"\s*(?:[;(…!?]|[,:](?!\d)|(?<!St)(?<!Mr)(?<!Dr)(?<!Ms)(?<!rs)(?<!of)\.(?=\s|\.)| [-–—] )\s*"
)
_WITHIN: Final = Pattern(
    r" (?=(?:and|or|with|for|in|on|at|from|because|when|who"
    r"|which|that|where|so|then|after|before|while|since|to|by) )"
)
"""Where the first part of a note may end."""
_ASIDE: Final = Pattern(r"\s*\([^()]*\)$", needs="(")
_DEEDS: Final = frozenset({"ideas", "answer"})
"""Where a list is told whole, or not at all."""
_TURNS: Final = Pattern(
    r"\W*(?:not(?! just)|no|never|without|except|unless|if|but|only|less|until|instead|minus)\b",
    re.I,
)
"""What may turn the sense of what stands before it."""
_THINGS: Final = frozenset({Shape.NOUN, Shape.GERUND})
_SENTENCES: Final = _THINGS | {Shape.CLAUSE, Shape.WH, Shape.BASE}
_OTHERWISE: Final = {
    "talked_about": (Shape.NOUN, Shape.WH), "problem": (Shape.CLAUSE, Shape.NOUN), "memorable": (Shape.NOUN, Shape.CLAUSE),
    "learned": (Shape.CLAUSE, Shape.NOUN), "news": (Shape.CLAUSE,), "why": (Shape.NOUN, Shape.CLAUSE),
    "evidence": (Shape.CLAUSE,), "ideas": (Shape.NOUN,), "proof": (Shape.NOUN,),
}  # fmt: skip
"""How else a note may be taken, where its own shape makes no sense."""
_NO_QUESTIONS: Final = frozenset({"ideas", "talked_about"})
"""Where what ends in a question mark may be a thing all the same: "cryo labels?"."""
_NEW: Final = frozenset({"ideas", "proof", "need", "answer"})
"""Where a thing is mentioned for the first time: "a brigade of seven"."""
_NAMED: Final = frozenset({Shape.NOUN, Shape.GERUND, Shape.BASE, Shape.INFINITIVE})
_ENDS: Final = " \t.,;:!…"
_LABEL: Final = Pattern(r"(\w+)\s*[-:–]\s+", needs="-|:|–")
_YES: Final = Pattern(
    r"^(?:yes|yep|yeah)(?: to (?:both|all|that|it))?\b[ ,:–-]+(?=\w)", re.I, needs="yes|yep|yeah"
)
_CALLED_OUT: Final = Pattern(r"!+(?=\s|$)", needs="!")
_CALLED_OUT_INSIDE: Final = Pattern(r"!+(?=[)\]\"”'])", needs="!")


class Reading(IntEnum):
    """How well a note can be told, the better the higher."""

    UNFIT = 0
    """Not at all: shorthand, signs, addresses, words that make no sentence."""
    PART = 1
    """By its safest part."""
    WHOLE = 2
    """All of it; where its shape is doubtful, after a colon."""


class Phrase(NamedTuple):
    """A note as it stands inside a sentence, and its shape."""

    inside: str
    shape: Shape
    reading: Reading = Reading.WHOLE
    fault: str = ""
    """Why it cannot be told as it is, if it cannot."""

    @property
    def opening(self) -> str:
        """The note as it stands at the beginning of a sentence."""
        first = self.inside.split(" ", 1)[0]
        if any(char.isupper() for char in first[1:]) or any(char.isdigit() for char in first):
            return self.inside
        return self.inside[:1].upper() + self.inside[1:]


def phrase(fact: Fact, brief: Brief) -> Phrase:
    """`fact` with its subject put in and its first letter lowered, ready for a frame.

    A note that cannot be read with confidence is given by its safest part, if there is one.
    """
    kept = _kept(brief)
    key = fact.path, fact.told
    if key not in kept:
        kept[key] = _phrase(fact, brief)
    return kept[key]


@lru_cache(maxsize=32)
def _kept(brief: Brief) -> dict[tuple[str, str], Phrase]:
    """The phrases of `brief` that were made before."""
    return {}


def _phrase(fact: Fact, brief: Brief) -> Phrase:
    label = _LABEL.match(fact.told)
    unlabelled = fact.told[label.end() :] if label and label[1] == fact.field else fact.told
    if fact.field != "answer":
        unlabelled = _YES.sub("", unlabelled)
    names = " ".join((*sorted(brief.names), brief.role)).lower()  # one text for a whole panel
    whole = _made(_first_sentence(unlabelled), fact, brief)
    fault = wording.fault(whole.inside, names) or wording.fault_as_jotted(fact.text)
    if fault and not wording.may_be_cut(fact.text):
        return whole._replace(reading=Reading.UNFIT, fault=fault)
    if not fault and (_strain(whole) < PLAIN or _is_sentence(fact.text)):
        return whole
    built = not fault and _is_built_whole(whole)
    if built and fact.field not in _TELLING:
        return whole
    for head, shapes in _heads(unlabelled, fact.field):
        part = _made(head, fact, brief)
        clear = not wording.fault(part.inside, names) and _strain(part) < PLAIN
        enough = len(content_stems(part.inside)) >= (1 if fact.field in _BRIEF else 2)
        poor = fact.field == "answer" or whole.shape is Shape.CLAUSE
        if poor and part.shape in _THINGS and fact.field != "talked_about":
            continue  # "the retro pay took nine weeks" tells nothing by its subject
        if clear and enough and part.shape in shapes:
            rest = unlabelled[len(head) :].strip(" ,;:–—-(")
            return whole if built and _is_plain(rest) else part._replace(reading=Reading.PART)
    entire = len(whole.inside.split()) + 1 >= len(fact.told.split())
    if not built and not fault and entire and fact.field == "answer" and _strain(whole) < _BEARABLE:
        return whole._replace(shape=Shape.FRAGMENT)
    return whole if built else whole._replace(reading=Reading.UNFIT, fault=fault or _CLUMSY)


def _is_plain(rest: str) -> bool:
    """Whether `rest` reads well by itself, as a sentence, a task or a thing."""
    return min(strain(rest, shape) for shape in (Shape.CLAUSE, Shape.BASE, Shape.NOUN)) < PLAIN


def _is_built_whole(said: Phrase) -> bool:
    """Whether `said` begins as whole sentences and things do, whatever it goes on to say.

    The grammar knows too little of English to keep back what people write in full.
    """
    first, _, rest = said.inside.partition(" ")
    if not rest:
        return False
    if said.shape in _BEGUN:
        return True
    opens = first.lower().removesuffix("'s").removesuffix("’s")
    if opens in DETERMINERS | SUBJECTS | _SOME:
        return True
    if said.shape not in {Shape.CLAUSE, Shape.FRAGMENT}:
        return False
    task = said.shape is Shape.FRAGMENT and Form.BASE in forms(opens)
    return task or opens in PREPOSITIONS or first[0].isupper() or first[0].isdigit()


def _is_sentence(text: str) -> bool:
    """Whether `text` was written as a sentence, from its capital to its full stop."""
    written = text.strip()
    return written[:1].isupper() and written[-1:] == "." and written.count(" ") > 3


def _strain(said: Phrase) -> float:
    return strain(said.inside, said.shape)


def _heads(text: str, field: str) -> Iterator[tuple[str, frozenset[Shape]]]:
    """What `text` begins with, shorter and shorter, where the rest does not turn its sense.

    With each, the shapes that it may have: only a thing makes sense without its last words.
    """
    within = _WITHIN if field in _TELLING else None
    for pattern, shapes in ((_STOPS, _SENTENCES), (within, _THINGS)):
        cuts = [found.start() for found in pattern.finditer(text)] if pattern else []
        if field in _DEEDS and text.count(", ") > 1:
            cuts = cuts[:1]  # "run it in 2 passes, rooms at 1, bar at 2" is not cut at "1"
        for cut in reversed(cuts):
            if text[:cut].strip() and not _TURNS.match(text, cut):
                yield text[:cut].strip(" ,;:–—-("), shapes


def _made(jotted: str, fact: Fact, brief: Brief) -> Phrase:
    """`jotted` as it stands inside a sentence: of several ways to take it, the plainest."""
    asked = jotted.rstrip().endswith("?")
    text = _CALLED_OUT.sub(".", _CALLED_OUT_INSIDE.sub("", jotted))
    text = _long_form(text.strip(_ENDS).rstrip("?"))
    if not text:
        return Phrase("", Shape.FRAGMENT)
    text = restored(text, brief)
    if fact.field in _TELLING:
        text = _ASIDE.sub("", text)
    text = lowered(text, brief)
    first = _taken(joined(corrected(text), fact.field), fact.field, asked=asked)
    if first.shape is Shape.QUESTION or _strain(first) < PLAIN:
        whole = first._replace(inside=f"the {first.inside}")
        bare = fact.field in _TELLING and first.shape is Shape.NOUN and text[0].isalpha()
        bare = bare and not text.startswith(("next ", "last "))  # next year's panto
        bare = bare and not text.partition(" ")[2][:1].isdigit()  # dock 4
        if bare and _strain(first) > _HALF:
            first = min(first, whole, key=_strain)  # double refund story
        elif bare and fact.field == "talked_about" and lacks_article(first.inside):
            first = whole  # intake form
        return _told_apart(first, brief)
    if first.shape is Shape.CLAUSE and fact.field in _TELLING | {"evidence"}:
        whole = _with_subject_told(first)
        if _strain(whole) < PLAIN:
            return _told_apart(whole, brief)
    others = [_taken(joined(text, fact.field), fact.field, asked=asked)]
    opens = text.partition(" ")[0].lower()
    for shape in _OTHERWISE.get(fact.field, ()):
        bare = opens not in DETERMINERS | word_set("function-words.txt") | {"next", "last"}
        bare = bare and Form.ING not in forms(opens)
        bare = bare and not (shape is Shape.CLAUSE and text[0].isdigit())  # 34% of new users drop
        articles = ("", "the ") if fact.field in _TELLING and bare else ("",)
        whole_text = joined(corrected(text), fact.field)
        others += [Phrase(article + whole_text, shape) for article in articles]
    best = min(others, key=_strain)
    if _strain(best) >= _SURE:
        filled = filled_in(first.inside, first.shape, new=fact.field in _NEW)
        best = first._replace(inside=filled or first.inside)
    return _told_apart(best, brief)


def _with_subject_told(said: Phrase) -> Phrase:
    """`said` with "the" before a subject that lacks it: "handover to days is one line"."""
    first = said.inside.partition(" ")[0]
    named = not first.islower() or first in DETERMINERS | SUBJECTS or is_adverb(first)
    return said if named else said._replace(inside=f"the {said.inside}")


@lru_cache(maxsize=4096)
def _taken(text: str, field: str, *, asked: bool) -> Phrase:
    """`text` with what a note of `field` leaves out put back."""
    shape = shape_of(text, field)
    if asked and (field not in _NO_QUESTIONS or shape not in _NAMED):
        shape = Shape.QUESTION
    text, shape = completed(text, shape, field)
    if shape is Shape.CLAUSE:
        text = joined(text, field)
    return Phrase(text.replace(" - ", " – "), shape)


def _told_apart(said: Phrase, brief: Brief) -> Phrase:
    """`said`; a capital we dare not lower looks wrong inside a sentence."""
    name = said.shape is Shape.NOUN and said.inside[:1].isupper()
    return (
        said._replace(shape=Shape.FRAGMENT)
        if name and not stands_capital(said.inside, brief)
        else said
    )


_OPENINGS: Final = (
    (r"^(\w+)['’]re\b", r"\1 are"), (r"^(\w+)['’]ve\b", r"\1 have"),
    (r"^(\w+)['’]ll\b", r"\1 will"), (r"^(I)['’]m\b", r"\1 am"),
    (r"^([Ii]t|[Tt]here|[Tt]hat|[Ee]very\w+)['’]s\b", r"\1 is"),
    (r"^(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t)['’]d (?=(?:both |all |already |just |never )?\w+(?:ed|en)\b)",
     r"\1 had "),
    (r"^(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t)['’]d\b", r"\1 would"),
)  # fmt: skip


def _long_form(text: str) -> str:
    """`text` with a contraction at its beginning taken apart, so that its shape shows."""
    if {"'", "’"}.isdisjoint(text.partition(" ")[0]):
        return text
    for pattern, instead in _OPENINGS:
        text = re.sub(pattern, instead, text)
    return text


def _first_sentence(text: str) -> str:
    """The first sentence of `text`; more than one would not fit inside a frame."""
    found = sentences(text)
    return found[0].text if found else text
