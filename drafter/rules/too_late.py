"""DR702 too-late: the message has missed its time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("too-late", draft, brief)


_TEXT: Final = "Thank you for your time on Friday."

RULE: Final = Rule(
    code="DR702",
    name="too-late",
    timing=True,
    needs_notes=True,
    severity=SHOULD,
    source=Source(Article.A4, "A day or two afterward is best; late is better than none"),
    rationale="A thank-you makes its impression within a day or two; so does the answer to a no. Ideas"
    " count before they decide. Late is better than never: this is advice.",
    message="{why}: this comes late.",
    fix="Send it today, and do not explain the delay.",
    fires=(
        Example(_TEXT, on="2026-11-24"),
        Example(_TEXT, on="2026-12-08"),
        Example(_TEXT, kind="card", on="2026-11-25"),
        Example(_TEXT, kind="value-add", on="2026-11-30"),
    ),
    silent=(
        Example(_TEXT, on="2026-11-20"),
        Example(_TEXT, on="2026-11-21"),
        Example(_TEXT, on="2026-11-23", why="Friday's thank-you may go on Monday."),
        Example(
            _TEXT,
            on="2026-12-08",
            interview={"on": None},
            why="Nobody knows when the interview was.",
        ),
    ),
    check=_check,
)
