"""A checked message for people and for build servers: each finding under the line it concerns."""

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from drafter.brief import Brief
from drafter.checker import Report
from drafter.draft import Draft
from drafter.language.sentences import place
from drafter.language.words import word_count
from drafter.rules import MUST, Finding, Severity

_MOST_ROWS: Final = 3
"""Rows that are underlined; of a longer passage only the first is."""


class Style(NamedTuple):
    """How a listing looks: how wide, and the escapes for must, advice and the margin."""

    width: int = 80
    must: str = ""
    should: str = ""
    faint: str = ""

    def paint(self, escape: str, text: str) -> str:
        """`text` between `escape` and its end, where there is one."""
        return f"{escape}{text}\x1b[0m" if escape else text


PLAIN: Final = Style()
COLOURED: Final = Style(must="\x1b[1;31m", should="\x1b[33m", faint="\x1b[2m")


class _Row(NamedTuple):
    """A piece of a line, as wide as the screen allows: `text[start:end]`."""

    start: int
    end: int
    number: str
    """The line's number, on its first row."""


def listing(text: str, findings: Sequence[Finding], style: Style = PLAIN) -> list[str]:
    """`text` with line numbers, wrapped, and the findings under the rows they concern."""
    margin = len(str(text.count("\n") + 1))
    rows = list(_rows(text, style.width - margin - 3))
    groups: dict[tuple[int, int], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.start, one.end), []).append(one)
    places = {span: _places(rows, *span) for span in groups}
    bar = _margin("", margin, style)
    lines = []
    for index, row in enumerate(rows):
        lines.append(_margin(row.number, margin, style) + _visible(text[row.start : row.end]))
        for span, group in groups.items():
            if index not in places[span]:
                continue
            lines.append(bar + _marks(text, row, *span, group[0].severity, style))
            if index == places[span][-1]:
                said = (
                    line for one in group for line in _said(one, style.width - margin - 3, style)
                )
                lines += [bar + line for line in said]
    return [line.rstrip() for line in lines]


def _places(rows: Sequence[_Row], start: int, end: int) -> list[int]:
    """The rows on which `start` to `end` is underlined."""
    met = [i for i, row in enumerate(rows) if start < row.end and end > row.start]
    if not met:  # nothing, or a mere line break
        met = [next(i for i, row in enumerate(rows) if row.start <= start <= row.end)]
    return met if len(met) <= _MOST_ROWS else met[:1]


def _rows(text: str, width: int) -> Iterator[_Row]:
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        shown = str(number)
        begin = end = start
        for word in re.finditer(rf"\S{{1,{width}}}\s*", line):
            fits = _columns(text[begin : start + len(word[0].rstrip()) + word.start()]) <= width
            if not fits:
                yield _Row(begin, end, shown)
                begin, shown = end, ""
            end = start + word.end()
        yield _Row(begin, start + len(line), shown)
        start += len(line) + 1


def _margin(number: str, width: int, style: Style) -> str:
    return style.paint(style.faint, f"{number:>{width}} |") + " "


def _marks(text: str, row: _Row, start: int, end: int, severity: Severity, style: Style) -> str:
    """The underline of `start` to `end` on `row`."""
    here, there = max(start, row.start), min(end, row.end)
    lead = " " * _columns(text[row.start : here])
    length = max(1, _columns(text[here:there].rstrip()))
    if severity is MUST:
        return lead + style.paint(style.must, "^" * length)
    return lead + style.paint(style.should, "~" * length)


def _said(finding: Finding, width: int, style: Style) -> list[str]:
    """A finding in words: its rule, what is wrong, what to do."""
    escape = style.must if finding.severity is MUST else style.should
    head = f"{finding.code} {finding.name} ({finding.severity})"
    mends = " (--fix does this)" if finding.mend is not None else ""
    text = _visible(f"{finding.message} {finding.fix}{mends}")
    body = textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")
    return ["  " + style.paint(escape, head), *body]


def _columns(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def _visible(text: str) -> str:
    """`text` without what would command the terminal."""
    return "".join(
        char if char.isprintable() else " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def verdict(draft: Draft, brief: Brief, report: Report) -> str:
    """One line to close with: what the message is, and how it stands."""
    words = word_count(draft.body.text)
    whom = f" to {brief.recipient}" if brief.recipient else ""
    about = f"{draft.kind.name}{whom}, {words} words"
    musts, advice = len(report.blocking), len(report.advice)
    if not musts and not advice:
        return f"{about}: breaks no rule"
    parts = [f"{musts} must-finding{'s' * (musts != 1)}" if musts else "breaks no must-rule"]
    parts += [f"{advice} piece{'s' * (advice != 1)} of advice"] if advice else []
    mends = sum(one.mend is not None for one in report.findings)
    parts += [f"--fix mends {mends}"] if mends else []
    return f"{about}: {', '.join(parts)}"


def workflow_commands(draft: Draft, report: Report, source: str) -> list[str]:
    """The findings as commands that GitHub Actions shows beside the lines of `source`."""
    return [_annotation(one, draft.text, source) for one in report.findings]


def _annotation(finding: Finding, text: str, source: str) -> str:
    line, column = place(text, finding.start)
    end_line, end_column = place(text, finding.end)
    level = "error" if finding.severity is MUST else "warning"
    where = {
        "file": source, "line": line, "col": column, "endLine": end_line, "endColumn": end_column,
        "title": f"{finding.code} {finding.name}",
    }  # fmt: skip
    told = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in where.items())
    return f"::{level} {told}::{_escaped(f'{finding.message} {finding.fix}')}"


def _escaped(text: str, also: str = "") -> str:
    """`text` as the workflow commands take it; `also` are characters that end a property."""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
