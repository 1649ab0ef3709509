"""A text as the phrase lists see it: words with short forms written out, and what parts them."""

from collections import defaultdict
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.language.patterns import Pattern

_WORD: Final = Pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORT: Final = Pattern(r"(\w+?)(n't|'\w+)")
_LONG: Final = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "n't": "not"}
_RUN_TOGETHER: Final = {"cannot": ("can", "not"), "dont": ("do", "not"), "wont": ("will", "not"),
                        "cant": ("can", "not"), "didnt": ("did", "not"), "im": ("i", "am"),
                        "ive": ("i", "have")}  # fmt: skip
_CUT: Final = {"ca": "can", "wo": "will", "sha": "shall"}
_READINGS: Final = {"'s": ("'s", "is", "has"), "'d": ("'d", "would", "had")}
"""What the short forms with several meanings may stand for."""
_BREAK: Final = Pattern(r"\n\s*(?:\n|[-*•])", needs="\n")
_STOPS: Final = frozenset(".!…;:()[]")
_COMMAS: Final = frozenset(",–—")


class Text(NamedTuple):
    """Words, and what stands between them; places are bits, the first word's the lowest."""

    spans: list[tuple[int, int]]
    words: dict[str, int]
    """Where each word stands."""
    places: dict[str, int]
    """Where each reading of a word stands ("is" and "has" where the text says "'s"), and of a pair."""
    after: dict[str, int]
    """Which words, and the end of the text, stand after a " ", a ",", a "." or a "?"."""
    seen: dict[int, int]
    """Where an element of a pattern stands, by its identity: for the search to remember."""


@lru_cache(maxsize=64)
def read(text: str) -> Text:
    """`text` taken apart."""
    spans: list[tuple[int, int]] = []
    words: defaultdict[str, int] = defaultdict(int)
    places: defaultdict[str, int] = defaultdict(int)
    after: defaultdict[str, int] = defaultdict(int)
    last = 0
    before: tuple[str, ...] = ()
    for found in _WORD.finditer(text):
        gap = _gap(text[last : found.start()]) if spans else "."
        at = found.start()
        for word, length in parts(found[0].lower().replace("’", "'")):
            bit = 1 << len(spans)
            words[word] |= bit
            readings = _READINGS.get(word) or (word,)
            for reading in readings:
                places[reading] |= bit
                if gap == " ":
                    for one in before:
                        places[f"{one} {reading}"] |= bit
            before = readings
            after[gap] |= bit
            spans.append((at, at + length))
            at, gap = at + length, " "
        last = found.end()
    after[_gap(text[last:] + "\n\n")] |= 1 << len(spans)
    return Text(spans, words, places, after, {})


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[tuple[str, int], ...]:
    """A word with its short form written out, each part with the letters it takes up."""
    if whole := _RUN_TOGETHER.get(word):
        return (whole[0], len(word) - 1), (whole[1], 1)
    if "'" in word and (short := _SHORT.fullmatch(word)):
        head, tail = short.groups()
        return (_CUT.get(head, head), len(head)), (_LONG.get(tail, tail), len(tail))
    return ((word, len(word)),)


def _gap(between: str) -> str:
    """What parts two words: a space, a comma, a stop, a question mark."""
    if between == " ":
        return between
    if "?" in between:
        return "?"
    if not _STOPS.isdisjoint(between) or _BREAK.search(between):
        return "."
    return "," if not _COMMAS.isdisjoint(between) or " - " in between else " "
