"""The numbers of a message that do not follow from the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import pairwise
from typing import Final

from drafter.brief import Brief
from drafter.language import phrases
from drafter.language.dates import days
from drafter.language.numbers import Number, Sort, numbers
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.support import Note, clause, read_note, supported, topic
from drafter.language.words import tokens
from drafter.rules._days import known_dates
from drafter.rules._occasion import MEETING, is_proposed
from drafter.rules._otherwise import is_a_known_one, told_otherwise

_SMALL: Final = 20
"""Up to here a number inside a proposal is a manner of speaking, not a fact."""
_THESE: Final = 3
"""Up to here a number that counts nothing points back at what was just told."""
_THOUSAND: Final = 1000
"""From here on a number in words is a figure, not one of speech."""
_MOMENT: Final = 5.5 / 1440
"""Up to five minutes, in days: a manner of speaking."""
_FREE: Final = frozenset("free available reach reached ring phone call suits suit".split())
_DEAD_OF_NIGHT: Final = 5
"""Until this hour a time of day is a manner of speaking: "at 3 a.m."."""
_BOUND: Final = Pattern(r"\b(?:the|your|my|our|his|her|their|these|those|all)\s+$", re.IGNORECASE)
_YOURS: Final = Pattern(r"\b[Yy]our\b|\b[Yy]ou(?:['’]\w+)? [a-z]")
_FORETOLD: Final = Pattern(r"\bwill\b|['’]ll\b")
_OF_SOMEBODY: Final = Pattern(
    r"\b(?:I|we|my|our|you|your)\b|\bby (?:a|an|one|two|half|three|four)\b|\bin half\b"
)
_MEASURED: Final = Pattern(
    r"\b(?:wait|waits|waiting|lose|loses|losing|lost|delay|delays|average|averages|averaged|mean|median|turnaround|takes?|took|taken|lasts?|lasted|waited|queue|backlog)"
    r"(?: \w+){0,2}? (?:of |(?:is |was )?(?:about |around |nearly |almost |over |up to |roughly |more than )?)$",
    re.IGNORECASE,
)
"""What a time under a day is the measure of: "a wait of six hours"."""
_MULTIPLIED: Final = Pattern(
    r"\b(?:(?P<half>halv(?:ed|ing)|cut in half|dropped by half|fell by half)"
    r"|(?P<twice>doubl(?:ed|ing)|twofold|two-fold|two times|twice (?:as|the))"
    r"|(?P<thrice>tripl(?:ed|ing)|trebl(?:ed|ing)|threefold|three-fold|three times (?:as|the))"
    r"|(?P<fourfold>quadrupl(?:ed|ing)|fourfold|four-fold|four times (?:as|the))"
    r"|(?P<fivefold>quintupled|fivefold|five-fold|five times (?:as|the))"
    r"|(?P<tenfold>tenfold|ten-fold|ten times (?:as|the)))\b",
    re.IGNORECASE,
    needs="half|halv|doubl|tripl|trebl|fold|twice|times|quadrupl|quintupl",
)
_MULTIPLES: Final = {
    "half": 0.5, "twice": 2.0, "thrice": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0,
}  # fmt: skip
_BY_A_PART: Final = Pattern(
    r"\b(?:down|up|by|fell|fallen|dropped|drop|rose|risen|grew|grown|cut|lost|increase\w*|decrease\w*)\b",
    re.IGNORECASE,
)
_LOOSELY: Final = 0.2
"""What a change that is said to be twofold may be off."""
_BARELY: Final = 1.05
"""What one that is said to be more than that may be short of it."""
_THE_SAME: Final = 2
"""So many words make a note that says "doubled" one of the same change."""
_IDIOM: Final = Pattern(
    r"(?:^|\n)\s*\(?[0-9]{1,2}[.)](?=\s|$)|\b24/7|\b9[- ]to[- ]5|\b360[- ]?(?:degree|feedback|review|°)"
    r"|\b100 ?(?:%|percent|per cent) (?:sure|certain|committed|behind|agree)",
    re.IGNORECASE,
    needs="|".join(
        ["24/7", "9 to", "9-to", "360", "100", *(f"{n}{stop}" for n in range(10) for stop in ".)")]
    ),
)
"""Figures that count nothing; those in words are in phrases/number-idioms.txt."""


@lru_cache(maxsize=32)
def _notes(brief: Brief) -> tuple[Note, ...]:
    """Each fact as numbers are looked up in it; dates of the interview are no amounts."""
    found = [
        read_note(fact.text, brief.today.year, fact.told)
        for fact in brief.facts
        if fact.field not in {"on", "reply_by"}
    ]
    for question in (fact for fact in brief.facts if fact.field == "question"):
        for answer in brief.beside(question, "answer"):
            found.append(read_note(f"{question.text}\n{answer.text}", brief.today.year))
    years = sorted({str(day.year) for day in known_dates(brief)})
    when = brief.notes.interview.on
    clock = f" {when:%H:%M}" if isinstance(when, datetime) else ""
    found.append(read_note(" ".join(years) + clock))
    return tuple(note for note in found if note.numbers)


def _is_since_an_event(number: Number, brief: Brief) -> bool:
    """Whether `number` is the time that has passed since one of the known dates: "a week ago"."""
    return (
        number.sort is Sort.TIME
        and number.days >= 1
        and number.partner is None
        and any(
            abs((brief.today - day).days - number.days) <= max(1, 0.2 * number.days)
            for day in known_dates(brief)
        )
    )


def unfounded_numbers(
    sentence: Span, brief: Brief, before: str = ""
) -> Iterator[tuple[Number, bool]]:
    """The numbers of `sentence` that do not follow from the notes, and whether each is loose."""
    notes = _notes(brief)
    yield from ((number, False) for number in _untrue_multiples(sentence.text, notes))
    if not numbers(sentence.text):
        return
    text = _without(sentence.text, brief)
    thanks = bool(MEETING.search(text))
    for number in numbers(text):
        proposal = is_proposed(number.start, number.end, text)
        claims = not number.passing and not _is_manner_of_speaking(number, text, proposal=proposal)
        if thanks and number.sort is Sort.TIME and number.days < 1:
            claims = False
        known = is_a_known_one(number, text, proposal=proposal)
        if not claims and not (known and told_otherwise(number, text, notes)):
            continue
        if _is_since_an_event(number, brief):
            continue
        if not supported(number, text, notes, before):
            yield number, is_loose(number, text) and not told_otherwise(number, text, notes)


def _untrue_multiples(text: str, notes: Sequence[Note]) -> Iterator[Number]:
    """Where something is said to have halved or doubled, and the notes tell another change of it."""
    for found in _MULTIPLIED.finditer(text):
        more = text[: found.start()].lower().endswith((" than ", " over "))
        number = Number(_multiple(found), *found.span(), found[0], leaning=int(more))
        said = topic(clause(*found.span(), text))
        of_it = [note for note in notes if said.shared(note.topic)]
        changes = [
            two.value / one.value
            for note in of_it
            for one, two in pairwise(number for number in note.numbers if not number.passing)
            if one.value and one.partner == two.value
        ]
        same_change = [note for note in of_it if said.shared(note.topic) >= _THE_SAME]
        for note in same_change:
            changes += [_multiple(told) for told in _MULTIPLIED.finditer(note.text)]
            if _BY_A_PART.search(note.text):
                parts = [one.value for one in note.numbers if one.share and one.partner is None]
                changes += [1 + sign * part for part in parts for sign in (1, -1)]
        if changes and not any(_is_about(change, number) for change in changes):
            yield number


def _multiple(found: re.Match[str]) -> float:
    """How many times what it was something is, by the words `found`."""
    return next(_MULTIPLES[name] for name, words in found.groupdict().items() if words)


def _is_about(change: float, number: Number) -> bool:
    """Whether something that changed to so many times what it was was multiplied by `number`."""
    times = change / number.value
    if number.leaning > 0:
        return times < _BARELY if number.value < 1 else times > 1 / _BARELY
    return abs(times - 1) <= _LOOSELY


def _without(text: str, brief: Brief) -> str:
    """`text` with dates, idioms and the writer's own phone number blanked."""
    spans = [(day.start, day.end) for day in days(text) if day.weekday is None or day.day]
    spans += [found.span() for found in _IDIOM.finditer(text)]
    spans += [(found.start, found.end) for found in phrases.find("number-idioms", text)]
    own = re.sub(r"\D", "", brief.me.phone or "")
    for found in re.finditer(r"\+?\(?\d[\d ().-]{6,}\d", text):
        plain = re.sub(r"\D", "", found[0])
        if own and plain.lstrip("0")[-7:] == own[-7:]:
            spans.append(found.span())
    for start, end in spans:
        text = text[:start] + "·" * (end - start) + text[end:]
    return text


def _is_manner_of_speaking(number: Number, text: str, *, proposal: bool) -> bool:
    """Whether `number` claims nothing: "two things", or "ten minutes" in a proposal."""
    if number.sort is Sort.CLOCK:
        lead = {token.lower for token in tokens(text[: number.start])[-12:]}
        return proposal or number.value < _DEAD_OF_NIGHT or bool(lead & _FREE)
    if number.sort is Sort.ORDINAL:
        return number.value <= _SMALL or number.written.lower().startswith("a ")
    bound = _BOUND.search(text[: number.start])
    if number.partner is not None and number.sort is Sort.COUNT:
        return False
    if number.bare and number.spelt and number.value <= _THESE:
        return True  # "which of the two", "all three": what stands beside it
    if bound or number.sort in {Sort.SHARE, Sort.MONEY, Sort.YEAR}:
        return False
    if number.sort is Sort.TIME:
        moment = number.spelt and number.partner is None
        return (proposal and number.days < 32) or (moment and number.days <= _MOMENT)
    if proposal:
        return number.value <= _SMALL or number.written.lower().startswith("a ")
    return number.spelt and 1 <= number.value <= 3


def is_loose(number: Number, text: str) -> bool:
    """Whether an unfounded `number` is told so loosely that it may be a figure of speech.

    In words it counts nothing that is named, or less than a day, or it is a part of what is nobody's
    ("half of the job is patience").
    """
    if number.sort is Sort.CLOCK and not re.search(r"\d", number.written):
        return not (MEETING.search(text) or _YOURS.search(text))
    if not number.spelt or number.partner is not None:
        return False
    lead, rest = text[: number.start], text[number.end :]
    counts = lead.endswith(" of ") or rest.startswith(" of ")  # "a crew of five", "eight of them"
    around = clause(number.start, number.end, text)
    foretold = bool(_FORETOLD.search(around))
    fraction = number.share and not number.parts and "cent" not in number.written
    part = fraction and not _OF_SOMEBODY.search(around)
    return (
        (number.bare and not counts and number.value < _THOUSAND)
        or part
        or (number.sort is Sort.COUNT and number.value <= _THESE)
        or (number.sort is Sort.TIME and number.value == 1)
        or rest.startswith(("-old", " as "))
        or lead.endswith("another ")
        or (number.sort is Sort.TIME and number.days < 1 and not _MEASURED.search(lead))
        or (foretold and number.sort is not Sort.MONEY)
    )
