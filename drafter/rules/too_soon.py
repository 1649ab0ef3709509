"""DR701 too-soon: there has been no time yet for what the message asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("too-soon", draft, brief)


_TEXT: Final = "I kept thinking about the on-call pages, and have an idea to show you."

RULE: Final = Rule(
    code="DR701",
    name="too-soon",
    timing=True,
    needs_notes=True,
    source=Source(
        Article.A1, "Take two to three days to follow up: calling too soon fetches nothing"
    ),
    rationale="Recruiters see other candidates first. Ideas come best two to three business days after"
    " the interview, a first question after five where no day was named, and the answer to a no"
    " after a day. The numbers can be changed: templates/etiquette.yaml.",
    message="{why}.",
    fix="Send it from {day} on.",
    fires=(
        Example(_TEXT, kind="value-add", on="2026-11-20"),
        Example(_TEXT, kind="value-add", on="2026-11-23"),
        Example(_TEXT, kind="check-in", on="2026-11-25", interview={"reply_by": None}),
        Example(_TEXT, kind="call", on="2026-11-26", interview={"reply_by": None}),
    ),
    silent=(
        Example(
            _TEXT, kind="value-add", on="2026-11-24", why="Two business days after the interview."
        ),
        Example(
            _TEXT,
            kind="check-in",
            on="2026-11-27",
            interview={"reply_by": None},
            why="Five business days.",
        ),
        Example(
            _TEXT,
            kind="check-in",
            on="2026-11-21",
            interview={"on": None, "reply_by": None},
            why="Nobody knows when the interview was.",
        ),
        Example(_TEXT, why="A thank-you cannot come too soon."),
    ),
    check=_check,
)
