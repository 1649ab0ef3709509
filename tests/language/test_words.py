"""Words keep their places; stems let forms of one word meet and keep other words apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.words import (
    content_stems,
    content_words,
    fold,
    is_common,
    is_courtesy,
    same_word,
    stem,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Thank you, Ana.", ["Thank", "you", "Ana"]),
        ("the team's don't and d’accord", ["the", "team's", "don't", "and", "d’accord"]),
        ("zero-downtime CI/CD R&D", ["zero-downtime", "CI/CD", "R&D"]),
        ("Python 3.11, C++ and C#.", ["Python", "3.11", "C++", "and", "C#"]),
        ("the nurses' station", ["the", "nurses", "station"]),
        ("snake_case", ["snake", "case"]),
        ("café Łódź 東京", ["café", "Łódź", "東京"]),
        ("… — !?", []),
        ("", []),
    ],
)
def test_text_is_split_into_words(text, words):
    assert [token.text for token in tokens(text)] == words


@given(st.text())
def test_every_token_stands_where_it_says(text):
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_lower_has_straight_apostrophes():
    assert tokens("Don’t")[0].lower == "don't"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("migrate", "migrations"), ("migrating", "migration"), ("organise", "organization"),
        ("organised", "organizing"), ("drew", "drawing"), ("taught", "teach"), ("ran", "running"),
        ("wrote", "written"), ("bakery", "bakeries"), ("carried", "carry"), ("nurse", "nurses"),
        ("nurse", "nursing"), ("Ana's", "Ana"), ("nurses’", "nurse"), ("plan", "planned"),
        ("stop", "stopping"), ("deploy", "deployment"), ("quick", "quickly"), ("Café", "cafe"),
        ("box", "boxes"), ("bake", "baked"), ("shift", "shifts"), ("alert", "alerting"),
        ("analyse", "analyze"), ("manager", "manage"), ("trainer", "training"), ("teach", "teacher"),
        ("days", "daily"), ("installation", "install"), ("careful", "carefully"), ("plane", "planes"),
        ("price", "pricing"), ("rebuild", "rebuilt"), ("invoice", "invoicing"), ("page", "pages"),
    ],
)  # fmt: skip
def test_forms_of_one_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nurse", "nursery"), ("port", "portal"), ("train", "trail"), ("miss", "mission"),
        ("bus", "business"), ("order", "ordinary"), ("ward", "warden"), ("stat", "station"),
        ("care", "car"), ("plan", "plane"), ("page", "pager"), ("post", "poster"), ("off", "offer"),
        ("corn", "corner"), ("career", "care"), ("ear", "early"), ("depart", "department"),
        ("engine", "engineer"), ("base", "basement"), ("char", "charter"), ("quest", "question"),
        ("wing", "win"), ("thing", "thin"), ("busy", "bus"), ("united", "unity"),
    ],
)  # fmt: skip
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chloé", "chloe"), ("Bjørn", "bjorn"), ("Łukasz Đorđe", "lukasz dorde"),
        ("PLAIN", "plain"), ("Straße", "strasse"), ("Chloe\u0301", "chloe"), ("", ""),
    ],
)  # fmt: skip
def test_fold_drops_case_and_accents(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_fold_is_settled_after_one_round(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("migrat", "migrat", True), ("technic", "technician", True), ("photo", "photograph", True),
        ("cat", "cats", False), ("inter", "intel", False), ("warehous", "warranty", False),
        ("transport", "translation", False),
    ],
)  # fmt: skip
def test_same_word_needs_a_long_common_beginning(one, other, same):
    assert same_word(one, other) is same
    assert same_word(other, one) is same


def test_content_words_leave_grammar_out_and_split_compounds():
    found = content_words("the night-shift of CI/CD crews")
    assert [(word.text, word.start, word.end) for word in found] == [
        ("night", 4, 9), ("shift", 10, 15), ("CI", 19, 21), ("CD", 22, 24), ("crews", 25, 30),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "the of and to", "— !"])
def test_text_without_content_has_no_stems(text):
    assert content_stems(text) == frozenset()


def test_content_stems_meet_over_forms():
    assert content_stems("the night crews migrated") == content_stems("migrating a night crew")


@pytest.mark.parametrize(
    ("word", "common"),
    [("kitchen", True), ("Kitchen", True), ("walked", True), ("kubernetes", False),
     ("sourdough", False), ("phlebotomy", False)],
)  # fmt: skip
def test_common_words_are_known(word, common):
    assert is_common(word) is common


@pytest.mark.parametrize(
    ("word", "courtesy"),
    [("Thank", True), ("interview", True), ("forward", True), ("sourdough", False),
     ("pipeline", False)],
)  # fmt: skip
def test_courtesy_words_are_known(word, courtesy):
    assert is_courtesy(word) is courtesy
