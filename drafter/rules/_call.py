"""A call as text: the points of its outline, and the words for the voicemail."""

import re
from typing import Final, NamedTuple

from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.words import word_count

_BULLET: Final = Pattern(
    r"[ \t]*(?:[-–—*•·▪▸►‣◦○●→>+☐]|\(?\d{1,2}[.):]|\(?[a-zA-Z][.)]|\[[ xX]?\])[ \t]+"
)
_VOICEMAIL: Final = Pattern(
    r"voice[- ]?mail|answering|answerphone|machine|mailbox|message bank|\bbeep\b|leave a message"
    r"|(?:no|nobody|no one) (?:answers?|picks|is there)|(?:not|n['’]t)(?: (?:there|in|answer|pick|reach|available)"
    r"|\W*$)|script|message",
    re.IGNORECASE,
)
_TITLE: Final = 3
"""Most words of a heading that no colon marks."""
_PROSE: Final = 20
"""Words from which a line without a bullet is read out rather than looked at."""


class Call(NamedTuple):
    """What stands in a call; spans are of `draft.text`, bullets left out."""

    points: tuple[Span, ...]
    voicemail: Span | None


VOICEMAIL_WORDS: Final = (45, 80)
"""Fewest and most: about half a minute."""


def read_out(draft: Draft) -> tuple[Span, tuple[int, int]]:
    """What is read word for word, and how few and many words that may have."""
    if draft.kind.name == "call" and (voicemail := call(draft).voicemail):
        return voicemail, VOICEMAIL_WORDS
    return draft.body, draft.kind.words


def part_read_out(draft: Draft) -> str:
    """Which part that is, as a sentence begins with it: "The voicemail"."""
    return "The body" if read_out(draft)[0] == draft.body else "The voicemail"


def call(draft: Draft) -> Call:
    """The parts of `draft`, which may be set out under any headings and bullets."""
    points: list[Span] = []
    spoken: list[Span] = []
    after_heading = False
    lines = _lines(draft.body)
    bulleted = any(_BULLET.match(line.text) for line in lines)
    for line in lines:
        bullet = _BULLET.match(line.text)
        if bulleted and not bullet and _is_title(line.text):
            after_heading = bool(_VOICEMAIL.search(line.text))
            continue
        bare = line.text[bullet.end() :] if bullet else line.text
        start = line.start + (bullet.end() if bullet else len(line.text) - len(line.text.lstrip()))
        span = Span(bare.strip(), start, start + len(bare.strip()))
        heading, said = _split(span)
        if not bullet and heading:
            after_heading = bool(_VOICEMAIL.search(heading))
        if not said.text:
            continue
        if not bullet and (after_heading or word_count(said.text) >= _PROSE):
            spoken.append(said)
        else:
            points.append(said)
    if not spoken:
        return Call(tuple(points), None)
    first, last = spoken[0].start, spoken[-1].end
    return Call(
        tuple(point for point in points if not first <= point.start < last),
        Span(draft.text[first:last], first, last),
    )


def _is_title(line: str) -> bool:
    """Whether a line without a bullet, among lines with one, is what stands over them: "Points"."""
    return word_count(line) <= _TITLE and line.strip()[-1].isalnum()


def _lines(body: Span) -> list[Span]:
    return [
        Span(found[0], body.start + found.start(), body.start + found.end())
        for found in re.finditer(r"[^\n]*\S[^\n]*", body.text)
    ]


def _split(line: Span) -> tuple[str, Span]:
    """A line's heading, if it has one, and what follows it."""
    found = re.match(r"([#*_ ]*[^:\n]{1,60}?[*_ ]*:[*_]*)(?:\s+|$)", line.text)
    if found and word_count(found[1]) <= 7:
        at = line.start + found.end()
        return found[1], Span(line.text[found.end() :], at, line.end)
    if line.text.startswith("#") or (line.text.isupper() and word_count(line.text) <= 7):
        return line.text, Span("", line.end, line.end)
    if word_count(line.text) <= 7 and _VOICEMAIL.search(line.text) and line.text[-1].isalpha():
        return line.text, Span("", line.end, line.end)
    return "", line
