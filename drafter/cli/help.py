"""`drafter help`: short texts on what one wants to do, rather than on a command."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from drafter import assets
from drafter.cli import _completing
from drafter.cli._console import errors_in_words
from drafter.errors import UsageError, meant

TOPICS: Final = (
    "getting-started", "notes", "tones", "models", "delivery", "planning", "checking", "privacy",
    "files", "exit-codes",
)  # fmt: skip
"""The texts in templates/help/, in the order in which one comes to need them."""


def topic(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[TOPIC]",
            help="By default, the list of them.",
            autocompletion=_completing.topics,
        ),
    ] = None,
) -> None:
    """Explain a topic, or list the topics."""
    from drafter.cli import COMMANDS, app

    commands = [command for group in COMMANDS.values() for command in group]
    with errors_in_words():
        if name is None:
            typer.echo(_contents())
        elif name in TOPICS:
            typer.echo(text(name), nl=False)
        elif name in commands:
            app([name, "--help"], prog_name="drafter")
        else:
            raise _unknown(name, [*TOPICS, *commands])


def text(name: str) -> str:
    """What the topic called `name` says."""
    return assets.find(f"templates/help/{name}.txt").read_text(encoding="utf-8")


def _contents() -> str:
    widest = max(map(len, TOPICS))
    lines = [f"  {name:{widest}}  {text(name).partition(chr(10))[0]}" for name in TOPICS]
    about = "To read one: drafter help TOPIC. What a command can do: drafter COMMAND --help"
    return "\n".join([*lines, "", about])


def _unknown(name: str, known: list[str]) -> UsageError:
    advice = meant(name, known, f"There are: {', '.join(TOPICS)}.")
    return UsageError(f"there is no topic {name!r}\n  {advice}")
