"""Answers to a problem that a model proposes: for the user to vet, never facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter import prompting
from drafter.language.words import content_stems

if TYPE_CHECKING:
    from drafter.aliases import PrivateModel
    from drafter.llm import Model
    from drafter.notes import Notes


def proposals(model: Model | PrivateModel, notes: Notes, place: int) -> list[str]:
    """What `model` would answer to the problem at `place`; ModelError if it gives nothing."""
    said = model.ask(prompting.ask_ideas(notes, place), prompting.schema(prompting.IDEAS))
    known = [content_stems(idea) for idea in notes.problems[place].ideas]
    found: list[str] = []
    for text in said.values():
        idea = re.sub(r"^[\W\d]+", "", " ".join(text.split())).rstrip(" .")
        words = content_stems(idea)
        if words and not any(len(words & other) > len(words) / 2 for other in known):
            found.append(idea)
            known.append(words)
    return found
