"""The commands for what drafter uses: which model, tone and mailbox, and where things are."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer

from drafter import assets
from drafter.cli import _completing, _mailbox, _model, _settings
from drafter.cli._command import group
from drafter.cli._console import errors_in_words, table
from drafter.errors import UsageError, masked, meant
from drafter.language.controls import without_controls

_NONE: Final = "-"
"""Shown for what is not set."""

app = group("config")


@app.callback()
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


@app.command("set")
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


@app.command("unset")
def unset_config(
    key: Key,
) -> None:
    """Go back to what drafter does by itself."""
    with errors_in_words():
        _keep_choice(_known(key), None)
        typer.echo(f"{key} is no longer set in {_settings.config_file()}")


app.command("password")(_mailbox.keep_password)
app.command("key")(_model.keep_key)


def _keep_choice(key: str, value: str | None) -> None:
    _settings.in_file()  # a file that cannot be read is not written over
    _settings.change(_settings.config_file(), {key: value})


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
