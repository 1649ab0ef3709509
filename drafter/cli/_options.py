"""The options that commands share, and those of a message command together."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from drafter.cli import _completing
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.notes import Notes as NotesRead
    from drafter.notes import NotesFile


class WriterChoice(StrEnum):
    """Who is to write."""

    AUTO = "auto"
    MODEL = "model"
    OFFLINE = "offline"


Notes = Annotated[
    str,
    typer.Argument(
        metavar="NOTES", help="Your notes, a YAML file; - is stdin.", show_default=False
    ),
]
To = Annotated[
    str | None,
    typer.Option(
        "--to",
        metavar="NAME",
        help="Write to one interviewer.",
        autocompletion=_completing.people,
    ),
]
ToneName = Annotated[
    str | None,
    typer.Option(
        "--tone", metavar="NAME", help="See `drafter tones`.", autocompletion=_completing.tones
    ),
]
WriterName = Annotated[
    WriterChoice,
    typer.Option("--writer", help="auto: a model if one is configured, else offline."),
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A model's name, or a .gguf file.")
]
Day = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Write as on this day (2026-11-20).")
]
ProfileFile = Annotated[
    Path | None, typer.Option("--profile", metavar="FILE", help="Who you are, in another file.")
]


def seed(written: str) -> int:
    """A number that the history can hold."""
    try:
        number = int(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no number") from None
    if abs(number) >= 2**31:
        raise typer.BadParameter(f"{written} is far too large; any small number will do")
    return number


Seed = Annotated[
    int,
    typer.Option("--seed", metavar="N", parser=seed, help="Another wording of the same."),
]
Anyway = Annotated[
    bool, typer.Option("--anyway", help="Write even if the notes are thin; show what is wrong.")
]
Private = Annotated[
    bool | None,
    typer.Option(
        "--private/--no-private",
        help="Show a model other names of people and companies.",
        show_default=False,
    ),
]
ShowPrompt = Annotated[
    bool, typer.Option("--show-prompt", help="Print what a model would be sent; send nothing.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Receipts = Annotated[
    bool, typer.Option("--receipts", help="Show the lines of the notes behind each sentence.")
]
NoHistory = Annotated[bool, typer.Option("--no-history", help="Do not keep what is written.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Print, and ask for no key afterwards.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Print the message and errors only.")]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Say what became of each part of the message.")
]
Variants = Annotated[
    int,
    typer.Option("-n", "--variants", metavar="N", min=1, max=9, help="Write N, each different."),
]
VoiceFiles = Annotated[
    list[Path] | None,
    typer.Option("--voice", metavar="FILE", help="A message of yours to sound like; repeatable."),
]
Premium = Annotated[bool, typer.Option("--premium", help="Up to 300 characters instead of 200.")]
Copy = Annotated[bool, typer.Option("--copy", help="Copy the message to the clipboard, too.")]
Eml = Annotated[
    Path | None, typer.Option("--eml", metavar="FILE", help="Write a file for your mail program.")
]
Open = Annotated[bool, typer.Option("--open", help="Open the message in your mail program.")]
Drafts = Annotated[
    bool, typer.Option("--drafts", help="Put the message into your mailbox's Drafts folder.")
]
ReadReceipt = Annotated[
    bool, typer.Option("--read-receipt", help="With --eml: ask for a receipt when it is read.")
]


class Wishes(NamedTuple):
    """What a message command is asked for: its options, in the order of its help."""

    notes: Notes = ""
    to: To = None
    tone: ToneName = None
    seed: Seed = 0
    variants: Variants = 1
    receipts: Receipts = False
    copy: Copy = False
    open: Open = False
    eml: Eml = None
    drafts: Drafts = False
    read_receipt: ReadReceipt = False
    voice: VoiceFiles = None
    premium: Premium = False
    day: Day = None
    profile: ProfileFile = None
    anyway: Anyway = False
    no_history: NoHistory = False
    no_input: NoInput = False
    writer: WriterName = WriterChoice.AUTO
    model: ModelName = None
    private: Private = None
    show_prompt: ShowPrompt = False
    json: AsJson = False
    quiet: Quiet = False
    verbose: Verbose = False

    @property
    def kept(self) -> dict[str, Any]:
        """What has a say in the text besides notes, recipient, tone and seed."""
        return {
            "writer": self.writer,
            "model": self.model,
            "day": on_day("--date", self.day).isoformat() if self.day else None,
            "profile": str(self.profile.absolute()) if self.profile else None,
            "anyway": self.anyway,
            "premium": self.premium,
            "private": self.private,
            "voice": [str(one.absolute()) for one in self.voice or ()],
        }


def notes_file(path: str) -> "NotesFile":
    """The notes at `path`; where none is named, UsageError with those that are here."""
    from drafter.notes import load_notes

    if not path:
        from drafter import files

        here = files.listed(Path(), ".yaml") or "There are none here."
        raise UsageError(f"name the file with your notes\n  {here} To begin some: drafter new")
    return load_notes(path)


def on_day(option: str, written: str | None, notes: "NotesRead | None" = None) -> date:
    """The day that `option` names; without one today, where the interview was held if known."""
    if written is None and notes is not None:
        from drafter.governor import day_there

        return day_there(datetime.now().astimezone(), notes)
    if written in {None, "today"}:
        return date.today()
    if written == "yesterday":
        return date.today() - timedelta(days=1)
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        raise UsageError(
            f"{option} {written} is not a date\n  Write year-month-day, such as 2026-11-20,"
            " or yesterday."
        ) from None
