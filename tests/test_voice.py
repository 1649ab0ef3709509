"""How the user writes is measured from their own messages, told to a model, and held to as advice."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from drafter import pipeline, prompting, voice
from drafter.brief import Brief
from drafter.checker import check
from drafter.cli import app
from drafter.voice import Voice
from tests.conftest import EXAMPLES, brief_from

LETTER = """\
Subject: the allotment on Sunday
To: rosa@example.com

Dear Rosa,

I am glad that you came on Sunday. The garden is quiet without the children. We picked the last
beans and left the pumpkins where they were. I am sure that they will keep until the frost.
Perhaps we could dig the upper bed together. Perhaps the fence can wait for spring.

> I can bring my own spade, as you never have two, and we might as well begin at eight o'clock.

All the best,
Jordan
+1 415 555 0199
"""
OWN = Voice(8, contractions=False, exclaims=False, openings=("i am",), favourites=())


def test_sentences_are_measured_without_what_stands_around_them() -> None:
    found = voice.heard([LETTER])
    assert found
    assert found.words == 8
    assert not found.contractions
    assert not found.exclaims
    assert found.openings == ("i am",)


def test_contractions_and_exclamation_marks_are_heard() -> None:
    found = voice.heard([LETTER.replace("I am glad", "I'm glad").replace("frost.", "frost!")])
    assert found
    assert found.contractions
    assert found.exclaims


def test_favourite_words_are_everyday_words_and_never_names() -> None:
    found = voice.heard([LETTER, "Rosa should perhaps bring Rosa's own spade on Sunday."])
    assert found
    assert not {"rosa", "jordan", "sunday"} & set(found.favourites)


def test_too_little_is_no_voice() -> None:
    assert voice.heard(["I came home. It was late."]) is None


def test_only_measures_reach_the_model_and_only_where_there_are_any(panel: Brief) -> None:
    plan = pipeline.plan(pipeline.offline(panel))
    without = prompting.ask(panel, plan)[0]["content"]
    heard = prompting.ask(panel._replace(voice=voice.heard([LETTER])), plan)[0]["content"]
    assert "Voice" not in without
    assert heard.startswith(without.rstrip("\n"))
    told = heard.removeprefix(without.rstrip("\n"))
    assert "Sentences of about 8 words." in told
    assert "Contractions: none." in told
    for private in ("Rosa", "rosa@", "415", "allotment", "pumpkins"):
        assert private not in told


def test_who_never_contracts_reads_no_contraction_in_any_tone() -> None:
    warm = brief_from(EXAMPLES / "panel.yaml", "Priya", "warm")
    assert "I've" in pipeline.offline(warm).draft.text
    assert "I've" not in pipeline.offline(warm._replace(voice=OWN)).draft.text


def test_a_draft_unlike_its_writer_is_told_so_as_advice() -> None:
    warm = brief_from(EXAMPLES / "panel.yaml", "Priya", "warm")
    draft = pipeline.offline(warm).draft
    clipped = warm._replace(voice=OWN._replace(words=4))
    found = [one for one in check(draft, clipped).findings if one.code == "DR510"]
    assert any("sentences of about 4 words" in one.message for one in found)
    assert any("writes every word out" in one.message for one in found)
    assert check(draft, clipped).clean


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["thank-you", str(EXAMPLES / "nurse.yaml"), *arguments])


def test_show_prompt_shows_the_voice(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text(LETTER, encoding="utf-8")
    assert "Sentences of about 8 words." in run("--show-prompt", "--voice", str(own)).stdout


@pytest.mark.parametrize("text", [None, "Too short."])
def test_a_voice_that_cannot_be_heard_is_told_in_words(tmp_path: Path, text: str | None) -> None:
    own = tmp_path / "own.txt"
    if text is not None:
        own.write_text(text, encoding="utf-8")
    result = run("--voice", str(own))
    assert result.exit_code == 2
    assert f"the voice sample {own}" in result.stderr
