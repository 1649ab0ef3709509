"""Words of a text: tokens with their places, light stems, and which of them carry content."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from drafter import assets

WORD: Final = re.compile(r"[^\W_]+(?:['’&/.+-](?=[^\W_])[^\W_]+)*[+#]*")
"""A word, with inner apostrophes, hyphens, dots (3.11), slashes (CI/CD) and a final ++ or #."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: `text[start:end]`."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`, in order, with their code-point offsets."""
    return tuple(Token(found[0], found.start(), found.end()) for found in WORD.finditer(text))


def word_count(text: str) -> int:
    """The words of `text`, as a person counts them."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def fold(text: str) -> str:
    """`text` in lower case and without accents, so that Chloé meets chloe."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


_LETTERS: Final = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"})


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of one list in data/, for example "function-words.txt"."""
    return frozenset(word for line in assets.lines(name) for word in line.split())


def is_common(word: str) -> bool:
    """Whether `word` is one of the most common English words (about 11,000 with inflections)."""
    return word.lower() in word_set("common-words.txt")


_SUFFIXES: Final = (
    ("ational", "ate"), ("isations", "ize"), ("izations", "ize"), ("isation", "ize"),
    ("ization", "ize"), ("ising", "ize"), ("ised", "ize"), ("ises", "ize"), ("ise", "ize"),
    ("ments", ""), ("ment", ""), ("ations", "ate"), ("ation", "ate"), ("nesses", ""),
    ("ness", ""), ("ings", ""), ("ing", ""), ("iers", "y"), ("ies", "y"), ("ied", "y"),
    ("edly", ""), ("ers", ""), ("ors", ""), ("ely", ""), ("ily", "y"), ("ly", ""), ("ed", ""),
    ("er", ""), ("or", ""), ("es", ""), ("s", ""),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A light stem: "migrating", "migrations" and "migrate" meet; short words stay whole."""
    from drafter.language.verbs import base_of

    plain = fold(word).replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'").replace("'", "")
    if len(plain) > 2 and (base := base_of(plain)) and base != plain:
        plain = base
    for suffix, instead in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= 3 and not plain.endswith("ss"):
            plain = plain[: -len(suffix)] + instead
            break
    if len(plain) > 4 and plain[-1] == plain[-2] and plain[-1].isalpha() and plain[-1] not in "ls":
        plain = plain[:-1]
    return plain.removesuffix("e") if len(plain) > 3 else plain


def content_words(text: str) -> list[Token]:
    """The words of `text` that carry content, compounds split at hyphens and slashes."""
    found = []
    for token in tokens(text):
        start = token.start
        for part in re.split(r"[-/]", token.text):
            piece = Token(part, start, start + len(part))
            start += len(part) + 1
            if part and piece.lower not in word_set("function-words.txt"):
                found.append(piece)
    return found


def content_stems(text: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(stem(token.text) for token in content_words(text))


def is_courtesy(word: str) -> bool:
    """Whether `word` belongs to any polite message about an interview."""
    return word.lower() in word_set("courtesy-words.txt")


def same_word(one: str, other: str) -> bool:
    """Whether two stems are one word: equal, or sharing a prefix of five or more letters."""
    if one == other:
        return True
    shared = min(len(one), len(other))
    if shared < 5 or one[:5] != other[:5]:
        return False
    return one[:shared] == other[:shared] or len(_common_prefix(one, other)) >= max(
        5, max(len(one), len(other)) - 4
    )


def _common_prefix(one: str, other: str) -> str:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return one[:length]
