"""The phrase lists: ours and the user's own lines, taken apart.

To take all our lists apart in every run would be a fourth of a command's time, so that is done when
drafter is built (see hatch_build.py), and kept in data/compiled/. A list that has been edited since
is taken apart when it is used.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError
from drafter.language.phrases import _pattern
from drafter.language.phrases._pattern import Sequence

_SHARED: Final = "phrase-sets.txt"
_FORMAT: Final = 1
"""To be raised when what stands in data/compiled/ changes its form."""


class Line(NamedTuple):
    """A line of a list; also a row of the compiled list, so all are strings."""

    what: str
    """"" for a fault, "!" for what is none, "=" for a set."""
    needed: str
    """Words of which one must stand in what the phrase matches, a "|" between them; a set's name."""
    also_needed: str
    """Other such words."""
    pattern: str
    """The phrase, as JSON."""


class PhraseList:
    """The phrases of a list, and the sets that they name."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = [line for line in lines if line.what != "="]
        self.sets = {line.needed: sequence(line.pattern) for line in lines if line.what == "="}
        self._needing: defaultdict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines):
            for word in line.needed.split("|"):
                self._needing[word].append(number)

    def that_may_match(self, words: dict[str, int]) -> list[Line]:
        """The lines that do not lack a word which they need."""
        needing = self._needing
        numbers = {
            n for word in needing.keys() & words.keys() | {""} for n in needing.get(word, ())
        }
        lines = [self.lines[number] for number in sorted(numbers)]
        return [
            line
            for line in lines
            if not line.also_needed or not words.keys().isdisjoint(line.also_needed.split("|"))
        ]


@cache
def load(name: str) -> PhraseList:
    """The list data/phrases/<name>.txt with the user's own lines.

    UsageError with the place of a line that is broken.
    """
    lines = _shared() + _ours(f"phrases/{name}.txt", _shared_names())
    known = {line.needed for line in lines if line.what == "="}
    theirs = assets.users_lines(f"phrases/{name}.txt")
    return PhraseList(lines + _taken_apart(theirs, known))


@cache
def sequence(pattern: str) -> Sequence:
    """The sequence that stands in a line."""
    found: Sequence = json.loads(pattern)
    return found


@cache
def _shared() -> list[Line]:
    return _ours(_SHARED, ())


@cache
def _shared_names() -> frozenset[str]:
    return frozenset(line.needed for line in _shared())


def _ours(name: str, known: Iterable[str]) -> list[Line]:
    listed = assets.data(name).read_bytes()
    stored = _stored(name)
    if stored.is_file():
        version, *rows = stored.read_text(encoding="utf-8").split("\n")
        if version == _version(listed):
            return [Line(*row.split("\t")) for row in rows]
    return _taken_apart(assets.located(assets.data(name), listed.decode()), known)


def _taken_apart(located: Iterable[tuple[str, str]], known: Iterable[str]) -> list[Line]:
    """The lines of a list, each given with its place; `known` are the sets of other lists."""
    located = list(located)
    sets = {*known, *(text.partition(" = ")[0] for _, text in located if " = " in text)}
    return [_line(where, text, sets) for where, text in located]


def _line(where: str, text: str, sets: set[str]) -> Line:
    name, is_set, choices = text.partition(" = ")
    try:
        found = _pattern.parse(choices if is_set else text.removeprefix("!"), sets)
    except ValueError as error:
        raise UsageError(f"{where}: {text!r} is no phrase: {error}") from error
    written = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    if is_set:
        return Line("=", name, "", written)
    first, then = ([*map("|".join, _pattern.needed(found)), "", ""])[:2]
    return Line("!" if text.startswith("!") else "", first, then, written)


# --- what is kept -----------------------------------------------------------------------------


def compile_all() -> list[Path]:
    """Take all our lists apart and keep them in data/compiled/; the files that were written."""
    written = []
    for path in [assets.data(_SHARED), *sorted(assets.data("phrases").glob("*.txt"))]:
        name = path.relative_to(assets.data("")).as_posix()
        known = () if name == _SHARED else _shared_names()
        lines = _taken_apart(assets.located(path, path.read_text(encoding="utf-8")), known)
        stored = _stored(name)
        stored.parent.mkdir(exist_ok=True)
        rows = [_version(path.read_bytes()), *("\t".join(line) for line in lines)]
        stored.write_text("\n".join(rows), encoding="utf-8", newline="\n")
        written.append(stored)
    return written


def _stored(name: str) -> Path:
    return assets.data("compiled") / f"{Path(name).stem}.tsv"


def _version(listed: bytes) -> str:
    return f"{_FORMAT}:{zlib.crc32(listed)}"
