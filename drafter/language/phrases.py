"""Phrase lists: plain phrases in data files, matched word by word.

A phrase is words as they are said, and a few marks:

    word*        the word may go on: appreciat* finds appreciated
    ...          up to four words of any kind
    (a|b c)      either; may hold anything, also another (...)
    word?  (a)?  may be left out
    {name}       one of a set, which a line "name = a | b c" gives; some are in phrase-sets.txt
    ^  $         where a sentence begins, where one ends
    ,  ?         a comma or a dash; a question mark
    word! word:  a word before any such stop
    ! phrase     no fault after all: what this phrase covers is passed over

Capitals do not matter, nor do apostrophes: "i am" also finds "I'm", "do not" finds "don't".
A user's own lines, in `phrases/NAME.txt` of the config folder, are added to ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError
from drafter.language.sentences import Span

_SET: Final = re.compile(r"(\w+) = (.+)")
_PIECE: Final = re.compile(
    r"\((?:[a-z -]+\|)+[a-z -]+\)\??|\.\.\.|\)\??|\{\w+\}\??|,\??|[(|^$]|[^\s()|{}^$,]+"
)
_INNER: Final = re.compile(r"\([^()]*\)")
_NESTED: Final = re.compile(r"\([^()]*\(")
_MARKED: Final = re.compile(r"\([^()]*\)\?|(?<![^ ()|])[^ ()|]*[*{}$^,.?][^ ()|]*")
_LONG_ENOUGH: Final = 5
"""Letters of a word that is seldom met."""
_WIDEST: Final = 4
"""Most words that `...` stands for."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORT: Final = re.compile(r"(\w+?)(n't|'\w+)")
_LONG: Final = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "n't": "not"}
_RUN_TOGETHER: Final = {"cannot": ("can", "not"), "dont": ("do", "not"), "wont": ("will", "not"),
                        "cant": ("can", "not"), "didnt": ("did", "not"), "im": ("i", "am"),
                        "ive": ("i", "have")}  # fmt: skip
_CUT: Final = {"ca": "can", "wo": "will", "sha": "shall"}
_ALSO: Final = {"'s": frozenset({"is", "has"}), "'d": frozenset({"would", "had"})}
"""What the short forms with several meanings may stand for."""


class _Line(NamedTuple):
    """A line of a list as it stands in the file."""

    text: str
    where: str
    innocent: bool


def find(name: str, text: str) -> Iterator[Span]:
    """Every place where a phrase of data/phrases/<name>.txt stands in `text`."""
    read = _read(text)
    found: set[tuple[int, int]] = set()
    innocent: set[tuple[int, int]] = set()
    lines = _list(name)
    for line in lines.that_may_match(read.places):
        (innocent if line.innocent else found).update(_places(lines.sequence(line), read))
    for start, end in sorted(found):
        if not any(begin < end and start < stop for begin, stop in innocent):
            first, last = read.spans[start][0], read.spans[end - 1][1]
            yield Span(text[first:last], first, last)


def holds(name: str, text: str) -> bool:
    """Whether a phrase of data/phrases/<name>.txt stands in `text`."""
    return next(find(name, text), None) is not None


# --- the text ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as words, short forms written out, and what stands between them."""

    spans: list[tuple[int, int]]
    words: dict[str, int]
    """Where each word stands, as bits: the first word of the text is the lowest."""
    places: dict[str, int]
    """Where each reading of a word stands: "is" and "has" where the text says "'s"."""
    after: dict[str, int]
    """Which words, and the end of the text, stand after a " ", a ",", a "." or a "?"."""
    _seen: dict[_Word, int] = field(default_factory=dict)

    def where(self, word: _Word) -> int:
        """Where any of the words stands that `word` may be."""
        if word not in self._seen:
            found = 0
            for one in self.places.keys() & word.words:
                found |= self.places[one]
            if word.beginnings:
                for one, at in self.words.items():
                    if one.startswith(word.beginnings):
                        found |= at
            self._seen[word] = found
        return self._seen[word]


@lru_cache(maxsize=64)
def _read(text: str) -> _Text:
    spans: list[tuple[int, int]] = []
    words: defaultdict[str, int] = defaultdict(int)
    places: defaultdict[str, int] = defaultdict(int)
    after: defaultdict[str, int] = defaultdict(int)
    last = 0
    for found in _WORD.finditer(text):
        gap = _gap(text[last : found.start()]) if spans else "."
        at = found.start()
        for word, length in _parts(found[0].lower().replace("’", "'")):
            bit = 1 << len(spans)
            words[word] |= bit
            for reading in (word, *_ALSO.get(word, ())):
                places[reading] |= bit
            after[gap] |= bit
            spans.append((at, at + length))
            at, gap = at + length, " "
        last = found.end()
    after[_gap(text[last:] + "\n\n")] |= 1 << len(spans)
    return _Text(spans, words, places, after)


def _parts(word: str) -> list[tuple[str, int]]:
    """A word with its short form written out, each part with the letters it takes up."""
    if whole := _RUN_TOGETHER.get(word):
        return [(whole[0], len(word) - 1), (whole[1], 1)]
    if "'" in word and (short := _SHORT.fullmatch(word)):
        head, tail = short.groups()
        return [(_CUT.get(head, head), len(head)), (_LONG.get(tail, tail), len(tail))]
    return [(word, len(word))]


def _gap(between: str) -> str:
    """What parts two words: a space, a comma, a stop, a question mark."""
    if "?" in between:
        return "?"
    if re.search(r"[.!…;:()\[\]]|\n\s*\n|\n\s*[-*•]", between):
        return "."
    return "," if re.search(r"[,–—]|\s-\s", between) else " "


# --- matching ---------------------------------------------------------------------------------
#
# All the places where a phrase may have got to are followed at once, as the bits of a number: bit 5
# stands for "before the sixth word". Two numbers are handed on: the places where anything may stand
# before the next word (the phrase begins there, or named a mark), and those where only a space may.

Reached = tuple[int, int]


class _Word(NamedTuple):
    """One word of a phrase: any of these, or any that begins like this."""

    words: frozenset[str]
    beginnings: tuple[str, ...] = ()

    def passed(self, free: int, bound: int, text: _Text) -> Reached:
        return 0, ((free | bound & text.after[" "]) & text.where(self)) << 1


class _Either(NamedTuple):
    choices: tuple[Sequence, ...]

    def passed(self, free: int, bound: int, text: _Text) -> Reached:
        free_after = bound_after = 0
        for choice in self.choices:
            also_free, also_bound = _passed(choice, free, bound, text)
            free_after |= also_free
            bound_after |= also_bound
        return free_after, bound_after


class _Optional(NamedTuple):
    sequence: Sequence

    def passed(self, free: int, bound: int, text: _Text) -> Reached:
        also_free, also_bound = _passed(self.sequence, free, bound, text)
        return free | also_free, bound | also_bound


class _Mark(NamedTuple):
    """A comma, a question mark, a stop, or where a sentence begins or ends."""

    mark: str

    def passed(self, free: int, bound: int, text: _Text) -> Reached:
        after = text.after
        there = after["."] | after["?"] if self.mark in "^$." else after[self.mark]
        here = (free | bound) & there
        return (0, here) if self.mark == "$" else (here, 0)


class _Gap:
    """Up to four words of any kind, and commas between them."""

    def passed(self, free: int, bound: int, text: _Text) -> Reached:
        space, comma = text.after[" "], text.after[","]
        here = ((free | bound) & space) << 1
        ends = here
        for _ in range(_WIDEST - 1):
            here = (here & (space | comma)) << 1
            ends |= here
        return free | ends & comma, bound | ends & ~comma


Element = _Word | _Either | _Optional | _Mark | _Gap
Sequence = tuple[Element, ...]


def _passed(sequence: Sequence, free: int, bound: int, text: _Text) -> Reached:
    """Where one may be after `sequence` if one was at `free` or `bound` before it."""
    for element in sequence:
        free, bound = element.passed(free, bound, text)
        if not free and not bound:
            break
    return free, bound


def _places(sequence: Sequence, text: _Text) -> Iterator[tuple[int, int]]:
    """Where `sequence` matches: the first word, and the one after the last."""
    starts = [(1 << len(text.spans)) - 1]
    while starts:  # halves that match are halved until they are one place
        some = starts.pop()
        free, bound = _passed(sequence, some, 0, text)
        if not (ends := free | bound):
            continue
        low, high = (some & -some).bit_length() - 1, some.bit_length() - 1
        if low < high:
            lower = some & ((1 << (low + high + 1) // 2) - 1)
            starts += [lower, some ^ lower]
        elif (end := ends.bit_length() - 1) > low:
            yield low, end


_MARKS: Final = {"...": _Gap()} | {mark: _Mark(mark) for mark in "^$,?"}
_STOP: Final = _Mark(".")


# --- the lists --------------------------------------------------------------------------------


@cache
def _list(name: str) -> _List:
    """A list with the user's own lines; UsageError with the place of one that is broken."""
    made = _List()
    for file in ("phrase-sets.txt", f"phrases/{name}.txt"):
        for where, line, users in assets.located_lines(file):
            if " = " in line and (named := _SET.fullmatch(line)):
                made.sets[named[1]] = named[2]
                continue
            text = line.removeprefix("!").lower().replace("’", "'")
            made.add(_Line(text, where, line.startswith("!")))
            if users:
                made.sequence(made.lines[-1])
    return made


class _List:
    """The lines of one list, each read when a text may hold it: to read all takes long."""

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.sets: dict[str, str] = {}
        self._with: defaultdict[str, list[_Line]] = defaultdict(list)
        self._sequences: dict[str, Sequence] = {}

    def add(self, line: _Line) -> None:
        """Take up a line."""
        self.lines.append(line)
        for word in _needed(line.text):
            self._with[word].append(line)

    def that_may_match(self, words: Iterable[str]) -> set[_Line]:
        """The lines that do not lack a word which they need."""
        return {line for word in ("", *words) for line in self._with.get(word, ())}

    def sequence(self, line: _Line) -> Sequence:
        """The phrase that `line` is; UsageError if it is none."""
        try:
            return self._sequence(line.text)
        except ValueError as error:
            raise UsageError(f"{line.where}: {line.text!r} is no phrase: {error}") from error

    def _sequence(self, text: str) -> Sequence:
        if text not in self._sequences:
            pieces = _PIECE.findall(text)[::-1]
            sequence = self._choice(pieces)
            if pieces:
                raise ValueError("a bracket is closed that was never opened")
            if not sequence:
                raise ValueError("it is empty")
            self._sequences[text] = sequence
        return self._sequences[text]

    def _choice(self, pieces: list[str]) -> Sequence:
        """Takes from `pieces`, the last one first, up to a bracket that closes."""
        choices: list[Sequence] = [()]
        while pieces and not pieces[-1].startswith(")"):
            piece = pieces.pop()
            if piece == "|":
                choices.append(())
            else:
                choices[-1] += self._element(piece, pieces)
        return choices[0] if len(choices) == 1 else (_joined(choices),)

    def _element(self, piece: str, pieces: list[str]) -> Sequence:
        """One word, mark, set or bracket."""
        if piece in _MARKS:
            return (_MARKS[piece],)
        bare, optional = piece.removesuffix("?"), piece.endswith("?")
        if piece == "(":
            sequence = self._choice(pieces)
            if not pieces:
                raise ValueError("a bracket is never closed")
            optional = pieces.pop() == ")?"
        elif bare.startswith("("):
            sequence = (_plain(bare[1:-1].split("|")),)
        elif bare.startswith("{"):
            sequence = self._set(bare[1:-1])
        elif bare == ",":
            sequence = (_MARKS[","],)
        elif bare.endswith("*"):
            sequence = (_Word(frozenset(), (bare[:-1],)),) if bare != "*" else (_MARKS["..."],)
        else:
            word = bare.rstrip("!:;")
            sequence = _spelt(word) + (() if word == bare else (_STOP,))
        return (_Optional(sequence),) if optional else sequence

    def _set(self, name: str) -> Sequence:
        if name not in self.sets:
            raise ValueError(f"there is no set called {name!r}")
        return self._sequence(self.sets[name])


def _joined(choices: list[Sequence]) -> _Word | _Either:
    """`choices` as one element, those of one word together."""
    words: set[str] = set()
    beginnings: list[str] = []
    longer = []
    for choice in choices:
        if len(choice) == 1 and isinstance(choice[0], _Word):
            words |= choice[0].words
            beginnings += choice[0].beginnings
        else:
            longer.append(choice)
    single = _Word(frozenset(words), tuple(beginnings))
    if not longer:
        return single
    return _Either((*longer, (single,)) if words or beginnings else tuple(longer))


def _plain(choices: list[str]) -> _Word | _Either:
    """`choices` of words without marks as one element; made fast, for there are thousands."""
    single = {one for one in choices if " " not in one and one not in _RUN_TOGETHER}
    longer = [_spelt(one) for one in choices if one not in single]
    return _joined([*longer, (_Word(frozenset(single)),)])


def _spelt(words: str) -> Sequence:
    """`words` as they are looked for, short forms written out."""
    return tuple(_Word(frozenset((part,))) for word in words.split() for part, _ in _parts(word))


def _needed(text: str) -> list[str]:
    """Words of which one must stand in what the phrase `text` matches; "" if it may be any.

    Read off without taking the phrase apart: of its words and choices that may not be left out,
    those whose shortest word is longest, as long words are seldom met.
    """
    while _NESTED.search(text):
        text = _INNER.sub("*", text)
    text = _MARKED.sub("", text)
    best = [_longest(_INNER.sub("", text))]
    shortest = len(best[0])
    if shortest < _LONG_ENOUGH:
        for group in _INNER.findall(text):
            words = [_longest(one) for one in group[1:-1].split("|")]
            if (length := min(map(len, words))) > shortest:
                best, shortest = words, length
    return [_parts(word.rstrip("!:;"))[0][0] for word in best]


def _longest(words: str) -> str:
    return max(words.split(), key=len, default="") if " " in words else words
