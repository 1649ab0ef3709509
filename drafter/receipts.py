"""Receipts: each sentence of a message with the lines of the notes it rests on."""

from enum import StrEnum
from typing import Final, NamedTuple

from drafter.brief import Brief, Fact
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.dates import MONTHS, WEEKDAYS
from drafter.language.numbers import numbers
from drafter.language.sentences import Span
from drafter.language.words import content_stems, content_words, fold, is_courtesy, stem, tokens

_FRAME: Final = frozenset({"company", "role", "name", "title", "on", "reply_by", "reply_in"})
_POINTING: Final = frozenset(map(stem, "someone somebody need also".split()))
"""What brings in a need of theirs and says nothing itself."""
_CALENDAR: Final = frozenset({*WEEKDAYS, *MONTHS} - {"march", "may"})


class Ground(StrEnum):
    """What a sentence stands on."""

    NOTES = "notes"
    COURTESY = "courtesy"
    """Stock courtesy: it claims nothing that a note would have to hold."""
    OPEN = "open"
    """A question, wish, offer or feeling: it asserts nothing."""
    NOTHING = "nothing"


class Receipt(NamedTuple):
    """One sentence and what it rests on."""

    sentence: Span
    ground: Ground
    facts: tuple[tuple[Fact, tuple[str, ...]], ...] = ()
    """Facts with the words of the sentence that match them."""
    firm: bool = True
    """Whether it shares enough with them to prove that they are meant."""


def receipts(draft: Draft, brief: Brief) -> list[Receipt]:
    """One receipt for each sentence of the body."""
    return [_receipt(sentence, brief) for sentence in draft.sentences]


def groundless(draft: Draft, brief: Brief) -> list[Span]:
    """The statements that share nothing with any fact: those whose ground is NOTHING."""
    said = [sentence for sentence in draft.sentences if asserts(sentence.text)]
    return [one for one in said if _receipt(one, brief).ground is Ground.NOTHING]


def is_noted(sentence: Span, brief: Brief) -> bool:
    """Whether `sentence` tells something of the notes for certain."""
    receipt = _receipt(sentence, brief)
    return receipt.ground is Ground.NOTES and receipt.firm


def _receipt(sentence: Span, brief: Brief) -> Receipt:
    matched = []
    for fact in brief.facts:
        shared = _shared(sentence.text, fact, brief)
        if shared:
            matched.append((fact, shared))
    matched = matched[:4]
    if _is_courtesy(sentence.text, brief):
        named = [pair for pair in matched if pair[0].field in _FRAME]
        return Receipt(sentence, Ground.COURTESY, tuple(named or matched))
    strong = [pair for pair in matched if pair[0].field not in _FRAME]
    if strong or (matched and _mostly_frame(sentence.text, brief)):
        return Receipt(sentence, Ground.NOTES, tuple(strong or matched))
    if touched := _touched(sentence.text, brief):
        return Receipt(sentence, Ground.NOTES, touched, firm=False)
    return Receipt(sentence, Ground.NOTHING if asserts(sentence.text) else Ground.OPEN, firm=False)


def _touched(sentence: str, brief: Brief) -> tuple[tuple[Fact, tuple[str, ...]], ...]:
    """The facts that share but a word with `sentence`."""
    found = []
    for fact in brief.facts:
        shared = grounding.overlap(sentence, fact.both, brief.names)
        if shared.words:
            found.append((fact, tuple(dict.fromkeys(token.text for token in shared.words))))
    return tuple(found[:2])


def asserts(sentence: str) -> bool:
    """Whether `sentence` states something that was so or is so, rather than ask, wish or offer."""
    if (
        sentence.endswith("?")
        or len(sentence.split()) < 5
        or phrases.holds("not-asserted", sentence)
    ):
        return False
    if any(not number.passing for number in numbers(sentence)):
        return False  # its number is held against the notes by DR201
    return phrases.holds("reported", sentence) or not phrases.holds("felt-or-wished", sentence)


def _shared(sentence: str, fact: Fact, brief: Brief) -> tuple[str, ...]:
    """The words by which `sentence` rests on `fact`; none where it does not."""
    if fact.field in _FRAME:
        words = {fold(token.text) for token in tokens(fact.text)}
        found = [t.text for t in tokens(sentence) if fold(t.text) in words and t.text[0].isupper()]
        return tuple(dict.fromkeys(found)) or _whole(fact.text, sentence)
    shared = max(
        (grounding.overlap(sentence, text, brief.names) for text in (fact.text, fact.told)),
        key=lambda one: one.weight,
    )
    if shared.specific or _holds_all(fact, sentence, brief):
        return tuple(dict.fromkeys(token.text for token in shared.words))
    return _whole(fact.told, sentence)  # a note of one everyday word, told word for word


def _holds_all(fact: Fact, sentence: str, brief: Brief) -> bool:
    """Whether every word of `sentence` that says something stands in the note."""
    said = {stem(word) for word in _other_words(sentence, brief)} - _POINTING
    return bool(said) and said <= content_stems(fact.both)


def _whole(note: str, sentence: str) -> tuple[str, ...]:
    """`note` where `sentence` tells it word for word."""
    whole = fold(note).strip(" .!?")
    return (whole,) if whole and _says(whole, fold(sentence)) else ()


def _says(words: str, text: str) -> bool:
    """Whether `words` stand in `text` as whole words."""
    at = text.find(words)
    around = text[max(at - 1, 0) : at] + text[at + len(words) :][:1]
    return at >= 0 and not any(char.isalnum() for char in around)


def _other_words(sentence: str, brief: Brief) -> list[str]:
    """The words of `sentence` that are neither courtesy nor a name the notes hold."""
    names = {stem(token.text) for name in brief.masked for token in tokens(name)}
    return [
        token.text
        for token in content_words(sentence)
        if not is_courtesy(token.text)
        and stem(token.text) not in names
        and token.lower not in _CALENDAR
        and not token.text.isdigit()
    ]


def _is_courtesy(sentence: str, brief: Brief) -> bool:
    return not _other_words(sentence, brief)


def _mostly_frame(sentence: str, brief: Brief) -> bool:
    """Whether next to company, role and people there is hardly anything else."""
    return len(_other_words(sentence, brief)) <= 1
