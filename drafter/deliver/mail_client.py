"""A draft opened in the user's mail program, ready to be read over and sent."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from drafter.deliver import eml
from drafter.errors import UsageError

if TYPE_CHECKING:
    from email.message import EmailMessage

    from drafter.pipeline import Outcome

_LONGEST_URL: Final = 1_800
"""Characters of a mailto address that every mail program takes; Windows cuts at 2,083."""


def target(outcome: Outcome, folder: Path | None = None) -> str:
    """What is to be opened: a mailto address if it is short enough, else an .eml in `folder`."""
    url = mailto(outcome)
    if len(url) <= _LONGEST_URL:
        return url
    return _file(eml.mail(outcome), folder)


def mailto(outcome: Outcome) -> str:
    """`outcome` as a mailto address (RFC 6068)."""
    lines = eml.body(outcome).rstrip("\n").replace("\n", "\r\n")
    to = quote(outcome.brief.recipient_email or "", safe="@")
    return f"mailto:{to}?subject={quote(outcome.draft.subject.text)}&body={quote(lines)}"


def show(outcome: Outcome) -> None:
    """Open `outcome` in the mail program; UsageError where the system opens nothing."""
    _launch(target(outcome))


def show_file(mail: EmailMessage) -> None:
    """Open `mail` in the mail program, by way of a file; UsageError as `show`."""
    _launch(_file(mail))


def _file(mail: EmailMessage, folder: Path | None = None) -> str:
    """The path of a new .eml that holds `mail`, in `folder` or one of its own."""
    place = folder or Path(tempfile.mkdtemp(prefix="drafter-"))
    path = place / "message.eml"
    path.write_bytes(mail.as_bytes())
    return str(path)


def _launch(what: str) -> None:
    import typer

    if typer.launch(what) != 0:
        raise UsageError(
            "no mail program could be opened\n  Use --eml FILE and open that, or --copy."
        )
