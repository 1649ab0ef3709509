"""The model writer: asks a model for the moves of a plan, each from its own facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from drafter import prompting
from drafter.aliases import PrivateModel
from drafter.brief import Brief
from drafter.draft import Move
from drafter.language.sentences import sentences
from drafter.language.words import word_set
from drafter.llm import Model

_MOST_SENTENCES: Final = 3


class ModelWriter:
    """Writes the moves that the offline writer planned, in a model's words."""

    def __init__(self, model: Model, *, private: bool = False) -> None:
        """Write with `model`; if `private`, it reads stand-ins for the names."""
        self.model = model
        self.name = model.name
        self.private = private

    def request(self, brief: Brief, plan: Sequence[Move]) -> dict[str, Any]:
        """The body of the first request for `brief`; nothing is sent."""
        return self._reader(brief).request(prompting.ask(brief, plan), _schema(plan))

    def write(self, brief: Brief, plan: Sequence[Move]) -> list[Move]:
        """The moves of `plan` that the model filled; ModelError if it gave none."""
        texts = self._reader(brief).ask(prompting.ask(brief, plan), _schema(plan))
        return [self._move(move, texts[move.name]) for move in plan if move.name in texts]

    def repair(
        self,
        brief: Brief,
        plan: Sequence[Move],
        written: Mapping[str, str],
        faults: Mapping[str, list[str]],
    ) -> list[Move]:
        """New versions of just the moves named in `faults`."""
        failing = [move for move in plan if move.name in faults]
        messages = prompting.ask_again(brief, plan, written, faults)
        texts = self._reader(brief).ask(messages, _schema(failing))
        return [self._move(move, texts[move.name]) for move in failing if move.name in texts]

    def _reader(self, brief: Brief) -> Model | PrivateModel:
        return PrivateModel(self.model, brief.notes, brief.me) if self.private else self.model

    def _move(self, planned: Move, text: str) -> Move:
        said = tuple(sentence.text for sentence in sentences(_tidied(text)))[:_MOST_SENTENCES]
        return Move(planned.name, said, planned.facts, self.name)


def _schema(plan: Sequence[Move]) -> dict[str, Any]:
    return prompting.schema([move.name for move in plan])


def _tidied(text: str) -> str:
    """`text` without the quotes and line breaks that models put around a part."""
    text = " ".join(text.split()).strip('"“” ')
    text = re.sub(r"\s*[—–]\s*", ", ", text) if text.count("—") > 1 else text
    if not text or text[-1] in ".!?":
        return text
    last = re.findall(r"[\w'’]+", text.lower())[-1:]
    cut_off = not last or last[0] in word_set("function-words.txt")
    return text if cut_off else text + "."
