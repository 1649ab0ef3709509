"""The commands that say what to do when: for one opportunity, for today, and for all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter.cli._console import complain, errors_in_words, note, table, width
from drafter.cli._options import AsJson, Day, Notes, ProfileFile, notes_file, on_day
from drafter.errors import DrafterError, UsageError

if TYPE_CHECKING:
    from drafter.governor.plan import Plan
    from drafter.notes import NotesFile
    from drafter.notes import ProfileFile as Profile

_SUFFIXES: Final = {".yaml", ".yml"}

IcsFile = Annotated[
    Path | None, typer.Option("--ics", metavar="FILE", help="Write it for your calendar.")
]
StayInTouch = Annotated[
    bool, typer.Option("--stay-in-touch", help="Plan a word once a quarter after that.")
]
Folder = Annotated[
    Path, typer.Argument(metavar="[FOLDER]", help="Where your notes are; default: here.")
]


def plan(
    notes: Notes = "",
    day: Day = None,
    ics: IcsFile = None,
    json: AsJson = False,
    stay_in_touch: StayInTouch = False,
    profile: ProfileFile = None,
) -> None:
    """Show what was done, what comes next and what must wait, with the reasons."""
    from drafter import profile as profiles
    from drafter.deliver import planned
    from drafter.governor import thank_you_custom

    with errors_in_words():
        who = profiles.load(profile)
        file, made = _planned(notes_file(notes), day, who, stay_in_touch=stay_in_touch)
        if json:
            import json as writer

            document = planned.document(made, file)
            typer.echo(writer.dumps(document, ensure_ascii=False, indent=2))
        else:
            typer.echo("\n".join(planned.lines(made, file, width())))
        if custom := thank_you_custom(file.notes.country):
            note(f"drafter: {custom}")
        if ics:
            from drafter import files
            from drafter.deliver.ics import calendar

            files.write(ics, calendar(made, file))
            note(f"drafter: {len(made.touches)} events written to {ics}")


def due(folder: Folder = Path(), day: Day = None, profile: ProfileFile = None) -> None:
    """List what is to be done today, over all notes in FOLDER."""
    from drafter.deliver import planned
    from drafter.governor import shown
    from drafter.governor.plan import State

    with errors_in_words():
        found, errors = _all(folder, day, profile)
        for file, made in found:
            today = [one for one in made.touches if one.state is State.TODAY]
            for group in planned.together(today):
                typer.echo(f"{group[0].kind} to {planned.people(group)}, {file.notes.company}")
                typer.echo(f"  {group[0].reason}")
                typer.echo(f"  {planned.command(file, group)}\n")
        ahead = [made.next for _, made in found if made.next]
        if not any(one.state is State.TODAY for one in ahead):
            first = min((one.on for one in ahead), default=None)
            typer.echo("Nothing to do today." + (f" Next: {shown(first)}." if first else ""))
        _report(errors)


def board(folder: Folder = Path(), day: Day = None, profile: ProfileFile = None) -> None:
    """Show every opportunity in FOLDER: stage, last touch, next touch, promised day."""
    from datetime import date

    from drafter.governor import shown

    with errors_in_words():
        found, errors = _all(folder, day, profile)
        found.sort(key=lambda one: (one[1].next.on if one[1].next else date.max, one[0].source))
        head = ("company and role", "stage", "last", "next", "you hear by")
        rows = []
        for file, made in found:
            touches = [
                f"{one.kind} {shown(one.on)[4:]}" if one else "-" for one in (made.last, made.next)
            ]
            hear = shown(made.promised) if made.promised else "-"
            name = f"{file.notes.company}, {file.notes.role}"
            rows.append([name, file.notes.stage, *touches, hear])
        if found:
            typer.echo(table(rows, elastic=(0,), head=head))
        else:
            typer.echo(f"There are no notes in {folder.resolve()}.")
        _report(errors)


def _report(errors: list[DrafterError]) -> None:
    """Say what could not be read, and let the exit code tell."""
    for error in errors:
        complain(error)
    if errors:
        raise typer.Exit(errors[0].exit_code)


def _planned(
    file: NotesFile, day: str | None, who: Profile, *, stay_in_touch: bool = False
) -> tuple[NotesFile, Plan]:
    """`file` with the country of `who`, and the plan for it."""
    from drafter import profile
    from drafter.cli._past import sent_about, standing
    from drafter.governor import calendar
    from drafter.governor.plan import plan as made

    file = profile.in_country(file, who)
    known = standing(file.notes)
    return file, made(
        file.notes,
        sent_about(file.notes),
        on_day("--date", day, file.notes),
        calendar(file.notes.country),
        replied=known.replied_on,
        closed=known.closed_on is not None,
        stay_in_touch=stay_in_touch,
    )


def _all(
    folder: Path, day: str | None, who: Path | None
) -> tuple[list[tuple[NotesFile, Plan]], list[DrafterError]]:
    """Every plan of the notes in `folder`, and what is wrong with those that cannot be read."""
    from drafter import profile

    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder\n  Name the one that holds your notes.")
    mine = profile.load(who)
    found: list[tuple[NotesFile, Plan]] = []
    errors: list[DrafterError] = []
    for path in _notes_in(folder):
        try:
            file = notes_file(str(path))
        except UsageError as error:
            errors.append(error)
        else:
            found.append(_planned(file, day, mine))
    return found, errors


def _notes_in(folder: Path) -> Iterator[Path]:
    """The YAML files under `folder` that look like notes; hidden folders are passed over."""
    for here, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if path.suffix in _SUFFIXES and not name.startswith(".") and _looks_like_notes(path):
                yield path


def _looks_like_notes(path: Path) -> bool:
    """Whether a key that only notes have stands at the start of a line."""
    try:
        with path.open("rb") as file:
            start = b"\n" + file.read(64 * 1024)
    except OSError:
        return False
    return b"\ncompany:" in start or b"\ninterviewers:" in start
