"""The offline writer: a message from the notes and templates/ alone, good enough to send.

It chooses which facts to tell (the required moves, then the rest while there is room), picks a
frame for the shape of each note, and of equally good frames the one that repeats least. The same
brief gives the same text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from drafter.brief import Brief, Fact
from drafter.draft import Move
from drafter.errors import ThinNotesError
from drafter.frames import fill, spoken_date, stock_slots
from drafter.language import grounding
from drafter.writers.base import phrases
from drafter.writers.phrase import Phrase, phrase

NAME: Final = "offline"
_ROOM: Final = 160
"""Words to aim for at most; replies peak at 50-125 words, samples have a median of 87."""
_FRAME_WORDS: Final = 8
"""Words a frame adds to its note, about."""
_STOCK_WORDS: Final = 36
"""Words of thanks, interest and next step together, about."""

_CONTRACTIONS: Final = (
    (r"\bI am\b", "I'm"), (r"\bI have (?=\w+(?:ed|en|n)\b|hardly)", "I've "),
    (r"\bI would\b", "I'd"), (r"\bI will not\b", "I won't"), (r"\bI will\b", "I'll"),
    (r"\bdid not\b", "didn't"),
    (r"\bHere is\b", "Here's"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Point:
    """One sentence to be: its move, the frames to choose from, and the facts it tells."""

    move: str
    frames: str
    facts: tuple[Fact, ...] = ()

    @property
    def cost(self) -> int:
        return _FRAME_WORDS + sum(len(fact.told.split()) for fact in self.facts)


class OfflineWriter:
    """Composes the moves from the notes; see the module."""

    name = NAME

    def write(self, brief: Brief, avoid: Collection[str] = ()) -> list[Move]:
        """The moves of a message; ThinNotesError if the notes lack a required one."""
        points = _chosen(brief, frozenset(avoid))
        voice = _Voice(brief)
        made: dict[str, list[tuple[str, _Point]]] = {}
        for point in sorted(points, key=lambda point: brief.kind.moves.index(point.move)):
            made.setdefault(point.move, []).append((voice.say(point), point))
        spoken = sum(len(text.split()) for move in made.values() for text, _ in move)
        if spoken < brief.kind.words[0]:
            more = _Point("next_step", "more")
            made.setdefault("next_step", []).insert(0, (voice.say(more), more))
        return [
            Move(
                name,
                tuple(text for text, _ in said),
                tuple(fact.path for _, point in said for fact in point.facts) or _stock(name),
                NAME,
            )
            for name, said in made.items()
        ]


def _stock(move: str) -> tuple[str, ...]:
    """What a move without notes of its own rests on."""
    return ("company", "role") if move in {"thanks", "interest"} else ()


def missing(brief: Brief, avoid: Collection[str] = ()) -> ThinNotesError | None:
    """The one question whose answer would help most, if a required move has no fact."""
    points = list(_available(brief, frozenset(avoid)))
    moves = {point.move for point in points}
    masked = (*brief.names, brief.role)
    if not any(
        grounding.overlap(fact.told, fact.told, masked).specific
        for point in points
        if point.move in {"specific", "learned", "connection", "problem", "idea", "next_step"}
        for fact in point.facts
    ):
        moves.discard("specific")
    where = f"line {brief.recipient_line} of {brief.source}" if brief.recipient_line else "the name"
    if "specific" not in moves:
        return ThinNotesError(
            f"the notes hold nothing that only the conversation with {brief.recipient} gave you\n"
            f"  What did {brief.first_name} say or show you that stuck with you?"
            f" Add `memorable:` under the name, {where}."
        )
    if not moves & {"fit", "idea"}:
        return ThinNotesError(
            "the notes do not say what you would bring\n"
            "  What have you done that shows you can do this job?"
            f" Add `strengths:` with `- proof: ...` to {brief.source}."
        )
    return None


def _chosen(brief: Brief, avoid: frozenset[str]) -> list[_Point]:
    """The required points, then the others in order of worth while there is room."""
    available = list(_available(brief, avoid))
    chosen: list[_Point] = []
    for group in brief.kind.required:
        if not any(point.move in group for point in chosen):
            chosen += [point for point in available if point.move in group][:1]
    room = min(brief.tone.words or _ROOM, _ROOM) - _STOCK_WORDS
    room -= sum(point.cost for point in chosen if point.facts)
    for point in available:
        if point in chosen or not point.facts or point.cost > room:
            continue
        if point.frames == "evidence" and not any(one.move == "idea" for one in chosen):
            continue
        chosen.append(point)
        room -= point.cost
    order = {point: place for place, point in enumerate(_in_reading_order(available))}
    return sorted(_joined(chosen, available), key=lambda point: order[point])


def _joined(chosen: list[_Point], available: list[_Point]) -> list[_Point]:
    """`chosen`, with the problem told before an idea on it, and interest always said."""
    extra = [point for point in available if point.move == "interest"]
    for point in chosen:
        if point.move == "idea" and point.frames == "idea":
            extra += [
                one for one in available
                if one.move == "problem" and one.facts[0].parent == point.facts[0].parent
            ]  # fmt: skip
    return list(dict.fromkeys([*chosen, *extra]))


def _in_reading_order(points: list[_Point]) -> list[_Point]:
    """An idea before its evidence; otherwise as available."""
    return sorted(points, key=lambda point: point.frames == "evidence")


def _available(brief: Brief, avoid: frozenset[str]) -> Iterator[_Point]:
    """Every point the notes offer, the most worthwhile first."""
    usable = [fact for fact in brief.facts if fact.path not in avoid]

    def of(*fields: str) -> list[Fact]:
        return [fact for fact in usable if fact.allotted and fact.field in fields]

    yield _Point("thanks", "thanks")
    personal = of("memorable") + of("talked_about")
    problems = of("problem")
    raised = [fact for fact in problems if fact.owner]
    ideas = [idea for idea in of("ideas") if _problem_of(brief, idea, problems)]
    if personal:
        yield _Point("specific", personal[0].field, (personal[0],))
    elif not of("learned", "connection") and raised:
        yield _Point("specific", "problem_raised", (raised[0],))
    elif other := of("learned", "connection"):
        yield _Point("specific", other[0].field, (other[0],))
    for idea in ideas[:1]:
        problem = _problem_of(brief, idea, problems)
        assert problem is not None
        yield _Point("idea", "idea", (idea,))
        if personal or of("learned", "connection") or problem not in raised[:1]:
            yield _Point("problem", "problem_raised" if problem.owner else "problem_open",
                         (problem,))  # fmt: skip
    for proof in of("proof"):
        need = brief.beside(proof, "need")
        yield _Point("fit", "fit_need" if need else "fit", (proof, *need[:1]))
        break
    other_field = [fact for fact in personal if fact.field != personal[0].field]
    for fact in other_field[:1]:
        yield _Point("specific", fact.field, (fact,))
    told_elsewhere = {} if personal else {fact.path for fact in of("learned", "connection")[:1]}
    for field, move in (("connection", "connection"), ("learned", "learned")):
        for fact in of(field)[:1]:
            if fact.path not in told_elsewhere:
                yield _Point(move, field, (fact,))
    for why in of("why")[:1]:
        yield _Point("meaning", "meaning", (why,))
    for idea in ideas[:1]:
        for fact in brief.beside(idea, "evidence")[:1]:
            if fact.path not in avoid:
                yield _Point("idea", "evidence", (fact,))
    yield _Point("interest", "interest")
    yield from _next_steps(brief, of("next_step"), of("reply_by"))


def _problem_of(brief: Brief, idea: Fact, problems: list[Fact]) -> Fact | None:
    return next((fact for fact in brief.beside(idea, "problem") if fact in problems), None)


def _next_steps(brief: Brief, steps: list[Fact], promised: list[Fact]) -> Iterator[_Point]:
    if steps:
        yield _Point("next_step", "next_step", (steps[0],))
    elif promised and date.fromisoformat(promised[0].text) > brief.today:
        yield _Point("next_step", "next_step_by", (promised[0],))
    else:
        yield _Point("next_step", "next_step_open")


class _Voice:
    """Says points one after the other, remembering how the sentences began."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._frames = phrases(brief.kind.name)
        self._slots = stock_slots(brief)
        self._openings: list[str] = []
        self._exclaimed = 0

    def say(self, point: _Point) -> str:
        """The sentence for `point`."""
        slots = dict(self._slots)
        shape = "*"
        if point.facts:
            told = phrase(point.facts[0], self._brief)
            slots |= self._slots_of(point, told)
            shape = told.shape
        frames = _frames_for(self._frames[point.frames], shape, self._brief.tone.phrases)
        # One order for the whole panel, each colleague a step further: they compare notes.
        random.Random(f"{self._brief.seed} {point.frames}").shuffle(frames)
        turn = self._brief.place % len(frames)
        frames = frames[turn:] + frames[:turn]
        if point.facts and re.search(r"[,;:–—(]|\s-\s", slots["x"]):
            frames.sort(key=lambda frame: not re.search(r"\{[xX]\}\W*$", frame))
        sentence = min(
            (fill(self._in_tone(frame), slots) for frame in frames), key=self._repetition
        )
        if shape == "question" and sentence.endswith("."):
            sentence = sentence[:-1] + "?"
        self._openings.append(_opening(sentence))
        self._exclaimed += sentence.count("!")
        return sentence

    def _slots_of(self, point: _Point, told: Phrase) -> dict[str, str]:
        slots = {"x": told.inside, "X": told.opening}
        if point.frames == "next_step_by":
            day = date.fromisoformat(point.facts[0].text)
            slots["by"] = spoken_date(day, self._brief.today)
        if len(point.facts) > 1:
            slots["need"] = phrase(point.facts[1], self._brief).inside
        return slots

    def _in_tone(self, frame: str) -> str:
        if self._brief.tone.contractions:
            for pattern, short in _CONTRACTIONS:
                frame = re.sub(pattern, short, frame)
        if self._exclaimed >= self._brief.tone.exclamation_marks:
            frame = frame.replace("!", ".")
        return frame

    def _repetition(self, sentence: str) -> tuple[int, int]:
        """How much a sentence's beginning repeats: the same two words, then the same one."""
        opening = _opening(sentence)
        first = opening.split(" ")[0]
        same = sum(opening == other for other in self._openings)
        near = sum(first == other.split(" ")[0] for other in self._openings[-1:])
        return same, near


def _opening(sentence: str) -> str:
    return " ".join(re.findall(r"[\w'’]+", sentence.lower())[:2])


def _frames_for(frames: Any, shape: str, tone: str) -> list[str]:
    """The frames of one slot that fit `shape` and `tone`; see templates/thank-you.yaml."""
    if isinstance(frames, dict) and not {"any", tone} & set(frames):
        keys = [key for key in frames if shape in key.split()] or ["*"]
        frames = frames[keys[0]]
    if isinstance(frames, dict):
        frames = frames.get(tone) or frames["any"]
    return list(frames)
