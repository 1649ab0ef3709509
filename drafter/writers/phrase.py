"""A note made ready to stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from drafter.brief import Brief, Fact
from drafter.language.sentences import sentences
from drafter.language.shape import Shape, is_adverb, shape_of
from drafter.language.verbs import Form, base_of, forms, ing
from drafter.language.words import is_common, tokens, word_set

MAX_WORDS: Final = 45
"""A longer note is quoted by its first sentences only."""

_READER: Final = frozenset({"talked_about", "learned", "memorable", "connection", "problem"})
_WRITER: Final = frozenset({"proof", "evidence", "why", "news", "answer"})
_STATUS: Final = frozenset(
    "certified licensed qualified registered chartered accredited trained".split()
)
_ENDS: Final = " \t.,;:!…"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A note as it stands inside a sentence, and its shape."""

    inside: str
    shape: Shape

    @property
    def opening(self) -> str:
        """The note as it stands at the beginning of a sentence."""
        first = self.inside.split(" ", 1)[0]
        if any(char.isupper() for char in first[1:]) or any(char.isdigit() for char in first):
            return self.inside
        return self.inside[:1].upper() + self.inside[1:]


def phrase(fact: Fact, brief: Brief) -> Phrase:
    """`fact` with its subject put in and its first letter lowered, ready for a frame."""
    text = _whole_sentences(fact.told)
    text = re.sub(r"!+", ".", text.strip(_ENDS))
    field = fact.field
    text = _lowered(text, brief.names)
    text, shape = _completed(text, shape_of(text, field), field)
    if shape is Shape.NOUN and text[:1].isupper() and not _is_name(text, brief.names):
        shape = Shape.FRAGMENT  # a capital we dare not lower looks wrong inside a sentence
    return Phrase(text.rstrip("?") if shape is Shape.QUESTION else text, shape)


def _whole_sentences(text: str) -> str:
    """As many leading sentences of `text` as fit MAX_WORDS; at least one."""
    kept = ""
    for sentence in sentences(text):
        longer = f"{kept} {sentence.text}".strip()
        if kept and len(longer.split()) > MAX_WORDS:
            break
        kept = longer
    return kept


def _completed(text: str, shape: Shape, field: str) -> tuple[str, Shape]:
    """Notes leave out what is plain: put the subject back, and turn steps into -ing forms."""
    first, _, rest = text.partition(" ")
    if shape is Shape.CLAUSE and first in {"that", "because"}:
        return rest, Shape.CLAUSE
    if field == "connection" and first.lower() == "both":
        return _both(rest)
    if field in _READER and shape is Shape.PAST:
        return f"you {text}", Shape.CLAUSE
    if field in {"talked_about", "memorable"} and shape is Shape.THIRD:
        return "you " + _with_verb(text, base_of), Shape.CLAUSE
    if field == "why" and shape in {Shape.INFINITIVE, Shape.BASE}:
        return "I want " + ("to " if shape is Shape.BASE else "") + text, Shape.CLAUSE
    if field in _WRITER and shape is Shape.PAST:
        return f"I {text}", Shape.CLAUSE
    if field in _WRITER and shape is Shape.BASE:
        return f"I {text}", Shape.CLAUSE
    if field in {"proof", "evidence"} and (job := _as_job(text, shape)):
        return job, Shape.CLAUSE
    if field == "next_step" and shape in {Shape.BASE, Shape.INFINITIVE}:
        return _with_verb(text.removeprefix("to "), ing), Shape.GERUND
    if field == "need" and shape in {Shape.BASE, Shape.INFINITIVE}:
        return "someone to " + text.removeprefix("to "), Shape.NOUN
    return text, shape


def _both(rest: str) -> tuple[str, Shape]:
    """ "both from Leeds" and "both started in print", with their subject."""
    verb = forms(rest.partition(" ")[0])
    if verb & (Form.PAST | Form.BASE):
        return f"we both {rest}", Shape.CLAUSE
    return f"we are both {rest}", Shape.CLAUSE


def _as_job(text: str, shape: Shape) -> str | None:
    """ "front desk supervisor at the Maribel" told as a sentence; None for other notes."""
    if shape not in {Shape.NOUN, Shape.FRAGMENT}:
        return None
    head = re.split(r"\s(?:at|in|for|with|of|on|since|and)\s|[,;(]", text)[0]
    words = head.split()
    if not words or words[-1].lower() not in word_set("job-words.txt") or words[0][0].isdigit():
        return None
    if words[0].lower() in {"a", "an", "the", "two", "three", "four", "five", "six", "many"}:
        return None
    article = "an" if words[0][0].lower() in "aeiou" else "a"
    verb = "am" if words[0].lower() in _STATUS else "have worked as"
    return f"I {verb} {article} {text}"


def _with_verb(text: str, change: object) -> str:
    """`text` with its first verb put through `change`; leading adverbs stay."""
    words = text.split(" ")
    place = next((i for i, word in enumerate(words) if not is_adverb(word.lower())), 0)
    words[place] = change(words[place].lower()) or words[place]  # type: ignore[operator]
    return " ".join(words)


def _lowered(text: str, names: Collection[str]) -> str:
    """`text` without the capital that only stands there because a line began."""
    first = next(iter(tokens(text)), None)
    if first is None or first.start or not first.text[0].isupper():
        return text
    word = first.text
    if word == "I" or word.startswith(("I'", "I’")) or any(c.isupper() for c in word[1:]):
        return text
    if any(char.isdigit() for char in word) or _is_name(text, names):
        return text
    plain = word.lower()
    known = is_common(plain) or plain in word_set("function-words.txt") or forms(plain)
    parts = plain.split("-")
    if known or (len(parts) > 1 and all(is_common(part) for part in parts)):
        return text[0].lower() + text[1:]
    return text


def _is_name(text: str, names: Collection[str]) -> bool:
    """Whether `text` begins with (part of) one of `names`, or with several capitalised words."""
    words = text.split()
    first = words[0].strip(",.;:'’").removesuffix("'s").removesuffix("’s")
    return any(first in name.split() for name in names) or (
        len(words) > 1 and words[1][:1].isupper() and words[1] != "I" and not is_common(first)
    )
