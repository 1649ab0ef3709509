"""The last message once more: in another tone, or in other words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import _options, _past, messages
from drafter.cli._console import errors_in_words, note
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.history import Entry


def again(
    to: _options.To = None,
    tone: _options.ToneName = None,
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            parser=_options.seed,
            help="A certain wording; by default a new one.",
        ),
    ] = None,
    writer: Annotated[
        _options.WriterChoice | None, typer.Option("--writer", help="Another writer.")
    ] = None,
    model: _options.ModelName = None,
    private: _options.Private = None,
    day: _options.Day = None,
    anyway: _options.Anyway = False,
    json: _options.AsJson = False,
    receipts: _options.Receipts = False,
    copy: _options.Copy = False,
    open_: _options.Open = False,
    eml: _options.Eml = None,
    drafts: _options.Drafts = False,
    read_receipt: _options.ReadReceipt = False,
    no_history: _options.NoHistory = False,
    quiet: _options.Quiet = False,
    verbose: _options.Verbose = False,
    no_input: _options.NoInput = False,
) -> None:
    """Write the last message again, from its notes: in another tone, or in other words."""
    with errors_in_words():
        last, texts = _last()
        options = last[0].options
        profile = options.get("profile")
        people = {one.recipient for one in last}
        wishes = _options.Wishes(
            notes=_notes(last[0], quiet=quiet),
            to=to or (last[0].recipient if len(people) == 1 else None),
            tone=tone or last[0].tone,
            writer=writer or _options.WriterChoice(options["writer"]),
            model=model or options.get("model"),
            day=day or options.get("day"),
            profile=Path(profile) if profile else None,
            seed=_next(last, tone) if seed is None else seed,
            anyway=anyway or options.get("anyway", False),
            show_prompt=False,
            json=json,
            receipts=receipts,
            no_history=no_history,
            quiet=quiet,
            verbose=verbose,
            premium=options.get("premium", False),
            voice=tuple(options.get("voice", ())),
            private=options.get("private") if private is None else private,
            copy=copy,
            open=open_,
            eml=eml,
            read_receipt=read_receipt,
            no_input=no_input,
            drafts=drafts,
        )
        messages.run(last[0].kind, wishes, unlike=texts if seed is None else ())


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
