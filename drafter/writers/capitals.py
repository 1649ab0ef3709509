"""Capitals: which ones stand only because a line began, and which look right in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.language.verbs import Form, forms
from drafter.language.words import is_common, tokens, word_set

_CERTIFIED: Final = frozenset({"certified", "qualified", "licensed", "accredited"})
_ALONE: Final = r"\S+(?:$|,? (?:and|or|at|in|on|with|experience|skills?)\b|,|/)"
_PLAIN_ENDINGS: Final = tuple(
    "tion sion ment ness ity ance ence ure ism ist ship hood graphy ology able ible ous ful ing"
    " istic ical".split()
)
"""What names hardly ever end in."""
_TOOLS: Final = frozenset(
    "access basecamp excel express flask flutter go node numbers outlook pandas photoshop puppet rails"
    " react redux ruby rust sage shopify slack spark square swift teams word".split()
)
"""Tools that are words as well: alone and with a capital they are the tool."""


def lowered(text: str, brief: Brief) -> str:
    """`text` without the capital that only stands there because a line began."""
    first = next(iter(tokens(text)), None)
    if first is None or first.start or not first.text[0].isupper() or _is_capital(text, brief):
        return text
    word = first.text
    if (
        text.startswith(f"{word}: ")
        or word == "I"
        or word.startswith(("I'", "I’"))
        or any(c.isupper() for c in word[1:])
    ):
        return text
    if any(char.isdigit() for char in word) or _is_name(text, brief.names):
        return text
    second = text.partition(" ")[2].partition(" ")[0].strip(",.;:")
    certified = second in _CERTIFIED  # Relativity certified
    if word in word_set("proper-words.txt") or _is_title(text) or certified:
        return text
    if word.lower() in word_set("technologies.txt") | _TOOLS and re.match(_ALONE, text):
        return text
    plain = word.lower()
    known = is_common(plain) or plain in word_set("function-words.txt") or bool(forms(plain))
    known = known or plain in word_set("countable-nouns.txt") or _is_plain_by_ending(plain)
    known = known or plain.removesuffix("s") in word_set("job-words.txt") or is_common(plain[:-1])
    parts = plain.split("-")
    if known or (len(parts) > 1 and all(is_common(part) for part in parts)):
        return text[0].lower() + text[1:]
    return text


def _is_capital(text: str, brief: Brief) -> bool:
    """Whether the notes write the first word of `text` with a capital in mid-sentence, too."""
    first = next(iter(tokens(text)), None)
    if (
        first is None
        or first.start
        or not first.text.istitle()
        or first.lower in word_set("function-words.txt")
    ):
        return False
    word = re.escape(re.sub(r"['’]s$", "", first.text))
    own = re.search(rf"(?:[\w,;&%] {word}\b(?! [A-Z])|\b{word}['’]s\b)", brief.vocabulary)
    return bool(own) and not re.search(rf"\b{word.lower()}\b", brief.vocabulary)


def restored(text: str, brief: Brief) -> str:
    """`text` with the capitals of names that the notes write with one elsewhere: "at linden"."""
    names = _names_in(brief)
    if not names:
        return text
    return re.sub(r"\b[a-z]{4,}\b", lambda one: one[0].title() if one[0] in names else one[0], text)


@lru_cache(maxsize=32)
def _names_in(brief: Brief) -> frozenset[str]:
    """The names in the notes, in small letters, that are no words besides.

    Titles prove nothing: a Head of Retention may still speak of retention.
    """
    texts = (fact.both for fact in brief.facts if fact.field not in {"title", "role"})
    found = re.findall(r"\b[a-z]{1,9},? ([A-Z][a-z]{3,})\b", "\n".join(texts))
    known = word_set("function-words.txt") | word_set("job-words.txt")
    return frozenset(
        low
        for low in map(str.lower, found)
        if low not in known and not (is_common(low) or forms(low) or _is_plain_by_ending(low))
    )


def stands_capital(text: str, brief: Brief) -> bool:
    """Whether the capital that `text` begins with is its own."""
    first = text.split()[0].strip(",.;:")
    own = any(char.isupper() or char.isdigit() for char in first[1:]) or len(first) == 1
    return own or _is_name(text, brief.names) or first in word_set("proper-words.txt")


def _is_plain_by_ending(word: str) -> bool:
    bare = word if word.endswith("ous") else word.removesuffix("s")
    return any(bare.endswith(end) and len(bare) > len(end) + 2 for end in _PLAIN_ENDINGS)


def _is_title(text: str) -> bool:
    """Whether `text` begins with three capitalised words: "Relativity Certified Administrator"."""
    words = text.split()[:3]
    titled = len(words) == 3 and all(word.istitle() for word in words)
    return titled and words[0].lower() not in word_set("function-words.txt")


def _is_name(text: str, names: Collection[str]) -> bool:
    """Whether `text` begins with (part of) one of `names`, or with several capitalised words."""
    words = text.split()
    first = words[0].strip(",.;:'’").removesuffix("'s").removesuffix("’s")
    return any(first in name.split() for name in names) or (
        len(words) > 1
        and words[1][:1].isupper()
        and words[1] != "I"
        and first.lower() not in word_set("function-words.txt")
        and not (words[1].isupper() and all(is_common(part) for part in first.split("-")))
        and not forms(first.lower()) & (Form.PAST | Form.ING)
    )
