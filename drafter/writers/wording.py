"""Whether the words of a note can stand in a message: no shorthand, signs, slang or addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.verbs import forms
from drafter.language.words import fold, is_common, singular, word_set

_ADDRESS: Final = Pattern(
    r"https?:|www\.|\S@\w|\b[\w-]+\.(?:com|org|net|io|co\.uk|example)\b|(?<![\w-])\+?\d(?:[\d ()-]{7,})\d\b",
    re.I,
)
"""A link, a mail address or a telephone number."""
_SIGN: Final = Pattern(
    r"[=<>|~^{}\[\]*_\\]|(?<!\S)-\d|\b\d+x\b|\$(?!\d)|(?<!\w)#|[?!]|\.\.|…|(?:^|\s)[/+x×](?=\s|\d|$)|[^\W\d]/[^\W\d]?(?=\s|$)"
    r"|(?<!\S)[^\W\d]/\w|\b(?!24/7)\d+/\d+ [a-z]|\bx\d|\d\+ [a-z]{0,3}$"
)
_EQUALS: Final = Pattern(r"=(?!>)|->|=>|→", needs="=|->|→")
_ARROW: Final = Pattern(
    r"\d\S* ?(?:->|=>|→) ?\S*\d|(?<=\w \w\w\w)\w* ?(?:->|=>|→) ?(?=\w+\W\w)", needs="->|=>|→"
)
"""An arrow that is told as "from ... to ...", or between several words on both sides."""
_TWICE: Final = Pattern(
    r"\b(?!that|what|when|with|they|have|your|more|same)(\w{4,}) "
    r"(?:(?!by|to|for|in|after|and|of|or|at|on|is|was|not|than|versus)\w+ ){0,2}\1\b",
    re.I,
)
"""boats change menu change; but not "step by step"."""
_QUOTED: Final = Pattern(r"[“\"][^”\"]*[”\"]", needs='“|"')
_WORD: Final = Pattern(r"[^\W_]+(?:['’&.+-]\w+)*")
_UNIT: Final = Pattern(r"\d+(?:[hydw]|hr|yr|wk|min|pp|m\+)s?$")
"""A time in a letter: 5h, 2y."""
_ENDINGS: Final = frozenset(
    "ll ss ff tt zz nn dd gg rr bb pp mm ck ct ft pt lt nt st rt xt ld nd rd lf rf lk nk rk sk lm rm"
    " lp mp rp sp rn ln ng ch sh th ph gh wn wl wk wd lb mb rb rg lc nc rc sc rv lv lg ht gn tz ltz"
    " tch nch rch lch ght rst nst lth nth rth dth fth xth mph rld rsh nx rx nct mpt ngth rps lts sch"
    " tsch ngst rts mn hm hn rl ndt rdt sm thm gm cht ntz lfth rtw".split()
)
"""What consonants end a word; clipped words end in others: settlmnt, accts, restr."""
_BEGINNINGS: Final = frozenset("str spr scr spl thr shr chr phr sch sph schw phl".split())
_LISTS: Final = (
    "function-words.txt", "short-words.txt", "trade-words.txt", "things.txt", "countable-nouns.txt",
    "job-words.txt", "technologies.txt", "counted-people.txt", "counted-words.txt", "british.txt",
)  # fmt: skip
_SHORT: Final = 4


@lru_cache(maxsize=2048)
def fault(text: str, names: str) -> str:
    """Why `text` cannot be told as it is worded; "" if it can. `names` are always right."""
    if _ADDRESS.search(text):
        return "it holds a link or a number to call"
    if _SIGN.search(_QUOTED.sub("", text)):
        return "it is written in signs"
    if _TWICE.search(text):
        return "it says a word twice"
    words = _WORD.findall(text)
    if any(_is_shorthand(word, names) for word in words):
        return "it reads as shorthand"
    if len(words) > 2 and not any(len(word) > 2 and re.search("[a-z]{2}", word) for word in words):
        return "it reads as shorthand"
    return ""


def fault_as_jotted(text: str) -> str:
    """Why a note that says `text` cannot be told, though signs are spelt out: 1st hr = whole day."""
    return "it is written in signs" if _EQUALS.search(_ARROW.sub("", text)) else ""


def may_be_cut(text: str) -> bool:
    """Whether the first part of `text` may be told alone."""
    return not (_EQUALS.search(_ARROW.sub("", text)) or _ADDRESS.search(text))


def _is_shorthand(word: str, names: str) -> bool:
    low = word.lower().replace("’", "'")
    if low in word_set("slang-words.txt"):
        return word != "Bros"  # Cano Bros
    if word[0].isdigit():
        return bool(_UNIT.search(low))
    if not word.islower() or low in word_set("function-words.txt"):
        return False
    if low in names and re.search(rf"\b{re.escape(low)}\b", names):
        return False
    if low == "o'clock":
        return False
    parts = re.split(r"[-.&+]", fold(low.partition("'")[0]))
    if len(parts) > 1:  # med-surg, co-op
        return any(
            not re.search("[aeiouy]", part) for part in parts if len(part) > 1 and part.isalpha()
        )
    return parts[0].isalpha() and not _is_word(parts[0])


@lru_cache(maxsize=8192)
def _is_word(word: str) -> bool:
    """Whether `word` (lower case) is an English word, or looks like one."""
    if len(word) == 1:
        return word == "a"
    if is_known(word):
        return True
    if len(word) <= _SHORT or not re.search("[aeiouy]", word):
        return len(word) == _SHORT and word[-1] in "aeiou"  # lego, dosa
    groups = re.split("[aeiouy]+", word)
    begun, ended = groups[0], groups[-1]
    ended = ended if ended.endswith("ss") else ended.removesuffix("s")
    return (len(begun) < 3 or begun in _BEGINNINGS) and (len(ended) < 2 or ended in _ENDINGS)


def is_known(word: str) -> bool:
    """Whether some list holds `word` (lower case), or its singular."""
    return is_common(word) or bool(forms(word)) or any(
        word in word_set(name) or singular(word) in word_set(name) for name in _LISTS
    )  # fmt: skip
