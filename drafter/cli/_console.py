"""The terminal: one place where errors become a line, and where progress is shown."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TextIO

import typer

from drafter.errors import DrafterError
from drafter.language.controls import without_controls

NARROWEST = 40
"""Columns below which lines are no longer wrapped narrower."""

NARROWEST_COLUMN = 8
"""Columns that a name keeps in a table."""


@contextmanager
def errors_in_words() -> Iterator[None]:
    """Turn what a user can cause into a line on stderr and an exit code."""
    try:
        yield
    except DrafterError as error:
        complain(error)
        raise typer.Exit(error.exit_code) from None
    except BrokenPipeError:  # `drafter rules | head`: who reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None


def complain(error: DrafterError) -> None:
    """Say `error` on stderr."""
    note(f"drafter: {without_controls(str(error))}")


def say(*lines: str) -> None:
    """What a command answers, on stdout. On a screen no word is broken."""
    on_screen = sys.stdout.isatty()
    for line in lines:
        typer.echo(fitted(line, width(), "  ") if on_screen else line)


def note(*lines: str) -> None:
    """Lines for people, on stderr: stdout is the message alone. On a screen none breaks a word."""
    on_screen = sys.stderr.isatty()
    for line in (one for given in lines for one in given.split("\n")):
        indent = line[: len(line) - len(line.lstrip())] + "  "
        typer.echo(fitted(line, width(), indent) if on_screen else line, err=True)


def fitted(line: str, columns: int, indent: str = "") -> str:
    """`line` broken between words to fit `columns`, what follows set in by `indent`."""
    if len(line) <= columns or "\x1b" in line:  # what is coloured was made to fit
        return line
    import textwrap

    return textwrap.fill(
        line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def hint(line: str) -> None:
    """Say `line` where a person is looking, and nowhere else."""
    if sys.stderr.isatty():
        note(line)


def answer(beginning: str) -> str:
    """What the user types after `beginning`; several pasted lines become one."""
    typed = input(f"{beginning} ... ")
    known = typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(known.split())


def at_keyboard() -> bool:
    """Whether somebody sits at a terminal and can be asked for a key."""
    unattended = os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return not unattended and all(one is not None and one.isatty() for one in streams)


def coloured(stream: TextIO) -> bool:
    """Whether `stream` is a terminal whose user has nothing against colours."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def columns() -> int:
    """Columns of the screen."""
    return max(NARROWEST, shutil.get_terminal_size().columns)


def width() -> int:
    """Columns to fill, at most 80."""
    return min(80, columns())


def table(
    rows: Sequence[Sequence[str]], *, elastic: Sequence[int], head: Sequence[str] = ()
) -> str:
    """`rows` in columns as wide as needed; where there is no room, those of `elastic` give way.

    Where they are still too wide, and `head` names the columns, each row is a list of its own.
    """
    widths = [max(map(len, column)) for column in zip(*[head or rows[0], *rows], strict=True)]
    room = width() - 2 * (len(widths) - 1)
    while sum(widths) > room:
        widest = max(elastic, key=lambda column: widths[column])
        if widths[widest] <= NARROWEST_COLUMN:
            break
        widths[widest] -= 1
    if head and sum(widths) > room:
        lists = [
            [f"{name}: {cell}" for name, cell in zip(head, row, strict=True) if cell]
            for row in rows
        ]
        return "\n\n".join("\n".join(fitted(one, width(), "  ") for one in each) for each in lists)
    lines = []
    for row in [head, *rows] if head else rows:
        cells = [
            f"{cell if len(cell) <= wide else cell[: wide - 1].rstrip() + '…':{wide}}"
            for cell, wide in zip(row, widths, strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


class Progress:
    """One line on stderr, where that is a terminal, saying what is being done and for whom."""

    def __init__(self, people: Sequence[str], *, quiet: bool) -> None:
        """Show work for `people`; nothing when `quiet` or away from a terminal."""
        self._doing = dict.fromkeys(people, "waiting")
        dumb = os.environ.get("TERM") == "dumb"
        self._shown = not quiet and not dumb and sys.stderr.isatty()
        self._lock = Lock()

    def update(self, person: str, doing: str) -> None:
        """Say that `person`'s message is now at `doing`."""
        with self._lock:
            self._doing[person] = doing
            if self._shown:
                busy = [f"{who}: {what}" for who, what in self._doing.items() if what != "done"]
                line = "; ".join(busy)[: width() - 1]
                sys.stderr.write(f"\r\x1b[K{line}")
                sys.stderr.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
