"""When two numbers say the same, and what two numbers give."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from drafter.language.numbers import Number, Sort
from drafter.language.numerals import is_measure
from drafter.language.words import singular, word_set


def equal(one: float, other: float) -> bool:
    """Whether the two are one value, as figures or as percentages: 0.4 and 40."""
    return any(abs(one * scale - other) < 1e-6 * max(1.0, other) for scale in (1, 100, 0.01))


def same(number: Number, other: Number) -> bool:
    """Whether two numbers say the same of the same kind of thing."""
    if Sort.YEAR in {number.sort, other.sort}:
        return number.sort is other.sort and _same_year(number, other)
    if Sort.CLOCK in {number.sort, other.sort}:
        apart = abs(_hour(number) - _hour(other)) % 12
        may_be_time = all(one.sort is Sort.CLOCK or one.value < 25 for one in (number, other))
        return may_be_time and min(apart, 12 - apart) < 0.01
    if Sort.ORDINAL in {number.sort, other.sort}:
        return number.value == other.value
    if number.sort is Sort.TIME and other.sort is Sort.TIME:
        return _same_time(number, other)
    if number.share and other.share:
        if other.passing:  # "every"
            return number.value == other.value
        return near(number, other.value, _rounding(number, other))
    if number.share or other.share:
        plain, shared = (other, number) if number.share else (number, other)
        points = "point" in "".join(plain.nouns)
        return (plain.bare or points) and equal(plain.value, 100 * shared.value)
    if Sort.TIME in {number.sort, other.sort}:
        return (number.bare or other.bare) and near(number, other.value)
    if Sort.MONEY in {number.sort, other.sort} and number.sort is not other.sort:
        return (number.bare or other.bare or number.value >= 1000) and near(number, other.value)
    return near(number, other.value) and _same_things(number, other) and _same_rate(number, other)


def _hour(number: Number) -> float:
    """The time of day that `number` is or may be: 5.25 for 5.15, as many write it."""
    full, _, minutes = number.written.partition(".")
    if number.sort is Sort.CLOCK or len(minutes) != 2 or not (full + minutes).isdigit():
        return number.value
    return int(full) + int(minutes) / 60


def _same_year(number: Number, other: Number) -> bool:
    if "decade" in number.nouns + other.nouns:
        return number.value // 10 == other.value // 10
    return number.value == other.value


def _same_time(number: Number, other: Number) -> bool:
    if not _same_rate(number, other):
        return False
    unit, theirs = (one.days / one.value if one.value else 1.0 for one in (number, other))
    # Weeks may be told in months, more or less; years in years are told as they are.
    return near(number, other.days / unit, 0.0 if abs(unit - theirs) < 0.01 * unit else 0.1)


def _same_rate(number: Number, other: Number) -> bool:
    return not (number.per and other.per) or abs(number.per - other.per) <= 0.1 * other.per


def _same_things(number: Number, other: Number) -> bool:
    """Whether what is counted can be the same: no people for pages, no miles for kilometres."""
    mine, theirs = set(number.nouns), set(other.nouns)
    if not mine or not theirs or mine & theirs or {number.before, other.before} & (mine | theirs):
        return True
    if number.before and number.before == other.before:
        return True
    if any(map(is_measure, mine)) and any(map(is_measure, theirs)):
        return False
    people = _people()
    return bool(mine & people) == bool(theirs & people) or not (
        _is_thing(mine, people) or _is_thing(theirs, people)
    )


_PLACES: Final = frozenset("opening vacancy place post job hire position spot seat role".split())
"""Where people are counted who are not there yet."""


def _is_thing(nouns: set[str], people: frozenset[str]) -> bool:
    """Whether no noun is for people, nor could be."""
    return not nouns & (people | _PLACES) and not any(
        noun.endswith(("er", "or", "ist", "ian", "ant", "ent", "ee")) for noun in nouns
    )


@cache
def _people() -> frozenset[str]:
    return frozenset(map(singular, word_set("counted-people.txt")))


def _rounding(number: Number, other: Number) -> float:
    """How far a share may be rounded: 33 % for a third, a third for 33 %, but not 34 % for 35 %."""
    fraction = number.spelt or other.spelt or bool(other.parts)
    return 0.011 / other.value if fraction and other.value else 0.004


def from_two(number: Number, one: Number, two: Number) -> Iterator[float]:
    """What `one` and `two` give that is of the sort of `number`, in its unit."""
    counts = {one.sort, two.sort} <= {Sort.COUNT, Sort.MONEY}
    if number.share:
        if one.sort is two.sort and not one.share:
            first, second = (one.days or one.value), (two.days or two.value)
            small, large = sorted((first, second))
            yield small / large
            yield 1 - small / large
            yield large / small - 1
        elif one.share and two.share:
            small, large = sorted((one.value, two.value))
            yield from (large - small, small / large, 1 - small / large, large / small - 1)
    elif number.sort is Sort.TIME and one.sort is two.sort is Sort.TIME:
        unit = number.days / number.value if number.value else 1.0
        yield abs(one.days - two.days) / unit
    elif number.sort in {Sort.COUNT, Sort.MONEY}:
        if one.share and two.share:
            yield 100 * abs(one.value - two.value)
        elif number.per and {one.sort, two.sort} == {Sort.COUNT, Sort.TIME}:
            count, time = (one, two) if one.sort is Sort.COUNT else (two, one)
            rate = count.value * number.per / time.days
            yield number.value if abs(rate - number.value) <= 0.07 * rate else rate
        elif counts and (one.sort is Sort.MONEY or _same_things(one, two)):
            yield abs(one.value - two.value)
            if not _is_one_of(number, one, two):
                yield one.value + two.value
            if number.sort is Sort.MONEY and one.sort is not two.sort:  # so much for each of them
                small, large = sorted((one.value, two.value))
                yield large / small if small else 0.0
        elif one.share != two.share and Sort.COUNT in {one.sort, two.sort}:
            yield one.value * two.value
            share, count = (one, two) if one.share else (two, one)
            if "point" in number.nouns:  # "74% of mine, 62 in the school"
                yield abs(100 * share.value - count.value)


def _is_one_of(number: Number, one: Number, two: Number) -> bool:
    """Whether a note counts twice what `number` counts: 8 cases at first, 14 later, are no 22."""
    counted = [bool(set(number.nouns) & set(other.nouns)) for other in (one, two)]
    return any(counted) and all(
        said or other.bare for said, other in zip(counted, (one, two), strict=True)
    )


_ROUND: Final = frozenset(n * 10**power for n in range(1, 10) for power in range(2, 7))
"""What may stand for a number near it where it is written in words: "four hundred" for 412."""


_FRACTION: Final = 0.05
"""What "two thirds" and the like may be off."""


def near(number: Number, value: float, exact: float = 0.0) -> bool:
    """Whether `number` may stand for `value`: "about" reaches 7 % both ways, "more than" 35 % up.

    So does a round number in words; "roughly one in five" and "seventy-odd" reach 12 %.
    """
    if number.hedged or (number.spelt and number.value in _ROUND):
        exact = max(exact, 0.12 if number.parts or "odd" in number.nouns else 0.07)
    below = above = exact * abs(value) + 1e-9
    if number.leaning > 0:
        below = 0.26 * abs(value)
    elif number.leaning < 0:
        above = 0.28 * abs(value)
    if value - below <= number.value <= value + above:
        return True
    return number.share and abs(number.value - value) <= _FRACTION * value and _in_words(number)


def _in_words(number: Number) -> bool:
    """Whether `number` is a fraction in words: "two thirds", but not "sixty per cent"."""
    plain = number.written.replace(" ", "").replace("-", "")
    return plain.isalpha() and "cent" not in plain
