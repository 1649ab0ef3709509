"""`drafter check`: any message, by anyone, held to the rules."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from drafter.cli import _completing
from drafter.cli._command import command
from drafter.cli._console import coloured, fitted, note, width
from drafter.cli._options import AsJson, Day, ProfileFile, Receipts, on_day
from drafter.errors import ExitCode, UsageError
from drafter.language.controls import without_controls

if TYPE_CHECKING:
    from drafter.brief import Brief
    from drafter.checker import Report
    from drafter.draft import Draft
    from drafter.kinds import Kind
    from drafter.manuscript import File, Parts
    from drafter.notes import NotesFile


class Format(StrEnum):
    """For whom the findings are laid out."""

    TEXT = "text"
    GITHUB = "github"


class _Wishes(NamedTuple):
    """What is asked for: the options, in the order of the help."""

    message: Annotated[
        str,
        typer.Argument(metavar="MESSAGE", help="A text, Markdown or .eml file; - is stdin."),
    ]
    notes: Annotated[
        str | None,
        typer.Option("--notes", metavar="NOTES", help="The notes that it should rest on."),
    ] = None
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help="What it is: thank-you, value-add ...",
            autocompletion=_completing.kinds,
        ),
    ] = None
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="NAME",
            help="The interviewer it is for.",
            autocompletion=_completing.people,
        ),
    ] = None
    day: Day = None
    colleagues: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="FILE", help="A message to another interviewer."),
    ] = None
    profile: ProfileFile = None
    tone: Annotated[
        str | None,
        typer.Option(
            "--tone",
            metavar="NAME",
            help="The tone it should keep.",
            autocompletion=_completing.tones,
        ),
    ] = None
    premium: Annotated[
        bool, typer.Option("--premium", help="A LinkedIn note may have 300 characters.")
    ] = False
    json: AsJson = False
    layout: Annotated[
        Format, typer.Option("--format", help="github: annotations for a workflow.")
    ] = Format.TEXT
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what is safe to mend, in the file itself.")
    ] = False
    receipts: Receipts = False
    no_grammar: Annotated[
        bool, typer.Option("--no-grammar", help="Skip proofreading, which takes a second.")
    ] = False
    quiet: Annotated[
        bool, typer.Option("-q", "--quiet", help="Print the report and errors only.")
    ] = False

    def say(self, *lines: str) -> None:
        """What people should know, on stderr, unless they asked for quiet."""
        if not self.quiet:
            note(*(f"drafter: {line}" for line in lines))


def _run(wishes: _Wishes) -> None:
    """Check, mend and report; exit code 1 where a must-rule is broken.

    The report goes to stdout, where a mended text from standard input takes its place.
    """
    from drafter import checker, manuscript
    from drafter.files import STDIN

    _refuse_what_cannot_be(wishes)
    if not wishes.no_grammar:
        from drafter.language import proofreading

        proofreading.warm()
    file = manuscript.read(wishes.message)
    wishes.say(*file.warnings)
    brief = _brief(file, wishes)
    text = _mended(file, brief, wishes) if wishes.fix else file.text
    draft = manuscript.as_draft(manuscript.parts(text), brief)
    report = checker.check(draft, brief, proofread=not wishes.no_grammar)
    if report.skipped:
        wishes.say(
            f"{len(report.skipped)} rules need your notes and are left out, those on invented facts"
            " and wrong names among them; to run them: --notes NOTES"
        )
    lines = _shown(draft, brief, report, file.source, wishes)
    if wishes.fix and wishes.message == STDIN and not wishes.json:
        typer.echo(text, nl=False)
        wishes.say(*lines)
    else:
        typer.echo("\n".join(lines))
    if not report.clean:
        raise typer.Exit(ExitCode.FINDINGS)


def _refuse_what_cannot_be(wishes: _Wishes) -> None:
    from drafter import kinds
    from drafter.files import STDIN

    if [wishes.message, wishes.notes, *(wishes.colleagues or ())].count(STDIN) > 1:
        raise UsageError("only one of the files can come from standard input")
    if wishes.message.endswith((".yaml", ".yml")):
        raise UsageError(
            f"{wishes.message} looks like notes, not like a message\n"
            f"  Name the message first: drafter check MESSAGE --notes {wishes.message}\n"
            f"  To see what the notes are ready for: drafter notes {wishes.message}"
        )
    if wishes.receipts and wishes.notes is None:
        raise UsageError("receipts show the notes behind a message\n  Name them with --notes.")
    if wishes.kind is not None:
        kinds.named(wishes.kind)


def _brief(file: File, wishes: _Wishes) -> Brief:
    """All that the rules may look at; what had to be guessed is said."""
    from drafter import manuscript, profile, tones
    from drafter.cli import _settings
    from drafter.notes import Me, load_notes

    notes = load_notes(wishes.notes) if wishes.notes is not None else None
    found = manuscript.parts(file.text)
    who = profile.load(wishes.profile)
    notes = profile.in_country(notes, who) if notes else None
    me = profile.merged(notes.notes.me if notes else Me(), who)
    tone = _settings.load(tone=wishes.tone).tone
    brief = manuscript.brief_for(
        found,
        notes,
        _kind(found, notes, wishes),
        tones.saluting(tones.load(tone), who.salutation) if tone else tones.ANY,
        me,
        on_day("--date", wishes.day, notes.notes if notes else None),
        wishes.to,
    )
    wishes.say(*brief.warnings)
    colleagues = [
        manuscript.parts(manuscript.read(one).text).text for one in wishes.colleagues or ()
    ]
    return brief._replace(colleagues=tuple(colleagues))


def _kind(found: Parts, notes: NotesFile | None, wishes: _Wishes) -> Kind:
    from drafter import manuscript
    from drafter.kinds import LINKEDIN, PREMIUM, named

    if wishes.kind is not None:
        kind = named(wishes.kind)
    else:
        kind = manuscript.kind_of(found, str(notes.notes.stage) if notes else "")
        wishes.say(f"read as a {kind.name} message; if it is not, say so with --kind")
    if wishes.premium and kind is LINKEDIN:
        return kind._replace(characters=PREMIUM)
    return kind


def _mended(file: File, brief: Brief, wishes: _Wishes) -> str:
    """The text with what is safe mended; the file is written, the difference shown."""
    import difflib

    from drafter import files, manuscript
    from drafter.mending import mended

    text = mended(file.text, brief)
    if text == file.text:
        wishes.say("there is nothing that can be mended without you")
        return text
    data = manuscript.written(file, text)
    if wishes.message != files.STDIN:
        files.write(Path(wishes.message), data)
    if not wishes.quiet:
        names = (file.source, f"{file.source} (mended)")
        before, after = file.text.splitlines(), text.splitlines()
        note(*map(without_controls, difflib.unified_diff(before, after, *names, lineterm="", n=1)))
    return text


def _shown(draft: Draft, brief: Brief, report: Report, source: str, wishes: _Wishes) -> list[str]:
    """The report, in the layout that is asked for."""
    from drafter.deliver import listing, text

    if wishes.json:
        from drafter.deliver import as_json

        return [as_json.checked(draft, brief, report, source)]
    if wishes.layout is Format.GITHUB:
        return listing.workflow_commands(draft, report, source)
    colours = listing.COLOURED if coloured(sys.stdout) else listing.PLAIN
    style = colours._replace(width=width())
    lines = listing.listing(draft.text, report.findings, style) if report.findings else []
    lines += ["", *text.receipt_lines(draft, brief, width())] if wishes.receipts else []
    verdict = fitted(listing.verdict(draft, brief, report), width(), "  ")
    return [*lines, "", verdict] if lines else [verdict]


check = command(_run, _Wishes, "Hold a message, written by anyone, to the rules.")
