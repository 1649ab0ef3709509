"""Changes to a notes file that leave everything else as the user wrote it, comments included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import yaml

from drafter.notes._load import notes_in

if TYPE_CHECKING:
    from drafter.notes._load import NotesFile


def with_ideas(file: NotesFile, place: int, ideas: Sequence[str]) -> str:
    """The text of `file` with `ideas` added to the problem at `place`; NotesError if it dares not."""
    text = _added(file.text, place, [_quoted(idea) for idea in ideas])
    problems = list(file.notes.problems)
    problems[place] = problems[place]._replace(ideas=(*problems[place].ideas, *ideas))
    if text is None or notes_in(text, file.source).notes.problems != tuple(problems):
        wanted = "\n".join(f"      - {_quoted(idea)}" for idea in ideas)
        raise file.error(
            f"problems[{place}]",
            "this problem is written in a way that drafter does not dare to change",
            f"Add this under it yourself:\n    ideas:\n{wanted}",
        )
    return text


def _added(text: str, place: int, items: list[str]) -> str | None:
    """`text` with `items` under that problem; None where it is not laid out in lines."""
    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    problems = _value(root, "problems")
    if not isinstance(problems, yaml.SequenceNode) or problems.flow_style:
        return None
    problem = problems.value[place]
    rows = text.splitlines(keepends=True)
    if isinstance(problem, yaml.ScalarNode):
        return _from_bare(rows, problem, items)
    if problem.flow_style:
        return None
    indent = " " * problem.start_mark.column
    ideas = _value(problem, "ideas")
    if ideas is None:
        new = [f"{indent}ideas:\n", *(f"{indent}  - {item}\n" for item in items)]
        return _inserted(rows, _last_line(problem), new)
    if isinstance(ideas, yaml.SequenceNode) and not ideas.flow_style:
        indent = " " * ideas.start_mark.column
        return _inserted(rows, _last_line(ideas), [f"{indent}- {item}\n" for item in items])
    if isinstance(ideas, yaml.ScalarNode) and ideas.start_mark.line == ideas.end_mark.line:
        row, column = rows[ideas.start_mark.line], ideas.start_mark.column
        rows[ideas.start_mark.line] = f"{row[:column].rstrip()}\n{indent}  - {row[column:]}"
        new = [f"{indent}  - {item}\n" for item in items]
        return _inserted(rows, ideas.start_mark.line, new)
    return None


def _from_bare(rows: list[str], problem: yaml.ScalarNode, items: list[str]) -> str:
    """A problem that is a bare line ("- pages doubled") made into one with ideas."""
    row, column = rows[problem.start_mark.line], problem.start_mark.column
    rows[problem.start_mark.line] = f"{row[:column]}problem: {row[column:]}"
    indent = " " * column
    new = [f"{indent}ideas:\n", *(f"{indent}  - {item}\n" for item in items)]
    return _inserted(rows, _last_line(problem), new)


def _value(node: Any, key: str) -> Any:
    """What stands under `key` in a mapping."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def _last_line(node: Any) -> int:
    """The line, from 0, on which the last scalar of `node` ends."""
    if isinstance(node, yaml.ScalarNode):
        block = node.style in {"|", ">"}  # ends where the next thing begins
        return int(node.end_mark.line) - (1 if block and not node.end_mark.column else 0)
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)


def _inserted(rows: list[str], line: int, new: list[str]) -> str:
    """`rows` with `new` after the given line."""
    while line and not rows[line].strip():
        line -= 1
    if not rows[line].endswith(("\n", "\r")):
        rows[line] += "\n"
    ending = "\r\n" if rows[line].endswith("\r\n") else "\n"
    changed = [row.replace("\n", ending) for row in new]
    return "".join([*rows[: line + 1], *changed, *rows[line + 1 :]])


def _quoted(text: str) -> str:
    """`text` as a YAML value on one line."""
    plain = " ".join(text.split())
    written = yaml.safe_dump(plain, allow_unicode=True, width=10**6)
    return re.sub(r"\n\.\.\.\n$|\n$", "", str(written))
