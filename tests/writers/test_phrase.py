"""A note stands in a sentence as a person would say it, whatever its shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter import pipeline
from drafter.brief import Brief, called, formally
from drafter.frames import promised
from drafter.writers.completion import is_nothing
from drafter.writers.phrase import phrase

BASE = """
me: {name: Jordan Avery, email: j@example.com}
company: Acme
role: Chef
interview: {on: 2026-11-20%s}
interviewers:
- name: Priya Raman
  memorable: "%s"
  talked_about: the napkin with the new menu
strengths:
- need: "%s"
  proof: "%s"
"""
PROOFS = [
    ("chartered since 2019", "I have been chartered since 2019"),
    ("8 years child protection, 40 court reports",
     "8 years of child protection and 40 court reports"),
    ("6 yrs on the pass, never lost a commis", "I have 6 years on the pass and have never lost a commis"),
    ("clean licence; drove for Interflora 2 yrs", "I have a clean licence and drove for Interflora for 2 years"),
    ("animated title sequence for ARTE", "I animated a title sequence for ARTE"),
    ("Gas Safe registered 9 years, can do LPG", "I have been Gas Safe registered for 9 years and can do LPG"),
    ("#1 of 14 SDRs", "I was number 1 of 14 SDRs"),
    ("i clean offices 9 years", "I have cleaned offices for 9 years"),
    ("SIA licence", "an SIA licence"),
]  # fmt: skip
NEEDS = [
    ("Calm under pressure", "someone calm under pressure"),
    ("Friendly, organized, bilingual", "someone friendly, organized and bilingual"),
    ("must know Excel", "someone who knows Excel"),
    ("6G cert", "a 6G certificate"),
    ("Terraform, k8s", "Terraform and k8s"),
    ("strong behaviour management", "strong behaviour management"),
]
STEPS = [
    ("weld test tuesday 7am", "the weld test on Tuesday at 7am"),
    ("you will introduce me to the team", "being introduced to the team"),
    ("she'll email me next week", "hearing from you next week"),
    ("writing test", "the writing test"),
    ("i'm teaching a class on saturday", "teaching a class on Saturday"),
    ("I should send references", "send references"),
]
REMARKS = [
    ("Priya, who won 30 caps, still tapes ankles", "you won 30 caps and you still tape ankles"),
    ("Priya is a nurse, and so is her sister", "you are a nurse, and so is your sister"),
    (
        "Priya reads, writes and edits everything herself",
        "you read, write and edit everything yourself",
    ),
    ("very kind, gave me tea and cake", "you were very kind, gave me tea and cake"),
]


@pytest.mark.parametrize(("jotted", "said"), PROOFS)
def test_proof(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "Priya sang", "x", jotted))
    assert phrase(one.material("proof")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), NEEDS)
def test_need(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "Priya sang", jotted, "ran a kitchen"))
    assert phrase(one.material("need")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), STEPS)
def test_next_step(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % (f', next_step: "{jotted}"', "Priya sang", "x", "ran a kitchen"))
    assert phrase(one.material("next_step")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), REMARKS)
def test_remark_on_the_reader(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", jotted, "x", "ran a kitchen"))
    assert phrase(one.material("memorable")[0], one).inside == said


@pytest.mark.parametrize("text", ["TBC", "none", "nothing agreed", "n/a", "not yet known", "?"])
def test_note_that_says_nothing(text: str) -> None:
    assert is_nothing(text)


def test_note_that_says_something() -> None:
    assert not is_nothing("a note to the board")


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("2026-11-27", "by Friday, 27 November"), ("2026-11-21", "tomorrow"), ("2026-11-20", ""),
        ("by Friday", "by Friday"), ("3 business days", "within 3 business days"),
        ("end of next week", "by the end of next week"),
    ],
)  # fmt: skip
def test_promise_as_the_end_of_hearing_from_you(
    said: str, ending: str, notes_of: Callable[..., Brief]
) -> None:
    one = notes_of(BASE % ("", "Priya sang", "x", "ran a kitchen"), on=date(2026, 11, 20))
    assert promised(said, one) == ending


@pytest.mark.parametrize(
    ("name", "short", "formal"),
    [
        ("Dr. Anil Mehta", "Dr. Mehta", "Dr. Mehta"), ("Sir Anthony Blake", "Sir Anthony", "Sir Anthony"),
        ("M. Perrin", "M. Perrin", "M. Perrin"), ("bev", "Bev", "Bev"), ("SANDRA MILLS", "Sandra", "Sandra Mills"),
        ("Juno Park (they/them)", "Juno", "Juno Park"), ("Trish (team leader)", "Trish", "Trish"),
        ('Robert "Bob" Stone', "Bob", "Robert Stone"), ("Ana Cruz, RN", "Ana", "Ana Cruz"),
    ],
)  # fmt: skip
def test_way_to_address_somebody(name: str, short: str, formal: str) -> None:
    assert (called(name), formally(name)) == (short, formal)


def test_tactless_note_is_left_out_with_its_line_and_the_reason(
    notes_of: Callable[..., Brief],
) -> None:
    one = notes_of(
        BASE % ("", "Priya looked bored until I mentioned the log", "x", "ran a kitchen")
    )
    outcome = pipeline.offline(one)
    assert "bored" not in outcome.draft.text
    assert "notes.yaml:8: left out, as it may embarrass the reader" in outcome.left_out[0]
