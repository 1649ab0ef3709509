"""Questions as they are reported: "How would you do it?" was "how I would do it"."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import Pattern

_MODALS: Final = "would|could|should|can|will|have|had|do|are|were"
_INVERTED: Final = Pattern(
    rf"(?P<wh>(?:how|what|why|where|when|which|who)\b(?: (?!(?:{_MODALS})\b)[\w'’-]+){{0,4}}?)"
    rf" (?P<verb>{_MODALS}) (?:you|I)\b",
    re.IGNORECASE,
)
_WHETHER: Final = Pattern(rf"(?P<verb>{_MODALS}) (?:you|I)\b", re.IGNORECASE)
_WHAT_IS: Final = Pattern(r"what(?: is|['’]s| are| was| were) (?=(?:your|my|the|our)\b)", re.I)
_ASKED: Final = Pattern(
    rf"(?:(?:how|what|why|where|when|which|who)\b(?: (?!(?:I|you|we|they|he|she)\b)[\w'’-]+){{0,3}} )?"
    rf"(?:{_MODALS}|is|was|does|did)\b",
    re.IGNORECASE,
)
_MINE: Final = (
    (r"\byou['’]d\b", "I would"), (r"\byou['’]ll\b", "I will"), (r"\byou['’]ve\b", "I have"),
    (r"\byou['’]re\b|\byou are\b", "I am"), (r"\byou were\b", "I was"),
    (r"\b(with|for|to|of|about|at|on|from|between|than) you\b", r"\1 me"),
    (r"\byou\b", "I"), (r"\byours\b", "mine"), (r"\byour\b", "my"),
    (r"\byourself\b", "myself"),
)  # fmt: skip


def is_asked(text: str) -> bool:
    """Whether `text` has the order of a question: "how do you know", "is it"."""
    return bool(_ASKED.match(text))


def reported(question: str) -> str:
    """`question` as the one who was asked reports it, where its order can be turned.

    In a question put to the writer, "you" is the writer, who may have noted it down as "I".
    """
    if found := _WHAT_IS.match(question):
        return _mine(question[found.end() :])
    if found := _INVERTED.match(question):
        return _mine(f"{found['wh']} {_told(found['verb'])}{question[found.end() :]}")
    if found := _WHETHER.match(question):
        return _mine(f"whether {_told(found['verb'])}{question[found.end() :]}")
    return question if is_asked(question) else _mine(question)


def _told(verb: str) -> str:
    """The subject and verb of the report: "do you" is "I", "are you" is "I am"."""
    spoken = {"do": "I", "are": "I am", "were": "I was"}
    return spoken.get(verb.lower(), f"I {verb.lower()}")


def _mine(text: str) -> str:
    for pattern, instead in _MINE:
        text = re.sub(pattern, instead, text, flags=re.IGNORECASE)
    return text
