"""A labelled set of messages: clean ones as good writers write them, and ones with planted faults.

Each folder holds the notes of one opportunity (notes.yaml, and notes-rejected.yaml after a no) and
messages.yaml, a list of messages with these keys:

    id, kind, to, date    date is the day on which it is sent
    notes, tone           where they are not notes.yaml and professional
    text                  the whole message, as it is pasted
    faults                what is wrong, [] if nothing is; each with code and severity, the quote of
                          the offending words where there are any, and under `also` the rules that
                          may rightly say the same of them
    history, colleagues   what was sent before, and what the other interviewers are sent
    note                  a remark for people

DESIGN decides what is a fault, not what the rules happen to find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from drafter import tones
from drafter.brief import Brief, Sent, briefs
from drafter.kinds import KINDS
from drafter.notes import NotesFile, load_notes

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault."""

    code: str
    severity: str
    quote: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """One labelled message."""

    id: str
    kind: str
    to: str
    date: date
    text: str
    notes: Path
    faults: tuple[Fault, ...] = ()
    tone: str = tones.DEFAULT
    history: tuple[Sent, ...] = ()
    colleagues: tuple[str, ...] = ()
    note: str = ""

    @property
    def allowed(self) -> frozenset[str]:
        """The codes of every finding that is no false alarm here."""
        return frozenset(code for fault in self.faults for code in (fault.code, *fault.also))


def samples(path: Path = HERE) -> list[Sample]:
    """The labelled messages of a file, or of every messages.yaml under a folder."""
    files = sorted(path.rglob("messages.yaml")) if path.is_dir() else [path]
    return [sample for file in files for sample in _read(file)]


def brief(sample: Sample) -> Brief:
    """The brief that `sample` was written for."""
    file = _notes(sample.notes)
    tone = tones.load(sample.tone)
    for one in briefs(file, KINDS[sample.kind], tone, file.notes.me, sample.date):
        if one.recipient == sample.to:
            return one._replace(history=sample.history, colleagues=sample.colleagues)
    raise LookupError(f"{sample.id}: {sample.notes} names no {sample.to}")


@cache
def _notes(path: Path) -> NotesFile:
    return load_notes(path)


def _read(file: Path) -> Iterator[Sample]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for entry in yaml.load(file.read_text(encoding="utf-8"), loader):
        yield _sample(entry, file.parent)


def _sample(entry: dict[str, Any], folder: Path) -> Sample:
    faults = [
        Fault(one["code"], one["severity"], one.get("quote", ""), tuple(one.get("also", ())))
        for one in entry.pop("faults")
    ]
    history = [
        Sent(kind=one["kind"], recipient=entry["to"], on=one["on"], text=one["text"])
        for one in entry.pop("history", ())
    ]
    return Sample(
        notes=folder / entry.pop("notes", "notes.yaml"),
        faults=tuple(faults),
        history=tuple(history),
        colleagues=tuple(entry.pop("colleagues", ())),
        **entry,
    )
