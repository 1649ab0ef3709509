"""DR306 poor-outline: an outline too long to glance at, or a voicemail nobody can call back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.words import fold, word_count
from drafter.rules._call import call
from drafter.rules._rule import MUST, Article, Example, Hit, Rule, Source, at, at_end

_POINTS, _WORDS = 6, 12
_DIGITS: Final = {word: str(digit) for digit, word in enumerate(
    ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
)} | {"oh": "0", "nought": "0"}  # fmt: skip
_TAIL: Final = 7
"""Digits at the end of a number that make it that number, in national form or international."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    parts = call(draft)
    for point in parts.points[_POINTS:]:
        yield at(point, fault=f"is one point too many; {_POINTS} are enough")
    for point in parts.points:
        if (count := word_count(point.text)) > _WORDS:
            yield at(point, fault=f"has {count} words; a point has {_WORDS} at most")
    if parts.voicemail is None:
        yield at_end(draft, fault="is not followed by words for the voicemail")
        return
    said = parts.voicemail
    if _names(said.text, brief) < 2:
        yield at(said, fault="does not say your name twice, first and last")
    if _numbers(said.text, brief) < 2:
        yield at(said, fault="does not say your number twice, first and last")


def _names(text: str, brief: Brief) -> int:
    """How often the writer's name is said, whole or in part."""
    parts = [re.escape(fold(part)) for part in (brief.me.name or "").split() if len(part) > 1]
    if not parts:
        return 2
    name = rf"\b(?:{'|'.join(parts)})\b"
    return len(re.findall(rf"{name}(?:\s+(?:\w\.?\s+)?{name})*", fold(text)))


def _numbers(text: str, brief: Brief) -> int:
    """How often a telephone number is said, in figures or in words."""
    plain = re.sub(r"\bdouble\s+(\w+)", r"\1 \1", fold(text))
    plain = re.sub(r"\b[a-z]+\b", lambda word: _DIGITS.get(word[0], word[0]), plain)
    runs = re.findall(r"\d(?:[\s,.()–/-]{0,3}\d){6,}", plain)
    digits = [re.sub(r"\D", "", run) for run in runs]
    own = re.sub(r"\D", "", brief.me.phone or "") or (digits[0] if digits else "")
    return sum(run.count(own[-_TAIL:]) for run in digits) if own else 0


_VOICEMAIL: Final = (
    "If you reach the voicemail:\n\nHello Priya, this is Jordan Avery, on 415 555 0132. Thank you"
    " again for our conversation about the order service and the napkin. I am still very interested"
    " in the role and have an idea about the pages that I would be glad to tell you about. Again,"
    " this is Jordan Avery, on 415 555 0132. Thank you."
)

RULE: Final = Rule(
    code="DR306",
    name="poor-outline",
    kinds={"call": MUST},
    source=Source(Article.A4, "Create a brief outline of what you want to cover, then let it go"),
    rationale="On the telephone nobody reads sentences out: an outline is glanced at. And whoever"
    " listens to a voicemail needs the name and the number twice to write them down.",
    message="“{quote}” {fault}.",
    fix="Keep six points of a few words, and a voicemail that says name and number at both ends.",
    fires=(
        Example(f"- Thank her\n- {'the napkin ' * 7}\n\n{_VOICEMAIL}", kind="call"),
        Example("- Thank her\n- The napkin\n- Ask about the next step", kind="call"),
        Example(
            f"- Thank her\n\n{_VOICEMAIL.replace(' Again, this is Jordan Avery, on 415 555 0132.', '')}",
            kind="call",
        ),
    ),
    silent=(
        Example(f"When you call:\n\n- Thank her\n- The napkin\n\n{_VOICEMAIL}", kind="call"),
        Example(f"POINTS\n1) Thank her\n2) The napkin\n\n{_VOICEMAIL}", kind="call"),
        Example(
            f"- Thank her\n\n{_VOICEMAIL.replace('415 555 0132', 'four one five, five five five, oh one three two')}",
            kind="call",
            why="A number in words is said, too.",
        ),
    ),
    check=_check,
)
