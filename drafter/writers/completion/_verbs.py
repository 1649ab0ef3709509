"""The first verb of a note, and another form of it."""

from __future__ import annotations

from collections.abc import Callable

from drafter.language.shape import is_adverb
from drafter.language.verbs import base_of


def base(word: str) -> str:
    """The base of a third person, known or not."""
    return base_of(word) or word.removesuffix("s")


def with_verb(text: str, change: Callable[[str], str]) -> str:
    """`text` with its first verb put through `change`; leading adverbs stay."""
    words = text.split(" ")
    place = next((i for i, word in enumerate(words) if not is_adverb(word.lower())), 0)
    words[place] = change(words[place].lower())
    return " ".join(words)
