"""DR301 too-long: more words than a busy reader will read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source


def word_count(text: str) -> int:
    """The words of `text`, as a person counts them."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    most = draft.kind.words[1]
    count = word_count(draft.body.text)
    if count > most:
        last = draft.paragraphs[-1]
        values = {"count": str(count), "most": str(most), "surplus": str(count - most)}
        yield Hit(last.start, last.end, values)


_LONG: Final = " ".join(
    ["I was glad that we talked about moving the order service off the shared Postgres."] * 13
)

RULE: Final = Rule(
    code="DR301",
    name="too-long",
    source=Source(Article.A4, "If you email the person, keep it short and to the point"),
    rationale="Respect for the reader's time shows in the length. Replies peak at 50 to 125 words;"
    " of 46 public thank-you messages nine in ten stay under 143.",
    message="The body has {count} words; {most} are the most that get read.",
    fix="Cut {surplus} words: keep one point to a paragraph and drop what is said twice.",
    fires=(
        Example(_LONG),
        Example(_LONG + "\n\n" + _LONG),
        Example(" ".join(["Thank you for your time."] * 40)),
    ),
    silent=(
        Example("Thank you for your time."),
        Example(" ".join(["Thank you for your time."] * 36), why="Exactly 180 words."),
        Example("Thank you - really - for your time.", why="Dashes are no words."),
    ),
    check=_check,
)
