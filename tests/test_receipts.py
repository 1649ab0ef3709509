"""A receipt says what a sentence rests on: notes, courtesy, an open question, or nothing."""

from __future__ import annotations

import pytest

from drafter.receipts import Ground, Receipt, receipts
from drafter.rules import Example
from tests.conftest import message


def receipt(text: str, panel) -> Receipt:
    (found,) = receipts(*message(Example(text), panel))
    return found


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("You drew the whole pipeline on a napkin.", Ground.NOTES),
        ("Every napkin has two sides.", Ground.NOTES),
        ("Thank you for your time.", Ground.COURTESY),
        ("You need migrations.", Ground.NOTES),
        ("I would be glad to hear how my application stands.", Ground.OPEN),
        ("I keep turning one thing over.", Ground.OPEN),
        ("Could we meet for lunch before the holidays?", Ground.OPEN),
        ("I would gladly travel for lunch.", Ground.OPEN),
        ("Our lunch in the canteen was delicious.", Ground.NOTHING),
        ("You mentioned that morale among the nurses is low.", Ground.NOTHING),
        ("I was delighted to hear that there is a swimming pool.", Ground.NOTHING),
    ],
)
def test_ground_of_a_sentence(text, ground, panel):
    assert receipt(text, panel).ground is ground


def test_receipt_names_the_fact_and_the_words(panel):
    found = receipt("You drew the whole pipeline on a napkin.", panel)
    assert any("napkin" in words for _, words in found.facts)
    assert found.firm


def test_model_is_held_to_more_than_a_shared_word(panel):
    draft, brief = message(Example("The crew sings. You drew the pipeline on a napkin."), panel)
    assert [one.sentence.text for one in receipts(draft, brief) if not one.firm] == [
        "The crew sings."
    ]
