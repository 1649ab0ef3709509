"""The kinds of message as data: their moves, in order, and their limits (DESIGN section 5)."""

from typing import Final, NamedTuple

from drafter.errors import UsageError


class Kind(NamedTuple):
    """One kind of message."""

    name: str
    purpose: str
    """What the message does, as the model is told."""
    paragraphs: tuple[tuple[str, ...], ...]
    """Every move the kind may hold, in order, by paragraph."""
    required: tuple[tuple[str, ...], ...]
    """Moves that must be there; of each group, one is enough."""
    words: tuple[int, int]
    """Fewest and most words of the body."""
    max_paragraphs: int
    subject_length: int
    """Most characters of the subject; 0 where the kind has none."""
    contact: bool
    """Whether the message closes with contact details."""
    mentions: int = 1
    """Most points of the conversation that `specific` brings up."""
    characters: int = 0
    """Most characters of the whole text; 0 where words are what counts."""
    sign_off: bool = True
    """Whether it is signed."""
    gaps: tuple[str, ...] = ()
    """What stands before each paragraph, where it is not an empty line."""
    point_words: int = 0
    """Most words of a point, in an outline."""
    met: bool = True
    """Whether there was an interview to speak of."""

    @property
    def moves(self) -> tuple[str, ...]:
        """Every move in order."""
        return tuple(move for paragraph in self.paragraphs for move in paragraph)

    def requires(self, move: str) -> bool:
        """Whether `move` is required, alone or as one of a group."""
        return any(move in group for group in self.required)


THANK_YOU: Final = Kind(
    name="thank-you",
    purpose="thank the interviewer for the interview, on the day or the day after",
    paragraphs=(
        ("thanks", "specific", "learned", "connection"),
        ("problem", "idea", "answer", "fit"),
        ("meaning", "interest", "next_step"),
    ),
    required=(
        ("thanks",),
        ("specific",),
        ("fit", "idea"),
        ("meaning", "interest"),
        ("next_step",),
    ),
    words=(60, 180),
    max_paragraphs=4,
    subject_length=50,
    contact=True,
    mentions=2,
)

VALUE_ADD: Final = Kind(
    name="value-add",
    purpose="offer ideas on a problem raised in the interview, and ask for a short conversation",
    paragraphs=(
        ("specific", "problem"),
        ("idea",),
        ("answer", "fit"),
        ("meaning", "ask"),
    ),
    required=(("problem",), ("idea",), ("specific", "problem"), ("meaning",), ("ask",)),
    words=(80, 220),
    max_paragraphs=4,
    subject_length=50,
    contact=True,
)

CHECK_IN: Final = Kind(
    name="check-in",
    purpose="ask where things stand after the promised day has passed, with something new to say",
    paragraphs=(
        ("specific", "interest"),
        ("news", "problem", "idea", "answer"),
        ("ask",),
    ),
    required=(("specific",), ("interest",), ("news", "idea", "answer"), ("ask",)),
    words=(30, 110),
    max_paragraphs=4,
    subject_length=50,
    contact=True,
)

APPLICATION: Final = Kind(
    name="application",
    purpose="ask after an application whose deadline has passed, with what the writer can do",
    paragraphs=(
        ("interest", "meaning"),
        ("fit",),
        ("ask",),
    ),
    required=(("interest",), ("fit",), ("ask",)),
    words=(50, 130),
    max_paragraphs=4,
    subject_length=50,
    contact=True,
    met=False,
)

REJECTION: Final = Kind(
    name="rejection",
    purpose="thank after a no, ask what could be better, and keep the door open",
    paragraphs=(
        ("thanks", "specific", "learned"),
        ("feedback",),
        ("stay_in_touch",),
    ),
    required=(("thanks",), ("specific",), ("feedback",), ("stay_in_touch",)),
    words=(40, 130),
    max_paragraphs=4,
    subject_length=50,
    contact=True,
)

LINKEDIN: Final = Kind(
    name="linkedin",
    purpose="ask to connect on LinkedIn, in a line or two",
    paragraphs=(("thanks", "specific", "stay_in_touch"),),
    required=(("specific",),),
    words=(0, 60),
    max_paragraphs=1,
    subject_length=0,
    contact=False,
    characters=200,
    sign_off=False,
)

PREMIUM: Final = 300
"""Characters that LinkedIn gives those who pay."""

CARD: Final = Kind(
    name="card",
    purpose="thank the interviewer on a card written by hand",
    paragraphs=(("thanks", "specific", "learned", "meaning", "interest"),),
    required=(("thanks",), ("specific",)),
    words=(30, 80),
    max_paragraphs=3,
    subject_length=0,
    contact=False,
)

CALL: Final = Kind(
    name="call",
    purpose="be the outline of a telephone call, and the words for the voicemail",
    paragraphs=(
        ("thanks",), ("specific",), ("news",), ("fit",), ("interest",), ("ask",), ("voicemail",)
    ),
    required=(("thanks",), ("specific",), ("ask",), ("voicemail",)),
    words=(45, 160),
    max_paragraphs=12,
    subject_length=0,
    contact=False,
    gaps=("When you call:\n\n- ", *["\n- "] * 5, "\n\nIf you reach the voicemail:\n\n"),
    point_words=12,
    sign_off=False,
)  # fmt: skip

KINDS: Final = {
    kind.name: kind
    for kind in (THANK_YOU, VALUE_ADD, CHECK_IN, APPLICATION, REJECTION, LINKEDIN, CARD, CALL)
}


def named(name: str) -> Kind:
    """The kind called `name`; UsageError if there is none."""
    if name not in KINDS:
        raise UsageError(f"there is no kind called {name!r}\n  There are: {', '.join(KINDS)}.")
    return KINDS[name]
