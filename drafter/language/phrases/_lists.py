"""The phrase lists: ours and the user's own lines, taken apart.

To take all our lists apart in every run would be a fourth of a command's time, so that is done when
drafter is built (see hatch_build.py), and kept in data/compiled/. A list that has been edited since
is taken apart when it is used.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError
from drafter.language.phrases import _pattern
from drafter.language.phrases._pattern import Sequence

_SHARED: Final = "phrase-sets.txt"
_FORMAT: Final = 5
"""To be raised when what stands in data/compiled/ changes its form."""
_ALSO_NEEDED: Final = 2
"""Groups of words looked for besides the first before a phrase is."""


class Line(NamedTuple):
    """A phrase of a list."""

    what: str
    """"" for a fault, "!" for what is none."""
    also_needed: tuple[tuple[str, ...], ...]
    """More groups of words of which each must have one in what the phrase matches."""
    pattern: str
    """The phrase, as JSON."""


class PhraseList(NamedTuple):
    """The phrases of a list, and the sets that they name."""

    rows: bytes
    """A row for each phrase: the parts of a Line between tabs. Few are ever made a Line."""
    sets: dict[str, Sequence]
    needing: dict[str, str]
    """Where the rows begin of the phrases that need a word, or two in a row, under each that will do.

    A space follows each number: few words are ever met, and only their numbers split.
    """

    def that_may_match(self, words: dict[str, int]) -> list[Line]:
        """The lines that do not lack a word which they need."""
        needing, present, rows = self.needing, words.keys(), self.rows
        numbers = "".join([needing[word] for word in needing.keys() & present])
        found = []
        for start in map(int, {*needing.get("", "").split(), *numbers.split()}):
            line = _line(rows[start : rows.index(b"\n", start)])
            for group in line.also_needed:
                if present.isdisjoint(group):
                    break
            else:
                found.append(line)
        return found


@cache
def _line(row: bytes) -> Line:
    what, also, pattern = row.decode().split("\t")
    groups = also.split("&") if also else ()
    return Line(what, tuple(tuple(group.split("|")) for group in groups), pattern)


@cache
def load(name: str) -> PhraseList:
    """The list data/phrases/<name>.txt with the user's own lines.

    UsageError with the place of a line that is broken.
    """
    shared = _shared().sets
    ours = _ours(f"phrases/{name}.txt", shared)
    sets = shared | ours.sets
    lines = [*assets.users_lines(f"phrases/{name}.txt")]
    if not lines:
        return PhraseList(ours.rows, sets, ours.needing)
    theirs = _taken_apart(lines, sets, first=len(ours.rows))
    for word, numbers in theirs.needing.items():
        ours.needing[word] = ours.needing.get(word, "") + numbers
    return PhraseList(ours.rows + theirs.rows, sets | theirs.sets, ours.needing)


@cache
def sequence(pattern: str) -> Sequence:
    """The sequence that stands in a line."""
    found: Sequence = json.loads(pattern)
    return found


@cache
def _shared() -> PhraseList:
    return _ours(_SHARED, {})


def _ours(name: str, known: Mapping[str, Sequence]) -> PhraseList:
    listed = assets.data(name).read_bytes()
    with suppress(FileNotFoundError):
        version, _, rest = _stored(name).read_bytes().partition(b"\n")
        if version == _version(listed):  # else it was kept by another drafter
            sets, words, numbers, rows = rest.split(b"\n", 3)
            needing = zip(words.decode().split("\t"), numbers.decode().split("\t"), strict=True)
            return PhraseList(rows, json.loads(sets), dict(needing))
    return _taken_apart(assets.located(assets.data(name), listed.decode()), known)


def _taken_apart(
    located: Iterable[tuple[str, str]], known: Mapping[str, Sequence], first: int = 0
) -> PhraseList:
    """A list whose lines are given, each with its place.

    `known` are the sets of other lists, `first` is where its first row begins.
    """
    located = list(located)
    names = {text.partition(" = ")[0] for _, text in located if " = " in text}
    sets = {**known}
    own: dict[str, Sequence] = {}
    needing: dict[str, str] = {}
    rows = b""
    for where, text in sorted(located, key=lambda line: " = " not in line[1]):  # sets come first
        name, is_set, choices = text.partition(" = ")
        try:
            parsed = _pattern.parse(
                choices if is_set else text.removeprefix("!"), names | known.keys()
            )
        except ValueError as error:
            raise UsageError(f"{where}: {text!r} is no phrase: {error}") from error
        if is_set:
            sets[name] = own[name] = json.loads(_json(parsed))
        else:
            rarest, *others = _pattern.needed(parsed, sets) or [("",)]
            for word in dict.fromkeys(rarest):
                needing[word] = f"{needing.get(word, '')}{first + len(rows)} "
            what = "!" if text.startswith("!") else ""
            also = "&".join("|".join(group) for group in others[:_ALSO_NEEDED])
            rows += f"{what}\t{also}\t{_json(parsed)}\n".encode()
    return PhraseList(rows, own, needing)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# --- what is kept -----------------------------------------------------------------------------


def compile_all() -> list[Path]:
    """Take all our lists apart and keep them in data/compiled/; the files that were written."""
    written = []
    for path in [assets.data(_SHARED), *sorted(assets.data("phrases").glob("*.txt"))]:
        name = path.relative_to(assets.data("")).as_posix()
        known = {} if name == _SHARED else _shared().sets
        apart = _taken_apart(assets.located(path, path.read_text(encoding="utf-8")), known)
        needing = ("\t".join(part) for part in (apart.needing, apart.needing.values()))
        head = [_version(path.read_bytes()), *map(str.encode, (_json(apart.sets), *needing))]
        stored = _stored(name)
        stored.parent.mkdir(exist_ok=True)
        stored.write_bytes(b"\n".join([*head, apart.rows]))
        written.append(stored)
    return written


def _stored(name: str) -> Path:
    return assets.data(f"compiled/{Path(name).stem}.tsv")


def _version(listed: bytes) -> bytes:
    return b"%d:%d" % (_FORMAT, zlib.crc32(listed))
