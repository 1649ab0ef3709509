"""Shorthand, signs and addresses are found; the words of a trade are left alone."""

from __future__ import annotations

import pytest

from drafter.writers.wording import fault, fault_as_jotted

SHORTHAND = [
    "defect cards get lost btwn drivers",
    "42-tab s/sheet that nobody deletes",
    "the area manager mtg",
    "bd sees accts monthly",
    "dbl refund story",
    "ME 11 WD",
    "the day in van w Mick",
    "urgent elec repairs",
    "we gotta move the settlmnt jobs",
]
SIGNS = [
    "starters gone <6 weeks",
    "back to depot x2 a day",
    "real $$",
    "labels = smudge",
    "which one??",
]
PLAIN_WORDS = [
    "moving settlement jobs off cron",
    "the tariff, the yacht and 300+ home births",
    "a £120m refinancing in 2024",
    "CI/CD for C++ and C# around 24/7",
    "nobody should've cut costs at St. Anne's",
    "turbot, chintz and kohlrabi",
    "Spanish or French",
    "UEFA B",
]


@pytest.mark.parametrize("text", SHORTHAND)
def test_shorthand_is_found(text: str) -> None:
    assert fault(text, "") == "it reads as shorthand" or "s/" in text


@pytest.mark.parametrize("text", SIGNS)
def test_signs_are_found(text: str) -> None:
    assert fault(text, "") == "it is written in signs"


@pytest.mark.parametrize("text", PLAIN_WORDS)
def test_words_of_a_trade_are_left_alone(text: str) -> None:
    assert not fault(text, "")


@pytest.mark.parametrize(
    "text",
    ["ring Paul on 07700 900123 after four", "https://git.example/x", "write to p@acme.example"],
)
def test_a_number_or_an_address_is_found(text: str) -> None:
    assert "number to call" in fault(text, "")


def test_names_are_right_as_they_are() -> None:
    assert not fault("a day at hmrk", "hmrk")


def test_a_sign_that_was_spelt_out_still_counts() -> None:
    assert fault_as_jotted("1st hr = whole day")
