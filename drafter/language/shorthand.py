"""Shorthand in plain words: note-speak spelt out, shouting lowered, capitals where they belong."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from drafter import assets
from drafter.language.patterns import Pattern, replaced
from drafter.language.words import is_common, singular, word_set


def _behind_figures(*units: str) -> str:
    """The need for one of `units` right behind a figure."""
    return "|".join(f"{figure}{unit}" for unit in units for figure in range(10))


_DAY: Final = Pattern(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|april|june|july"
    r"|august|september|october|november|december)\b"
    r"|(?:(?<=\bin )|(?<=\bby )|(?<=since )|(?<=until )|(?<=from ))(?:march|may)\b",
    needs="day|january|february|april|june|july|august|september|october|november|december"
    "|march|may",
)
_SHORT_DAY: Final = Pattern(
    r"(?<=on )(Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)\b(?!\.)"
    r"|\b(Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri)\b(?! [A-Z])"
    r"|(?:(?<=on )|(?<=next )|(?<=this )|(?<=by ))(wed|sat|sun)\b|\b(mon|tue|tues|weds|thur|thurs|fri)\b",
    needs="mon|tue|wed|thu|fri|sat|sun",
)
_SHORT_MONTH: Final = Pattern(
    r"(?:(?<=\w )|(?<=, ))(Jan|Feb|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?(?!-)",
    needs="jan|feb|apr|aug|sep|oct|nov|dec",
)
_MONTHS: Final = {"Jan": "January", "Feb": "February", "Apr": "April", "Aug": "August",
                  "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December"}  # fmt: skip
_LASTING: Final = Pattern(
    r"(?<![\w.-])((?!1 )[0-9]+|two|three|four|five|six|eight|ten|twelve) (hour|day|week|month|year|mile|page"
    r"|bed|bay|seat|room|storey|acre|ton|tonne|litre|foot|metre|inch|desk|lane|man|person|place|cover)"
    r" (?=([a-z]+)(?: ([a-z]+))?\b)",
    needs=_behind_figures(" ") + "|two |three |four |five |six |eight |ten |twelve "
    "&&hour |day |week |month |year |mile |page |bed |bay |seat |room |storey |acre |ton |tonne "
    "|litre |foot |metre |inch |desk |lane |man |person |place |cover ",
)
_COUNTED: Final = ("things.txt", "countable-nouns.txt", "counted-words.txt")
_DAYS: Final = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
                "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}  # fmt: skip
_LOUD: Final = Pattern(r"\b[A-Z]{3,}\b")
_ARROW: Final = "->|=>|→"
_UNITS: Final = r"(?P<unit>minute|min|hour|hr|day|shift|week|wk|month|mo|quarter|qtr|year|yr)s?"
_NTH: Final = {"1st": "first", "2nd": "second", "3rd": "third"}


def _is_counted(word: str) -> bool:
    """Whether `word` is a thing that some list counts."""
    return any({word, singular(word)} & word_set(name) for name in _COUNTED)


# Each is looked for in what the ones before it have made, so the narrower sense comes first: an
# arrow between figures before any arrow, "1x a week" before "3x a week", "10 min walk" before
# "10 min". Figures are parted from their units first of all, as what follows looks for the blank.
_SIGNS: Final = (
    # Smileys
    (Pattern(r"\s*[:;]-?[)(DP](?=\s|$)", needs=":|;"), ""),  # :)
    # Figures: what is written together with them, or before them
    (Pattern(r"(?<![\w.])([0-9]+)(yrs?|hrs?|wks?|mths?|mins?|secs?)\b",
             needs=_behind_figures("yr", "hr", "wk", "mth", "min", "sec")), r"\1 \2"),  # 4yrs
    (Pattern(r"(?<![\w.])([0-9]+)h\b", needs=_behind_figures("h")), r"\1 hours"),  # 48h
    (Pattern(r"(?<![\w.])([0-9]+)y\b", needs=_behind_figures("y")), r"\1 years"),
    (Pattern(r"\b(\d+)ish\b", needs="ish"), r"about \1"),
    (Pattern(r"~(?=\d)", needs="~"), "about "),
    # Arrows, the surest sense first: from one figure to the next, or a mere pause
    (Pattern(rf"(?<!from )\b(\d+ ?[a-z]+) ?(?:{_ARROW}) ?(?=\d+ ?[a-z])", needs=_ARROW), r"from \1 to "),
    (Pattern(rf"(?<!from )(?<!\S)(\S*\d\S*) ?(?:{_ARROW}) ?(?=\S*\d)", needs=_ARROW), r"from \1 to "),
    (Pattern(rf"(?<=from )(\S*\d\S*) ?(?:{_ARROW}) ?(?=\S*\d)", needs=_ARROW), r"\1 to "),
    (Pattern(rf"(?<=[\w%)]) ?(?:{_ARROW}) ?(?=\w)", needs=_ARROW), ", "),
    # Signs between words
    (Pattern(r"(?<=[a-z\d)%'’]) & (?=\w)|(?<=\w) & (?=[a-z\d])", needs=" & "), " and "),
    (Pattern(r"(?<=[^\W\d_]) \+ (?=\w)", needs=" + "), " and "),
    (Pattern(r"(?<![\w/])([a-z]{3,}s)/([a-z]{3,}s)(?![\w/])", needs="/"), r"\1 and \2"),
    (Pattern(r" @ (?=\w)", needs=" @ "), " at "),
    (Pattern(r"(?<=\w) > (?=\w)", needs=" > "), " over "),
    (Pattern(r"(?<=[a-z0-9]) v\.? (?=([a-z]+))", needs=" v | v. "),
     lambda v: " versus " if _is_counted(v[1]) else v[0]),  # paper v tablet; but not "v good"
    # How often
    (Pattern(r"\b1x(?=(?:/| (?:a|an|per|every))\b)", needs="1x"), "once"),
    (Pattern(r"\b2 ?x(?=(?:/| (?:a|an|per|every))\b)", needs="2x|2 x"), "twice"),
    (Pattern(r" x(\d)$", needs=" x"), r" \1 times"),
    (Pattern(rf"(?<=[\w%])/{_UNITS}\b", needs="/"), r" a \g<unit>"),
    (Pattern(r"\b(\d+) ?x (?=(?:a|an|per|every)\b)", needs="x "), r"\1 times "),
    # How many, and which
    (Pattern(r"(?:^|(?<=, )|(?<= with ))0 (?=[a-z]+ ?[a-z]*s\b)", needs="0 "), "no "),
    (Pattern(r"(?<![\w&])#(?=\d)", needs="#"), "number "),
    (Pattern(r"(?<![\w&])# (?=of\b)", needs="# of"), "the number "),
    (Pattern(r"\bmax\.? (?=\d)", needs="max"), "at most "),
    (Pattern(r"\b(a|the|my|your|our|their) (1st|2nd|3rd) (?=[a-z])", needs="1st|2nd|3rd"),
     lambda nth: f"{nth[1]} {_NTH[nth[2]]} "),
    # How long and how old; a minimum before minutes
    (Pattern(r"\b(\d+) ?(?:hr|hour)s? min\b", needs="hr min|hrs min|hour min|hours min"), r"\1-hour minimum"),
    (Pattern(r"\b(\d+)[ -]min (?!(?:earlier|later|early|late|before|after|each|every|away|apart|from|ahead"
             r"|behind|more|less|into|over|until|with|when|while|than)\b)(?=[a-z]{4})", needs="min "),
     r"\1-minute "),
    (Pattern(r"(?<=\d) min\b", needs=" min"), " minutes"),
    (Pattern(r"\b(two|three|five|ten|fifteen|twenty|thirty|\d+) minute (?!(?:at|in|on|of|and|or|for|to|from|per|a|each)\b)(?=[a-z]{3})",
             needs="minute "), r"\1-minute "),
    (Pattern(r"\b(\d+)[ -]?(?:yr|year)[ -]old(?= [a-z])", needs="old "), r"\1-year-old"),
    (Pattern(r"\b(a|one|her|his|your|my) (one|two|three|four|five|six|seven|nine|ten|\d+) year old\b", needs="year old"),
     r"\1 \2-year-old"),
    # Words cut short
    (Pattern(r"(?<=\d )charge$", needs="charge"), "in charge"),
    (Pattern(r"(?<=\d )(years?|yrs?) charge$", needs="charge"), r"\1 in charge"),
    (Pattern(r"\bpt (?=(?:load|care|safety|ratios?|flow|census|rooms?|lists?|education)\b)", needs="pt "),
     "patient "),
    (Pattern(r"\b(last|this|next|per) FY\b", needs=" fy"), r"\1 fiscal year"),
    (Pattern(r"\bcomp (?=plan|package|structure|split|model)", needs="comp "), "compensation "),
    (Pattern(r"\b(dialysis|stroke|cardiac|dementia|trauma|surgical|elderly|oncology|ICU|ER|new) pts\b",
             needs=" pts"), r"\1 patients"),
    (Pattern(r"\bw/c (?=\d)", needs="w/c"), "in the week of "),
    (Pattern(r"\bthru[ -](?=hik)", needs="thru"), "thru-"),
    # Small words left out
    (Pattern(r"\b(renewed|passed|finished|started|completed|due|qualified) (?=(?:January|February|March|April|May|June|July"
             r"|August|September|October|November|December)\b)", needs="ber|ary|march|april|may|june|july|august"), r"\1 in "),
    (Pattern(r"(?<=, )few (?=years|months|miles|doors|streets)", needs=", few "), "a few "),
    (Pattern(r"(?<=[a-z] )(?<!the )(?<!each )(?<!every )(?<!a )(day|night|morning|week) (before|after)$",
             needs="day before|night before|morning before|week before|day after|night after|morning after"
             "|week after"), r"the \1 \2"),
    (Pattern(r"\b(for|in|after|during|over|within|of) (first|last|next)"
             r" (?=\d|few|two|three|four|five|six|ten)", needs="first |last |next "),
     r"\1 the \2 "),
    (Pattern(r"\b(in|during|after) (first|last) (?=(?:year|month|week|class|season|term)\b)",
             needs="in first |during first |after first |in last |during last |after last "), r"\1 the \2 "),
    # Slips of writing
    (Pattern(r"\bam (\w+ing) (?:since|for) (?=(?:\w+ )?years)", needs="am &&years"),
     r"have been \1 for "),
    (Pattern(r"\bi(?=['’\s]|$)"), "I"),
)  # fmt: skip
_EMOJI: Final = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]+"
_IS: Final = Pattern(
    r"(?<=[a-z])['’]s (?=(?:at|the|an?|not|where|what|how|why|very|so|too|always|never|also|on|in"
    r"|all|really|still|\w+ed (?:less|more|twice|once|again|every|by|up|out|before|after)\b)\b)",
    needs="'s|’s",
)
"""After a noun, "'s" before one of these words is no possessive: "milking's at 4:30"."""
_KEEP_S: Final = Pattern(
    r"\b(?:it|that|there|he|she|what|who|here|where|how|let)$"
    r"|\b(?:at|to|from|by|near|for|of|with|than)(?: \w+\.?){0,2} [A-Z]\w+$",
    re.I,
)
"""Words whose "'s" is no "is" to be spelt out, and places called by a name: "at Dr. Patel's in May"."""
_BULLETS: Final = ("- ", "* ", "• ", "– ")
_SHOUTED_UNIT: Final = Pattern(
    r"(?<=[0-9] )(?:MINS?|HRS?|YRS?|WKS?|SECS?)\b",
    needs=_behind_figures(" min", " hr", " yr", " wk", " sec"),
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` without note-speak: "6 yrs w/ kids & adults on fridays :)"."""
    if text.startswith(_BULLETS):
        text = re.sub(r"\s+[-*•–]\s+", ", ", text[2:].strip())
    text = _SHOUTED_UNIT.sub(lambda unit: unit[0].lower(), text)
    text = _LOUD.sub(lambda loud: _lowered_emphasis(loud[0]), _quieter(text))
    if not text.isascii():
        text = re.sub(_EMOJI, "", text)
    words = (_word(word) for word in replaced(text, _SIGNS).split(" "))
    text = " ".join(word for word in words if word)
    text = _DAY.sub(lambda day: day[0].capitalize(), text)
    text = _SHORT_DAY.sub(lambda day: _DAYS[day[0].lower()[:3]], text)
    text = _SHORT_MONTH.sub(lambda month: _MONTHS[month[0][:3]], text)
    text = _LASTING.sub(_lasting, text)
    return _IS.sub(lambda s: s[0] if _KEEP_S.search(text[: s.start()]) else " is ", text).strip()


def _lasting(found: re.Match[str]) -> str:
    """ "12 hour shifts" with the hyphen of one word."""
    if found[3] in word_set("function-words.txt"):
        return found[0]
    things = {singular(found[3]), found[4] or ""}
    counted = any(not things.isdisjoint(word_set(name)) for name in _COUNTED)
    return f"{found[1]}-{found[2]} " if counted else found[0]


def job(title: str) -> str:
    """`title` with its words spelt out: "Asst Store Mgr" is "Assistant Store Manager"."""
    return " ".join(_job_word(word) for word in title.split(" "))


def _job_word(word: str) -> str:
    bare = word.rstrip(".").lower()
    long = _JOBS.get(bare)
    return word if long is None or word.isupper() else long if word.islower() else long.title()


_JOBS: Final = {
    "asst": "assistant", "mgr": "manager", "mngr": "manager", "eng": "engineer", "engr": "engineer",
    "snr": "senior", "sr": "senior", "jnr": "junior", "jr": "junior", "mktg": "marketing",
    "fin": "finance", "off": "officer", "coord": "coordinator", "supv": "supervisor",
    "dir": "director", "dept": "department", "tchr": "teacher", "dev": "developer",
}  # fmt: skip
"""Words of job titles as people shorten them."""


def _lowered_emphasis(word: str) -> str:
    """A word of grammar, or a long common one, in small letters: "do the accounts AND sweep"."""
    grammar = word.lower() in word_set("function-words.txt") and word not in {"WHO", "ALL"}
    return word.lower() if grammar or (len(word) > 4 and is_common(word)) else word


def _word(word: str) -> str:
    """One word as a message spells it, its punctuation kept."""
    bare = word.strip('(),;:.!?"“”')
    lower = bare.lower()
    instead = _note_words().get(lower)
    if bare.isupper() and len(bare) > 1:  # HR is no hour
        return word
    if instead is None and (lower != bare or (instead := _proper_words().get(lower)) is None):
        return word
    tail = word[word.index(bare) + len(bare) :]
    if instead == "":
        return ""
    if lower in {"approx", "e.g"} or (tail.startswith(".") and bare in _note_words()):
        tail = tail[1:]  # the dot of the abbreviation
    return word[: word.index(bare)] + instead + tail


@cache
def _note_words() -> dict[str, str]:
    rows = (line.partition(" =") for line in assets.lines("note-words.txt"))
    return {short: long.strip() for short, _, long in rows}


@cache
def _proper_words() -> dict[str, str]:
    return {word.lower(): word for word in word_set("proper-words.txt")}


def _quieter(text: str) -> str:
    """`text` in small letters where it is shouted; short acronyms stay."""
    words = [word for word in text.split() if word.isalpha()]
    if len(words) < 3 and not any(len(word) > 3 and is_common(word) for word in words):
        return text
    if len(words) < 2 or sum(word.isupper() for word in words) < 0.8 * len(words):
        return text
    kept = [
        word if len(word) < 4 and word.isalpha() and not is_common(word) else word.lower()
        for word in text.split()
    ]
    quiet = re.sub(r"\bi\b", "I", " ".join(kept))
    return quiet[:1].upper() + quiet[1:]
