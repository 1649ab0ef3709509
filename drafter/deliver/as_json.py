"""Drafts as JSON for programs; docs/json.md describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from drafter.pipeline import Outcome
from drafter.receipts import receipts


def messages(outcomes: Sequence[Outcome], ids: Sequence[int] = ()) -> str:
    """All `outcomes` as one JSON document; `ids` are their numbers in the history, if any."""
    found = [_message(one, id_) for one, id_ in zip_longest(outcomes, ids)]
    return json.dumps({"messages": found}, ensure_ascii=False, indent=2)


def _message(outcome: Outcome, id_: int | None) -> dict[str, Any]:
    draft, brief = outcome.draft, outcome.brief
    return {
        "id": id_,
        "kind": draft.kind.name,
        "tone": brief.tone.name,
        "recipient": {"name": brief.recipient, "email": brief.recipient_email},
        "subject": draft.subject.text,
        "greeting": draft.greeting.text,
        "body": draft.body.text,
        "sign_off": draft.sign_off.text,
        "contact": draft.contact.text.splitlines(),
        "text": draft.text,
        "words": len(draft.body.text.split()),
        "clean": outcome.report.clean,
        "moves": [
            {"name": m.name, "text": m.text, "facts": list(m.facts), "writer": m.writer}
            for m, _ in draft.moves
        ],
        "findings": [asdict(finding) for finding in outcome.report.findings],
        "receipts": [
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
        ],
        "fallback": outcome.fallback or None,
    }
