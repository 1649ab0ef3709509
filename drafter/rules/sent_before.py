"""DR707 sent-before: the recipient has this message already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.similarity import runs
from drafter.language.words import fold
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at_start
from drafter.rules._timing import hits

_SAME: Final = 0.5
"""Share of runs of words in common from which two texts are one: two messages on the same interview
share up to a tenth, one with a few words changed well over half."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    from drafter.governor import shown

    found = list(hits("sent-before", draft, brief))
    around = (draft.subject, draft.greeting, draft.sign_off, draft.contact)
    for sent in brief.history:
        if found or sent.on > brief.today or fold(sent.recipient) != fold(brief.recipient):
            continue
        body = runs(draft.body.text)
        before = runs(sent.text).difference(*(runs(part.text) for part in around))
        if body and len(body & before) / len(body | before) >= _SAME:
            found.append(at_start(draft, why=f"The same text went out on {shown(sent.on)}"))
    yield from found[:1]


_TEXT: Final = (
    "Thank you for meeting with me about the Senior Backend Engineer role. I keep thinking of the"
    " on-call pages, and of tagging every alert with an owning team."
)
_ASKED: Final = (("check-in", "2026-11-30", f"Subject: Hello\n\nDear Priya,\n\n{_TEXT}\n\nJordan"),)

RULE: Final = Rule(
    code="DR707",
    name="sent-before",
    timing=True,
    needs_notes=True,
    source=Source(Article.A5, "Follow-up is not asking the same question again"),
    rationale="The same words twice tell the reader that the first ones were a form. One thank-you,"
    " one card and one invitation are enough after one interview.",
    message="{why}.",
    fix="Say something new instead: `news:` in the notes, or an idea you have not sent yet.",
    fires=(
        Example(_TEXT, kind="check-in", on="2026-12-07", sent=_ASKED),
        Example(
            _TEXT.replace("I keep", "I still keep"), kind="check-in", on="2026-12-07", sent=_ASKED
        ),
        Example(_TEXT, on="2026-11-23", sent=(("thank-you", "2026-11-20", "Thanks a lot."),)),
    ),
    silent=(
        Example(_TEXT),
        Example(
            "I finished the incident review course since. Is there anything I can add?",
            kind="check-in",
            on="2026-12-07",
            sent=_ASKED,
        ),
        Example(
            _TEXT,
            on="2026-11-20",
            sent=(("thank-you", "2026-11-02", "Thank you for the first round."),),
            why="That was for an earlier round.",
        ),
        Example(
            "Thank you for your time. I keep thinking of the on-call pages.",
            kind="linkedin",
            on="2026-12-01",
            sent=_ASKED,
            why="A note may take up a thought of the mail.",
        ),
    ),
    check=_check,
)
