"""The kinds of message as data: their moves, in order, and their limits (DESIGN section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
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
        ("problem", "idea", "fit"),
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
)

KINDS: Final = {kind.name: kind for kind in (THANK_YOU,)}
