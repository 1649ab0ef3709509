"""What the history holds, for the commands; the one place that knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drafter.cli import _settings

if TYPE_CHECKING:
    from drafter.brief import Sent
    from drafter.history import History, Opportunity
    from drafter.notes import Notes


@contextmanager
def history(*, create: bool = False) -> Iterator[History]:
    """The user's history, opened; HistoryError if it cannot be used."""
    from drafter.history import opened

    with opened(_settings.data_folder(), create=create) as found:
        yield found


def sent_about(notes: Notes) -> tuple[Sent, ...]:
    """What was sent about the opportunity of `notes`, to anybody, oldest first."""
    from drafter.history import Opportunity

    with history() as past:
        return past.sent(Opportunity(notes.company, notes.role))


def standing(notes: Notes) -> Opportunity:
    """The opportunity of `notes`: when they replied, and when it was closed, if ever."""
    with history() as past:
        return past.opportunity(notes.company, notes.role)
