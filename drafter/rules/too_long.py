"""DR301 too-long: more words than a busy reader will read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.words import word_count
from drafter.rules._call import part_read_out, read_out
from drafter.rules._rule import Article, Example, Hit, Rule, Source


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if draft.kind.characters:
        yield from _too_many_characters(draft)
        return
    read, (_, most) = read_out(draft)
    count = word_count(read.text)
    if count > most:
        last = draft.paragraphs[-1]
        yield Hit(last.start, last.end, _values("words", count, most, part_read_out(draft)))


def _too_many_characters(draft: Draft) -> Iterator[Hit]:
    """A hit on what LinkedIn would cut off."""
    count, most = len(draft.text.strip()), draft.kind.characters
    if count > most:
        yield Hit(most, len(draft.text), _values("characters", count, most, "The message"))


def _values(unit: str, count: int, most: int, what: str) -> dict[str, str]:
    return {
        "what": what,
        "count": f"{count} {unit}",
        "most": str(most),
        "surplus": f"{count - most} {unit}",
    }


_LONG: Final = " ".join(
    ["I was glad that we talked about moving the order service off the shared Postgres."] * 13
)

RULE: Final = Rule(
    code="DR301",
    name="too-long",
    source=Source(Article.A4, "If you email the person, keep it short and to the point"),
    rationale="Respect for the reader's time shows in the length. Replies peak at 50 to 125 words;"
    " of 46 public thank-you messages nine in ten stay under 143.",
    message="{what} has {count}; {most} are the most that get read.",
    fix="Cut {surplus}: keep one point to a paragraph and drop what is said twice.",
    fires=(
        Example(_LONG),
        Example(_LONG + "\n\n" + _LONG),
        Example(" ".join(["Thank you for your time."] * 40)),
        Example("Thank you for the napkin. " * 8, kind="linkedin"),
    ),
    silent=(
        Example("Thank you for your time."),
        Example(" ".join(["Thank you for your time."] * 36), why="Exactly 180 words."),
        Example("Thank you for the napkin. " * 7, kind="linkedin", why="194 characters in all."),
        Example("Thank you - really - for your time.", why="Dashes are no words."),
    ),
    check=_check,
)
