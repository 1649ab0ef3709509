"""What a shell is offered for a half-typed word; where anything is wrong, nothing, and silently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

Offer = str | tuple[str, str]
"""What may be typed, and what it is."""


def _offered(
    find: Callable[[Any, str], Iterable[Offer]],
) -> Callable[[Any, str], list[Offer]]:
    """`find` as the shell may call it: whatever goes wrong, half a line is no place to say so."""

    @wraps(find)
    def offer(ctx: Any, incomplete: str) -> list[Offer]:
        try:
            return list(find(ctx, incomplete))
        except Exception:
            return []

    return offer


@_offered
def people(ctx: Any, incomplete: str) -> Iterator[Offer]:
    """The interviewers in the notes that stand on the command line, or of the last drafts."""
    if "notes" in ctx.params:  # an option without its value leaves the arguments unnamed
        names = _named_in(ctx.params["notes"] or ctx.args[0])
    else:
        names = _last_written_to()
    words = [word for name in names for word in name.split()]
    for name in names:
        for word in name.split():
            if words.count(word) == 1 and not word.endswith(".") and word.startswith(incomplete):
                yield word, name
                break


def _named_in(notes: str) -> list[str]:
    """The names of the interviewers, even if not all else is right with the notes."""
    from pathlib import Path

    from drafter import assets

    return [str(one["name"]) for one in assets.load_yaml(Path(notes))["interviewers"]]


def _last_written_to() -> list[str]:
    from drafter.cli import _past

    with _past.history() as past:
        return list(dict.fromkeys(one.recipient for one in past.last_run()))


@_offered
def tones(ctx: Any, incomplete: str) -> Iterable[Offer]:
    """The tones, the user's own included."""
    from drafter import tones as all_tones

    return all_tones.names()


@_offered
def kinds(ctx: Any, incomplete: str) -> Iterable[Offer]:
    """The kinds of message."""
    from drafter.kinds import KINDS

    return KINDS


@_offered
def rules(ctx: Any, incomplete: str) -> Iterable[Offer]:
    """The rules by name; by code, once a D is typed."""
    from drafter.rules import RULES

    if incomplete.startswith("D"):
        return [(rule.code, rule.name) for rule in RULES]
    return [(rule.name, rule.code) for rule in RULES]


@_offered
def settings(ctx: Any, incomplete: str) -> Iterable[Offer]:
    """The keys of config.yaml."""
    from drafter.cli._settings import KEYS

    return KEYS


@_offered
def topics(ctx: Any, incomplete: str) -> Iterable[Offer]:
    """The topics of `drafter help`."""
    from drafter.cli.help import TOPICS

    return TOPICS
