"""Names in a text, whether the notes hold them, and slips for them."""

from __future__ import annotations

import pytest

from drafter.language.names import Known, distance, may_be_called, misspells, names
from drafter.language.sentences import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I met Priya Raman at Northwind.", ["Priya", "Raman", "Northwind"]),
        ("We moved to AWS and GitHub.", ["AWS", "GitHub"]),
        ("we run kubernetes and postgres", ["kubernetes", "postgres"]),
        ("The team ships on Thursday in November.", []),
        ("Thank you for the tour.", []),
        ("Bread matters.", []),
        ("Siobhan told me of it.", ["Siobhan"]),
        ("Fredrik's drawing helped.", ["Fredrik's"]),
        ("Hydroponics offers a way out.", []),
        ("Priya Raman drew a map.", ["Priya", "Raman"]),
        ("She said: Bread is all.", []),
        ("I wrote it in LinkedIn, in English.", []),
        ("Our iPhone app", ["iPhone"]),
        ("Seven Twenty", []),
        ("I keep it in Excel.", ["Excel"]),
        ("we excel, spark joy, and like celery", []),
        ("the R&D floor", ["R&D"]),
        ("I visited Łódź.", ["Łódź"]),
    ],
)
def test_names_are_found(text, found):
    assert [token.text for token in names(Span(text, 0, len(text)))] == found


def test_people_are_called_after_their_place():
    assert Known("we both grew up in Ohio").holds("Ohioan")


def test_offsets_count_in_the_whole_text():
    whole = "Hello. I met Priya."
    (token,) = names(Span("I met Priya.", 7, len(whole)))
    assert whole[token.start : token.end] == "Priya"


NOTES = """\
Chloé Martin
Bjørn Ek
Northwind Robotics
Elizabeth Stone
Postgres and k8s
site reliability engineering
mean absolute error
a text message to every driver
CI/CD at Acme-West
Registered Nurse
the primary database in Leeds
licensed in WY"""


@pytest.mark.parametrize(
    "name",
    [
        "Chloé", "Chloe", "CHLOE", "Chloe's", "Chloé’s", "Bjorn", "Bjørn", "Northwind", "Liz",
        "PostgreSQL", "Postgres", "Kubernetes", "SRE", "MAE", "SMS", "CI", "CI/CD", "Acme",
        "Acme-West", "Robotics", "RN", "SREs", "DB", "DBs", "RNs", "Wyoming",
    ],
)  # fmt: skip
def test_name_stands_in_the_notes(name):
    assert Known(NOTES).holds(name)


@pytest.mark.parametrize(
    "name", ["Priya", "Google", "MySQL", "Acme-East", "Northgate", "XYZ", "Docker",
             "Terraform", "Harvard", "Stanley", "LEED", "RNX", "DX", "PMP"],
)  # fmt: skip
def test_name_is_not_in_the_notes(name):
    assert not Known(NOTES).holds(name)


@pytest.mark.parametrize(
    ("name", "word", "may"),
    [
        ("Elizabeth", "Liz", True), ("Elizabeth", "Beth", True), ("William", "Will", True),
        ("Alexander", "Alex", True), ("Chloé", "chlo", True), ("Robert", "bob", True),
        ("Priya", "Liz", False), ("Ana", "Anabel", False),
    ],
)  # fmt: skip
def test_short_forms_of_a_name(name, word, may):
    assert may_be_called(name, word) is may


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1), ("ab", "ba", 1),
     ("priya", "pirya", 1), ("kitten", "sitting", 3), ("", "abc", 3)],
)  # fmt: skip
def test_distance_counts_changes_and_swaps(one, other, steps):
    assert distance(one, other) == distance(other, one) == steps


@pytest.mark.parametrize(
    ("word", "name"),
    [("Pirya", "Priya"), ("Prya", "Priya"), ("Priyaa", "Priya"), ("Ramen", "Raman"),
     ("Nortwind", "Northwind"), ("Norhtwnd", "Northwind"), ("Okafro", "Okafor"), ("Jhon", "John")],
)  # fmt: skip
def test_slip_for_a_name_is_seen(word, name):
    assert misspells(word, name)


@pytest.mark.parametrize(
    ("word", "name"),
    [("Priya", "Priya"), ("priya", "Priya"), ("Chloe", "Chloé"), ("Priya's", "Priya"),
     ("Ramans", "Raman"), ("Tom", "Priya"), ("Al", "Jo"), ("Tim", "Jim"), ("North", "Northwind")],
)  # fmt: skip
def test_other_word_is_no_slip(word, name):
    assert not misspells(word, name)
