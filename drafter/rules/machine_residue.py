"""DR110 machine-residue: what a language model leaves behind besides the message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafter import assets
from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.words import fold, tokens
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_SHINGLE: Final = 4
"""Words in a row that, shared with an instruction or an example of prompts/, prove a copy."""
_LABEL: Final = re.compile(r"^\W*(?:[a-z]+_[a-z]+\s*:|[Pp]art \d+:|\w+\s*(?:=>|->|\{|\":))")
_MARKUP: Final = re.compile(r"```|\*\*|^#+ |</?\w+>|\\n|=>|\"\s*:\s*\"")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for found in phrases.find("machine-residue", draft.body.text):
        yield Hit(draft.body.start + found.start, draft.body.start + found.end, _SAID)
    seen: set[str] = set()
    for sentence in draft.sentences:
        text = sentence.text
        fault = None
        if _LABEL.search(text) or _MARKUP.search(text):
            fault = "is a label or markup"
        elif _copies_prompt(text, brief):
            fault = "is copied from an instruction"
        elif text[-1] not in ".!?…:)\"'”’" and sentence is draft.sentences[-1]:
            fault = "is cut off"
        elif text[0].islower() and text.split()[0] not in brief.vocabulary:
            fault = "has lost its beginning"
        elif (plain := fold(text)) in seen:
            fault = "stands here twice"
        else:
            seen.add(plain)
        if fault:
            yield Hit(sentence.start, sentence.end, {"fault": fault})


_SAID: Final = {"fault": "is a remark about the writing, not part of the message"}


def _copies_prompt(text: str, brief: Brief) -> bool:
    """Whether `text` holds a run of words of prompts/ that the notes do not hold."""
    own = fold(brief.vocabulary)
    return any(" ".join(run) not in own for run in _runs(text) if run in _prompt_runs())


def _runs(text: str) -> list[tuple[str, ...]]:
    words = [fold(token.text) for token in tokens(text)]
    return [tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)]


@cache
def _prompt_runs() -> frozenset[tuple[str, ...]]:
    """The runs of words in the instructions and the examples, slots left out."""
    moves = assets.load_yaml(assets.find("prompts/moves.yaml"))
    examples = assets.load_yaml(assets.find("prompts/examples.yaml"))
    pieces = [piece for text in moves.values() for piece in re.split(r"\{\w+\}|[.,]", text)]
    pieces += [text for example in examples for text in (example["sentence"], *example["facts"])]
    return frozenset(run for piece in pieces for run in _runs(piece)) - _HARMLESS


_HARMLESS: Final = frozenset(
    run
    for text in (
        "that you have been thinking about this problem which came up in the interview",
        "this point of the conversation has stayed with you",
        "one thing i would try is to",
        "i will remember that you keep a",
        "what this opportunity means to you",
        "thank you for their time",
        "that answers what they need",
        "you would like to do this work at",
    )
    for run in _runs(text)
)
"""Runs that stand in prompts/ and in good messages alike."""

RULE: Final = Rule(
    code="DR110",
    name="machine-residue",
    source=Source(Article.A1, "Ensure your copy is proofread"),
    rationale="A label, half a sentence or a remark by the model about itself tells the reader that"
    " nobody read the message before it was sent.",
    message="“{quote}” {fault}.",
    fix="Take it out, or write the sentence whole and in your own words.",
    fires=(
        Example("Here is the message you asked for. Thank you for your time."),
        Example("say that you would like to do this work at Northwind Robotics."),
        Example("I keep a jar of wicks from every lamp I have trimmed."),
        Example("Thank you for your time. I look forward to meeting the"),
        Example("next_step: I look forward to the visit."),
    ),
    silent=(
        Example("Thank you for your time."),
        Example("MQTT stayed with me."),
        Example("I have been thinking about this problem since.", why="Everyday words."),
        Example("What this opportunity means to me is simple: a platform of my own."),
    ),
    check=_check,
)
