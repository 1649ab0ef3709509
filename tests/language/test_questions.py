"""Questions as the one who was asked reports them."""

from __future__ import annotations

import pytest

from drafter.language.questions import is_asked, reported


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How would you shard by tenant", "how I would shard by tenant"),
        ("how do you know when to stop", "how I know when to stop"),
        ("what you'd do first", "what I would do first"),
        ("how many hives have you kept", "how many hives I have kept"),
        ("what is the weakest part of my CV", "the weakest part of my CV"),
        ("what would I do in a flood", "what I would do in a flood"),
        ("what is your weakest side", "my weakest side"),
        ("can you drive a trailer", "whether I can drive a trailer"),
        ("how I would price a staircase", "how I would price a staircase"),
    ],
)
def test_a_question_is_reported_by_the_one_who_was_asked(question: str, told: str) -> None:
    assert reported(question).lower() == told.lower()


def test_what_cannot_be_turned_keeps_the_order_of_a_question() -> None:
    assert is_asked(reported("Why did you leave Acme"))
    assert not is_asked(reported("what you'd do first"))
