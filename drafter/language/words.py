"""Words of a text: tokens with their places, light stems, and which of them carry content."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from drafter import assets
from drafter.language.patterns import Pattern

WORD: Final = Pattern(r"[^\W_]+(?:['’&/.+-](?=[^\W_])[^\W_]+)*[+#]*")
"""A word, with inner apostrophes, hyphens, dots (3.11), slashes (CI/CD) and a final ++ or #."""


class Token(NamedTuple):
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
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.split())


@lru_cache(maxsize=4096)
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
    return frozenset(" ".join(assets.lines(name)).split())


def is_common(word: str) -> bool:
    """Whether `word` is one of the most common English words (about 11,000 with inflections)."""
    return word.lower() in word_set("common-words.txt")


_ENDINGS: Final = (
    ("ation", "ate"), ("ation", ""), ("ation", "e"), ("ment", ""), ("ness", ""), ("ily", "y"),
    ("ly", ""), ("iness", "y"), ("ier", "y"), ("or", "e"), ("or", ""), ("er", "e"), ("er", ""),
    ("ion", ""), ("ion", "e"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"),
)  # fmt: skip
"""Endings that make one word of another: each is cut only where a known word remains."""
_WHOLE: Final = frozenset(
    "poster pager shower flower charter counter folder former tender render better batter copper"
    " drawer proper rubber super supper trailer meter locker matter letter quarter customer corner"
    " offer number tower power master silver cover river lower upper planer boarder porter hanger"
    " department apartment basement statement compartment comment evening morning question"
    " career engineer bother center factor sector tailor minor cursor stranger conversation affection"
    " version tension sensation succession liver fiver diner shoulder officer early only family hardly likely station nation ration motion mention wedding ceiling".split()
)
"""Words that end as if they were made of another, but are not."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A light stem: "migrating", "migrations" and "migrate" meet; "care" and "car" do not."""
    plain = fold(word).replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'").replace("'", "")
    if plain.startswith("telephon"):
        plain = plain.removeprefix("tele")
    found = _base(plain)
    if found == plain:
        found = _base(singular(plain))
    if found not in _WHOLE:
        found = next((cut for cut in _cuts(found) if _is_known(cut)), found)
    if len(found) > 6 and found.endswith(("ise", "yse")):
        found = found[:-2] + "ze"
    return found.removesuffix("e") if len(found) > 5 else found


def _base(word: str) -> str:
    """The verb that `word` is a form of; else `word`."""
    from drafter.language.verbs import base_of

    return base_of(word) or word if len(word) > 2 and word not in _WHOLE else word


def singular(word: str) -> str:
    """`word` (lower case) without the ending of a plural or of a third person."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("izzes"):
        return word[:-3]
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes", "zzes")) else word[:-1]


def _cuts(word: str) -> Iterator[str]:
    """What may remain of `word` without its ending, long enough to be no accident."""
    if len(word) > 7 and word.endswith(("isation", "ization")):
        yield word[:-5] + "e"
    for ending, instead in _ENDINGS:
        rest = word.removesuffix(ending)
        least = {"ily": 2, "ion": 5, "ation": 5}.get(ending, 4 if ending != "ier" else 3)
        if rest == word or len(rest) + len(instead) < least:
            continue
        yield rest + instead
        if not instead and len(rest) > 4 and rest[-1] == rest[-2]:
            yield rest[:-1]


def _is_known(word: str) -> bool:
    from drafter.language.verbs import forms

    return bool(forms(word)) or is_common(word)


@lru_cache(maxsize=4096)
def content_words(text: str) -> tuple[Token, ...]:
    """The words of `text` that carry content, compounds split at hyphens and slashes."""
    empty = word_set("function-words.txt")
    return tuple(
        piece for token in tokens(text) for piece in _parts(token) if piece.lower not in empty
    )


def _parts(token: Token) -> list[Token]:
    if "-" not in token.text and "/" not in token.text:
        return [token]
    found, start = [], token.start
    for part in token.text.replace("/", "-").split("-"):
        if part:
            found.append(Token(part, start, start + len(part)))
        start += len(part) + 1
    return found


def content_stems(text: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(stem(token.text) for token in content_words(text))


def is_courtesy(word: str) -> bool:
    """Whether `word` belongs to any polite message about an interview."""
    return word.lower() in word_set("courtesy-words.txt")


_RELATED: Final = frozenset(
    "al ally an ance ancy ant ate ative ator able c e ee ence ent er ery es ful graph graphe grapher"
    " graphic graphy hood i ian ible ic ical ily ing ion is ise ism ist ity ive ize less ly ment or"
    " ous s ship sis t te th tion ty ur y ya yst".split()
)
"""What may follow the common beginning of two forms of a word."""


def same_word(one: str, other: str) -> bool:
    """Whether two stems are one word: equal, or alike but for a usual ending."""
    if one == other:
        return True
    if len(one) < 5 or len(other) < 5 or one[:5] != other[:5]:
        return False
    shared = next(
        (i for i, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    rests = {one[shared:], other[shared:]} - {""}
    return rests <= _RELATED
