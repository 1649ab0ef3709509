"""Notes leave out what is plain: each kind of note gets its subject, verb or article back.

One function a kind of note; each takes the text with its first letter lowered and its shape, and
gives both as they can stand in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from drafter.language.shape import Shape, Shaped, shape_of
from drafter.language.verbs import AUXILIARIES, Form, forms
from drafter.writers.completion._need import need
from drafter.writers.completion._next_step import is_nothing as is_nothing
from drafter.writers.completion._next_step import next_step
from drafter.writers.completion._proposal import answer, ideas
from drafter.writers.completion._reader import connection, learned, memorable, problem, talked_about
from drafter.writers.completion._writer import evidence, news, of_writer, why


def completed(text: str, shape: Shape, field: str) -> Shaped:
    """`text` as it can stand in a sentence, and its shape then."""
    first, _, rest = text.partition(" ")
    if (
        shape is Shape.CLAUSE
        and rest
        and first in {"that", "because"}
        and not rest.startswith("of ")
    ):
        inner = shape_of(rest, field)
        if inner in {Shape.CLAUSE, Shape.FRAGMENT}:
            return rest, Shape.CLAUSE
    if first == "because" and rest.startswith("of "):
        return rest[3:], shape_of(rest[3:], field)
    if shape is Shape.CLAUSE and _loses_its_subject(text, field):
        return text, Shape.FRAGMENT
    handler = _HANDLERS.get(field)
    return handler(text, shape) if handler else (text, shape)


def _loses_its_subject(text: str, field: str) -> bool:
    """Whether only the second half of `text` has a verb: "Postgres 12 EOL, must migrate by March"."""
    one, _, two = text.partition(", ")
    first = two.partition(" ")[0].lower()
    if not two or field in {"proof", "evidence", "news", "answer"}:
        return False
    verb = first in AUXILIARIES or Form.THIRD in forms(first)
    return verb and shape_of(one) is not Shape.CLAUSE


_HANDLERS: Final[dict[str, Callable[[str, Shape], Shaped]]] = {
    "memorable": memorable,
    "talked_about": talked_about,
    "learned": learned,
    "connection": connection,
    "problem": problem,
    "ideas": ideas,
    "evidence": evidence,
    "proof": of_writer,
    "news": news,
    "answer": answer,
    "why": why,
    "need": need,
    "next_step": next_step,
}
