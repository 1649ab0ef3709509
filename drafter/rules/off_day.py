"""DR708 off-day: nobody is at work on the day of the message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("off-day", draft, brief)


_TEXT: Final = "Thank you for your time."

RULE: Final = Rule(
    code="DR708",
    name="off-day",
    timing=True,
    severity=SHOULD,
    source=Source(Article.A3, "Do so while respecting the boundaries of the recruiter"),
    rationale="A message that arrives on a weekend or a holiday disturbs, or drowns in Monday's"
    " mail. Holidays are known where `country` stands in the notes or the profile.",
    message="{why}.",
    fix="Keep it, and send it on {day}.",
    fires=(
        Example(_TEXT, on="2026-11-21"),
        Example(_TEXT, on="2026-11-22"),
        Example(_TEXT, kind="check-in", on="2026-12-05"),
    ),
    silent=(
        Example(_TEXT, on="2026-11-20"),
        Example(_TEXT, on="2026-11-23"),
        Example(_TEXT, on="2026-11-26", why="Without a country, only weekends are known."),
    ),
    check=_check,
)
