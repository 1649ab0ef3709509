"""The draft: what is pasted into the email, and where its parts stand in the text."""

from collections.abc import Sequence
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

from drafter.kinds import Kind
from drafter.language.sentences import Span, paragraphs, sentences


class Move(NamedTuple):
    """One thing the message does, in one or two sentences."""

    name: str
    sentences: tuple[str, ...]
    facts: tuple[str, ...] = ()
    """Paths of the facts it rests on."""
    writer: str = ""
    """Who wrote it: "offline", or the model's name."""

    @property
    def text(self) -> str:
        """The sentences as they stand in the message."""
        return " ".join(self.sentences)


class Envelope(NamedTuple):
    """What stands around the body; rendered from templates/, never by a model."""

    subject: str
    greeting: str
    sign_off: str
    contact: tuple[str, ...]
    """Name, phone, email and profile, a line each."""


class _Parts(NamedTuple):
    kind: Kind
    recipient: str
    text: str
    subject: Span
    greeting: Span
    body: Span
    sign_off: Span
    contact: Span
    moves: tuple[tuple[Move, Span], ...] = ()
    """The moves with their places; none for a message that drafter did not write."""
    envelope: Envelope | None = None


class Draft(_Parts):
    """A message. Spans are half-open code-point offsets into `text`; empty where a part is not."""

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the body."""
        return sentences(self.body.text, self.body.start)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs of the body."""
        return paragraphs(self.body.text, self.body.start)

    def move_at(self, offset: int) -> str | None:
        """The name of the move that covers `offset`."""
        return next((m.name for m, span in self.moves if span.start <= offset < span.end), None)

    def move(self, name: str) -> Move | None:
        """The move called `name`."""
        return next((move for move, _ in self.moves if move.name == name), None)

    def with_moves(self, new: Sequence[Move]) -> "Draft":
        """This draft with `new` moves in place of those of the same names, or added."""
        assert self.envelope is not None
        mine = {move.name: move for move, _ in self.moves} | {move.name: move for move in new}
        return compose(self.kind, self.recipient, self.envelope, tuple(mine.values()))


def compose(kind: Kind, recipient: str, envelope: Envelope, moves: Sequence[Move]) -> Draft:
    """Set `moves` into the paragraphs of `kind`, inside `envelope`."""
    text = ""

    def put(piece: str, gap: str) -> Span:
        nonlocal text
        if not piece:
            return Span("", len(text), len(text))
        text += (gap if text else gap.lstrip("\n")) + piece
        return Span(piece, len(text) - len(piece), len(text))

    subject = put(f"Subject: {envelope.subject}" if envelope.subject else "", "\n\n")
    greeting = put(envelope.greeting, "\n\n")
    by_name = {move.name: move for move in moves if move.text}
    placed: list[tuple[Move, Span]] = []
    for paragraph, gap in zip(kind.paragraphs, kind.gaps or repeat("\n\n"), strict=False):
        for name in paragraph:
            if name in by_name:
                placed.append((by_name[name], put(by_name[name].text, gap)))
                gap = " "
    start = placed[0][1].start if placed else len(text)
    body = Span(text[start:], start, len(text))
    sign_off = put(envelope.sign_off, "\n\n")
    contact = put("\n".join(envelope.contact), "\n" if envelope.sign_off else "\n\n")
    if subject.text:
        subject = subject._replace(text=envelope.subject, start=subject.start + len("Subject: "))
    return Draft(
        kind=kind,
        recipient=recipient,
        text=text,
        subject=subject,
        greeting=greeting,
        body=body,
        sign_off=sign_off,
        contact=contact,
        moves=tuple(placed),
        envelope=envelope,
    )
