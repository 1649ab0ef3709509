"""Numbers are read as values, and follow from the notes or do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.numbers import Sort, numbers
from drafter.language.numerals import is_number_word


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 pages", [10]), ("ten pages", [10]), ("1,200 guests", [1200]), ("3.5 hours", [3.5]),
        ("twenty-five beds", [25]), ("a hundred loaves", [100]), ("two hundred and six", [206]),
        ("three thousand", [3000]), ("two and a half million", [2_500_000]), ("2.4M", [2_400_000]),
        ("40k visits", [40_000]), ("3 million", [3_000_000]), ("a dozen eggs", [12]),
        ("two dozen", [24]), ("$250 and €3bn", [250, 3e9]), ("from 40 to 6", [40, 6]),

        ("no one came", []), ("one of us", []), ("a moment", []),
        ("two point eight", [2.8]), ("half a dozen eggs", [6]), ("half a million", [500_000]),
        ("a couple of hundred", [200]), ("sixty-two", [62]), ("half a point", [0.5]),
        ("one hundred and fifty thousand", [150_000]), ("a third party", []),
        ("a third interview", []), ("the second half", []), ("half-cell mapping", []),
        ("v2", []), ("Python3", []), ("at 14:30", [14.5]), ("version 1.3.5", []), ("S3 and Q1", []), ("half", [0.5]),
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
        ("two of every five", 0.4), ("one request in twenty", 0.05), ("one in every four", 0.25),
        ("five out of every hundred", 0.05), ("one in nine last month", 1 / 9),
        ("60p in every pound", 0.6), ("ten cents of each dollar", 0.1), ("every tenth entry", 0.1), ("fifty-fifty", 0.5),
        ("half your managers", 0.5), ("up by a third.", 1 / 3), ("two point eight percent", 0.028),
    ],
)  # fmt: skip
def test_share_is_out_of_one(text, value):
    (number,) = numbers(text)
    assert (number.share, number.value) == (True, pytest.approx(value))


@pytest.mark.parametrize(
    ("text", "days"),
    [("every second Tuesday", 14), ("every other week", 14), ("a quarter of a year", 91.25),
     ("an hour and a quarter", 1.25 / 24), ("hour and a half", 1.5 / 24),
     ("an hour and thirty minutes", 1.5 / 24), ("a third of an hour", 1 / 72), ("48h", 2),
     ("half an hour", 1 / 48), ("20-minute", 1 / 72), ("3 business days", 3), ("one year", 365),
     ("two weeks", 14), ("a month and a half", 45.6), ("6 weeks", 42), ("ten days", 10), ("five evenings out of seven", 5),
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
    assert pages.nouns != people.nouns
    assert pages.nouns == numbers("forty page")[0].nouns


@pytest.mark.parametrize(
    ("text", "sort"),
    [("on the 23rd", Sort.ORDINAL), ("$40", Sort.MONEY), ("forty dollars", Sort.MONEY),
     ("since 2019", Sort.YEAR), ("2019 loaves", Sort.COUNT), ("at 3 a.m.", Sort.CLOCK),
     ("ten to five", Sort.CLOCK), ("a quarter past eight", Sort.CLOCK),
     ("at half past ten today", Sort.CLOCK), ("a ten-to-five start", Sort.CLOCK),
     ("10:30", Sort.CLOCK), ("2 o'clock", Sort.CLOCK), ("40", Sort.COUNT),
     ("1960s", Sort.YEAR)],
)  # fmt: skip
def test_kind_of_a_number(text, sort):
    (number,) = numbers(text)
    assert number.sort is sort


@pytest.mark.parametrize(
    ("text", "sort"),
    [("from 9 to 4 percent", Sort.SHARE), ("from 9% to 4", Sort.SHARE), ("10 weeks to 4", Sort.TIME),
     ("75 minutes down to 12", Sort.TIME), ("two or three weeks", Sort.TIME),
     ("from $3 to 2", Sort.MONEY)],
)  # fmt: skip
def test_both_ends_share_a_unit(text, sort):
    assert [number.sort for number in numbers(text)] == [sort, sort]


def test_months_end_no_ratio():
    assert [n.value for n in numbers("from nine to four in eight months")] == [9, 4, 8]


@pytest.mark.parametrize(
    ("text", "days"), [("40 pages a week", 7), ("half a day each month", 30.4), ("40 pages", 0),
                       ("3 loaves, a day later", 0), ("2 calls per hour", 1 / 24)],
)  # fmt: skip
def test_rate_knows_its_days(text, days):
    assert numbers(text)[0].per == pytest.approx(days)


def test_article_counts_one_in_passing():
    (number,) = numbers("within a year")
    assert number.passing
    assert number.days == 365


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
