"""Slips of people who are learning English are put right; good English is left alone."""

from __future__ import annotations

import pytest

from drafter.writers.mending import mended

SLIPS = [
    ("client complain always about the kitchens", "clients always complain about the kitchens"),
    ("people they don't come and nobody tell you", "people don't come and nobody tells you"),
    ("make whatsapp group where everybody write before 5",
     "make a whatsapp group where everybody writes before 5"),
    ("I am making rota for eleven cleaner since three years",
     "I have been making a rota for eleven cleaners for three years"),
    ("I want a unit where manager knows the floor", "I want a unit where the manager knows the floor"),
    ("buddy each new nurse with same mentor", "buddy each new nurse with the same mentor"),
    ("the old machine of your father which still work", "the old machine of your father which still works"),
    ("how is organised the team on two buildings", "how the team on two buildings is organised"),
    ("whether the water samples loses quality", "whether the water samples lose quality"),
    ("the group make the sampling in winter", "the group makes the sampling in winter"),
    ("doctors are not having time to call", "doctors do not have time to call"),
    ("you said me how they teached it", "you told me how they taught it"),
    ("I want make things by hand", "I want to make things by hand"),
    ("you doing handover at nine", "you are doing handover at nine"),
    ("you tasted it and after you laughed during one minute", "you tasted it and then you laughed for one minute"),
    ("you been here since 1989", "you have been here since 1989"),
    ("you are busy when it get dark", "you are busy when it gets dark"),
    ("really its because the children looked happy", "really it's because the children looked happy"),
    ("since childhood I read your books", "since childhood I have read your books"),
    ("you joined as trainee in 2009 itself", "you joined as a trainee in 2009"),
    ("you have a dog what sleep in shavings", "you have a dog which sleeps in shavings"),
    ("the operators names inside a hard hat", "the operators' names inside a hard hat"),
    ("you don't want to be a number no more", "you don't want to be a number any more"),
]  # fmt: skip
SOUND = [
    "she was told that the budget is fixed",
    "you hire more young people before and after you open",
    "it is more short-staffed on nights",
    "the will to win is what you hire for",
    "one of the people is retiring",
    "learning butchery from you is the reason",
    "closing the books takes 17 days",
    "Tuesdays they run two crews",
    "they showed me what is broken",
    "by itself it takes an hour",
    "reviews last month were slow",
    "Windows 10 laptop refresh",
    "year 6 teacher",
    "machines need repair twice a year",
    "use paper on the ward",
    "mother was a nurse",
    "shift swaps by text",
    "patient load",
    "pages doubled since the warehouse launch",
    "ruth planed a board",
    "james runs the floor",
    "make everyone feel at home",
    "the team who built it",
    "two people who know Excel",
    'you said "client complain"',
]


@pytest.mark.parametrize(("jotted", "said"), SLIPS)
def test_slip_is_put_right(jotted: str, said: str) -> None:
    assert mended(jotted) == said


@pytest.mark.parametrize("jotted", SOUND)
def test_good_english_is_left_alone(jotted: str) -> None:
    assert mended(jotted) == jotted
