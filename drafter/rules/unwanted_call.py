"""DR706 unwanted-call: they asked not to be called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("unwanted-call", draft, brief)


_TEXT: Final = "Thank you for your time. Is there anything I can add?"

RULE: Final = Rule(
    code="DR706",
    name="unwanted-call",
    timing=True,
    needs_notes=True,
    source=Source(Article.A1, "Do not call recruiters if they have asked you not to do so"),
    rationale="A wish as plain as that is remembered when it is not kept.",
    message="{why}.",
    fix="Write a check-in instead.",
    fires=(
        Example(_TEXT, kind="call", on="2026-11-27", interview={"no_calls": True}),
        Example(_TEXT, kind="call", on="2026-12-04", interview={"no_calls": True}),
        Example(_TEXT, kind="call", on="2026-11-27", interview={"no_calls": True, "on": None}),
    ),
    silent=(
        Example(_TEXT, kind="call", on="2026-11-27"),
        Example(_TEXT, kind="check-in", on="2026-11-30", interview={"no_calls": True}),
        Example(_TEXT, kind="thank-you", interview={"no_calls": True}),
    ),
    check=_check,
)
