"""Replies: the texts for which a model was asked, found in whatever it sent."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from drafter.language.controls import without_controls
from drafter.llm._faults import UnusableReplyError
from drafter.prompting import reply_text

_TELLING: Final = 30
"""Words from which on a text has its share of the commonest."""
_ENGLISH: Final = frozenset(
    "the a an of to and in that is for it you your i my with on was we our about me this be are have"
    " would as at from had has by will not".split()
)


def texts(completion: Any, names: Sequence[str], *, prose: bool) -> dict[str, str]:
    """The texts for `names` in `completion`; UnusableReplyError where there are none.

    Of `prose`, the language is looked at.
    """
    said = _content(completion)
    found = _as_json(said) or _as_lines(said, names)
    kept = {name: text for name in names if (text := _valid(found.get(name)))}
    if not kept:
        raise UnusableReplyError("did not answer with the parts it was asked for")
    if prose and not _is_english(" ".join(kept.values())):
        raise UnusableReplyError("did not answer in English")
    return kept


def _content(completion: Any) -> str:
    """The text of `completion`; UnusableReplyError for anything else."""
    try:
        choice = completion.choices[0]
        message = choice.message
        finish, content = choice.finish_reason, message.content
    except (AttributeError, IndexError, TypeError):
        raise UnusableReplyError("did not answer in the form of a chat completion") from None
    if getattr(message, "refusal", None) or finish == "content_filter":
        raise UnusableReplyError("declined to write this")
    if not content or not str(content).strip():
        raise UnusableReplyError("sent an empty answer")
    if finish == "length" and not str(content).rstrip().endswith("}"):
        raise UnusableReplyError("was cut short")
    return str(content)


def _valid(value: Any) -> str | None:
    """`value` as one part of a message; None where it cannot be one: the others may be good."""
    import pydantic

    try:
        text = pydantic.TypeAdapter(reply_text()).validate_python(value)
    except pydantic.ValidationError:
        return None
    return " ".join(without_controls(text).split()) or None


def _as_json(content: str) -> dict[str, Any]:
    start = content.find("{")
    while start >= 0:
        try:
            value, _ = json.JSONDecoder(strict=False).raw_decode(content, start)
        except (json.JSONDecodeError, RecursionError):
            start = content.find("{", start + 1)
            continue
        if isinstance(value, dict):
            return value
        start = content.find("{", start + 1)
    return {}


def _as_lines(content: str, names: Sequence[str]) -> dict[str, str]:
    label = re.compile(rf"^\W*({'|'.join(map(re.escape, names))})\W*?:\W?\s*(.+)$", re.MULTILINE)
    return {found[1]: found[2].strip(" *\"'`,") for found in label.finditer(content)}


def _is_english(text: str) -> bool:
    """Whether at least one word in six is among the commonest of English; of a short text, in ten."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    per = 6 if len(words) >= _TELLING else 10
    return len(words) < 6 or per * sum(word in _ENGLISH for word in words) >= len(words)
