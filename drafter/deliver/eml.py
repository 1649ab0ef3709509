"""A draft as an .eml file that a mail program opens as a message to be sent."""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.language.words import fold

if TYPE_CHECKING:
    from drafter.pipeline import Outcome


def mail(outcome: Outcome, *, read_receipt: bool = False) -> EmailMessage:
    """`outcome` as a mail that is not yet sent; UsageError where a receipt has nowhere to go."""
    brief, draft = outcome.brief, outcome.draft
    message = EmailMessage(policy=SMTP)
    if brief.me.email:
        message["From"] = _address(brief.me.name or "", brief.me.email)
    if brief.recipient_email:
        message["To"] = _address(brief.recipient, brief.recipient_email)
    if draft.subject.text:
        message["Subject"] = draft.subject.text
    message["X-Unsent"] = "1"  # Outlook opens it as a draft
    if read_receipt:
        if not brief.me.email:
            raise UsageError(
                "--read-receipt needs an address of yours\n  Add `email:` under `me:` in the notes."
            )
        message["Disposition-Notification-To"] = str(_address(brief.me.name or "", brief.me.email))
    message.set_content(body(outcome))
    return message


def body(outcome: Outcome) -> str:
    """What is pasted below the subject: greeting, body, sign-off and contact block."""
    text = outcome.draft.text
    if outcome.draft.subject.text:
        text = text[outcome.draft.subject.end :]
    return text.strip("\n") + "\n"


def paths(path: Path, outcomes: list[Outcome]) -> list[Path]:
    """Where each message goes: `path`, or for several `path` with the recipient's name in it."""
    if len(outcomes) == 1:
        return [path]
    names = ["-".join(re.findall(r"[a-z0-9]+", fold(one.brief.addressee))) for one in outcomes]
    return [path.with_stem(f"{path.stem}-{name}") for name in names]


def _address(name: str, email: str) -> Address:
    return Address(display_name=" ".join(name.split()), addr_spec=email)
