"""The command line: one module a group of commands; nothing else prints or exits.

A command's module is imported when the command runs: a person waits for one, not for all.
"""

import errno
import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from drafter.errors import ExitCode, meant

COMMANDS: Final = {
    "Write": {
        "thank-you": ("messages:thank_you", "Write a thank-you for each interviewer."),
        "value-add": ("messages:value_add", "Offer ideas on a problem they raised."),
        "check-in": ("messages:check_in", "Ask where things stand, with something new."),
        "application": ("messages:application", "Ask after an unanswered application."),
        "rejection": ("messages:rejection", "Answer a no, and keep the door open."),
        "linkedin": ("messages:linkedin", "Ask each interviewer to connect."),
        "card": ("messages:card", "Write a card to post to each interviewer."),
        "call": ("messages:call", "Outline a call, with words for the voicemail."),
    },
    "Prepare": {
        "new": ("new:new", "Jot down an interview, question by question."),
        "notes": ("notes:notes", "Say whether notes are ready, and what is missing."),
        "ideas": ("ideas:ideas", "Let a model propose answers to the problems."),
    },
    "Keep track": {
        "plan": ("plan:plan", "Show what comes next, when, and why."),
        "due": ("plan:due", "List what is to be done today."),
        "board": ("plan:board", "Show where every opportunity stands."),
        "again": ("again:again", "Write the last message in another tone or wording."),
        "sent": ("sent:sent", "Say that you have sent it."),
        "replied": ("sent:replied", "Say that they have answered."),
        "closed": ("sent:closed", "Say that an opportunity is over."),
        "history": ("history:app", "List, show, export or forget what was written."),
    },
    "Check": {
        "check": ("check:check", "Hold a message, written by anyone, to the rules."),
    },
    "Set up": {
        "profile": ("profile:app", "Show or set who you are, once for all notes."),
        "config": ("config:app", "Show or set where things are and what is used."),
        "doctor": ("doctor:doctor", "Look whether everything works, and say what to do."),
    },
    "Look things up": {
        "help": ("help:topic", "Explain a topic, such as getting-started."),
        "rules": ("rules:rules", "List the rules, or explain one."),
        "tones": ("rules:tones", "List the tones, your own included."),
    },
}
"""Every command under its heading: where it lives, and what it does in a line."""

_PLACES: Final = {name: where for group in COMMANDS.values() for name, (where, _) in group.items()}


class _Commands(TyperGroup):
    """The commands of the table above, each built when it is asked for.

    Typer brings its own copy of click's types, under a private name: hence the Any.
    """

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_PLACES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _PLACES:
            return None
        module, _, function = _PLACES[cmd_name].partition(":")
        found = getattr(import_module(f"drafter.cli.{module}"), function)
        if not isinstance(found, typer.Typer):  # not a group of commands, but one
            one = typer.Typer(
                rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False
            )
            one.command(cmd_name)(found)
            found = one
        return typer.main.get_command(found)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands that begin so, none of them imported for that; or the options."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        offers = [
            SimpleNamespace(value=name, help=does)
            for group in COMMANDS.values()
            for name, (_, does) in group.items()
        ]
        return [offer for offer in offers if offer.value.startswith(incomplete)]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        known = args[0] in _PLACES or args[0].startswith("-")
        if not known and not ctx.resilient_parsing:  # a shell asks what could follow
            hint = meant(args[0], _PLACES, "See `drafter --help`.")
            ctx.fail(f"There is no command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for heading, group in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([(name, does) for name, (_, does) in group.items()])


app = typer.Typer(
    name="drafter",
    cls=_Commands,
    help="Write the message you owe after an interview, from your notes.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog="To begin: `drafter new` asks about the interview and writes your notes; `drafter"
    " thank-you NOTES` writes the message. COMMAND --help tells more.\n\nA flag wins over the"
    " environment, that over the notes, those over the profile and config.yaml, and these over what"
    " drafter does by itself: see `drafter config`.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


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
    """Write the message you owe after an interview, from your notes."""


def main() -> None:
    """Run the command line; the exit code is the process's."""
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # names have accents, consoles have code pages
            stream.reconfigure(encoding="utf-8", errors="replace")
    if "_DRAFTER_COMPLETE" in os.environ:
        sys.modules["rich"] = None  # type: ignore[assignment]  # slow, and it eats [brackets]
    try:
        try:
            app(prog_name="drafter")
        finally:
            sys.stdout.flush()
            gc.freeze()  # all goes with the process: to look for garbage first is a twentieth of it
    except KeyboardInterrupt:
        sys.exit(ExitCode.INTERRUPTED)
    except BrokenPipeError:  # `drafter ... | head`
        sys.stderr.close()
        sys.exit(ExitCode.OK)
    except OSError as error:
        if error.errno not in _FULL:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is left to flush
        typer.echo(f"drafter: what is printed cannot be written: {error.strerror}", err=True)
        sys.exit(ExitCode.USAGE)


_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO})


def _open_what_is_closed() -> None:
    """Point streams that were closed nowhere: a file opened later must not take their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
