"""The offline writer: a message from the notes and templates/ alone, good enough to send.

It chooses which facts to tell (the required moves, then the rest while there is room), picks a
frame for the shape of each note, and of equally good frames the one that repeats least. The same
brief gives the same text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

from drafter.brief import Brief, Fact, called
from drafter.draft import Move, compose
from drafter.frames import fill, promised, stock_slots, was_promised
from drafter.language.patterns import Pattern
from drafter.language.questions import is_asked, reported
from drafter.language.shape import DETERMINERS, PREPOSITIONS, Shape, is_adverb, shape_of
from drafter.language.similarity import runs
from drafter.language.verbs import Form, forms
from drafter.language.words import word_set
from drafter.writers.choice import chosen
from drafter.writers.phrase import Phrase, phrase
from drafter.writers.points import Point, available
from drafter.writers.questions import missing
from drafter.writers.templates import envelope, frames

NAME: Final = "offline"
Said = tuple[str, str]
"""A frame, and the sentence that it makes."""
Fault = Callable[[str, str], int]
"""How much of something is wrong with those."""
_LONG: Final = 10
"""Words of a note that the reader can hold in mind until the frame goes on."""
_APART: Final = 30
"""Words of a question and its answer from which on each gets a sentence."""
_CONTRACTIONS: Final = (
    (r"\bI am\b", "I'm"), (r"\bI have (?=\w+(?:ed|en|n)\b|hardly)", "I've "),
    (r"\bI would\b", "I'd"), (r"\bI will not\b", "I won't"), (r"\bI will\b", "I'll"),
    (r"\bdid not\b", "didn't"),
    (r"\bHere is\b", "Here's"),
)  # fmt: skip


class OfflineWriter:
    """Composes the moves from the notes; see the module."""

    name = NAME

    def write(self, brief: Brief, avoid: Collection[str] = ()) -> list[Move]:
        """The moves of a message; ThinNotesError if the notes lack a required one."""
        if brief.kind.characters:
            return _short(brief, avoid)
        made: list[Move] = []
        for more in range(4):  # whatever it takes to be long enough
            points = chosen(brief, avoid, rough=more > 0)
            made = _said(brief, points, more=more > 1, wordy=more > 2)
            if _words(made) >= brief.kind.words[0]:
                break
        return self._shorter(brief, avoid, made)

    def _shorter(self, brief: Brief, avoid: Collection[str], made: list[Move]) -> list[Move]:
        """`made`; where it is too long, without the longest of its notes that can be spared."""
        facts = {path for move in made for path in move.facts} & {one.path for one in brief.facts}
        facts -= {"company", "role", *avoid}
        longest = sorted(facts, key=lambda path: -len(brief.fact(path).told))  # type: ignore[union-attr]
        for path in longest if _words(made) > brief.kind.words[1] else ():
            fewer = {*avoid, path}
            if missing(brief, fewer) is None:
                other = _said(brief, chosen(brief, fewer))
                if brief.kind.words[0] <= _words(other) <= brief.kind.words[1]:
                    return other
        return made


def _words(moves: Collection[Move]) -> int:
    return sum(len(move.text.split()) for move in moves)


def _short(brief: Brief, avoid: Collection[str]) -> list[Move]:
    """The fullest moves that keep to the kind's characters; else the shortest there are."""
    offered = available(brief, avoid)
    stock = [point for point in offered if not point.facts]
    told = [point for point in offered if point.facts and point.move == "specific"]
    plans = [[*kept, one] for kept in _fewer(stock) for one in told] or [stock]
    made = [_said(brief, plan) for plan in plans]
    sizes = [len(compose(brief.kind, brief.recipient, envelope(brief), one).text) for one in made]
    fitting = (one for one, size in zip(made, sizes, strict=True) if size <= brief.kind.characters)
    return next(fitting, made[sizes.index(min(sizes))])


def _fewer(points: list[Point]) -> Iterator[list[Point]]:
    """`points`, then all but the first, and so on to none."""
    return (points[start:] for start in range(len(points) + 1))


def _said(
    brief: Brief, points: Collection[Point], *, more: bool = False, wordy: bool = False
) -> list[Move]:
    """`points` as moves, in the order of the kind; with `more`, a sentence that needs no notes."""
    voice = _Voice(brief, wordy=wordy)
    made: dict[str, list[tuple[str, Point]]] = {}
    for point in sorted(points, key=lambda point: brief.kind.moves.index(point.move)):
        made.setdefault(point.move, []).append((voice.say(point), point))
    if more:
        last = Point(next(reversed(made)), "more")
        made[last.move].insert(0, (voice.say(last), last))
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


class _Voice:
    """Says points one after the other, remembering how the sentences began."""

    def __init__(self, brief: Brief, *, wordy: bool = False) -> None:
        self._brief = brief
        self._wordy = wordy
        """Whether of frames that fit equally well the longest is chosen."""
        self._frames = frames(brief.kind.name)
        self._slots = stock_slots(brief)
        self._openings: list[str] = []
        self._turns: set[str] = set()
        """The turns of phrase of the frames used so far."""
        self._words: set[str] = set()
        """Their long words."""
        self._masked = brief.masked
        self._theirs = {run for text in brief.to_others for run in runs(text, self._masked)}
        """The runs of words that colleagues of the reader are sent."""
        self._exclaimed = 0

    def say(self, point: Point) -> str:
        """The sentence for `point`."""
        slots = dict(self._slots)
        shape = "*"
        if point.facts:
            told = phrase(point.facts[0], self._brief)
            slots |= self._slots_of(point, told)
            if not self._brief.tone.contractions:
                slots = {name: _I_D.sub(_spelt_out, text) for name, text in slots.items()}
            shape = "*" if _is_loose(told, answers=point.move == "answer") else told.shape
        later = f"{point.frames}_after" if self._openings else ""
        named = self._frames.get(later) or self._frames[point.frames]
        frames = _frames_for(named, shape, self._brief.tone.phrases)
        if slots.get("asked", "").endswith("”"):
            frames = [frame for frame in frames if "{Asked}," not in frame] or frames
        if len(f"{slots.get('asked', '')} {slots.get('x', '')}".split()) > _APART:
            frames = [frame for frame in frames if "{Asked}. " in frame] or frames
        unfit = _NAMES if _SOUGHT.match(slots.get("need", "")) else _SEEKS
        frames = [one for one in frames if not unfit.search(one)] or frames
        # One order for the whole panel, each colleague a step further.
        random.Random(f"{self._brief.seed} {point.frames}").shuffle(frames)
        turn = self._brief.place % len(frames)
        frames = frames[turn:] + frames[:turn]
        said = [(one, fill(self._in_tone(one), _fitted(slots, one))) for one in frames]
        for fault in self._faults(slots.get("x", "")):
            said = _least(said, fault)
        frame, sentence = said[0]
        if self._brief.kind.point_words and point.facts:
            sentence = _cut(sentence, self._brief.kind.point_words)
        if shape == "question" and sentence.endswith("."):
            sentence = sentence[:-1] + "?"
        self._openings.append(_opening(sentence))
        self._turns |= _turns(frame)
        self._words |= _long_words(frame)
        self._exclaimed += sentence.count("!")
        return sentence

    def _slots_of(self, point: Point, told: Phrase) -> dict[str, str]:
        slots = {"x": told.inside, "X": told.opening}
        if point.frames == "next_step_by":
            slots["by"] = promised(point.facts[0].text, self._brief)
        if point.frames == "ask_promised":
            slots["by"] = was_promised(point.facts[0].text, self._brief)
        if point.frames == "problem_of_colleague":
            slots["colleague"] = called(point.facts[0].owner or "")
        if point.move == "answer":
            asked = self._asked(point.facts[1])
            slots |= {"asked": asked, "Asked": asked[0].upper() + asked[1:]}
        elif len(point.facts) > 1:
            slots["need"] = phrase(point.facts[1], self._brief).inside
        return slots

    def _asked(self, question: Fact) -> str:
        """How `question` came up: "you asked how ...", "I was asked about ..."."""
        lead = "you asked" if question.owner == self._brief.recipient else "I was asked"
        asked = question.told.strip(' .?!"“”')
        indirect = reported(asked)
        said = phrase(question._replace(told=indirect), self._brief)
        if re.match(r"(?:how|what|why|where|when|which|who|whether|if)\b", said.inside):
            return f"{lead} {said.inside}"
        if said.shape in {Shape.QUESTION, Shape.CLAUSE} or is_asked(indirect):
            return f"{lead}: “{asked}?”"
        wanted = "for" if re.match(r"(?:an |some )?examples? of\b", said.inside) else "about"
        return f"{lead} {wanted} {said.inside}"

    def _in_tone(self, frame: str) -> str:
        voice = self._brief.voice
        if self._brief.tone.contractions and (voice is None or voice.contractions):
            for pattern, short in _CONTRACTIONS:
                frame = re.sub(pattern, short, frame)
        if self._exclaimed >= self._brief.tone.exclamation_marks:
            frame = frame.replace("!", ".")
        return frame

    def _faults(self, note: str) -> Iterator[Fault]:
        """What may be wrong with a frame and the sentence made of it, the worst first.

        Each is looked at only in those that are equally good before it.
        """
        kind, voice = self._brief.kind, self._brief.voice
        if most := kind.point_words:  # too long for a point of an outline
            yield lambda _, sentence: max(0, len(sentence.split()) - most)
        yield lambda frame, _: _misfit(frame, note)
        yield lambda frame, _: frame == "{X}."
        if self._wordy:
            yield lambda _, sentence: -len(sentence.split())
        yield lambda frame, _: len(_turns(frame) & self._turns)
        yield lambda frame, _: len(_long_words(frame) & self._words)
        if self._theirs:
            yield lambda _, sentence: len(runs(sentence, self._masked) & self._theirs)
        yield lambda _, sentence: self._openings.count(_opening(sentence))
        last = [one.split(" ")[0] for one in self._openings[-1:]]
        yield lambda _, sentence: _opening(sentence).split(" ")[0] in last
        if voice:  # longer or shorter than the user's own
            yield lambda _, sentence: abs(len(sentence.split()) - voice.words)


def _least(said: list[Said], fault: Fault) -> list[Said]:
    """Those of `said` that have least of `fault`, in their order."""
    if len(said) < 2:
        return said
    found = [fault(*one) for one in said]
    return [one for one, much in zip(said, found, strict=True) if much == min(found)]


def _is_loose(told: Phrase, *, answers: bool = False) -> bool:
    """Whether commas hang loose in the note: "two vans, four men, no office"; "..., all gone"."""
    pieces = re.split(r", | – ", told.inside)
    first, *more = [one for one in pieces if not one.startswith("not ")]
    if told.shape is Shape.NOUN:
        spliced = any(shape_of(piece) is Shape.CLAUSE for piece in more)
        return spliced or (len(more) > 1 and not re.search(r"\b(?:and|or)\b", told.inside))
    listed = more and re.search(r"\w (?:and|or) \w", more[0])  # sales, stock and HR each keep one
    aside = len(more) > 1 and shape_of(more[-1]) is not Shape.CLAUSE  # my teacher, Mr Ash, knew
    broken = told.shape is Shape.CLAUSE and more and not (listed or aside)
    if broken and shape_of(first) is Shape.NOUN:
        return True  # one pharmacist and two technicians, the rest waits
    tail = re.search(r", ([a-z]+) ([a-z]+)$", told.inside)
    loose = tail and tail[1] not in DETERMINERS and Form.PARTICIPLE in forms(tail[2])
    return told.shape is Shape.CLAUSE and bool(loose)


def _misfit(frame: str, note: str) -> int:
    """How badly `note` stands in `frame`: long or broken anywhere but at the end, a word twice."""
    ends = re.search(r"\{[xX]\}\W*$", frame)
    broken = _BROKEN.search(note) or len(note.split()) > _LONG
    told, small = set(re.findall(r"\w+", note.lower())), word_set("function-words.txt")
    words = re.findall(r"\w{4,}", re.sub(r"\{\w+\}", "", frame.lower()))
    twice = any(word in told and (len(word) > 4 or word not in small) for word in words)
    doubled = ", and {x}" in frame and ", and " in note
    wants = "I want" in frame and note.startswith("I want")
    marks = 2 * any(mark in note and mark in frame for mark in ":;")
    stands = "how {x}" in frame and not _is_deed(note)
    reason = re.search(r" (?:is|are) (?:why|the reason) ", note) and _REASON.search(frame)
    return (
        (bool(broken) and not ends) + marks + bool(twice or wants) + stands + bool(reason) + doubled
    )


_I_D: Final = Pattern(
    r"(?<!['‘\"“])\bI['’]d (?=(?P<next>\w+)(?: (?P<after>\w+))?)", needs="i'd|i’d"
)
_REASON: Final = Pattern(r"\b(?:because|reason|why)\b")
_SOUGHT: Final = Pattern(r"(?:some(?:one|body)|an?|people|guys|folks|experience|good|strong) ")
"""What one may be looking for: someone, a background; not "lime work"."""
_SEEKS: Final = Pattern(r"(?:looking for|job takes|You need|You want) \{need\}")
_NAMES: Final = Pattern(r"As for \{need\}")
_BROKEN: Final = Pattern(r"[,;:–—(]|\s-\s", needs=",|;|:|–|—|(|-")


def _spelt_out(short: re.Match[str]) -> str:
    """ "I'd" as "I would", or as "I had" before what was done: "where I'd (never) gone"."""
    verb = short["after"] if is_adverb(short["next"]) else short["next"]
    form = forms(verb.lower()) if verb else Form.NONE
    return "I had " if Form.PARTICIPLE in form and Form.BASE not in form else "I would "


def _is_deed(note: str) -> bool:
    """Whether `note` tells what somebody did, once: "you drew ...", not "you have a dog"."""
    words = note.lower().split()[:4]
    return any(Form.PAST in forms(word) and Form.BASE not in forms(word) for word in words)


def _fitted(slots: dict[str, str], frame: str) -> dict[str, str]:
    """`slots` with a dash for a colon in the note, where `frame` has a colon of its own."""
    note = slots.get("x", "")
    if ":" in frame and ": " in note and not re.search('["“]', note):
        return slots | {"x": note.replace(": ", " – ", 1)}
    return slots


def _turns(frame: str) -> set[str]:
    """The runs of three words in `frame`, less those of its slots."""
    runs = set()
    for part in re.split(r"\{\w+\}", frame.lower()):
        words = re.findall(r"[\w'’]+", part)
        runs |= {" ".join(words[i : i + 3]) for i in range(len(words) - 2)}
    return runs


def _long_words(frame: str) -> set[str]:
    """What stands out if it is said twice: "conversation", "interested"."""
    return set(re.findall(r"\w{9,}", re.sub(r"\{\w+\}", "", frame.lower())))


_JOINTS: Final = frozenset("and with until while when because after before so but which if".split())
"""Words before which a point of an outline may end."""
_BINDING: Final = frozenset("of to than over without except like between into as by".split())
"""Prepositions before which it may not: the rest would say something else."""
_LEAD: Final = Pattern(
    r"^You (?:said|told me|mentioned|admitted|explained|pointed out) (?:that )?(?=(?:you|the|it) )",
    needs="you said|you told|you men|you adm|you exp|you poi",
)


def _cut(sentence: str, most: int) -> str:
    """`sentence`, or as much of it as `most` words tell: up to a joint, else to a word that counts."""
    if len(sentence.split()) > most:
        sentence = _LEAD.sub("", re.sub(r" \([^()]*\)", "", sentence))
        sentence = sentence[0].upper() + sentence[1:]
    words = sentence.split()
    if len(words) <= most:
        return sentence
    ends = range(5, most + 1)
    joints = [at for at in ends if words[at] in _JOINTS or words[at - 1][-1] in ",;"]
    joints += [
        at
        for at in ends
        if words[at] in PREPOSITIONS - _BINDING and words[at - 1] not in PREPOSITIONS
    ]
    if joints:
        words = words[: max(joints)]
        while words[-1] in _JOINTS:
            words.pop()
        return " ".join(words).rstrip(",;:") + "."
    words = words[:most]
    while words[-1].lower() in word_set("function-words.txt"):
        words.pop()
    return " ".join(words).rstrip(",;:") + " …"


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
