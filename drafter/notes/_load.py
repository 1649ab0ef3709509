"""From a file, or `-`, to notes; every mistake becomes one NotesError with its line."""

import re
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from drafter import files
from drafter.errors import NotesError, nearest
from drafter.language.words import fold
from drafter.notes import _yaml
from drafter.notes._read import Misread, keys, mapping
from drafter.notes._schema import Interviewer, Notes, Stage

MAX_BYTES: Final = 256 * 1024
"""Notes of one interview take a few kilobytes; a file far larger is something else."""

MOST_PEOPLE: Final = 40
"""Each message is compared with those to all others, which takes its time."""

_Model = TypeVar("_Model", bound=NamedTuple)

_MEANT: Final = {
    "interviewer": "interviewers", "panel": "interviewers", "people": "interviewers",
    "position": "role title", "job": "role title", "title": "role", "job_title": "role title",
    "role": "title", "organisation": "company", "organization": "company", "employer": "company",
    "topics": "talked_about", "topic": "talked_about", "discussed": "talked_about",
    "remember": "memorable", "quote": "memorable", "quotes": "memorable", "said": "memorable",
    "idea": "ideas", "solution": "ideas", "solutions": "ideas", "issue": "problem problems",
    "issues": "problems", "problem": "problems", "problems": "problem",
    "skills": "strengths", "strength": "strengths", "motivation": "why", "reason": "why",
    "mobile": "phone", "tel": "phone", "mail": "email", "e-mail": "email", "date": "on",
    "when": "on", "deadline": "reply_by", "next": "next_step", "next_steps": "next_step",
    "fullname": "name", "skill": "need", "requirement": "need", "question": "open_questions",
    "questions": "open_questions question", "by": "raised_by asked_by", "who": "raised_by name",
}  # fmt: skip
"""What people call a key when they do not look it up; of several, the first that fits there."""


class NotesFile(NamedTuple):
    """Notes with where they stand: `source` as shown to the user, and each path's line."""

    notes: Notes
    source: str
    lines: dict[str, int]
    warnings: tuple[str, ...] = ()
    text: str = ""
    """The file as it was read."""

    def line(self, path: str) -> int | None:
        """The line of `path`, or of the nearest value around it; None for the whole file."""
        return line_of(self.lines, path)

    def error(self, path: str, problem: str, advice: str) -> NotesError:
        """A NotesError at the line of `path`."""
        return NotesError(self.source, self.line(path), problem, advice)


def line_of(lines: dict[str, int], path: str) -> int | None:
    """The line of `path` in `lines`, or of the nearest value around it."""
    while path:
        if path in lines:
            return lines[path]
        path = path.rpartition("[")[0] if path.endswith("]") else path.rpartition(".")[0]
    return lines.get("")


def load_notes(path: str | Path) -> NotesFile:
    """Read notes from a file, or from standard input for "-"."""
    source, text = _read(str(path), "notes")
    return notes_in(text, source)


def notes_in(text: str, source: str) -> NotesFile:
    """The notes that `text` holds; NotesError, with the line in `source`, for any mistake."""
    tree = _yaml.parse(text, source)
    if tree.value is None:
        raise NotesError(
            source,
            None,
            "there are no notes in it yet",
            "Start with `company:`, `role:` and one of `interviewers:`, or let `drafter new` ask.",
        )
    notes = validated(Notes, tree, source)
    file = NotesFile(notes, source, tree.lines, tuple(tree.warnings), text)
    _require_people(file)
    return _with_full_names(file)


def plain_values(text: str, source: str) -> Any:
    """What stands in `text` before it is read as notes: mappings, lists, texts, and None."""
    return _yaml.parse(text, source).value


def load_mapping(path: Path, model: type[_Model]) -> _Model:
    """Read the profile at `path` into `model`, with the same care."""
    source, text = _read(str(path), "a profile")
    tree = _yaml.parse(text, source)
    if tree.value is None:
        tree.value = {}
    return validated(model, tree, source)


def _read(path: str, what: str) -> tuple[str, str]:
    """The name to show for `path`, which should hold `what`, and its text."""
    source = files.shown(path)
    data = files.read(path, what, MAX_BYTES)
    try:
        return source, data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotesError(
            source,
            line,
            "this is not UTF-8 text",
            "Save the file with the encoding UTF-8; editors offer it under Save as.",
        ) from None


def validated(model: type[_Model], tree: _yaml.Tree, source: str) -> _Model:
    """`tree` as a `model`, or the NotesError for its first mistake."""
    if not isinstance(tree.value, dict):
        raise NotesError(
            source,
            tree.lines.get("", 1),
            "this is not `key: text`",
            f"Start with `{next(iter(keys(model)))}: ...` on a line of its own.",
        )
    try:
        return mapping(model, tree.value, "")
    except Misread as error:
        advice = error.advice or _known_keys(error.path, model)
        raise NotesError(source, line_of(tree.lines, error.path), error.problem, advice) from None


def _known_keys(path: str, model: type[Any]) -> str:
    """What may have been meant by the unknown key at the end of `path`."""
    above, _, written = path.rpartition(".")
    here: type[Any] = model
    for name in re.findall(r"[^.\[\]]+(?=[.\[]|$)", re.sub(r"\[\d+\]", "", above)):
        here = getattr(keys(here).get(name), "model", here)
    allowed = keys(here)
    for meant in _MEANT.get(written.lower(), "").split():
        if meant in allowed:
            return f"Did you mean `{meant}`?"
    if home := _home(written, model, here):
        return f"`{written}` belongs under `{home}:`, indented."
    if near := nearest(written.lower(), allowed):
        return f"Did you mean `{near}`?"
    if " " in written:
        return "Put the whole text in quotes: a comma or a colon in it starts a new key."
    return f"Known here: {', '.join(allowed)}."


def _home(written: str, model: type[Any], here: type[Any]) -> str:
    """The key of `model` under which `written` is known; "" if it is known nowhere."""
    homes = [
        home
        for home, reader in keys(model).items()
        if (inner := getattr(reader, "model", None)) not in {None, here} and written in keys(inner)
    ]
    return "interview" if "interview" in homes else (homes or [""])[0]


def _require_people(file: NotesFile) -> None:
    if file.notes.stage is not Stage.APPLIED and not file.notes.interviewers:
        raise file.error(
            "interviewers",
            "no interviewer is named",
            "Add `interviewers:` and under it `- name: ...` for each person you met.",
        )
    if len(file.notes.interviewers) > MOST_PEOPLE:
        raise file.error(
            f"interviewers[{MOST_PEOPLE}].name",
            f"more than {MOST_PEOPLE} interviewers are named",
            "Keep those to whom you write; put the others into a file of their own.",
        )
    names = [fold(person.name) for person in file.notes.interviewers]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise file.error(
                f"interviewers[{index}].name",
                f"{file.notes.interviewers[index].name} is named twice",
                "Join the two entries.",
            )
    if file.notes.interview.reply_by and file.notes.interview.reply_in:
        raise file.error(
            "interview.reply_in",
            "`reply_by` and `reply_in` both say when you would hear",
            "Keep the one that was said.",
        )


def _with_full_names(file: NotesFile) -> NotesFile:
    """Let `raised_by: Priya` stand for the one interviewer of that name."""
    notes = file.notes
    if not notes.interviewers:
        return file
    problems = tuple(
        one._replace(raised_by=_person(file, f"problems[{place}].raised_by", one.raised_by))
        for place, one in enumerate(notes.problems)
    )
    questions = tuple(
        one._replace(asked_by=_person(file, f"open_questions[{place}].asked_by", one.asked_by))
        for place, one in enumerate(notes.open_questions)
    )
    full = notes._replace(problems=problems, open_questions=questions)
    return file._replace(notes=full)


def _person(file: NotesFile, path: str, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        return match_person(name, file.notes.interviewers).name
    except LookupError as error:
        key = path.rpartition(".")[2]
        raise file.error(path, f"`{key}: {name}` {error.args[0]}", error.args[1]) from None


def match_person(name: str, people: tuple[Interviewer, ...]) -> Interviewer:
    """The interviewer called `name`, in full or in part; LookupError(problem, advice) if none."""
    wanted = fold(name).split()
    full = [person for person in people if fold(person.name).split() == wanted]
    found = full or [p for p in people if wanted and set(wanted) <= set(fold(p.name).split())]
    if len(found) == 1:
        return found[0]
    everyone = ", ".join(person.name for person in people)
    if found:
        raise LookupError("could be more than one person", f"Write the full name: {everyone}.")
    names = [(person.name, fold(person.name)) for person in people]
    called = {way: full for full, plain in names for way in (plain, *plain.split())}
    meant = called.get(nearest(fold(name), called))
    advice = f"Did you mean {meant}?" if meant else f"The notes name {everyone}."
    raise LookupError("is none of the interviewers", advice)
