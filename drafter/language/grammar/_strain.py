"""The strain of a note: its words one after the other, the cheapest states kept."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from drafter.language.grammar._state import NEVER, State, cost_of_ending
from drafter.language.grammar._steps import Word, steps
from drafter.language.grammar._tags import tags
from drafter.language.patterns import Pattern, replaced
from drafter.language.shape import Shape

PLAIN: Final = 1.15
"""From this strain on, a note is not read with confidence."""
_OWED: Final = 3.0
"""The strain of a verb that is missing."""
_ASKED: Final = Pattern(
    r"(?:how|what|why|when|where|who|which|whether|is|are|was|were|do|does|did|can|could|should"
    r"|would|will|have|has|may|might) \S+ \S", re.IGNORECASE
)  # fmt: skip
_WORDS: Final = Pattern(
    r"[£$€]?\d[\d.,:/]*(?:[-–]\d[\d.,]*)?(?:[%+]|-?[a-z]+(?:-[a-z]+)*)?(?<![.,:])"
    r"|[^\W_]+(?:['’&/.+-](?=[^\W_])[^\W_]+)*[+#]*['’]?(?!\w)|[£$€]?\d[\d.,:]*\w*[%+]?|\S"
)
_LATER: Final = (
    r"(?=$|[,.;:)]| (?:and|or|but|in|on|at|for|with|to|from|since|when|if|because|by|until|as|so|that"
    r"|than|instead|not|is|are|was|were|has|have|had|will|would|can|I|you|we|they|he|she|it|the|an?"
    r"|my|your|our)\b)"
)
"""What shows that a time stands alone: "a night", not "a night ferry"."""
_TIMED: Final = Pattern(
    r"(?<!the )(?<!my )(?<!your )\b(?:every|each|next|last|this|the same|once an?|twice an?"
    r"|(?:\d+|two|three|four|five|six|ten|several|many) times an?"
    r"|an?(?= (?:day|night|week|month|quarter|year|shift|term|season)\b)|one|any|all|per|most)"
    r" (?:single |other |second |few |fiscal |financial |calendar |\d+ )*"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:morning|afternoon|evening|night)"
    r"|day|night|week|month|quarter|year|shift|term|season|time|morning|evening|afternoon|weekend"
    r"|summer|winter|spring|autumn|fall|hour|minute|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)s?\b"
    + _LATER,
    needs="every|each|next|last|this|same|once|twice|times|a |an |one|any|all|per|most",
)
_CLOCK: Final = Pattern(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b(?:noon|midnight)\b"
    r"|\bthe (?:day|night|week|month|year|morning|evening) (?:before|after)(?=$|[,.;])",
    re.I,
    needs="am|pm|noon|midnight|before|after",
)
_SPAN: Final = (
    r"(?:(?:up to|at least|at most|about|around|nearly|almost|over|only) )?(?:a good )?"
    r"(?:\d+(?:[-–.]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|many)"
    r" ?(?:minute|hour|day|night|week|month|year|term|season|shift|mile|kilometre|kilometer|km"
    r"|metre|meter|m|foot|feet|inch(?:e)?)s?"
)
_MEASURED: Final = Pattern(
    rf"(?<![\w-]){_SPAN} (?P<at>ago|late|early|later|earlier|before|after|away|apart|long|wide|deep)\b",
    needs=" ago| late| earl| before| after| away| apart| long| wide| deep",
)
"""A time or way told from something: "six weeks after" stands where "after" may."""
_TAKEN: Final = Pattern(
    r"(?P<took>\b(?:took|takes|take|cost|costs|saved|saves|save) (?:(?!to )[a-z]+ ){0,3}?)"
    rf"{_SPAN}{_LATER}",
    needs="took |take|cost|save",
)
"""What something takes somebody: "took your team nine weeks"."""
_QUOTES: Final = Pattern(r"[\"“”]|(?<!\w)['‘’]|(?<!s)['’](?!\w)", needs="\"|“|”|'|‘|’")
_LONG_FORMS: Final = {"ve": " have", "re": " are", "ll": " will", "m": " am", "d": " would"}
_JOINED: Final = (
    (Pattern(r",? and so (?:did|do|am|was|have|had) I\b", needs="and so "), ""),
    (Pattern(r"^let (?:(?:the )?(?:people|children|staff|[a-z]+s)|(?:each|every|the|your|our) [a-z]+) (?=[a-z])",
             needs="let "), ""),
    (Pattern(r"\blets? (?:the )?(?:people|children|staff|[a-z]+s) (?=[a-z])", needs="let |lets "), "can "),
    (Pattern(r"\brather than (?=[a-z]+\b)", needs="rather than"), "and "),
    (Pattern(r", (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w-]+(?: [A-Z][\w-]+)?, (?=[a-z])", needs=", "), " "),
    (Pattern(r" \([^()]{1,30}\)", needs="("), ""),
    (Pattern(r"\bbetween [a-z]+ and [a-z]+\b", needs="between "), "between them"),
    (Pattern(r"\bback to back\b|\bside by side\b|\bday to day\b", needs="back to back|side by side|day to day"), "always"),
    (Pattern(r"\b(\w+s|year|month) old\b", needs=" old"), r"\1"),
    (Pattern(r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August"
             r"|September|October|November|December)\b", needs="ber|ary|march|april|may|june|july|august"),
     "noon"),
    (Pattern(r"(?<=\w)['’]d (?=(?:\w+ )?(?:been|\w+(?:ed|en))\b)", needs="'d|’d"), " had "),
    (Pattern(r"(?<=\w)['’](ve|re|ll|m|d)\b", needs="'|’"), lambda short: _LONG_FORMS[short[1]]),
    (Pattern(r"\b(it|that|there|here|what|who|he|she|where)['’]s\b", re.I, needs="'s|’s"), r"\1 is"),
    (Pattern(r"\b(?:because|instead|out|ahead|regardless|in front|on top|each|one) of\b(?! us| them| you)",
             needs="because|instead|out|ahead|regardless|in front|on top|each|one&& of"), "of"),
    (Pattern(r"\b(?:each other|one another)\b", needs="other"), "them"),
    (Pattern(r"\b(?:a bit|at all|that way|this way|no longer|of course|at least|at most"
             r"|at once|a lot)\b(?! of)", needs="a bit|at all|that way|this way|no longer|of course|at least|at most|at once|a lot"), "always"),
    (Pattern(r"\b(?:rather|more|less|fewer|other) than\b", needs=" than"), "about"),
    (Pattern(r"\b(?:as well as|such as|along with|together with|as many as)\b", needs="as well as|such as|along with|together with|as many as"),
     "with"),
    (Pattern(r"\b(?:so that|as if|even if|even though|as soon as|now that)\b",
             needs="so that|as if|even if|even though|as soon as|now that"), "because"),
    (Pattern(r"[“\"][^”\"]*[”\"]|(?<!\w)['‘].{8,}['’](?!\w)", needs="\"|“|'|‘"), "them"),
    (Pattern(r"\ba little\b(?=$|[,;.]| (?:about|more|less|in|on|with|too))", needs="a little"), "always"),
    (Pattern(r"\b(Mr|Mrs|Ms|Dr|Prof|St)\.", needs="."), r"\1"),
    (Pattern(r"\bfirst aid\b", needs="first aid"), "aid"),
)  # fmt: skip
"""Words that go together, and one that stands in the same places."""


@lru_cache(maxsize=4096)
def strain(text: str, shape: Shape) -> float:
    """How hard `text` is to read as a `shape`; from PLAIN on it is not read with confidence."""
    if shape is Shape.QUESTION and _ASKED.match(text):
        return 0.0
    words = _WORDS.findall(_as_parsed(text))
    return min(_cheapest(words, start) for start in _starts(shape))


def _as_parsed(text: str) -> str:
    """`text` with one word for words that go together."""
    text = _TAKEN.sub(r"\g<took>noon", _MEASURED.sub(r"\g<at>", text))
    text = _TIMED.sub("noon", _CLOCK.sub("noon", text))
    return _QUOTES.sub("", replaced(text, _JOINED))


def _starts(shape: Shape) -> tuple[State, ...]:
    thing, clause, task = State("^"), State("^", owed=1), State("T")
    by_shape = {
        Shape.CLAUSE: (clause,), Shape.NOUN: (thing,), Shape.GERUND: (thing,), Shape.WH: (thing,),
        Shape.BASE: (task,), Shape.INFINITIVE: (thing,), Shape.QUESTION: (thing, clause),
    }  # fmt: skip
    return by_shape.get(shape, (thing, clause, task))


def _cheapest(words: list[str], start: State) -> float:
    states: dict[State, float] = {start: 0.0}
    for place, text in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        word = Word(text, text.lower(), words[place - 1] if place else "")
        new: dict[State, float] = {}
        for tag, dear in tags(text, after):
            for state, cost in states.items():
                for to, more in steps(state, tag, word):
                    if (total := cost + dear + more) < new.get(to, NEVER):
                        new[to] = total
        states = new
    ends = (
        cost + cost_of_ending(state.place) + _OWED * abs(state.owed)
        for state, cost in states.items()
    )
    return min(ends, default=NEVER)
