"""DR603 untidy: spaces, doubled words, capitals and stops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.words import fold, is_common
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source

_FAULTS: Final = (
    (Pattern(r"(?<=\S)[ \t]{2,}(?=\S)", needs="  |\t"), "has more than one space", " "),
    (
        Pattern(r"\b([A-Za-z]+)\s+\1\b(?<!that that)(?<!had had)(?<!very very)"),
        "says a word twice",
        r"\1",
    ),
    (
        Pattern(r"(?<=\w)[ \t]+([,.;:!?])(?=\s|$)", needs=" ,| .| ;| :| !| ?|\t"),
        "has a space before the mark",
        r"\1",
    ),
    (
        Pattern(
            r"(?<!\.)\.(\.)(?!\.)|,([,.])|;(;)|:(\.)|(?<=[a-z]{5})\.(,)(?=\s)",
            needs="..|,,|,.|;;|:.|.,",
        ),
        "has two marks for one",
        r"\1\2\3\4\5",
    ),
    (Pattern(r"(?<=[a-z]),(?=[A-Za-z]{2})"), "lacks a space after the comma", ", "),
    (
        Pattern(r"(?<![\w.'’-])i(?=(?:['’](?:m|d|ve|ll))?[ ,])(?!\.e)"),
        "wants a capital I",
        "I",
    ),
)
"""What to look for, what to say of it, and what may stand there instead."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for pattern, fault, mend in _FAULTS:
        for found in pattern.finditer(draft.body.text):
            start, end = draft.body.start + found.start(), draft.body.start + found.end()
            if len(found[0].strip()) > 1 and found[0] in brief.vocabulary:
                continue
            yield Hit(start, end, {"fault": fault}, mend=found.expand(mend))
    if draft.kind.name == "call":
        return
    between = draft.text[draft.greeting.end : draft.body.start]
    goes_on = draft.greeting.text and "\n" not in between  # "Hi Priya, thank you ..."
    for sentence in draft.sentences[1 if goes_on else 0 :]:
        first = sentence.text.split()[0]
        if first[0].islower() and is_common(first.strip(",;:")):
            capital = first[0].upper() + first[1:]
            end = sentence.start + len(first)
            yield Hit(sentence.start, end, {"fault": "wants a capital"}, mend=capital)
    for paragraph in draft.paragraphs:
        if paragraph.text[-1].isalnum() and "\n" not in paragraph.text:
            last = paragraph.text.split()[-1]
            if fold(last) in fold(brief.me.name or "").split():  # signed
                continue
            yield Hit(paragraph.end - len(last), paragraph.end, {"fault": "wants a full stop"})


RULE: Final = Rule(
    code="DR603",
    name="untidy",
    severity=SHOULD,
    source=Source(Article.A1, "Ensure your copy is proofread"),
    rationale="Doubled words and stray spaces show that a message was put together and not read.",
    message="“{quote}” {fault}.",
    fix="Tidy “{quote}”: it {fault}.",
    fires=(
        Example("It made  sense to me."),
        Example("It made sense to to me."),
        Example("It was good. it stayed with me."),
    ),
    silent=(
        Example("It made sense to me."),
        Example("I said that that napkin was good.", why="“That that” may stand."),
        Example("The order service, i.e. Postgres, stayed with me."),
        Example("I worked at Sparks Bros., and it was good.", why="The stop is the name's own."),
    ),
    check=_check,
)
