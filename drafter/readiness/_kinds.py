"""For which kinds of message notes are ready, and the one answer that would help most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from drafter import governor, pipeline, tones
from drafter.brief import PERSONAL, Brief, briefs, called
from drafter.errors import DrafterError
from drafter.kinds import KINDS, Kind
from drafter.notes import Me, NotesFile, Stage
from drafter.writers.questions import missing
from drafter.writers.untold import untold

_BY_STAGE: Final = {
    Stage.APPLIED: ("application",),
    Stage.INTERVIEWED: ("thank-you", "value-add", "check-in", "linkedin", "card", "call"),
    Stage.REJECTED: ("rejection", "linkedin"),
    Stage.OFFER: ("thank-you", "linkedin", "card"),
}
"""What is written at each stage; the first is what matters most."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What keeps a message from being written."""

    kind: str
    person: str
    problem: str
    question: str
    """What to answer, and where; "" where no answer would help."""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """What can be written, what cannot, and which answer would help most."""

    ready: tuple[str, ...]
    """Kinds that can be written to everybody."""
    lacks: tuple[Lack, ...]
    helps_most: Lack | None
    """An answer that is missing, or that would make the message better; None if none would."""
    main: str
    """The kind that this stage is about."""

    @property
    def is_ready(self) -> bool:
        """Whether the message that matters most can be written."""
        return self.main in self.ready


def readiness(file: NotesFile, me: Me, today: date) -> Readiness:
    """What the notes in `file` can carry, with `me` from notes and profile."""
    kinds = _BY_STAGE[file.notes.stage]
    lacks = [lack for name in kinds for lack in _lacks(file, KINDS[name], me, today)]
    lacking = {lack.kind for lack in lacks}
    ready = tuple(name for name in kinds if name not in lacking)
    better = next(_would_help(file), None) if kinds[0] in ready else None
    return Readiness(ready, tuple(lacks), better or _most_asked(lacks, kinds[0]), kinds[0])


def _most_asked(lacks: Sequence[Lack], main: str) -> Lack | None:
    """The answer that the `main` kind lacks, or else the one that most messages lack."""
    asked = Counter((lack.problem, lack.question) for lack in lacks)
    return max(
        (lack for lack in lacks if lack.question),
        key=lambda one: (one.kind == main, asked[one.problem, one.question]),
        default=None,
    )


def _lacks(file: NotesFile, kind: Kind, me: Me, today: date) -> Iterator[Lack]:
    if kind.name == "call" and file.notes.interview.no_calls:
        line = file.line("interview.no_calls")
        yield Lack(kind.name, "", "they asked not to be called", "", line)
        return
    for brief in briefs(file, kind, tones.load(tones.DEFAULT), me, today):
        if error := missing(brief, untold(brief)):
            yield _lack(brief, str(error))
        elif fault := _fault(brief):
            yield Lack(kind.name, brief.addressee, f"the draft would break a rule: {fault}", "")


def _fault(brief: Brief) -> str:
    """Why no message can be made of notes that lack nothing; "" if one can, on a day for it."""
    fine = brief._replace(today=governor.fine_day_for(brief) or brief.today)
    try:
        pipeline.offline(fine)
    except DrafterError as error:
        faults = dict.fromkeys(str(error).splitlines()[1:])
        return "" if governor.refusal(fine) else " ".join(map(str.strip, faults))
    return ""


def _lack(brief: Brief, said: str) -> Lack:
    """A ThinNotesError in its parts."""
    problem, _, question = said.partition("\n")
    found = re.match(rf"{re.escape(brief.source)}(?::(\d+))?: ", problem)
    line = int(found[1]) if found and found[1] else None
    return Lack(
        brief.kind.name,
        brief.addressee,
        problem[found.end() :] if found else problem,
        question.strip(),
        line,
    )


def _would_help(file: NotesFile) -> Iterator[Lack]:
    """Answers that no message needs, and that make it better, the best first."""
    notes, main = file.notes, _BY_STAGE[file.notes.stage][0]
    for place, one in enumerate(notes.interviewers):
        if not any(getattr(one, key) for key in PERSONAL):
            yield Lack(
                main,
                one.name,
                f"nothing is told of the conversation with {one.name}",
                f"What did {called(one.name)} say or show you that stuck with you?"
                " Add `memorable:` under the name.",
                file.line(f"interviewers[{place}].name"),
            )
    for place, problem in enumerate(notes.problems):
        if not problem.ideas:
            yield Lack(
                main,
                problem.raised_by or "",
                "the notes hold no idea on a problem",
                "What would you do about it? Add `ideas:` under it.",
                file.line(f"problems[{place}].problem"),
            )
    for there, problem_, question in (
        (notes.why, "the notes do not say why you want this", "Why do you? Add `why:`."),
        (
            notes.strengths,
            "the notes do not say what you would bring",
            "What have you done that shows you can do this? Add `strengths:` with `- proof: ...`.",
        ),
        (
            notes.problems or not notes.interviewers,
            "the notes name no problem of theirs",
            "What are they struggling with? Add `problems:` with `- problem: ...`.",
        ),
        (
            notes.interview.next_step or not notes.interviewers,
            "the notes do not say what comes next",
            "What do you look forward to? Add `next_step:` under `interview:`.",
        ),
    ):
        if not there:
            yield Lack(main, "", problem_, question)
