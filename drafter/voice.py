"""How a person writes, measured from messages of theirs: what a draft is to sound like.

Only measures and single words leave this module, never a sentence: what stands in the samples
about anybody, contact details included, reaches no model.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from drafter.errors import UsageError
from drafter.language.patterns import Pattern
from drafter.language.sentences import sentences
from drafter.language.words import is_common, is_courtesy, word_set

CONTRACTION: Final = Pattern(
    r"\b(?:\w+n['’]t|I['’]m|\w+['’](?:re|ve|ll|d)|(?:it|that|here|there|what|who|where|how|he|she"
    r"|let)['’]s)\b",
    re.IGNORECASE,
)
_LINE: Final = 5
"""Words of a line that says something; shorter ones greet and sign."""
_SENTENCES: Final = 5
"""Fewer tell too little of how somebody writes."""
_TOLD: Final = 2
"""Times that a word or an opening stands in the samples before it counts as a habit."""
_MOST: Final = 5


class Voice(NamedTuple):
    """How somebody writes."""

    words: int
    """Of a sentence, the median."""
    contractions: bool
    exclaims: bool
    openings: tuple[str, ...]
    """What several sentences begin with, the most frequent first."""
    favourites: tuple[str, ...]
    """Everyday words that come back, the most frequent first."""


def read(paths: Sequence[Path]) -> Voice | None:
    """The voice in the messages at `paths`, None without any; UsageError where they are too short.

    Of a folder, every file is a message.
    """
    if not paths:
        return None
    texts = []
    for path in (message for place in paths for message in _messages(place)):
        try:
            texts.append(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or "it is not text"
            raise UsageError(f"the voice sample {path} cannot be read: {why}") from None
    found = heard(texts)
    if found is None:
        raise UsageError(
            f"the voice sample {', '.join(map(str, paths))} has fewer than {_SENTENCES} sentences of yours\n"
            "  Name a few messages that you wrote, a file each: --voice one.txt --voice two.txt"
        )
    return found


def _messages(path: Path) -> list[Path]:
    return sorted(one for one in path.iterdir() if one.is_file()) if path.is_dir() else [path]


def heard(texts: Iterable[str]) -> Voice | None:
    """The voice of whoever wrote `texts`; None where they are too short to tell."""
    said = [one for text in texts for one in _said(text)]
    if len(said) < _SENTENCES:
        return None
    words = [re.findall(r"[\w'’]+", one.lower()) for one in said]
    whole = "\n".join(said)
    begun = Counter(" ".join(each[:2]) for each in words if len(each) > 2)
    used = Counter(word for each in words for word in set(each[1:]) if _is_everyday(word))
    return Voice(
        middle([len(each) for each in words]),
        CONTRACTION.search(whole) is not None,
        "!" in whole,
        _habits(begun, plain=True),
        _habits(used),
    )


def middle(lengths: Sequence[int]) -> int:
    """The median of `lengths`, the upper of two."""
    return sorted(lengths)[len(lengths) // 2]


def _said(text: str) -> Iterator[str]:
    """The sentences of a message, less greeting, signature, headers and what is quoted."""
    lines = [
        line for line in text.splitlines()
        if len(line.split()) >= _LINE and not re.match(r"\s*>|[\w-]+: ", line)
        and "@" not in line and "://" not in line
    ]  # fmt: skip
    yield from (one.text for one in sentences(" ".join(lines)))


def _is_everyday(word: str) -> bool:
    """Whether `word` says how somebody writes, rather than about what or whom."""
    plain = word.isalpha() and len(word) > 3 and is_common(word)
    return plain and not is_courtesy(word) and word not in word_set("function-words.txt")


def _habits(counts: Counter[str], *, plain: bool = False) -> tuple[str, ...]:
    """The most frequent of `counts`; with `plain`, only those of everyday words."""
    kept = word_set("function-words.txt")
    found = [
        (one, count) for one, count in counts.items()
        if count >= _TOLD
        and (not plain or all(part in kept or is_common(part) for part in one.split()))
    ]  # fmt: skip
    return tuple(one for one, _ in sorted(found, key=lambda pair: (-pair[1], pair[0]))[:_MOST])
