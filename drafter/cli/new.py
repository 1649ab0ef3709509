"""From a fresh memory to a notes file: question by question, by hand, or out of jottings.

The debrief asks in plain lines with readline's editing. Full-screen prompts took ten times as long
to start, and draw over themselves where a connection is slow or a screen reader listens.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from drafter.cli import _options
from drafter.cli._console import answer, errors_in_words, width
from drafter.cli._notes_file import WITHOUT_COMPANY, begin, claim, save, say_what_next
from drafter.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from drafter.debrief import Debrief, Question

_BACK: Final = "<"
_NOTHING: Final = "-"
_ME: Final = (("name", "My name is"), ("email", "My email is"), ("phone", "My phone is"))

File = Annotated[
    Path | None,
    typer.Argument(metavar="[FILE]", help="Where to; by default named after the company."),
]
Blank = Annotated[bool, typer.Option("--blank", help="Write a form to fill in with an editor.")]
From = Annotated[
    Path | None,
    typer.Option("--from", metavar="TEXT", help="Let a model sort your jottings in this file."),
]
Yes = Annotated[bool, typer.Option("--yes", help="With --from: write without asking.")]


def new(
    file: File = None,
    blank: Blank = False,
    from_: From = None,
    yes: Yes = False,
    model: _options.ModelName = None,
    show_prompt: _options.ShowPrompt = False,
) -> None:
    """Jot down an interview in two minutes: each question is the beginning of a sentence.

    Enter passes a question over, < goes back to the one before, Ctrl-C stops; every answer is
    saved at once, and `drafter new FILE` goes on where it stopped.
    """
    with errors_in_words():
        if blank:
            _write_form(file or Path(WITHOUT_COMPANY))
        elif from_:
            from drafter.cli import _jottings

            _jottings.sort(from_, file, yes=yes, model=model, show_prompt=show_prompt)
        elif not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError(
                "the questions need a terminal\n"
                "  --blank writes a form to fill in, --from TEXT sorts jottings."
            )
        else:
            _ask_all(file)


def _write_form(path: Path) -> None:
    from drafter import assets, files

    form = assets.find("templates/starter-notes.yaml").read_bytes()
    claim(path)
    files.write(path, form.replace(b"THIS-FILE", str(path).encode()))
    typer.echo(f"{path}: fill in what you remember, then: drafter notes {path}")


def _ask_all(path: Path | None) -> None:
    from drafter.debrief import Debrief

    tree = _so_far(path) if path and path.exists() else {}
    going_on = path if path and path.exists() else None
    debrief = Debrief(tree, date.today())
    typer.echo("End each sentence. Enter passes over, < goes back, Ctrl-C stops; all is saved.\n")
    _edit_lines()
    try:
        while question := debrief.next():
            _ask(debrief, question)
            if not debrief.tree:
                continue
            if going_on:
                save(going_on, debrief.tree)
            else:
                going_on = begin(path, debrief.tree)
                typer.echo(f"  (saved in {going_on})")
        _ask_for_profile()
    except (KeyboardInterrupt, EOFError):
        typer.echo()
        typer.echo(f"Stopped. To go on: drafter new {going_on or path or ''}".rstrip())
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    say_what_next(going_on)


def _so_far(path: Path) -> dict[str, Any]:
    """What an earlier debrief wrote; UsageError for a file that has become the user's own."""
    from drafter.debrief import fits
    from drafter.errors import NotesError
    from drafter.notes import plain_values
    from drafter.yaml_text import dumped

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as text ({error})") from None
    tree = plain_values(text, str(path)) or {}
    if not fits(tree) or (text.strip() and dumped(tree) != text):
        raise NotesError(
            str(path),
            None,
            "these notes were written or edited by hand, and drafter does not write over them",
            f"Go on in your editor: drafter notes {path} says what is missing.",
        )
    return dict(tree)


def _ask(debrief: Debrief, question: Question) -> None:
    """Ask until the answer will do; what is needed is asked for twice."""
    from drafter.notes import Misread

    insisted = not question.needed
    earlier = debrief.earlier(question)
    offer = f" (Enter: {earlier}; - for nothing)" if earlier else ""
    while True:
        said = answer(question.text + offer) or earlier
        if said == _BACK:
            return debrief.back()
        said = "" if earlier and said == _NOTHING else said
        if not said and not insisted:
            typer.echo("  Without this one no message can be written; Enter again passes it over.")
            insisted = True
            continue
        try:
            return debrief.answer(question, said)
        except Misread as error:
            typer.echo(
                fill(
                    f"{error.problem}. {error.advice}",
                    width(),
                    initial_indent="  ",
                    subsequent_indent="  ",
                )
            )


def _edit_lines() -> None:
    """Cursor keys, and pasted text taken whole; where there is no readline, plain typing."""
    with suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste on")


def _ask_for_profile() -> None:
    """Ask once for what stands under every message."""
    from drafter.cli import profile

    missing = [one for one in _ME if getattr(profile.stored(), one[0]) is None]
    if missing:
        typer.echo("\nOnce for all, for under your messages:")
        profile.ask_and_keep(missing)
