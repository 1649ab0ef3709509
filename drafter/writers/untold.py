"""Notes better left out of a message: true, useful to the user, and not for the reader."""

from __future__ import annotations

from typing import Final, NamedTuple

from drafter.brief import Brief, Fact
from drafter.language import phrases

_OF_THEM: Final = frozenset({"memorable", "talked_about", "learned", "connection"})
_WHY: Final = frozenset({"why"})


class _Untold(NamedTuple):
    """A list of phrases, the notes it is held against, and why they are not told."""

    phrases: str
    fields: frozenset[str]
    why: str


_LISTS: Final = (
    _Untold("untold-pay", _OF_THEM | _WHY, "pay is for another conversation"),
    _Untold("untold-gossip", _OF_THEM - {"learned"}, "it tells on somebody"),
    _Untold("untold-embarrassing", _OF_THEM, "it may embarrass the reader"),
    _Untold("untold-looks", _OF_THEM, "looks are not for a thank-you"),
    _Untold("untold-private", _OF_THEM, "it is private"),
    _Untold("untold-worst", _OF_THEM - {"learned"}, "it shows you at your worst"),
    _Untold("untold-leaving", _WHY, "it is about leaving, not about them"),
    _Untold("untold-convenience", _WHY, "it is about your own convenience"),
)


def untold(brief: Brief) -> dict[str, str]:
    """The path of each note that no message should tell, and why not."""
    return {fact.path: why for fact in brief.facts if (why := _why_not(fact))}


def _why_not(fact: Fact) -> str:
    held = (one for one in _LISTS if fact.field in one.fields)
    return next((one.why for one in held if phrases.holds(one.phrases, fact.text)), "")
