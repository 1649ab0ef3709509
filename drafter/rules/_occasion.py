"""What a sentence is said for, by which its numbers and days are judged."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import Pattern

MEETING: Final = Pattern(
    r"\b(?:thank\w*|grateful|appreciat\w+|enjoyed|pleasure|spoke|spoken|met|our (?:\w+ )?"
    r"(?:conversation|talk|chat|discussion|interview|meeting|call)|the (?:conversation|talk"
    r"|interview|meeting) (?:of|on|we had)|interview(?:ing|ed)?|seeing me|having me|your company|(?:minutes?|hours?|time) with you|listening to you)\b",
    re.IGNORECASE,
    needs="thank|grateful|appreciat|enjoyed|pleasure|spoke|met|conversation|talk|chat|discussion"
    "|interview|meeting|call|seeing me|having me|your company|with you|listening to you",
)
"""It speaks of the interview, or thanks for it."""

PROPOSAL: Final = Pattern(
    r"\b(?:could|would|might|may|what if|how about|why not|suggest|propose|idea|try|start by"
    r"|first step|imagine|perhaps|maybe|let's|let’s|i'd|i’d|happy to|glad to|may i|can we"
    r"|shall we|aim(?:ing)? (?:for|to)|if"
    r"|i (?:can|am able to|am free to) (?:\w+ly )?(?:start|begin|be|come|join|meet|visit|travel|call)"
    r"|(?:free|available) (?:from|until|after|at|on) )\b|\?$",
    re.IGNORECASE,
)
"""It proposes or asks, so that what it names need not be so."""
