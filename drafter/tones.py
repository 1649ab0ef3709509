"""Tones as data: a directive for the model, forms of address, and limits the checker can hold."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError

DEFAULT: Final = "professional"
_REQUIRED: Final = frozenset({"directive", "greeting", "sign_off"})
_OPTIONAL: Final[dict[str, Any]] = {
    "contractions": False,
    "exclamation_marks": 0,
    "words": None,
    "like": "",
}


class Tone(NamedTuple):
    """One tone; see templates/tones/."""

    name: str
    directive: str
    """What a model is told."""
    greeting: str
    """The salutation, with {first}, {name} and {formal} for the recipient."""
    sign_off: str
    contractions: bool
    exclamation_marks: int
    """Most exclamation marks in the whole message."""
    words: int | None
    """Most words of the body, where the tone wants fewer than the kind allows."""
    like: str
    """For a user's own tone: the built-in tone whose phrases the offline writer uses."""

    @property
    def phrases(self) -> str:
        """The tone under which templates/ keeps this tone's phrases."""
        return self.like or self.name


ANY: Final = Tone(
    name="any",
    directive="",
    greeting="Hi {first},",
    sign_off="",
    contractions=True,
    exclamation_marks=1000,
    words=None,
    like=DEFAULT,
)
"""The tone of a text that was promised none: no limit of a tone is held against it."""


def names() -> tuple[str, ...]:
    """The names of all tones, the user's own included."""
    found = {
        path.stem for folder in assets.folders("templates/tones") for path in folder.glob("*.yaml")
    }
    return tuple(sorted(found))


def saluting(tone: Tone, salutation: str | None) -> Tone:
    """`tone` with a greeting by first name ("first"), or by title and last name ("formal")."""
    if salutation is None:
        return tone
    old, new = ("{first}", "{formal}") if salutation == "formal" else ("{formal}", "{first}")
    return tone._replace(greeting=tone.greeting.replace(old, new))


@cache
def load(name: str) -> Tone:
    """The tone called `name`; UsageError with a suggestion if there is none."""
    if name not in names():
        import difflib

        close = difflib.get_close_matches(name, names(), n=1)
        hint = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(names())}."
        raise UsageError(f"there is no tone called {name!r}\n  {hint}")
    path = assets.find(f"templates/tones/{name}.yaml")
    data = assets.load_yaml(path)
    keys = set(data) if isinstance(data, dict) else set()
    if missing := _REQUIRED - keys:
        raise UsageError(f"{path}: a tone needs {', '.join(sorted(missing))}")
    if unknown := keys - _REQUIRED - set(_OPTIONAL):
        raise UsageError(f"{path}: a tone has no {', '.join(sorted(unknown))}")
    return Tone(name=name, **(_OPTIONAL | data))
