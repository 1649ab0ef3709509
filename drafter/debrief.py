"""The two-minute debrief: which question comes next, and where its answer goes in the notes.

What was answered so far is a tree of plain values, as it stands in the notes file: a key with
nothing behind it was asked and passed over, a key that is not there was not asked yet. So the file
alone tells where to go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from drafter.language.controls import without_controls
from drafter.language.dates import WEEKDAYS
from drafter.language.patterns import Pattern
from drafter.language.words import fold
from drafter.notes import (
    Interview,
    Interviewer,
    Misread,
    Notes,
    OpenQuestion,
    Problem,
    Strength,
    match_person,
    parse_date,
    readers,
)

Tree = dict[str, Any]

LISTS: Final[dict[str, tuple[type[Any], tuple[tuple[str, str], ...]]]] = {
    "interviewers": (
        Interviewer,
        (
            ("name", "I talked with (one name)"),
            ("memorable", "What stuck with me was that"),
            ("talked_about", "We talked about"),
            ("learned", "I learned that"),
            ("connection", "What we share is that"),
        ),
    ),
    "problems": (
        Problem,
        (
            ("problem", "A problem they have is that"),
            ("raised_by", "It was raised by"),
            ("ideas", "One thing I would try is to"),
            ("evidence", "That can work: once, I"),
        ),
    ),
    "strengths": (
        Strength,
        (
            ("proof", "Something I did that fits this job: I"),
            ("need", "It matters to them because they need"),
        ),
    ),
    "open_questions": (
        OpenQuestion,
        (
            ("question", "A question I could have answered better was"),
            ("asked_by", "It was asked by"),
            ("answer", "A better answer is"),
        ),
    ),
}
"""Every entry of a list is asked for in this order; an entry stands or falls with its first key."""

_MORE: Final = {
    "interviewers": "I also talked with (Enter if that was all)",
    "problems": "Another problem they have is that",
    "strengths": "Something else I did that fits: I",
    "open_questions": "Another such question was",
}
_NAMES: Final = frozenset({"raised_by", "asked_by"})
_WHEN: Final = Pattern(
    rf"(?:on |last )*(?P<day>today|yesterday|{'|'.join(WEEKDAYS)})(?:,? (?:at )?(?P<time>\S+))?"
)


@dataclass(frozen=True, slots=True)
class Question:
    """The beginning of a sentence that the user ends, and the place of the answer."""

    path: tuple[str | int, ...]
    text: str

    @property
    def needed(self) -> bool:
        """Whether no message can be written without the answer."""
        return self.path in {("company",), ("role",), ("interviewers", 0, "name")}

    @property
    def key(self) -> str:
        """The key that is asked for."""
        return str(self.path[-1])


class Debrief:
    """What was answered so far, and what comes next; `tree` is what to write down."""

    def __init__(self, tree: Tree, today: date) -> None:
        """Go on from `tree`, which `fits`."""
        self.tree = tree
        self._today = today
        self._passed: set[tuple[str | int, ...]] = set()
        self._before: list[tuple[Tree, set[tuple[str | int, ...]], Question, str]] = []
        self._taken_back: dict[tuple[str | int, ...], str] = {}

    def next(self) -> Question | None:
        """The first question not asked yet; None when all were."""
        return next((one for one in self._questions() if not self._was_asked(one)), None)

    def answer(self, question: Question, said: str) -> None:
        """Put down what was said, nothing included; Misread if it cannot be the answer."""
        text = " ".join(without_controls(said).split())  # arrow keys leave some
        given = text
        key, text = self._read(question, text) if text else (question.key, "")
        self._before.append((deepcopy(self.tree), set(self._passed), question, given))
        self._taken_back.pop(question.path, None)
        self._passed.add(question.path)
        name, *rest = question.path
        if self._begins(question):
            self._begin_entry(question, text)
        elif len(rest) == 2:
            self.tree[str(name)][rest[0]][key] = text or None
        elif rest:
            self.tree[str(name)] = (self.tree.get(str(name)) or {}) | {key: text or None}
        else:
            self.tree[key] = text or None

    def back(self) -> None:
        """Take the last answer back, so that its question comes next; the first stays first."""
        if self._before:
            self.tree, self._passed, question, said = self._before.pop()
            self._taken_back[question.path] = said

    def earlier(self, question: Question) -> str:
        """What was answered before the user went back; "" if nothing was."""
        return self._taken_back.get(question.path, "")

    def _questions(self) -> Iterator[Question]:
        yield Question(("company",), "The company is")
        yield Question(("role",), "The job is")
        yield Question(("interview", "on"), "The interview was (today, yesterday, Monday)")
        for name in ("interviewers", "problems", "strengths"):
            yield from self._entries(name)
        yield Question(("why",), "I want this job because")
        yield from self._entries("open_questions")
        yield Question(("interview", "next_step"), "The next step: I look forward to")
        yield Question(("interview", "reply_by"), "I will hear (by Friday, in two weeks)")

    def _entries(self, name: str) -> Iterator[Question]:
        """The questions on every entry of a list, and on a further one."""
        keys = LISTS[name][1]
        count = len(self.tree.get(name) or [])
        for place in range(count):
            for key, text in keys:
                if key == "evidence" and self._passed_over(name, place, "ideas"):
                    continue
                if key not in _NAMES or len(self._people()) > 1:
                    hint = f" ({' or '.join(self._people())})" if key in _NAMES else ""
                    yield Question((name, place, key), text + hint)
        first, text = keys[0]
        yield Question((name, count, first), _MORE[name] if count else text)

    def _passed_over(self, name: str, place: int, key: str) -> bool:
        """Whether `key` of an entry was asked for, and not answered."""
        entry = self.tree[name][place]
        return key in entry and not entry[key]

    def _was_asked(self, question: Question) -> bool:
        *above, key = question.path
        if question.path in self._passed:
            return True
        if self._begins(question):
            name, place = str(above[0]), above[1]
            return self._came_later(name) if place else name in self.tree
        if not above:
            return key in self.tree
        if len(above) == 2:
            return key in self.tree[str(above[0])][above[1]]
        asked = self.tree.get(str(above[0])) or {}
        return key in asked or (key == "reply_by" and "reply_in" in asked)

    def _begins(self, question: Question) -> bool:
        """Whether the answer begins a new entry of a list."""
        name, *rest = question.path
        return len(rest) == 2 and rest[0] == len(self.tree.get(str(name)) or [])

    def _came_later(self, name: str) -> bool:
        """Whether anything was asked that comes after the list called `name`."""
        order = ["interviewers", "problems", "strengths", "why", "open_questions"]
        later = order[order.index(name) + 1 :]
        return any(key in self.tree for key in later) or "next_step" in (
            self.tree.get("interview") or {}
        )

    def _begin_entry(self, question: Question, text: str) -> None:
        name, key = str(question.path[0]), question.key
        if not text:
            self.tree.setdefault(name, None)
            return
        entry = {key: text}
        by = next((one for one, _ in LISTS[name][1] if one in _NAMES), None)
        if by and len(self._people()) == 1:
            entry[by] = self._people()[0]
        self.tree[name] = [*(self.tree.get(name) or []), entry]

    def _people(self) -> list[str]:
        return [str(one["name"]) for one in self.tree.get("interviewers") or [] if one.get("name")]

    def _read(self, question: Question, text: str) -> tuple[str, str]:
        """The key and the text to put down for an answer; Misread if it will not do."""
        key = question.key
        model = {"interview": Interview}.get(str(question.path[0]), Notes)
        if question.path[0] in LISTS:
            model = LISTS[str(question.path[0])][0]
        if key in _NAMES:
            return key, self._person(text)
        if key == "on":
            text = day_said(text, self._today)
            if parse_date(text) is None:
                raise Misread(
                    key, f"“{text}” is no day", "Say today, yesterday, Monday, or 2026-11-20."
                )
        if key == "reply_by" and parse_date(text) is None:
            key = "reply_in"
        if key == "name" and re.search(r"\w (?:and|&) \w", text):
            raise Misread(key, "this looks like more than one person", "Name one at a time.")
        if key == "name" and fold(text) in map(fold, self._people()):
            raise Misread(key, f"{text} stands there already", "Enter, if that was all.")
        readers(model)[key](text, key)
        return key, text

    def _person(self, text: str) -> str:
        people = tuple(Interviewer(name=name) for name in self._people())
        try:
            return match_person(text, people).name
        except LookupError as error:
            raise Misread("name", f"{text} {error.args[0]}", str(error.args[1])) from None


def day_said(text: str, today: date) -> str:
    """The day in `text` as notes have it: "yesterday", "Friday at 14:00" are taken from `today`."""
    found = _WHEN.fullmatch(text.lower())
    if found is None:
        return text
    if found["day"] in WEEKDAYS:
        back = (today.weekday() - WEEKDAYS.index(found["day"])) % 7
    else:
        back = int(found["day"] == "yesterday")
    return f"{today - timedelta(days=back)} {found['time'] or ''}".strip()


def fits(tree: Any) -> bool:
    """Whether `tree` is laid out as the debrief does it, so that it can go on from there."""
    return (
        isinstance(tree, dict)
        and isinstance(tree.get("interview") or {}, dict)
        and all(
            isinstance(tree.get(name) or [], list)
            and all(isinstance(one, dict) for one in tree.get(name) or [])
            for name in LISTS
        )
    )
