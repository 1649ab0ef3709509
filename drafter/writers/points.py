"""What a message of a kind can tell: the points that the notes offer, in order of worth.

A point is one sentence to be: a move, and the facts it tells.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, NamedTuple

from drafter.brief import Brief, Fact
from drafter.frames import promised, was_promised
from drafter.language import grounding
from drafter.language.shape import Shape
from drafter.language.words import content_stems
from drafter.writers.completion import is_nothing
from drafter.writers.phrase import phrase

_TOLD: Final = 0.6
"""From this share of its words on, a fact counts as told in an earlier message."""
_FRAME_WORDS: Final = 8
"""Words a frame adds to its note, about."""
_STOCK_WORDS: Final = {
    "thanks": 16, "interest": 10, "next_step": 10, "ask": 18, "feedback": 18, "stay_in_touch": 14,
}  # fmt: skip
"""Words that a move takes besides its notes, about."""
SPECIFIC: Final = frozenset({"specific", "learned", "connection", "problem", "idea"})
"""Moves whose facts only the interview could have given."""
_ROUGH: Final = frozenset({Shape.FRAGMENT, Shape.QUESTION, Shape.PREPOSITION, Shape.BASE})
"""Shapes of notes that only stand after a colon."""


class Point(NamedTuple):
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


def said_already(fact: Fact, picked: list[Point]) -> bool:
    """Whether half of what `fact` would tell stands in a point of the conversation already."""
    told = content_stems(fact.told)
    return any(
        len(told & content_stems(other.told)) >= max(2, len(told) / 2)
        for point in picked if point.move in SPECIFIC
        for other in point.facts
    )  # fmt: skip


def is_rough(fact: Fact, brief: Brief) -> bool:
    """Whether `fact` only stands after a colon."""
    return phrase(fact, brief).shape in _ROUGH


class _Offers:
    """What the notes of one brief offer, less the facts to avoid."""

    def __init__(self, brief: Brief, avoid: frozenset[str]) -> None:
        self._brief = brief
        self._kind = brief.kind
        self._avoid = avoid
        mine = [sent.text for sent in brief.history if sent.recipient == brief.recipient]
        self._last_sent = content_stems(mine[-1]) if mine else frozenset()
        """What the recipient read last, in stems."""
        self._problems = self._of("problem")
        self._ideas = [idea for idea in self._of("ideas") if self._problem_of(idea)]
        if not self._ideas and ("problem",) in self._kind.required:
            self._ideas = self._of_colleagues()

    def _of(self, *fields: str) -> list[Fact]:
        """The facts of `fields`; those not told before come first, then those that fit well."""
        found = [fact for fact in self._brief.material(*fields) if fact.path not in self._avoid]
        if len(found) < 2:
            return found
        return sorted(
            found, key=lambda one: (self._is_told(one), is_rough(one, self._brief), _is_scant(one))
        )

    def _of_colleagues(self) -> list[Fact]:
        """The ideas on a problem that another interviewer raised, the last first.

        The one who raised it hears of the first; they compare notes.
        """
        for problem in self._brief.facts:
            if problem.field == "problem" and problem.owner in self._brief.others:
                ideas = self._beside(problem, "ideas")
                if ideas and problem.path not in self._avoid:
                    self._problems = [problem]
                    return ideas[::-1]
        return []

    def _is_told(self, fact: Fact) -> bool:
        if fact.path in self._brief.told_before:
            return True
        stems = content_stems(fact.told) if self._last_sent else frozenset()
        return bool(stems) and len(stems & self._last_sent) >= _TOLD * len(stems)

    def _beside(self, fact: Fact, field: str) -> list[Fact]:
        return [one for one in self._brief.beside(fact, field) if one.path not in self._avoid]

    def _problem_of(self, idea: Fact) -> Fact | None:
        return next((one for one in self._beside(idea, "problem") if one in self._problems), None)

    def points(self) -> Iterator[Point]:
        """Every point, of whatever move, the most worthwhile first."""
        yield Point("thanks", "thanks_through" if self._answers_a_no_by_another() else "thanks")
        opening, others = self._conversation()
        told = [] if ("problem",) in self._kind.required else opening
        yield from _specific(told)
        if ("news", "idea", "answer") in self._kind.required:
            yield from self._something_new(told)
        else:
            yield from (*self._proposed(told), *self._news(), *self._answers())
        if not told:
            yield from _specific(opening)
        yield from self._strengths()
        for fact in others:
            yield Point("specific", fact.field, (fact,))
        for field in ("connection", "learned"):
            yield from (Point(field, field, (fact,)) for fact in self._of(field)[:1]
                        if fact not in opening)  # fmt: skip
        for why in self._of("why")[:1]:
            yield Point("meaning", "meaning", (why,))
        if ("idea",) not in self._kind.required:
            yield from self._evidence()
        yield from self._stock()

    def _conversation(self) -> tuple[list[Fact], list[Fact]]:
        """The fact that brings the conversation back, and those that may follow it."""
        solved = [
            Point("problem", "", (one,))
            for idea in self._ideas[:1] if (one := self._problem_of(idea))
        ]  # fmt: skip
        personal = [
            fact for fact in self._of("memorable") + self._of("talked_about")
            if not said_already(fact, solved)
        ]  # fmt: skip
        personal.sort(key=self._is_told)
        kept = self._of("learned", "connection")
        raised = [fact for fact in self._problems if fact.owner]
        on_its_own = ("problem",) in self._kind.required
        opening = [*personal, *kept, *([] if on_its_own else raised)]
        opening = sorted(opening, key=lambda fact: not is_distinct(fact, self._brief))[:1]
        if self._kind.characters:  # any that is short enough will do
            return opening, [fact for fact in (*personal, *kept) if fact not in opening]
        others = [fact for fact in personal if fact.field != opening[0].field]
        return opening, others[: self._kind.mentions - 1]

    def _proposed(self, told: Collection[Fact]) -> Iterator[Point]:
        """The first idea and its problem; where the kind is made for it, a second and its proof."""
        for idea in self._ideas[:1]:
            yield Point("idea", "idea", (idea,))
            problem = self._problem_of(idea)
            if problem and problem not in told:
                yield Point("problem", self._frames_of(problem), (problem,))
            if ("idea",) in self._kind.required:
                yield from self._evidence()
                seconds = [one for one in self._ideas[1:] if one.parent == idea.parent]
                yield from (Point("idea", "idea_too", (one,)) for one in seconds[:1]
                            if problem and problem.owner in {None, self._brief.recipient})  # fmt: skip

    def _frames_of(self, problem: Fact) -> str:
        if problem.owner in self._brief.others:
            return "problem_of_colleague"
        return "problem_raised" if problem.owner else "problem_open"

    def _evidence(self) -> Iterator[Point]:
        for idea in self._ideas[:1]:
            yield from (Point("idea", "evidence", (fact,))
                        for fact in self._beside(idea, "evidence")[:1])  # fmt: skip

    def _news(self) -> Iterator[Point]:
        """One piece of news; each of a panel hears another first."""
        found = self._of("news")
        turn = self._brief.place % len(found) if found else 0
        turned = sorted(found[turn:] + found[:turn], key=self._is_told)
        yield from (Point("news", "news", (one,)) for one in turned[:1])

    def _answers(self) -> Iterator[Point]:
        for answer in self._of("answer")[:1]:
            for question in self._beside(answer, "question")[:1]:
                yield Point("answer", "answer", (answer, question))

    def _something_new(self, told: Collection[Fact]) -> Iterator[Point]:
        """The new thing of a message that asks where things stand: untold before told.

        An answer still owed goes with it.
        """
        answers = [*self._answers()]
        offers = [[*self._news()], [*self._proposed(told)], answers]
        found = [points for points in offers if points]
        found.sort(key=lambda points: self._is_told(points[0].facts[0]))
        yield from (point for points in found[:1] for point in points)
        yield from (
            one for one in answers if answers not in found[:1] and not self._is_told(one.facts[0])
        )

    def _strengths(self) -> Iterator[Point]:
        """What the writer brings: one strength, and two where there was no interview yet."""
        for place, proof in enumerate(self._of("proof")[: 1 if self._kind.met else 2]):
            need = [
                one for one in self._beside(proof, "need")
                if phrase(one, self._brief).shape is Shape.NOUN
            ]  # fmt: skip
            need = [one for one in need if not _says_again(one, proof)]
            person = need and re.match(r"some(?:one|body)\b", need[0].told, re.IGNORECASE)
            need = [] if place and person else need
            frames = ("fit_need" if need else "fit") + ("_too" if place else "")
            yield Point("fit", frames, (proof, *need[:1]))

    def _stock(self) -> Iterator[Point]:
        """The points that need no notes; templates/ hold them where the kind does."""
        if ("meaning",) in self._kind.required and not self._of("why"):
            yield Point("meaning", "meaning_open")
        yield Point("interest", "interest")
        no = self._brief.notes.rejection
        yield Point("feedback", "feedback_besides" if no and no.reason else "feedback")
        yield Point("stay_in_touch", "stay_in_touch")
        if self._brief.me.name and self._brief.me.phone:
            yield Point("voicemail", "voicemail")
        yield self._ask()
        yield self._next_step()

    def _answers_a_no_by_another(self) -> bool:
        return "feedback" in self._kind.moves and self._brief.goes_through_another

    def _ask(self) -> Point:
        if self._kind.point_words:  # said on the telephone
            return Point("ask", "ask")
        if self._brief.goes_through_another:
            return Point("ask", "ask_through")
        if not self._kind.met and _passed(self._brief.notes.applied.reply_by, self._brief):
            return Point("ask", "ask_now")
        in_writing = self._brief.notes.interview.no_calls
        if ("news", "idea", "answer") in self._kind.required:
            for due in self._of("reply_by", "reply_in"):
                if due.path.startswith("interview.") and was_promised(due.text, self._brief):
                    return Point("ask", "ask_promised", (due,))
        return Point("ask", "ask_in_writing" if in_writing else "ask")

    def _next_step(self) -> Point:
        for step in self._of("next_step"):
            if not is_nothing(step.text):
                return Point("next_step", "next_step", (step,))
        for due in self._of("reply_by", "reply_in"):
            if due.path.startswith("interview.") and promised(due.text, self._brief):
                return Point("next_step", "next_step_by", (due,))
        return Point("next_step", "next_step_open")


def _specific(facts: Collection[Fact]) -> Iterator[Point]:
    """What brings the conversation back."""
    for fact in facts:
        frames = "problem_raised" if fact.field == "problem" else fact.field
        yield Point("specific", frames, (fact,))


def _passed(day: date | None, brief: Brief) -> bool:
    return day is not None and day < brief.today


def is_distinct(fact: Fact, brief: Brief) -> bool:
    """Whether `fact` says enough for the reader to know the conversation by it (DR101)."""
    told = phrase(fact, brief).inside
    return grounding.overlap(told, told, brief.masked).specific


def _says_again(need: Fact, proof: Fact) -> bool:
    """Whether `proof` begins with all that `need` asks for, in the same words."""
    asked = need.told.lower()
    return " " in asked and proof.told.lower().startswith(asked)


def _is_scant(fact: Fact) -> bool:
    """Whether a proof says too little to be told first."""
    return fact.field == "proof" and len(fact.text.split()) < 3
