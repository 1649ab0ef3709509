"""Jottings sorted into notes: a model says where what stands, and only their own words count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from drafter import prompting
from drafter.debrief import Debrief, Question
from drafter.notes import Misread

if TYPE_CHECKING:
    from drafter.llm import Model

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(slots=True)
class Sorted:
    """Notes out of jottings, as a tree of plain values."""

    tree: dict[str, Any] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
    """What was proposed and is not in the notes, each with the reason."""


def requests(model: Model, text: str) -> list[dict[str, Any]]:
    """What `model` would be sent; the second once for each name that the first brings."""
    return [
        model.request(prompting.ask_jottings(text, name), _schema("person" if name else "about"))
        for name in (None, "(each name found)")
    ]


def sort(model: Model, text: str, today: date) -> Sorted:
    """What `text` holds, sorted by `model`; every value stands in it word for word."""
    found = Sorted()
    about = _passages(model, text, None, found)
    people = list(dict.fromkeys(about.pop(f"person_{i}", "") for i in range(1, 5)))
    debrief = Debrief(found.tree, today)
    for path, key in (
        (("company",), "company"),
        (("role",), "role"),
        (("interview", "on"), "on"),
        (("interview", "next_step"), "next_step"),
        (("interview", "reply_by"), "reply"),
    ):
        _put(debrief, Question(path, ""), about.get(key), found)
    for name in filter(None, people):
        _put_person(name, _passages(model, text, name, found), text, found)
    for proof in (about.get("proof_1"), about.get("proof_2")):
        _append(found.tree, "strengths", {"proof": proof})
    _put(debrief, Question(("why",), ""), about.get("why"), found)
    _append(
        found.tree,
        "open_questions",
        {"question": about.get("question"), "answer": about.get("answer")},
    )
    return found


def _put_person(name: str, said: dict[str, str], text: str, found: Sorted) -> None:
    keys = ("title", "memorable", "talked_about", "learned", "connection")
    person = {"name": name, "email": _address(text, name)} | {key: said.get(key) for key in keys}
    _append(found.tree, "interviewers", person)
    problem = {"problem": said.get("problem"), "raised_by": name}
    _append(
        found.tree,
        "problems",
        problem | {"ideas": said.get("idea"), "evidence": said.get("evidence")},
    )


def _append(tree: dict[str, Any], name: str, entry: dict[str, str | None]) -> None:
    """`entry` at the end of a list, if it holds its first key."""
    kept = {key: value for key, value in entry.items() if value}
    if next(iter(entry)) in kept:
        tree.setdefault(name, []).append(kept)


def _put(debrief: Debrief, question: Question, said: str | None, found: Sorted) -> None:
    if said:
        try:
            debrief.answer(question, said)
        except Misread as error:
            found.left_out[said] = error.problem


def _passages(model: Model, text: str, name: str | None, found: Sorted) -> dict[str, str]:
    """What the model copied from `text`, in the spelling of `text`; all else is left out."""
    schema = _schema("person" if name else "about")
    said = model.ask(prompting.ask_jottings(text, name), schema, prose=False)
    passages = {}
    for key, proposed in said.items():
        if not re.search(r"\w", proposed):
            continue
        if passage := verbatim(proposed, text):
            passages[key] = passage
        else:
            found.left_out[proposed] = "the text does not say it word for word"
    return passages


def _schema(about: str) -> dict[str, Any]:
    return prompting.schema(list(prompting.jottings_wanted(about)))


def verbatim(proposed: str, text: str) -> str | None:
    """Where `proposed` stands in `text`, case, blanks and quotes aside, as it stands there."""
    words = proposed.translate(_QUOTES).strip(" \t\n.,;:-\"'").split()
    if not words:
        return None
    pattern = r"\s+".join(map(re.escape, words))
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text.translate(_QUOTES), re.IGNORECASE)
    return " ".join(text[found.start() : found.end()].split()) if found else None


def _address(text: str, name: str) -> str | None:
    """The email in `text` that is made of `name`: no model is needed, or allowed, to see it."""
    parts = [part.lower() for part in re.findall(r"\w{3,}", name)]
    for found in re.finditer(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", text):
        if any(part in found[0].partition("@")[0].lower() for part in parts):
            return found[0].rstrip(".")
    return None
