"""A message on the terminal: its text on stdout, all there is to say about it on stderr."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from drafter.cli._console import coloured, columns, fitted, hint, note, width

if TYPE_CHECKING:
    from drafter.cli._options import Wishes
    from drafter.history import Entry
    from drafter.pipeline import Outcome


def show_on_screen(outcome: Outcome, wishes: Wishes) -> None:
    """Print `outcome` for reading: no word is broken at the edge of the window."""
    lines = outcome.draft.text.split("\n")
    typer.echo("\n".join(fitted(line, columns()) for line in lines))
    note("")
    comment(outcome, wishes)


def show(outcomes: Sequence[Outcome], wishes: Wishes, *, ids: Sequence[int], named: bool) -> None:
    """Print `outcomes`, and unless quiet is wished what there is to say about each."""
    if outcomes and wishes.json:
        from drafter.deliver import as_json

        typer.echo(as_json.messages(outcomes, ids))
    elif outcomes:
        from drafter.deliver import text

        typer.echo(text.messages(outcomes, named=named), nl=False)
    if wishes.quiet:
        return
    if is_one_mail(outcomes) and not wishes.json:
        note("drafter: one mail to whoever passes the messages on; read each before you send it")
    said: set[str] = set()
    for outcome in outcomes:
        comment(outcome, wishes, said)


def is_one_mail(outcomes: Sequence[Outcome]) -> bool:
    """Whether `outcomes` are one mail, to whoever passes them on."""
    from drafter.deliver.cover import carried

    return carried([one.brief for one in outcomes])


def comment(outcome: Outcome, wishes: Wishes, said: set[str] | None = None) -> None:
    """Say who wrote `outcome`, what the rules say, and what the notes say, if that is wished.

    What was left out of a message shown before, and is `said` already, is not said again.
    """
    from drafter.deliver import text

    said = set() if said is None else said
    note(f"drafter: {text.summary(outcome)}")
    note(*(f"  {line}" for line in outcome.left_out if line not in said))
    said.update(outcome.left_out)
    if outcome.fallback:
        note(f"  The offline writer stood in: {outcome.fallback}.")
    if wishes.verbose:
        note(*(f"  {line}" for line in outcome.story))
    note(*text.findings(outcome.report.findings, width()))
    if wishes.receipts:
        note(*text.receipt_lines(outcome.draft, outcome.brief, width()))


def show_faults(outcome: Outcome) -> None:
    """Show `outcome`, which breaks a must-rule, on stderr with each finding under its words."""
    from drafter.deliver import listing, text

    look = listing.COLOURED if coloured(sys.stderr) else listing.PLAIN
    found = [one._replace(mend=None) for one in outcome.report.findings]  # nothing to --fix here
    note(*listing.listing(outcome.draft.text, found, look._replace(width=width())), "")
    note(f"drafter: {text.summary(outcome)}")


def say_what_next(saved: Sequence[Entry]) -> None:
    """How to say that the drafts `saved`, several of them or the latest, were sent."""
    if len(saved) == 1:
        hint("  When you have sent it: drafter sent")
        return
    names = ", ".join(f"{one.id} to {one.recipient}" for one in saved)
    hint(f"  Kept: {names}. To read one: drafter history {saved[0].id}")
    if len({one.recipient for one in saved}) == len(saved):
        hint(f"  When you have sent them: drafter sent {' '.join(str(one.id) for one in saved)}")
    else:
        hint(f"  When you have sent one, say which: drafter sent {saved[0].id}")
