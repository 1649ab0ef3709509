"""The last message once more: in another tone, or in other words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from drafter.cli import _options, _past, messages
from drafter.cli._command import command
from drafter.cli._console import note
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.history import Entry


class _Asked(NamedTuple):
    """What may be asked for anew; the rest is as it was."""

    to: _options.To = None
    tone: _options.ToneName = None
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            parser=_options.seed,
            help="A certain wording; by default a new one.",
        ),
    ] = None
    writer: Annotated[
        _options.WriterChoice | None, typer.Option("--writer", help="Another writer.")
    ] = None
    model: _options.ModelName = None
    private: _options.Private = None
    day: _options.Day = None
    anyway: _options.Anyway = False
    json: _options.AsJson = False
    receipts: _options.Receipts = False
    copy: _options.Copy = False
    open: _options.Open = False
    eml: _options.Eml = None
    drafts: _options.Drafts = False
    read_receipt: _options.ReadReceipt = False
    no_history: _options.NoHistory = False
    quiet: _options.Quiet = False
    verbose: _options.Verbose = False
    no_input: _options.NoInput = False


def _run(asked: _Asked) -> None:
    last, texts = _last()
    kept = last[0].options
    profile = kept.get("profile")
    people = {one.recipient for one in last}
    as_before: dict[str, Any] = {
        "notes": _notes(last[0], quiet=asked.quiet),
        "to": asked.to or (last[0].recipient if len(people) == 1 else None),
        "tone": asked.tone or last[0].tone,
        "writer": asked.writer or _options.WriterChoice(kept["writer"]),
        "model": asked.model or kept.get("model"),
        "day": asked.day or kept.get("day"),
        "profile": Path(profile) if profile else None,
        "seed": _next(last, asked.tone) if asked.seed is None else asked.seed,
        "anyway": asked.anyway or kept.get("anyway", False),
        "premium": kept.get("premium", False),
        "voice": [Path(one) for one in kept.get("voice", ())],
        "private": kept.get("private") if asked.private is None else asked.private,
    }
    wishes = _options.Wishes(**asked._asdict() | as_before)
    messages.run(last[0].kind, wishes, unlike=texts if asked.seed is None else ())


def _last() -> tuple[list[Entry], frozenset[str]]:
    """The drafts of the last command, and the texts of every such draft before."""
    from drafter.history import Opportunity

    with _past.history() as past:
        last = past.last_run()
        if not last:
            raise UsageError(
                "there is no draft to write again\n  Begin with `drafter thank-you NOTES`."
            )
        about = past.about(Opportunity(last[0].company, last[0].role))
    return last, frozenset(one.text for one in about)


def _next(last: list[Entry], tone: str | None) -> int:
    """The seed to go on with: another tone says it in other words anyway."""
    seed = last[0].seed
    return seed if tone and tone != last[0].tone else seed + 1


def _notes(last: Entry, *, quiet: bool) -> str:
    """The path of the notes that `last` was made from, and a word if they have changed."""
    from drafter.notes import load_notes

    command = f"drafter {last.kind}"
    if last.notes is None:
        raise UsageError(
            "the notes of the last draft came from standard input, and are not kept\n"
            f"  Give them once more: {command} NOTES"
        )
    path = Path(last.notes)
    if not path.is_file():
        raise UsageError(
            f"the notes of the last draft are no longer at {path}\n"
            f"  Say where they are now: {command} NOTES"
        )
    if _past.notes_hash(load_notes(path)) != last.notes_hash and not quiet:
        note(f"drafter: the notes have changed since draft {last.id}; this is from the new ones")
    return _short(path)


def _short(path: Path) -> str:
    """`path` as seen from here, where that is how people would name it."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


again = command(
    _run,
    _Asked,
    "Write the last message again, from its notes: in another tone, or in other words.",
)
