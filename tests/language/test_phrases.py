"""Phrase lists: a little pattern language, matched whatever the case and the apostrophes."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter import assets
from drafter.language import phrases


@pytest.fixture
def listed(monkeypatch):
    """Make phrases the content of every list."""

    def use(*entries: str) -> None:
        monkeypatch.setattr(assets, "lines", lambda name: entries)
        phrases._phrases.cache_clear()

    yield use
    phrases._phrases.cache_clear()


MATCHING = [
    ("plain", "checking in", "I am Checking  in.", "Checking  in"),
    ("line break", "checking in", "just checking\nin", "checking\nin"),
    ("apostrophe", "i'm sure", "I’m sure of it", "I’m sure"),
    ("star goes on", "appreciat*", "I appreciated it", "appreciated"),
    ("star stops at once", "thank*", "thank you", "thank"),
    ("star inside", "(thank*|cheer*) you", "thanking you", "thanking you"),
    ("gap filled", "take ... time", "take up some of your time", "take up some of your time"),
    ("gap empty", "take ... time", "take time", "take time"),
    ("gap with a comma", "take ... time", "take, no, time", None),
    ("gap too wide", "take ... time", "take up a b c d time", None),
    ("gap over a full stop", "take ... time", "take it. Some time", None),
    ("first choice", "(my|our) rent", "my rent", "my rent"),
    ("second choice", "(my|our) rent", "our rent", "our rent"),
    ("no choice", "(my|our) rent", "your rent", None),
    ("choice of two words", "time (to|we could) talk", "time we could talk", "time we could talk"),
    ("choice at the end", "work for (free|less)", "work for less", "work for less"),
    ("optional there", "please just? hire me", "please just hire me", "please just hire me"),
    ("optional absent", "please just? hire me", "please hire me", "please hire me"),
    ("optional last", "i beg you?", "I beg for it", "I beg"),
    ("optional choice", "are (very|so)? busy", "are busy", "are busy"),
    ("part of a word before", "rent", "parent", None),
    ("part of a word after", "rent", "rental", None),
    ("dot as written", "e.g. this", "eng. this", None),
    ("other words between", "checking in", "checking him in", None),
]


@pytest.mark.parametrize(
    ("phrase", "text", "found"), [pytest.param(*case, id=name) for name, *case in MATCHING]
)
def test_phrase_matches_as_the_pattern_language_says(listed, phrase, text, found):
    listed(phrase)
    assert [match[0] for match in phrases.find("any", text)] == ([found] if found else [])


def test_every_place_of_every_phrase_is_found(listed):
    listed("salt", "bread")
    text = "salt, bread and salt"
    assert sorted(match.start() for match in phrases.find("any", text)) == [0, 6, 16]


LISTS = sorted(
    path.stem for path in (Path(phrases.__file__).parent / "data" / "phrases").glob("*.txt")
)


@pytest.mark.parametrize("name", LISTS)
def test_no_phrase_of_a_list_matches_everything(name):
    assert not list(phrases.find(name, "The bread was on a table; 12 loaves were cut by noon."))


@pytest.mark.parametrize("name", LISTS)
def test_every_plain_phrase_of_a_list_finds_itself(name):
    plain = [entry for entry in assets.lines(f"phrases/{name}.txt") if not set(entry) & set("*.?(")]
    missed = [entry for entry in plain if not list(phrases.find(name, f"So {entry.upper()} then"))]
    assert missed == []
