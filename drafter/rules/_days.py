"""The days of a message that do not follow from the notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.language.dates import Day, days, with_those_between, without_days
from drafter.language.numbers import Sort, numbers
from drafter.language.numerals import RANKS
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.support import Topic, topic
from drafter.language.words import tokens
from drafter.rules._occasion import MEETING, PROPOSAL, is_proposed

_CHANCE: Final = 3
"""What a single word near a date weighs: it may be shared by chance."""
_AFTER: Final = 40
"""So many characters after a day tell what it is the day of."""
_REQUEST: Final = Pattern(
    r"\b(?:could (?:we|i|you)|can we|may i|shall we|would (?:you|it|a)\b[^.]*\b(?:call|talk|meet"
    r"|time|suit|work|free|open|convenient)|free|available|happy to|glad to|suits? you|calls?"
    r"|any ?time|whenever|i will \w+|i['’]ll \w+|i shall \w+|let me know|could you"
    r"|i can (?:\w+ly )?(?:start|begin|be|come|join|meet|visit|travel))\b|\?$",
    re.IGNORECASE,
)
_TOLD: Final = Pattern(
    r"\b(?:about|what|how|why|explaining|telling|showing|describing|sharing|mentioning)\b",
    re.IGNORECASE,
    needs="about|what|how|why|explain|tell|show|describ|sharing|mention",
)
"""What follows it is no part of the meeting, but of what was told there."""
_WORD_FROM_THEM: Final = Pattern(
    r"\b(?:message|e-?mail|mail|note|letter|reply|answer|news|decision|phone call|call|words?)\b"
    r"|\b(?:letting me know|telling me|writing|wrote|ringing|rang|calling|called|phoned|phoning"
    r"|informed|informing|heard|got back|getting back)\b",
    re.IGNORECASE,
)
"""What a rejection is called: "your message on Monday", "for letting me know yesterday"."""
_PART_OF_DAY: Final = Pattern(
    r"\b(?P<when>this|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s)?"
    r" (?P<part>morning|afternoon|evening)\b(?!['’]s)",
    re.IGNORECASE,
    needs="morning|afternoon|evening",
)
_HOURS: Final = {"morning": (0, 12), "afternoon": (11, 17), "evening": (16, 23)}
"""The hours at which something that is put there may have begun."""
_AT_THE_MEETING: Final = Pattern(
    r"\b(?:thank\w*|grateful|appreciat\w+|enjoyed|pleasure|spoke|met|meeting|talking|tour|visit"
    r"|interview(?:ed)?|conversation|talk|chat|saw|showed|round)\b(?![^.]*\bI\b)",
    re.IGNORECASE,
)
_PROMISED: Final = Pattern(
    r"\b(?:you (?:said|told me|mentioned|promised|hope|hoped|expect|expected)"
    r"|(?:was|were|been|['’]m|am) told|i (?:understand|gather|believe)|as (?:promised|agreed)"
    r"|decision (?:will|would|is|was|comes)|i(?:['’]ll| will|['’]d| would| should)"
    r" (?:hear\b|have (?:an|your|my) (?:answer|decision|reply)\b(?! (?:for|to) you)))",
    re.IGNORECASE,
    needs="you |told|understand|gather|believe|as |decision|i'|i’|i ",
)
"""What foretells the day of the answer, with a word of _ANSWER beside it."""
_ANSWER: Final = Pattern(
    r"\b(?:hear|answer|decision|decide|reply|know|word|news|(?:get|come) back|be in touch)\b",
    re.IGNORECASE,
)
_BY: Final = Pattern(
    r"\b(?:by|before|until|till|no later than)(?: the (?P<part>end|start|beginning|middle) of)?(?: the)? $",
    re.IGNORECASE,
    needs="by|before|until|till|no later than",
)
_PARTS: Final = {"start": (1, 10), "beginning": (1, 10), "middle": (10, 20), "end": (20, 31)}
"""The days of a month that its parts are."""
_CONFIRMED: Final = Pattern(r"\bconfirm(?:ing)? that\b", re.IGNORECASE, needs="confirm")
_LATELY: Final = Pattern(
    r"\b(?:last|this) week\b|\byesterday\b", re.IGNORECASE, needs="last week|this week|yesterday"
)
_AHEAD: Final = Pattern(
    r"\b(?:look(?:ing)? forward|see you|until|till|by|before|next|will|upcoming|coming|hope"
    r"|trial|expect\w*|hear from)\b",
    re.IGNORECASE,
)
_INDEFINITE: Final = Pattern(r"\b(?:an?|any|some)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
"""What stands before a day that is none in the calendar: "on a wet Sunday"."""
_WHEN: Final = Pattern(
    r"\b(?:on|in|since|last|this|next|from|until|till|the|your|our|my|for|to|of)"
    r"(?: (?:early|late|mid|the end of|last|next))?[ -]$",
    re.IGNORECASE,
)
"""What stands before a day on which something is: "since last Sunday"."""
_SINCE_WE_MET: Final = Pattern(
    r"\b(?:I|my|me)\b[^.?!]*\bsince (?:last )?$", re.IGNORECASE, needs="since "
)
"""How long something has been on the writer's mind."""
_SUPPOSED: Final = Pattern(
    r"['’](?:d|ll)\b|\b(?:would|will|could|might|may|hope|imagine|if|guess|suppose|must)\b",
    re.IGNORECASE,
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


@lru_cache(maxsize=32)
def known_dates(brief: Brief) -> tuple[date, ...]:
    """The dates on which something happened or is promised."""
    from drafter import governor  # which `drafter rules` can do without

    notes = brief.notes
    found = [brief.today, notes.interview.reply_by, *(sent.on for sent in brief.history)]
    for event in (getattr(notes, name, None) for name in ("applied", "rejection")):
        found += [getattr(event, "on", None), getattr(event, "reply_by", None)]
    found += [governor.promised(notes, governor.calendar(notes.country)), brief.met_on]
    return tuple(day.date() if isinstance(day, datetime) else day for day in found if day)


def unfounded_days(sentence: Span, brief: Brief) -> Iterator[tuple[Day, bool]]:
    """The dates of `sentence` that belong to nothing the notes hold, and whether each is loose.

    A loose one may be any day of the writer's own life: nothing was agreed or told for it.
    """
    text = sentence.text
    for day in days(text):
        if not _is_known_day(day, text, brief):
            yield day, day.feast or _may_be_any(day, text, brief)
    for found in _PART_OF_DAY.finditer(text):
        if _is_at_another_hour(found, text, brief):
            yield Day(*found.span(), found[0]), False


def _is_at_another_hour(found: re.Match[str], text: str, brief: Brief) -> bool:
    """Whether the meeting is put in the morning where it was in the afternoon, or the like."""
    when = brief.notes.interview.on
    lead = text[_clause_start(found.start(), text) : found.start()]
    if not isinstance(when, datetime) or _WORD_FROM_THEM.search(lead):
        return False
    said = found["when"].lower()
    named = next(iter(days(found["when"])), None)
    ago = {"this": 0, "today": 0, "yesterday": 1}.get(said.removesuffix("'s").removesuffix("’s"))
    the_day = named.agrees(when) if named else brief.today - when.date() == timedelta(days=ago or 0)
    first, last = _HOURS[found["part"].lower()]
    return the_day and bool(_AT_THE_MEETING.search(lead)) and not first <= when.hour <= last


def _may_be_any(day: Day, text: str, brief: Brief) -> bool:
    """Whether `day` is part of a figure of speech, or of the writer's own life, and no date given.

    A date is given of what was agreed, was told or was done: "by the time December comes".
    """
    answer = _answer_days(brief) and _is_of_their_answer(day, _lead(day, text), text)
    if answer or day.day or day.year or _noted(day, text, brief)[1] > _CHANCE:
        return False
    lead = text[: day.start]
    if day.often and _is_told_of_a_note(day, text, brief):
        return False
    if day.often or not _WHEN.search(lead) or text[day.end :].startswith(("'s", "’s")):
        return not (MEETING.search(text) and _WHEN.search(lead))
    words = {token.lower.partition("'")[0] for token in tokens(text)}
    if MEETING.search(text) or (day.weekday is not None and _AHEAD.search(text)):
        return False
    told = words & {"you", "your"} or (day.weekday is None and "i" in words)
    return not told or _SUPPOSED.search(text) is not None


def _is_told_of_a_note(day: Day, text: str, brief: Brief) -> bool:
    """Whether "every Friday" is said of what a note speaks of, and not proposed."""
    near = topic(without_days(_clause(day, text)))
    told = any(topic(fact.text).shared(near) >= _CHANCE for fact in brief.facts)
    return told and not is_proposed(day.start, day.end, text)


def _is_known_day(day: Day, text: str, brief: Brief) -> bool:
    """Whether `day` belongs to a note or to a known date, or is only asked for."""
    clause, lead = _clause(day, text), _lead(day, text)
    if (answers := _answer_days(brief)) and _is_of_their_answer(day, lead, text):
        return any(day.agrees(one) and _is_in_part(one, lead) for one in answers)
    if brief.met_on and _SINCE_WE_MET.search(lead) and day.agrees(brief.met_on):
        return True
    question = text.rstrip().endswith("?")
    asks = question or not MEETING.search(lead)
    best, rival = _noted(day, text, brief)
    free = rival <= _CHANCE or question or _REQUEST.search(lead)
    if not day.often and asks and free and _REQUEST.search(text) and not _CONFIRMED.search(text):
        return True
    meeting = MEETING.search(clause)
    told = meeting and _TOLD.search(clause, meeting.end())
    if best >= max(rival, 0) and (best > 0 or told or not meeting):
        return True
    if _INDEFINITE.search(lead) and rival <= _CHANCE:
        return True
    if day.often:
        return False
    past = meeting is not None and not _AHEAD.search(lead)
    no = brief.notes.rejection
    if past and no and no.on and day.agrees(no.on) and _WORD_FROM_THEM.search(lead):
        return True
    if past and brief.met_on and brief.kind.met:
        return day.agrees(brief.met_on)
    if day.month and not (day.day or rival) and PROPOSAL.search(text):
        return True  # "rather now than in January"
    if not rival and brief.met_on and _is_own_day(day, lead, brief):
        return True
    met = brief.met_on and day.agrees(brief.met_on) and MEETING.search(text)
    if rival > _CHANCE and not (met and not _AHEAD.search(lead)):
        return False
    return any(day.agrees(one) for one in known_dates(brief))


def _is_of_their_answer(day: Day, lead: str, text: str) -> bool:
    """Whether `day` is told as the one by which they will have decided."""
    asked = text.rstrip().endswith("?") or re.search(r"\bif\b", lead, re.IGNORECASE)
    return bool(
        not asked
        and (day.day or day.month)
        and _BY.search(lead)
        and _ANSWER.search(lead)
        and _PROMISED.search(text)
    )


def _is_in_part(when: date, lead: str) -> bool:
    """Whether `when` lies in the part of the month that `lead` ends with: "by the end of"."""
    found = _BY.search(lead)
    first, last = _PARTS.get((found["part"] or "").lower() if found else "", (1, 31))
    return first <= when.day <= last


@lru_cache(maxsize=32)
def _answer_days(brief: Brief) -> tuple[date, ...]:
    """The days on which an answer is promised."""
    from drafter import governor

    notes = brief.notes
    found = [governor.promised(notes, governor.calendar(notes.country)), notes.interview.reply_by]
    found.append(notes.applied.reply_by if notes.applied else None)
    return tuple(day.date() if isinstance(day, datetime) else day for day in found if day)


def _noted(day: Day, text: str, brief: Brief) -> tuple[int, int]:
    """How much `text` shares with a fact that agrees with `day` (-1: none does), and with a rival."""
    spoken, near = topic(without_days(text)), topic(without_days(_clause(day, text)))
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


def _clause(day: Day, text: str) -> str:
    """The clause of `text` that `day` stands in, and the few words after it."""
    return text[_clause_start(day.start, text) : day.end + _AFTER]


def _lead(day: Day, text: str) -> str:
    """What stands before `day` in its clause."""
    return text[_clause_start(day.start, text) : day.start]


def _clause_start(start: int, text: str) -> int:
    ends = re.finditer(r"[,;:()]\s|[–—]\s|\band\s", text[:start])
    return max((found.end() for found in ends), default=0)


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
    if brief.met_on and _LATELY.search(note):
        lately = {brief.met_on.month, brief.today.month, (brief.met_on - timedelta(days=13)).month}
        yield from (Day(0, 0, "", month=month) for month in lately)
    for found in _QUARTER.finditer(note):
        last = 3 * int(found["figure"] or RANKS.index(found["rank"].lower()))
        yield from (Day(0, 0, found[0], month=month) for month in range(last - 2, last + 1))
    if brief.met_on and (ahead := _AHEAD_BY.search(note)):
        for number in numbers(ahead[0]):
            if number.sort is Sort.TIME:
                when = brief.met_on + timedelta(days=round(number.days))
                yield Day(0, 0, ahead[0]).on(when)
