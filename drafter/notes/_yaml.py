"""Strict YAML: plain values and the line of each, or a NotesError that says what to write.

Built on the parser's events rather than its constructors: every scalar stays the text the user
typed ("no", 2026 and +14155550132 included), aliases and duplicate keys are refused, and each
value's line is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NoReturn

import yaml

from drafter.errors import NotesError
from drafter.language.controls import without_controls
from drafter.language.patterns import Pattern

_MAX_DEPTH: Final = 12
_EMPTY_SCALARS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LOST_COMMENT: Final = Pattern(r"[ \t]+#\S", needs="#")
_BREAK: Final = Pattern("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_PARSER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Tree:
    """A parsed file: `value`, the line (from 1) of each path, and what looks like a slip."""

    def __init__(self) -> None:
        self.value: Any = None
        self.lines: dict[str, int] = {}
        self.warnings: list[str] = []


def parse(text: str, source: str) -> Tree:
    """Read one YAML document; raise NotesError at the first thing that cannot be right."""
    builder = _Builder(text, source)
    try:
        return builder.build()
    except yaml.MarkedYAMLError as error:
        raise _translated(error, text, source) from error
    except yaml.YAMLError as error:
        raise NotesError(
            source, None, "this is not a text file that YAML can read", "Save it as plain text."
        ) from error


class _Builder:
    """Turns the parser's events into a Tree."""

    def __init__(self, text: str, source: str) -> None:
        self._rows = _BREAK.split(text)
        self._source = source
        self._events = yaml.parse(text, Loader=_PARSER)
        self._tree = Tree()

    def build(self) -> Tree:
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fail(
                        event,
                        "a second document starts here (---)",
                        "Keep one interview to a file.",
                    )
                self._tree.value = self._value(next(self._events), "", 0)
        return self._tree

    def _value(self, event: Any, path: str, depth: int) -> Any:
        if depth > _MAX_DEPTH:
            self._fail(event, "this is nested too deeply", "Notes are at most a few levels deep.")
        self._tree.lines.setdefault(path, _line(event))
        if getattr(event, "tag", None) or (event.anchor and not isinstance(event, yaml.AliasEvent)):
            self._fail(event, "a text cannot start with `!` or `&`", "Put the text in quotes.")
        if isinstance(event, yaml.AliasEvent):
            self._fail(
                event,
                f"`*{event.anchor}` is a YAML alias, which notes do not use",
                "For a list, start the line with `- `; otherwise put the text in quotes.",
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _scalar(self, event: Any, path: str) -> str | None:
        plain = not event.style  # "" from the C parser
        if plain and event.value in _EMPTY_SCALARS:
            return None
        assert event.end_mark is not None
        if plain and _LOST_COMMENT.match(self._rows[event.end_mark.line][event.end_mark.column :]):
            self._tree.warnings.append(
                f"{self._source}:{event.end_mark.line + 1}: YAML drops the text after ` #`"
                f" in {path or 'this line'}; put the whole text in quotes to keep it"
            )
        return without_controls(event.value).strip()

    def _sequence(self, path: str, depth: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            here = f"{path}[{len(items)}]"
            self._tree.lines.pop(here, None)
            item = self._value(event, here, depth + 1)
            if isinstance(item, dict) and all(value is None for value in item.values()):
                for inner in [one for one in self._tree.lines if one.startswith(f"{here}.")]:
                    del self._tree.lines[inner]
            elif item is not None:  # `- name:` with nothing behind it is not written yet
                items.append(item)
        return items

    def _mapping(self, path: str, depth: int) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fail(
                    event,
                    "this key is not a word",
                    "Write `key: text`; put text that starts with { or [ in quotes.",
                )
            key, line = without_controls(event.value), _line(event)
            if bullet := _BULLET.match(key):
                self._fail(event, _BULLETED.format(bullet[1]), _HYPHEN)
            here = f"{path}.{key}" if path else key
            first = self._tree.lines.get(here)
            self._tree.lines[here] = line
            value = self._value(next(self._events), here, depth + 1)
            if key in seen and value is not None and entries[key] is not None:
                self._fail(
                    event,
                    f"`{key}` stands here twice (first on line {seen[key]})",
                    "Put both texts into one list: a line `- text` for each.",
                )
            if value is None and first and key in seen:  # a line of the form that stayed blank
                self._tree.lines[here] = first
                continue
            seen[key], entries[key] = line, value
        return entries

    def _fail(self, event: Any, problem: str, advice: str) -> NoReturn:
        raise NotesError(self._source, _line(event), problem, advice)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


_ADVICE: Final = (
    ("mapping values are not allowed", "a colon followed by a space starts a new key here",
     'Put the text in quotes: "before: after". Check that the line above is complete.'),
    ("that cannot start any token", "this character cannot start a text",
     "Put the text in quotes."),
    ("did not find expected key", "this line does not fit the lines above it",
     "Line it up with its neighbours, and put text that holds quotes or colons in quotes."),
    ("did not find expected '-' indicator", "this line does not fit the list above it",
     "Start each item of a list with `- `, all at the same distance from the left."),
    ("could not find expected ':'", "a `key: text` is expected here",
     "Write a colon and a space after the key, or join the line with the one above."),
    ("unexpected end of stream", "a quote is opened and never closed",
     "Close the quote on the line where it opens."),
    ("found undefined alias", "a text cannot start with `*`",
     "For a list, start the line with `- `; otherwise put the text in quotes."),
    ("did not find expected alphabetic or numeric character", "a text cannot start with `*` or `&`",
     "For a list, start the line with `- `; otherwise put the text in quotes."),
    ("unknown escape character", "a backslash means something else inside double quotes",
     "Use single quotes around the text."),
)  # fmt: skip


_BULLET: Final = Pattern(r"\s*([–—•‣·▪])\s+\S", needs="–|—|•|‣|·|▪")
_BULLETED: Final = "this line begins with {}, where a list wants a hyphen"
_HYPHEN: Final = "Start each item of a list with `- `."
_CURLED: Final = Pattern(r":\s+[“‘„]")


def _word_processed(rows: Sequence[str], line: int) -> tuple[int, str, str] | None:
    """What a word processor made of a list or of quotes at `line`, or just above it."""
    for number in range(line, max(0, line - 3), -1):
        row = rows[number - 1] if number <= len(rows) else ""
        if bullet := _BULLET.match(row):
            return number, _BULLETED.format(bullet[1]), _HYPHEN
        if _CURLED.search(row):
            return (
                number,
                "the quotes on this line are curly, as word processors make them",
                'Put straight ones in their place: "before: after".',
            )
    return None


_AT_START: Final = ("unexpected end of stream", "could not find expected ':'")


def _translated(error: yaml.MarkedYAMLError, text: str, source: str) -> NotesError:
    """Say what libyaml means, in words for people who do not know YAML."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and any(part in (error.problem or "") for part in _AT_START):
        mark = error.context_mark  # where it began, not where the parser gave up
    line = mark.line + 1 if mark else None
    rows = _BREAK.split(text)
    line = min(line, len(text.splitlines()) or 1) if line else None
    row = rows[line - 1] if line and line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())]:
        return NotesError(
            source, line, "this line is indented with a tab", "Indent with spaces instead."
        )
    if slip := _word_processed(rows, line or 1):
        return NotesError(source, *slip)
    for part, problem, advice in _ADVICE:
        if part in (error.problem or ""):
            return NotesError(source, line, problem, advice)
    problem = f"this is not YAML ({error.problem})"
    return NotesError(source, line, problem, "Put the text in quotes.")
