"""Whether notes are ready, before anything is written."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from drafter.cli import _options
from drafter.cli._console import errors_in_words, width
from drafter.errors import ExitCode

if TYPE_CHECKING:
    from drafter.notes import NotesFile
    from drafter.readiness import Contact, Readiness, Slip

_TIED: Final = "\N{NO-BREAK SPACE}"
"""A blank at which no line is broken."""


def notes(
    file: _options.Notes = "",
    day: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="Judge as on this day.")
    ] = None,
    profile: _options.ProfileFile = None,
    json: _options.AsJson = False,
) -> None:
    """Say for which messages NOTES are ready, what is missing, and what looks wrong.

    The exit code is 0 when the message that comes next can be written, and 1 when it cannot.
    """
    with errors_in_words():
        from drafter import profile as profiles
        from drafter.readiness import contacts, readiness, slips

        who = profiles.load(profile)
        read = profiles.in_country(_options.notes_file(file), who)
        me = profiles.merged(read.notes.me, who)
        today = _options.on_day("--date", day, read.notes)
        state, reached = readiness(read, me, today), contacts(read, me)
        found = slips(read, today)
        if json:
            typer.echo(_json(read, state, reached, found))
        else:
            typer.echo(_page(read, state, reached, found))
        if not state.is_ready:
            raise typer.Exit(ExitCode.FINDINGS)


def _json(file: NotesFile, state: Readiness, reached: list[Contact], found: list[Slip]) -> str:
    import json
    from dataclasses import asdict

    data: dict[str, Any] = {
        "source": file.source,
        "company": file.notes.company,
        "role": file.notes.role,
        "is_ready": state.is_ready,
        **asdict(state),
        "contacts": [asdict(one) for one in reached],
        "slips": [asdict(one) for one in found],
        "warnings": list(file.warnings),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _page(file: NotesFile, state: Readiness, reached: list[Contact], found: list[Slip]) -> str:
    blocks = [_lines([f"{file.notes.role} at {file.notes.company}"], "")]
    if ready := [", ".join(state.ready), *_ready_for_some(file, state)]:
        blocks.append("Ready\n" + _lines(ready))
    if state.lacks:
        blocks.append("Not ready\n" + _lines(_missing(state)))
    if best := state.helps_most:
        where = f" ({file.source}:{best.line})" if best.line else f" ({file.source})"
        said = f"{best.problem[:1].upper()}{best.problem[1:]}."
        blocks.append("What would help most" + where + "\n" + _lines([said, best.question]))
    said_of = [f"{_person(one)}: {one.said}{_where(one.line)}" for one in reached]
    blocks.append(
        "Contact details (drafter sends nothing, and cannot try them)\n" + _lines(said_of)
    )
    if found or file.warnings:
        looked = [f"{one.said}{_where(one.line)}" for one in found]
        blocks.append("Look again\n" + _lines([*looked, *file.warnings]))
    return "\n\n".join(blocks)


def _ready_for_some(file: NotesFile, state: Readiness) -> list[str]:
    """The kinds that can be written to some interviewers and not to others, with whom to."""
    everyone = [one.name for one in file.notes.interviewers]
    kinds: dict[str, list[str]] = {}
    for kind in dict.fromkeys(lack.kind for lack in state.lacks):
        lacking = {lack.person for lack in state.lacks if lack.kind == kind}
        others = [name for name in everyone if name not in lacking]
        if others and lacking < set(everyone):
            kinds.setdefault(", ".join(others), []).append(kind)
    return [f"{', '.join(named)}, to {whom}" for whom, named in kinds.items()]


def _missing(state: Readiness) -> list[str]:
    """What is lacking; kinds and people that lack the same share a line."""
    people: dict[tuple[str, str], list[str]] = {}
    for lack in state.lacks:
        people.setdefault((lack.problem, lack.kind), []).append(lack.person)
    kinds: dict[tuple[str, str], list[str]] = {}
    for (problem, kind), names in people.items():
        kinds.setdefault((problem, ", ".join(filter(None, names))), []).append(kind)
    return [
        f"{', '.join(named)}{f', to {whom}' if whom else ''}: {problem}"
        for (problem, whom), named in kinds.items()
    ]


def _person(one: Contact) -> str:
    return f"{one.person}, {one.value}" if one.value else one.person


def _where(line: int | None) -> str:
    return f" (line{_TIED}{line})" if line else ""


def _lines(texts: list[str], indent: str = "  ") -> str:
    """`texts` as they fit on the screen."""
    wrapped = "\n".join(
        fill(
            text,
            width(),
            initial_indent=indent,
            subsequent_indent=indent * 2,
            break_long_words=False,
            break_on_hyphens=False,
        )
        for text in texts
        if text
    )
    return wrapped.replace(_TIED, " ")
