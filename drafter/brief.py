"""The brief: all that a writer or a rule may look at, for one message to one recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from drafter.kinds import Kind
from drafter.language import jottings, person, phrases
from drafter.language.patterns import Pattern
from drafter.language.person import Viewpoint
from drafter.language.words import fold, tokens, word_set
from drafter.shares import shares_of
from drafter.tones import Tone

if TYPE_CHECKING:  # pydantic takes longer to import than a message takes to write
    from drafter.notes import Interviewer, Me, Notes, NotesFile

PERSONAL: Final = ("talked_about", "learned", "memorable", "connection")
"""Fields of one interviewer that only their conversation could give."""

_ABOUT_COMPANY: Final = frozenset({"problem", "need", "learned", "why", "ideas"})
_ABOUT_READER: Final = frozenset({*PERSONAL, "title", "problem", "question", "next_step"})
_ABOUT_WRITER: Final = frozenset({"proof", "evidence", "why", "news"})
_FIRST_PERSON: Final = Pattern(r"\b(?:I|me|my|we|our)\b")
_WITH_FIRST_NAME: Final = frozenset(
    "sir dame sister brother father mother lord lady chef coach pastor imam".split()
)
"""Titles that go with the first name: Sir Anthony, Sister Agnes."""
_EPITHETS: Final = frozenset({"big", "little", "old", "wee"})


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


@dataclass(frozen=True, eq=False)  # told apart as objects: rules keep much by brief
class Brief:
    """Notes, profile, kind, recipient, tone, date and history, for one message."""

    kind: Kind
    tone: Tone
    recipient: str
    """The recipient's name, as in the notes."""
    me: Me
    company: str
    role: str
    today: date
    met_on: date | None
    """The day of the interview."""
    meeting: str
    """phone, video, onsite, or "" where the notes do not say."""
    facts: tuple[Fact, ...]
    notes: Notes
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
    recipient_line: int | None = None
    recipient_email: str | None = None

    def material(self, *fields: str) -> list[Fact]:
        """The facts of `fields` that are this message's to use, in order."""
        return [fact for fact in self.facts if fact.allotted and fact.field in fields]

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
        whole = {fold(token.text) for token in tokens(self.vocabulary)}
        return frozenset(whole | {part for word in whole for part in word.split("-")})


def called(name: str) -> str:
    """What to call someone: by nickname or first name, with the title where the notes have one."""
    if nickname := re.search(r"[\"“]([^\"”]+)[\"”]|\(([A-Z]\w+)\)", name.partition(",")[0]):
        return nickname[1] or nickname[2]
    if titled := _titled(name):
        return titled
    parts = _plain(name).split()
    if len(parts) > 1 and re.fullmatch(r"\w\.?", parts[0]):  # M. Perrin
        return f"{parts[0]} {parts[-1]}"
    if len(parts) > 2 and parts[0].lower() in _EPITHETS:
        return " ".join(parts[:2])
    return parts[0] if parts else name


def formally(name: str) -> str:
    """How to address someone formally without guessing: "Dr. Dubois", else the full name."""
    return _titled(name) or _plain(name)


def _plain(name: str) -> str:
    """`name` without credentials and asides; jotted in lower case, it gets its capitals."""
    plain = re.sub(r"\s*[\"“(][^\"”)]+[\"”)]", "", name.partition(",")[0]).strip() or name
    shouted = plain.isupper() and (" " in plain or len(plain) > 4)
    return plain.title() if plain.islower() or shouted else plain


def _titled(name: str) -> str:
    """Title and the name that goes with it; "" for a name without a title."""
    parts = _plain(name).split()
    title = re.split(r"[.-]", parts[0].lower())[0] if parts else ""  # Dr.-Ing. Kühn
    if len(parts) < 2 or title not in word_set("titles.txt"):
        return ""
    if parts[1].lower().rstrip(".") in word_set("titles.txt"):  # Prof. Dr. Aas
        parts = [parts[0], *parts[2:]] if len(parts) > 2 else parts
    return f"{parts[0]} {parts[1 if title in _WITH_FIRST_NAME else -1]}"


def briefs(
    file: NotesFile, kind: Kind, tone: Tone, me: Me, today: date, *, seed: str = ""
) -> list[Brief]:
    """One brief per interviewer; facts are shared out so that each gets their own.

    Before an interview there is one brief, for the recruiter or for nobody by name.
    """
    people = file.notes.interviewers if kind.met else _before_the_interview(file.notes)
    return [
        _brief(file, kind, tone, me, today, seed, place, recipient)
        for place, recipient in enumerate(people)
    ]


def _before_the_interview(notes: Notes) -> tuple[Interviewer, ...]:
    """To whom one writes who has met nobody yet."""
    from drafter.notes import Interviewer

    if notes.recruiter:
        return (Interviewer(name=notes.recruiter.name, email=notes.recruiter.email),)
    return notes.interviewers or (Interviewer(name=""),)


def without_notes(kind: Kind, tone: Tone, me: Me, today: date, recipient: str) -> Brief:
    """The brief of a message whose notes are not at hand: it holds no facts."""
    from drafter.notes import Notes

    return Brief(
        kind=kind,
        tone=tone,
        recipient=recipient,
        me=me,
        company="",
        role="",
        today=today,
        met_on=None,
        meeting="",
        facts=(),
        notes=Notes(company="", role=""),
    )


def _brief(
    file: NotesFile,
    kind: Kind,
    tone: Tone,
    me: Me,
    today: date,
    seed: str,
    place: int,
    recipient: Interviewer,
) -> Brief:
    notes = file.notes
    others = tuple(person.name for person in notes.interviewers if person is not recipient)
    view = Viewpoint(recipient.name, me.name, others)
    warnings = list(file.warnings)
    mine, strength = shares_of(notes, place if recipient in notes.interviewers else -1)
    facts: list[Fact] = []
    for path, text, owner in _values(file):
        if _addresses_a_model(text):
            where = file.line(path) or "?"
            warnings.append(
                f"{file.source}:{where}: set aside: this line speaks to a language model"
                " instead of recording the interview"
            )
            continue
        facts.append(
            Fact(
                path,
                text,
                _told(path, text, owner, recipient, view),
                file.line(path),
                owner,
                owner in {None, recipient.name} and _falls_to(path, file, mine),
            )
        )
    return Brief(
        kind=kind,
        tone=tone,
        recipient=recipient.name,
        me=me,
        company=notes.company,
        role=notes.role,
        today=today,
        met_on=notes.interview.day,
        meeting=str(notes.interview.format or ""),
        facts=_beginning_with(strength, facts),
        notes=notes,
        others=others,
        source=file.source,
        warnings=tuple(dict.fromkeys(warnings)),
        seed=f"{file.text}\n{tone.name}\n{seed}",
        place=place,
        recipient_line=_line_of(file, recipient.name),
        recipient_email=recipient.email,
    )


def _line_of(file: NotesFile, name: str) -> int | None:
    """The line that names the recipient."""
    paths = [f"interviewers[{i}].name" for i in range(len(file.notes.interviewers))]
    named = [one.name for one in file.notes.interviewers]
    return file.line(paths[named.index(name)] if name in named else "recruiter.name")


def _values(file: NotesFile) -> Iterator[tuple[str, str, str | None]]:
    """Every text of the notes that a message may use: path, text, and whose it is."""
    notes = file.notes
    yield "company", notes.company, None
    yield "role", notes.role, None
    for key in ("on", "reply_by"):
        if when := getattr(notes.interview, key):
            yield f"interview.{key}", str(when), None
    for key in ("round", "next_step", "via"):
        if text := getattr(notes.interview, key):
            yield f"interview.{key}", text, None
    for key in ("on", "reply_by"):
        if day := getattr(notes.applied, key):
            yield f"applied.{key}", str(day), None
    if notes.rejection and notes.rejection.on:
        yield "rejection.on", str(notes.rejection.on), None
    if notes.interview.reply_in:
        yield "interview.reply_in", notes.interview.reply_in.text, None
    if notes.recruiter:
        yield "recruiter.name", notes.recruiter.name, None
        if notes.recruiter.agency:
            yield "recruiter.agency", notes.recruiter.agency, None
    yield from _values_of_people(file)
    yield from _values_of_the_writer(file)


def _values_of_people(file: NotesFile) -> Iterator[tuple[str, str, str | None]]:
    """What belongs to one interviewer, or was raised by one."""
    notes = file.notes
    for i, person_ in enumerate(notes.interviewers):
        yield f"interviewers[{i}].name", person_.name, person_.name
        if person_.title:
            yield f"interviewers[{i}].title", person_.title, person_.name
        for key in PERSONAL:
            for j, text in enumerate(getattr(person_, key)):
                yield f"interviewers[{i}].{key}[{j}]", text, person_.name
    for i, problem in enumerate(notes.problems):
        yield f"problems[{i}].problem", problem.problem, problem.raised_by
        for key in ("ideas", "evidence"):
            for j, text in enumerate(getattr(problem, key)):
                yield f"problems[{i}].{key}[{j}]", text, problem.raised_by
    for i, question in enumerate(notes.open_questions):
        yield f"open_questions[{i}].question", question.question, question.asked_by
        if question.answer:
            yield f"open_questions[{i}].answer", question.answer, question.asked_by


def _values_of_the_writer(file: NotesFile) -> Iterator[tuple[str, str, str | None]]:
    """What the user has done, wants, and has to tell."""
    notes = file.notes
    for i, strength in enumerate(notes.strengths):
        if strength.need:
            yield f"strengths[{i}].need", strength.need, None
        yield f"strengths[{i}].proof", strength.proof, None
    for key in ("why", "news"):
        for i, text in enumerate(getattr(notes, key)):
            yield f"{key}[{i}]", text, None


def _told(path: str, text: str, owner: str | None, recipient: Interviewer, view: Viewpoint) -> str:
    """`text` turned to the recipient's point of view."""
    key = path.rpartition(".")[2].partition("[")[0]
    if key in {"company", "role", "name", "title", "on", "reply_by", "agency"}:
        return text
    subject = ""
    if key in _ABOUT_READER and owner in {None, recipient.name}:
        subject = "reader"
    elif key in _ABOUT_WRITER and not _FIRST_PERSON.search(text):
        subject = "writer"
    return person.told(jottings.plain(text), view, subject=subject, company=key in _ABOUT_COMPANY)


_TEMPLATE: Final = Pattern(
    r"<\|?(?:system|assistant|user|im_start|im_end|endoftext)\|?>|\[/?inst\]", re.I, needs="<|["
)
"""What a chat template puts around the words of each."""


def _addresses_a_model(text: str) -> bool:
    """Whether `text` speaks to a language model instead of recording the interview."""
    return bool(_TEMPLATE.search(text)) or phrases.holds("model-address", text)


def _falls_to(path: str, file: NotesFile, mine: frozenset[int]) -> bool:
    """Whether a problem is this recipient's to hear of: raised by them, or among `mine`."""
    found = re.match(r"problems\[(\d+)\]", path)
    return not found or bool(file.notes.problems[int(found[1])].raised_by) or int(found[1]) in mine


def _beginning_with(strength: int, facts: list[Fact]) -> tuple[Fact, ...]:
    """`facts` with the strength of that index before the other strengths."""
    first = f"strengths[{strength}]"
    mine = [fact for fact in facts if fact.parent == first]
    return (*mine, *(fact for fact in facts if fact.parent != first))
