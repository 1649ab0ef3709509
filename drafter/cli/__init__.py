"""The command line: one module a group of commands; nothing else prints or exits."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from drafter.cli import messages, rules
from drafter.errors import ExitCode

app = typer.Typer(
    name="drafter",
    help="Write the thank-you you owe after an interview, from your notes.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
for _kind, _does in messages.COMMANDS.items():
    app.command(_kind)(messages.command(_kind, _does))
app.command("rules")(rules.rules)
app.command("tones")(rules.tones)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"drafter {version('drafter')}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Write the thank-you you owe after an interview, from your notes."""


def main() -> None:
    """Run the command line; the exit code is the process's."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names have accents, consoles have code pages
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:  # `drafter ... | head`
        sys.stderr.close()
        sys.exit(ExitCode.OK)
