"""Phrase lists: a little pattern language, matched whatever the case and the apostrophes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter import assets
from drafter.errors import UsageError
from drafter.language import phrases
from drafter.language.phrases import _lists
from drafter.language.phrases._search import Search
from drafter.language.phrases._text import read
from drafter.rules import RULES


@pytest.fixture
def listed(monkeypatch, tmp_path):
    """Make phrases the content of every list."""

    ours = assets.data

    def use(*entries: str) -> None:
        path = tmp_path / "any.txt"
        path.write_text("\n".join(entries), encoding="utf-8")
        monkeypatch.setattr(assets, "data", lambda name: path if "any" in name else ours(name))
        _forget()

    yield use
    _forget()


def _forget() -> None:
    _lists.load.cache_clear()
    phrases.holds.cache_clear()


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
    ("brackets in brackets", "(a (b|c)|d) e", "a c e", "a c e"),
    (
        "longer choice first or last",
        "so (much|much of it) gone",
        "so much of it gone",
        "so much of it gone",
    ),
    ("optional first", "(so)? glad", "glad", "glad"),
    ("short form written out", "i am sure", "I'm sure", "I'm sure"),
    ("short form of not", "i do not know", "I don’t know", "I don’t know"),
    ("short form of cannot", "i cannot wait", "I can't wait", "I can't wait"),
    ("short form of will not", "i will not", "I won't", "I won't"),
    ("short form without apostrophe", "i do not know", "I dont know", "I dont know"),
    ("short form written short", "i'm sure", "I am sure", "I am sure"),
    ("two readings of a short form", "it has been", "it's been", "it's been"),
    ("stops between words", "thank you", "thank. You", None),
    ("comma between words", "thank you", "thank, you", None),
    ("comma asked for", "thanks , mate", "Thanks, mate", "Thanks, mate"),
    ("comma not there", "thanks , mate", "Thanks mate", None),
    ("sentence begins", "^ hey", "Well. Hey there", "Hey"),
    ("no sentence begins", "^ hey", "Well hey there", None),
    ("sentence ends", "love $", "Much love!", "love"),
    ("no sentence ends", "love $", "love it", None),
    ("paragraph ends a sentence", "love $", "Much love\n\nJo", "love"),
    ("stop after a word", "sure! here", "Sure! Here it is", "Sure! Here"),
    ("no stop after a word", "sure! here", "sure here", None),
    ("question mark", "any news ?", "Any news?", "Any news"),
    ("no question mark", "any news ?", "Any news.", None),
]


@pytest.mark.parametrize(
    ("phrase", "text", "found"), [pytest.param(*case, id=name) for name, *case in MATCHING]
)
def test_phrase_matches_as_the_pattern_language_says(listed, phrase, text, found):
    listed(phrase)
    assert [span.text for span in phrases.find("any", text)] == ([found] if found else [])


def test_every_place_of_every_phrase_is_found(listed):
    listed("salt", "bread")
    text = "salt, bread and salt"
    assert [span.start for span in phrases.find("any", text)] == [0, 6, 16]


def test_set_stands_for_its_words(listed):
    listed("mood = glad|over the moon", "i am {mood}")
    texts = ("I am glad", "I'm over the moon", "I am sad")
    assert [phrases.holds("any", text) for text in texts] == [True, True, False]


def test_innocent_phrase_covers_a_fault(listed):
    listed("sorry for", "! sorry for your loss")
    texts = ("Sorry for my nerves.", "Sorry for your loss.")
    assert [phrases.holds("any", text) for text in texts] == [True, False]


@pytest.fixture
def own_list():
    """Write the user's own lines of a list."""

    def write(name: str, text: str) -> Path:
        path = assets.config_folder() / "phrases" / f"{name}.txt"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        _forget()
        return path

    yield write
    _forget()


def test_users_lines_are_added_to_ours(own_list):
    own_list("rude", "# mine\nbananas to you\n! you people\n")
    texts = ("Bananas to you.", "You people!", "How rude.")
    assert [phrases.holds("rude", text) for text in texts] == [True, False, True]


@pytest.mark.parametrize("broken", ["a (b|c", "a b) c", "a {nothing} b", "!"])
def test_broken_line_of_the_users_is_named(own_list, broken):
    path = own_list("rude", f"fine\n{broken}\n")
    with pytest.raises(UsageError, match=re.escape(f"{path}:2: ")):
        phrases.holds("rude", "Thank you.")


LISTS = sorted(path.stem for path in assets.data("phrases").glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_no_phrase_of_a_list_matches_everything(name):
    assert not list(phrases.find(name, "The bread was on a table; 12 loaves were cut by noon."))


@pytest.mark.parametrize("name", LISTS)
def test_every_plain_phrase_of_a_list_finds_itself(name):
    lines = assets.lines(f"phrases/{name}.txt")
    plain = [line for line in lines if not set(line) & set("*.?({^$,=!:;")]
    innocent = "\n".join(line for line in lines if line.startswith("!"))
    missed = [line for line in plain if not phrases.holds(name, f"So {line.upper()} then")]
    assert [line for line in missed if line not in innocent] == []


@pytest.mark.parametrize("name", LISTS)
def test_phrase_that_is_in_a_text_is_not_passed_over_for_want_of_a_word(name):
    listed = _lists.load(name)
    texts = [example.body for rule in RULES for example in rule.fires[:2]]
    for words in map(read, texts):
        search = Search(words, listed.sets)
        held = {line for line in map(_lists._line, listed.rows.splitlines())
                if [*search.places(_lists.sequence(line.pattern))]}  # fmt: skip
        assert held <= set(listed.that_may_match(words.places))


def test_list_is_kept_as_it_is_taken_apart(monkeypatch, tmp_path):
    monkeypatch.setattr(_lists, "_stored", lambda name: tmp_path / Path(name).stem)
    apart = [_lists._ours(f"phrases/{name}.txt", _lists._shared().sets) for name in LISTS]
    assert len(_lists.compile_all()) == len(LISTS) + 1
    assert [_lists._ours(f"phrases/{name}.txt", {}) for name in LISTS] == apart


def test_list_that_another_drafter_kept_is_taken_apart_anew(monkeypatch, tmp_path):
    monkeypatch.setattr(_lists, "_stored", lambda name: tmp_path / "kept")
    apart = _lists._ours("phrases/rude.txt", _lists._shared().sets)
    (tmp_path / "kept").write_bytes(b"1:23\nof another layout")
    assert _lists._ours("phrases/rude.txt", _lists._shared().sets) == apart


def test_list_edited_since_it_was_kept_is_taken_apart_anew(listed):
    listed("salt")
    assert phrases.holds("any", "pass the salt")
    listed("pepper")
    assert [phrases.holds("any", text) for text in ("salt", "pepper")] == [False, True]
