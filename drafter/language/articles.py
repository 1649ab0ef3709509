"""Articles: which one a thing has, and what wants one.

`behind_article` puts one in for those who know that it is missing; `with_article` finds out itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from drafter.language.grammar import is_countable
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, SUBJECTS
from drafter.language.verbs import Form, forms
from drafter.language.words import singular, word_set

_KIN: Final = frozenset(
    "mother father husband wife sister brother son daughter child kid baby mum mom dad friend".split()
)
"""People who without a word before them are somebody's."""
_COUNTED: Final = ("countable-nouns.txt", "job-words.txt", "counted-words.txt")
"""What with "a" or "an" is one of many."""


def _article(word: str) -> str:
    """ "a" or "an", as `word` is spoken: an SIA licence, a UEFA badge, an 8-week course."""
    letters = re.sub(r"\W", "", word)
    if re.match(r"8|11(?!\d)|18(?!\d)", letters):
        return "an"
    if letters.isupper() and len(letters) < 4 and not re.search(r"[AEIOU]", letters[1:2]):
        return "an" if letters[0] in "AEFHILMNORSX" else "a"
    if letters.isupper() and len(letters) < 4 and letters[0] in "SFMNLRHX" and letters != "NASA":
        return "an"
    if re.match(r"(?:uni|use|usu|eu|one\b|ufo|uefa|u\d)", letters, re.IGNORECASE):
        return "a"
    return "an" if letters[:1].lower() in "aeiou" or re.match(r"hour|honest|heir", letters) else "a"


def behind_article(text: str, *, known: bool = False) -> str:
    """`text` behind "the" where it is `known` which one is meant, else behind "a" or "an"."""
    if known:
        return f"the {text}"
    first = re.split(r"[\s,;(]", text, maxsplit=1)[0]
    return f"{_article(first)} {text}"


def with_article(text: str) -> str:
    """`text` behind "a" or "an" if it is one countable thing without a word before it.

    So "clean licence" gets one, "licences", "my licence" and "experience" get none. A thing that no
    list of counted ones holds is left alone: it may be a mass, or an adjective.
    """
    head = _AFTER_ONE.split(text)[0]
    words = head.split()
    if _ONE_IN.match(text):  # 1 in 4 OOH rota
        return behind_article(text)
    if (
        not words
        or words[0].lower() in DETERMINERS | SUBJECTS | PREPOSITIONS
        or _AMOUNT.match(words[0])
    ):
        return text
    if words[0].lower() in {"my", "your", "his", "her", "our"} or "'s" in words[0]:
        return text
    last = words[-1].lower()
    if _LASTING.match(words[0]) and singular(last) == last and last not in PLURALS:
        return behind_article(text)  # 9-month internship
    if text[len(head) :].startswith(" who ") and not last.endswith("s") and last not in PLURALS:
        return behind_article(text)  # hunter who needs no hand-holding
    return behind_article(text) if _is_counted(last) else text


_AFTER_ONE: Final = Pattern(rf"\s(?:{'|'.join(sorted(PREPOSITIONS))}|that|who|the)\s|[,;(]")
"""Where the thing itself has ended."""
_AMOUNT: Final = Pattern(r"[0-9£$€]+[0-9.,%+]*$", needs="0|1|2|3|4|5|6|7|8|9|£|$|€")
_ONE_IN: Final = Pattern(
    r"\d+ in \d+ [a-zA-Z]+ (?:rota|roster|call|pattern)\b", needs="rota|roster|call|pattern&& in "
)
_LASTING: Final = Pattern(
    r"\d+-(?:minute|hour|day|week|month|year)$", needs="-minute|-hour|-day|-week|-month|-year"
)


def _is_doer(word: str) -> bool:
    """Whether `word` names who or what does something: "prescriber"."""
    stem = word[:-2] if word.endswith(("er", "or")) else ""
    return len(stem) > 3 and any(Form.BASE in forms(base) for base in (stem, stem + "e"))


def lacks_article(text: str) -> bool:
    """Whether `text` is surely one countable thing without a word before it."""
    head = _AFTER_THING.split(text)[0]
    words = head.split()
    goes_on = text[len(head) :].lstrip(" ").partition(" ")[0].lower() in PREPOSITIONS
    while goes_on and len(words) > 1 and Form.ING in forms(words[-1].lower()):
        words.pop()  # concession coming in spring; but not "bay nursing"
    if not words or words[0].lower() in DETERMINERS | SUBJECTS | PREPOSITIONS:
        return False
    if words[1:] and words[1].isdigit():  # dock 4
        return False
    if words[0][0].isdigit() or words[0][0] in "£$€" or "'s" in words[0] or "’s" in words[0]:
        return False
    last = words[-1].lower()
    if last in PLURALS or singular(last) != last or not words[-1][0].islower():
        return False
    return is_countable(last) or _is_counted(last)


_AFTER_THING: Final = Pattern(
    rf"\s(?:{'|'.join(sorted(PREPOSITIONS))}|and|or|versus|vs|that|who|is|the)\s|[,;(:]"
)
"""Where the first thing of a topic has ended: "rota and pay" opens with one of two."""


def _is_counted(word: str) -> bool:
    return any(word in word_set(name) for name in _COUNTED) or _is_doer(word)


@cache
def things() -> frozenset[str]:
    """What wants an article in the singular."""
    named = word_set("things.txt") | word_set("counted-people.txt") | word_set("job-words.txt")
    return named - PLURALS - _KIN - frozenset({"staff", "team", "crew", "lead", "head", "help"})
