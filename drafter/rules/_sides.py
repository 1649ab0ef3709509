"""Both sides of an interview: what the notes say of the writer, and what of the reader."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.brief import PERSONAL, Brief, called
from drafter.language import grounding
from drafter.language.names import names
from drafter.language.numbers import numbers
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import base_of, forms
from drafter.language.words import fold, tokens

PROVEN: Final = frozenset({"evidence", "proof", "news"})
"""Fields of what the writer has done."""
THOUGHT: Final = frozenset({"ideas", "answer"})
"""Fields of what the writer has come up with."""
LEARNED: Final = frozenset({"learned", "memorable"})
YOURS: Final = LEARNED | {"talked_about", "problem", "need", "question"}
"""Fields of what comes from the reader."""
BEHIND: Final = Pattern(
    r"\b(?:my|last|previous|former|old|our)\b[^.;,]{0,30}$|\b(?:held|had|was|while|when|been)\b[^.;,]{0,20}$"
    r"|\bspent (?:\w+ ){0,3}(?:years|months)\b[^.;,]{0,40}$",
    needs="my|last|previous|former|old|our|held|had|was|while|when|been|spent",
)
"""Ends what comes before a job or a firm that the writer has left."""
_I_DID: Final = Pattern(r"\b(?:I|(?:had|let|made|asked|got|invited) me(?: to)?) (\w+)")
_ME: Final = Pattern(r"\b(?:I|my|we both)\b")
TALKS: Final = frozenset("talk speak discuss chat meet spend work walk go explore".split())


class Sides(NamedTuple):
    """What the notes say of the writer and of the reader, in the writer's words."""

    masked: tuple[str, ...]
    by_field: dict[str, tuple[str, ...]]
    theirs: tuple[str, ...]
    """What the reader told."""
    marks: frozenset[str]
    """Names that only the writer's own past holds: an employer, a certificate."""
    asked: tuple[str, ...]
    """What the reader asked."""
    done: tuple[str, ...]
    """What the reader did or told, with nobody else in it."""

    there: tuple[tuple[str, str], ...]
    """What the writer did in the interview: a verb, and the note that tells of it."""

    def weight(self, text: str, fields: frozenset[str]) -> int:
        """How much of one fact in `fields` stands in `text`; 0 for a word that proves nothing."""
        facts = [fact for field in sorted(fields) for fact in self.by_field.get(field, ())]
        return self.shared(text, facts)

    def own_weight(self, text: str, fields: frozenset[str]) -> int:
        """The same, words that the reader's facts hold as well left out."""
        facts = [fact for field in sorted(fields) for fact in self.by_field.get(field, ())]
        hidden = (*self.masked, *self.theirs)
        return grounding.best(figured(text), facts, hidden).weight

    def shared(self, text: str, facts: Sequence[str]) -> int:
        """The same for given `facts`."""
        return grounding.best(figured(text), facts, self.masked).weight

    def marked(self, text: str) -> bool:
        """Whether a name of the writer's own past stands in `text`."""
        return any(fold(token.text).removesuffix("'s") in self.marks for token in tokens(text))


@lru_cache(maxsize=32)
def sides_of(brief: Brief) -> Sides:
    by_field: dict[str, tuple[str, ...]] = {}
    for fact in brief.facts:
        by_field[fact.field] = (*by_field.get(fact.field, ()), figured(fact.told))
    mine = [fact for fact in brief.facts if fact.field in PROVEN]
    theirs = {
        fold(token.text)
        for text in (*brief.names, *(f.text for f in brief.facts if f.field not in PROVEN))
        for token in tokens(text)
    }
    marks = {
        fold(token.text).removesuffix("'s")
        for fact in mine
        for token in names(Span(f"so {fact.text}", 0, 0))
    }
    own = [fact for fact in brief.facts if fact.owner == brief.recipient]
    return Sides(
        brief.masked,
        by_field,
        tuple(text for field in sorted(YOURS) for text in by_field.get(field, ())),
        frozenset(marks - theirs),
        tuple(figured(fact.told) for fact in own if fact.field == "question"),
        tuple(
            figured(fact.told)
            for fact in own
            if fact.field in LEARNED and not _ME.search(fact.told)
        ),
        tuple(
            (base_of(found[1]) or found[1], figured(fact.told))
            for fact in own
            for found in _I_DID.finditer(fact.told)
        ),
    )


@lru_cache(maxsize=2048)
def figured(text: str) -> str:
    """`text` with its numbers in figures, so that "nine" meets 9."""
    for number in sorted(numbers(text), key=lambda one: one.start, reverse=True):
        if number.spelt and number.value >= 2:
            text = f"{text[: number.start]}{number.value:.0f} {text[number.end :]}"
    return text


@lru_cache(maxsize=512)
def verbs_in(text: str) -> frozenset[str]:
    """The bases of the verbs that `text` may hold."""
    return frozenset(
        base_of(token.lower) or token.lower
        for token in tokens(text)
        if forms(token.lower) or token.lower.endswith("ed")
    )


def as_noted(sentence: str, brief: Brief) -> bool:
    """Whether `sentence` tells, word for word, a note on the reader that says who did what."""
    told = fold(sentence)
    return any(note in told for note in _on_the_reader(brief))


@lru_cache(maxsize=32)
def _on_the_reader(brief: Brief) -> tuple[str, ...]:
    """The notes on the reader that say who did what, folded."""
    people = {"you", "your", "we", "our", *(fold(called(name)) for name in brief.others)}
    return tuple(
        fold(fact.told.strip(" .!"))
        for fact in brief.material(*PERSONAL)
        if fact.owner == brief.recipient
        and len(fact.told.split()) > 3
        and people & {token.lower.removesuffix("'s") for token in tokens(fold(fact.told))}
    )
