"""A sentence rests on a text when they share content, rare words counting twice."""

from __future__ import annotations

import pytest

from drafter.language.grounding import Overlap, best, overlap

FACT = "the sourdough starter dies every winter in the cold cellar"


@pytest.mark.parametrize(
    "sentence",
    [
        "Your sourdough stayed with me.",
        "The cellar that gets so cold made me think.",
        "I keep thinking of starters dying in the winter.",
        "Winters in that cellar must be hard.",
    ],
)
def test_real_mention_is_specific(sentence):
    assert overlap(sentence, FACT).specific


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Thank you for your time today.",
        "I look forward to hearing from you every day.",
        "I enjoyed our interview and learning about the team.",
        "The cold was a surprise.",
    ],
)
def test_general_sentence_is_not_specific(sentence):
    assert not overlap(sentence, FACT).specific


def test_shared_words_keep_their_places():
    sentence = "Your cellar, cold as it is."
    found = overlap(sentence, FACT)
    assert [sentence[word.start : word.end] for word in found.words] == ["cellar", "cold"]


def test_masked_names_prove_nothing():
    text = "Northwind Robotics builds arms"
    assert overlap("I admire Northwind Robotics.", text).specific
    assert overlap("I admire Northwind Robotics.", text, ["Northwind Robotics"]) == Overlap()


def test_masking_ignores_case_accents_and_possessives():
    assert overlap("I thank chloe's crew", "Chloé bakes", ["Chloé Martin"]).words == ()


def test_courtesy_proves_nothing():
    text = "thank you for the interview opportunity"
    assert overlap("Thank you for the interview opportunity.", text) == Overlap()


def test_word_said_twice_counts_once():
    assert overlap("cold, cold, cold", FACT).weight == overlap("cold", FACT).weight == 1


def test_rare_word_counts_twice():
    found = overlap("That sourdough!", FACT)
    assert (found.rare, found.weight) == (1, 2)


def test_long_words_meet_by_their_beginning():
    assert overlap("one photographer", "the photographic archive").words


def test_numbers_do_not_meet_by_their_beginning():
    assert overlap("in 20261", "in 202615").words == ()


def test_best_is_the_text_that_shares_most():
    texts = ["the oven is new", FACT, "the cellar has stairs"]
    assert best("Your sourdough in the cellar", texts) == overlap(
        "Your sourdough in the cellar", FACT
    )


def test_best_of_nothing_is_nothing():
    assert best("Your sourdough", []) == Overlap()


def test_best_masks_names_for_every_text():
    assert best("Northwind", ["Northwind one", "Northwind two"], iter(["Northwind"])) == Overlap()
