"""The recipient spoken of as of a third person: by name, or as "she" or "he"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.brief import PERSONAL, Brief
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.sentences import Span
from drafter.language.verbs import Form, forms
from drafter.language.words import Token, fold, is_common, tokens, word_set
from drafter.rules._call import read_out
from drafter.rules._rule import Hit
from drafter.rules._sides import figured

_CALLS: Final = tuple("you again thanks much hi hello dear day morning afternoon".split())


def named(sentence: Span, brief: Brief) -> Iterator[Hit]:
    """The recipient spoken about instead of spoken to."""
    called = _called(brief)
    words = tokens(sentence.text)
    for index, token in enumerate(words):
        if not token.text[0].isupper() or _bare(token) not in called:
            continue
        first = last = index
        while first and words[first - 1].lower in word_set("titles.txt"):
            first -= 1
        while last + 1 < len(words) and _bare(words[last + 1]) in called:
            last += 1
        before = sentence.text[: words[first].start].rstrip()
        after = sentence.text[words[last].end :].lstrip()
        if _is_addressed(before, after.lstrip(". ") if before else after, token):
            return
        start, end = sentence.start + token.start, sentence.start + words[last].end
        yield Hit(start, end, {"right": "you", "wrong": brief.first_name})
        return


@lru_cache(maxsize=32)
def _called(brief: Brief) -> frozenset[str]:
    """The parts of the recipient's name that nobody and nothing else shares."""
    shared = {_bare(t) for name in (*brief.others, brief.me.name or "", brief.company)
              for t in tokens(name)}  # fmt: skip
    parts = {
        _bare(token) for token in tokens(f"{brief.first_name} {brief.recipient.partition(',')[0]}")
    }
    return frozenset(p for p in parts - shared if len(p) > 1 and p not in word_set("titles.txt"))


def _bare(token: Token) -> str:
    return fold(token.text.replace("’", "'")).removesuffix("'s")


def _is_addressed(before: str, after: str, token: Token) -> bool:
    """Whether a name is called out, or no name at all but a word that looks like it."""
    called_out = not before or before[-1] in ",;:—–" or before.lower().endswith(_CALLS)
    if called_out and (not after or after[0] in ",.!?;:—–"):
        return True
    if before.lower() in {"hey", "hi", "hiya", "hello", "dear", "oh", "ah", "cheers"}:
        return True
    if not is_common(token.lower):
        return False
    follows = tokens(after)[0].lower if tokens(after) else ""
    if not before:  # "Will you", "May I", "Grace under pressure"
        return not forms(follows) & (Form.PAST | Form.THIRD)
    return before.lower().endswith((" in", " by", " since", " until", " last", " next"))


def as_she_or_he(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """ "She drew it on a napkin", where nobody but the recipient can be meant."""
    told = [
        figured(fact.told)
        for fact in brief.facts
        if fact.owner == brief.recipient and fact.field in PERSONAL and fact.told != fact.text
    ]
    people = {_bare(token) for name in brief.others for token in tokens(name)} | word_set(
        "people-words.txt"
    )
    spoken = read_out(draft)[0]  # the points of a call are for the writer's own eyes
    for sentence in draft.sentences:
        if sentence.start < spoken.start:
            continue
        for token in tokens(sentence.text):
            plain = _bare(token).partition("'")[0]
            if plain in people or plain.removesuffix("s") in people or plain.endswith("-year-old"):
                return  # she may be the one
            if plain in {"she", "he", "her", "his", "him"}:
                if grounding.best(figured(sentence.text), told, brief.names).weight >= 3:
                    start = sentence.start + token.start
                    yield Hit(start, sentence.start + token.end, {"right": "you", "wrong": plain})
                return
