"""What they asked for, as a thing that one can need."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import with_article
from drafter.language.patterns import Pattern
from drafter.language.sentences import in_a_row
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, Shape, Shaped, shape_of
from drafter.language.verbs import MODALS, Form, base_of, forms, third_person
from drafter.language.words import word_set
from drafter.writers.completion._spans import listed
from drafter.writers.completion._standing import STATUS

_LOOKED_FOR: Final = Pattern(
    r"(?:(?:you|they|we|she|he|i) )?(?:(?:are|were|is|was)? ?(?:looking for|after)"
    r"|wants?|wanted|needs?|needed|asked for|asked about|requires?|required|must have)\s+(?=\S)",
    re.IGNORECASE,
    needs="looking for|after|want|need|asked|require|must have",
)
_PEOPLE: Final = frozenset("someone somebody anyone people person candidate".split())
_MODIFIED: Final = Pattern(r"^(?:(?:very|highly|really|truly|super|extremely|genuinely) )*")
_ESSENTIAL: Final = Pattern(
    r"(?: is| are)? (?:essential|required|preferred|desirable|mandatory|a must|a plus|important)$",
    needs="essential|required|preferred|desirable|mandatory|must|plus|important",
)


_MUST_BE: Final = Pattern(
    r"^(?:(?:you|they|we) )?(?:(?:must|should|have to|need to) be|being) (?!able)(?=[a-z]+ )",
    needs="be",
)
_HAS_TO: Final = Pattern(
    r"^(?:has to|must|needs to|should) (?!be |have |not )([a-z]+) ",
    needs="has to|must|needs to|should",
)
""" "has to know Excel" asks for someone who knows it."""


def need(text: str, shape: Shape) -> Shaped:
    """What they asked for, as a thing one can need; a FRAGMENT where that cannot be told."""
    if shape is Shape.QUESTION or re.match(r"(?:can|do|could|are) you ", text, re.IGNORECASE):
        return text, Shape.FRAGMENT
    bare = _LOOKED_FOR.sub("", text, count=1) if _LOOKED_FOR.match(text) else text
    bare = _MUST_BE.sub("", bare)
    bare = _HAS_TO.sub(lambda duty: f"{third_person(duty[1])} ", bare)
    word, _, rest = bare.partition(" ")
    word = word.lower()
    bare = _ESSENTIAL.sub("", bare)
    if re.search(r" (?:ok|okay|first|only|fine)$", bare) or word in PREPOSITIONS:
        return bare, Shape.FRAGMENT  # "nights ok", "out of hours"
    if word in _PEOPLE and rest:
        return (f"a {bare}" if word in {"person", "candidate"} else bare), Shape.NOUN
    if word in MODALS and rest:
        able = re.match(r"(?:be able to|have to)\s+", rest)
        verb, _, object_ = rest.partition(" ")
        if word not in {"can", "could"} and not able and Form.BASE in forms(verb):
            return f"someone who {third_person(verb)} {object_}".strip(), Shape.NOUN
        return f"someone who can {rest[able.end() :] if able else rest}", Shape.NOUN
    if word in {
        "is",
        "has",
        "knows",
        "speaks",
        "reads",
        "drives",
        "listens",
        "doesn't",
        "isn't",
    } or (bare == text and (shape is Shape.THIRD or _is_habit(word, rest))):
        return f"someone who {bare}", Shape.NOUN
    if adjectives := _said_of_people(bare):
        return adjectives, Shape.NOUN
    if with_article(bare.partition(",")[0]) != bare.partition(",")[0] and word in _AS_ADJECTIVES:
        return listed(bare), Shape.NOUN
    if re.search(r"\w (?:certified|qualified|trained|licensed|registered)$", bare):
        return f"someone who is {bare}", Shape.NOUN
    again = shape_of(bare, "need")
    if again is Shape.INFINITIVE:
        return f"someone {bare}", Shape.NOUN
    if _asks_for_a_deed(word, rest):
        return f"someone to {bare}", Shape.NOUN
    if rest[:1].isdigit():  # level 6
        return bare, Shape.NOUN
    if word not in _DEEDS and re.search(r" (?:experience|skills|knowledge)$", bare):
        return bare, Shape.NOUN  # support staff experience
    if rest.partition(" ")[0] in PREPOSITIONS and word in _QUALITIES:
        return bare, Shape.NOUN  # experience of VAT
    if again is Shape.BASE or (Form.BASE in forms(word) and rest and again is not Shape.NOUN):
        return f"someone to {bare}", Shape.NOUN
    if again is Shape.GERUND and not re.search(r"\b(?:experience|skills?|knowledge)\b", bare):
        return f"experience in {bare}", Shape.NOUN
    if again is Shape.CLAUSE or bare.startswith("not "):
        return bare, Shape.FRAGMENT
    return listed(bare), Shape.NOUN


def _is_habit(word: str, rest: str) -> bool:
    """Whether `word` begins what somebody does: "takes feedback", "brings people on"."""
    return bool(rest) and forms(word) is Form.THIRD and base_of(word) in _DEEDS | _HABITS


_AS_ADJECTIVES: Final = frozenset({"clean", "open", "direct", "complete", "calm"})
"""Verbs that before one thing tell its kind: "clean licence"."""
_DEEDS: Final = frozenset(
    "bring take keep explain handle teach manage write deal make get find organise organize maintain"
    " improve reduce speak listen solve supervise grow".split()
)
"""Verbs that hardly ever name a thing, so that a need that begins with one is a deed."""
_HABITS: Final = frozenset(
    "work think care turn get pick show put fit pull learn thrive own stay talk".split()
)
"""Verbs that in the third person tell what somebody is like: "thinks ahead"."""
_QUALITIES: Final = frozenset({"experience", "command", "interest", "practice", "need"})
"""Verbs that before "of" or "with" are what one has."""
_DEEDS_TOO: Final = frozenset("run train talk lead build coach mentor motivate".split())
"""Verbs that may name a thing; of several people or things, they are deeds: "run classes"."""


def _asks_for_a_deed(verb: str, rest: str) -> bool:
    after = rest.partition(" ")[0].lower()
    several = after in DETERMINERS | PLURALS | {"to"} or after.endswith("s")
    acts = verb in {"work", "turn", "step", "pitch"} and after in PREPOSITIONS | {"up", "alone"}
    return bool(rest) and (verb in _DEEDS or (verb in _DEEDS_TOO and several) or acts)


def _said_of_people(text: str) -> str:
    """ "calm under pressure" as "someone calm under pressure"; "" for what is no adjective."""
    parts = re.split(r",\s*(?:and )?|\s+and\s+", text)
    heads = [_MODIFIED.sub("", part).split(" ")[0].lower() for part in parts]
    known = word_set("person-adjectives.txt") | STATUS
    if not all(head in known for head in heads):
        return ""
    person = re.search(r"\b(?:person|people|individual|team player)s?\b", text)
    last = parts[-1].split(" ")[-1].lower()
    if last in word_set("job-words.txt") or last in word_set("countable-nouns.txt") or person:
        return with_article(text)
    if any(
        len(words) > 1
        and words[1] not in PREPOSITIONS | {"enough", "to", "that"}
        and not words[1].startswith("(")
        for words in (_MODIFIED.sub("", part).lower().split() for part in parts)
    ):
        return ""  # "strong behaviour management" is a thing
    said = in_a_row(parts)
    return f"someone {said}" if len(said.split()) > 1 else f"someone who is {said}"
