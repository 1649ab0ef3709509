"""A note made ready to stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final

from drafter import assets
from drafter.brief import Brief, Fact
from drafter.language.sentences import sentences
from drafter.language.shape import Shape, shape_of
from drafter.language.verbs import forms
from drafter.language.words import is_common, tokens, word_set
from drafter.writers.completion import completed

_ENDS: Final = " \t.,;:!…"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A note as it stands inside a sentence, and its shape."""

    inside: str
    shape: Shape

    @property
    def opening(self) -> str:
        """The note as it stands at the beginning of a sentence."""
        first = self.inside.split(" ", 1)[0]
        if any(char.isupper() for char in first[1:]) or any(char.isdigit() for char in first):
            return self.inside
        return self.inside[:1].upper() + self.inside[1:]


def phrase(fact: Fact, brief: Brief) -> Phrase:
    """`fact` with its subject put in and its first letter lowered, ready for a frame."""
    unlabelled = re.sub(rf"^{fact.field}\s*[-:–]\s+", "", fact.told, flags=re.IGNORECASE)
    text = _whole_sentences(_spelt_out(_quieter(unlabelled)))
    asked = text.rstrip().endswith("?")
    text = re.sub(r"!+(?=\s|$)", ".", re.sub(r"!+(?=[)\]\"”'])", "", text))
    text = _lowered(_long_form(text.strip(_ENDS).rstrip("?")), brief.names)
    shape = Shape.QUESTION if asked else shape_of(text, fact.field)
    text, shape = completed(text, shape, fact.field)
    if shape is Shape.NOUN and text[:1].isupper() and not _is_name(text, brief.names):
        shape = Shape.FRAGMENT  # a capital we dare not lower looks wrong inside a sentence
    return Phrase(text, shape)


@cache
def _note_words() -> dict[str, str]:
    rows = (line.split(" = ") for line in assets.lines("note-words.txt"))
    return {row[0]: row[1] for row in rows}


def _spelt_out(text: str) -> str:
    """`text` without note-speak: "6 yrs w/ kids & adults on fridays :)"."""
    text = re.sub(r"\s*[:;]-?[)(DP](?=\s|$)", "", text)
    text = re.sub(r"(?<=[a-z]) & (?=[a-z])", " and ", text)
    words = [_note_words().get(word.rstrip("."), word) for word in text.split(" ")]
    return _DAY.sub(lambda day: day[0].capitalize(), " ".join(words))


_DAY: Final = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july"
    r"|august|september|october|november|december)\b"
)


def _quieter(text: str) -> str:
    """`text` in small letters where it is shouted; short acronyms stay."""
    words = [word for word in text.split() if word.isalpha()]
    if len(words) < 2 or sum(word.isupper() for word in words) < 0.8 * len(words):
        return text
    kept = [
        word if len(word) < 4 and not is_common(word) else word.lower() for word in text.split()
    ]
    quiet = re.sub(r"\bi\b", "I", " ".join(kept))
    return quiet[:1].upper() + quiet[1:]


_OPENINGS: Final = (
    (r"^(\w+)['’]re\b", r"\1 are"), (r"^(\w+)['’]ve\b", r"\1 have"),
    (r"^(\w+)['’]ll\b", r"\1 will"), (r"^(I)['’]m\b", r"\1 am"),
    (r"^([Ii]t|[Tt]here|[Tt]hat|[Ee]very\w+)['’]s\b", r"\1 is"),
    (r"^(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t)['’]d (?=\w+(?:ed|en)\b)", r"\1 had "),
    (r"^(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t)['’]d\b", r"\1 would"),
)  # fmt: skip


def _long_form(text: str) -> str:
    """`text` with a contraction at its beginning taken apart, so that its shape shows."""
    for pattern, instead in _OPENINGS:
        text = re.sub(pattern, instead, text)
    return text


def _whole_sentences(text: str) -> str:
    """The first sentence of `text`: more than one would not fit inside a frame."""
    found = sentences(text)
    return found[0].text if found else text


def _lowered(text: str, names: Collection[str]) -> str:
    """`text` without the capital that only stands there because a line began."""
    first = next(iter(tokens(text)), None)
    if first is None or first.start or not first.text[0].isupper():
        return text
    word = first.text
    if word == "I" or word.startswith(("I'", "I’")) or any(c.isupper() for c in word[1:]):
        return text
    if any(char.isdigit() for char in word) or _is_name(text, names):
        return text
    plain = word.lower()
    known = is_common(plain) or plain in word_set("function-words.txt") or forms(plain)
    parts = plain.split("-")
    if known or (len(parts) > 1 and all(is_common(part) for part in parts)):
        return text[0].lower() + text[1:]
    return text


def _is_name(text: str, names: Collection[str]) -> bool:
    """Whether `text` begins with (part of) one of `names`, or with several capitalised words."""
    words = text.split()
    first = words[0].strip(",.;:'’").removesuffix("'s").removesuffix("’s")
    return any(first in name.split() for name in names) or (
        len(words) > 1 and words[1][:1].isupper() and words[1] != "I" and not is_common(first)
    )
