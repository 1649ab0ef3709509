"""DR304 long-sentence: one sentence that a reader has to begin again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.words import word_count
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at

_WORDS: Final = 42


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if draft.kind.name == "call":
        return
    for sentence in draft.sentences:
        if (count := word_count(sentence.text)) > _WORDS:
            yield at(sentence, count=str(count))


RULE: Final = Rule(
    code="DR304",
    name="long-sentence",
    severity=SHOULD,
    source=Source(Article.A4, "If you email the person, keep it short and to the point"),
    rationale="Beyond forty words people lose the beginning before they reach the end.",
    message="This sentence has {count} words.",
    fix="Make two sentences of it.",
    fires=(
        Example("You drew the pipeline, " + "and I thought about it, " * 8 + "and I was glad."),
        Example("I remember " + "the napkin and the crew and " * 8 + "the pipeline."),
        Example(" ".join(["the"] * 43) + "."),
    ),
    silent=(
        Example(" ".join(["the"] * 42) + ".", why="Exactly 42 words."),
        Example("You drew the whole pipeline on a napkin."),
        Example("The napkin - the crew - the pages - the pipeline.", why="Dashes are no words."),
    ),
    check=_check,
)
