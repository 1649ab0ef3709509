"""DR703 before-their-deadline: it asks before the day on which they said they would answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("before-their-deadline", draft, brief)


_TEXT: Final = "I finished the incident review course. Is there anything I can add?"

RULE: Final = Rule(
    code="DR703",
    name="before-their-deadline",
    timing=True,
    needs_notes=True,
    source=Source(Article.A1, "Respect that deadline, and wait till it expires to follow up"),
    rationale="Who was told a day and asks before it did not listen. A call is welcome towards the end of"
    " that business day, a check-in from the next one on; an application is asked after when its"
    " posted deadline has passed.",
    message="{why}.",
    fix="Send it from {day} on.",
    fires=(
        Example(_TEXT, kind="check-in", on="2026-11-25"),
        Example(_TEXT, kind="check-in", on="2026-11-27"),
        Example(_TEXT, kind="call", on="2026-11-26"),
        Example(
            _TEXT, kind="check-in", on="2026-11-24", interview={"reply_by": date(2026, 12, 24)}
        ),
    ),
    silent=(
        Example(_TEXT, kind="check-in", on="2026-11-30"),
        Example(_TEXT, kind="call", on="2026-11-27", why="A call at the end of the promised day."),
        Example(_TEXT, kind="value-add", on="2026-11-25", why="It asks for no news."),
        Example(
            _TEXT,
            kind="check-in",
            on="2026-11-27",
            interview={"reply_by": None},
            why="They named no day.",
        ),
    ),
    check=_check,
)
