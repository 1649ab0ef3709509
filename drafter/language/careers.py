"""How clearly a sentence tells of its writer's working life, in whatever words."""

from __future__ import annotations

from functools import cache
from typing import Final

from drafter import assets
from drafter.language import phrases
from drafter.language.claims import is_deed
from drafter.language.numerals import is_number_word
from drafter.language.patterns import Pattern
from drafter.language.shape import PREPOSITIONS, is_adverb
from drafter.language.verbs import Form, base_of, forms
from drafter.language.words import (
    content_words,
    is_courtesy,
    stem,
    tokens,
    word_set,
)

_WRITER: Final = frozenset(
    "i i'm i've i'd i'll me my mine myself we we've our ours us somebody someone".split()
)
_READER: Final = frozenset("you your yours you're you've you'd you'll".split())
_UNSAID: Final = Pattern(
    r"(?:Been|Known|Having|Once|Formerly|Trained|Certified|Voted|Elected|An?) "
)
"""How a sentence may begin that leaves out "I"."""
_BEFORE: Final = frozenset("have had haven't hadn't did been also once used to".split())
_BEING: Final = frozenset("am was been be".split())
_OPENERS: Final = frozenset("i i've i'm we we've having as once".split())
_UNREAL: Final = frozenset("if whether unless what how do did does should would".split())
_SET: Final = frozenset("set put led cut".split())
_HABITS: Final = frozenset(
    "maintain mentor coach teach tutor train volunteer contribute run lead manage supervise chair"
    " edit publish host judge lecture translate interpret moderate organise organize umpire referee"
    " own curate blog foster captain conduct".split()
)
"""What is told of in the present: "I coach a team of juniors"."""
_NOTHING_DONE: Final = _READER | {"it", "that", "this"}
"""What follows a verb that tells no deed of its own: "I admired your", "I did it"."""
_NO_POST: Final = PREPOSITIONS - {"as"} | _READER | {"if", "i", "we"}
"""What ends the look-out for a post: "as I said to your manager"."""
_ACTS: Final = frozenset(
    "keep get give sit take carry drive hold stand show leave have spend bury drop count ask play"
    " serve dance sing act paint cook".split()
)
"""What may be done at work or anywhere: "I kept a nursery afloat"."""
_HAVING: Final = frozenset({"have", "had", "haven't", "hadn't"})
_TOILED: Final = frozenset("worked been led spent run held kept sat".split())
_ON_THE_DAY: Final = frozenset(
    "had met heard seen said put applied slept come read spoke spoken speak".split()
)
"""What anybody has done who was at an interview: "having heard that"."""
_AMBIGUOUS: Final = frozenset("head fellow lead coach hand host guide author guard model".split())
"""Nouns of jobs that are other words as often."""
_SLIGHT: Final = frozenset(
    "one first second next last whole little lot half part side end place way kind sort own able"
    " sure right turn year month career often back more most hard better best new old good few many several together small big large long far matter post posts qualify certify person"
    " experience time".split()
)

_DEED, _ACT, _DEEDS = 2, 1, 4
"""What it weighs that "I" or "we" did something, or was somebody by profession; what an act weighs
that may be one of daily life; and all of them at most."""
_TURN: Final = 2
"""What each turn of phrase weighs that speaks of a career: three at most."""
_WORDS: Final = {"post": 2, "work": 2, "whom": 1, "acclaim": 1, "time": 1}
"""What the words of each class weigh, one for each word, at most."""
_MENTIONS: Final = 3
"""What words and acts must come to where no deed and no turn of phrase tells a career."""
_AGAINST: Final = {"wished": (2, 2), "day": (1, 3)}
"""What each word of a class that speaks against it takes away, and all of them at most."""


def career(text: str) -> int:
    """How clearly the sentence `text` tells of posts held, work done or praise won by its writer.

    0 is not at all, 2 perhaps, 5 without a doubt.
    """
    words = [word.lower for word in tokens(text)]
    said = set(words)
    if text.rstrip().endswith("?") or not (said & _WRITER or _UNSAID.match(text)):
        return 0
    found: dict[str, int] = {}
    for word in said:
        for one in _classes().get(word, ()):
            found[one] = found.get(one, 0) + 1
        if word.endswith(("'d", "'ll")):
            found["wished"] = 1
    against = sum(min(each * found.get(one, 0), most) for one, (each, most) in _AGAINST.items())
    against += min(2, len(said & _READER))
    if against > 4:
        return 0
    score = sum(min(found.get(one, 0), most) for one, most in _WORDS.items())
    deeds = min(_DEEDS, _deeds(words))
    if against > 1 and not score + deeds:
        return 0  # most sentences of a message are of the reader or the day
    if deeds and phrases.holds("no-deed", text):
        deeds -= _DEED
    turns = min(3, _turns(text))
    if deeds <= _ACT and not turns and (against or len(found) < 2 or score + deeds < _MENTIONS):
        return 0  # words alone may be of the reader's working life
    return score + deeds + turns * _TURN - against


def matter(text: str) -> frozenset[str]:
    """The stems of what `text` is about, without what any sentence on a career might hold."""
    return frozenset(
        stem(token.text) for token in content_words(text) if not _is_slight(token.lower)
    )


def _is_slight(word: str) -> bool:
    word = word.partition("'")[0]
    base = base_of(word) or word
    return (
        is_courtesy(word)
        or not _SLIGHT.isdisjoint((word, base))
        or base in word_set("idle-verbs.txt")
        or word.endswith("ly")
        or not word.isalpha()
        or is_number_word(word)
        or not set(_AGAINST).isdisjoint(_classes().get(word, ()))
    )


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """The classes of each word of career-words.txt, and the nouns of jobs among the posts."""
    posts = word_set("job-words.txt") - _AMBIGUOUS
    table: dict[str, tuple[str, ...]] = dict.fromkeys(posts, ("post",))
    for line in assets.lines("career-words.txt"):
        name, _, listed = line.partition(" = ")
        for word in listed.split():
            table[word] = tuple({*table.get(word, ()), name})
    return table


def _turns(text: str) -> int:
    """How many turns of phrase of a career `text` has; of two that overlap, the first counts."""
    count = end = 0
    for found in phrases.find("career", text):
        if found.start >= end:
            count += 1
            end = found.end
    return count


def _deeds(words: list[str]) -> int:
    """What it weighs that "I" or "we" did something, or was somebody by profession."""
    found = 0
    for place, word in enumerate(words):
        if word not in _OPENERS:
            continue
        who, _, hidden = word.partition("'")
        rest = words[place + 1 :]
        if who == "having":
            found += _DEED * _is_gone_through(rest)
        if who in {"as", "once"} and not {"i", "we"}.isdisjoint(rest):
            found += _DEED * _is_post([word, *rest[:5]], is_one=True)
        if who not in {"i", "we"} or hidden in {"d", "ll"}:
            continue
        if not _UNREAL.isdisjoint(words[max(0, place - 2) : place]):
            continue
        lead = 0
        while lead < len(rest) and (rest[lead] in _BEFORE or is_adverb(rest[lead])):
            lead += 1
        done = hidden == "ve" or not _HAVING.isdisjoint(rest[:lead])
        is_one = hidden == "m" or "been" in rest[:lead]
        if lead < len(rest):
            told = 0 if hidden == "m" else _told(rest[lead:], done)
            found += told or _DEED * _is_post(rest[lead:], is_one)
    return found


def _told(rest: list[str], done: bool) -> int:
    """What the verb that `rest` begins with weighs; `done` is whether "have" stands before it."""
    verb, form = rest[0], forms(rest[0])
    after = rest[1] if len(rest) > 1 else ""
    told = form & (Form.PAST | Form.PARTICIPLE) and (Form.BASE not in form or done)
    told = told or (verb in _HABITS and Form.BASE in form and not done)
    told = told or (verb in _SET and after in {"up", "together", "in"})
    if not told or after in _NOTHING_DONE or verb in _BEING | _ON_THE_DAY:
        return 0
    if verb == "talked":
        return _DEED * ("into" in rest[1:8])
    if (verb == "worked" and after not in PREPOSITIONS) or (verb == "looked" and after != "after"):
        return 0  # "I have worked hard"
    return _DEED if _tells(verb) else _ACT * (base_of(verb) in _ACTS)


def _is_post(rest: list[str], is_one: bool) -> bool:
    """Whether `rest` begins with what somebody is by profession: "was a concierge"."""
    if not is_one and rest[0] not in _BEING:
        return False
    for one in rest[:5] if is_one else rest[1:5]:
        if one in _NO_POST:
            return False
        if "post" in _classes().get(one, ()):
            return True
    return False


def _is_gone_through(rest: list[str]) -> bool:
    """Whether what follows "having" is more than a thought, or what anybody does on the day."""
    verb = next((one for one in rest[:3] if one not in _BEFORE - {"been"}), "")
    if verb in _ON_THE_DAY or not forms(verb) & Form.PARTICIPLE:
        return False
    return verb in _TOILED or _tells(verb)


def _tells(verb: str) -> bool:
    base = base_of(verb) or verb
    return is_deed(base) or base not in word_set("idle-verbs.txt")
