"""Which facts a sentence rests on: shared content, weighed by how common the words are."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

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


class Overlap(NamedTuple):
    """The words that a sentence and a text share."""

    words: tuple[Token, ...] = ()
    rare: int = 0
    """How many of them are outside the common words."""

    @property
    def distinct(self) -> int:
        """How many words are shared."""
        return len({stem(token.text) for token in self.words})

    @property
    def weight(self) -> int:
        """Distinct shared words, rare ones twice."""
        return self.distinct + self.rare

    @property
    def specific(self) -> bool:
        """Two content words of one text, or one rare one, prove that it is meant."""
        return self.weight >= 2


def overlap(sentence: str, text: str, masked: Iterable[str] = ()) -> Overlap:
    """What `sentence` shares with `text`, courtesy and the words of `masked` names left out."""
    hidden = _folded(tuple(masked))
    theirs = _stems(text)
    shared: list[Token] = []
    rare: set[str] = set()
    for token, plain, mine, usual in _weighed(sentence):
        near = theirs.get(mine[:5])  # most words fail here
        if near is None or plain in hidden or not (mine in near or _is_like(mine, plain, near)):
            continue
        shared.append(token)
        if not usual:
            rare.add(mine)
    return Overlap(tuple(shared), len(rare))


@lru_cache(maxsize=256)
def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word.text) for name in names for word in tokens(name))


@lru_cache(maxsize=4096)
def _stems(text: str) -> dict[str, list[str]]:
    """The stems of the content words of `text`, by their first five letters."""
    found: dict[str, list[str]] = {}
    for one in {stem(token.text) for token in content_words(text)}:
        found.setdefault(one[:5], []).append(one)
    return found


@lru_cache(maxsize=4096)
def _weighed(sentence: str) -> tuple[tuple[Token, str, str, bool], ...]:
    """The content words of `sentence`, courtesy left out: word, folded, stem, and if common."""
    found = []
    for token in content_words(sentence):
        plain = fold(token.text).removesuffix("'s").removesuffix("’s")
        if not is_courtesy(plain):
            mine = stem(token.text)
            usual = len(plain) < 4 or plain.isdigit() or is_common(plain) or is_common(mine)
            found.append((token, plain, mine, usual))
    return tuple(found)


def _is_like(mine: str, plain: str, near: Iterable[str]) -> bool:
    return not plain.isdigit() and any(same_word(mine, other) for other in near)


def best(sentence: str, texts: Sequence[str], masked: Iterable[str] = ()) -> Overlap:
    """The greatest overlap of `sentence` with any of `texts`."""
    hidden = tuple(masked)
    found = [overlap(sentence, text, hidden) for text in texts]
    return max(found, key=lambda one: one.weight, default=Overlap())
