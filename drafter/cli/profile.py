"""The commands for what is set once: who the user is, and what drafter uses."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter import assets
from drafter.cli import _completing, _mailbox, _model, _settings
from drafter.cli._console import answer, errors_in_words, table
from drafter.errors import UsageError, masked, meant
from drafter.language.controls import without_controls

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


def _group(name: str) -> typer.Typer:
    return typer.Typer(
        name=name,
        invoke_without_command=True,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )


profile_app = _group("profile")
config_app = _group("config")


@profile_app.callback()
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


@profile_app.command("set")
def set_profile(
    name: Annotated[str | None, typer.Option("--name", help="Your name.")] = None,
    email: Annotated[str | None, typer.Option("--email", help="Your email.")] = None,
    phone: Annotated[
        str | None, typer.Option("--phone", help="Your phone, with +44 or so.")
    ] = None,
    linkedin: Annotated[str | None, typer.Option("--linkedin", help="Your LinkedIn page.")] = None,
    country: Annotated[
        str | None, typer.Option("--country", help="Where you look for work: US, GB ...")
    ] = None,
    salutation: Annotated[
        str | None, typer.Option("--salutation", help="Greet people by: first, formal.")
    ] = None,
    voice: Annotated[
        str | None,
        typer.Option("--voice", metavar="PATH", help="Messages of yours: a file or folder."),
    ] = None,
) -> None:
    """Set what is given, or be asked on a terminal; `-` takes a value out."""
    given = {
        "name": name, "email": email, "phone": phone, "linkedin": linkedin, "country": country,
        "salutation": salutation, "voice": voice,
    }  # fmt: skip
    changes = {key: value for key, value in given.items() if value is not None}
    with errors_in_words():
        if changes:
            keep({key: _valid(key, value) for key, value in changes.items()})
        elif sys.stdin.isatty() and sys.stdout.isatty():
            typer.echo("Enter leaves it as it is, - takes it out.")
            ask_and_keep(_QUESTIONS)
        else:
            raise UsageError('say what to set: drafter profile set --name "Jordan Avery"')
        from drafter import profile

        typer.echo(f"Kept in {profile.stored_in()}")


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
    _change(profile.stored_in(), changes)


def _change(path: Path, changes: Mapping[str, str | None]) -> None:
    from drafter import files
    from drafter.yaml_text import with_values

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    except OSError as error:
        raise UsageError(f"{path} cannot be used: {error.strerror}") from None
    files.write(path, with_values(text, changes, str(path)).encode())


@config_app.callback()
def show_config(context: typer.Context) -> None:
    """Show where everything is kept, and what is set by what.

    A flag wins over the environment, that over the notes, those over the profile and config.yaml,
    and these over what drafter does by itself.
    """
    if context.invoked_subcommand:
        return
    with errors_in_words():
        typer.echo("Where things are")
        for what, path in _places():
            typer.echo(f"  {what:15}{path}{'' if path.exists() else '  (not there)'}")
        said = table(list(_choices()), elastic=(1,))
        typer.echo("\nWhat is set, and by what\n" + without_controls(said))
        typer.echo("\nTo change it: drafter config set KEY VALUE, drafter config unset KEY")


def _places() -> Iterator[tuple[str, Path]]:
    from drafter import profile

    yield "config", _settings.config_file()
    yield "profile", profile.stored_in()
    yield "own templates", assets.config_folder() / "templates"
    yield "own prompts", assets.config_folder() / "prompts"
    yield "history", _settings.data_folder() / "history.db"


def _choices() -> Iterator[tuple[str, str, str]]:
    for key in _settings.KEYS:
        value, by = _choice(key)
        yield f"  {key}", masked(value), by
    settings = _settings.load()
    for what, variable, wanted in (
        ("key", _settings.KEY_VARIABLE, settings.model or settings.base_url),
        ("imap_password", _settings.PASSWORD_VARIABLE, settings.imap_server),
    ):
        if os.environ.get(variable):
            yield f"  {what}", "set, and not shown", variable
        else:
            yield f"  {what}", "asked of the system's keyring" if wanted else _NONE, ""


def _choice(key: str) -> tuple[str, str]:
    """The value of `key`, and what set it."""
    variable = _settings.ENVIRONMENT.get(key, "")
    if value := os.environ.get(variable):
        return value, variable
    if value := _settings.in_file().get(key):
        return value, "config"
    if default := _defaults().get(key):
        return default, "default"
    return _NONE, ""


def _defaults() -> dict[str, str]:
    from drafter import tones

    found = {"tone": tones.DEFAULT, "history": "true", "private": "false"}
    if os.environ.get(_settings.KEY_VARIABLE) and _choice_is_openai():
        found["model"] = _settings.OPENAI_MODEL
    return found


def _choice_is_openai() -> bool:
    return not (os.environ.get("OPENAI_BASE_URL") or _settings.in_file().get("base_url"))


Key = Annotated[
    str,
    typer.Argument(
        metavar="KEY",
        help="One of those that `config` lists.",
        autocompletion=_completing.settings,
    ),
]


@config_app.command("set")
def set_config(
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What to use from now on.")],
) -> None:
    """Set what is used from now on."""
    with errors_in_words():
        _keep_choice(key, _checked(_known(key), value.strip()))
        typer.echo(f"{key} is now {masked(value.strip())}, in {_settings.config_file()}")
        if (variable := _settings.ENVIRONMENT.get(key, "")) in os.environ:
            typer.echo(f"But {variable} is set, and wins over it.")


@config_app.command("unset")
def unset_config(
    key: Key,
) -> None:
    """Go back to what drafter does by itself."""
    with errors_in_words():
        _keep_choice(_known(key), None)
        typer.echo(f"{key} is no longer set in {_settings.config_file()}")


config_app.command("password")(_mailbox.keep_password)
config_app.command("key")(_model.keep_key)


def _keep_choice(key: str, value: str | None) -> None:
    _settings.in_file()  # a file that cannot be read is not written over
    _change(_settings.config_file(), {key: value})


def _known(key: str) -> str:
    if key in _settings.KEYS:
        return key
    if "password" in key.lower():
        raise UsageError(
            "passwords are kept in no file of drafter's\n  Put it into the system's keyring:"
            " drafter config password"
        )
    if "key" in key.lower() or "token" in key.lower():
        raise UsageError(
            "keys are kept in no file of drafter's\n  Put it into the system's keyring:"
            f" drafter config key\n  Or set {_settings.KEY_VARIABLE} in the environment."
        )
    hint = meant(key, _settings.KEYS, f"Known: {', '.join(_settings.KEYS)}.")
    raise UsageError(f"there is no setting {key!r}\n  {hint}")


def _checked(key: str, value: str) -> str:
    """`value`, if `key` can be that; UsageError if not."""
    if not value:
        raise UsageError(f"{key} is empty\n  To take it out: drafter config unset {key}")
    if key == "tone":
        from drafter import tones

        tones.load(value)
    if key in {"history", "private"}:
        return str(_settings.yes_no(key, value)).lower()
    if key == "imap_server":
        from drafter.deliver import imap

        imap.server_at(value)
    if key == "base_url" and not re.fullmatch(r"https?://\S+", value):
        raise UsageError(f"base_url is {value!r}\n  Write it as http://localhost:11434/v1.")
    return value
