"""What a message of a kind can tell: the points the notes offer, and which of them are chosen.

A point is one sentence to be: a move, and the facts it tells. The notes offer points in order of
worth; each required move takes its best, and the others follow while there is room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from drafter.brief import Brief, Fact
from drafter.errors import ThinNotesError
from drafter.frames import promised
from drafter.language import grounding
from drafter.language.shape import Shape
from drafter.language.words import content_stems
from drafter.writers.completion import is_nothing
from drafter.writers.phrase import phrase

_ROOM: Final = 8 / 9
"""Of the kind's most words, what to aim for: 160 in a thank-you. The costs below are estimates."""
_FRAME_WORDS: Final = 8
"""Words a frame adds to its note, about."""
_STOCK_WORDS: Final = {
    "thanks": 16, "interest": 10, "next_step": 10, "ask": 18, "feedback": 18, "stay_in_touch": 14,
}  # fmt: skip
"""Words that a move takes besides its notes, about."""
_ALWAYS: Final = frozenset({"interest", "ask", "stay_in_touch"})
"""Moves that every message says which may hold them."""
_SPECIFIC: Final = frozenset({"specific", "learned", "connection", "problem", "idea"})
"""Moves whose facts only the interview could have given."""
_PERSONAL: Final = frozenset({"specific", "learned", "connection", "problem"})
"""Moves that are left out rather than said twice or badly."""
_ROUGH: Final = frozenset({Shape.FRAGMENT, Shape.QUESTION, Shape.PREPOSITION, Shape.BASE})
"""Shapes of notes that only stand after a colon."""


@dataclass(frozen=True, slots=True)
class Point:
    """One sentence to be: its move, the frames to choose from, and the facts it tells."""

    move: str
    frames: str
    facts: tuple[Fact, ...] = ()

    @property
    def cost(self) -> int:
        """Words it takes, about."""
        told = _FRAME_WORDS + sum(len(fact.told.split()) for fact in self.facts)
        return _STOCK_WORDS.get(self.move, 0) + (told if self.facts else 0)


def available(brief: Brief, avoid: Collection[str] = ()) -> list[Point]:
    """Every point the notes offer for this kind, the most worthwhile first."""
    offers = _Offers(brief, frozenset(avoid))
    return [point for point in offers.points() if point.move in brief.kind.moves]


def chosen(brief: Brief, avoid: Collection[str] = ()) -> list[Point]:
    """The required points, then the others in order of worth while there is room."""
    offered = available(brief, avoid)
    picked: list[Point] = []
    for group in brief.kind.required:
        if not any(point.move in group for point in picked):
            picked += [point for point in offered if point.move in group][:1]
    always = {point.move: point for point in offered if point.move in _ALWAYS and not point.facts}
    room = int(brief.kind.words[1] * _ROOM)
    room = min(brief.tone.words or room, room)
    room -= sum(point.cost for point in dict.fromkeys([*picked, *always.values()]))
    for point in offered:
        if point in picked or not point.facts or point.cost > room:
            continue
        if point.move in _PERSONAL and (
            _said_already(point.facts[0], picked) or _is_rough(point.facts[0], brief)
        ):
            continue
        if point.frames == "evidence" and not any(one.move == "idea" for one in picked):
            continue
        picked.append(point)
        room -= point.cost
    order = {point: place for place, point in enumerate(_in_reading_order(offered))}
    whole = _with_problems([*picked, *always.values()], offered)
    return sorted(dict.fromkeys(whole), key=lambda point: order[point])


def _with_problems(picked: list[Point], offered: list[Point]) -> list[Point]:
    """`picked`, with the problem told before an idea on it."""
    parents = {point.facts[0].parent for point in picked if point.frames == "idea"}
    return picked + [
        point for point in offered if point.move == "problem" and point.facts[0].parent in parents
    ]


def _in_reading_order(points: list[Point]) -> list[Point]:
    """An idea before its evidence; otherwise as available."""
    return sorted(points, key=lambda point: point.frames == "evidence")


def _said_already(fact: Fact, picked: list[Point]) -> bool:
    """Whether half of what `fact` would tell stands in a point of the conversation already."""
    told = content_stems(fact.told)
    return any(
        len(told & content_stems(other.told)) >= max(2, len(told) / 2)
        for point in picked if point.move in _SPECIFIC
        for other in point.facts
    )  # fmt: skip


def _is_rough(fact: Fact, brief: Brief) -> bool:
    return phrase(fact, brief).shape in _ROUGH


class _Offers:
    """What the notes of one brief offer, less the facts to avoid."""

    def __init__(self, brief: Brief, avoid: frozenset[str]) -> None:
        self._brief = brief
        self._avoid = avoid

    def _of(self, *fields: str) -> list[Fact]:
        """The facts of `fields`; those not told before come first, then those that fit well."""
        found = [fact for fact in self._brief.material(*fields) if fact.path not in self._avoid]
        if len(found) < 2:
            return found
        return sorted(
            found, key=lambda one: (self._is_told(one), _is_rough(one, self._brief), _is_scant(one))
        )

    def _is_told(self, fact: Fact) -> bool:
        return fact.path in self._brief.told_before

    def _beside(self, fact: Fact, field: str) -> list[Fact]:
        return [one for one in self._brief.beside(fact, field) if one.path not in self._avoid]

    def points(self) -> Iterator[Point]:
        """Every point, of whatever move, the most worthwhile first."""
        yield Point("thanks", "thanks")
        problems = self._of("problem")
        ideas = [fact for fact in self._of("ideas") if self._problem_of(fact, problems)]
        solved = [
            Point("problem", "", (one,))
            for idea in ideas[:1] if (one := self._problem_of(idea, problems))
        ]  # fmt: skip
        personal = [
            fact for fact in self._of("memorable") + self._of("talked_about")
            if not _said_already(fact, solved)
        ]  # fmt: skip
        personal.sort(key=self._is_told)
        kept = self._of("learned", "connection")
        raised = [fact for fact in problems if fact.owner]
        on_its_own = ("problem",) in self._brief.kind.required
        opening = [*personal, *kept, *([] if on_its_own else raised)][:1]
        for fact in opening:
            frames = "problem_raised" if fact.field == "problem" else fact.field
            yield Point("specific", frames, (fact,))
        for idea in ideas[:1]:
            problem = self._problem_of(idea, problems)
            assert problem is not None
            yield Point("idea", "idea", (idea,))
            if problem not in opening:
                frames = "problem_raised" if problem.owner else "problem_open"
                yield Point("problem", frames, (problem,))
        for news in self._of("news")[:1]:
            yield Point("news", "news", (news,))
        for answer in self._of("answer")[:1]:
            yield Point("answer", "answer", (answer, *self._beside(answer, "question")[:1]))
        for proof in self._of("proof")[: 1 if self._brief.kind.met else 2]:
            need = [
                one for one in self._beside(proof, "need")
                if phrase(one, self._brief).shape is Shape.NOUN
            ]  # fmt: skip
            yield Point("fit", "fit_need" if need else "fit", (proof, *need[:1]))
        others = [fact for fact in personal if fact.field != personal[0].field]
        others = others[: self._brief.kind.mentions - 1]
        if self._brief.kind.characters:  # any that is short enough will do
            others = [fact for fact in (*personal, *kept) if fact not in opening]
        for fact in others:
            yield Point("specific", fact.field, (fact,))
        for field in ("connection", "learned"):
            yield from (Point(field, field, (fact,)) for fact in self._of(field)[:1]
                        if fact not in opening)  # fmt: skip
        for why in self._of("why")[:1]:
            yield Point("meaning", "meaning", (why,))
        for idea in ideas[:1]:
            yield from (Point("idea", "evidence", (fact,))
                        for fact in self._beside(idea, "evidence")[:1])  # fmt: skip
        yield from self._stock()

    def _stock(self) -> Iterator[Point]:
        """The points that need no notes; templates/ hold them where the kind does."""
        if ("meaning",) in self._brief.kind.required and not self._of("why"):
            yield Point("meaning", "meaning_open")
        yield Point("interest", "interest")
        yield Point("feedback", "feedback")
        yield Point("stay_in_touch", "stay_in_touch")
        if self._brief.me.name and self._brief.me.phone:
            yield Point("voicemail", "voicemail")
        yield Point("ask", self._ask())
        yield self._next_step()

    def _ask(self) -> str:
        interview = self._brief.notes.interview
        if self._brief.kind.point_words:  # said on the telephone
            return "ask"
        if interview.via and interview.via.lower() != "email":
            return "ask_through"
        return "ask_in_writing" if interview.no_calls else "ask"

    def _next_step(self) -> Point:
        for step in self._of("next_step"):
            if not is_nothing(step.text):
                return Point("next_step", "next_step", (step,))
        for due in self._of("reply_by", "reply_in"):
            if due.path.startswith("interview.") and promised(due.text, self._brief):
                return Point("next_step", "next_step_by", (due,))
        return Point("next_step", "next_step_open")

    def _problem_of(self, idea: Fact, problems: list[Fact]) -> Fact | None:
        return next((fact for fact in self._beside(idea, "problem") if fact in problems), None)


def _is_scant(fact: Fact) -> bool:
    """Whether a proof says too little to be told first."""
    return fact.field == "proof" and len(fact.text.split()) < 3


def missing(brief: Brief, avoid: Collection[str] = ()) -> ThinNotesError | None:
    """The one question whose answer would help most, if a required move has no fact."""
    points = available(brief, avoid)
    moves = {point.move for point in points}
    masked = (*brief.names, brief.role)
    if not any(
        grounding.overlap(fact.told, fact.told, masked).specific
        for point in points
        if point.move in _SPECIFIC
        for fact in point.facts
    ):
        moves.discard("specific")
    for group in brief.kind.required:
        if not moves & set(group):
            return _question(brief, group)
    return None


def _question(brief: Brief, group: tuple[str, ...]) -> ThinNotesError:
    """What is missing, in words, with the place where it belongs."""
    first, name, source = brief.first_name, brief.recipient, brief.source
    where = f"{source}:{brief.recipient_line}" if brief.recipient_line else source
    if "specific" in group:
        return ThinNotesError(
            f"{where}: the notes hold nothing to tell that only the conversation with {name}"
            f" gave you\n  What did {first} say or show you that stuck with you?"
            " Add `memorable:` under the name."
        )
    if "voicemail" in group:
        return ThinNotesError(
            "a voicemail says your name and your number\n"
            f"  Add `name:` and `phone:` under `me:` in {source}, or to your profile."
        )
    if "news" in group:
        return ThinNotesError(
            f"{source}: the notes hold nothing new to tell\n"
            "  What has happened since the interview, or what has come to your mind?"
            " Add `news:`."
        )
    if group == ("problem",) or group == ("idea",):
        problem = next(iter(brief.material("problem")), None)
        if problem is None:
            return ThinNotesError(
                f"{source}: the notes name no problem that {first} raised\n"
                f"  What is {first} struggling with? Add `problems:`, with"
                f" `- problem: ...` and `raised_by: {name}`."
            )
        return ThinNotesError(
            f"{source}:{problem.line}: the notes hold no idea on this problem\n"
            f"  What would you do about it? Add `ideas:` under it."
        )
    return ThinNotesError(
        f"{source}: the notes do not say what you would bring\n"
        "  What have you done that shows you can do this job?"
        " Add `strengths:` with `- proof: ...` under it."
    )
