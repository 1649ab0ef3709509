"""`drafter doctor`: whether everything that drafter stands on works, and what to do where not."""

from __future__ import annotations

import os
from typing import Final

import typer

from drafter.cli._checkup import Check, State, checks, exit_code
from drafter.cli._console import Progress, errors_in_words, width
from drafter.cli._options import AsJson
from drafter.cli._settings import KEY_VARIABLE, PASSWORD_VARIABLE
from drafter.errors import masked

_INDENT: Final = 18
"""Columns before what is said."""


def doctor(
    json: AsJson = False,
) -> None:
    """Look at settings, files, history, model and mailbox, and say what needs doing.

    A model is asked for three sentences about the weather, a mailbox for its folders: nothing of
    yours is sent, and no key is shown. The exit code is 1 when something needs doing.
    """
    with errors_in_words():
        progress = Progress(["doctor"], quiet=json)
        found = []
        for check in checks(lambda doing: progress.update("doctor", doing)):
            progress.clear()
            found.append(_without_secrets(check))
            if not json:
                typer.echo(_row(found[-1]))
        typer.echo(_document(found) if json else _summary(found))
        raise typer.Exit(exit_code(found))


def _without_secrets(check: Check) -> Check:
    """`check` as it may be shown to others who are to help."""

    def bare(text: str) -> str:
        for name in (KEY_VARIABLE, PASSWORD_VARIABLE):
            if secret := os.environ.get(name):
                text = text.replace(secret, "…")
        return masked(text)

    return check._replace(said=bare(check.said), advice=bare(check.advice))


def _row(check: Check) -> str:
    import textwrap

    lines = textwrap.wrap(check.said, width() - _INDENT, break_on_hyphens=False)
    if check.advice:
        lines += textwrap.wrap(
            check.advice,
            width() - _INDENT,
            initial_indent="> ",
            subsequent_indent="  ",
            break_on_hyphens=False,
        )
    mark = "FIX" if check.state is State.FIX else check.state
    return f"  {mark:5}{check.name:11}" + f"\n{'':{_INDENT}}".join(lines)


def _summary(found: list[Check]) -> str:
    wrong = sum(one.state is State.FIX for one in found)
    asked = any(one.name in {"structure", "answer"} for one in found)
    said = ["", "All is well." if not wrong else f"To be done: {wrong}, marked FIX."]
    if asked:
        said.append("The model was asked about the weather; nothing of yours was sent.")
    return "\n".join(said)


def _document(found: list[Check]) -> str:
    import json

    wrong = any(one.state is State.FIX for one in found)
    data = {"well": not wrong, "checks": [one._asdict() for one in found]}
    return json.dumps(data, ensure_ascii=False, indent=2)
