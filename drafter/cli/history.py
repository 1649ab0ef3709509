"""The commands that show what was written, and that forget it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperGroup

from drafter.cli import _past
from drafter.cli._command import group
from drafter.cli._console import errors_in_words, note, say, table, width
from drafter.cli._options import AsJson
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.history import Entry, History, Opportunity

SHOWN: Final = 20
"""Drafts listed unless all are asked for: what fits on a screen."""


class _ByNumber(TyperGroup):
    """`drafter history 3` is `drafter history show 3`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        return super().resolve_command(ctx, ["show", *args] if args[0].isdecimal() else args)


app = group("history", _ByNumber)

Id = Annotated[int, typer.Argument(metavar="ID", help="A number from `drafter history`.")]
Company = Annotated[
    str | None, typer.Option("--company", metavar="NAME", help="Everything about one company.")
]


@app.callback()
def listing(
    context: typer.Context,
    company: Company = None,
    everything: Annotated[
        bool, typer.Option("--all", help=f"Not just the last {SHOWN} drafts.")
    ] = False,
) -> None:
    """List what was written, the latest last; show, export or forget it."""
    if context.invoked_subcommand:
        return
    with errors_in_words(), _past.history() as past:
        entries = _of_company(past, company) if company else past.entries()
        if not entries:
            say(_past.NOTHING)
            return
        shown = entries if everything else entries[-SHOWN:]
        head = ("id", "date", "kind", "to", "company", "tone", "writer", "sent")
        typer.echo(table(list(map(_row, shown)), elastic=(4, 3), head=head))
        if hidden := len(entries) - len(shown):
            note(f"  {hidden} older: drafter history --all")


def show(id_: Id) -> None:
    """Show one draft, and what became of it."""
    with errors_in_words(), _past.history() as past:
        (entry,) = _past.drafts(past, [id_])
        typer.echo(_page(entry, past.opportunity(entry.company, entry.role)))


def export(json: AsJson = False) -> None:
    """Print everything that is saved."""
    with errors_in_words(), _past.history() as past:
        entries, known = past.entries(), past.opportunities()
        if json:
            typer.echo(_json(entries, known))
            return
        rule = "-" * width()
        pages = [_page(one, past.opportunity(one.company, one.role)) for one in entries]
        typer.echo(f"\n\n{rule}\n".join(pages) or _past.NOTHING)


def forget(
    ids: _past.Ids = None,
    company: Company = None,
    everything: Annotated[bool, typer.Option("--all", help="The whole history.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete drafts for good: by number, by company, or all."""
    with errors_in_words(), _past.history() as past:
        if [bool(ids), bool(company), everything].count(True) != 1:
            raise UsageError(
                "say what to forget, in one way: numbers, --company NAME, or --all\n"
                "  `drafter history` lists the numbers."
            )
        entries, opportunities = _doomed(past, ids or [], company)
        if not entries and not opportunities:
            say(_past.NOTHING)
            return
        if not yes:
            _confirm(entries, opportunities)
        past.forget([one.id for one in entries], opportunities)
        typer.echo(f"Forgotten: {_counted(entries, opportunities)}.")


app.command("show")(show)
app.command("export")(export)
app.command("forget")(forget)


def _of_company(past: History, company: str) -> list[Entry]:
    found = _past.named(past, company)
    if not found:
        raise UsageError(f"the history knows no company called {company!r}")
    entries = [entry for one in found for entry in past.about(one)]
    return sorted(entries, key=lambda entry: entry.id)


def _doomed(
    past: History, ids: Sequence[int], company: str | None
) -> tuple[list[Entry], list[Opportunity]]:
    """What is to be forgotten."""
    if ids:
        return _past.drafts(past, ids), []
    if company:
        return _of_company(past, company), _past.named(past, company)
    return past.entries(), past.opportunities()


def _counted(entries: Sequence[Entry], opportunities: Sequence[Opportunity]) -> str:
    companies = [one.company for one in entries] + [one.company for one in opportunities]
    drafts = {0: "what was said of them", 1: "1 draft"}.get(len(entries), f"{len(entries)} drafts")
    return f"{drafts} ({', '.join(dict.fromkeys(companies))})"


def _confirm(entries: Sequence[Entry], opportunities: Sequence[Opportunity]) -> None:
    """Ask on a terminal; elsewhere, insist on --yes."""
    import sys

    if not sys.stdin.isatty():
        raise UsageError("forgetting cannot be undone\n  If you are sure, add --yes.")
    typer.echo(f"This deletes {_counted(entries, opportunities)} for good.")
    if gone := sum(one.sent_on is not None for one in entries):
        typer.echo(f"{gone} of them were sent; drafter will no longer know that.")
    if not typer.confirm("Forget?"):
        raise typer.Exit


def _row(entry: Entry) -> tuple[str, ...]:
    return (
        str(entry.id),
        entry.written_on.isoformat(),
        entry.kind,
        entry.recipient,
        entry.company,
        entry.tone,
        entry.writer,
        "yes" if entry.sent_on else "",
    )


def _page(entry: Entry, opportunity: Opportunity) -> str:
    """A draft with all that is known of it."""
    rows = {
        "about": _past.title(opportunity),
        "date": entry.written_on,
        "tone": entry.tone,
        "writer": f"{entry.writer} ({entry.model})" if entry.model else entry.writer,
        "notes": entry.notes or "from standard input",
        "sent": entry.sent_on or "not marked as sent",
        "replied": opportunity.replied_on,
        "closed": opportunity.closed_on,
    }
    lines = [f"{entry.id}  {entry.kind} to {entry.recipient}"]
    lines += [f"   {name:8}{value}" for name, value in rows.items() if value]
    lines += [f"   {one['code']}   {one['message']}" for one in entry.findings]
    return "\n".join([*lines, "", entry.text])


def _json(entries: Sequence[Entry], opportunities: Sequence[Opportunity]) -> str:
    import json

    def plain(value: Any) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    everything = {
        "drafts": [one._asdict() for one in entries],
        "opportunities": [one._asdict() for one in opportunities],
    }
    return json.dumps(everything, ensure_ascii=False, indent=2, default=plain)
