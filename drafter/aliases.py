"""Stand-ins for the names of people and companies, in what a model reads and writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Any, Final

from drafter import assets
from drafter.language.words import fold, is_common, tokens, word_set
from drafter.llm import Model
from drafter.notes import Me, Notes
from drafter.prompting import Message

_FILE: Final = "prompts/stand-ins.yaml"
_SHORTEST: Final = 4
"""Letters of a company's first word that is its short name: "Kestrel", not "The"."""


class Aliases:
    """The names that notes give under keys of their own, and what a model reads in their place."""

    def __init__(self, notes: Notes, me: Me) -> None:
        """Find a stand-in for each word of each name, and one for each organisation."""
        self._shown: dict[str, str] = {}
        self._meant: dict[str, str] = {}
        said = {fold(token.text) for token in tokens(str(notes))}
        free = {kind: _free(names, said) for kind, names in assets.mapping(_FILE).items()}
        agency = notes.recruiter.agency if notes.recruiter else None
        for name in (notes.company, *([agency] if agency else [])):
            self._keep(next(free["organisation"]), name, *_short(name))
        for name in _people(notes, me):
            for place, word in enumerate(_words(name)):
                if word not in self._shown:
                    parts = [part for part in word.split("-") if len(part) >= _SHORTEST - 1]
                    self._keep(next(free["last" if place else "first"]), word, *parts)

    def _keep(self, stand_in: str, name: str, *short: str) -> None:
        self._meant[stand_in] = name
        for form in (name, *short):
            for way in (form, fold(form), form.upper(), form.title()):
                if way == form or not is_common(way):
                    for written in (way, way.replace("'", "’"), way.replace("’", "'")):
                        self._shown.setdefault(written, stand_in)

    def hide(self, text: str) -> str:
        """`text` with the stand-ins for the names."""
        return _swapped(text, self._shown)

    def restore(self, text: str) -> str:
        """`text` with the names for their stand-ins."""
        return _swapped(text, self._meant)


class PrivateModel:
    """A model that reads and writes the stand-ins, whatever it is asked and answers here."""

    def __init__(self, model: Model, notes: Notes, me: Me) -> None:
        """Let `model` read nothing but stand-ins for the names of `notes`, and of `me`."""
        self._model = model
        self._aliases = Aliases(notes, me)

    def request(self, messages: Sequence[Message], schema: dict[str, Any]) -> dict[str, Any]:
        """The body of the request that would be sent; nothing is sent."""
        return self._model.request(self._hidden(messages), schema)

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> dict[str, str]:
        """The texts the model gives, with the names; ModelError if it gives none."""
        texts = self._model.ask(self._hidden(messages), schema)
        return {name: self._aliases.restore(text) for name, text in texts.items()}

    def _hidden(self, messages: Sequence[Message]) -> list[Message]:
        return [{**one, "content": self._aliases.hide(one["content"])} for one in messages]


def _swapped(text: str, by: Mapping[str, str]) -> str:
    if not by:
        return text
    longest_first = "|".join(map(re.escape, sorted(by, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{longest_first})(?!\w)", lambda found: by[found[0]], text)


def _free(names: Sequence[str], said: set[str]) -> Iterator[str]:
    """Those of `names` that the notes do not use themselves, and then numbered ones."""
    names = names or ["Name"]
    unused = [name for name in names if fold(name) not in said]
    numbered = (f"{name}{number}" for number in count(2) for name in names)
    return chain(unused, numbered)


def _people(notes: Notes, me: Me) -> Iterator[str]:
    """The people whom the notes name."""
    yield from (one.name for one in notes.interviewers)
    if notes.recruiter:
        yield notes.recruiter.name
    if me.name:
        yield me.name
    via = notes.interview.via or ""
    yield " ".join(token.text for token in tokens(via) if token.text[0].isupper())


def _words(name: str) -> list[str]:
    """The words of a person's name: no title, no initial, no letters after it."""
    words = [token.text for token in tokens(name.partition(",")[0])]
    titles = word_set("titles.txt")
    return [word for word in words if len(word) > 1 and word.lower() not in titles]


def _short(organisation: str) -> list[str]:
    """What an organisation is called for short, where its first word says enough."""
    first, *rest = organisation.split()
    return [first] if rest and len(first) >= _SHORTEST and not is_common(first.lower()) else []
