"""Proofreading by Harper, with the noise turned off and the notes as its dictionary.

Building the linter takes about a second and 150 MB, so it is built at most once, in a thread
while something else goes on (`warm`), and only where a text needs it.
"""

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from drafter.language.words import Token, fold, is_common, stem, tokens, word_set

_NOISY: Final = (
    "LookingForwardTo", "PhrasalVerbAsCompoundNoun", "PronounKnew", "SplitWords",
    "CompoundNouns", "DisjointPrefixes", "RoadMap", "OkToOkay", "ToTwoToo", "UnclosedQuotes",
    "OxfordComma", "InflectedVerbAfterTo",
)  # fmt: skip
"""Rules of Harper that flag more good sentences than bad ones, or print to stdout."""

_SPELLING: Final = frozenset({"SpellCheck", "The"})
"""Rules about a misspelt word; "The" knows "teh"."""
_lock = threading.Lock()


class Slip(NamedTuple):
    """A mistake in a text: `text[start:end]`."""

    start: int
    end: int
    rule: str
    """Harper's name for it; "SpellCheck" for a misspelt word."""
    message: str
    suggestions: tuple[str, ...]

    @property
    def spelling(self) -> bool:
        """Whether it is a misspelt word rather than grammar."""
        return self.rule in _SPELLING


def warm() -> threading.Thread:
    """Start building the linter in a thread."""
    thread = threading.Thread(target=_linter, name="proofreader", daemon=True)
    thread.start()
    return thread


@cache
def _built(dialect: int) -> Any:
    from harper import Linter

    linter = Linter(dialect)
    config = linter.get_lint_config()
    config.update(dict.fromkeys(_NOISY, False))
    linter.set_lint_config(config)
    return linter


def _linter() -> Any:
    with _lock:
        return _built(0)


def slips(text: str, vocabulary: str) -> list[Slip]:
    """Harper's findings in `text`, less the words of `vocabulary`, acronyms and names."""
    linter = _linter()
    with _lock, _silenced():
        found = linter.organized_lints(text, language="plaintext")
    known = {fold(token.text) for token in tokens(vocabulary)}
    known |= {part for word in known for part in word.replace("-", " ").replace("/", " ").split()}
    known |= {_root(word) for word in known}
    starts = _sentence_starts(text)
    return sorted(
        (
            Slip(
                lint.span.start,
                lint.span.end,
                rule,
                lint.message,
                tuple(s.replacement_text for s in lint.suggestions if s.replacement_text),
            )
            for rule, lints in found.items()
            for lint in lints
            if not (rule in _SPELLING and _excused(lint, known, starts))
        ),
        key=lambda slip: slip.start,
    )


def _excused(lint: Any, known: set[str], starts: set[int]) -> bool:
    """Whether a word Harper does not know is right all the same."""
    word = lint.problem_text
    plain = fold(word).rstrip(".")  # "1.8 m."
    if (
        plain in word_set("british.txt")
        or plain in word_set("trade-words.txt")
        or plain in known
        or _root(plain.removesuffix("'s").removesuffix("’s")) in known
        or plain.removesuffix("'s").removesuffix("’s") in known
    ):
        return True
    if len(plain) == 1 or plain in _PREFIXES or plain == "g'day" or _compound(plain):
        return True
    if any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word):
        return True
    if word[:1].isupper() and lint.span.start not in starts:
        return True
    return any(_same_elsewhere(plain, fold(s.replacement_text)) for s in lint.suggestions)


def _root(word: str) -> str:
    """`word` less the ending by which its forms differ, marked as such: "dialyz-" of dialyzing."""
    for ending in ("ings", "ing", "ers", "er", "ed", "es", "e", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return f"{word.removesuffix(ending)}-"
    return f"{word}-" if len(word) > 3 else word


_PREFIXES: Final = (
    "anti", "auto", "bio", "co", "counter", "cyber", "eco", "electro", "ex", "extra", "geo", "hydro",
    "hyper", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "mono",
    "multi", "neuro", "non", "over", "out", "photo", "physio", "poly", "post", "pre", "pro",
    "pseudo", "psycho", "re", "retro", "self", "semi", "sub", "super", "tele", "trans", "ultra",
    "un", "under", "up",
)  # fmt: skip


_SECOND_HALVES: Final = (
    "man", "men", "lit", "fed", "led", "ish", "wise", "like", "less", "fold", "worn", "proof",
    "bound", "wide", "most", "ward", "wards", "hood", "iness", "ery", "able", "wash", "washed", "side",
)  # fmt: skip
"""What is joined to any word that suits: stockman, torchlit, weatherproof."""


def _compound(word: str) -> bool:
    """Whether `word` is two known words in one, or a known word behind a prefix."""
    word = word.removesuffix("'s")
    if is_common(word):
        return True
    if any(
        word.startswith(one)
        and len(word) > len(one) + 4
        and is_common(word[len(one) :].lstrip("-"))
        for one in _PREFIXES
    ):
        return True
    if any(word.endswith(end) and is_common(word.removesuffix(end)) for end in _SECOND_HALVES):
        return True
    return any(
        is_common(word[:at]) and (is_common(word[at:]) or is_common(stem(word[at:])))
        for at in range(4, len(word) - 3)
    )


def _same_elsewhere(word: str, suggestion: str) -> bool:
    """Whether `word` is the British or American form of `suggestion`."""
    return _plain_spelling(word) == _plain_spelling(suggestion)


def _plain_spelling(word: str) -> str:
    for british, american in (
        ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"),
        ("ogue", "og"), ("lled", "led"), ("lling", "ling"), ("centre", "center"),
        ("theatre", "theater"), ("metre", "meter"), ("ence", "ense"), ("programme", "program"),
        ("ae", "e"), ("cheque", "check"), ("grey", "gray"), ("judgement", "judgment"),
        ("enrol", "enroll"), ("fulfil", "fulfill"),
    ):  # fmt: skip
        word = word.replace(british, american)
    return word


def _sentence_starts(text: str) -> set[int]:
    first: set[int] = set()
    previous: Token | None = None
    for token in tokens(text):
        gap = text[previous.end : token.start] if previous else "\n"
        if any(char in ".!?\n:" for char in gap):
            first.add(token.start)
        previous = token
    return first


@contextlib.contextmanager
def _silenced() -> Iterator[None]:
    """Keep what native code prints off our stdout, which is the user's message alone."""
    sys.stdout.flush()
    try:
        saved = os.dup(1)
    except OSError:  # no stdout at all
        yield
        return
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 1)
    try:
        yield
    finally:
        os.dup2(saved, 1)
        os.close(saved)
