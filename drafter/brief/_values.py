"""The values: a fact, a message that was sent, the brief."""

from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from drafter.brief._names import called
from drafter.kinds import Kind
from drafter.language.words import WORD, fold
from drafter.tones import Tone

if TYPE_CHECKING:
    from drafter.notes import Me, Notes
    from drafter.voice import Voice

PERSONAL: Final = ("talked_about", "learned", "memorable", "connection")
"""Fields of one interviewer that only their conversation could give."""


class Fact(NamedTuple):
    """One addressable value of the notes."""

    path: str
    """Where it stands: `problems[0].ideas[1]`."""
    text: str
    """As the user wrote it."""
    told: str
    """As the user would say it to the recipient."""
    line: int | None
    """Its line in the notes, from 1."""
    owner: str | None = None
    """The interviewer it came from, where the notes say so."""
    allotted: bool = True
    """Whether this recipient's message is to use it; the others stay known to the rules."""

    @property
    def field(self) -> str:
        """The key it stands under: "ideas"."""
        return _field(self.path)

    @property
    def both(self) -> str:
        """As it was written and as it is told: what a message may have taken words from."""
        return f"{self.text} {self.told}"

    @property
    def parent(self) -> str:
        """The path of the entry it belongs to: `problems[0]`."""
        return self.path.rpartition(".")[0]


@cache
def _field(path: str) -> str:
    return path.rpartition(".")[2].partition("[")[0]


class Sent(NamedTuple):
    """A message that went out."""

    kind: str
    recipient: str
    on: date
    text: str


class _Given(NamedTuple):
    kind: Kind
    tone: Tone
    recipient: str
    """The recipient's name, as in the notes."""
    me: "Me"
    company: str
    role: str
    today: date
    met_on: date | None
    """The day of the interview."""
    meeting: str
    """phone, video, onsite, or "" where the notes do not say."""
    facts: tuple[Fact, ...]
    notes: "Notes"
    """As they were loaded; for dates and stages, which are no facts to tell."""
    others: tuple[str, ...] = ()
    """The other interviewers."""
    colleagues: tuple[str, ...] = ()
    """The messages that the other interviewers are to be sent."""
    history: tuple[Sent, ...] = ()
    """What was sent before about this job, to anybody, oldest first."""
    source: str = "notes"
    warnings: tuple[str, ...] = ()
    told_before: frozenset[str] = frozenset()
    """Paths of facts that another variant of this message tells: others come first."""
    seed: str = ""
    """Decides between equally good wordings; the same seed gives the same text."""
    place: int = 0
    """Which of the interviewers the recipient is, from 0."""
    voice: "Voice | None" = None
    """How the writer writes, where samples of it were given."""
    recipient_line: int | None = None
    recipient_email: str | None = None


class Brief(_Given):
    """Notes, profile, kind, recipient, tone, date and history, for one message."""

    __eq__, __ne__, __hash__ = object.__eq__, object.__ne__, object.__hash__
    """Told apart as objects: rules keep much by brief."""

    def material(self, *fields: str) -> list[Fact]:
        """The facts of `fields` that are this message's to use, in order."""
        return [fact for fact in self.facts if fact.allotted and fact.field in fields]

    def noted(self, *fields: str) -> list[str]:
        """What stands under `fields`, as it was written and as it is told."""
        return [fact.both for fact in self.facts if fact.field in fields]

    def beside(self, fact: Fact, *fields: str) -> list[Fact]:
        """The facts of `fields` in the same entry of the notes as `fact`."""
        return [one for one in self.facts if one.parent == fact.parent and one.field in fields]

    def fact(self, path: str) -> Fact | None:
        """The fact at `path`."""
        return self._by_path.get(path)

    @cached_property
    def _by_path(self) -> dict[str, Fact]:
        return {fact.path: fact for fact in self.facts}

    @property
    def first_name(self) -> str:
        """What to call the recipient."""
        return called(self.recipient) if self.recipient else self.addressee

    @property
    def addressee(self) -> str:
        """The recipient, in words also where nobody is known by name."""
        return self.recipient or "the hiring team"

    @property
    def goes_through_another(self) -> bool:
        """Whether messages to the recipient go through a recruiter or a coordinator."""
        via = (self.notes.interview.via or "email").lower()
        agent = self.notes.recruiter
        return via != "email" and not (agent and agent.name == self.recipient)

    @property
    def to_others(self) -> tuple[str, ...]:
        """The messages of this kind that the other interviewers are sent or were."""
        sent = (one for one in self.history if one.kind == self.kind.name)
        return (*self.colleagues, *(one.text for one in sent if one.recipient in self.others))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every person and organisation the notes name."""
        found = [self.recipient, *self.others, self.company]
        found += [self.me.name] if self.me.name else []
        found += [fact.text for fact in self.facts if fact.path.startswith("recruiter.")]
        return tuple(name for name in found if name)

    @cached_property
    def masked(self) -> tuple[str, ...]:
        """Names and role: they stand in every message about this job, and so prove nothing."""
        return (*self.names, self.role)

    @cached_property
    def vocabulary(self) -> str:
        """Every text of the notes, once, for look-ups of single words."""
        own = [self.me.name or "", self.recipient, *self.others, self.company, self.role]
        both = [part for fact in self.facts for part in (fact.text, fact.told)]
        return "\n".join([*own, *both])

    @cached_property
    def folded(self) -> str:
        """The vocabulary in lower case and without accents."""
        return fold(self.vocabulary)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the notes, folded; of compounds also the parts."""
        whole = {fold(word) for word in WORD.findall(self.vocabulary)}
        return frozenset(whole | {part for word in whole for part in word.split("-")})
