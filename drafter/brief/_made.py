"""Briefs made of notes: who is written to, and what each of them is to hear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from drafter.brief._values import PERSONAL, Brief, Fact
from drafter.errors import UsageError
from drafter.kinds import Kind
from drafter.language import person, phrases, shorthand
from drafter.language.patterns import Pattern
from drafter.language.person import Viewpoint
from drafter.shares import shares_of
from drafter.tones import Tone

if TYPE_CHECKING:
    from drafter.notes import Interviewer, Me, Notes, NotesFile

_ABOUT_COMPANY: Final = frozenset({"problem", "need", "learned", "why", "ideas"})
_ABOUT_READER: Final = frozenset({*PERSONAL, "title", "problem", "question", "next_step"})
_ABOUT_WRITER: Final = frozenset({"proof", "evidence", "why", "news"})
_OTHER_PEOPLE: Final = Pattern(
    r"\b(?:when|if|once|as|so|so that|before|after|until|while|because) they\b(?! could| should)",
    re.I,
    needs=" they",
)
"""In an idea, "they" so introduced are those it is for: "ask when they open the map"."""
_SOMEBODY: Final = Pattern(r"\b(?:she|he)\b", re.I, needs="he")
_FIRST_PERSON: Final = Pattern(r"\b(?:I|me|my|we|our)\b")


def briefs(
    file: NotesFile,
    kind: Kind,
    tone: Tone,
    me: Me,
    today: date,
    *,
    seed: str = "",
    to: str | None = None,
) -> list[Brief]:
    """One brief per interviewer; facts are shared out so that each gets their own.

    Before an interview there is one brief, for the recruiter or for nobody by name. Where only
    one of the others goes by the name of `to`, it is for them.
    """
    return [
        _brief(file, kind, tone, me, today, seed, place, recipient)
        for place, recipient in enumerate(_recipients(file.notes, kind, to))
    ]


def _recipients(notes: Notes, kind: Kind, to: str | None) -> tuple[Interviewer, ...]:
    from drafter.notes import Interviewer, match_person

    agent = notes.recruiter
    agents = tuple(Interviewer(name=one.name, email=one.email) for one in [agent] if one)
    met = notes.interviewers
    usual, rest = (met, agents) if kind.met else (agents or met or (Interviewer(name=""),), met)
    if to and not _is_among(to, usual) and _is_among(to, rest):
        return (match_person(to, rest),)
    return usual


def _is_among(name: str, people: tuple[Interviewer, ...]) -> bool:
    from drafter.notes import match_person

    try:
        return bool(match_person(name, people))
    except LookupError:
        return False


def addressed_to(name: str, briefs: Sequence[Brief]) -> list[Brief]:
    """Those of `briefs` that are for the one whom --to names; UsageError where that is nobody."""
    from drafter.notes import Interviewer, match_person

    try:
        wanted = match_person(name, tuple(Interviewer(name=one.recipient) for one in briefs))
    except LookupError as error:
        raise UsageError(f"--to {name} {error.args[0]}\n  {error.args[1]}") from None
    return [one for one in briefs if one.recipient == wanted.name]


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
    same = [one for one in notes.interviewers if one.title == recipient.title]
    title = recipient.title if recipient.title and len(same) == 1 else ""
    view = Viewpoint(recipient.name, me.name, others, title)
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
        role=shorthand.job(notes.role),
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
    elif key == "why" and not view.others and _SOMEBODY.search(text):
        subject = "reader"  # nobody else was there
    elif key in _ABOUT_WRITER and not _FIRST_PERSON.search(text):
        subject = "writer"
    company = key in _ABOUT_COMPANY and not (key == "ideas" and _OTHER_PEOPLE.search(text))
    return person.told(shorthand.plain(text), view, subject=subject, company=company)


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
