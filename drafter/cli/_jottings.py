"""Jottings or a transcript made into notes: shown, confirmed, then written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from textwrap import fill

import typer

from drafter.cli import _model, _settings
from drafter.cli._console import note, width
from drafter.cli._notes_file import begin, say_what_next
from drafter.errors import UsageError

_LONGEST = 100_000
"""Characters of jottings at most: an hour's transcript has about 60,000."""


def sort(
    source: Path, file: Path | None, *, yes: bool, model: str | None, show_prompt: bool
) -> None:
    """Let a model sort the text in `source`, and write to `file` what the user confirms."""
    from drafter.writers import jottings
    from drafter.yaml_text import dumped

    if _settings.load().private and not show_prompt:
        raise UsageError(
            "`private` is set, and in jottings drafter cannot tell a name from a word\n"
            "  Without a model: drafter new. Or see what a model would read: --show-prompt."
        )
    text = _text(str(source))
    with _model.model_for(model, ask=not show_prompt) as asked:
        if show_prompt:
            typer.echo("\n\n".join(map(_model.readable, jottings.requests(asked, text))))
            return
        if file and file.exists():
            raise UsageError(f"{file} is there already, and drafter overwrites no notes")
        found = jottings.sort(asked, text, date.today())
    if not found.tree:
        raise UsageError(f"{source}: {asked.name} found nothing of an interview in it")
    typer.echo(dumped(found.tree), nl=False)
    note("", f"All of this stands in {source} word for word; a model chose where it belongs.")
    for one, why in found.left_out.items():
        note(fill(f"Left out: {one} ({why})", width(), subsequent_indent="  "))
    if not yes and not _confirmed():
        return
    path = begin(file, found.tree)
    note(f"Written to {path}. What is still missing: drafter new {path}")
    say_what_next(path)


def _text(source: str) -> str:
    from drafter import files

    try:
        text = files.read(source, "jottings", 4 * _LONGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{source}: this is not UTF-8 text") from None
    if not text.strip():
        raise UsageError(f"{source}: there is nothing in it")
    if len(text) > _LONGEST:
        raise UsageError(f"{source}: longer than {_LONGEST:,} characters\n  Keep what matters.")
    return text


def _confirmed() -> bool:
    """Whether the user wants it written; asked only where somebody is there to answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        note("Nothing is written yet: --yes writes it.")
        return False
    return typer.confirm("Is it right? Write it", default=True)
