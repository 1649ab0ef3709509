"""Handing a finished message on: to a file, the clipboard, the mail program, the mailbox."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.cli._console import note
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.brief import Brief
    from drafter.cli._options import Wishes
    from drafter.pipeline import Outcome


def refuse(briefs: Sequence[Brief], wishes: Wishes) -> None:
    """UsageError for what cannot be handed on as wished, before anything is written."""
    from drafter.deliver import cover

    several = wishes.variants > 1 or (len(briefs) > 1 and not cover.carried(briefs))
    if wishes.copy and several:
        raise UsageError(
            "--copy takes one message, and this would write several\n"
            "  Name one person with --to, and leave out -n."
        )
    if (wishes.eml or wishes.open or wishes.drafts) and not briefs[0].kind.contact:
        raise UsageError(f"a {briefs[0].kind.name} is no email\n  Use --copy.")
    if wishes.eml and str(wishes.eml) == "-":
        raise UsageError("--eml takes a file\n  Write it as --eml message.eml.")
    if wishes.read_receipt and not wishes.eml:
        raise UsageError("--read-receipt goes with --eml FILE")
    if wishes.drafts:
        from drafter.cli import _mailbox

        _mailbox.mailbox()


def hand_on(outcomes: Sequence[Outcome], wishes: Wishes) -> None:
    """Do with `outcomes` what is wished; DeliveryError where the system does not play along."""
    if wishes.eml:
        _to_files(outcomes, wishes)
    from drafter.deliver import cover

    carried = cover.cover(outcomes)
    if wishes.copy and carried:
        _copy(carried.body, carried.subject)
    elif wishes.copy:
        for outcome in outcomes:
            copy(outcome)
    if wishes.open and carried:
        from drafter.deliver import eml, mail_client

        mail_client.show_file(eml.mails(outcomes)[0])
    elif wishes.open:
        for outcome in outcomes:
            open_mail(outcome)
    if wishes.drafts and outcomes:
        put_in_mailbox(outcomes)


def copy(outcome: Outcome) -> None:
    """Put what is pasted below the subject on the clipboard."""
    from drafter.deliver import eml

    _copy(eml.body(outcome), outcome.draft.subject.text)


def _copy(body: str, subject: str) -> None:
    from drafter.deliver import clipboard

    by_terminal = clipboard.copy(body)
    note("drafter: copied" + (f"; the subject is: {subject}" if subject else ""))
    if by_terminal:
        note("  It went through your terminal; if it does not paste, mark it and copy by hand.")


def open_mail(outcome: Outcome) -> None:
    """Show `outcome` in the user's mail program, who may send it there."""
    from drafter.deliver import mail_client

    mail_client.show(outcome)


def put_in_mailbox(outcomes: Sequence[Outcome]) -> None:
    """Put `outcomes` among the drafts of the user's mailbox, who may send them from there."""
    from drafter.cli import _mailbox
    from drafter.deliver import eml, imap

    mails = eml.mails(outcomes)
    folder = imap.put(mails, mailbox := _mailbox.mailbox())
    made = "a draft" if len(mails) == 1 else f"{len(mails)} drafts"
    note(f"drafter: put {made} into {folder} of {mailbox.user}; nothing was sent")


def _to_files(outcomes: Sequence[Outcome], wishes: Wishes) -> None:
    from drafter import files
    from drafter.deliver import eml

    assert wishes.eml is not None
    mails = eml.mails(outcomes, read_receipt=wishes.read_receipt)
    for path, mail in zip(eml.paths(wishes.eml, list(outcomes)), mails, strict=True):
        files.write(path, mail.as_bytes())
        note(f"drafter: written to {path}")
