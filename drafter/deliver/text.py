"""Drafts as text for people: the message itself, receipts and findings."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafter.brief import Brief
from drafter.deliver.cover import cover
from drafter.draft import Draft
from drafter.language.words import word_count
from drafter.receipts import Ground, Receipt, receipts
from drafter.rules import Finding

if TYPE_CHECKING:  # checking a message needs no writers
    from drafter.pipeline import Outcome


def messages(outcomes: Sequence[Outcome], *, named: bool, width: int = 72) -> str:
    """What goes to stdout: the message alone, or with `named` each under its recipient.

    Messages that somebody passes on are one mail to whoever that is.
    """
    if mail := cover(outcomes):
        return mail.text
    if not named:
        return outcomes[0].draft.text + "\n"
    rule = "-" * width
    places: dict[str, list[Outcome]] = {}
    for one in outcomes:
        places.setdefault(one.brief.recipient, []).append(one)
    blocks = []
    for variants in places.values():
        for number, one in enumerate(variants, start=1):
            which = f" ({number} of {len(variants)})" if len(variants) > 1 else ""
            blocks.append(f"{rule}\nTo: {address(one.brief)}{which}\n{one.draft.text}\n")
    return "\n".join(blocks)


def address(brief: Brief) -> str:
    """The recipient as a mail header names them."""
    return (
        f"{brief.recipient} <{brief.recipient_email}>" if brief.recipient_email else brief.addressee
    )


def summary(outcome: Outcome) -> str:
    """One line: for whom, how long, who wrote it, what the rules say."""
    words = word_count(outcome.draft.body.text)
    if outcome.report.clean:
        verdict = "breaks no rule" if not outcome.report.advice else "breaks no must-rule"
    else:
        count = len(outcome.report.blocking)
        verdict = f"breaks {count} must-rule{'s' * (count != 1)}"
    return f"to {outcome.brief.addressee}: {words} words, {_writers(outcome)}, {verdict}"


def _writers(outcome: Outcome) -> str:
    if outcome.edited:
        return "edited by you"
    if len(outcome.writers) == 1:
        (name,) = outcome.writers
        return "written from the notes alone" if name == "offline" else f"written by {name}"
    parts = [f"{count} by {name}" for name, count in sorted(outcome.writers.items())]
    return "parts: " + ", ".join(parts)


def findings(found: Sequence[Finding], width: int = 80) -> list[str]:
    """Findings, each with its code and what to do."""
    lines = []
    for one in found:
        text = f"{one.code} {one.severity}: {one.message} {one.fix}"
        lines += textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="    ")
    return lines


def receipt_lines(draft: Draft, brief: Brief, width: int = 80) -> list[str]:
    """Every sentence with the lines of the notes it rests on."""
    lines = [f"Receipts for the message to {brief.addressee}:"]
    if draft.greeting.text:
        lines += [f"  {draft.greeting.text}", f"      {_greeted(brief)}"]
    for one in receipts(draft, brief):
        lines += textwrap.wrap(one.sentence.text, width, initial_indent="  ",
                               subsequent_indent="  ")  # fmt: skip
        lines += [f"      {line}" for line in _grounds(one, brief)]
    return lines


def _greeted(brief: Brief) -> str:
    if brief.recipient_line is None:
        return "greeting"
    return f"{brief.source}:{brief.recipient_line}  greeting of {brief.recipient}"


def _grounds(receipt: Receipt, brief: Brief) -> list[str]:
    if receipt.ground is Ground.NOTHING:
        return ["rests on nothing in the notes"]
    if receipt.ground is Ground.OPEN:
        return ["asks, wishes or offers: nothing that a note would have to hold"]
    rows = [
        f"{brief.source}:{fact.line}  {', '.join(words)}"
        for fact, words in receipt.facts
        if fact.line is not None
    ]
    return [*rows, "stock courtesy"] if receipt.ground is Ground.COURTESY else rows
