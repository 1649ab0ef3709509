"""What comes next, as the end of "I look forward to ..."."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, Shape, Shaped
from drafter.language.verbs import Form, forms, ing
from drafter.writers.completion._verbs import with_verb

_ORDINAL: Final = Pattern(
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|final|next|last)\b", re.IGNORECASE
)
_TASKS: Final = frozenset(
    "meet visit spend send come prepare shadow return present see start join hear talk speak show"
    " bring write give take do have get discuss go complete finish hand submit teach cook work"
    " sit attend observe watch learn build ride".split()
)
_NOUNISH: Final = frozenset("start work talk show shadow present return cook watch build".split())
"""Tasks that before a noun are more likely nouns: "start date", "shadow shift"."""
_SENT: Final = frozenset("send email mail forward share write submit bring provide".split())
_ALREADY: Final = DETERMINERS | frozenset(
    "your my his her our their monday tuesday wednesday thursday friday saturday sunday".split()
)
_NOTHING: Final = Pattern(
    r"(?:tb[cda]|to be (?:confirmed|decided|agreed|announced)|none(?: .*)?|nothing\b.*|n/?a|unknown|unclear"
    r"|no idea.*|no next steps?.*|not (?:yet )?(?:sure|agreed|known|said|clear|mentioned).*"
    r"|(?:didn't|did not|wasn't|was not|hasn't|never) (?:say|said|mention|discuss|agree).*|dunno.*"
    r"|(?:awaiting|waiting|pending|wait)\b.*)",
    re.IGNORECASE,
    needs="tb|to be |none|nothing|n/a|na|unknown|unclear|no |not |didn't|wasn't|hasn't|never|dunno"
    "|waiting|pending|wait",
)
_WEEKDAY: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
)
_MOMENT: Final = Pattern(
    rf"(?<=\w)(?<!\bon)(?<!\bnext)(?<!\bthis)(?<!\bby)(?<!\buntil)(?<!\bevery)(?<!\beach)(?<!\bfrom)(?<!\bthe)(?<!\ba)(?<!\bto)(?<!\bfor) (?P<day>{_WEEKDAY})"
    r"(?!['’\w])",
    needs="day",
)
_HOUR: Final = Pattern(
    rf"(?P<day>{_WEEKDAY}),? (?:at )?(?P<hour>\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)?)(?= |$)",
    needs="day",
)
_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_ON_DATE: Final = Pattern(
    rf"(?<=\w),? (?<!on )(?<!by )(?<!the )(?=(?:the )?\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|{_MONTH} \d{{1,2}}\b)",
    needs="ary|march|april|may|june|july|august|ber",
)
_COMMA_DAY: Final = Pattern(rf"(?<=\w), (?={_WEEKDAY})", needs="day")


def is_nothing(text: str) -> bool:
    """Whether a note says only that there is nothing to say."""
    said = text.strip(" .!()")
    return not said.strip("?-") or bool(_NOTHING.fullmatch(said))


_MINE: Final = Pattern(
    r"(?:I|i) (?:should|must|need to|have to|am to|will|'ll|am going to|was asked to|promised to)"
    r" (?P<do>.*)",
    needs="i should|i must|i need|i have|i am |i will|i 'll|i was|i promised",
)
_HEAR: Final = Pattern(
    r"(?:be|being) told (?P<when>.*)"
    r"|(?:waiting )?(?:to )?hear(?:ing)?(?: (?:back|from you))*(?P<rest>.*)",
    needs="told|hear",
)


def next_step(text: str, shape: Shape) -> Shaped:
    """A next step as the end of "I look forward to ..."; a CLAUSE is said as it is."""
    text = _HOUR.sub(r"\g<day> at \g<hour>", text)
    text = _ON_DATE.sub(" on ", _COMMA_DAY.sub(" ", text))
    text = _MOMENT.sub(r" on \g<day>", text)
    text = re.sub(r"^(?:next step(?: is)?:?|next:|then) ", "", text)
    text = text.partition(" if ")[0]
    if mine := re.match(r"I(?:['’]m| am) (?=\w+ing\b)(?!going to)", text):
        text, shape = text[mine.end() :], Shape.GERUND
    first = text.partition(" ")[0].lower()
    if first == "to":
        text, first = text[3:], text[3:].partition(" ")[0].lower()
    mine = _MINE.fullmatch(text)
    if mine or (first in _SENT and not re.search(r"\b(?:with|at) (?:you|the team)\b", text)):
        return _promised(mine["do"] if mine else text)
    if yours := re.fullmatch(
        r"you (?:will|are going to|would|'ll|are to|promised to) (?P<do>.*)", text
    ):
        return _by_reader(yours["do"])
    if told := _HEAR.fullmatch(text):
        when = told["when"] or (told["rest"] or "").strip()
        what = when.partition(" ")[0].lower()
        if what in DETERMINERS or what.endswith(("'s", "’s")):  # the panel's decision
            return f"hearing {when}", Shape.GERUND
        return f"hearing from you {when}".strip(), Shape.GERUND
    second = text.split(" ")[1].lower() if " " in text else ""
    object_ = second in DETERMINERS | {"my", "your"}
    if first == "visit" and second == "to":
        return f"the {text}", Shape.NOUN
    if first in _NOUNISH and not object_ and second not in PREPOSITIONS | {"on", "with"}:
        return f"the {text}", Shape.NOUN
    if shape in {Shape.BASE, Shape.INFINITIVE} and (first in _TASKS or object_):
        return _AND_TASK.sub(_and_doing, with_verb(text, ing)), Shape.GERUND
    if shape is Shape.CLAUSE or first in {"if", "when", "once"}:
        return text, Shape.CLAUSE
    if shape is Shape.GERUND and Form.ING in forms(first) and not _names_a_thing(text):
        return text, shape
    plural = re.split(r"\s(?:with|at|on|in|of|for|to)\s|[,;(]", text)[0].endswith("s")
    if first in _ALREADY or "'s" in first or (plural and not _ORDINAL.match(text)):
        return text, Shape.NOUN
    return f"the {text}", Shape.NOUN


_AND_TASK: Final = Pattern(r"(?:, and|,| and) (to )?([a-z]+)(?= )", needs="and |, ")


def _and_doing(joined: re.Match[str]) -> str:
    """ "and (to) meet" as "and meeting"; "and lunch" stays."""
    task = joined[2] in _TASKS - _NOUNISH or (joined[1] and Form.BASE in forms(joined[2]))
    return f" and {ing(joined[2])}" if task else joined[0]


def _names_a_thing(text: str) -> bool:
    """Whether an -ing word only tells the kind of a thing: "writing test", "training day"."""
    words = text.split(" ")
    return (
        len(words) > 1
        and (len(words) == 2 or words[2].lower() in PREPOSITIONS or words[2][0] in "(,")
        and words[1].lower()
        not in PREPOSITIONS | DETERMINERS | {"your", "my", "from", "you", "back"}
    )


def _promised(task: str) -> Shaped:
    """What the writer is to do next: "send my references" is promised."""
    first = task.partition(" ")[0].lower()
    if first in _SENT or Form.BASE not in forms(first):
        return task, Shape.BASE
    return with_verb(task, ing), Shape.GERUND


def _by_reader(deed: str) -> Shaped:
    """What the reader will do next, as something to look forward to."""
    called = re.fullmatch(r"(?:ring|call|phone)(?: me)?(?: back)?(?P<when>(?: .*)?)", deed)
    if called:
        return f"your call{called['when']}", Shape.NOUN
    wrote = re.fullmatch(
        r"(?:email|e-mail|mail|write to|write|text|message|let|contact|get back to)"
        r" me(?: know)?(?P<when>(?: (?:about|with|by|next|this|on|in|tomorrow|within|after|before|at|early|later)\b.*)?)",
        deed,
    )
    if wrote:
        return f"hearing from you{wrote['when']}", Shape.GERUND
    if showed := re.fullmatch(r"(?P<verb>introduce|show|invite|take|walk) me(?P<rest> .*)", deed):
        done = {"show": "shown", "take": "taken"}.get(showed["verb"]) or (
            showed["verb"].removesuffix("e") + "ed"
        )
        return f"being {done}{showed['rest']}", Shape.GERUND
    return f"you will {deed}", Shape.CLAUSE
