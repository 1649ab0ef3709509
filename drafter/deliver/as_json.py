"""Drafts as JSON for programs; docs/json.md describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from drafter.brief import Brief
from drafter.checker import Report
from drafter.draft import Draft
from drafter.language.sentences import place
from drafter.language.words import word_count
from drafter.receipts import receipts

if TYPE_CHECKING:  # checking a message needs no writers
    from drafter.pipeline import Outcome


def messages(outcomes: Sequence[Outcome], ids: Sequence[int] = ()) -> str:
    """All `outcomes` as one JSON document; `ids` are their numbers in the history, if any."""
    return _document({"messages": [_message(*pair) for pair in zip_longest(outcomes, ids)]})


def checked(draft: Draft, brief: Brief, report: Report, source: str) -> str:
    """What a check of the message in `source` found, as one JSON document."""
    return _document(
        {
            "source": source,
            **_parts(draft, brief),
            **_findings(draft, report),
            "proofread": report.proofread,
            "skipped": list(report.skipped),
            "receipts": _receipts(draft, brief) if brief.facts else [],
        }
    )


def _document(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _message(outcome: Outcome, id_: int | None) -> dict[str, Any]:
    draft, brief = outcome.draft, outcome.brief
    return {
        "id": id_,
        **_parts(draft, brief),
        **_findings(draft, outcome.report),
        "moves": [
            {"name": m.name, "text": m.text, "facts": list(m.facts), "writer": m.writer}
            for m, _ in draft.moves
        ],
        "receipts": _receipts(draft, brief),
        "fallback": outcome.fallback or None,
    }


def _parts(draft: Draft, brief: Brief) -> dict[str, Any]:
    return {
        "kind": draft.kind.name,
        "tone": brief.tone.name,
        "recipient": {"name": brief.recipient, "email": brief.recipient_email},
        "subject": draft.subject.text,
        "greeting": draft.greeting.text,
        "body": draft.body.text,
        "sign_off": draft.sign_off.text,
        "contact": draft.contact.text.splitlines(),
        "text": draft.text,
        "words": word_count(draft.body.text),
    }


def _findings(draft: Draft, report: Report) -> dict[str, Any]:
    rows = []
    for one in report.findings:
        line, column = place(draft.text, one.start)
        end_line, end_column = place(draft.text, one.end)
        rows.append(
            one._asdict()
            | {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
        )
    return {"clean": report.clean, "findings": rows}


def _receipts(draft: Draft, brief: Brief) -> list[dict[str, Any]]:
    return [
        {
            "sentence": one.sentence.text,
            "start": one.sentence.start,
            "end": one.sentence.end,
            "ground": str(one.ground),
            "facts": [
                {"path": fact.path, "line": fact.line, "words": list(words)}
                for fact, words in one.facts
            ],
        }
        for one in receipts(draft, brief)
    ]
