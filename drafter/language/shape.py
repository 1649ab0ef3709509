"""The grammatical shape of a note, so that a sentence can be built around it.

Notes are fragments, clauses or sentences. A few hundred verbs, the words of grammar and the
order of the two are enough to tell most shapes apart; what stays unsure is a FRAGMENT, which is
set after a colon and reads well whatever it is.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.verbs import AUXILIARIES, Form, forms
from drafter.language.words import tokens, word_set


class Shape(StrEnum):
    """What a note is, grammatically."""

    CLAUSE = "clause"  # the team ships every Thursday
    NOUN = "noun"  # the handover between two crews
    GERUND = "gerund"  # moving the order service
    WH = "wh"  # how the robots report
    BASE = "base"  # tag every alert
    PAST = "past"  # moved 2 TB at Acme
    THIRD = "third"  # still takes one shift a month
    PREPOSITION = "preposition"  # by customer id
    INFINITIVE = "infinitive"  # to own a platform
    QUESTION = "question"  # Would you shard by tenant?
    FRAGMENT = "fragment"  # none of these for sure


Shaped = tuple[str, Shape]
"""A text with its shape."""

SUBJECTS: Final = frozenset(
    "i we you he she they it there everyone everybody nobody someone somebody this that nothing"
    " everything".split()
)
DETERMINERS: Final = frozenset(
    "a an the this that these those each every either neither both all any some no another its"
    " my our your his her their one two three four five six seven eight nine ten".split()
)
PREPOSITIONS: Final = frozenset(
    "about above across after against along among around as at before behind below beneath beside"
    " besides between beyond by despite down during except for from in inside into like near of"
    " off on onto out outside over past per since through throughout till to toward towards under"
    " until up upon via with within without".split()
)
ADVERBS: Final = frozenset(
    "still also always never often once twice then just even only really already now ever again"
    " usually sometimes mostly personally both not too soon together recently finally almost"
    " nearly quite rarely regularly simply actually first later each".split()
)
_WH: Final = frozenset("how why what when where who whom whose which whether".split())
_OBJECTS: Final = DETERMINERS | frozenset(
    "i we he she they me us him them more less better".split()
)
_AFTER_VERBS: Final = _OBJECTS | PREPOSITIONS
_PLACED: Final = PREPOSITIONS | {"there", "here"}
_PRONOUNS: Final = frozenset("i we you he she they nobody everybody everyone somebody".split())
_JOINERS: Final = frozenset("that which who whom whose where when if because as while since how"
                            " what why whether than until before after unless".split())  # fmt: skip
_ADJECTIVES: Final = frozenset(
    "enhanced varied certified licensed qualified registered experienced skilled trained chartered accredited"
    " seasoned advanced shared improved combined limited increased reduced detailed dedicated"
    " automated mixed fixed required proposed planned broken frozen written spoken hidden"
    " distributed unified listed missing noisy wound ground lost felt".split()
)
_INTRANSITIVE: Final = frozenset(
    "doubled tripled rose fell grew dropped jammed failed crashed stalled slipped increased"
    " decreased happened arrived appeared disappeared stopped started ended began went came ran"
    " survived collapsed shrank improved changed broke waited stayed remained slowed declined"
    " sat stood slept laughed smiled cried overlapped expired leaked flooded burst froze quit retired resigned".split()
)
PLURALS: Final = frozenset(
    "people children men women foremen craftsmen tradesmen workmen fishermen families nurses staff parents data police many most few some both"
    " others all".split()
)
_STATES: Final = frozenset("open clean clear free dry complete separate empty".split())
"""Bases that after a thing tell how it is: "kept the door open when"."""
_SEEMING: Final = frozenset(
    f"{verb}{ending}" for verb in ("look", "sound", "seem", "smell") for ending in ("", "s", "ed")
) | frozenset("feel feels felt taste tastes tasted is was".split())
"""Verbs after which "like" is none."""
_REPORTING: Final = frozenset("said says thought thinks knew felt believed hoped".split())
_SHORT_REPORTS: Final = frozenset("no yes so hello that not".split()) | PREPOSITIONS
_LETTING: Final = frozenset("let lets make makes help helps".split())
_NO_NOUNS: Final = frozenset(
    "allows arrives asks becomes begins brings buys chooses comes contains decides depends describes"
    " explains feels finds gets gives goes grows happens hears includes keeps knows learns lets loses"
    " makes meets owns pays prefers provides puts receives remains requires says seems sells sends"
    " speaks takes teaches tells thinks wants writes".split()
)
"""Third persons that are hardly ever the plural of a thing."""
_TOPICS: Final = frozenset({"talked_about", "need"})
"""Where an -ing form more likely opens a thing than the subject of a sentence."""
_TELLING: Final = frozenset({"talked_about", "problem", "memorable", "learned"})
_TASKS: Final = frozenset({"ideas", "next_step"})
_PARTICLES: Final = frozenset("in up out off down over back away".split())
_REMARK: Final = Pattern(
    r"(?:the|a|your|his|her|my|their|[\w.-]+['’]s) (?:\w+ )?(?:remark|point|view|idea|comment|rule|line"
    r"|advice|belief|observation|claim|joke|feeling|promise|worry|hope|story|saying|answer)s? that ",
    re.IGNORECASE,
    needs=" that &&remark|point|view|idea|comment|rule|line|advice|belief|observation|claim|joke"
    "|feeling|promise|worry|hope|story|saying|answer",
)
""" "your remark that nobody reads them" is a noun, though it holds a clause."""


_SHARE: Final = Pattern(
    r"(?:only |just |about |over )?\d+ (?:out )?of (?:the |your |our )?\d+ [\w-]+s ([a-z]+)\b",
    needs=" of ",
)
""" "only 12 of 31 schools visit"."""


def is_adverb(word: str) -> bool:
    """Whether `word` (lower case) may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and forms(word) is Form.NONE)


def shape_of(text: str, field: str = "") -> Shape:
    """The shape of `text`; `field` (a key of the notes, such as "ideas") settles doubtful ones."""
    words = [token.lower for token in tokens(text)]
    if not words:
        return Shape.FRAGMENT
    if words[:2] == ["no", "one"]:
        words[:2] = ["nobody"]
    if _REMARK.match(text):
        return Shape.NOUN
    if text.rstrip().endswith("?"):
        return Shape.QUESTION
    start = next((i for i, word in enumerate(words) if word not in ADVERBS), 0)
    first, rest = words[start], words[start + 1 :]
    if first == "because" or (first == "that" and rest[:1] and _finite_at(words, 1, 3)):
        return Shape.CLAUSE
    if first in _WH:
        return _wh(text, words)
    both = rest[:1] == ["both"] and rest[1:2] != ["of"] and rest[-1:] != ["both"]
    both = both and (rest[1].endswith("ed") or bool(forms(rest[1]) & (Form.BASE | Form.PAST)))
    if (
        first in {"i", "we", "you", "he", "she", "they"}
        and rest
        and (both or rest[0] not in {"and", "both"})
    ):
        return Shape.CLAUSE
    if first.partition("'")[0] in SUBJECTS and "'" in first and first not in {"its"}:
        return Shape.CLAUSE
    if first in SUBJECTS and _finite_at(words, start + 1, 6):
        return Shape.CLAUSE
    share = _SHARE.match(text) if first[0].isdigit() else None
    if share and forms(share[1]) & (Form.BASE | Form.PAST):
        return Shape.CLAUSE
    if first == "to" and rest and Form.BASE in forms(rest[0]):
        return Shape.INFINITIVE
    counts = first in {"about", "over", "around", "under"} and rest[:1] and rest[0][0].isdigit()
    if counts:
        first, rest = rest[0], rest[1:]  # about 60 weddings
    if first in PREPOSITIONS and first != "like":
        return _prepositional(words)
    by_verb = _from_first_verb(first, rest, field)
    if by_verb is Shape.BASE or by_verb is Shape.PAST or by_verb is Shape.THIRD:
        return by_verb
    topic = by_verb is Shape.GERUND and field in _TOPICS
    if topic and (AUXILIARIES | _NO_NOUNS).isdisjoint(words):
        return Shape.GERUND  # reading prints
    finite = _has_finite(words, start + 1)
    if finite:
        return Shape.CLAUSE
    if by_verb is not None:
        return by_verb
    return Shape.NOUN if finite is False else Shape.FRAGMENT


def _wh(text: str, words: list[str]) -> Shape:
    """ "when the reader jammed, she fixed it" is a clause; "how they deploy" is not."""
    if words[0] in {"when", "where", "what"} and "," in text:
        after = [token.lower for token in tokens(text.split(",", 1)[1])]
        if after and (
            (after[0] in SUBJECTS and _finite_at(after, 1, 4))
            or (after[0] in DETERMINERS and _has_finite(after, 1))
        ):
            return Shape.CLAUSE
    if words[0] == "what" and {"is", "was"} & set(words[2:]):
        return Shape.FRAGMENT
    return Shape.WH


def _prepositional(words: list[str]) -> Shape:
    for index, word in enumerate(words[1:], start=1):
        if word in {"i", "we", "you", "he", "she", "they"} and _finite_at(words, index + 1, 4):
            return Shape.CLAUSE
    return Shape.FRAGMENT if _has_finite(words, 2) else Shape.PREPOSITION


def _from_first_verb(first: str, rest: list[str], field: str) -> Shape | None:
    """What the first word says when it is a verb form and the subject is left out."""
    form = forms(first)
    following = rest[0] if rest else ""
    if field in _TELLING and following.isdigit() and rest[1:] and Form.ING in forms(rest[1]):
        return None  # dock 4 backing up
    if field in _TASKS and form is Form.NONE and following in _PARTICLES - {"in"}:
        return Shape.BASE if rest[1:2] and rest[1] in DETERMINERS else None  # hack off the render
    opens_object = (
        following in DETERMINERS | PREPOSITIONS | SUBJECTS
        or following in {"me", "us", "him", "them", "how", "why", "what"}
        or is_adverb(following)
        or following[:1].isdigit()
    )
    if Form.ING in form:
        return Shape.GERUND
    if form & (Form.PAST | Form.PARTICIPLE) and Form.BASE not in form:
        if Form.PAST not in form or (first in _ADJECTIVES and not opens_object):
            return None
        return Shape.PAST
    if Form.BASE in form:
        if field in _TASKS:
            subject = following in PREPOSITIONS and _has_finite([first, *rest], 1)
            return None if subject else Shape.BASE  # trim from the lamb goes into the terrine
        if Form.PAST in form and field in {"proof", "evidence", "news"}:
            return Shape.PAST
        if field == "proof" and opens_object and first not in word_set("seldom-verbs.txt"):
            return Shape.BASE
        return Shape.BASE if opens_object and following not in PREPOSITIONS else None
    if Form.THIRD in form and opens_object:
        subject = following in _PLACED and _has_finite([first, *rest], 1)
        return None if subject else Shape.THIRD  # returns after Christmas eat January
    return None


def _finite_at(words: list[str], start: int, reach: int) -> bool:
    """Whether a verb that can be finite stands within `reach` words from `start`."""
    wanted = Form.BASE | Form.THIRD | Form.PAST
    near = words[start : start + reach]
    near = near[: near.index("to")] if "to" in near else near
    return any(word in AUXILIARIES or forms(word) & wanted for word in near)


def _has_finite(words: list[str], start: int) -> bool | None:
    """Whether the words hold a main verb: True, False, or None when nobody can tell."""
    owed, doubt, paid = 0, False, False
    for index in range(max(start, 1), len(words)):
        word, before = words[index], words[index - 1]
        after = words[index + 1] if index + 1 < len(words) else ""
        if word in _JOINERS:
            owed += 1
            continue
        if word in _PRONOUNS and before not in _JOINERS:
            owed += 1
            continue
        beyond = words[index + 2] if index + 2 < len(words) else ""
        if after in _PARTICLES and (beyond in DETERMINERS or beyond[:1].isdigit()):
            verb = bool(forms(word) & (Form.THIRD | Form.PAST))
            verb &= beyond[:1].isdigit() or word not in word_set("seldom-verbs.txt")
            if verb and before not in DETERMINERS | PREPOSITIONS | {"to"}:  # keys in 900 readings
                return True
        if index > 1 and words[index - 2] in _LETTING and Form.BASE in forms(word):
            continue  # lets people go
        if word == "like" and before in _SEEMING:
            continue
        if paid and before in {"and", "or"} and (word in AUXILIARIES or Form.PAST in forms(word)):
            continue  # a time I rang and was not heard
        if index == 2 and _acts_on(words[0], before, word, after):
            return True
        finite = _finite(word, before, after)
        if not finite and "and" in words[:index] and _agrees_with_two(word, before, after):
            finite = True
        if finite is None:
            doubt = True
        elif finite:
            if owed == 0:
                return True
            reports = word in _REPORTING and after not in _SHORT_REPORTS
            owed, paid = owed - (not reports), True  # the cook who said it was late
    return None if doubt else False


def _acts_on(led: str, thing: str, word: str, after: str) -> bool:
    """Whether `word`, which no list holds, is the verb of "your team images 900 laptops"."""
    third = (
        word.endswith("s") and not word.endswith(("ss", "us", "'s")) and forms(word) is Form.NONE
    )
    theirs = led in {"the", "your", "our", "my", "his", "her"} and not thing.endswith("s")
    return theirs and third and after[:1].isdigit()


def _agrees_with_two(word: str, before: str, after: str) -> bool:
    """Whether `word` is the verb of "research and production sit on the same floor"."""
    if before in {"each", "both", "all"}:
        if before != "all" and Form.PAST in forms(word) and Form.BASE not in forms(word):
            return True  # his son and mine both swam
        object_ = after in DETERMINERS | PREPOSITIONS or after[:1].isdigit()
        return Form.BASE in forms(word) and object_
    return (
        Form.BASE in forms(word)
        and word not in word_set("seldom-verbs.txt")
        and after in DETERMINERS | PREPOSITIONS
        and before not in DETERMINERS | PREPOSITIONS | {"to", "and"}
    )


def _finite(word: str, before: str, after: str) -> bool | None:
    """Whether `word`, between its neighbours, is a finite verb: True, False, or None."""
    if word in AUXILIARIES:
        return True
    form = forms(word)
    if not form & (Form.THIRD | Form.PAST | Form.BASE):
        return False
    if Form.THIRD in form and after in {"i", "we", "you", "they"}:
        return True
    if before in _PRONOUNS and form & (Form.BASE | Form.PAST):
        return True  # two juniors I coached are
    bare = after in _AFTER_VERBS or after[:1].isdigit() or is_adverb(after)
    relative = before == "that" and bool(form & (Form.THIRD | Form.PAST))
    if (before in DETERMINERS | PREPOSITIONS | {"to"} and not relative) or before[:1].isdigit():
        return False
    if before.endswith("'s") and before not in AUXILIARIES and after not in DETERMINERS:
        return False  # Marlowe's; at Marlowe's won the
    if Form.THIRD in form and Form.PARTICIPLE in (led := forms(before)) and Form.BASE not in led:
        return False  # 340 logged dives
    if Form.PAST in form and Form.BASE not in form:
        if Form.PARTICIPLE not in form:
            return True
        if after == "by":
            return False
        if word in _INTRANSITIVE:
            return True
        return True if after in _OBJECTS or after[:1].isdigit() else None
    seldom = word in word_set("seldom-verbs.txt")
    if Form.THIRD in form:
        if is_adverb(before) or after in _OBJECTS or after[:1].isdigit():
            return True
        if seldom:
            return False
        if word in _NO_NOUNS:
            return True
        return True if bare or not after else None
    if after in _WH and not seldom and before not in DETERMINERS and word not in _STATES:
        return True  # details in the product decide whether
    plural = before.endswith("s") or before in PLURALS or is_adverb(before)
    return plural and (not seldom or after in DETERMINERS or after[:1].isdigit())
