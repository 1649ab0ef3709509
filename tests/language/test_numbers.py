"""Numbers are read as values, and follow from the notes or do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.numbers import is_number_word, numbers, supported


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 pages", [10]), ("ten pages", [10]), ("1,200 guests", [1200]), ("3.5 hours", [3.5]),
        ("twenty-five beds", [25]), ("a hundred loaves", [100]), ("two hundred and six", [206]),
        ("three thousand", [3000]), ("two and a half million", [2_500_000]), ("2.4M", [2_400_000]),
        ("40k visits", [40_000]), ("3 million", [3_000_000]), ("a dozen eggs", [12]),
        ("two dozen", [24]), ("$250 and €3bn", [250, 3e9]), ("from 40 to 6", [40, 6]),

        ("no one came", []), ("one of us", []), ("a moment", []),
        ("v2", []), ("Python3", []), ("at 14:30", [14]), ("half", [0.5]),
        ("the second time", []), ("someone", []), ("tenant and often", []), ("", []),
    ],
)  # fmt: skip
def test_values_of_a_text(text, values):
    assert [number.value for number in numbers(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("35 %", 0.35), ("35%", 0.35), ("thirty-five percent", 0.35), ("35 per cent", 0.35),
        ("two thirds", 2 / 3), ("one in three", 1 / 3), ("9 out of 10", 0.9), ("a third", 1 / 3),
        ("a quarter of the staff", 0.25), ("three quarters", 0.75), ("half of the shifts", 0.5),
        ("two of every five", 0.4),
    ],
)  # fmt: skip
def test_share_is_out_of_one(text, value):
    (number,) = numbers(text)
    assert (number.share, number.value) == (True, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "days"),
    [("two weeks", 14), ("a month and a half", 45.6), ("6 weeks", 42), ("ten days", 10),
     ("3 years and a half", 1277.5), ("two years", 730), ("40 pages", 0)],
)  # fmt: skip
def test_duration_knows_its_days(text, days):
    (number,) = numbers(text)
    assert number.days == pytest.approx(days)


@pytest.mark.parametrize(
    ("text", "leaning", "hedged"),
    [
        ("more than 40", 1, False), ("over 40", 1, False), ("at least 40", 1, False),
        ("less than 40", -1, False), ("fewer than 40", -1, False), ("nearly 40", -1, False),
        ("almost forty", -1, False), ("about 40", 0, True), ("roughly forty", 0, True),
        ("exactly 40", 0, False),
    ],
)  # fmt: skip
def test_words_before_a_number_lean_or_hedge(text, leaning, hedged):
    (number,) = numbers(text)
    assert (number.leaning, number.hedged) == (leaning, hedged)


def test_number_knows_its_noun():
    pages, people = numbers("40 pages and 40 people")
    assert pages.noun != people.noun
    assert pages.noun == next(numbers("forty page")).noun


def test_the_23rd_is_an_ordinal():
    (number,) = numbers("on the 23rd")
    assert (number.value, number.ordinal) == (23, True)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("ten loaves", "10 loaves"),
        ("thirty-five percent", "35 %"),
        ("about a third", "35 %"),
        ("about two and a half million", "2.4M"),
        ("two thirds", "one in three had none"),
        ("more than a third", "37 % of parcels"),
        ("half a point", "from 4.4 to 3.9"),
        ("a month and a half", "six weeks"),
        ("six weeks", "a month and a half"),
        ("two weeks", "14 days"),
        ("a fortnight and 14 days", "two weeks"),
        ("27 people left", "31 of the 58 stayed"),
        ("more than half", "from 38 to 17 minutes"),
        ("34 fewer pages", "from 40 to 6 pages"),
        ("nearly 40", "38"),
        ("more than 100", "112"),
        ("half", "50 %"),
        ("nine in ten", "90 percent"),
        ("85 %", "from 40 to 6"),
        ("$1.2 million", "1,200,000 dollars"),
    ],
)
def test_number_follows_from_the_notes(said, noted):
    assert all(supported(number, [list(numbers(noted))]) for number in numbers(said))
    assert list(numbers(said))


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("eleven loaves", "10 loaves"),
        ("35 loaves", "35 %"),
        ("40 %", "35 %"),
        ("2.4 million", "2.1 million"),
        ("about 50", "40"),
        ("more than 40", "38"),
        ("nearly 40", "45"),
        ("more than 100", "200"),
        ("ten weeks", "10 days"),
        ("three quarters", "a third"),
        ("29 people", "31 of the 58 stayed"),
        ("five", ""),
    ],
)
def test_number_is_not_in_the_notes(said, noted):
    assert not any(supported(number, [list(numbers(noted))]) for number in numbers(said))
    assert list(numbers(said))


def test_exact_numbers_of_different_notes_are_not_subtracted():
    notes = [list(numbers("58 came")), list(numbers("31 loaves"))]
    assert not supported(next(numbers("27 people")), notes)


def test_leaning_share_may_join_two_notes():
    notes = [list(numbers("38 minutes")), list(numbers("17 minutes"))]
    assert supported(next(numbers("more than half")), notes)


@pytest.mark.parametrize(
    ("word", "is_number"),
    [("five", True), ("twenty", True), ("hundred", True), ("half", False), ("often", False)],
)
def test_number_words(word, is_number):
    assert is_number_word(word) is is_number


PARTS = (
    "a an one two third half dozen hundred million and of in 3 3.5 1,000 40k % percent $ th weeks"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PARTS.split())).map(" ".join)))
def test_any_text_can_be_read_and_numbers_stand_where_they_say(text):
    for number in numbers(text):
        assert text[number.start : number.end].strip() == number.written.strip()
