"""Notes leave out what is plain: each kind of note gets its subject, verb or article back.

One function a kind of note; each takes the text with its first letter lowered and its shape, and
gives both as they can stand in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, Shape, is_adverb, shape_of
from drafter.language.verbs import AUXILIARIES, Form, forms, ing, participle
from drafter.language.words import word_set
from drafter.writers.credentials import (
    Completed,
    base,
    evidence,
    need,
    of_writer,
    why,
    with_article,
    with_verb,
)
from drafter.writers.grammar import PLAIN, strain
from drafter.writers.mending import things

_MODALS: Final = frozenset("can could must should will would may might".split())
_ORDINAL: Final = Pattern(
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|final|next|last)\b", re.IGNORECASE
)
_TASKS: Final = frozenset(
    "meet visit spend send come prepare shadow return present see start join hear talk speak show"
    " bring write give take do have get discuss go complete finish hand submit teach cook work"
    " sit attend observe watch learn build".split()
)
_NOUNISH: Final = frozenset("start work talk show shadow present return cook watch build".split())
"""Tasks that before a noun are more likely nouns: "start date", "shadow shift"."""
_SENT: Final = frozenset("send email mail forward share write submit bring provide".split())
_ALREADY: Final = DETERMINERS | frozenset(
    "your my his her our their monday tuesday wednesday thursday friday saturday sunday".split()
)
_NOTHING: Final = Pattern(
    r"(?:tb[cda]|to be (?:confirmed|decided|agreed|announced)|none(?: .*)?|nothing\b.*|n/?a|unknown|unclear"
    r"|no idea.*|no next steps?.*|not (?:yet )?(?:sure|agreed|known|said|clear|mentioned).*|\?+|-+"
    r"|(?:didn't|did not|wasn't|was not|hasn't|never) (?:say|said|mention|discuss|agree).*|dunno.*"
    r"|(?:awaiting|waiting|pending|wait)\b.*)?",
    re.IGNORECASE,
)
_SOUNDS: Final = frozenset("so very really super incredibly extremely".split())
_TALKED: Final = Pattern(
    r"^(?:(?:we|you|I|you and I|the two of us) )?(?:both )?(?:also )?(?:talked|talking|spoke|chatted"
    r"|me asking you about|long chat|good chat|chat|talk|discussion|conversation|discussed|me asking|asked|asking|told me|went"
    r" on|went)\s+(?:about|on|over)\s+|^(?:we |you |you and I )?discussed\s+",
    re.IGNORECASE,
)
_HOW_DO: Final = Pattern(
    r"^(how|what|where|when|who(?:m)?) (?:do|can|could|should|would) (?:you|we|I|they|one) ",
    re.I,
    needs=" do | can | could | should | would ",
)
_WEEKDAY: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
)
_MOMENT: Final = Pattern(
    rf"(?<=\w)(?<!\bon)(?<!\bnext)(?<!\bthis)(?<!\bby)(?<!\buntil)(?<!\bevery)(?<!\beach)(?<!\bfrom)(?<!\bthe)(?<!\bto)(?<!\bfor) (?P<day>{_WEEKDAY})"
    r"(?!['’\w])",
    needs="day",
)
_HOUR: Final = Pattern(
    rf"(?P<day>{_WEEKDAY}),? (?:at )?(?P<hour>\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm)?)(?= |$)",
    needs="day",
)
_COMMA_DAY: Final = Pattern(rf"(?<=\w), (?={_WEEKDAY})", needs="day")


def completed(text: str, shape: Shape, field: str) -> Completed:
    """`text` as it can stand in a sentence, and its shape then."""
    first, _, rest = text.partition(" ")
    if (
        shape is Shape.CLAUSE
        and rest
        and first in {"that", "because"}
        and not rest.startswith("of ")
    ):
        inner = shape_of(rest, field)
        if inner in {Shape.CLAUSE, Shape.FRAGMENT}:
            return rest, Shape.CLAUSE
    if first == "because" and rest.startswith("of "):
        return rest[3:], shape_of(rest[3:], field)
    if shape is Shape.CLAUSE and _loses_its_subject(text, field):
        return text, Shape.FRAGMENT
    handler = _HANDLERS.get(field)
    return handler(text, shape) if handler else (text, shape)


def _loses_its_subject(text: str, field: str) -> bool:
    """Whether only the second half of `text` has a verb: "Postgres 12 EOL, must migrate by March"."""
    one, _, two = text.partition(", ")
    first = two.partition(" ")[0].lower()
    if not two or field in {"proof", "evidence", "news", "answer"}:
        return False
    verb = first in AUXILIARIES or Form.THIRD in forms(first)
    return verb and shape_of(one) is not Shape.CLAUSE


def is_nothing(text: str) -> bool:
    """Whether a note says only that there is nothing to say."""
    return bool(_NOTHING.fullmatch(text.strip(" .!()")))


_AND_THIRD: Final = Pattern(r"\band ([a-z]+s)(?= [a-z])", needs="and ")


def _and_base(joined: re.Match[str]) -> str:
    """ "and opens" is "and open" of the reader; "and notes" may be a thing."""
    verb = Form.THIRD in forms(joined[1]) and joined[1] not in word_set("seldom-verbs.txt")
    return f"and {base(joined[1])}" if verb else joined[0]


def _of_reader(text: str, shape: Shape) -> Completed:
    """What the reader said or did, with "you" put back."""
    first, _, rest = text.partition(" ")
    first = first.lower()
    if first == "when" and shape is not Shape.CLAUSE:
        return text, Shape.FRAGMENT
    if first in {"was", "were", "is", "has", "does"}:
        verb = {"was": "were", "is": "are", "has": "have", "does": "do"}.get(first, first)
        return f"you {verb}{text[len(first) :]}", Shape.CLAUSE
    if shape is Shape.PAST or (first in {"said", "told"} and shape is not Shape.CLAUSE):
        return f"you {text}", Shape.CLAUSE
    if shape is Shape.THIRD:
        return "you " + _AND_THIRD.sub(_and_base, with_verb(text, base)), Shape.CLAUSE
    if first == "no" and shape is Shape.NOUN:
        plural = re.split(rf" (?:{'|'.join(PREPOSITIONS)}|so) |[,;]", rest)[0].endswith("s")
        return f"there {'are' if plural else 'is'} {text}", Shape.CLAUSE
    if first == "not" and rest.startswith(("a ", "an ", "just ", "the ")):
        return f"you are {text}", Shape.CLAUSE
    if first in _SOUNDS and rest.partition(" ")[0] not in {"that", "much", "many"}:
        return f"you were {text}", Shape.CLAUSE
    return text, shape


def _memorable(text: str, shape: Shape) -> Completed:
    """What stuck, with "you" put back; "very kind, gave me tea" is said of the reader."""
    liked = re.sub(
        r"^I (?:really )?(?:loved|liked|enjoyed|appreciated) (?:that |how )?"
        r"|^you (?:told me|said|mentioned) that (?=(?:you|in|during|back) )",
        "",
        text,
    )
    if liked != text:
        liked = (
            re.sub(r",? and that (?=\w+)", ", and ", liked) if text.startswith("you ") else liked
        )
        return _memorable(liked, shape_of(liked, "memorable"))
    if len(text) > 1 and text[0] in "\"“‘'" and text[-1] in "\"”’'":
        return f"you said {text}", Shape.CLAUSE
    if asked := re.match(r"(when I [^,]*?) (you (?:\w+ed|said|told|gave|took|drew)\b.*)", text):
        return f"{asked[1]}, {asked[2]}", Shape.CLAUSE
    if text.startswith(("ex-", "former ", "self-taught")):
        is_ = "are a" if text.startswith("former") else "are"
        text = re.sub(
            r"(?:,| and) (\w+s)(?= )", lambda verb: f" and {base(verb[1])}", text, count=1
        )
        return f"you {is_} {text}", Shape.CLAUSE
    first = text.partition(" ")[0].lower().strip(",")
    if first in word_set("person-adjectives.txt") and shape is Shape.NOUN:
        parts = re.split(r",\s+|\s+and\s+", text)
        if all(
            (part.split() or [""])[0].lower() in word_set("person-adjectives.txt")
            or shape_of(part) is Shape.PAST
            for part in parts
        ):
            return f"you were {text}", Shape.CLAUSE
    if shape is Shape.NOUN and with_article(text) != text:
        return f"the {text}", shape
    if forms(first) is Form.THIRD and first not in word_set("seldom-verbs.txt") and " " in text:
        return _of_reader(text, Shape.THIRD)  # hates tweezers
    return _of_reader(text, shape)


def _talked_about(text: str, shape: Shape) -> Completed:
    """A topic, without the words that only say that it was one."""
    text = _HOW_DO.sub(r"\1 to ", text)
    text = re.sub(r"^if (?=\w)", "whether ", text)
    if text.startswith("what if "):
        return text, Shape.FRAGMENT
    text = re.sub(
        r"^(?:you |I )?asked (?:me |you )?(?=(?:how|why|what|whether|when|where|who) )", "", text
    )
    topic = _TALKED.sub("", text)
    topic = _HOW_DO.sub(r"\1 to ", topic)
    if topic != text or shape_of(topic) is Shape.WH:
        return topic, shape_of(topic, "talked_about")
    if shape in {Shape.PAST, Shape.THIRD} and strain(text, Shape.NOUN) < PLAIN:
        return text, Shape.NOUN  # restricted funds, photographs that show the colour
    if shape is Shape.INFINITIVE:
        return f"the plan {text}", Shape.NOUN
    return _of_reader(text, shape)


_HEARD: Final = Pattern(
    r"^you (?:said|told me|mentioned|explained) that (?=[a-z])"
    r"|^(?:(?:you|I) )?(?:learn(?:ed|t)|found out|heard|realised|realized)\s+(?:that\s+)?",
    re.IGNORECASE,
    needs="you said|you told|you mentioned|you explained|learn|found out|heard|reali",
)


def _learned(text: str, shape: Shape) -> Completed:
    """What was learned, without "learned that" and "you said that"."""
    inner = _HEARD.sub("", text)
    if inner != text:
        return _of_reader(inner, shape_of(inner, "learned"))
    if shape is Shape.PAST or (shape is Shape.NOUN and text[0].isdigit()):
        return text, Shape.FRAGMENT
    if re.match(r"(?:don't|do not|always|never)\b", text) and shape is not Shape.CLAUSE:
        return text, Shape.BASE
    return _of_reader(text, shape)


def _connection(text: str, shape: Shape) -> Completed:
    """ "both from Leeds" and "both started in print", with their subject."""
    if also := re.match(r"I (?:also |too )(?P<did>.*)|I (?P<do>.*?),? too$", text):
        return f"we both {also['did'] or also['do']}", Shape.CLAUSE
    text = re.sub(r"^(?:you and me|me and you)\b", "you and I", text, flags=re.IGNORECASE)
    first, _, rest = text.partition(" ")
    if first.lower() != "both" or re.match(r"of (?:us|our)\b|\S+ and (?:I|you)\b", rest):
        return (text, Shape.CLAUSE) if first.lower() == "both" else (text, shape)
    second, _, beyond = rest.partition(" ")
    plural = second.endswith("s") and beyond.partition(" ")[0] in PREPOSITIONS
    if plural and not forms(second) & Form.PAST and not is_adverb(second):
        return f"both our {second} are {beyond}", Shape.CLAUSE
    if forms(second) & (Form.PAST | Form.BASE) and not rest.startswith("born"):
        return f"we both {rest}", Shape.CLAUSE
    if Form.THIRD in forms(second) and beyond:
        return "we both " + with_verb(rest, base), Shape.CLAUSE
    return f"we are both {rest}", Shape.CLAUSE


def _next_step(text: str, shape: Shape) -> Completed:
    """A next step as the end of "I look forward to ..."; a CLAUSE is said as it is."""
    text = _HOUR.sub(r"\g<day> at \g<hour>", text)
    text = _COMMA_DAY.sub(" ", text)
    text = _MOMENT.sub(r" on \g<day>", text)
    text = re.sub(r"^(?:next step(?: is)?:?|next:|then) ", "", text)
    text = text.partition(" if ")[0]
    if mine := re.match(r"I(?:['’]m| am) (?=\w+ing\b)(?!going to)", text):
        text, shape = text[mine.end() :], Shape.GERUND
    first = text.partition(" ")[0].lower()
    if first == "to":
        text, first = text[3:], text[3:].partition(" ")[0].lower()
    mine = re.fullmatch(
        r"(?:I|i) (?:should|must|need to|have to|am to|will|'ll|am going to|was asked to|promised to)"
        r" (?P<do>.*)",
        text,
    )
    if mine or (first in _SENT and not re.search(r"\b(?:with|at) (?:you|the team)\b", text)):
        return _promised(mine["do"] if mine else text)
    if yours := re.fullmatch(
        r"you (?:will|are going to|would|'ll|are to|promised to) (?P<do>.*)", text
    ):
        return _by_reader(yours["do"])
    told = re.fullmatch(
        r"(?:be|being) told (?P<when>.*)|(?:waiting )?(?:to )?hear(?:ing)?(?: (?:back|from you))*(?P<rest>.*)",
        text,
    )
    if told:
        when = told["when"] or (told["rest"] or "").strip()
        return f"hearing from you {when}".strip(), Shape.GERUND
    second = text.split(" ")[1].lower() if " " in text else ""
    object_ = second in DETERMINERS | {"my", "your"}
    if first in _NOUNISH and not object_ and second not in PREPOSITIONS | {"on", "with"}:
        return f"the {text}", Shape.NOUN
    if shape in {Shape.BASE, Shape.INFINITIVE} and (first in _TASKS or object_):
        return with_verb(text, ing), Shape.GERUND
    if shape is Shape.CLAUSE or first in {"if", "when", "once"}:
        return text, Shape.CLAUSE
    if shape is Shape.GERUND and Form.ING in forms(first) and not _names_a_thing(text):
        return text, shape
    plural = re.split(r"\s(?:with|at|on|in|of|for|to)\s|[,;(]", text)[0].endswith("s")
    if first in _ALREADY or "'s" in first or (plural and not _ORDINAL.match(text)):
        return text, Shape.NOUN
    return f"the {text}", Shape.NOUN


def _names_a_thing(text: str) -> bool:
    """Whether an -ing word only tells the kind of a thing: "writing test", "training day"."""
    words = text.split(" ")
    return (
        len(words) > 1
        and (len(words) == 2 or words[2].lower() in PREPOSITIONS or words[2][0] in "(,")
        and words[1].lower()
        not in PREPOSITIONS | DETERMINERS | {"your", "my", "from", "you", "back"}
    )


def _promised(task: str) -> Completed:
    """What the writer is to do next: "send my references" is promised."""
    first = task.partition(" ")[0].lower()
    if first in _SENT or Form.BASE not in forms(first):
        return task, Shape.BASE
    return with_verb(task, ing), Shape.GERUND


def _by_reader(deed: str) -> Completed:
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


_EACH: Final = frozenset("each every all the a an your our".split())
_LASTING: Final = Pattern(r"^(\d+) (minute|hour|day|week|month|page|step) (?=[a-z])")
_HURTS: Final = Pattern(
    r"\b(kill|cost|slow|hurt|frustrat|driv|eat|caus|burn|stress|overwhelm|drown|annoy|wear)(e?ing|s|es)"
    r"( (?:down|out))? them\b",
    needs=" them",
)


def _problem(text: str, shape: Shape) -> Completed:
    """A problem; a noun with an -ing form behind it is no clause."""
    text = _HURTS.sub(r"\1\2\3 you", text)
    words = text.split(" ")
    if len(words) < 4 and Form.ING in forms(words[-1]) and shape is not Shape.CLAUSE:
        return text, Shape.NOUN  # line 4 stopping
    if (
        shape is Shape.PAST
        and len(words) > 1
        and words[1].endswith("s")
        and words[0].endswith("ed")
    ):
        return text, Shape.NOUN  # mislabeled tubes
    if text[:1].isdigit() and re.fullmatch(
        r"\d\S* [\w -]+s (?:daily|weekly|monthly|a day|a week|a month|an hour)", text
    ):
        return text, Shape.NOUN  # 200 password resets daily
    if shape is Shape.THIRD and words[1] in PREPOSITIONS:
        return text, Shape.NOUN  # falls between 4 and 6am
    if shape is Shape.NOUN and _LASTING.match(text):
        return _LASTING.sub(r"the \1-\2 ", text), shape  # 6 hour test run
    if len(words) == 2 and words[1] in things() and words[0] not in DETERMINERS:
        return f"the {text}", Shape.NOUN  # permissions screen
    if shape is Shape.CLAUSE and re.match(r"[\w' -]{1,30}?(?<!\bi)(?<!\bwa)s [a-z]+ing\b", text):
        return text, Shape.NOUN
    if re.match(r"(?:too (?:many|much|few|little)|not enough|lack of|no) ", text) and (
        shape is not Shape.CLAUSE
    ):
        plural = not re.match(r"(?:too (?:much|little)|lack of)", text) and re.split(
            rf" (?:{'|'.join(PREPOSITIONS)}|because) |[,;]", text
        )[0].endswith("s")
        text = f"a {text}" if text.startswith("lack") else text
        return f"there {'are' if plural else 'is'} {text}", Shape.CLAUSE
    return _of_reader(text, shape)


def _answer(text: str, shape: Shape) -> Completed:
    """An answer that says what to do is what the writer would do."""
    first, _, rest = text.partition(" ")
    verb = forms(first) in {Form.BASE, Form.BASE | Form.PARTICIPLE}
    clear = rest and first not in word_set("seldom-verbs.txt") | AUXILIARIES
    if shape is Shape.PAST:
        return of_writer(text, shape)
    if not (verb and clear):
        return text, shape
    one, comma, two = text.partition(", ")
    if comma and "," not in two and forms(two.partition(" ")[0]) is Form.BASE:
        return f"{one} and {two}", Shape.BASE
    return text, Shape.BASE


_DONE: Final = Pattern(r"I (finish|complete|pass|receive|obtain|win|get|sign|start|begin) ")


_MINE: Final = Pattern(
    r"(?!(?:my|the|our|a|an|I|we|your|all|both|two) )[\w-]+(?: [\w-]+){0,3}?(?<!of) ?"
    r"(?:results?|certificate|licen[cs]e|visa|DBS|permit|paper|article|references?|thesis|diploma"
    r"|registration|clearance)(?: \w+)? (?:came|is|was|has|got|arrived|went|are|have)\b"
)
"""News of one's own that leaves "my" out: "diploma result came through"."""


def _news(text: str, shape: Shape) -> Completed:
    """What is new has happened: "I finish the course" is "I have finished the course"."""
    if shape is Shape.CLAUSE and _MINE.match(text):
        text = f"my {text}"
    whole, after = of_writer(text, shape)
    return _DONE.sub(lambda done: f"I have {participle(done[1])} ", whole, 1), after


def _ideas(text: str, shape: Shape) -> Completed:
    """An idea; "could use ..." gets its subject back, and a doubtful verb stays after a colon."""
    if shape is Shape.QUESTION:
        return text, shape
    if mine := re.match(r"I(?: would|['’]d)(?: also)? (?=\w)", text):
        text = text[mine.end() :]
        shape = shape_of(text, "ideas")
    first, _, rest = text.partition(" ")
    first = first.lower()
    if first in _MODALS:
        return f"you {text}", Shape.CLAUSE
    steps = re.split(r", (?:then )?", text)
    if shape is Shape.BASE and len(steps) > 2 and Shape.CLAUSE in map(shape_of, steps[1:]):
        return text, Shape.FRAGMENT  # start the log on day 1, one row per hit, I review 20 rows
    if first in {"don't", "stop"} or shape is Shape.THIRD:
        return text, Shape.FRAGMENT
    second = rest.partition(" ")[0].lower()
    if shape is Shape.BASE and first in word_set("seldom-verbs.txt"):
        clear = second in DETERMINERS | PREPOSITIONS | {"your", "my", "it", "them", "how"}
        clear = clear or second.partition("-")[0] in DETERMINERS  # film three-minute videos
        return text, shape if clear or second[:1].isdigit() else Shape.FRAGMENT
    also = re.search(r"\band ([a-z]+) ", text)
    tells = also and also[1] not in word_set("seldom-verbs.txt") and forms(also[1]) is Form.BASE
    if shape is Shape.NOUN and tells:
        return with_article(text), Shape.FRAGMENT  # a heater and write the figures down
    if (
        forms(first) is Form.NONE
        and second in _EACH
        and first not in word_set("function-words.txt")
    ):
        return text, Shape.BASE  # buddy each new nurse
    if shape is Shape.NOUN:
        whole = with_article(text)
        known = whole != text or first in DETERMINERS or first[0].isdigit() or "'s" in first
        return whole, shape if known else Shape.FRAGMENT  # perhaps a verb no list holds
    return text, shape


_HANDLERS: Final[dict[str, Callable[[str, Shape], Completed]]] = {
    "memorable": _memorable,
    "talked_about": _talked_about,
    "learned": _learned,
    "connection": _connection,
    "problem": _problem,
    "ideas": _ideas,
    "evidence": evidence,
    "proof": of_writer,
    "news": _news,
    "answer": _answer,
    "why": why,
    "need": need,
    "next_step": _next_step,
}
