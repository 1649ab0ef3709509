"""DR705 past-the-cap: they were asked often enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("past-the-cap", draft, brief)


_TEXT: Final = "I finished the incident review course. Is there anything I can add?"
_ASKED: Final = (
    ("call", "2026-11-27", "Hello."),
    ("check-in", "2026-12-04", "Hello again."),
    ("check-in", "2026-12-11", "Hello once more."),
)

RULE: Final = Rule(
    code="DR705",
    name="past-the-cap",
    timing=True,
    needs_notes=True,
    source=Source(Article.A5, "Follow up consistently, which does not mean pestering"),
    rationale="Three questions without an answer are an answer. After that, a word once a quarter keeps the"
    " contact alive.",
    message="{why}.",
    fix="Leave it at that; a word to stay in touch may go out from {day} on.",
    fires=(
        Example(_TEXT, kind="check-in", on="2026-12-18", sent=_ASKED),
        Example(_TEXT, kind="call", on="2026-12-21", sent=_ASKED),
        Example(_TEXT, kind="check-in", on="2027-02-25", sent=_ASKED),
    ),
    silent=(
        Example(_TEXT, kind="check-in", on="2026-12-18", sent=_ASKED[1:]),
        Example(_TEXT, kind="check-in", on="2027-03-11", sent=_ASKED, why="A quarter later."),
        Example(_TEXT, kind="linkedin", on="2026-12-18", sent=_ASKED, why="It asks for no news."),
    ),
    check=_check,
)
