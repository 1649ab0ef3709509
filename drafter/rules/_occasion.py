"""What a sentence is said for, by which its numbers and days are judged."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.support import clause

MEETING: Final = Pattern(
    r"\b(?:thank\w*|grateful|appreciat\w+|enjoyed|pleasure|spoke|spoken|met|our (?:\w+ )?"
    r"(?:conversation|talk|chat|discussion|interview|meeting|call)|\w*day['’]s"
    r" (?:conversation|talk|chat|discussion|interview|meeting|call|visit)|the (?:conversation|talk"
    r"|interview|meeting) (?:of|on|we had)|interview(?:ing|ed)?|seeing me|having me|your company|(?:minutes?|hours?|time) with you|listening to you)\b",
    re.IGNORECASE,
    needs="thank|grateful|appreciat|enjoyed|pleasure|spoke|met|conversation|talk|chat|discussion"
    "|interview|meeting|call|seeing me|having me|your company|with you|listening to you",
)
"""It speaks of the interview, or thanks for it."""

PROPOSAL: Final = Pattern(
    r"\b(?:(?:could|would)(?! not\b| never\b)|might|may|what if|how about|why not|suggest|propose|idea|try|start by"
    r"|first step|imagine|perhaps|maybe|let's|let’s|i'd|i’d|(?:happy|glad) to(?! (?:hear|learn|see|meet|find|know|have|discover|read)\b)|may i|can we"
    r"|shall we|aim(?:ing)? (?:for|to)|if"
    r"|i (?:can|am able to|am free to) (?:\w+ly )?(?:start|begin|be|come|join|meet|visit|travel|call)"
    r"|(?:free|available) (?:from|until|after|at|on) )\b|\?$",
    re.IGNORECASE,
)
"""It proposes or asks, so that what it names need not be so."""

_REASON: Final = Pattern(
    r"\b(?:while|whilst|because|since|now that|given that|seeing that)\b",
    re.IGNORECASE,
    needs="whil|because|since|that",
)
"""What a proposal is made for stands after it, and is told as true."""


def is_proposed(start: int, end: int, text: str) -> bool:
    """Whether `text[start:end]` stands in a proposal, and not in the reason that is given for it."""
    reason = max((found.end() for found in _REASON.finditer(text, 0, start)), default=0)
    told = " " * reason + text[reason:]
    return bool(PROPOSAL.search(told[:end] + clause(start, end, told)))
