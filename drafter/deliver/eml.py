"""A draft as an .eml file that a mail program opens as a message to be sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.deliver.cover import cover
from drafter.errors import UsageError
from drafter.language.words import fold

if TYPE_CHECKING:
    from drafter.notes import Me
    from drafter.pipeline import Outcome


def mails(outcomes: Sequence[Outcome], *, read_receipt: bool = False) -> list[EmailMessage]:
    """`outcomes` as mails: one each, or one for all where somebody passes them on."""
    if one := cover(outcomes):
        return [_mail(outcomes[0].brief.me, (one.name, one.email), one.subject, one.body,
                      read_receipt=read_receipt)]  # fmt: skip
    return [mail(outcome, read_receipt=read_receipt) for outcome in outcomes]


def mail(outcome: Outcome, *, read_receipt: bool = False) -> EmailMessage:
    """`outcome` as a mail that is not yet sent; UsageError where a receipt has nowhere to go."""
    to = (outcome.brief.recipient, outcome.brief.recipient_email)
    subject = outcome.draft.subject.text
    return _mail(outcome.brief.me, to, subject, body(outcome), read_receipt=read_receipt)


def _mail(
    me: Me, to: tuple[str, str | None], subject: str, body: str, *, read_receipt: bool
) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    if me.email:
        message["From"] = _address(me.name or "", me.email)
    if to[1]:
        message["To"] = _address(to[0], to[1])
    if subject:
        message["Subject"] = subject
    message["X-Unsent"] = "1"  # Outlook opens it as a draft
    if read_receipt:
        if not me.email:
            raise UsageError(
                "--read-receipt needs an address of yours\n  Add `email:` under `me:` in the notes."
            )
        message["Disposition-Notification-To"] = str(_address(me.name or "", me.email))
    message.set_content(body)
    return message


def body(outcome: Outcome) -> str:
    """What is pasted below the subject: greeting, body, sign-off and contact block."""
    text = outcome.draft.text
    if outcome.draft.subject.text:
        text = text[outcome.draft.subject.end :]
    return text.strip("\n") + "\n"


def paths(path: Path, outcomes: list[Outcome]) -> list[Path]:
    """Where each message goes: `path`, or for several `path` with the recipient's name in it.

    Several to one recipient are numbered: thanks-priya-raman.eml, thanks-priya-raman-2.eml.
    """
    if len(outcomes) == 1 or cover(outcomes):
        return [path]
    names = ["-".join(re.findall(r"[^\W_]+", fold(one.brief.addressee))) for one in outcomes]
    made: list[str] = []
    for place, name in enumerate(names):
        before = names[:place].count(name)
        made.append(f"{name}-{before + 1}" if before else name)
    return [path.with_stem(f"{path.stem}-{name}") for name in made]


def _address(name: str, email: str) -> Address:
    return Address(display_name=" ".join(name.split()), addr_spec=email)
