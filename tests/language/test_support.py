"""A number follows from the notes, or is invented."""

from __future__ import annotations

import pytest

from drafter.language.numbers import numbers
from drafter.language.support import read_note, supported, topic

YEAR = 2026


def follow(said: str, *noted: str, before: str = "") -> bool:
    """Whether every number of `said` follows from the notes."""
    notes = [read_note(text, YEAR) for text in noted]
    found = numbers(said)
    assert found
    return all(supported(number, said, notes, before) for number in found)


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("ten loaves", "10 loaves"),
        ("thirty-five percent", "35 %"),
        ("about a third", "35 %"),
        ("about two and a half million", "2.4M"),
        ("two thirds came", "one in three never came"),
        ("more than a third", "37 % of parcels"),
        ("half a point", "from 4.4 to 3.9"),
        ("a month and a half", "six weeks"),
        ("six weeks", "a month and a half"),
        ("two weeks", "14 days"),
        ("nearly 15 years", "14 yrs"),
        ("three months", "12 weeks"),
        ("a fortnight and 14 days", "two weeks"),
        ("nine leaks in one quarter", "9 leaks last quarter"),
        ("four in five never open it", "opens fell to 19 %"),
        ("roughly one tenant in five", "22 % of the tenants"),
        ("seventy-odd slips", "around 75 slips in every run"),
        ("it rose by half", "from 18 % to 27 %"),
        ("twelve points above the others", "74 % of mine, theirs was 62"),
        ("everybody tastes at quarter past five", "every section tastes at 5.15"),
        ("the last loaf goes by eight o'clock", "last loaf gone by 8"),
        ("before twelve o'clock", "a cut-off at noon"),
        ("sixty quid's worth of herbs", "£60 of herbs in the bin"),
        ("30 people a quarter", "30 a quarter left"),
        ("from 30 early quits a quarter down to 12", "quits went from 30 a quarter to 12"),
        ("help you get to 213", "212 days without an injury"),
        ("27 people left", "31 of the 58 stayed"),
        ("more than half", "from 38 to 17 minutes"),
        ("34 fewer pages", "from 40 to 6 pages"),
        ("nearly 40", "38"),
        ("more than 100", "112"),
        ("half", "50 %"),
        ("nine in ten", "90 percent"),
        ("85 %", "from 40 to 6"),
        ("$1.2 million", "1,200,000 dollars"),
        ("one request in twenty", "5 percent of traffic"),
        ("an hour and a half", "90 minutes"),
        ("from an hour and a quarter to twelve minutes", "from 75 minutes to 12"),
        ("a quarter of a year", "three months"),
        ("the first month and a half", "six weeks"),
        ("within two days", "within 48 hours"),
        ("twelve months", "in one year"),
        ("every two weeks", "every second Tuesday"),
        ("every fortnight", "every other week"),
        ("33%", "a third of them"),
        ("from 9 to 4 percent in eight months", "from 9% to 4% in eight months"),
        ("from nine down to four", "from 9% to 4%"),
        ("over a couple of hundred accounts", "240 accounts"),
        ("fifty-fifty", "half of them"),
        ("two point eight percent", "2.8%"),
        ("24 hours", "the day before it is due"),
        ("by ten each morning", "at 10 a.m."),
        ("1.7 points", "from 3.1% to 1.4%"),
        ("six weeks", "from ten weeks to four"),
        ("more than one in five", "nine apprentices, two of whom are chefs"),
        ("nearly three dozen", "35 incidents"),
        ("seven million dollars and change", "$7.2 million store"),
        ("a sixty-million-pound hospital", "a hospital (£60m)"),
        ("100%", "all of them passed"),
        ("seven years", "since 2019"),
        ("two terabytes", "2 TB"),
        ("forty-five colleagues", "45 people"),
        ("three hundred checks", "3,000 entries, every tenth of them"),
        ("28 days", "the first four weeks"),
        ("more than three months", "14 weeks"),
        ("two of five", "three of the last five missed it"),
        ("half the staff", "one in two of the staff"),
    ],
)
def test_number_follows_from_the_notes(said, noted):
    assert follow(said, noted, before=noted)


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
        ("40 people", "40 pages"),
        ("90 pages", "90 minutes"),
        ("30 miles", "30 km"),
        ("half a day each month", "half a day a week"),
        ("one entry in thirty", "30 entries"),
        ("2.8", "2019"),
        ("two thirds leave", "a third leave"),
        ("from fourteen weeks to four", "from ten weeks to four"),
        ("from 2.8 to 1.4 percent", "from 3.1% to 1.4%"),
        ("9 a.m.", "10 a.m."),
        ("since 2023", "since 2019"),
        ("72 million", "$7.2 million"),
        ("48 people", "24 people"),
        ("15 years", "14 yrs"),
        ("11 months", "12 months"),
    ],
)
def test_number_is_not_in_the_notes(said, noted):
    assert not follow(said, noted, before=noted)


def test_share_of_what_another_note_counts():
    assert follow("a dozen windows to fetch back", "84 sash windows", "1 in 7 comes back")


def test_one_week_is_not_another_span():
    assert not follow("nine leaks in one week", "9 leaks last quarter")


def test_exact_numbers_of_different_notes_are_not_subtracted():
    assert not follow("27 people", "58 came", "31 loaves")


def test_leaning_share_may_join_two_notes():
    assert follow("more than half", "38 minutes", "17 minutes")


def test_number_belongs_to_what_the_sentence_speaks_of():
    notes = "cooks quit after three months", "cut waste to 4% in eight months at Gumbo House"
    assert follow("At Gumbo House it took eight months.", *notes)
    assert not follow("At Gumbo House it took three months.", *notes)
    assert follow("Your cooks quit after three months.", *notes)


def test_number_of_one_noun_is_not_lent_to_another():
    notes = "led the response to 35 incidents", "wrote modules for 240 accounts"
    assert not follow("I led the response to 240 incidents.", *notes)


def test_sentence_before_says_what_is_spoken_of():
    notes = "a six-week construction trial", "reviewed 65,000 pages in eleven weeks"
    told = "You described the construction trial."
    assert follow("Six weeks is a long time.", *notes, before=told)
    assert not follow("Eleven weeks is a long time.", *notes, before=told)


def test_arithmetic_on_the_sentence_itself_is_true():
    assert follow(
        "30k duplicates among 110k records, more than a quarter",
        "30,000 records",
        "110,000 records",
    )


def test_acronym_meets_its_words():
    words, acronym = topic("a Certified Kubernetes Administrator"), topic("my CKA")
    assert words.shared(acronym) == acronym.shared(words) == 1


def test_time_is_what_a_rate_takes_to_reach_the_whole():
    notes = "6,000 slides still in boxes", "scan 50 slides a day after lunch"
    assert follow("All of it would be done in a hundred and twenty working days.", *notes)
    assert not follow("All of it would be done in ninety working days.", *notes)
