"""Names in a text: capitalised words, acronyms and tools, and how near two names are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

from drafter import assets
from drafter.language.numerals import is_number_word
from drafter.language.patterns import Pattern
from drafter.language.sentences import ABBREVIATIONS, Span
from drafter.language.verbs import base_of, forms
from drafter.language.words import Token, fold, is_common, stem, tokens, word_set

_ALWAYS: Final = frozenset(
    "mum mom mam mummy mommy dad daddy grandma gran granny nan nana grandpa grandad granddad god lord heaven hell earth"
    " i i'm i've i'd i'll madam ma'am sir fourth thanksgiving diwali eid ramadan lent passover hanukkah hogmanay monday tuesday wednesday thursday friday saturday sunday january february"
    " march april may june july august september october november december english ok cv pm am"
    " hi hiya hello hey yo g'day good thanks voicemail talking points todo tbc tbd xx xxx ps mr mrs ms mx dr prof linkedin email e-mail zoom teams skype hr christmas easter a3 a4 a5".split()
)
SAYS: Final = frozenset("ask describe explain mention recommend remark say suggest tell".split())
"""What only people do."""
_INTO: Final = frozenset("to from into onto in on with using called via".split())
"""What stands before a tool that is called like an everyday word: "from paper to LEAP"."""
_SHOUTED: Final = frozenset(
    "all any both day each every everyone everything fact fun full home life love more most need"
    " one only person real some such that the these this those time work you your".split()
)
"""What is rather shouted there: "with ALL of you"."""
_COINED: Final = tuple("fy soft sync desk hub base force forge cloud suite stack dash".split())
"""What names of products end in, where the whole is no usual word."""
_OF_A_PLACE: Final = frozenset("an ian ish ese ite".split())
"""What makes a name of its people of a place: Ohioan, Parisian."""
_SMALL: Final = frozenset(
    "team group office department company school hospital role ex non pre post mid anti semi multi"
    .split()
)  # fmt: skip
"""Parts of a name that claim nothing."""


@cache
def _aliases() -> dict[str, str]:
    """The one other way to write each name of aliases.txt."""
    return dict(map(str.split, assets.lines("aliases.txt")))


def names(sentence: Span) -> Iterator[Token]:
    """The words of `sentence` that name somebody or something, with offsets in the whole text.

    Capitals inside a sentence, acronyms, mixed case, and tools however they are written; a
    sentence's first word only where more than its place speaks for a name.
    """
    words = list(tokens(sentence.text))
    opens = True
    for index, token in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else None
        before = words[index - 1] if index else None
        if _is_name(token, before, after, opens=opens):
            yield Token(token.text, sentence.start + token.start, sentence.start + token.end)
        between = sentence.text[token.end : after.start] if after else ""
        opens = between not in {" ", ""} and bool(_OPENS.search(between))
        opens = opens and not (between.startswith(". ") and token.lower in ABBREVIATIONS)


_OPENS: Final = Pattern(r"[:\"“–—•*)]\s*$|[.!?]\s|\n")


def _is_name(token: Token, before: Token | None, after: Token | None, *, opens: bool) -> bool:
    word, lower = token.text, token.lower
    tool = lower.removesuffix("'s") in word_set("technologies.txt")
    if word.islower() and not tool:
        return False
    bare = lower.removesuffix("'s").removesuffix("s")  # "on Mondays"
    if is_number_word(lower) or not _ALWAYS.isdisjoint({lower, lower.removesuffix("'s"), bare}):
        return False
    if tool:
        return (word[0].isupper() and not opens) or not is_common(lower)
    if not word[0].isalpha():
        return False
    if any(char.isupper() for char in word[1:]):
        shouted = word.isupper() and len(word) > 2 and is_common(lower)
        into = before is not None and before.text in _INTO
        return not shouted or (into and lower not in _SHOUTED)
    if not word[0].isupper():
        return False
    if not opens:
        return True
    if is_common(lower) or is_common(lower.removesuffix("'s")) or forms(lower):
        return False
    if lower.endswith(_COINED):
        return True
    if after is None:
        return False
    if "-" not in word and (lower.endswith("'s") or base_of(after.lower) in SAYS):
        return True
    return after.text[0].isupper() and after.lower not in _ALWAYS


class Known:
    """The words of the notes, for asking whether a name stands among them."""

    def __init__(self, vocabulary: str) -> None:
        """Remember every word of `vocabulary`, and the initials of its phrases."""
        words, stems, initials = zip(*map(_read, vocabulary.split("\n")), strict=True)
        self._words = frozenset[str]().union(*words)
        self._stems = frozenset[str]().union(*stems)
        self._initials = frozenset[str]().union(*initials)

    def holds(self, name: str) -> bool:
        """Whether every part of `name` stands in the notes, as a word, a form or initials."""
        plain = fold(name).replace(".", "")
        whole = plain in self._words or plain.replace("-", "") in self._words  # Wi-Fi
        return whole or all(self._part(part) for part in _parts(name))

    def _part(self, part: str) -> bool:
        bare = re.sub(r"['’](?:s|d|ing)?$", "", part)  # "I've ASM'd seven shows"
        plain = fold(bare)
        if len(plain) < 2 or plain in self._words or plain in _SMALL:
            return True
        if _aliases().get(plain) in self._words or plain in word_set("function-words.txt"):
            return True
        if any(_aliases().get(word) == plain for word in self._words):
            return True
        if bare[:2].isupper():
            return self._abbreviated(plain.removesuffix("s") if bare.endswith("s") else plain)
        if stem(plain) in self._stems:
            return True
        return len(plain) >= 5 and any(
            word.startswith(plain)
            or (len(word) >= 5 and plain.startswith(word) and not is_common(word))
            or (len(word) >= 4 and plain.removeprefix(word) in _OF_A_PLACE)
            for word in self._words
        )

    def _abbreviated(self, letters: str) -> bool:
        """Whether `letters` stand for a phrase of the notes, or for a compound: DB, a database."""
        if letters in self._initials or letters in self._words:
            return True
        return len(letters) == 2 and any(
            word[0] == letters[0] and _is_compound(word, letters[1])
            for word in self._words
            if len(word) > 6
        )


@lru_cache(maxsize=4096)
def _read(row: str) -> tuple[set[str], set[str], set[str]]:
    """The words of a row of the notes, their stems, and the initials of its phrases."""
    plain = [fold(part) for token in tokens(row) for part in _parts(token.text)]
    initials = _initials(plain)
    plain += [short for word in plain for short in _short_forms().get(word, ())]
    whole = {fold(token.text).replace(".", "") for token in tokens(row)}
    return {*plain, *whole}, {stem(word) for word in plain}, initials


def _is_compound(word: str, second: str) -> bool:
    """Whether `word` is two common words, the second beginning with `second`: data + base."""
    return any(
        word[cut] == second and is_common(word[:cut]) and is_common(word[cut:])
        for cut in range(3, len(word) - 2)
    )


def _initials(words: Sequence[str]) -> set[str]:
    """The initials of every phrase of two to five words that grammar does not break."""
    found: set[str] = set()
    run = ""
    for word in [*words, "the"]:
        if word in {"of", "and", "for", "in", "&"}:
            continue
        if word not in word_set("function-words.txt") and word[:1].isalpha():
            run += word[0]
            continue
        found |= {run[i : i + n] for n in (2, 3, 4, 5) for i in range(len(run) - n + 1)}
        run = ""
    return found


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[-/&.+]", name) if part]


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    table = (line.split() for line in assets.lines("nicknames.txt"))
    return {row[0]: frozenset(row[1:]) for row in table}


def short_forms(first: str) -> frozenset[str]:
    """The usual short forms of a first name, in small letters: "robert" gives "bob", "rob"."""
    return _short_forms().get(fold(first), frozenset())


def may_be_called(name: str, word: str) -> bool:
    """Whether `word` is `name`, the beginning of it, or a usual short form."""
    full, short = fold(name), fold(word)
    return full.startswith(short) or short in _short_forms().get(full, ())


def distance(one: str, other: str) -> int:
    """The number of letters to change, add, drop or swap between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def misspells(word: str, name: str) -> bool:
    """Whether `word` looks like a slip for `name`, being neither it nor another usual word."""
    one, other = fold(word), fold(name)
    if one == other or len(other) < 3 or (one[:1] != other[:1] and len(other) < 5):
        return False
    if one.rstrip("s'’") == other.rstrip("s'’"):
        return False
    allowed = 1 if len(other) < 6 else 2
    return abs(len(one) - len(other)) <= allowed and distance(one, other) <= allowed
