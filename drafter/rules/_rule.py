"""What a rule is: a self-describing unit, read by the checker, the docs and the tests alike."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.kinds import KINDS, Kind
from drafter.language.sentences import Span
from drafter.sources import Article as Article
from drafter.sources import Source as Source


class Severity(StrEnum):
    """How much a finding weighs."""

    MUST = "must"
    """Blocks: the message does not leave."""
    SHOULD = "should"
    """Advice."""


MUST: Final = Severity.MUST
SHOULD: Final = Severity.SHOULD


class Hit(NamedTuple):
    """Where a rule found its fault: `draft.text[start:end]`, and values for its texts."""

    start: int
    end: int
    values: Mapping[str, str] = MappingProxyType({})
    severity: Severity | None = None
    """How much it weighs, where that is not what its rule says."""
    mend: str | None = None
    """What may stand there instead, where that is known and safe: `drafter check --fix`."""


class Finding(NamedTuple):
    """A fault in a draft."""

    code: str
    name: str
    severity: Severity
    start: int
    end: int
    quote: str
    message: str
    fix: str
    mend: str | None = None
    """What may safely stand in place of the quote; None where that takes a person."""


class Example(NamedTuple):
    """A message that makes a rule fire or leaves it silent, on the notes of examples/panel.yaml.

    Jordan Avery writes to Priya Raman; what is not given is as it should be.
    """

    body: str
    subject: str = "Thank you: Senior Backend Engineer"
    greeting: str = "Dear Priya,"
    contact: tuple[str, ...] = ("Jordan Avery", "+1 415 555 0132")
    why: str = ""
    """For a near miss: the reason why the rule stays silent."""
    kind: str = "thank-you"
    tone: str = "professional"
    colleagues: tuple[str, ...] = ()
    """What the other members of the panel are sent."""
    on: str = "2026-11-20"
    """The day on which it is sent."""
    asked: tuple[str, str] | None = None
    """A question the recipient asked in the interview, and the answer worked out afterwards."""
    sent: tuple[tuple[str, str, str], ...] = ()
    """What was sent before: kind, day and text."""
    interview: Mapping[str, object] = MappingProxyType({})
    """What of the notes' `interview` is different."""

    @property
    def occasion(self) -> str:
        """When what is sent, and what was sent before, in words."""
        before = ", ".join(f"{kind} on {day}" for kind, day, _ in self.sent)
        other = ", ".join(
            f"without {key}" if value is None else f"with {key}: {value}"
            for key, value in self.interview.items()
        )
        said = [f"{self.kind} on {self.on}"]
        said += [f"after {before}"] if before else []
        said += [other] if other else []
        return ", ".join(said)


Check = Callable[[Draft, Brief], Iterator[Hit]]


class Rule(NamedTuple):
    """One fault: what it is, why it matters, who says so, and how it is found."""

    code: str
    name: str
    """Names the fault, never the cure."""
    source: Source
    rationale: str
    message: str
    """Said of a finding; holds {quote} and the hit's values."""
    fix: str
    """What to do about it: told to people, and to a model that repairs."""
    fires: tuple[Example, ...]
    silent: tuple[Example, ...]
    check: Check
    """Pure: the same draft and brief give the same hits."""
    severity: Severity = MUST
    move: str = ""
    """The move it guards: the fault is a must where the kind requires it, else advice."""
    told_in: tuple[str, ...] = ()
    """The moves that may hold what the whole message lacks: the first of them is written again."""
    kinds: Mapping[str, Severity] | None = None
    """For a fault of some kinds only: how much it weighs in each."""
    timing: bool = False
    """Whether the fault lies in the day or the kind, so that no other words can mend it."""
    proofreads: bool = False
    """Whether it needs the grammar checker, which takes a second to build."""
    needs_notes: bool = False
    """Whether it has nothing to hold a message to when there are no notes."""

    def severity_in(self, kind: Kind) -> Severity | None:
        """How much the fault weighs in `kind`; None where the rule does not apply."""
        if self.kinds is not None:
            return self.kinds.get(kind.name)
        if not self.move:
            return self.severity
        if kind.requires(self.move):
            return MUST
        return SHOULD if self.move in kind.moves else None

    @property
    def weights(self) -> dict[Severity, list[str]]:
        """The kinds of message in which it is a must, and those in which it is advice."""
        found: dict[Severity, list[str]] = {}
        for kind in KINDS.values():
            if severity := self.severity_in(kind):
                found.setdefault(severity, []).append(kind.name)
        return dict(sorted(found.items()))

    def finding(self, hit: Hit, draft: Draft, severity: Severity) -> Finding:
        """`hit` in words."""
        values = {"quote": " ".join(draft.text[hit.start : hit.end].split()), **hit.values}
        return Finding(
            self.code,
            self.name,
            hit.severity or severity,
            hit.start,
            hit.end,
            draft.text[hit.start : hit.end],
            self.message.format_map(values),
            self.fix.format_map(values),
            hit.mend,
        )


def at(span: Span, **values: str) -> Hit:
    """A hit on a whole part of the draft."""
    return Hit(span.start, span.end, values)


def at_end(draft: Draft, *, hinted: bool = False, **values: str) -> Hit:
    """A hit on the last sentence, where something missing belongs; else on what there is.

    What is `hinted` at may be there in words that no list holds: to miss it is advice.
    """
    return _on(draft.sentences[-1] if draft.sentences else draft.body, hinted, values)


def at_start(draft: Draft, *, hinted: bool = False, **values: str) -> Hit:
    """The same on the first sentence."""
    return _on(draft.sentences[0] if draft.sentences else draft.body, hinted, values)


def _on(span: Span, hinted: bool, values: Mapping[str, str]) -> Hit:
    return Hit(span.start, span.end, values, SHOULD if hinted else None)
