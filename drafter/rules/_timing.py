"""Hits of the rules on timing: the governor's objections, and from when the message is fine."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Hit, at_start


def hits(fault: str, draft: Draft, brief: Brief) -> Iterator[Hit]:
    """A hit for each objection called `fault`; `why` is what speaks against it, `day` when it is fine.

    The first sentence stands for the message: no word of it is to blame.
    """
    from drafter import governor  # which `drafter rules` can do without

    found = [one for one in governor.objections_to(brief) if one.fault == fault]
    for one in found:
        fine = governor.fine_day_for(brief) or one.fine_from
        why = one.why[0].upper() + one.why[1:]
        yield at_start(draft, why=why, day=governor.shown(fine) if fine else "another day")
