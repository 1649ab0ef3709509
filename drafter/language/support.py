"""Whether a number follows from the notes: it stands there, or two of one note give it.

The weights below are set by the examples in tests/language and tests/rules. Where no example tells
one step from the next, the comment says so: they are round figures then, and may be moved.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, permutations
from typing import Final, NamedTuple

from drafter.language.arithmetic import equal, from_two, near, same
from drafter.language.numbers import Number, Sort, numbers
from drafter.language.numerals import DAYS, is_number_word
from drafter.language.patterns import Pattern
from drafter.language.words import content_words, is_courtesy, singular, stem, tokens

_NOT: Final = Pattern(
    r"\b(?:not|never|no|none|nobody|without|cannot|miss(?:ed|es|ing)?|fail(?:ed|s|ing)?|absent|rest"
    r"|remaining|remainder|other|others|stay(?:ed|s|ing)?|left out|lack(?:s|ed|ing)?)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_MANY: Final = 100
"""From here on the next number is no slip but the next to be counted; at 50 a page would follow
from a minute, at 200 nothing changes."""
_ALL: Final = frozenset("all every each everyone none nobody both zero".split())
_DAY_BESIDE: Final = Pattern(
    r"\bday (?:before|after)\b|\ba day early\b",
    re.IGNORECASE,
    needs="day before|day after|day early",
)
_SAID_BY_VERB: Final = (
    (frozenset("halve halves halved halving".split()), 0.5, Sort.SHARE),
    (frozenset("double doubles doubled doubling twice".split()), 2, Sort.COUNT),
    (frozenset("triple triples tripled tripling thrice".split()), 3, Sort.COUNT),
    (frozenset("both pair couple".split()), 2, Sort.COUNT),
)
_ANYWHERE: Final = frozenset("last first new old day week month year hour minute".split())
_NEAR: Final = 2
"""What a word shared with the clause of a number weighs, beside one with its sentence; 1 and 3 do
as well."""
_BEFORE: Final = 0.5
"""What a word shared with the sentence before weighs; 1 does as well, 1/4 is too little."""
_FIGURE: Final = 4
"""What another number of the sentence weighs that stands in the same note; 2 to 6 do, 0 does not."""
_FEW: Final = 2
"""Up to so many words a sentence may leave what it speaks of to the one before; it must be told
from none, more does no harm."""
_RIVAL: Final = 6
"""By so much another note must be spoken of more; 3 to 8 do as well, but one planted number of the
corpus is found by nothing else. Half as much tells against what is only derived."""
_ELSEWHERE: Final = 4
"""By so much another note must be spoken of where those that hold the number are not at all: one
word of its clause, which weighs 3, may be shared by chance."""
_TELLING: Final = 1000
"""Nobody hits on a figure from here on by chance. No example needs it."""
_ROUNDED: Final = 0.011
"""What a result told in full percent may be off; 0.006 and 0.02 do as well."""
_COMPLEMENT: Final = 0.02
"""The same for "four in five" beside 19 %; 0.01 is too little."""
_HALF_A_UNIT: Final = 0.0051
"""What a share is off that is rounded to a full percent."""
_PAUSE: Final = Pattern(r"[,;:()–—](?:\s|$)")
_NUMERAL: Final = Pattern(r"\d|\b(?:half|third|quarter)\b")


class Topic(NamedTuple):
    """What a text speaks of, numbers left out."""

    stems: frozenset[str]
    capitals: frozenset[str]
    """Its acronyms, in lower case."""
    initials: frozenset[str]
    """The initials of its phrases, for meeting acronyms."""

    def shared(self, other: "Topic") -> int:
        """How many words the two have in common; an acronym counts as its words."""
        plain = len(self.stems & other.stems)
        return plain + len(self.capitals & other.initials) + len(self.initials & other.capitals)


class Note(NamedTuple):
    """One text of the notes: what it says in numbers, and what it speaks of."""

    text: str
    numbers: tuple[Number, ...]
    topic: Topic
    year: int = 0
    """The year it was written in; "since 2019" then also says how long."""


@lru_cache(maxsize=4096)
def read_note(text: str, year: int = 0, told: str = "") -> Note:
    """`text` as numbers are looked up in it; `told` is the same in other words."""
    found = [*numbers(text)]
    known = {(number.value, number.sort) for number in found}
    found += [number for number in numbers(told) if (number.value, number.sort) not in known]
    if _DAY_BESIDE.search(text):
        found.append(Number(1, 0, 0, "", Sort.TIME, days=1, passing=True))
    words = {token.lower for token in tokens(text)}
    if words & _ALL:
        found.append(Number(1, 0, 0, "", Sort.SHARE, passing=True))
    for said_by, value, sort in _SAID_BY_VERB:
        if words & said_by or (value == 3 and "three times" in text.lower()):
            found.append(Number(value, 0, 0, "", sort, passing=True))
    if any(number.sort is Sort.YEAR for number in found):
        found.append(Number(1, 0, 0, "", Sort.TIME, days=365, passing=True))
    return Note(text, tuple(found), topic(f"{text}\n{told}"), year)


@lru_cache(maxsize=4096)
def topic(text: str) -> Topic:
    """What `text` speaks of."""
    words = [token.text for token in content_words(text)]
    names = [word for word in words if not _NUMERAL.search(word) and _says_something(word.lower())]
    capitals = {word.lower().removesuffix("s") for word in words if word[:2].isupper()}
    initials = set()
    for row in (words, [token.text for token in tokens(text)]):
        letters = "".join(word[0].lower() for word in row)
        initials |= {letters[i : i + n] for n in (2, 3, 4) for i in range(len(letters) - n + 1)}
    return Topic(frozenset(map(stem, names)), frozenset(capitals), frozenset(initials))


def _says_something(word: str) -> bool:
    return not (is_number_word(word) or is_courtesy(word) or word.removesuffix("s") in _ANYWHERE)


def supported(number: Number, text: str, notes: Sequence[Note], before: str = "") -> bool:
    """Whether `number`, said in the sentence `text`, follows from one of `notes`.

    Where several notes speak of such numbers, it must be one that the sentence speaks of: its
    clause first, then the sentence, then the sentence `before`.
    """
    if _breaks_a_pair(number, notes):
        return False
    if number.partner is not None and _keeps_a_pair(number, notes):
        return True
    if _counted_apart(number, notes) or any(_is_age(number, note) for note in notes):
        return True
    near, whole, past = topic(clause(number.start, number.end, text)), topic(text), topic(before)

    beside = [one for one in numbers(text) if one.start != number.start and not one.passing]

    def speaks_of(note: Note) -> float:
        return speaks_here(note) + _BEFORE * note.topic.shared(past)

    def speaks_here(note: Note) -> float:
        return _NEAR * note.topic.shared(near) + note.topic.shared(whole)

    def figures(note: Note) -> int:
        return sum(any(same(one, other) for other in note.numbers) for one in beside)

    negated = bool(_NOT.search(clause(number.start, number.end, text)))
    fitting = [
        note
        for note in notes
        if _stands_in(number, note, negated=negated) or _speaks_of_what_is_counted(number, note)
    ]
    if any(_counts_the_same(number, note) for note in fitting):
        return True
    margin = _RIVAL if fitting else _RIVAL / 2
    fitting += [
        note
        for note in notes
        if (speaks_of(note) or not note.topic.stems) and _is_derived(number, note)
    ]
    if not fitting:
        return _joins_two(number, notes) or _follows_beside(number, text)
    rivals = [
        note
        for note in notes
        if note not in fitting
        and any(one.sort is number.sort and not one.passing for one in note.numbers)
    ]
    mine = set(number.nouns) if number.sort is not Sort.TIME else set()
    best = max(speaks_of(note) + _FIGURE * figures(note) for note in fitting)
    rival = max(map(speaks_of, rivals), default=0.0)
    if _names_any(rivals, mine) and not _names_any(fitting, mine) and best <= rival:
        return False
    if number.value >= _TELLING and not number.spelt:
        return True
    vague = any(not note.topic.stems for note in fitting)  # "in the first 90 days" and no more
    meant, least = (speaks_here, _ELSEWHERE) if len(whole.stems) > _FEW else (speaks_of, 1)
    elsewhere = best == 0 and max(map(meant, rivals), default=0.0) >= least
    return not (rival >= best + margin or (elsewhere and not vague))


def _names_any(notes: Sequence[Note], nouns: set[str]) -> bool:
    """Whether `notes` count any of `nouns`."""
    return any(nouns & set(one.nouns) for note in notes for one in note.numbers)


def clause(start: int, end: int, text: str) -> str:
    """The part of `text` around `text[start:end]`, up to commas and the like."""
    first = max((m.end() for m in _PAUSE.finditer(text[:start])), default=0)
    last = _PAUSE.search(text[end:])
    return text[first : end + last.start() if last else len(text)]


def _breaks_a_pair(number: Number, notes: Sequence[Note]) -> bool:
    """Whether the notes hold "from X to Y" with the other end of `number`'s pair, but not it."""
    if number.partner is None or any(_tells_both(number, note) for note in notes):
        return False
    pairs = [one for note in notes for one in note.numbers if one.partner is not None]
    own = [one for one in pairs if one.partner is not None and equal(one.partner, number.partner)]
    return bool(own) and not any(same(number._replace(partner=None), one) for one in own)


def _tells_both(number: Number, note: Note) -> bool:
    """Whether `note` holds both ends of `number`'s pair: "9 days, she wants 5"."""
    other = number._replace(value=number.partner or 0.0, sort=Sort.COUNT, nouns=())
    alone = number._replace(partner=None)
    told = [one for one in note.numbers if not one.passing]
    return any(same(alone, one) for one in told) and any(
        same(other, one) or one.value == other.value for one in told
    )


def _keeps_a_pair(number: Number, notes: Sequence[Note]) -> bool:
    """Whether the notes hold both ends of `number`'s pair as such."""
    return any(
        one.partner is not None
        and number.partner is not None
        and equal(one.partner, number.partner)
        and same(number._replace(partner=None), one)
        for note in notes
        for one in note.numbers
    )


def _counts_the_same(number: Number, note: Note) -> bool:
    mine = {*number.nouns, number.before} - {""}
    return number.sort is not Sort.TIME and any(
        mine & {*one.nouns, one.before} for one in note.numbers if same(number, one)
    )


def _speaks_of_what_is_counted(number: Number, note: Note) -> bool:
    """Whether `note` holds the value, and elsewhere all that is counted: "22 visits to people"."""
    counted = number.nouns[:1]
    if not counted or any(counted[0] in one.nouns[:1] for one in note.numbers):
        return False
    return counted[0] in {singular(token.lower) for token in tokens(note.text)} and any(
        one.sort is number.sort and one.value == number.value for one in note.numbers
    )


def _stands_in(number: Number, note: Note, *, negated: bool) -> bool:
    """Whether `note` says `number` itself, its two parts, or what is left to the whole."""
    if number.parts and all(
        any(part == one.value for one in _all_of(note) if not one.share) for part in number.parts
    ):
        return True
    if any(same(number, one) for one in _all_of(note)):
        return True
    if number.sort is Sort.TIME and number.value == 1 and number.spelt:  # "one" of "last quarter"
        units = {unit for unit, days in DAYS.items() if days == number.days}
        return not units.isdisjoint(singular(token.lower) for token in tokens(note.text))
    shares = [one for one in note.numbers if one.share and number.share]
    if (
        number.share
        and number.parts
        and any(near(number, 1 - one.value, _COMPLEMENT) for one in shares)
    ):
        return True  # "four in five ignore it", where 19 % open it
    if negated and number.bare:  # "the other 86", beside 14 %
        shares = [one for one in note.numbers if one.share]
        return any(near(number, 100 * (1 - one.value)) for one in shares)
    return negated != bool(_NOT.search(note.text)) and any(
        near(number, 1 - one.value) for one in shares
    )


def _is_derived(number: Number, note: Note) -> bool:
    """Whether two numbers of `note` give `number`."""
    exact = 0.0 if number.sort is Sort.YEAR else _ROUNDED
    if number.share and number.value and not (number.spelt or number.hedged):
        decimals = sum(map(str.isdigit, number.written.partition(".")[2]))
        exact = _HALF_A_UNIT * 10**-decimals / number.value  # rounded to its last figure
    return any(near(number, value, exact) for value in _derived(number, note))


def _counted_apart(number: Number, notes: Sequence[Note]) -> bool:
    """Whether the notes count the whole and the part of "two of the nine bays" one by one."""
    counts = [one for note in notes for one in _all_of(note) if set(one.nouns) & set(number.nouns)]
    return bool(number.parts) and all(
        any(part == one.value for one in counts) for part in number.parts
    )


def _all_of(note: Note) -> Iterator[Number]:
    """The numbers of `note`, those of its ratios too."""
    for one in note.numbers:
        yield one
        yield from (one._replace(value=part, sort=Sort.COUNT, parts=()) for part in one.parts)


def _derived(number: Number, note: Note) -> Iterator[float]:
    """What two numbers of a note give: difference, sum, ratio, a share of a count, an age."""
    plain = [one for one in _all_of(note) if not one.passing]
    for one, two in combinations(plain, 2):
        if not one.value or not two.value:
            continue
        yield from from_two(number, one, two)
    if number.sort is Sort.COUNT and not number.spelt and number.value > _MANY:
        yield from (one.value + 1 for one in plain)  # day 213, where 212 have passed
    if number.sort is Sort.TIME and number.days >= 365 and note.year:
        years = {note.year - one.value for one in plain if one.sort is Sort.YEAR}
        yield from (age + off for age in years for off in (0, 1, -1) if age > 1)
    if number.sort is Sort.YEAR and note.year:
        lengths = [one.days / 365 for one in plain if one.sort is Sort.TIME and one.days >= 365]
        yield from (note.year - round(length) + off for length in lengths for off in (0, 1))


def _is_age(number: Number, note: Note) -> bool:
    """Whether `number` is how long ago a year of `note` is: "seven years" for "since 2019"."""
    years = [note.year - one.value for one in note.numbers if one.sort is Sort.YEAR]
    lived = number.sort is Sort.TIME and number.days >= 365 and note.year > 0
    return lived and any(near(number._replace(value=number.days / 365), age) for age in years)


def _joins_two(number: Number, notes: Sequence[Note]) -> bool:
    """Whether two notes give `number`: a leaning ratio, or the share of what is counted."""
    plain = [one for note in notes for one in note.numbers]
    if number.share and number.leaning:
        if any(one.share and set(one.nouns) & set(number.nouns) for one in plain):
            return False
        return any(
            near(number, value, _ROUNDED)
            for one, two in combinations(plain, 2)
            if one.value and two.value and one.sort is two.sort is Sort.TIME
            for value in from_two(number, one, two)
        )
    if number.sort is Sort.TIME and number.value:
        unit = number.days / number.value
        return any(near(number, days / unit) for days in _days_to_do(plain))
    counts = [one for one in plain if set(one.nouns) & set(number.nouns)]
    shares = [one for one in plain if one.share and not one.passing]
    return any(near(number, share.value * one.value) for share in shares for one in counts)


def _days_to_do(counts: Sequence[Number]) -> Iterator[float]:
    """How long each whole takes at each rate of the same thing: 4,000 cards at 40 a day."""
    for rate, whole in permutations(counts, 2):
        if rate.per and not whole.per and rate.value and set(rate.nouns) & set(whole.nouns):
            yield whole.value * rate.per / rate.value


def _follows_beside(number: Number, text: str) -> bool:
    """Whether `number` is arithmetic on the others of its own sentence."""
    beside = tuple(one for one in numbers(text) if one.start != number.start)
    said = Note(text, beside, Topic(frozenset(), frozenset(), frozenset()))
    return any(near(number, value, _ROUNDED) for value in _derived(number, said))
