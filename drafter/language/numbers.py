"""Numbers of a text as values: digits, words, shares, durations, amounts, years, times of day."""

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final, NamedTuple

from drafter.assets import lines
from drafter.language.clock import times
from drafter.language.dates import WEEKDAYS
from drafter.language.numerals import (
    DAYS,
    FRACTIONS,
    FROM_LAST,
    SCALES,
    TENS,
    UNITS,
    Pieces,
    as_noun,
)
from drafter.language.patterns import Pattern
from drafter.language.verbs import Form, forms
from drafter.language.words import singular, word_set

_EVERY: Final = {"other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6,
                 "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12,
                 "twentieth": 20, "hundredth": 100}  # fmt: skip
_WEEKDAYS: Final = frozenset({*WEEKDAYS, "weekday"})
_ORDERED: Final = frozenset(
    "leave leaves left quit drop fail miss go come stay never do did".split()
)
"""Verbs after "a third", which else counts what follows: a third interview."""
_INSTEAD: Final = frozenset(
    {"instead of", "in place of", "rather than", "and not", "not", "where it had been", "against"}
)
"""What stands between a number and the one it took the place of."""
_NOTHING: Final = frozenset({"none", "nothing", "nil"})
_LEANS: Final = {"more": (1, False), "less": (-1, False), "about": (0, True)}
_BESIDE: Final = frozenset("of from by at to was is".split())
"""What stands between a number and the noun before it."""
_IN_A_YEAR: Final = frozenset("in from since until of dated circa to around about year".split())
_TIMED: Final = frozenset("once twice times in for per every within over".split())
"""What stands before a quarter of the year, which is no fourth part."""
_CURRENCY: Final = frozenset("dollar euro pound buck quid grand usd eur gbp franc yen".split())
_PENNIES: Final = frozenset("p c pence cents".split())
_AFTER: Final = (
    (
        Pattern(
            r"(?:-|\s)?(?:odd|ish)\b|\s+(?:or so|or thereabouts|give or take|more or less|at a guess)\b",
            re.IGNORECASE,
            needs="odd|ish|or so|or thereabouts|give or take|more or less|at a guess",
        ),
        "hedged",
    ),
    (
        Pattern(
            r"\+|\s*plus\b|\s+(?:[a-z]+\s+)?(?:or more|and change|and counting|and a bit|and then some)\b",
            re.IGNORECASE,
            needs="+|plus|or more|and change|and counting|and a bit|and then some",
        ),
        "more",
    ),
)


@cache
def _hedges() -> dict[str, tuple[int, bool]]:
    """How each row of words before a number leans, and whether it hedges."""
    rows = [line.split(" = ") for line in lines("hedges.txt")]
    return {words: _LEANS[name] for name, row in rows for words in row.split("|")}


class Sort(StrEnum):
    """What kind of thing a number says."""

    COUNT = "count"
    SHARE = "share"
    """A percentage, fraction or ratio; the value is out of one."""
    TIME = "time"
    MONEY = "money"
    YEAR = "year"
    CLOCK = "clock"
    """A time of day; the value in hours."""
    ORDINAL = "ordinal"
    """Written as "23rd"."""


class Number(NamedTuple):
    """A number in a text: `text[start:end]`."""

    value: float
    start: int
    end: int
    written: str
    sort: Sort = Sort.COUNT
    nouns: tuple[str, ...] = ()
    """What it counts, in the singular, as far as it follows."""
    before: str = ""
    """The word before it: "page" in "pages from 40 to 6"."""
    days: float = 0.0
    """The length in days, for a duration."""
    per: float = 0.0
    """The days that it is counted over: 7 in "40 pages a week"."""
    parts: tuple[float, ...] = ()
    """The two numbers of a ratio such as "two of eight"."""
    partner: float | None = None
    """The other end of "from 40 to 6"."""
    leaning: int = 0
    """1 after "more than", -1 after "nearly"; else 0."""
    hedged: bool = False
    """Whether "about" or the like stands before it."""
    spelt: bool = False
    """Written in words."""
    passing: bool = False
    """Said in passing, as in "a year": to be known from notes, not to be proved."""

    @property
    def share(self) -> bool:
        """Whether it is out of one."""
        return self.sort is Sort.SHARE

    @property
    def bare(self) -> bool:
        """Whether nothing says what it counts."""
        return self.sort is Sort.COUNT and not self.nouns


@lru_cache(maxsize=2048)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of `text`, in order; "one" and "a" alone are not numbers but words."""
    found: list[Number] = []
    for hour, start, end in times(text):
        named = text[start:end].isalpha()  # noon, which nobody need have told
        found.append(Number(hour, start, end, text[start:end], Sort.CLOCK, passing=named))
        text = text[:start] + "." * (end - start) + text[end:]
    return tuple(sorted([*found, *_Reader(text).read()], key=lambda number: number.start))


_BEGINS: Final = frozenset(
    {*UNITS, *TENS, *SCALES, *DAYS, *_NOTHING, "a", "an", "every", "half", "halves", "dozen"}
)
"""What a number may begin with, but for figures."""


class _Reader(Pieces):
    """Reads the numbers of one text from left to right."""

    def read(self) -> list[Number]:
        found: list[tuple[Number, int, int]] = []
        at = 0
        while at < len(self.pieces):
            one = self.number(at)
            if one is None:
                at += 1
                continue
            number, end = one
            found.append((number, at, end))
            at = max(end, at + 1)
        return _joined(self, found)

    def number(self, at: int) -> tuple[Number, int] | None:
        """The number that begins at piece `at`, and the piece after it."""
        word = self.word(at)
        if word not in _BEGINS and not word[:1].isdigit():
            return None
        for reading in (self.frequency, self.fraction, self.quantity, self.article):
            if one := reading(at):
                number, end = one
                start = self.pieces[at].start()
                if number.sort is Sort.MONEY and self.word(at - 1) in {"$", "€", "£", "¥"}:
                    start = self.pieces[at - 1].start()
                stop = self.pieces[end - 1].end()
                number = number._replace(start=start, end=stop, written=self.text[start:stop])
                return self.with_lead(number, at), end
        return None

    def with_lead(self, number: Number, at: int) -> Number:
        """`number` with what "more than" before it or "or so" after it says."""
        before = at - 1
        while self.word(before) in {"$", "€", "£", "a", "an", "the", "(", "just", "well", "us"}:
            before -= 1
        leaning, hedged = number.leaning, number.hedged
        words = [self.word(place) for place in range(max(0, before - 4), before + 1)]
        for first in range(len(words)):
            if found := _hedges().get(" ".join(words[first:])):
                leaning, hedged = found[0], hedged or found[1]
                before -= len(words) - first
                break
        for pattern, means in _AFTER:
            if pattern.match(self.text, number.end):
                hedged, leaning = (True, leaning) if means == "hedged" else (hedged, 1)
        while self.word(before) in _BESIDE:
            before -= 1
        noun = as_noun(self.word(before)) if self.is_content(before) else ""
        return number._replace(leaning=leaning, hedged=hedged, before=noun)

    def duration(self, value: float, at: int, *, spelt: bool) -> tuple[Number, int] | None:
        """A duration whose count is read: "hours", "months and a half", "hour and 30 minutes"."""
        if not (unit := self.unit(at)):
            return None
        name, end = unit
        if name == "second" and not self.word(end - 1).endswith("s"):
            return None
        part, end = self.and_a_part(end)
        days = (value + part) * DAYS[name]
        joined = end + 1 if self.word(end) == "and" else end
        rest = self.cardinal(joined)
        small = self.unit(rest[1]) if rest and self.word(rest[1]) != "-" else None
        if rest and small and rest[0] * DAYS[small[0]] < DAYS[name]:
            days, end = days + rest[0] * DAYS[small[0]], small[1]
        number = Number(days / DAYS[name], 0, 0, "", Sort.TIME, days=days, spelt=spelt)
        someday = spelt and value == 1 and name == "day" and not part
        return number._replace(per=self.per(end), nouns=self.nouns(end), passing=someday), end

    def frequency(self, at: int) -> tuple[Number, int] | None:
        """ "every second Tuesday" is two weeks, "every tenth entry" one in ten; "fifty-fifty"."""
        even = [self.word(at + step) for step in range(3)]
        if even[0] in {"fifty", "50"} and even[1] in {"-", "/"} and even[2] == even[0]:
            return Number(0.5, 0, 0, "", Sort.SHARE, spelt=True), at + 3
        if self.word(at) != "every":
            return None
        count: float | None = _EVERY.get(self.word(at + 1))
        end = at + 2
        if count is None:
            return None
        if self.word(end) in _WEEKDAYS:
            return Number(count, 0, 0, "", Sort.TIME, days=7 * count, spelt=True), end + 1
        if unit := self.unit(end):
            return Number(
                count, 0, 0, "", Sort.TIME, days=count * DAYS[unit[0]], spelt=True
            ), end + 1
        one = "one" if self.word(end) in {"one", "ones"} else ""
        nouns = () if one else self.nouns(end)
        return Number(1 / count, 0, 0, "", Sort.SHARE, nouns, parts=(1, count), spelt=True), end

    def fraction(self, at: int) -> tuple[Number, int] | None:
        """ "a third", "two thirds", "half an hour", "half a million", "quarter of a year"."""
        first = self.word(at)
        top, here = 1.0, at
        if first in {"a", "an", "one"}:
            here = at + 1
        elif first == "two" and self.word(at + 1) == "quarters" and self.word(at + 2) != "of":
            return None  # half a year
        elif first in UNITS and self.word(at + 1) in FRACTIONS and first != "zero":
            top, here = float(UNITS[first]), at + 1
        here = self.past_hyphen(here) if here > at else here
        word = self.word(here)
        if here == at and word == "half" and Form.PARTICIPLE in forms(self.word(at + 1)):
            return None  # "half answered"
        if word not in FRACTIONS or (here == at and word not in {"half", "halves", "quarter"}):
            return None
        if self.word(at - 1) in {"second", "first", "other", "better", "each", "this", "last"}:
            return None
        if self.word(here + 1) in {"one", "time"} and word not in {"half", "quarter"}:
            return None  # after three, a fourth one
        value, end = top * FRACTIONS[word], here + 1
        if value > 1:
            return None
        past = end + 1 if self.word(end) == "of" else end
        past = past + 1 if self.word(past) in {"a", "an"} else past
        hyphen = self.word(end) == "-"
        if (past > end or hyphen) and (timed := self.duration(value, past, spelt=True)):
            return timed
        if word == "half" and (timed := self.duration(value, end, spelt=True)):
            return timed
        if word == "half" and past > end and self.word(past) in {*SCALES, "dozen"}:
            size = SCALES.get(self.word(past), 12)
            timed = self.duration(value * size, past + 1, spelt=True)
            return timed or self.counted(value * size, past + 1, spelt=True)
        if word == "half" and self.word(end) in {"a", "an"}:  # half a point, half an answer
            number = Number(value, 0, 0, "", nouns=self.nouns(past), spelt=True, passing=True)
            return number, past
        if self.word(end) == "of" and self.word(end + 1) == "one":
            return None
        if hyphen or not self.is_share(word, at, here, end):
            return None
        return Number(value, 0, 0, "", Sort.SHARE, self.nouns(end), spelt=True), end

    def is_share(self, word: str, at: int, here: int, end: int) -> bool:
        """Whether the fraction is a part of something, not a rank or a quarter of the year."""
        after = self.word(end)
        if word == "half" or word.endswith("s") or after == "of":
            return here > at or word.startswith("hal")
        if here == at:
            return False
        if word == "quarter" and after != "of" and self.is_rate(at):
            return False  # "30 people a quarter"
        if word == "quarter" and self.word(at - 1) in _TIMED:
            return False
        return not after[:1].isalpha() or after in word_set("function-words.txt") | _ORDERED

    def is_rate(self, at: int) -> bool:
        """Whether what stands before the piece `at` is counted: "30 early leavers a quarter"."""
        near = [self.word(place) for place in range(max(0, at - 4), at)]
        return any(word[:1].isdigit() or word in UNITS for word in near)

    def quantity(self, at: int) -> tuple[Number, int] | None:
        """A cardinal with its unit, a ratio, or a year."""
        if self.word(at) in _NOTHING and self.ends_a_pair(at):
            return self.counted(0, at + 1, spelt=True)
        plain = self.cardinal(at)
        if plain is None:
            return None
        value, end, spelt = plain
        if not spelt and self.word(end) in {"st", "nd", "rd", "th"} and self.is_glued(end):
            return Number(value, 0, 0, "", Sort.ORDINAL, self.nouns(end + 1)), end + 1
        if not spelt and (year := self.year(at, end)):
            return year
        money = self.word(at - 1) in {"$", "€", "£", "¥"}
        part, end = self.and_a_part(end)
        value += part
        if part and self.word(end) in SCALES:
            value, end = value * SCALES[self.word(end)], end + 1
        if ratio := self.ratio(value, end):
            return ratio
        here = self.past_hyphen(end)
        if self.word(here) in {"%", "percent", "pct"}:
            nouns = self.nouns(here + 1)
            return Number(value / 100, 0, 0, "", Sort.SHARE, nouns, spelt=spelt), here + 1
        if self.word(here) == "per" and self.word(here + 1) == "cent":
            nouns = self.nouns(here + 2)
            return Number(value / 100, 0, 0, "", Sort.SHARE, nouns, spelt=spelt), here + 2
        if self.word(here) in _PENNIES and (whole := self.of_a_pound(here + 1)):
            return Number(value / 100, 0, 0, "", Sort.SHARE, self.nouns(whole), spelt=spelt), whole
        unit = self.word(here).partition("'")[0].partition("’")[0]  # "sixty quid's worth"
        if singular(unit) in _CURRENCY:
            value *= 1000 if unit == "grand" else 1
            return Number(value, 0, 0, "", Sort.MONEY, self.nouns(here + 1), spelt=spelt), here + 1
        if money:
            return Number(value, 0, 0, "", Sort.MONEY, self.nouns(end), spelt=spelt), end
        if timed := self.duration(value, end, spelt=spelt):
            return timed
        if spelt and value == 1 and not self.ends_a_pair(at):
            return None
        counted = self.counted(value, end, spelt=spelt)
        vague = self.word(at) in {"a", "an"} and self.word(at + 1) in {"couple", "few"}
        return (counted[0]._replace(leaning=1, hedged=True), counted[1]) if vague else counted

    def of_a_pound(self, at: int) -> int:
        """The piece after "in every pound" at `at`, which makes pence a share; 0 where it is not."""
        words = [self.word(at + step) for step in range(3)]
        own = words[0] in {"in", "of"} and words[1] in {"every", "each", "the"}
        return at + 3 if own and words[2] in {"pound", "dollar", "euro"} else 0

    def ends_a_pair(self, at: int) -> bool:
        """Whether the word at `at` is the second end of "from nine a month to one"."""
        here = at - 1
        while self.word(here) in {"just", "only", "about"}:
            here -= 1
        words = [self.word(place) for place in range(max(0, here - 8), here)]
        return self.word(here) == "to" and ("from" in words or words[-1:] == ["down"])

    def counted(self, value: float, end: int, *, spelt: bool) -> tuple[Number, int]:
        nouns = self.nouns(end)
        return Number(value, 0, 0, "", nouns=nouns, per=self.per(end), spelt=spelt), end

    def year(self, at: int, end: int) -> tuple[Number, int] | None:
        word, lead = self.word(at), self.word(at - 1)
        if lead in {"'", "’"} and re.fullmatch(r"\d\d", word):  # '91
            word = f"{'19' if int(word) > 40 else '20'}{word}"
            lead = self.word(at - 2)
        if end > at + 1 or not re.fullmatch(r"1[5-9]\d\d|20\d\d", word):
            return None
        if word < "1900" and lead not in _IN_A_YEAR:
            return None
        if self.word(end) == "s" and self.is_glued(end):
            return Number(float(word), 0, 0, "", Sort.YEAR, ("decade",)), end + 1
        following = self.word(end)
        many = following.endswith("s") and not following.endswith("ss") and self.is_content(end)
        if many and lead not in {"in", "since", "until"}:
            return None
        return Number(float(word), 0, 0, "", Sort.YEAR), end

    def ratio(self, part: float, end: int) -> tuple[Number, int] | None:
        """ "two of eight", "one request in twenty", "five out of every hundred"."""
        here = end
        nouns: list[str] = []
        while len(nouns) < 3 and here < len(self.pieces) and self.is_content(here):
            nouns.append(as_noun(self.word(here)))
            here += 1
        link = self.word(here)
        if link == "out" and self.word(here + 1) == "of":
            here += 1
        elif link not in {"in", "of"}:
            return None
        if self.word(here - 1) in {"instead", "place", "ahead", "short", "because", "sight"}:
            return None
        here += 1
        while self.word(here) in FROM_LAST:
            here += 1
        whole = self.cardinal(here)
        if whole is None or not 0 < part < whole[0] or self.unit(whole[1]):
            return None
        after = whole[1]
        if self.word(after) in {"%", "percent"} or (not whole[2] and self.year(here, after)):
            return None
        verb = forms(self.word(after)) & (Form.THIRD | Form.PAST | Form.BASE)
        if link == "in" and nouns and self.is_content(after) and not verb:
            return None
        if whole[0] == 7 and nouns in (["day"], ["night"], ["morning"], ["evening"]):  # of the week
            days = Number(part, 0, 0, "", Sort.TIME, days=part, per=7.0, spelt=True)
            return days, after
        share, parts = part / whole[0], (part, whole[0])
        nouns += self.nouns(after)
        number = Number(share, 0, 0, "", Sort.SHARE, tuple(nouns), parts=parts, spelt=True)
        return number, after

    def article(self, at: int) -> tuple[Number, int] | None:
        """ "a year", "an hour and a half", "month and a half": a duration that counts one."""
        has = self.word(at) in {"a", "an", "one"}
        unit = self.unit(at + 1) if has else self.unit(at) if self.word(at) in DAYS else None
        if unit is None or (unit[0] == "second" and has) or unit[0] in {"h", "min"}:
            return None
        if [self.word(unit[1]), self.word(unit[1] + 1)] == ["-", "long"]:
            end, days = unit[1] + 2, DAYS[unit[0]]
            nouns = self.nouns(end)
            return Number(1, 0, 0, "", Sort.TIME, nouns, days=days, spelt=True), end
        part, _ = self.and_a_part(unit[1])
        if not has and not part and unit[0] != "fortnight":
            return None
        timed = self.duration(1.0, at + 1 if has else at, spelt=True)
        if timed is None:
            return None
        whole = timed[0].value == 1 and unit[0] != "fortnight" and self.word(at + 1) != "full"
        return timed[0]._replace(passing=whole and self.word(at) != "one"), timed[1]


def _joined(reader: _Reader, found: list[tuple[Number, int, int]]) -> list[Number]:
    """The numbers, the two ends of "from 40 to 6 a week" made alike and told of each other."""
    result = [number for number, _, _ in found]
    for index in range(len(found) - 1):
        after = index + 1
        if (
            result[after].passing
            and result[after].days == result[index].per
            and after + 1 < len(found)
        ):
            after += 1  # "from nine a month to three"
        one, two = result[index], result[after]
        _, _, end = found[after - 1]
        _, start, _ = found[after]
        between = [reader.word(i) for i in range(end, start)]
        if " ".join(between) in _INSTEAD:
            result[index], result[after] = _alike(one, two), _alike(two, one)
            continue
        links = [word for word in between if word in {"to", "or", "-", "–", "→"}]
        usual = {"to", "or", "-", "–", "→", "down", "up", "just", "only", "about", "$", "£", "€"}
        strange = [word for word in between if word not in usual]
        if len(links) != 1 or len(strange) > 2 or not all(map(str.isalpha, strange)):
            continue
        if one.passing or two.passing or Sort.YEAR in {one.sort, two.sort}:
            continue
        one, two = _alike(one, two), _alike(two, one)
        if links == ["to"] or links == ["→"]:
            one, two = one._replace(partner=two.value), two._replace(partner=one.value)
        result[index], result[after] = one, two
    return result


def _alike(one: Number, model: Number) -> Number:
    """`one` with the unit of `model`, where it has none of its own."""
    if one.sort is not Sort.COUNT or model.sort in {Sort.CLOCK, Sort.ORDINAL}:
        return one
    per = one.per or model.per
    if model.sort is Sort.SHARE and not model.parts:
        return one._replace(value=one.value / 100, sort=Sort.SHARE, per=per)
    if model.sort is Sort.TIME and one.bare:
        days = one.value * model.days / model.value
        return one._replace(sort=Sort.TIME, days=days, per=per)
    if model.sort is Sort.MONEY:
        return one._replace(sort=Sort.MONEY, per=per)
    return one._replace(per=per, nouns=one.nouns or model.nouns)
