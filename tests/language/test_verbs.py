"""Verb forms: what a spelling can be, and one form from another."""

from __future__ import annotations

import pytest

from drafter.language.verbs import Form, base_of, forms, ing, third_person

PAST_AND_PARTICIPLE = Form.PAST | Form.PARTICIPLE


@pytest.mark.parametrize(
    ("base", "third"),
    [
        ("ship", "ships"), ("carry", "carries"), ("play", "plays"), ("watch", "watches"),
        ("fix", "fixes"), ("go", "goes"), ("do", "does"), ("be", "is"), ("have", "has"),
        ("miss", "misses"), ("push", "pushes"), ("buy", "buys"), ("bake", "bakes"),
    ],
)  # fmt: skip
def test_third_person(base, third):
    assert third_person(base) == third


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("meet", "meeting"), ("drive", "driving"), ("run", "running"), ("lie", "lying"),
        ("see", "seeing"), ("be", "being"), ("dye", "dyeing"), ("plan", "planning"),
        ("open", "opening"), ("refer", "referring"), ("offer", "offering"), ("fix", "fixing"),
        ("play", "playing"), ("carry", "carrying"), ("equip", "equipping"), ("cook", "cooking"),
        ("begin", "beginning"), ("visit", "visiting"), ("show", "showing"), ("stir", "stirring"),
    ],
)  # fmt: skip
def test_ing_form(base, form):
    assert ing(base) == form


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("draw", Form.BASE), ("draws", Form.THIRD), ("drew", Form.PAST),
        ("drawn", Form.PARTICIPLE), ("drawing", Form.ING), ("cut", Form.BASE | PAST_AND_PARTICIPLE),
        ("moved", PAST_AND_PARTICIPLE), ("planned", PAST_AND_PARTICIPLE),
        ("carried", PAST_AND_PARTICIPLE), ("labelled", PAST_AND_PARTICIPLE),
        ("labeled", PAST_AND_PARTICIPLE), ("rebuilt", PAST_AND_PARTICIPLE),
        ("learnt", PAST_AND_PARTICIPLE),
        ("outgrew", Form.PAST), ("come", Form.BASE | Form.PARTICIPLE), ("napkin", Form.NONE),
        ("", Form.NONE), ("re", Form.NONE), ("bread", Form.NONE), ("thing", Form.NONE),
        ("lying", Form.ING),
    ],
)  # fmt: skip
def test_word_can_be_these_forms(word, form):
    assert forms(word) == form


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("drew", "draw"), ("carries", "carry"), ("shipping", "ship"), ("taught", "teach"),
        ("cut", "cut"), ("migrated", "migrate"), ("rebuilt", "rebuild"), ("outgrew", "outgrow"),
        ("travelling", "travel"), ("lying", "lie"), ("re-planned", "re-plan"), ("napkin", None),
        ("underpants", None), ("best", None),
    ],
)  # fmt: skip
def test_base_of_a_form(word, base):
    assert base_of(word) == base
