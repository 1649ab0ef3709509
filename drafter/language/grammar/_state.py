"""States: what the words of a note so far have built, and what it costs to stop there."""

from typing import Final, NamedTuple

NEVER: Final = 9.0
"""A strain that nothing makes up for."""
BARE: Final = 1.5
"""The strain of a thing without its article."""
BESIDE: Final = 1.5
"""The strain of two things side by side."""

OPEN: Final = frozenset({"^", "V", "X", "P", "C", "W", "R", "H"})
"""Places where a thing may begin."""
_ENDS: Final = {"P": 0.4, "T": 0.7, "M": 1.0, "X": 0.3, "H": 1.0, "C": 3.0, "W": 2.0, "R": 2.0}
_ENDS_OF_THINGS: Final = {
    "n": {"c": BARE, "d": 1.0, "m": 0.2, "": 0.3},
    "d1": {"p": BARE, "": 3.0},
    "dn": {"c": BARE, "d": 1.0, "m": 0.3, "": 0.3},
    "d": {"": 3.0},
    "b": {"c": BARE, "d": 1.0, "j": 1.0},
    "x": {"c": BARE, "d": 1.0, "j": 1.0},
    "p": {"c": BARE, "d": 1.0, "j": 1.0},
    "o": {"c": BARE, "d": 1.0, "j": 1.0},
    "k": {"c": BARE, "d": 1.0, "m": 0.4, "p": 0.2, "j": 1.0},
    "c": {"c": 0.6, "d": 0.4, "j": 1.0},
    "i": {"j": 1.0},
}  # fmt: skip


class State(NamedTuple):
    """What the words so far have built."""

    place: str
    """What stands last.

    "^" nothing yet; "C" a comma or "and"; "W" a word that opens a clause, "R" one that may be its
    subject; "P" a preposition; "T" to; "V" a verb; "X" is; "H" has; "M" a verb that helps; "G" me,
    "L" me after "let"; "F" a verb and an adverb; "E" any other end. For a thing, how it began, a
    colon, and its last word. It begins with an article ("d1" a, "dn" two, "d" the), a figure ("n"),
    none ("b"; "p" after a preposition, "o" of, "i" by, "c" and, "k" a comma, "x" is), or an article after a
    preposition ("pd"), and ("cd"), whose ("rd"). The last word is countable ("c", perhaps "d"),
    plural ("p"), an ordinal ("j"), another ("m"), or none yet.
    """
    number: str = ""
    """Of the subject: "s" one, "p" several, "i" the writer, "g" doing, "?" either, "" none yet."""
    owed: int = 0
    """Finite verbs that are still to come."""
    seen: bool = False
    """Whether this clause has had a verb."""

    @property
    def is_open(self) -> bool:
        """Whether a thing may begin here."""
        return self.place in OPEN

    @property
    def is_over(self) -> bool:
        """Whether what stands last may be at its end."""
        return self.place not in OPEN and self.place not in {"T", "M"}

    @property
    def in_thing(self) -> bool:
        """Whether a thing may go on here."""
        return ":" in self.place

    @property
    def is_determined(self) -> bool:
        """Whether a thing goes on that began with an article or the like."""
        return ":" in self.place and self.place.lstrip("prc")[:1] in {"d", "n"}

    @property
    def wants_subject(self) -> bool:
        """Whether a verb is owed, and its subject has not come yet."""
        return self.owed > 0 and not self.number and not self.seen

    @property
    def ending(self) -> float:
        """What it costs to end what stands last, if it has to be ended."""
        return cost_of_ending(self.place) if self.in_thing else 0.0


def cost_of_ending(place: str) -> float:
    """What it costs to end a note at `place`."""
    begun, colon, last = place.partition(":")
    if not colon:
        return _ENDS.get(place, 0.0)
    if begun[0] in "prc" and len(begun) > 1:
        begun = begun[1:]
    return _ENDS_OF_THINGS[begun].get(last, 0.0)


def disagreement(tag: str, number: str) -> float:
    """What it costs that a verb of `tag` follows a subject of `number`."""
    if tag == "BEi":
        return 0.0 if number == "i" else 2.0
    if tag in {"BEs", "HAs", "V3", "DOs"}:
        return 2.0 if number == "p" or (number == "i" and tag != "BEs") else 0.0
    if tag in {"BEp", "HAp", "V0", "DOp"}:
        return 2.0 if number == "s" or (number == "i" and tag == "BEp") else 0.0
    return 0.0
