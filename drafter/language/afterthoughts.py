"""Afterthoughts: what a jotting adds behind a comma, and how a sentence would tell it.

What they give is joined, or "" where what stands behind the comma is another thing.
"""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.sentences import in_a_row
from drafter.language.shape import PREPOSITIONS, Shape, is_adverb

_NOT_ONE: Final = frozenset({"none", "neither", "nothing"})
_MOVED: Final = Pattern(
    r"(?!with )(?:[a-z][\w-]* ){1,4}(?:up|down) (?:from|by|to) [£$€]?\d", needs="up |down "
)
"""What became of a figure: "query cost down from $14k to $5k"."""


_ROSE: Final = Pattern(r"[£$€]?\d[\d.,]*%?k?(?: [a-z]+){0,2} to [£$€]?\d")
_TOOK: Final = Pattern(
    r"took (?:about |only |just |over |under )?(?:an?|\d+|two|three|four|five|six|ten) (?:whole )?"
    r"(?:minute|hour|day|week|month|year|season)s?",
    needs="took ",
)
"""What the deed took, and nobody took from it."""


def afterthought(parts: list[str], shapes: list[Shape], field: str) -> str:
    """`parts` of a note of `field` joined, where the later ones count, prove or set apart."""
    if field == "talked_about" and len(parts) == 2 and _ASKED.match(parts[0]):
        return parts[0]  # I asked about nights, it's one week in five
    return (
        _with_and_in(parts, shapes)
        or _counted(parts, shapes, field)
        or _proved(parts, shapes, field)
        or _set_apart(parts, shapes, field)
    )


_ASKED: Final = Pattern(
    r"(?:I|we|you|they) (?:asked|talked|spoke|chatted|discussed)\b",
    needs="asked|talked|spoke|chatted|discussed",
)


def _with_and_in(parts: list[str], shapes: list[Shape]) -> str:
    """A deed, what it did without and how long it took: "moved 4,000 boxes, no loss, 2 days"."""
    tails = [
        "with" if _NONE.match(one) else "in" if _LONG.fullmatch(one) else "" for one in parts[1:]
    ]
    if len(tails) < 2 or "" in tails or shapes[0] not in {Shape.PAST, Shape.CLAUSE}:
        return ""
    return " ".join(
        [parts[0], *(f"{led} {one}" for led, one in zip(tails, parts[1:], strict=True))]
    )


_NONE: Final = Pattern(r"(?:no|zero) [a-z]")
_LONG: Final = Pattern(
    r"(?:about |under |only |just )?(?:an?|one|two|three|four|five|six|ten|\d+) (?:hour|day|night|week|weekend|month|year|season)s?"
)


def trailing(one: str, two: str, shape: Shape) -> str:
    """`one`, of `shape`, with an afterthought: "it took an hour, no help"; "" where `two` is none."""
    first = two.partition(" ")[0].lower()
    if first in _NOT_ONE:
        return f"{one} and {two}"
    done = shape in {Shape.CLAUSE, Shape.PAST}
    if done and _MOVED.match(two):
        return f"{one}, with {two}"
    if done and _ROSE.match(two):
        return f"{one}, from {two}"
    if done and _TOOK.fullmatch(two):
        return f"{one}, which {two}"
    if first in {"no", "zero"} and shape not in {Shape.NOUN, Shape.WH, Shape.QUESTION}:
        return f"{one}{',' * (shape in {Shape.BASE, Shape.FRAGMENT})} with {two}"
    if two.startswith(("turned out ", "turns out ")):
        return f"{one}; it {two}"
    if two.startswith(("took me ", "took us ")) and not re.search(r"\b(?:and|or)\b", two):
        return f"{one}, which {two}"
    return ""


def _counted(parts: list[str], shapes: list[Shape], field: str) -> str:
    """`parts` where the later ones count: "a show, 41 quilts", "6 loans, two overseas"; or ""."""
    *most, last = parts
    rated = field == "proof" and _YEARS.match(parts[0]) and _RATE.fullmatch(parts[1])
    if rated and all(" of them" in one for one in parts[2:]):
        return ", ".join([f"{parts[0]}, with {parts[1]}", *parts[2:]])
    if re.match(
        r"(?:\d+|one|two|three|four|five|six|half|most|some|all|none) of (?:them|these|those)\b",
        last,
    ):
        return ", ".join(parts)
    if found := _SOME_OF.match(last):
        one, rest = found[1], found[2].partition(" ")[0]
        apart = rest in PREPOSITIONS | _AWAY or is_adverb(rest)
        if apart and field != "next_step" and re.search(r"\d [\w -]+s\b", most[-1]):
            return f"{', '.join(most)}, {one} of them {found[2]}"
    if field == "proof" and last in _STATES and len(parts) == 2 and shapes[0] is Shape.NOUN:
        return f"a {last} {parts[0].removeprefix('a ')}"  # licence since 2011, clean
    sized = all(_SIZE.match(part) and not _TIMED.match(part) for part in parts[1:])
    if field == "talked_about" and sized and shapes[0] is Shape.NOUN and not parts[0][0].isdigit():
        return f"{parts[0]}, with {in_a_row(parts[1:])}"
    return ""


_YEARS: Final = Pattern(r"\S+ (?:years|months|seasons)\b", needs="years|months|seasons")
_RATE: Final = Pattern(
    r"(?:about |over |some )?[\d,.]+ [\w -]+s (?:a|an|per|every|each) (?:hour|day|night|shift|week|month|year|season)",
    needs=" a | an | per | every | each ",
)
_STATES: Final = frozenset({"clean", "full", "valid", "current"})
_SOME_OF: Final = Pattern(r"(\d+|one|two|three|four|five|six|half|most|some) ((?!of\b)[a-z]+.*)")
_AWAY: Final = frozenset({"overseas", "abroad", "outdoors", "unaccompanied"})
_SIZE: Final = Pattern(
    r"(?!\S+ (?:thirds|quarters|halves)\b)(?:about |over |some )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r" (?:[a-z-]+ ){0,2}?[a-z-]+s\b(?! (?:not|then)\b)(?<!thirds)(?<!quarters)"
)
_TIMED: Final = Pattern(r"\S+ (?:[a-z]+ )?(?:second|minute|hour|day|night|week|month|year|time)s")


def _proved(parts: list[str], shapes: list[Shape], field: str) -> str:
    """A deed and what became of it: "did one in Leeds, stuck, still used"; "" for other pieces."""
    if field != "evidence":
        return ""
    ends = [_OUTCOME.fullmatch(part) for part in parts[1:]]
    if shapes[0] is not Shape.PAST or not all(ends):
        return ""
    said = [f"{'is ' if end[1] else ''}{end[0]}" for end in ends if end]
    return f"{parts[0]}; it {in_a_row(said)}"


_OUTCOME: Final = Pattern(
    r"(?:stuck|held|helped|worked|lasted|paid off|caught on|(still) (?:used|there|running|going|in use|in place))"
    r"(?: (?:in|a|two|three|four|five|six|\d+|to|for|the|by|at|with|from)\b.*)?",
    needs="stuck|held|helped|worked|lasted|paid|caught|still",
)
"""What became of a deed, told without its subject."""


def _set_apart(parts: list[str], shapes: list[Shape], field: str) -> str:
    """A thing and a sentence on it: "14 years on Mazak, I program, too"; "" for other pieces."""
    one, two, *more = parts
    if shapes[0] not in {Shape.NOUN, Shape.FRAGMENT} or len(more) > 1:
        return ""
    known = one.startswith(("the ", "a ", "an ", "my ", "your "))
    if field == "answer" and known and (two.startswith("I ") or shapes[1] is Shape.PAST):
        did = two if two.startswith("I ") else f"I {two}"  # the time it froze, I rang the engineer
        return f"{one} – {', and '.join([did, *more])}"
    if shapes != [Shape.NOUN, Shape.CLAUSE] or _GOES_ON.match(two):
        return ""
    if field == "memorable" and known and re.search(r"\b(?:it|them)\b", two):
        return f"{one} – {two}"  # the stuffed owl, everyone bows to it
    if field == "proof" and one[0].isdigit() and two.startswith("I "):
        return f"{one}, and {two}"
    if field in {"learned", "problem"} and one[0].isdigit():
        return f"{one}, and {two}"  # 400 samples a day, grinding is the bottleneck
    return ""


_GOES_ON: Final = Pattern(r"(?:they|and|or|but|so|which|who|then|because|when|if)\b")
