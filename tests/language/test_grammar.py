"""A note is read with confidence where it is good English, and not where it is not."""

from __future__ import annotations

import pytest

from drafter.language.grammar import PLAIN, is_countable, strain
from drafter.language.shape import Shape

GOOD = [
    (Shape.CLAUSE, "every bus is inspected every four weeks, not six"),
    (Shape.CLAUSE, "at Acme we went from nine days to four within two quarters"),
    (Shape.CLAUSE, "you gave me a leaf as I left"),
    (Shape.CLAUSE, "I believe children learn best outdoors"),
    (Shape.CLAUSE, "my teacher, Mr. Keller, was your apprentice"),
    (Shape.CLAUSE, "returns pile up at the back door on Mondays"),
    (Shape.CLAUSE, "both of us were court clerks first"),
    (Shape.CLAUSE, "your mother and my grandmother are from the same village"),
    (Shape.NOUN, "the spreadsheet with 42 tabs that nobody dares to delete"),
    (Shape.NOUN, "photographs that show the true colour of oak"),
    (Shape.NOUN, "a 4 TB cluster and the Year 6 pupils who run it"),
    (Shape.NOUN, "your remark that a model nobody can explain is a model nobody will defend"),
    (Shape.WH, "how to test money code without real money"),
    (Shape.WH, "what I would do if two results contradict each other"),
    (Shape.BASE, "write a checkpoint after every merchant so that a rerun starts where it stopped"),
    (Shape.BASE, "cancel all 14 for a month and see which ones anybody misses"),
    (Shape.GERUND, "moving the month-end close from day 12 to day 7"),
]
BROKEN = [
    (Shape.CLAUSE, "the agency nurse is not knowing the resident"),
    (Shape.CLAUSE, "the resident can choose when they sleeping"),
    (Shape.CLAUSE, "the lunch is make by one parent"),
    (Shape.CLAUSE, "you also from Kumasi like me"),
    (Shape.CLAUSE, "I like very much be outside with children"),
    (Shape.CLAUSE, "I make again my first aid in September"),
    (Shape.CLAUSE, "dad is carpenter"),
    (Shape.NOUN, "old man mister Whitfield he come show me his tomato"),
    (Shape.NOUN, "first guest book 1931 she kept it"),
    (Shape.NOUN, "vans no stock"),
    (Shape.NOUN, "cat sofa viral 2.3m views"),
    (Shape.NOUN, "trial sat 10am bring knives"),
    (Shape.NOUN, "3 year of I give medicine for 28 residents"),
]


@pytest.mark.parametrize(("shape", "text"), GOOD)
def test_good_english_is_no_strain(shape: Shape, text: str) -> None:
    assert strain(text, shape) < PLAIN


@pytest.mark.parametrize(("shape", "text"), BROKEN)
def test_what_no_fluent_writer_would_say_is_a_strain(shape: Shape, text: str) -> None:
    assert strain(text, shape) >= PLAIN


def test_a_thing_wants_an_article_and_a_stuff_does_not() -> None:
    assert is_countable("forklift")
    assert not is_countable("experience")
