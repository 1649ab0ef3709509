"""Numerals: the plain numbers of a text, and the words beside them."""

from functools import cache
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.verbs import Form, forms
from drafter.language.words import singular, word_set

UNITS: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS: Final = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES: Final = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_ATTACHED: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}
FRACTIONS: Final = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4,
    "quarters": 1 / 4, "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5,
    "sixth": 1 / 6, "eighth": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
DAYS: Final = {
    "second": 1 / 86400, "sec": 1 / 86400, "minute": 1 / 1440, "min": 1 / 1440, "hour": 1 / 24,
    "hr": 1 / 24, "h": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "weekend": 7.0,
    "wk": 7.0, "yr": 365.0, "mth": 30.4, "mo": 30.4,
    "fortnight": 14.0, "month": 30.4, "quarter": 91.2, "year": 365.0, "decade": 3650.0,
}  # fmt: skip
_BETWEEN: Final = frozenset(
    "business working calendar full whole consecutive straight more extra additional other solid"
    " last past first long short good".split()
)
"""What may stand between a number and its unit."""
RANKS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
FROM_LAST: Final = frozenset(
    "last past first next every each all the these those your our my".split()
)
_ORDINAL: Final = frozenset("last past first".split())
"""What makes one of the units after it: "one in eleven last year" counts no years."""
_NO_NOUNS: Final = frozenset(
    "time times thing things way ways part parts total apiece altogether overall together".split()
)

_PIECE: Final = Pattern(
    r"[^\W\d_]+\d[^\W_]*"  # k8s, Q1, S3
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d+(?:[.:/-]\d+){2,}"  # 1,200; 1.3.5, 2026-11-20
    r"|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]"
)
_FIGURES: Final = Pattern(r"[\d,]+(?:\.\d+)?")


def is_number_word(word: str) -> bool:
    """Whether `word` (lower case) is a number in letters, such as "five"."""
    return word in UNITS or word in TENS or word in SCALES


class Pieces:
    """A text cut into words, numerals and marks; places count pieces, not letters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = [*_PIECE.finditer(text)]
        self._words = [piece[0].lower() for piece in self.pieces]

    def word(self, at: int) -> str:
        """The piece at `at` in lower case; "" beyond the ends."""
        return self._words[at] if 0 <= at < len(self._words) else ""

    def is_glued(self, at: int) -> bool:
        """Whether nothing stands between the piece at `at` and the one before."""
        return at > 0 and self.pieces[at - 1].end() == self.pieces[at].start()

    def past_hyphen(self, at: int) -> int:
        """The place `at`, or the one after it where a hyphen stands there."""
        return at + 1 if self.word(at) == "-" else at

    def cardinal(self, at: int) -> tuple[float, int, bool] | None:
        """The plain number at `at`: its value, the piece after it, and whether it is spelt."""
        piece = self.word(at)
        if piece[:1].isdigit():
            if not _FIGURES.fullmatch(piece):
                return None
            value, end = float(piece.replace(",", "")), at + 1
            if self.word(end) in _ATTACHED and self.is_glued(end):
                return value * _ATTACHED[self.word(end)], end + 1, False
            money = self.word(at - 1) in {"$", "€", "£", "¥"}
            if self.word(end) in _ATTACHED and money:
                return value * _ATTACHED[self.word(end)], end + 1, False
            while self.word(self.past_hyphen(end)) in SCALES:
                value, end = (
                    value * SCALES[self.word(self.past_hyphen(end))],
                    self.past_hyphen(end) + 1,
                )
            return value, end, False
        return self.spelt(at)

    def spelt(self, at: int) -> tuple[float, int, bool] | None:
        """The number in letters at `at`: "two hundred and six", "a dozen", "two point eight"."""
        first = at + 1 if self.word(at) in {"a", "an"} else at
        if first > at and self.word(first) in {"couple", "few"}:
            scale = first + 2 if self.word(first + 1) == "of" else first + 1
            if self.word(scale) in {"hundred", "thousand", "million", "dozen"}:
                size = 12 if self.word(scale) == "dozen" else SCALES[self.word(scale)]
                return (2 if self.word(first) == "couple" else 3) * size, scale + 1, True
            return None
        if first > at and self.word(first) not in {*SCALES, "dozen"}:
            return None
        total, current, end, seen = 0.0, 0.0, first, False
        while True:
            here = self.past_hyphen(end) if seen else end
            if seen and self.word(here) == "and" and self.is_more(here + 1, total + current):
                here += 1
            word = self.word(here)
            if word in TENS and self.word(here + 1) == "-" and self.word(here + 2) in RANKS:
                return (total + current, end, True) if seen else None  # the twenty-fifth
            if word in UNITS and (not seen or current % 10 == 0 or current == 0):
                current += UNITS[word]
            elif word in TENS and (not seen or current % 100 == 0):
                current += TENS[word]
            elif word == "dozen":
                current = (current or 1) * 12
            elif word == "hundred":
                current = (current or 1) * 100
            elif word in SCALES:
                total, current = total + (current or 1) * SCALES[word], 0
            elif word == "point" and seen and self.word(here + 1) in UNITS:
                digits = ""
                while self.word(here + 1) in UNITS:
                    digits, here = digits + str(UNITS[self.word(here + 1)]), here + 1
                current += float("0." + digits)
            else:
                return (total + current, end, True) if seen else None
            seen, end = True, here + 1

    def is_more(self, at: int, so_far: float) -> bool:
        """Whether what stands after "and" goes on with the number: two hundred and six."""
        return so_far >= 100 and so_far % 100 == 0 and self.word(at) in {*UNITS, *TENS}

    def and_a_part(self, at: int) -> tuple[float, int]:
        """What "and a half" at `at` adds, and the piece after it."""
        if self.word(at) != "and":
            return 0.0, at
        if self.word(at + 1) in {"a", "one"} and self.word(at + 2) in {"half", "quarter", "third"}:
            return FRACTIONS[self.word(at + 2)], at + 3
        if self.word(at + 1) == "three" and self.word(at + 2) == "quarters":
            return 0.75, at + 3
        return 0.0, at

    def unit(self, at: int) -> tuple[str, int] | None:
        """The unit of time at `at`, past a hyphen or "business", and the piece after it."""
        here = self.past_hyphen(at)
        while self.word(here) in _BETWEEN and here < at + 3:
            here = self.past_hyphen(here + 1)
        word = self.word(here)
        plain = word.rstrip("s") if len(word) > 1 else word
        if plain == word and self.word(here - 1) in _ORDINAL and here > at:
            return None
        if plain in {"h", "min", "hr", "sec"} and not (
            self.is_glued(here) or self.word(here - 1)[-1:].isdigit()
        ):
            return None
        return (plain, here + 1) if plain in DAYS and plain != "weekend" else None

    def is_content(self, at: int) -> bool:
        """Whether the piece at `at` is a word that carries content."""
        word = self.word(at)
        return word[:1].isalpha() and word not in word_set("function-words.txt")

    def is_compound(self, at: int) -> bool:
        """Whether a hyphen ties the piece at `at` to the next: near-miss, on-call."""
        return self.word(at)[:1].isalpha() and self.word(at + 1) == "-" and self.is_glued(at + 1)

    def nouns(self, at: int) -> tuple[str, ...]:
        """The content words, in the singular, from piece `at` on, at most three."""
        here = self.past_hyphen(at)
        if self.word(here) == "of":
            here += 1
            while self.word(here) in FROM_LAST | {"whom", "which"}:
                here += 1
        found: list[str] = []
        if self.is_compound(here) and not self.is_content(here):
            here += 3
        while len(found) < 3 and self.is_content(here):
            word = self.word(here)
            if word in {*UNITS, *TENS, "percent"} or Form.PAST in forms(word):
                break
            if word not in _NO_NOUNS:
                found.append(as_noun(word))
            here = self.past_hyphen(here + 1)
        return tuple(found)

    def per(self, at: int) -> float:
        """The days over which what stands before piece `at` is counted; 0 where it says not."""
        for here in range(at, min(at + 8, len(self.pieces))):
            word = self.word(here)
            if word in {",", ";", ".", ":", ")"}:
                return 0.0
            if word in {"daily", "nightly", "weekly", "monthly", "yearly", "annually"}:
                return DAYS[{"daily": "day", "annually": "year"}.get(word, word[:-2])]
            if word in {"a", "an", "per", "each", "every"} and (
                days := DAYS.get(self.word(here + 1))
            ):
                return 0.0 if self.word(here + 2) in {"and", "ago"} and word == "a" else days
        return 0.0


@cache
def _measures() -> dict[str, str]:
    from drafter import assets

    rows = [line.split() for line in assets.lines("quantities.txt")]
    return {word: row[0] for row in rows for word in row}


def as_noun(word: str) -> str:
    """`word` (lower case) in the singular; a unit of measure by its full name."""
    plain = singular(word)
    return _measures().get(plain, plain)


def is_measure(noun: str) -> bool:
    """Whether `noun` is a unit of measure: "mile", "terabyte"."""
    return noun in _measures()
