"""DR704 too-often: the last message is too fresh."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("too-often", draft, brief)


_TEXT: Final = "I kept thinking about the on-call pages, and have an idea to show you."

RULE: Final = Rule(
    code="DR704",
    name="too-often",
    timing=True,
    needs_notes=True,
    source=Source(Article.A1, "Avoid calling or emailing the recruiter daily"),
    rationale="A second message the next day presses instead of reminding. Two business days lie between"
    " any two mails or calls to one person, a week between two questions.",
    message="{why}.",
    fix="Send it from {day} on.",
    fires=(
        Example(
            _TEXT,
            kind="value-add",
            on="2026-11-24",
            sent=(("thank-you", "2026-11-23", "Thank you."),),
        ),
        Example(
            _TEXT, kind="check-in", on="2026-12-02", sent=(("check-in", "2026-12-01", "Hello."),)
        ),
        Example(_TEXT, kind="check-in", on="2026-12-07", sent=(("call", "2026-12-01", "Hello."),)),
    ),
    silent=(
        Example(
            _TEXT,
            kind="value-add",
            on="2026-11-24",
            sent=(("thank-you", "2026-11-20", "Thank you."),),
        ),
        Example(
            _TEXT,
            kind="linkedin",
            on="2026-11-23",
            sent=(("thank-you", "2026-11-20", "Thank you."),),
            why="A LinkedIn note goes with the thank-you.",
        ),
        Example(
            _TEXT, kind="check-in", on="2026-12-08", sent=(("check-in", "2026-12-01", "Hello."),)
        ),
        Example(
            _TEXT, kind="value-add", on="2026-11-24", why="Nothing is known to have been sent."
        ),
    ),
    check=_check,
)
