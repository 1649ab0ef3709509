"""DR303 long-paragraph: a block of text, or too many small ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.sentences import sentences
from drafter.language.words import word_count
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source, at

_WORDS, _SENTENCES = 90, 5


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if draft.kind.characters or draft.kind.name == "call":
        return
    for paragraph in draft.paragraphs:
        words, count = word_count(paragraph.text), len(sentences(paragraph.text))
        if words > _WORDS or count > _SENTENCES:
            yield at(paragraph, fault=f"has {words} words in {count} sentences without a break")
    most = draft.kind.max_paragraphs
    if len(draft.paragraphs) > most:
        extra = draft.paragraphs[most]
        yield at(extra, fault=f"begins paragraph {most + 1}; {most} are enough")


_NAPKIN: Final = "You drew the whole pipeline on a napkin."

RULE: Final = Rule(
    code="DR303",
    name="long-paragraph",
    severity=SHOULD,
    source=Source(Article.A4, "If you email the person, keep it short and to the point"),
    rationale="People read on a telephone, between two meetings. Two or three short paragraphs are"
    " taken in at a glance; a block is put off.",
    message="“{quote}” {fault}.",
    fix="Make two or three paragraphs of it, each with one point.",
    fires=(
        Example(" ".join([_NAPKIN] * 6)),
        Example("\n\n".join([_NAPKIN] * 5)),
        Example("You drew the pipeline, " + "and I thought about it, " * 18 + "and I was glad."),
    ),
    silent=(
        Example(" ".join([_NAPKIN] * 5), why="Exactly five sentences."),
        Example("\n\n".join([_NAPKIN] * 4), why="Exactly four paragraphs."),
        Example(_NAPKIN),
    ),
    check=_check,
)
