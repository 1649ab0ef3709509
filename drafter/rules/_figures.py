"""The numbers and dates of a message that do not follow from the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.language import phrases
from drafter.language.dates import Day, days, with_those_between, without_days
from drafter.language.numbers import Number, Sort, numbers
from drafter.language.numerals import RANKS
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.support import Note, Topic, clause, read_note, supported, topic
from drafter.language.words import tokens

_SMALL: Final = 20
"""Up to here a number inside a proposal is a manner of speaking, not a fact."""
_THESE: Final = 3
"""Up to here a number that counts nothing points back at what was just told."""
_CHANCE: Final = 3
"""What a single word near a date weighs: it may be shared by chance."""
_MOMENT: Final = 5.5 / 1440
"""Up to five minutes, in days: a manner of speaking."""
_FREE: Final = frozenset("free available reach reached ring phone call suits suit".split())
_DEAD_OF_NIGHT: Final = 5
"""Until this hour a time of day is a manner of speaking: "at 3 a.m."."""
_PROPOSAL: Final = Pattern(
    r"\b(?:could|would|might|may|what if|how about|why not|suggest|propose|idea|try|start by"
    r"|first step|imagine|perhaps|maybe|let's|let’s|i'd|i’d|happy to|glad to|may i|can we"
    r"|shall we|aim(?:ing)? (?:for|to)|if"
    r"|i (?:can|am able to|am free to) (?:\w+ly )?(?:start|begin|be|come|join|meet|visit|travel|call)"
    r"|(?:free|available) (?:from|until|after|at|on) )\b|\?$",
    re.IGNORECASE,
)

_REQUEST: Final = Pattern(
    r"\b(?:could (?:we|i|you)|can we|may i|shall we|would (?:you|it|a)\b[^.]*\b(?:call|talk|meet"
    r"|time|suit|work|free|open|convenient)|free|available|happy to|glad to|suits? you|calls?"
    r"|any ?time|whenever|i will \w+|i['’]ll \w+|i shall \w+|let me know|could you"
    r"|i can (?:\w+ly )?(?:start|begin|be|come|join|meet|visit|travel))\b|\?$",
    re.IGNORECASE,
)

_BOUND: Final = Pattern(r"\b(?:the|your|my|our|his|her|their|these|those|all)\s+$", re.IGNORECASE)

_MEETING: Final = Pattern(
    r"\b(?:thank\w*|grateful|appreciat\w+|enjoyed|pleasure|spoke|spoken|met|our (?:\w+ )?"
    r"(?:conversation|talk|chat|discussion|interview|meeting|call)|the (?:conversation|talk"
    r"|interview|meeting) (?:of|on|we had)|interview(?:ing|ed)?|seeing me|having me|your company|(?:minutes?|hours?|time) with you|listening to you)\b",
    re.IGNORECASE,
    needs="thank|grateful|appreciat|enjoyed|pleasure|spoke|met|conversation|talk|chat|discussion"
    "|interview|meeting|call|seeing me|having me|your company|with you|listening to you",
)

_TOLD: Final = Pattern(
    r"\b(?:about|what|how|why|explaining|telling|showing|describing|sharing|mentioning)\b",
    re.IGNORECASE,
    needs="about|what|how|why|explain|tell|show|describ|sharing|mention",
)
"""What follows is no part of the meeting, but of what was told there."""

_WORD_FROM_THEM: Final = Pattern(
    r"\b(?:message|e-?mail|mail|note|letter|reply|answer|news|decision|phone call|call|words?)\b"
    r"|\b(?:letting me know|telling me|writing|wrote|ringing|rang|calling|called|phoned|phoning"
    r"|informed|informing|heard|got back|getting back)\b",
    re.IGNORECASE,
)
"""What a rejection is called: "your message on Monday", "for letting me know yesterday"."""

_AHEAD: Final = Pattern(
    r"\b(?:look(?:ing)? forward|see you|until|till|by|before|next|will|upcoming|coming|hope"
    r"|trial|expect\w*|hear from)\b",
    re.IGNORECASE,
)

_FORETOLD: Final = Pattern(r"\bwill\b|['’]ll\b")
_OF_SOMEBODY: Final = Pattern(
    r"\b(?:I|we|my|our|you|your)\b|\bby (?:a|an|one|two|half|three|four)\b|\bin half\b"
)
_QUARTER: Final = Pattern(
    r"\b(?:Q(?P<figure>[1-4])|(?P<rank>first|second|third|fourth) quarter)\b",
    re.IGNORECASE,
    needs="quarter|q1|q2|q3|q4",
)
_AHEAD_BY: Final = Pattern(
    r"\b(?:in|within) (?:\w+ ){1,2}(?:days?|weeks?|fortnight)\b",
    re.IGNORECASE,
    needs="day|week|fortnight",
)
_INDEFINITE: Final = Pattern(r"\b(?:an?|any|some)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
"""What stands before a day that is none in the calendar: "on a wet Sunday"."""

_IDIOM: Final = Pattern(
    r"(?:^|\n)\s*\(?\d{1,2}[.)](?=\s|$)|\b24/7|\b9[- ]to[- ]5|\b360[- ]?(?:degree|feedback|review|°)"
    r"|\b100 ?(?:%|percent|per cent) (?:sure|certain|committed|behind|agree)",
    re.IGNORECASE,
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
    years = sorted({str(day.year) for day in _dates(brief)})
    when = brief.notes.interview.on
    clock = f" {when:%H:%M}" if isinstance(when, datetime) else ""
    found.append(read_note(" ".join(years) + clock))
    return tuple(note for note in found if note.numbers)


@lru_cache(maxsize=32)
def _dates(brief: Brief) -> tuple[date, ...]:
    """The dates on which something happened or is promised."""
    from drafter import governor  # which `drafter rules` can do without

    notes = brief.notes
    found = [brief.today, notes.interview.reply_by, *(sent.on for sent in brief.history)]
    for event in (getattr(notes, name, None) for name in ("applied", "rejection")):
        found += [getattr(event, "on", None), getattr(event, "reply_by", None)]
    found += [governor.promised(notes, governor.calendar(notes.country)), brief.met_on]
    return tuple(day.date() if isinstance(day, datetime) else day for day in found if day)


def _is_since_an_event(number: Number, brief: Brief) -> bool:
    """Whether `number` is the time that has passed since one of the known dates: "a week ago"."""
    return (
        number.sort is Sort.TIME
        and number.days >= 1
        and number.partner is None
        and any(
            abs((brief.today - day).days - number.days) <= max(1, 0.2 * number.days)
            for day in _dates(brief)
        )
    )


def unfounded_numbers(sentence: Span, brief: Brief, before: str = "") -> Iterator[Number]:
    """The numbers of `sentence` that do not follow from the notes."""
    if not numbers(sentence.text):
        return
    text = _without(sentence.text, brief)
    thanks = bool(_MEETING.search(text))
    for number in numbers(text):
        proposal = bool(_PROPOSAL.search(text[: number.end] + clause(number, text)))
        if number.passing or _is_manner_of_speaking(number, text, proposal=proposal):
            continue
        if thanks and number.sort is Sort.TIME and number.days < 1:
            continue
        if _is_since_an_event(number, brief):
            continue
        if not supported(number, text, _notes(brief), before):
            yield number


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
        return not (_MEETING.search(text) or _YOURS.search(text))
    if not number.spelt or number.partner is not None:
        return False
    lead, rest = text[: number.start], text[number.end :]
    counts = lead.endswith(" of ") or rest.startswith(" of ")  # "a crew of five", "eight of them"
    around = clause(number, text)
    foretold = bool(_FORETOLD.search(around))
    fraction = number.share and not number.parts and "cent" not in number.written
    part = fraction and not _OF_SOMEBODY.search(around)
    return (
        (number.bare and not counts)
        or part
        or (number.sort is Sort.COUNT and number.value <= _THESE)
        or (number.sort is Sort.TIME and number.value == 1)
        or rest.startswith(("-old", " as "))
        or lead.endswith("another ")
        or (number.sort is Sort.TIME and number.days < 1)
        or (foretold and number.sort is not Sort.MONEY)
    )


def unfounded_days(sentence: Span, brief: Brief) -> Iterator[tuple[Day, bool]]:
    """The dates of `sentence` that belong to nothing the notes hold, and whether each is loose.

    It is where it may mean any day of the writer's own: nothing of it was agreed or told.
    """
    text = sentence.text
    for day in days(text):
        if not _is_known_day(day, text, brief):
            yield day, day.feast or _may_be_any(day, text, brief)


def _may_be_any(day: Day, text: str, brief: Brief) -> bool:
    """Whether `day` is part of a figure of speech, or of the writer's own life, and no date given.

    A date is given of what was agreed, was told or was done: "by the time December comes".
    """
    if day.day or day.year or _noted(day, text, brief)[1] > _CHANCE:
        return False
    lead = text[: day.start]
    if day.often or not _WHEN.search(lead) or text[day.end :].startswith(("'s", "’s")):
        return not (_MEETING.search(text) and _WHEN.search(lead))
    words = {token.lower.partition("'")[0] for token in tokens(text)}
    if _MEETING.search(text) or (day.weekday is not None and _AHEAD.search(text)):
        return False
    told = words & {"you", "your"} or (day.weekday is None and "i" in words)
    return not told or _SUPPOSED.search(text) is not None


_WHEN: Final = Pattern(
    r"\b(?:on|in|since|last|this|next|from|until|till|the|your|our|my|for|to|of)"
    r"(?: (?:early|late|mid|the end of|last|next))?[ -]$",
    re.IGNORECASE,
)
_SUPPOSED: Final = Pattern(
    r"['’](?:d|ll)\b|\b(?:would|will|could|might|may|hope|imagine|if|guess|suppose|must)\b",
    re.IGNORECASE,
)
_YOURS: Final = Pattern(r"\b[Yy]our\b|\b[Yy]ou(?:['’]\w+)? [a-z]")


def _is_known_day(day: Day, text: str, brief: Brief) -> bool:
    clause = text[_clause_start(text, day.start) : day.end + 40]
    lead = text[_clause_start(text, day.start) : day.start]
    asks = text.rstrip().endswith("?") or not _MEETING.search(lead)
    best, rival = _noted(day, text, brief)
    free = rival <= _CHANCE or text.rstrip().endswith("?") or _REQUEST.search(lead)
    if not day.often and asks and free and _REQUEST.search(text):
        return True
    meeting = _MEETING.search(clause)
    told = meeting and _TOLD.search(clause, meeting.end())
    if best >= max(rival, 0) and (best > 0 or told or not meeting):
        return True
    if _INDEFINITE.search(lead) and rival <= _CHANCE:
        return True
    if day.often:
        return False
    past = bool(_MEETING.search(clause)) and not _AHEAD.search(lead)
    no = brief.notes.rejection
    if past and no and no.on and day.agrees(no.on) and _WORD_FROM_THEM.search(lead):
        return True
    if past and brief.met_on and brief.kind.met:
        return day.agrees(brief.met_on)
    if day.month and not (day.day or rival) and _PROPOSAL.search(text):
        return True  # "rather now than in January"
    if not rival and brief.met_on and _is_own_day(day, lead, brief):
        return True
    met = brief.met_on and day.agrees(brief.met_on) and _MEETING.search(text)
    if rival > _CHANCE and not (met and not _AHEAD.search(lead)):
        return False
    return any(day.agrees(one) for one in _dates(brief))


def _noted(day: Day, text: str, brief: Brief) -> tuple[int, int]:
    """How much `text` shares with a fact that agrees with `day` (-1: none does), and with a rival."""
    clause = text[_clause_start(text, day.start) : day.end + 40]
    spoken, near = topic(without_days(text)), topic(without_days(clause))
    said = days(text)
    best, rival = -1, 0
    for known, note in _noted_days(brief):
        shared = 2 * note.shared(near) + note.shared(spoken)
        if day.agrees(known):
            exact = bool(day.day and day.month and known.day)
            best = max(best, shared + _CHANCE * exact)
        elif day.rivals(known) and not any(one.agrees(known) for one in said):
            rival = max(rival, shared)
    return best, rival


def _is_own_day(day: Day, lead: str, brief: Brief) -> bool:
    """Whether `day` may be one since the interview on which the writer did something."""
    words = {token.lower for token in tokens(lead)}
    if day.weekday is None or day.day or "i" not in words or words & {"you", "your"}:
        return False
    since = (brief.today - brief.met_on).days if brief.met_on else 0
    return any(day.agrees(brief.today - timedelta(days=ago)) for ago in range(min(since, 7)))


def _clause_start(text: str, at: int) -> int:
    return max((m.end() for m in re.finditer(r"[,;:()]\s|[–—]\s|\band\s", text[:at])), default=0)


@lru_cache(maxsize=32)
def _noted_days(brief: Brief) -> tuple[tuple[Day, Topic], ...]:
    """The dates in the facts, each with what its fact speaks of."""
    return tuple(
        (day, topic(without_days(fact.text)))
        for fact in brief.facts
        if fact.field not in {"on", "reply_by"}
        for day in _days_of(fact.text, brief)
    )


def _days_of(note: str, brief: Brief) -> Iterator[Day]:
    """The dates in `note`; "next Tuesday" and "in ten days" count from the interview."""
    for day in with_those_between(note):
        yield day.near(brief.today)
        if brief.met_on and day.weekday is not None and not (day.day or day.often):
            after = (day.weekday - brief.met_on.weekday() - 1) % 7 + 1
            yield day.on(brief.met_on + timedelta(days=after))
    for found in _QUARTER.finditer(note):
        last = 3 * int(found["figure"] or RANKS.index(found["rank"].lower()))
        yield from (Day(0, 0, found[0], month=month) for month in range(last - 2, last + 1))
    if brief.met_on and (ahead := _AHEAD_BY.search(note)):
        for number in numbers(ahead[0]):
            if number.sort is Sort.TIME:
                when = brief.met_on + timedelta(days=round(number.days))
                yield Day(0, 0, ahead[0]).on(when)
