"""Frames: sentences with slots, and what the slots of any message hold."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from drafter.brief import Brief
from drafter.errors import UsageError
from drafter.language.patterns import Pattern
from drafter.language.words import word_set

_TALKING: Final = {
    "phone": "speaking with me",
    "video": "talking with me",
    "onsite": "meeting with me",
    "": "talking with me",
}
_BODY: Final = Pattern(
    r"^(?!the\b).*\b(?:cent(?:re|er)|department|ministry|institute|office|council|society|association"
    r"|university|museum|bureau|board|foundation|academy|college|school|bank) (?:of|for)\b",
    re.I,
    needs=" of| for",
)
"""Names that take an article in a sentence: the University of Leeds."""
_SMALL: Final = frozenset("of the and for in at on de la".split())
_SPOKE: Final = {"phone": "spoke", "video": "talked", "onsite": "met", "": "talked"}


def stock_slots(brief: Brief) -> dict[str, str]:
    """The slots that frames of any move may use."""
    return {
        "role": _spoken_role(role_in_full(brief)),
        "company": _named(brief.company),
        "first": brief.first_name,
        "me": brief.me.name or "",
        "phone": brief.me.phone or "",
        "when": spoken_day(brief.met_on, brief),
        "talking": _TALKING[brief.meeting],
        "spoke": _SPOKE[brief.meeting],
        "applied": spoken_day(brief.notes.applied.on, brief),
    } | _via(brief)


def role_in_full(brief: Brief) -> str:
    """The job as a heading names it: "Staff Nurse, Elderly Medicine (Band 5)"."""
    role = re.sub(r"^(?:the|an?)\s+|\s+(?:role|position|job)$", "", brief.role, flags=re.I)
    role = re.sub(r", [a-z].*", "", role)  # Baker, overnight shift
    one, _, two = role.partition(", ")
    if two and two.split()[-1].lower() in word_set("job-words.txt"):
        role = f"{one} and {two}"  # Educator, Room Leader
    if role.isupper() and len(role) > 4:
        role = " ".join(word.title() if len(word) > 3 else word for word in role.split())
    return role


_FIELD: Final = Pattern(r"(?:,| [-–—]) .*|\s*\([^()]*\)", needs=",| - | – | — |(")


def _spoken_role(role: str) -> str:
    """`role` as people say it: nobody speaks of "the Staff Nurse, Elderly Medicine (Band 5) role"."""
    said = _FIELD.sub("", role)
    return said if " " in said else role  # "Director, Finance" is no plain director


def _named(company: str) -> str:
    """`company` as a sentence names it; shouted or in small letters, it gets its capitals."""
    if " " in company and (company.isupper() or company.islower()):
        small = [word.lower() for word in company.split()]
        company = " ".join(
            word if place and word in _SMALL else word[:1].upper() + word[1:]
            for place, word in enumerate(small)
        )
    return f"the {company}" if _BODY.search(company) else company


def _via(brief: Brief) -> dict[str, str]:
    """Who passes messages on: "Dana Whitlock", or "the recruiter"."""
    via = brief.notes.interview.via or "recruiter"
    if brief.notes.recruiter and via.lower() in {"recruiter", "agency", "coordinator"}:
        via = brief.notes.recruiter.name
    elif via.islower():
        via = f"the {via}"
    return {"via": via, "Via": via[0].upper() + via[1:]}


def fill(frame: str, slots: dict[str, str]) -> str:
    """`frame` with its slots filled; an empty slot leaves no double space behind.

    UsageError for a slot that is not among `slots`: a frame may be the user's own.
    """
    try:
        text = re.sub(r"\{(\w+)\}", lambda slot: slots[slot[1]], frame)
    except KeyError as error:
        raise UsageError(
            f"“{frame}” in templates/ or prompts/: nothing fills {{{error.args[0]}}} there\n"
            f"  What may stand there: {', '.join(f'{{{name}}}' for name in sorted(slots))}."
        ) from None
    return _STOP_TOO_MANY.sub("", _BLANK_BEFORE.sub("", _BLANKS.sub(" ", text))).strip()


_BLANKS: Final = Pattern(r" {2,}", needs="  ")
_BLANK_BEFORE: Final = Pattern(r" (?=[,;.!?])", needs=" ,| ;| .| !| ?")
_STOP_TOO_MANY: Final = Pattern(
    r"\.(?=\.(?:$| ))|(?<=!)\.$|(?<=[.!?][”\"])\.(?=$| )", needs='..|!.|”.|".'
)
"""Where a sentence would end twice: after "at Acme Inc."."""


def spoken_day(day: date | None, brief: Brief) -> str:
    """ "today", "yesterday", "on Friday", "on 12 November"; "" when unknown or yet to come."""
    if day is None or (days := (brief.today - day).days) < 0:
        return ""
    if days < 2:
        return ("today", "yesterday")[days]
    return f"on {day:%A}" if days < 6 else f"on {_dated(day, brief)}"


def spoken_date(day: date, brief: Brief) -> str:
    """A day to come: "Friday" within the week, else "Friday, 4 December"."""
    near = 0 < (day - brief.today).days < 6
    return f"{day:%A}" if near else f"{day:%A}, {_dated(day, brief)}"


_MONTH_FIRST: Final = frozenset({"US", "CA", "PH"})
"""Countries where English has "December 4"."""


def _dated(day: date, brief: Brief) -> str:
    """ "4 December", or "December 4" where they say it so."""
    if brief.notes.country in _MONTH_FIRST:
        return f"{day:%B} {day.day}"
    return f"{day.day} {day:%B}"


def promised(text: str, brief: Brief) -> str:
    """When an answer was promised (a date, or their words), as the end of "hearing from you".

    "by Friday", "tomorrow", "within two weeks"; "" when the date is past.
    """
    if not re.match(r"\d{4}-", text):
        return _in_their_words(text, brief)
    day = date.fromisoformat(text)
    days = (day - brief.today).days
    if days < 2:
        return "tomorrow" if days == 1 else ""
    return f"by {spoken_date(day, brief)}"


def was_promised(text: str, brief: Brief) -> str:
    """When an answer was promised for, as the end of "I had hoped to hear"; "" when it is to come.

    "by 25 November", "by Monday", "within two weeks"; "" also for words such as "by Friday", which
    may mean another Friday by now.
    """
    if re.match(r"\d{4}-", text):
        day = date.fromisoformat(text)
        late = (brief.today - day).days
        said = f"{day:%A}" if late == 1 else spoken_day(day, brief).removeprefix("on ")
        return f"by {said}" if late > 0 else ""
    words = text.rstrip(".")
    return f"within {words[0].lower()}{words[1:]}" if _SPAN.fullmatch(words) else ""


_SPAN: Final = Pattern(r"(?:an?|\w+)(?: \w+)? (?:day|week|month)s?", re.IGNORECASE)
_TIMED: Final = Pattern(r"(?:by|before|on|in|within|at|next|this)\b", re.IGNORECASE)
_DUE: Final = Pattern(r"(?:the )?end\b|[a-z]+day\b", re.IGNORECASE)


def _in_their_words(text: str, brief: Brief) -> str:
    """ "3 business days" as "within 3 business days"; once days have passed, "soon"."""
    if brief.met_on is None or (brief.today - brief.met_on).days > 1:
        return "soon"
    words = text.rstrip(".")
    if not _TIMED.match(words):
        words = f"{'by' if _DUE.match(words) else 'within'} {words}"
    words = re.sub(r"(?<!the )\bend of\b", "the end of", words)
    words = re.sub(r"(?<=end of )(?=(?:week|month)\b)", "the ", words)
    words = re.sub(r"\b[a-z]+day\b", lambda day: day[0].capitalize(), words)
    return words[0].lower() + words[1:]
