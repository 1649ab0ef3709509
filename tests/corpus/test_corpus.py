"""The labelled messages are well formed, and there are enough of them."""

from collections import Counter
from pathlib import Path

import pytest

from drafter.kinds import KINDS
from tests import corpus

SAMPLES = corpus.samples()
CODES = [
    *range(101, 111), *range(201, 204), *range(301, 307), *range(401, 416), *range(501, 511),
    *range(601, 604), *range(701, 709),
]  # fmt: skip


@pytest.mark.parametrize("folder", sorted({s.notes.parent for s in SAMPLES}), ids=lambda f: f.name)
def test_each_message_has_a_brief(folder: Path) -> None:
    first = {(s.notes, s.kind, s.to): s for s in SAMPLES if s.notes.parent == folder}
    assert [corpus.brief(sample).recipient for sample in first.values()] == [
        s.to for s in first.values()
    ]


def test_every_quote_stands_in_its_message() -> None:
    assert [f for s in SAMPLES for f in s.faults if f.quote not in s.text] == []


def test_every_label_is_must_or_should() -> None:
    assert {fault.severity for sample in SAMPLES for fault in sample.faults} == {"must", "should"}


def test_ids_are_unique() -> None:
    assert [name for name, times in Counter(s.id for s in SAMPLES).items() if times > 1] == []


def test_every_rule_has_at_least_three_flawed_messages() -> None:
    planted = Counter(fault.code for sample in SAMPLES for fault in sample.faults)
    assert [code for code in CODES if planted[f"DR{code}"] < 3] == []


def test_no_label_names_a_rule_that_does_not_exist() -> None:
    assert {code for s in SAMPLES for code in s.allowed} <= {f"DR{code}" for code in CODES}


def test_every_kind_has_clean_and_flawed_messages() -> None:
    assert {s.kind for s in SAMPLES if s.faults} == {s.kind for s in SAMPLES if not s.faults}
    assert {s.kind for s in SAMPLES} == set(KINDS)


def test_no_message_is_labelled_twice_over() -> None:
    texts = Counter((s.text, s.date, s.notes, s.tone) for s in SAMPLES if not s.history)
    assert [text for text, times in texts.items() if times > 1] == []
