"""What to call somebody."""

from __future__ import annotations

import re
from typing import Final

from drafter import assets
from drafter.language.mentions import EPITHETS
from drafter.language.patterns import Pattern
from drafter.language.words import word_set

_PARTICLES: Final = frozenset(
    "de del della di da dos du la le van von der den ter ten zu al el bin ibn st ste".split()
)
"""Small words that belong to a surname."""
_NICKNAME: Final = Pattern(r"[\"“]([^\"”]+)[\"”]|\(([A-Z]\w+)\)", needs='"|“|(')
_ASIDE: Final = Pattern(r"\s*[\"“(][^\"”)]+[\"”)]", needs='"|“|(')


def called(name: str) -> str:
    """What to call someone: by nickname or first name, with the title where the notes have one."""
    if nickname := _NICKNAME.search(name.partition(",")[0]):
        return nickname[1] or nickname[2]
    if titled := _titled(name):
        return titled
    parts = _plain(name).split()
    if len(parts) > 1 and re.fullmatch(r"\w\.?", parts[0]):  # M. Perrin
        return f"{parts[0]} {parts[-1]}"
    if len(parts) > 2 and parts[0].lower() in EPITHETS:
        return " ".join(parts[:2])
    return parts[0] if parts else name


def formally(name: str) -> str:
    """How to address someone formally without guessing: "Dr. Dubois", else the full name."""
    return _titled(name) or _plain(name)


def _plain(name: str) -> str:
    """`name` without credentials and asides; jotted in lower case, it gets its capitals."""
    plain = _ASIDE.sub("", name.partition(",")[0]).strip() or name
    shouted = plain.isupper() and (" " in plain or len(plain) > 4)
    return plain.title() if plain.islower() or shouted else plain


def _titled(name: str) -> str:
    """Title and the name that goes with it; "" for a name without a title."""
    parts = _plain(name).split()
    title = re.split(r"[.-]", parts[0].lower())[0] if parts else ""  # Dr.-Ing. Kühn
    if len(parts) < 2 or title not in word_set("titles.txt"):
        return ""
    if parts[1].lower().rstrip(".") in word_set("titles.txt"):  # Prof. Dr. Aas
        parts = [parts[0], *parts[2:]] if len(parts) > 2 else parts
    if title in assets.lines("titles.txt")[-1].split():  # Sister Agnes
        return f"{parts[0]} {parts[1]}"
    last = len(parts) - 1
    while last > 1 and parts[last - 1].lower().rstrip(".") in _PARTICLES:  # de Vries, St John
        last -= 1
    return " ".join([parts[0], *parts[last:]])
