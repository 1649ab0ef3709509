"""A draft opened in the user's mail program, ready to be read over and sent."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from drafter.deliver import eml
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.pipeline import Outcome

_LONGEST_URL: Final = 1_800
"""Characters of a mailto address that every mail program takes; Windows cuts at 2,083."""


def target(outcome: Outcome, folder: Path | None = None) -> str:
    """What is to be opened: a mailto address if it is short enough, else an .eml in `folder`."""
    url = mailto(outcome)
    if len(url) <= _LONGEST_URL:
        return url
    place = folder or Path(tempfile.mkdtemp(prefix="drafter-"))
    path = place / "message.eml"
    path.write_bytes(eml.mail(outcome).as_bytes())
    return str(path)


def mailto(outcome: Outcome) -> str:
    """`outcome` as a mailto address (RFC 6068)."""
    lines = eml.body(outcome).rstrip("\n").replace("\n", "\r\n")
    to = quote(outcome.brief.recipient_email or "", safe="@")
    return f"mailto:{to}?subject={quote(outcome.draft.subject.text)}&body={quote(lines)}"


def show(outcome: Outcome) -> None:
    """Open `outcome` in the mail program; UsageError where the system opens nothing."""
    import typer

    if typer.launch(target(outcome)) != 0:
        raise UsageError(
            "no mail program could be opened\n  Use --eml FILE and open that, or --copy."
        )
