"""Tones as data: a directive for the model, forms of address, and limits the checker can hold."""

from functools import cache
from typing import Any, Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError, meant

DEFAULT: Final = "professional"
_REQUIRED: Final = ("directive", "greeting", "sign_off")
_OPTIONAL: Final[dict[str, Any]] = {
    "contractions": False,
    "exclamation_marks": 0,
    "words": None,
    "like": "",
}
_TYPES: Final = {"contractions": bool, "exclamation_marks": int, "words": int}
"""What each key holds, where that is no text."""
_CALLED: Final = {bool: "true or false", int: "a number", str: "a text"}


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
    _known(name)
    path = assets.find(f"templates/tones/{name}.yaml")
    data = assets.load_yaml(path)
    if not isinstance(data, dict):
        raise UsageError(f"{path}: a tone is laid out in lines `key: text`")
    given = {key: value for key, value in data.items() if value is not None}
    if missing := [key for key in _REQUIRED if key not in given]:
        raise UsageError(f"{path}: a tone needs {', '.join(missing)}")
    for key, value in given.items():
        if key not in _REQUIRED and key not in _OPTIONAL:
            raise UsageError(f"{path}: a tone has no {key}")
        wanted = _TYPES.get(key, str)
        if type(value) is not wanted:
            raise UsageError(f"{path}: `{key}: {value}` should be {_CALLED[wanted]}")
    try:
        given["greeting"].format(first="", name="", formal="")
    except (LookupError, ValueError, AttributeError):
        raise UsageError(
            f"{path}: the greeting may hold {{first}}, {{name}} and {{formal}}, and no other braces"
        ) from None
    if like := given.get("like"):
        _known(like)
    return Tone(name=name, **(_OPTIONAL | given))


def _known(name: str) -> None:
    """UsageError with a suggestion where there is no tone called `name`."""
    if name not in names():
        hint = meant(name, names(), f"There are: {', '.join(names())}.")
        raise UsageError(f"there is no tone called {name!r}\n  {hint}")
