"""Characters that nobody sees, and that steer a terminal or turn the direction of reading."""

from __future__ import annotations

from typing import Final

from drafter.language.patterns import Pattern

_CONTROLS: Final = Pattern(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""All but white space, and the marks that Arabic and Hebrew need."""


def without_controls(text: str) -> str:
    """`text` without control characters, white space excepted."""
    return text if text.isprintable() else _CONTROLS.sub("", text)
