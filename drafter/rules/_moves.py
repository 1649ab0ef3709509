"""Sentences that none of the known moves explains: the one that is missed may hide there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import grounding, phrases
from drafter.language.claims import claims
from drafter.language.clauses import clauses
from drafter.language.sentences import Span
from drafter.language.verbs import Form, base_of, forms
from drafter.language.words import content_stems, tokens, word_set
from drafter.receipts import Ground, Receipt, receipts

_MINE: Final = frozenset("i i'm i'd i've i'll me my mine myself".split())
_AGREED: Final = frozenset({"on", "reply_by", "reply_in", "next_step"})
"""Fields of what both know comes next."""
_NAMED: Final = frozenset({"company", "role", "name", "title"})
_MOVES: Final = ("in-between", "thanks", "interest", "meaning", "request", "conversation")


def unexplained(draft: Draft, brief: Brief, *sought: str) -> list[Span]:
    """What the writer says of themselves that is neither of the notes nor another move's.

    `sought` are the lists of the move that is missed. Every message tells its notes, thanks and
    asks; only what is left over may be a move in words that no list holds. So may a sentence that
    names the company: "I like Northwind's work".
    """
    company = content_stems(brief.company or "")
    others = [name for name in _MOVES if name not in sought]
    return [
        one.sentence
        for one in receipts(draft, brief)
        if (not _is_told(one) or company & content_stems(one.sentence.text))
        and _is_of_the_writer(one.sentence.text)
        and not any(phrases.holds(name, one.sentence.text) for name in others)
    ]


def _is_told(receipt: Receipt) -> bool:
    """Whether a sentence tells a note, or is nothing but courtesy; to name people tells none."""
    fields = {fact.field for fact, _ in receipt.facts}
    if receipt.ground is Ground.COURTESY:
        return not fields
    told = receipt.ground is Ground.NOTES and receipt.firm and bool(fields - _NAMED)
    return told or not fields.isdisjoint(_AGREED)


def _is_of_the_writer(sentence: str) -> bool:
    """Whether it says something of the writer that is not asked, and not past."""
    words = [token.lower for token in tokens(sentence)]
    first = next((place for place, word in enumerate(words) if word in _MINE), None)
    if first is None or sentence.endswith("?"):
        return False
    form = forms(words[first + 1]) if words[first] == "i" and words[first + 1 :] else Form.NONE
    return not form & Form.PAST or bool(form & Form.BASE)


def may_tell(sentence: str, facts: Sequence[str], masked: tuple[str, ...]) -> bool:
    """Whether what the writer is or does in `sentence` may be one of `facts`.

    It shares a word with it, and a rare one or two where it claims no deed or skill: too little to
    prove that the fact is meant, and too much to say that it is not.
    """
    if phrases.holds("in-between", sentence):
        return False
    taken_in = word_set("receiving-verbs.txt") | {"learn", "remain", "go"}
    claimed = next(claims(sentence), None) is not None
    for clause in clauses(sentence):
        if clause.who != "you" and clause.verb not in taken_in:
            shared = grounding.best(clause.about, facts, (*masked, _ANYWHERE))
            said = any(base_of(word.lower) not in taken_in for word in shared.words)
            if said and (claimed or shared.specific):
                return True
    return False


_ANYWHERE: Final = "day days week weeks month months year years time times work worker workers team"
"""Words that any fact and any letter may share."""
