"""Renders prompts/: exactly what a model gets to read, and never contact details."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

from drafter import assets
from drafter.brief import Brief, Fact, called
from drafter.draft import Move
from drafter.errors import UsageError
from drafter.frames import fill, stock_slots

if TYPE_CHECKING:
    from drafter.notes import Notes

MOST_WORDS: Final = 45
"""Words of one part at most, as the model is told."""
MOST_CHARACTERS: Final = 400
"""Characters of one part at most, as the schema enforces: unbounded fields run away."""

IDEAS: Final = ("first", "second", "third")
"""The keys of the ideas that a model is asked for."""
_MINE: Final = frozenset({"ideas", "evidence", "proof", "answer", "why", "news", "next_step"})
_PRIVATE: Final = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # email
    r"|(?:https?://|www\.)\S+|\b(?:[a-z-]+\.)?(?:linkedin|github)\.com/\S+"  # profile links
    r"|(?<![\w-])(?!\d{4}-\d\d-\d\d\b)\+?\(?\d(?:[\s().-]?\d){6,14}(?!\w)",  # phone, no date
    re.IGNORECASE,
)

_DATE: Final = re.compile(r"((?<![\w+-])\d{4}-\d\d-\d\d(?: \d\d?:\d\d)?(?![\w-]))")


class Part(NamedTuple):
    """What the model is asked for in one move."""

    name: str
    instruction: str
    facts: tuple[str, ...]
    before: str = ""
    faults: tuple[str, ...] = ()


Message = Mapping[str, str]


def ask(brief: Brief, plan: Sequence[Move]) -> list[Message]:
    """The messages that ask for every move of `plan`."""
    return _messages("parts.j2", brief, [part(brief, move) for move in plan])


def ask_again(
    brief: Brief, plan: Sequence[Move], written: Mapping[str, str], faults: Mapping[str, list[str]]
) -> list[Message]:
    """The messages that ask for the moves of `faults` again, with what was wrong."""
    again = [
        Part(
            p.name,
            p.instruction,
            p.facts,
            redacted(written[p.name], brief),
            tuple(redacted(fault, brief) for fault in faults[p.name]),
        )
        for p in (part(brief, move) for move in plan if move.name in faults)
    ]
    return _messages("repair.j2", brief, again)


def ask_ideas(notes: Notes, place: int) -> list[Message]:
    """The messages that ask for answers to the problem at `place`, for the user to vet."""
    problem = notes.problems[place]
    context = {
        "company": notes.company,
        "role": notes.role,
        "who": called(problem.raised_by) if problem.raised_by else "the interviewer",
        "problem": _bare(problem.problem),
        "ideas": [_bare(idea) for idea in problem.ideas],
        "strengths": [_bare(strength.proof) for strength in notes.strengths],
        "keys": IDEAS,
        "count": len(IDEAS),
        "most_words": 25,
    }
    return [{"role": "user", "content": _render("ideas.j2", context)}]


def ask_jottings(text: str, name: str | None = None) -> list[Message]:
    """The messages that ask where `text` tells of the opportunity, or of the person called `name`."""
    wanted = jottings_wanted("person" if name else "about")
    context = {
        "wanted": {key: meaning.replace("{name}", name or "") for key, meaning in wanted.items()},
        "text": "".join(_bare_line(line) for line in text.splitlines(keepends=True)),
        "most_words": 30,
    }
    return [{"role": "user", "content": _render("jottings.j2", context)}]


def jottings_wanted(about: str) -> dict[str, str]:
    """What is looked for in jottings, with its meaning: "about" the opportunity, or a "person"."""
    return dict(assets.mapping("prompts/jottings.yaml")[about])


def _bare_line(line: str) -> str:
    """`line` without contact details; dates, which look like numbers to call, stay."""
    parts = _DATE.split(line)
    return "".join(part if _DATE.fullmatch(part) else _PRIVATE.sub("", part) for part in parts)


def part(brief: Brief, move: Move) -> Part:
    """What is asked for in `move`: its instruction, and the facts it may use."""
    facts = tuple(_shown(fact, brief) for path in move.facts if (fact := brief.fact(path)))
    return Part(move.name, _instruction(brief, move.name), facts)


def schema(names: Sequence[str]) -> dict[str, Any]:
    """A strict JSON schema with one bounded text per part."""
    from pydantic import ConfigDict, create_model

    fields: Any = {name: (reply_text(), ...) for name in names}
    model = create_model("Message", __config__=ConfigDict(extra="forbid"), **fields)
    return dict(model.model_json_schema())


@cache
def reply_text() -> Any:
    """The type of one part in a reply: a text that is neither empty nor endless."""
    from pydantic import StringConstraints

    return Annotated[str, StringConstraints(min_length=1, max_length=MOST_CHARACTERS)]


def redacted(text: str, brief: Brief) -> str:
    """`text` without anything that would let a stranger reach or find somebody."""
    for detail in (brief.me.email, brief.me.phone, brief.me.linkedin):
        if detail:
            text = text.replace(detail, "")
    return _bare(text)


def _bare(text: str) -> str:
    """`text` without what looks like an address, a number or a link."""
    return re.sub(r" {2,}", " ", _PRIVATE.sub("", text)).strip()


def _shown(fact: Fact, brief: Brief) -> str:
    """`fact` as the model reads it, marked with whose it is."""
    text = redacted(fact.told, brief)
    if fact.field in {"company", "role"}:
        return f"{fact.field}: {text}"
    if fact.field == "need":
        return f"(you need) {text}"
    return f"({'I' if fact.field in _MINE else 'you'}) {text}"


def _instruction(brief: Brief, move: str) -> str:
    texts = _instructions()
    return fill(texts.get(f"{brief.kind.name} {move}") or texts[move], stock_slots(brief))


def _messages(template: str, brief: Brief, parts: Sequence[Part]) -> list[Message]:
    recipient = f"interviewers[{brief.place}]"
    title = brief.fact(f"{recipient}.title")
    context = {
        "writer": called(brief.me.name) if brief.me.name else "the candidate",
        "first": brief.first_name,
        "title": title.text if title else "",
        "purpose": brief.kind.purpose,
        "tone": brief.tone.directive,
        "voice": brief.voice,
        "role": brief.role,
        "company": brief.company,
        "parts": parts,
        "examples": _examples(),
        "most_words": MOST_WORDS,
        "most_in_all": brief.kind.words[1],
    }
    return [
        {"role": "system", "content": _render("system.j2", context)},
        {"role": "user", "content": _render(template, context)},
    ]


def _render(name: str, context: Mapping[str, Any]) -> str:
    from jinja2 import TemplateError

    try:
        return str(_environment().get_template(name).render(context)).strip() + "\n"
    except TemplateError as error:
        path = assets.find(f"prompts/{name}")
        line = getattr(error, "lineno", None)
        raise UsageError(f"{path}{f':{line}' if line else ''}: {error.message}") from error


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(  # noqa: S701 - plain text for a model, not HTML
        loader=FileSystemLoader([str(folder) for folder in assets.folders("prompts")]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _instructions() -> dict[str, str]:
    return assets.mapping("prompts/moves.yaml")


@cache
def _examples() -> list[dict[str, Any]]:
    return assets.rows("prompts/examples.yaml")
