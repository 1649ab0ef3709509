"""Small words and endings that a note leaves out are put in; what they do not mend stays."""

from __future__ import annotations

import pytest

from drafter.language.shape import Shape
from drafter.writers.repair import repaired

MENDED = [
    (Shape.CLAUSE, "the lunch is make by one parent", "the lunch is made by one parent"),
    (Shape.CLAUSE, "you also from Kumasi like me", "you are also from Kumasi like me"),
    (Shape.CLAUSE, "I am night person", "I am a night person"),
    (Shape.CLAUSE, "the resident can choose when they sleeping",
     "the resident can choose when they are sleeping"),
    (Shape.NOUN, "three time slot, each ten minutes", "three time slots, each ten minutes"),
    (Shape.BASE, "rerun both primary tube and tell the ward",
     "rerun both primary tubes and tell the ward"),
]  # fmt: skip
HOPELESS = [
    (Shape.NOUN, "old man mister Whitfield he come show me his tomato"),
    (Shape.NOUN, "ME 11 WD x2 half"),
    (Shape.CLAUSE, "I like very much be outside with children"),
]


@pytest.mark.parametrize(("shape", "jotted", "said"), MENDED)
def test_what_is_missing_is_put_in(shape: Shape, jotted: str, said: str) -> None:
    assert repaired(jotted, shape, new=False) == said


@pytest.mark.parametrize(("shape", "jotted"), HOPELESS)
def test_what_a_few_edits_do_not_mend_is_left(shape: Shape, jotted: str) -> None:
    assert not repaired(jotted, shape, new=False)


def test_what_is_mentioned_for_the_first_time_is_any_one() -> None:
    assert repaired("brigade of 7", Shape.NOUN, new=True) == "a brigade of 7"
