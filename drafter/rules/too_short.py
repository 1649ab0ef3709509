"""DR302 too-short: too little to be worth opening."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.words import word_count
from drafter.rules._call import part_read_out, read_out
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_end


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    read, (least, _) = read_out(draft)
    count = word_count(read.text)
    if count < least:
        yield at_end(
            draft,
            what=part_read_out(draft),
            count=str(count),
            least=str(least),
            missing=str(least - count),
        )


RULE: Final = Rule(
    code="DR302",
    name="too-short",
    source=Source(Article.A4, "You added little to no value"),
    rationale="Two polite lines show no thought: there is no room in them for one thing the"
    " interview gave and one thing the writer would bring.",
    message="{what} has {count} words; under {least} it says too little.",
    fix="Add about {missing} words: something from the conversation, or what you would bring.",
    fires=(
        Example("Thank you for your time."),
        Example("I enjoyed our talk about the napkin. I look forward to hearing from you."),
        Example(""),
    ),
    silent=(
        Example(" ".join(["Thank you for your time."] * 12), why="Exactly 60 words."),
        Example(" ".join(["I was glad that we talked about alerts."] * 10)),
        Example(" ".join(["Our talk about the night crew stayed with me."] * 9)),
    ),
    check=_check,
)
