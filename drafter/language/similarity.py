"""How much two texts are alike: the runs of words that they share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from drafter.language.words import fold, tokens

_RUN: Final = 4
"""Words in a row. Independent messages about one interview share at most a tenth of these runs,
form letters four tenths and more."""


def likeness(one: str, other: str, masked: Iterable[str] = ()) -> float:
    """The share, from 0 to 1, of the runs of words of both texts that stand in both.

    The words of `masked` names count as one and the same word.
    """
    hidden = tuple(masked)
    mine, theirs = runs(one, hidden), runs(other, hidden)
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def runs(text: str, masked: Iterable[str] = ()) -> frozenset[tuple[str, ...]]:
    """The runs of words of `text`; the words of `masked` names count as one and the same word."""
    hidden = {fold(token.text) for name in masked for token in tokens(name)}
    words = ["" if (word := _plain(token.text)) in hidden else word for token in tokens(text)]
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return fold(word.replace("’", "'")).removesuffix("'s")
