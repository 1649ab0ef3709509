"""Notes better left out of a message: not for the reader's eyes, or not fit to be read."""

from typing import Final, NamedTuple

from drafter.brief import Brief, Fact
from drafter.language import phrases
from drafter.writers.completion import is_nothing
from drafter.writers.phrase import phrase

_OF_THEM: Final = frozenset({"memorable", "talked_about", "learned", "connection"})
_WHY: Final = frozenset({"why"})
_WORDED: Final = _OF_THEM | frozenset(
    "problem ideas evidence need proof why news question answer next_step".split()
)
"""What is told in the user's own words."""


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
    _Untold("untold-reminder", _OF_THEM, "it is a note to yourself"),
    _Untold("untold-complaint", _WHY, "it may sound like a complaint"),
    _Untold("untold-leaving", _WHY, "it is about leaving, not about them"),
    _Untold("untold-convenience", _WHY, "it is about your own convenience"),
)


def untold(brief: Brief) -> dict[str, str]:
    """The path of each note that no message should tell, and why not."""
    return {fact.path: why for fact in _offered(brief) if (why := _why_not(fact, brief))}


def _offered(brief: Brief) -> list[Fact]:
    """The notes that a message to the recipient might tell.

    Of what is a colleague's, only a message that turns on a problem tells anything.
    """
    any_problem = ("problem",) in brief.kind.required
    return [one for one in brief.facts if any_problem or one.owner in {None, brief.recipient}]


def _why_not(fact: Fact, brief: Brief) -> str:
    held = (one for one in _LISTS if fact.field in one.fields)
    unkind = next((one.why for one in held if phrases.holds(one.phrases, fact.text)), "")
    return unkind or unfit(fact, brief)


def unfit(fact: Fact, brief: Brief) -> str:
    """Why `fact` cannot be told in the words it is in; "" if it can."""
    if fact.field not in _WORDED:
        return ""
    if fact.field == "next_step" and is_nothing(fact.text):
        return ""
    if fact.field == "why" and " " not in fact.text.strip():
        return "one word does not say why"
    return phrase(fact, brief).fault
