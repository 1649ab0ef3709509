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
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from drafter import assets
from drafter.errors import UsageError
from drafter.language.sentences import Span

_SET: Final = re.compile(r"(\w+) = (.+)")
_PIECE: Final = re.compile(r"\.\.\.|\)\??|\{\w+\}\??|,\??|[(|^$]|[^\s()|{}^$,]+")
_MARKS: Final = frozenset({"...", "^", "$", ",", "?"})
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


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a phrase: any of these, or any that begins like this."""

    words: frozenset[str]
    beginnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Either:
    choices: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class _Optional:
    sequence: Sequence


Sequence = tuple["_Word | _Either | _Optional | str", ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A line of a list, read."""

    sequence: Sequence
    needs: tuple[frozenset[str], ...]
    """Words without which it matches nothing: one of each set."""
    first: frozenset[str] | None
    """What it can begin with; None if that may be anything."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list as it stands in the file."""

    text: str
    where: str
    needs: frozenset[str]
    """Words without which it matches nothing."""
    innocent: bool


def find(name: str, text: str) -> Iterator[Span]:
    """Every place where a phrase of data/phrases/<name>.txt stands in `text`."""
    read = _read(text)
    words = read.places.keys()
    found: list[tuple[int, int]] = []
    innocent: list[tuple[int, int]] = []
    lines = _list(name)
    for line in lines.lines:
        if line.needs <= words:  # most lines end here: to read one takes longer
            phrase = lines.phrase(line)
            if not any(words.isdisjoint(one) for one in phrase.needs):
                (innocent if line.innocent else found).extend(_places(phrase, read))
    for start, end in sorted(set(found)):
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

    words: list[str]
    spans: list[tuple[int, int]]
    before: list[str]
    """What parts a word from the one before, and the last from the end: " ", ",", "." or "?"."""
    places: dict[str, list[int]]
    """Where each word stands."""


@lru_cache(maxsize=64)
def _read(text: str) -> _Text:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    before: list[str] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    last = 0
    for found in _WORD.finditer(text):
        gap = _gap(text[last : found.start()]) if words else "."
        at = found.start()
        for word, length in _parts(found[0].lower().replace("’", "'")):
            for reading in (word, *_ALSO.get(word, ())):
                places[reading].append(len(words))
            words.append(word)
            spans.append((at, at + length))
            before.append(gap)
            at, gap = at + length, " "
        last = found.end()
    before.append(_gap(text[last:] + "\n\n"))
    return _Text(words, spans, before, places)


def _parts(word: str) -> list[tuple[str, int]]:
    """A word with its short form written out, each part with the letters it takes up."""
    if whole := _RUN_TOGETHER.get(word):
        return [(whole[0], len(word) - 1), (whole[1], 1)]
    if short := _SHORT.fullmatch(word):
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


def _places(phrase: _Phrase, text: _Text) -> Iterator[tuple[int, int]]:
    """Where `phrase` matches: the first word, and the one after the last."""
    if phrase.first is None:
        starts: list[int] = list(range(len(text.words)))
    else:
        starts = [at for word in phrase.first for at in text.places.get(word, ())]
    for start in starts:
        end = max((end for end, _ in _ends(phrase.sequence, text, start, free=True)), default=start)
        if end > start:
            yield start, end


def _ends(sequence: Sequence, text: _Text, at: int, *, free: bool) -> Iterator[tuple[int, bool]]:
    """Where `sequence` may end if it begins at the word `at`.

    `free` says that anything may stand before that word; else only a space.
    """
    if not sequence:
        yield at, free
        return
    for end, now_free in _steps(sequence[0], text, at, free=free):
        yield from _ends(sequence[1:], text, end, free=now_free)


def _steps(
    element: _Word | _Either | _Optional | str, text: _Text, at: int, *, free: bool
) -> Iterator[tuple[int, bool]]:
    """Where one element of a phrase may end."""
    if isinstance(element, _Word):
        if at < len(text.words) and (free or text.before[at] == " "):
            word = text.words[at]
            if (
                word in element.words
                or (word in _ALSO and not _ALSO[word].isdisjoint(element.words))
                or (element.beginnings and word.startswith(element.beginnings))
            ):
                yield at + 1, False
    elif isinstance(element, _Either):
        for choice in element.choices:
            yield from _ends(choice, text, at, free=free)
    elif isinstance(element, _Optional):
        yield from _ends(element.sequence, text, at, free=free)
        yield at, free
    elif element == "...":
        yield at, free
        for end in range(at, min(at + _WIDEST, len(text.words))):
            if text.before[end] != " " and not (end > at and text.before[end] == ","):
                break
            yield end + 1, text.before[end + 1] == ","
    elif (text.before[at] in ".?") if element in "^$." else text.before[at] == element:
        yield at, element != "$"


# --- the lists --------------------------------------------------------------------------------


@cache
def _list(name: str) -> _List:
    """A list with the user's own lines; UsageError with the place of one that is broken."""
    made = _List()
    for file in ("phrase-sets.txt", f"phrases/{name}.txt"):
        for where, line, users in assets.located_lines(file):
            if named := _SET.fullmatch(line):
                made.sets[named[1]] = named[2]
                continue
            text = line.removeprefix("!").lower().replace("’", "'")
            made.lines.append(_Line(text, where, _plain_words(text), line.startswith("!")))
            if users:
                made.phrase(made.lines[-1])
    return made


def _plain_words(text: str) -> frozenset[str]:
    """The words of a phrase that stand outside brackets and may not be left out."""
    depth = 0
    words: list[str] = []
    for piece in _PIECE.findall(text):
        depth += (piece == "(") - piece.startswith(")")
        if not depth and piece not in _MARKS and piece[-1] not in ")?}*,":
            words += [part for part, _ in _parts(piece.rstrip("!:;"))]
    return frozenset(words)


class _List:
    """The lines of one list, each read when a text may hold it."""

    def __init__(self) -> None:
        self.lines: list[_Line] = []
        self.sets: dict[str, str] = {}
        self._sequences: dict[str, Sequence] = {}
        self._phrases: dict[_Line, _Phrase] = {}

    def phrase(self, line: _Line) -> _Phrase:
        """The phrase that `line` is; UsageError if it is none."""
        if line not in self._phrases:
            try:
                sequence = self._sequence(line.text)
            except ValueError as error:
                raise UsageError(f"{line.where}: {line.text!r} is no phrase: {error}") from error
            self._phrases[line] = _Phrase(sequence, tuple(_needs(sequence)), _first(sequence))
        return self._phrases[line]

    def _sequence(self, text: str) -> Sequence:
        pieces = _PIECE.findall(text)[::-1]
        sequence = self._choice(pieces)
        if pieces:
            raise ValueError("a bracket is closed that was never opened")
        if not sequence:
            raise ValueError("it is empty")
        return sequence

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
            return (piece,)
        bare, optional = piece.removesuffix("?"), piece.endswith("?")
        if piece == "(":
            sequence = self._choice(pieces)
            if not pieces:
                raise ValueError("a bracket is never closed")
            optional = pieces.pop() == ")?"
        elif bare.startswith("{"):
            sequence = self._set(bare[1:-1])
        elif bare == ",":
            sequence = (",",)
        elif bare.endswith("*"):
            sequence = (_Word(frozenset(), (bare[:-1],)),) if bare != "*" else ("...",)
        else:
            word = bare.rstrip("!:;")
            sequence = tuple(_Word(frozenset({part})) for part, _ in _parts(word))
            sequence += () if word == bare else (".",)
        return (_Optional(sequence),) if optional else sequence

    def _set(self, name: str) -> Sequence:
        if name not in self.sets:
            raise ValueError(f"there is no set called {name!r}")
        if name not in self._sequences:
            self._sequences[name] = self._sequence(self.sets[name])
        return self._sequences[name]


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


def _needs(sequence: Sequence) -> Iterator[frozenset[str]]:
    """Of each set that comes, one word must stand in a text that `sequence` matches."""
    for element in sequence:
        if isinstance(element, _Word) and not element.beginnings:
            yield element.words
        elif isinstance(element, _Either):
            each = [next(_needs(choice), frozenset()) for choice in element.choices]
            if all(each):
                yield frozenset().union(*each)


def _first(sequence: Sequence) -> frozenset[str] | None:
    """The words that `sequence` can begin with; None if that may be anything."""
    found: frozenset[str] = frozenset()
    for element in sequence:
        if isinstance(element, _Word):
            return None if element.beginnings else found | element.words
        if isinstance(element, _Either):
            firsts = [_first(choice) for choice in element.choices]
            return None if None in firsts else found.union(*filter(None, firsts))
        if isinstance(element, _Optional):
            maybe = _first(element.sequence)
            if maybe is None and element.sequence != (",",):
                return None
            found |= maybe or frozenset()
        elif element == "...":
            return None
    return None
