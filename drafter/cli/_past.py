"""What the history holds, for the commands; the one place that knows where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter.cli import _settings
from drafter.cli._console import note
from drafter.errors import HistoryError, UsageError

if TYPE_CHECKING:
    from drafter.brief import Sent
    from drafter.cli._options import Wishes
    from drafter.history import Entry, History, Opportunity
    from drafter.notes import Notes, NotesFile
    from drafter.pipeline import Outcome


NOTHING: Final = "Nothing is saved yet: `drafter thank-you NOTES` keeps what it writes."


def _number(written: str) -> int:
    if written.isdecimal():
        return int(written)
    raise typer.BadParameter(f"{written!r} is no number; `drafter history` lists them")


Ids = Annotated[
    list[int] | None,
    typer.Argument(metavar="[ID]...", parser=_number, help="Numbers from `drafter history`."),
]


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


class Past:
    """The history beside a message, which matters more: its trouble is a line, and said once."""

    def __init__(self) -> None:
        """Nothing went wrong yet."""
        self._said = False

    def sent_about(self, notes: Notes) -> tuple[Sent, ...]:
        """What was sent about the opportunity of `notes`; nothing where that cannot be known."""
        with self._trouble_in_a_line("nothing is kept or looked up"):
            return sent_about(notes)
        return ()

    def latest(self, kind: str, notes: Notes) -> dict[str, str]:
        """The last text of `kind` to each recipient about the opportunity of `notes`."""
        from drafter.history import Opportunity

        with self._trouble_in_a_line("nothing is kept or looked up"), history() as past:
            found = past.about(Opportunity(notes.company, notes.role))
            return {one.recipient: one.text for one in found if one.kind == kind}
        return {}

    def save(self, outcomes: Sequence[Outcome], file: NotesFile, wishes: Wishes) -> list[Entry]:
        """The drafts of `outcomes` as they were saved; none where they are not to be, or cannot."""
        if not outcomes or wishes.no_history or not _settings.load().history:
            return []
        entries = [_entry(outcome, file, wishes) for outcome in outcomes]
        with self._trouble_in_a_line("this is not kept"), history(create=True) as past:
            return past.save(entries)
        return []

    def revise(self, entry: Entry, outcome: Outcome) -> Entry:
        """`entry` as the user has edited it; what was sent before stays as it was sent."""
        changed = entry._replace(
            writer="edited",
            subject=outcome.draft.subject.text,
            text=outcome.draft.text,
            findings=[finding._asdict() for finding in outcome.report.findings],
        )
        with self._trouble_in_a_line("the edit is not kept"), history() as past:
            if entry.sent_on:
                return past.save([changed])[0]
            past.revise(changed)
            return changed
        return entry

    @contextmanager
    def _trouble_in_a_line(self, means: str) -> Iterator[None]:
        try:
            yield
        except HistoryError as error:
            if not self._said:
                note(f"drafter: {means}: {error}")
            self._said = True


def notes_hash(file: NotesFile) -> str:
    """What tells whether notes have changed; a checksum will do, and hashlib takes long to load."""
    from zlib import crc32

    return f"{crc32(file.text.encode()):08x}"


def _entry(outcome: Outcome, file: NotesFile, wishes: Wishes) -> Entry:
    from drafter.history import Entry

    draft, brief = outcome.draft, outcome.brief
    models = [name for name in outcome.writers if name != "offline"]
    return Entry(
        kind=draft.kind.name,
        recipient=draft.recipient,
        company=brief.company,
        role=brief.role,
        tone=brief.tone.name,
        writer="model" if models else "offline",
        model=", ".join(models) or None,
        written_on=brief.today,
        subject=draft.subject.text,
        text=draft.text,
        findings=[finding._asdict() for finding in outcome.report.findings],
        notes=None if wishes.notes == "-" else str(Path(wishes.notes).absolute()),
        notes_hash=notes_hash(file),
        seed=wishes.seed,
        options=wishes.kept,
    )


def drafts(past: History, ids: Sequence[int]) -> list[Entry]:
    """The drafts with the numbers `ids`; UsageError if one is not there."""
    known = {one.id: one for one in past.entries()}
    for id_ in ids:
        if id_ not in known:
            raise UsageError(f"there is no draft {id_}\n  `drafter history` lists the numbers.")
    return [known[id_] for id_ in dict.fromkeys(ids)]


def named(past: History, company: str) -> list[Opportunity]:
    """The opportunities at `company`; part of its name will do where no whole one fits."""
    from drafter.history import folded

    wanted = folded(company)
    known = past.opportunities()
    whole = [one for one in known if folded(one.company) == wanted]
    part = set(wanted.split())
    return whole or [one for one in known if part and part <= set(folded(one.company).split())]


def title(one: Opportunity) -> str:
    """What to call an opportunity."""
    return f"{one.role} at {one.company}"
