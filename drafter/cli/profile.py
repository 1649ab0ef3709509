"""The commands for who the user is, which is said once for all notes."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from drafter.cli import _settings
from drafter.cli._command import command, group
from drafter.cli._console import answer, errors_in_words, table
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.notes import ProfileFile

_QUESTIONS: Final = (
    ("name", "My name is"),
    ("email", "My email is"),
    ("phone", "My phone is"),
    ("linkedin", "My LinkedIn page is"),
    ("country", "I look for work in (two letters: US, GB)"),
    ("salutation", "I greet people by (first: Dear Priya; formal: Dear Dr. Raman)"),
    ("voice", "Messages I wrote, to sound like me, are in (a file or folder)"),
)
_NONE: Final = "-"
"""Shown for what is not set; typed, it takes out what is."""


app = group("profile")


@app.callback()
def show_profile(context: typer.Context) -> None:
    """Show who you are, once for all notes; what notes say under `me:` wins."""
    if context.invoked_subcommand:
        return
    with errors_in_words():
        from drafter import profile

        who = stored()
        typer.echo(
            table([(key, getattr(who, key) or _NONE) for key, _ in _QUESTIONS], elastic=(1,))
        )
        typer.echo(f"\nKept in {profile.stored_in()}")
        typer.echo("To change it: drafter profile set. What notes say under `me:` wins over it.")


class _Given(NamedTuple):
    """What is set; None for what stays as it is."""

    name: Annotated[str | None, typer.Option("--name", help="Your name.")] = None
    email: Annotated[str | None, typer.Option("--email", help="Your email.")] = None
    phone: Annotated[str | None, typer.Option("--phone", help="Your phone, with +44 or so.")] = None
    linkedin: Annotated[str | None, typer.Option("--linkedin", help="Your LinkedIn page.")] = None
    country: Annotated[
        str | None, typer.Option("--country", help="Where you look for work: US, GB ...")
    ] = None
    salutation: Annotated[
        str | None, typer.Option("--salutation", help="Greet people by: first, formal.")
    ] = None
    voice: Annotated[
        str | None,
        typer.Option("--voice", metavar="PATH", help="Messages of yours: a file or folder."),
    ] = None


def _set(given: _Given) -> None:
    from drafter import profile

    changes = {key: value for key, value in given._asdict().items() if value is not None}
    if changes:
        keep({key: _valid(key, value) for key, value in changes.items()})
    elif sys.stdin.isatty() and sys.stdout.isatty():
        typer.echo("Enter leaves it as it is, - takes it out.")
        ask_and_keep(_QUESTIONS)
    else:
        raise UsageError('say what to set: drafter profile set --name "Jordan Avery"')
    typer.echo(f"Kept in {profile.stored_in()}")


_SET: Final = "Set what is given, or be asked on a terminal; `-` takes a value out."
app.command("set")(command(_set, _Given, _SET))


def stored() -> ProfileFile:
    """The profile as it is kept; empty if none is."""
    from drafter import profile

    return profile.load()


def ask_and_keep(questions: Sequence[tuple[str, str]]) -> None:
    """Ask each of `questions`, and keep every answer at once."""
    now = stored()
    for key, beginning in questions:
        known = f" [{getattr(now, key)}]" if getattr(now, key) else ""
        while said := answer(beginning + known):
            try:
                keep({key: _valid(key, said)})
                break
            except UsageError as error:
                typer.echo(f"  {error}")


def _valid(key: str, value: str) -> str | None:
    """`value` as the profile may hold it; None for what is to be taken out."""
    from drafter.notes import Misread, ProfileFile, readers

    if value.strip() in {"", _NONE}:
        return None
    try:
        if key == "voice":
            from drafter import voice

            voice.read([Path(value).expanduser()])
            return str(Path(value).expanduser().absolute())
        return str(readers(ProfileFile)[key](value, key))
    except Misread as error:
        raise UsageError(f"{error.problem}\n  {error.advice}") from None


def keep(changes: Mapping[str, str | None]) -> None:
    """Put `changes` into the profile; the rest of the file stays as it is."""
    from drafter import profile

    stored()  # a profile that cannot be read is not written over
    _settings.change(profile.stored_in(), changes)
