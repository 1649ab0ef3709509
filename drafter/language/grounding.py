"""Which facts a sentence rests on: shared content, weighed by how common the words are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafter.language.words import (
    Token,
    content_words,
    fold,
    is_common,
    is_courtesy,
    same_word,
    stem,
    tokens,
)


@dataclass(frozen=True, slots=True)
class Overlap:
    """The words that a sentence and a text share."""

    words: tuple[Token, ...] = ()
    rare: int = 0
    """How many of them are outside the common words."""

    @property
    def weight(self) -> int:
        """Distinct shared words, rare ones twice."""
        return len({stem(token.text) for token in self.words}) + self.rare

    @property
    def specific(self) -> bool:
        """Two content words of one text, or one rare one, prove that it is meant."""
        return self.weight >= 2


def overlap(sentence: str, text: str, masked: Iterable[str] = ()) -> Overlap:
    """What `sentence` shares with `text`, courtesy and the words of `masked` names left out."""
    hidden = {fold(word.text) for name in masked for word in tokens(name)}
    theirs = {stem(token.text) for token in content_words(text)}
    digits = set(re.findall(r"\d[\d.,]*\d|\d", text))
    shared: list[Token] = []
    rare: set[str] = set()
    for token in content_words(sentence):
        plain = fold(token.text).removesuffix("'s").removesuffix("’s")
        if plain in hidden or is_courtesy(plain):
            continue
        if plain.isdigit():
            if plain in digits:
                shared.append(token)
            continue
        mine = stem(token.text)
        if any(same_word(mine, other) for other in theirs):
            shared.append(token)
            if len(plain) > 3 and not is_common(plain) and not is_common(mine):
                rare.add(mine)
    return Overlap(tuple(shared), len(rare))


def best(sentence: str, texts: Sequence[str], masked: Iterable[str] = ()) -> Overlap:
    """The greatest overlap of `sentence` with any of `texts`."""
    hidden = tuple(masked)
    found = [overlap(sentence, text, hidden) for text in texts]
    return max(found, key=lambda one: one.weight, default=Overlap())
