"""Another job named than the one applied for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.language.dates import MONTHS, WEEKDAYS
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.words import fold, is_courtesy, stem, tokens, word_set
from drafter.rules._rule import Hit
from drafter.rules._sides import BEHIND

_ROLE: Final = Pattern(
    r"\b(?:(?:the|this|that|your|advertised|open)\s+(?P<named>(?:(?!(?:the|this|that|about|for|in|at|your|to|with|as)\b)[\w/&'’+-]+,? ){1,6}?)"
    r"(?:role|position|job|post|vacancy|opening|opportunity|appointment)\b"
    r"|\b(?:to be|become|as|join you as|joining you as|joining as|join as|work as)\s+"
    r"(?:your (?:next |new )?)(?P<wanted>(?:[\w/&'’+-]+ ?){1,6})"
    r"|\b(?:join|joining)(?: \w+){0,4} as (?:an?|the|your) (?P<joined>(?:[\w/&'’+-]+ ?){1,6}))"
)
_RANKS: Final = frozenset(
    "junior assistant associate deputy trainee intern lead principal staff head chief senior vice"
    " apprentice graduate interim".split()
)
_ANY_JOB: Final = frozenset(
    "next new open current vacant same advertised full-time part-time permanent exciting whole job"
    " very available great".split()
)
_CAPITALS: Final = Pattern(
    r"(?P<whose>\b(?:with|to|our|your) (?:the )?)?"
    r"(?P<title>\b(?!Thank|Thanks|Application|Interview|Re\b|My\b|Your\b|Our\b|The\b)[A-Z][\w'’/&-]*"
    r"(?: (?:of |and |& )?[A-Z][\w'’/&-]*)+)"
)


def other_roles(part: Span, brief: Brief) -> Iterator[Hit]:
    """Another job named as the one applied for."""
    for found in _ROLE.finditer(part.text):
        group = found.lastgroup or "named"
        named = _title_in(found[group], whole=group == "named")
        if not named or BEHIND.search(part.text[: found.start()]):
            continue
        if not _is_this_job(named, brief, yours=found[0].lower().startswith("your")):
            start = part.start + found.start(group)
            yield Hit(start, start + len(named), {"meant": brief.role})


def other_role_in(subject: Span, brief: Brief) -> Iterator[Hit]:
    """Another job in the subject line: "Data Analyst: thank you"."""
    jobs = word_set("job-words.txt")
    people = {fold(t.text) for name in brief.names for t in tokens(name)}
    for found in _CAPITALS.finditer(subject.text):
        words = [token.lower for token in tokens(found["title"])]
        if not jobs & set(words) or people & set(map(fold, words)):
            continue
        if not _is_this_job(found["title"], brief, yours=bool(found["whose"]), subject=True):
            start = subject.start + found.start("title")
            yield Hit(start, start + len(found["title"]), {"meant": brief.role})


def _title_in(text: str, *, whole: bool) -> str:
    """The name of a job at the start of `text`, up to its last word that is a job."""
    jobs = word_set("job-words.txt")
    end = 0
    for token in tokens(text):
        if token.lower in jobs or token.lower.removesuffix("s") in jobs:
            end = token.end
        elif not whole and token.text.islower() and end:
            break
    return text[:end]


def _is_this_job(named: str, brief: Brief, *, yours: bool, subject: bool = False) -> bool:
    """Whether `named` is the role, a short form of it, or a job that somebody else has."""
    role = {stem(token.text) for token in tokens(brief.role)}
    words = [token for token in tokens(named) if token.lower not in _ANY_JOB]
    if not words:
        return True
    stems = [stem(token.text) for token in words]
    titles = [f.text for f in brief.facts if f.field == "title"]
    elsewhere = [f.text for f in brief.facts if f.field not in {"title", "role"}]
    if any(set(stems) <= {stem(t.text) for t in tokens(text)}
           for text in elsewhere + (titles if yours else [])):  # fmt: skip
        return True
    if subject:
        return all(
            _in(stem_, role) or token.text.isupper() or stem_ in _stems(brief.company)
            for token, stem_ in zip(words, stems, strict=True)
            if token.lower not in {"of", "and", "for", *WEEKDAYS, *MONTHS}
            and not is_courtesy(token.lower)
        )
    if not _in(stems[-1], role):
        return False
    known = role | {stem(word) for word in brief.words}
    for token, plain in zip(words[:-1], stems[:-1], strict=True):
        if token.lower in _RANKS and plain not in role:
            return False
        fits = role if token.text[0].isupper() and not token.text.isupper() else known
        if not _in(plain, fits | _stems(brief.company)) and not token.text.isupper():
            return False
    return True


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(token.text) for token in tokens(text))


def _in(word: str, role: set[str]) -> bool:
    return any(word == one or (len(word) > 4 and one.startswith(word)) for one in role)
