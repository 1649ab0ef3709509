"""Notes leave out what is plain: each kind of note gets its subject, verb or article back.

One function a kind of note; each takes the text with its first letter lowered and its shape, and
gives both as they can stand in a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from drafter.language.shape import ADVERBS, DETERMINERS, SUBJECTS, Shape, is_adverb, shape_of
from drafter.language.verbs import Form, base_of, forms, ing
from drafter.language.words import word_set

Completed = tuple[str, Shape]

_STATUS: Final = frozenset(
    "certified licensed qualified registered chartered accredited trained fluent good able used"
    " experienced comfortable familiar happy willing flexible reliable punctual skilled".split()
)
_PASSIVE: Final = frozenset(
    "promoted elected awarded nominated chosen selected voted named appointed recognised recognized"
    " certified asked invited headhunted praised born raised".split()
)
_STATIVE: Final = frozenset(
    "want love like need miss admire enjoy hope prefer believe know feel think care live".split()
)
_MODALS: Final = frozenset("can could must should will would may might".split())
_LOOKED_FOR: Final = re.compile(
    r"(?:(?:you|they|we|she|he|i) )?(?:(?:are|were|is|was)? ?(?:looking for|after)"
    r"|wants?|wanted|needs?|needed|asked for|asked about|requires?|required)\s+(?=\S)",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|final|next|last)\b", re.IGNORECASE
)
_TASKS: Final = frozenset(
    "meet visit spend send come prepare shadow return present see start join hear talk speak show"
    " bring write give take do have get discuss go complete finish hand submit teach cook work"
    " sit attend observe watch learn build".split()
)
_ALREADY: Final = DETERMINERS | frozenset(
    "your my his her our their monday tuesday wednesday thursday friday saturday sunday".split()
)
_NOTHING: Final = re.compile(r"(?:tbc|tbd|none|nothing\b.*|n/a|unknown|not (?:yet )?(?:agreed|known).*|-)",
                             re.IGNORECASE)  # fmt: skip


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
    handler = _HANDLERS.get(field)
    return handler(text, shape) if handler else (text, shape)


def is_nothing(text: str) -> bool:
    """Whether a note says only that there is nothing to say."""
    return bool(_NOTHING.fullmatch(text.strip(" .!")))


def _of_reader(text: str, shape: Shape) -> Completed:
    """What the reader said or did, with "you" put back."""
    first = text.partition(" ")[0].lower()
    if first == "when":
        return text, Shape.FRAGMENT
    if first in {"was", "were", "is", "has", "does"}:
        verb = {"was": "were", "is": "are", "has": "have", "does": "do"}.get(first, first)
        return f"you {verb}{text[len(first) :]}", Shape.CLAUSE
    if shape is Shape.PAST:
        return f"you {text}", Shape.CLAUSE
    if shape is Shape.THIRD:
        return "you " + _with_verb(text, _base), Shape.CLAUSE
    return text, shape


def _talked_about(text: str, shape: Shape) -> Completed:
    """A topic, without the words that only say that it was one."""
    topic = re.sub(
        r"^(?:(?:we|you|you and I) )?(?:both )?(?:talked|spoke|chatted|long chat|chat|discussion|conversation|discussed)"
        r" (?:about|on)\s+|^(?:we |you )?discussed\s+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    if topic != text:
        return topic, shape_of(topic, "talked_about")
    if shape is Shape.INFINITIVE:
        return f"the plan {text}", Shape.NOUN
    return _of_reader(text, shape)


def _learned(text: str, shape: Shape) -> Completed:
    """What was learned, without "learned that"."""
    inner = re.sub(r"^(?:you )?learn(?:ed|t)\s+(?:that\s+)?", "", text, flags=re.IGNORECASE)
    if inner != text:
        return inner, shape_of(inner, "learned")
    return (text, Shape.FRAGMENT) if shape is Shape.PAST else (text, shape)


def _connection(text: str, shape: Shape) -> Completed:
    """ "both from Leeds" and "both started in print", with their subject."""
    first, _, rest = text.partition(" ")
    if first.lower() != "both" or re.match(r"of us\b|\S+ and (?:I|you)\b", rest):
        return (text, Shape.CLAUSE) if first.lower() == "both" else (text, shape)
    if forms(rest.partition(" ")[0]) & (Form.PAST | Form.BASE) and not rest.startswith("born"):
        return f"we both {rest}", Shape.CLAUSE
    return f"we are both {rest}", Shape.CLAUSE


def _of_writer(text: str, shape: Shape) -> Completed:
    """What the writer did or can do, with "I" put back."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if word[0].isdigit() and shape is Shape.CLAUSE:
        return text, Shape.FRAGMENT  # "6 years on the pass, never lost a commis"
    if word in {"has", "have", "haven't", "hasn't", "had"}:
        verb = {"has": "have", "hasn't": "have not", "haven't": "have not"}.get(word, word)
        return f"I {verb} {rest}", Shape.CLAUSE
    if word in {"is", "am", "was"}:
        return f"I {'was' if word == 'was' else 'am'} {rest}", Shape.CLAUSE
    if word == "been":
        return f"I have been {rest}", Shape.CLAUSE
    if word in _MODALS or word in {"does", "do", "did"}:
        return f"I {'do' if word == 'does' else word} {rest}", Shape.CLAUSE
    if word in _PASSIVE or (shape is Shape.PAST and rest.startswith("by ")):
        return f"I was {text}", Shape.CLAUSE
    if word in _STATUS and shape is not Shape.CLAUSE and not _is_job(text):
        return f"I am {text}", Shape.CLAUSE
    if shape in {Shape.PAST, Shape.BASE} or _is_unknown_past(word, shape):
        return f"I {text}", Shape.CLAUSE
    if shape is Shape.THIRD:
        return "I " + _with_verb(text, _base), Shape.CLAUSE
    return (_as_job(text), Shape.CLAUSE) if _is_job(text) else (text, shape)


def _evidence(text: str, shape: Shape) -> Completed:
    """What shows that an idea works; "worked at Acme" is said of the idea."""
    first = text.partition(" ")[0].lower()
    if first == "worked":
        return f"it {text}", Shape.CLAUSE
    if first == "tested":
        return f"it was {text}", Shape.CLAUSE
    return _of_writer(text, shape)


def _why(text: str, shape: Shape) -> Completed:
    """What the writer wants, as a sentence about wanting."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if base_of(word) == "want" and rest:
        return f"I want {rest}", Shape.CLAUSE
    if word == "would" or word in {"always", "been", "has", "have"}:
        return _of_writer(text, shape)
    if word in {"ready", "tired", "keen", "looking", "hoping", "passionate", "drawn", "excited"}:
        return f"I am {text}", Shape.CLAUSE
    if word == "closer":
        return f"it is {text}", Shape.CLAUSE
    if shape is Shape.INFINITIVE:
        return f"I want {text}", Shape.CLAUSE
    verb = Form.BASE in forms(word) and rest and word not in word_set("seldom-verbs.txt")
    if shape is Shape.BASE or (verb and shape is not Shape.CLAUSE):
        return (f"I {text}" if word in _STATIVE else f"I want to {text}"), Shape.CLAUSE
    if shape in {Shape.PAST, Shape.THIRD}:
        return _of_writer(text, shape)
    return text, shape


def _need(text: str, shape: Shape) -> Completed:
    """What they asked for, as a thing one can need."""
    if shape is Shape.QUESTION:
        return text, Shape.FRAGMENT
    bare = _LOOKED_FOR.sub("", text, count=1) if _LOOKED_FOR.match(text) else text
    word, _, rest = bare.partition(" ")
    word = word.lower()
    if word in _MODALS and rest:
        able = re.match(r"(?:be able to|have to)\s+", rest)
        return f"someone who can {rest[able.end() :] if able else rest}", Shape.NOUN
    if word in {"is", "has", "knows", "speaks", "doesn't", "isn't"} or (
        shape is Shape.THIRD and bare == text
    ):
        return f"someone who {bare}", Shape.NOUN
    if word in _STATUS or word in {"not", "detail-oriented", "friendly", "bilingual", "organised"}:
        return f"someone {bare}" if rest else f"someone who is {bare}", Shape.NOUN
    again = shape_of(bare, "need")
    if again is Shape.INFINITIVE:
        return f"someone {bare}", Shape.NOUN
    if again is Shape.BASE or (Form.BASE in forms(word) and rest and again is not Shape.NOUN):
        return f"someone to {bare}", Shape.NOUN
    if again is Shape.GERUND:
        return f"experience in {bare}", Shape.NOUN
    return bare, Shape.FRAGMENT if again is Shape.CLAUSE else Shape.NOUN


def _next_step(text: str, shape: Shape) -> Completed:
    """A next step as the end of "I look forward to ..."."""
    word = text.partition(" ")[0].lower()
    if text.startswith("to "):
        text, word = text[3:], text[3:].partition(" ")[0].lower()
    if shape in {Shape.BASE, Shape.INFINITIVE} and word in _TASKS:
        return _with_verb(text, ing), Shape.GERUND
    told = re.fullmatch(
        r"(?:be|being) told (?P<when>.*)|(?:waiting )?(?:to )?hear(?P<rest>.*)", text
    )
    if told:
        return (
            f"hearing from you {told['when'] or (told['rest'] or '').strip()}".strip(),
            Shape.GERUND,
        )
    if shape is Shape.CLAUSE:
        return text, shape
    called = re.fullmatch(r"you will (?:ring|call|phone) me(?P<when>.*)", text)
    if called:
        return f"your call{called['when']}", Shape.NOUN
    plural = re.split(r"\s(?:with|at|on|in|of|for|to)\s|[,;(]", text)[0].endswith("s")
    if (
        (shape is Shape.GERUND and Form.ING in forms(word))
        or word in _ALREADY
        or "'s" in word
        or (plural and not _ORDINAL.match(text))
    ):
        return text, Shape.NOUN if shape is not Shape.GERUND else shape
    return f"the {text}", Shape.NOUN


def _problem(text: str, shape: Shape) -> Completed:
    """A problem; a noun with an -ing form behind it is no clause."""
    if shape is Shape.CLAUSE and re.match(r"[\w' -]{1,30}?s [a-z]+ing\b", text):
        return text, Shape.FRAGMENT
    return _of_reader(text, shape)


def _ideas(text: str, shape: Shape) -> Completed:
    """An idea; "could use ..." gets its subject back."""
    first = text.partition(" ")[0].lower()
    if first in _MODALS:
        return f"you {text}", Shape.CLAUSE
    if first in {"don't", "stop"} or shape is Shape.THIRD:
        return text, Shape.FRAGMENT
    return text, shape


_HANDLERS: Final[dict[str, Callable[[str, Shape], Completed]]] = {
    "memorable": _of_reader,
    "talked_about": _talked_about,
    "learned": _learned,
    "connection": _connection,
    "problem": _problem,
    "ideas": _ideas,
    "evidence": _evidence,
    "proof": _of_writer,
    "news": _of_writer,
    "answer": _of_writer,
    "why": _why,
    "need": _need,
    "next_step": _next_step,
}


def _is_unknown_past(word: str, shape: Shape) -> bool:
    """Whether `word` is a past form of a verb no list holds ("wired", "animated")."""
    unsure = shape in {Shape.NOUN, Shape.FRAGMENT}
    return unsure and word.endswith("ed") and len(word) > 4 and word not in _STATUS


def _is_job(text: str) -> bool:
    """Whether `text` begins with the title of a job, without an article."""
    head = re.split(r"\s(?:at|in|for|with|of|on|since|and)\s|[,;(]", text)[0]
    words = head.lower().split()
    return (
        bool(words)
        and words[-1] in word_set("job-words.txt")
        and words[0].partition("'")[0] not in SUBJECTS
        and not words[0][0].isdigit()
        and words[0] not in DETERMINERS | ADVERBS | {"many", "several"}
    )


def _as_job(text: str) -> str:
    """ "front desk supervisor at the Maribel" told as a sentence."""
    article = "an" if text[0].lower() in "aeiou" else "a"
    since = " since " in text
    if text.partition(" ")[0].lower() in _STATUS:
        return f"I {'have been' if since else 'am'} {article} {text}"
    return f"I have worked as {article} {text}"


def _base(word: str) -> str:
    """The base of a third person, known or not."""
    return base_of(word) or word.removesuffix("s")


def _with_verb(text: str, change: Callable[[str], str]) -> str:
    """`text` with its first verb put through `change`; leading adverbs stay."""
    words = text.split(" ")
    place = next((i for i, word in enumerate(words) if not is_adverb(word.lower())), 0)
    words[place] = change(words[place].lower())
    return " ".join(words)
