"""DR706 unwanted-call: they asked not to be called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._timing import hits

_WISH: Final = (
    r"\bI(?:['’](?:ll|d)| will| shall| can| could| may| might| would| plan| hope| intend| want)\b"
    r"(?: (?:also|then|gladly|happily|love|like|to|be|happy|glad))*"
    r"|\b(?:may|could|can|might|shall|should) I\b|\blet me\b"
)
_WHOM: Final = (
    r"(?:you\b|your (?:\w+ )?(?:office|desk|assistant|mobile|number|line)\b"
    r"|the (?:\w+ )?(?:office|switchboard|reception|front desk)\b"
    r"|(?:again|back|tomorrow|next|this|one|on \w+day)\b)"
)


@cache
def _announced() -> re.Pattern[str]:
    """A call that the writer wants to make; "do call me" leaves it to the reader, and is fine."""
    return re.compile(
        rf"(?:{_WISH})(?: \w+ly)? (?:(?:call|ring|phone|telephone) {_WHOM}"
        r"|give you an? (?:\w+ )?(?:call|ring)\b)",
        re.IGNORECASE,
    )


@cache
def _asked_for() -> re.Pattern[str]:
    """A call as something to arrange."""
    return re.compile(
        r"\b(?:for|have|arrange|schedule|set up|over|hop on|make time for)"
        r" an?(?: (?:quick|short|brief|follow-up|phone|telephone|[\w-]+-minute))* call\b",
        re.IGNORECASE,
    )


_REQUEST: Final = Pattern(
    r"\?|\b(?:could we|can we|may we|let us|I would (?:like|love|be)|I['’]d (?:like|love|be)|happy)\b",
    re.IGNORECASE,
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from hits("unwanted-call", draft, brief)
    if draft.kind.name == "call" or not brief.notes.interview.no_calls:
        return
    for sentence in draft.sentences:
        found = _announced().search(sentence.text)
        if not found and _REQUEST.search(sentence.text):
            found = _asked_for().search(sentence.text)
        if found:
            start = sentence.start + found.start()
            why = f"They asked not to be called: “{found[0]}”"
            yield Hit(start, start + len(found[0]), {"why": why})


_TEXT: Final = "Thank you for your time. Is there anything I can add?"

RULE: Final = Rule(
    code="DR706",
    name="unwanted-call",
    timing=True,
    needs_notes=True,
    source=Source(Article.A1, "Do not call recruiters if they have asked you not to do so"),
    rationale="A wish as plain as that is remembered when it is not kept.",
    message="{why}.",
    fix="Ask for an answer in writing, or for a meeting.",
    fires=(
        Example(_TEXT, kind="call", on="2026-11-27", interview={"no_calls": True}),
        Example(_TEXT, kind="call", on="2026-12-04", interview={"no_calls": True}),
        Example(_TEXT, kind="call", on="2026-11-27", interview={"no_calls": True, "on": None}),
        Example("Could I give you a ring next week about it?", interview={"no_calls": True}),
        Example("Would you have ten minutes for a call about it?", interview={"no_calls": True}),
        Example(
            "You had hoped to decide by now; I shall phone your office on Tuesday.",
            interview={"no_calls": True},
        ),
    ),
    silent=(
        Example(_TEXT, kind="call", on="2026-11-27"),
        Example(_TEXT, kind="check-in", on="2026-11-30", interview={"no_calls": True}),
        Example(_TEXT, kind="thank-you", interview={"no_calls": True}),
        Example(
            "Do call me on 555 0132 whenever it suits you.",
            interview={"no_calls": True},
            why="The reader calls.",
        ),
        Example(
            "I would phone the families that stay away, and start with the on-call pages.",
            interview={"no_calls": True},
            why="An idea for the job: nobody there is called.",
        ),
        Example(
            "I enjoyed the call with your night crew, and would like to join them.",
            interview={"no_calls": True},
            why="That call was theirs.",
        ),
        Example("Could I call you next week?", why="Nobody asked not to be called."),
    ),
    check=_check,
)
