"""Slips are found, and neither the notes' words nor British spelling is one."""

from __future__ import annotations

import pytest

from drafter.language import proofreading
from drafter.language.proofreading import slips

NOTES = "Priya Ramanathan runs the phlebotomie desk at Kestrellon"


def spelt_wrong(text: str, vocabulary: str = "") -> list[str]:
    return [text[slip.start : slip.end] for slip in slips(text, vocabulary) if slip.spelling]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("I enjoyed our conversaton today.", "conversaton"),
        ("I will definately call you.", "definately"),
        ("Recieving your note was kind.", "Recieving"),
    ],
)
def test_misspelt_word_is_found(text, word):
    assert spelt_wrong(text) == [word]


def test_misspelt_word_comes_with_its_correction():
    (slip,) = slips("I enjoyed our conversaton today.", "")
    assert (slip.rule, "conversation" in slip.suggestions) == ("SpellCheck", True)


@pytest.mark.parametrize(
    "text",
    ["I saw an an oven.", "It was a honor.", "I could of helped.", "I has a question for you."],
)
def test_ungrammatical_text_is_found(text):
    assert [slip for slip in slips(text, "") if not slip.spelling]


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for showing me the kitchen on Monday.",
        "I look forward to meeting the night crew next week.",
        "I organised the theatre catalogue and its colour scheme.",
        "I organized the theater catalog and its color scheme.",
        "The centre travelled, modelled and analysed.",
        "The center traveled, modeled and analyzed.",
        "I liked how Okonkwo and the SREs use gRPC2.",
    ],
)
def test_good_sentence_has_no_slip(text):
    assert slips(text, "") == []


@pytest.mark.parametrize(
    "text",
    [
        "The phlebotomie desk is busy.",
        "The phlebotomie's desk is busy.",
        "Kestrellon is busy.",
        "Kestrellon’s desk is busy.",
    ],
)
def test_word_of_the_notes_is_no_slip(text):
    assert spelt_wrong(text, NOTES) == []
    assert spelt_wrong(text) != []


def test_slips_come_in_order_with_code_point_offsets():
    text = "Café 🥐: I definately enjoyed our conversaton."
    found = slips(text, "")
    assert [text[slip.start : slip.end] for slip in found] == ["definately", "conversaton"]


@pytest.mark.parametrize("text", ["", "\n\n", "🥐"])
def test_text_without_words_has_no_slip(text):
    assert slips(text, "") == []


def test_nothing_is_printed(capfd):
    slips("I look forward to hear from you. I am looking forward to meet you.", "")
    assert capfd.readouterr() == ("", "")


def test_stdout_works_again_afterwards(capfd):
    slips("Thank you.", "")
    print("message")  # noqa: T201 - this is what is tested
    assert capfd.readouterr().out == "message\n"


def test_linter_is_built_once():
    proofreading.warm().join()
    slips("Thank you.", "")
    assert proofreading._built.cache_info().misses == 1
