"""Clauses: whom a stretch of a sentence belongs to."""

from __future__ import annotations

import pytest

from drafter.language.clauses import clauses, readdressed


def _first(sentence: str, who: str) -> tuple[str, str, str]:
    found = next(clause for clause in clauses(sentence) if clause.who == who)
    return found.verb or found.owned, found.before.strip(), found.after.strip(" .")


@pytest.mark.parametrize(
    ("sentence", "who", "expected"),
    [
        ("You wrote the modules, and I read them.", "you", ("write", "", "the modules")),
        ("I admire the modules that you wrote.", "you", ("write", "admire the modules", "")),
        ("I admire the modules you wrote for us.", "you", ("write", "admire the modules", "for us")),
        ("The slabs designed by you are fine.", "you", ("design", "The slabs", "are fine")),
        ("At Acme, you cut the wait.", "you", ("cut", "At Acme,", "the wait")),
        ("Your idea of tagging alerts helps.", "you", ("idea", "", "of tagging alerts helps")),
        ("Thank you for explaining the close.", "you", ("explain", "", "the close")),
        ("The close takes twelve days, you said.", "you",
         ("say", "The close takes twelve days,", "")),
        ("My garden is small; you saw it.", "I", ("garden", "", "is small")),
    ],
)  # fmt: skip
def test_finds_what_is_said_of_whom(
    sentence: str, who: str, expected: tuple[str, str, str]
) -> None:
    assert _first(sentence, who) == expected


@pytest.mark.parametrize(
    "sentence",
    ["You could tag every alert.", "If you tag every alert, it helps.", "You never said so.",
     "I suggest you tag every alert.", "As soon as you tag every alert, it helps."],
)  # fmt: skip
def test_knows_what_is_only_imagined(sentence: str) -> None:
    assert [clause.unreal for clause in clauses(sentence) if clause.who == "you"] == [True]


@pytest.mark.parametrize("sentence", ["Let me help you cut the wait.", "I spoke with you."])
def test_passes_over_a_reader_who_is_no_subject(sentence: str) -> None:
    assert not [clause for clause in clauses(sentence) if clause.who == "you"]


def test_turns_a_name_to_you_in_the_same_places() -> None:
    turned = readdressed("Acme's crew left, and Acme stayed.", "Acme")
    assert turned == "your   crew left, and you  stayed."
