"""The parts of a message by anyone: where its subject, greeting, body and closing stand."""

import re
from typing import Final, NamedTuple

from drafter import assets
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.words import fold, is_common

_HEADER: Final = Pattern(
    r"[\s>*_#-]*(?P<key>from|to|cc|bcc|date|sent|reply-to|subject(?: line)?|re)"
    r"[\s*_]*:[\s*_]*(?P<value>.*)",
    re.IGNORECASE,
)
_HEADING: Final = Pattern(r"#{1,6}\s+(?P<value>.*?)[\s#]*$", needs="#")
_RULER: Final = Pattern(r"\s*(?:[-*_=]\s*){3,}$")
_FORWARDED: Final = Pattern(
    r"[\s>*_-]*(?:original message|forwarded message|begin forwarded message)[\s*_:-]*$",
    re.IGNORECASE,
    needs="original message|forwarded message",
)
_ATTRIBUTION: Final = Pattern(
    r"\s*On\b.{4,200}\bwrote:\s*$", re.IGNORECASE | re.DOTALL, needs="wrote:"
)
_DAY: Final = Pattern(r"\d{1,4}[./ -]|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:19|20)\d\d\b")

_SALUTE: Final = Pattern(
    r"[\s*_]*(?:dear|hiya|hi|hello|hey|howdy|kia ora|namaste|greetings|salutations|to the"
    r"|good (?:morning|afternoon|evening|day)|to whom(?:soever)?(?: it)? may concern)"
)
"""In small letters; what may follow it is below."""
_BLANK: Final = r"\[[^\]\n]{1,60}\]|\{+[^}\n]{1,60}\}+|\$\{[^}\n]{1,60}\}|<[^>\n]{1,60}>|\([*_]?[A-Z][^)\n]{0,60}\)"
_PLAIN: Final = (
    r"(?:and|&|or|of|the|all|there|team|everyone|everybody|folks|both|again|hiring|manager"
    r"|recruiter|recruiting|recruitment|sir|sirs|madam|mr|mrs|ms|mx|miss|dr|prof|professor|panel"
    r"|committee|friends|van|von|der|den|de|del|da|la|bin|al)\.?"
)
_CALLED: Final = rf"(?:{_BLANK}|{_PLAIN}(?![\w'’])|[^\W\d_a-z][\w'’.-]*(?:\s?[\"“(]\w+[\"”)])?)"
_STOP: Final = r"(?:\s?[,:;!]+|\.(?=\s|$)|\s*[–—]+|\s-+(?=\s|$)|,?\s-+(?=\s|$))"
_WHOLE_GREETING: Final = Pattern(rf"(?:[\s*_]*,?[\s*_]+{_CALLED}){{0,14}}[*_]*{_STOP}?[\s*_]*$")
_HASTY_GREETING: Final = Pattern(r"(?:\s+[\w'’.-]+){1,3}\s?[,:!]+[\s*_]*$")
"""In small letters, as people type on a telephone: "hi mrs pickering,"."""
_INLINE_GREETING: Final = Pattern(rf"(?:,?(?:\s+{_CALLED}){{1,7}})?{_STOP}(?=\s*\S)")
_NAME_ALONE: Final = Pattern(
    rf"[\s*_]*{_CALLED}(?:\s+{_CALLED}){{0,4}}[*_]*(?:\s?[,:–—]|\s-+)[\s*_]*$"
)
_NAME_INLINE: Final = Pattern(r"\s*(?P<name>[^\W\d_a-z][\w'’-]+)(?:,|\s?[–—]|\s-)(?=\s\S)")

_NAME_LINE: Final = Pattern(
    rf"\s*[–—~*_-]*\s*(?:{_BLANK}|[^\W\d_a-z][\w'’.-]*)(?:,?\s+(?:{_BLANK}|{_PLAIN}|[^\W\d_a-z][\w'’.-]*)){{0,5}}"
    r"[\s*_.]*$"
)
_SIGN_OFF_INLINE: Final = Pattern(r"\s*(.+?)(?:[,!.]\s*[–—-]*|\s[–—-]+)\s*(?=\S)")
_CONTACT_LINE: Final = Pattern(
    r"@[\w-]+\.\w|https?:|www\.|linkedin|github\.com|\+?\(?\d(?:[\s().–—‑-]*\d){6,14}"
    r"|^\s*(?:sent from my|get outlook for|--\s*$|(?:phone|mobile|cell|tel|email|e-mail)\b)",
    re.IGNORECASE,
)
_LONGEST_CLOSING: Final = 16
"""Lines that a sign-off and what stands under it may take."""
_LONGEST_NAME: Final = 7
"""Words that no name has."""
_PREAMBLE: Final = 3
"""Lines that may stand above the subject and say what is to come."""
_LONGEST_SALUTE: Final = 90
"""Characters of a greeting that has a line of its own."""


class Parts(NamedTuple):
    """The parts of `text`; a part that is not there is an empty span where it would be."""

    text: str
    """The message without what was quoted or forwarded below it."""
    to: str
    """Whom a `To:` line names; "" without one."""
    subject: Span
    greeting: Span
    body: Span
    sign_off: Span
    contact: Span


def parts(whole: str) -> Parts:
    """The parts of the message that begins `whole`; line breaks are newlines."""
    lines = _lines(whole)
    first, subject, to = _head(lines)
    last = _end(lines, first)
    text = whole[: lines[last - 1].end].rstrip() if last else ""
    lines = lines[:last]
    subject, greeting, start = _opening(lines, first, subject)
    sign_off, contact, stop = _closing(text, lines, start)
    body = _trimmed(text, start, stop)
    if not sign_off.text:
        sign_off = Span("", body.end, body.end)
    return Parts(text, to, subject, greeting, body, sign_off, contact)


def greeted(greeting: str) -> str:
    """The name that `greeting` calls; "" where it calls nobody by name."""
    salute = _SALUTE.match(greeting.lower())
    after = re.sub(r"^[\s,]*", "", greeting[salute.end() :]) if salute else greeting
    called = after.strip(" ,.:;!*_–—-")
    return "" if re.fullmatch(rf"(?:(?i:{_PLAIN})|{_BLANK}|\s)*", called) else called


def _lines(text: str) -> list[Span]:
    found = []
    start = 0
    for line in text.split("\n"):
        found.append(Span(line, start, start + len(line)))
        start += len(line) + 1
    return found


def _trimmed(text: str, start: int, stop: int) -> Span:
    """`text[start:stop]` without the blanks around it."""
    piece = text[start:stop]
    bare = piece.strip()
    start += len(piece) - len(piece.lstrip()) if bare else 0
    return Span(bare, start, start + len(bare))


def _head(lines: list[Span]) -> tuple[int, Span, str]:
    """The first line under the headers, the subject, and whom they name."""
    subject, to, first, quoted = Span("", 0, 0), "", 0, False
    for index, line in enumerate(lines):
        header = _HEADER.match(line.text)
        heading = None if subject.text else _HEADING.match(line.text)
        if header:
            key, value = header["key"].lower(), header["value"].rstrip(" \t*_")
            if key in {"subject", "subject line", "re"} and value:
                place = line.start + header.start("value")
                subject = Span(value, place, place + len(value))
            elif key == "to":
                to = value
        elif heading and heading["value"]:
            place = line.start + heading.start("value")
            subject = Span(heading["value"], place, place + len(heading["value"]))
        elif _attributes(lines, index) or (quoted and line.text.startswith(">")):
            quoted = True
        elif (
            line.text.strip()
            and not (subject.text == "" and _announces(lines, index))
            and not _RULER.match(line.text)
            and not _FORWARDED.match(line.text)
        ):
            return first, subject, to
        first = index + 1
    return first, subject, to


def _announces(lines: list[Span], index: int) -> bool:
    """Whether the subject follows the line `index`, which then says what is to come."""
    near = [line.text for line in lines[index + 1 :] if line.text.strip()][:_PREAMBLE]
    found = [_HEADER.match(line) for line in near]
    return any(
        header is not None and header["key"].lower().startswith("subject") for header in found
    )


def _attributes(lines: list[Span], index: int) -> bool:
    """Whether a quotation is announced here, on one line or two: "On Friday ... wrote:"."""
    two = "\n".join(line.text for line in lines[index : index + 2])
    return bool(_ATTRIBUTION.match(lines[index].text) or _ATTRIBUTION.match(two))


def _end(lines: list[Span], first: int) -> int:
    """The line, counted from 0, at which the message ends and older mail begins."""
    for index in range(first + 1, len(lines)):
        line = lines[index].text
        if _FORWARDED.match(line) or _attributes(lines, index):
            return index
        header = _HEADER.match(line)
        if header and header["key"].lower() == "from":
            below = [_HEADER.match(one.text) for one in lines[index + 1 : index + 4]]
            if sum(one is not None for one in below) >= 2:
                return index - 1 if _RULER.match(lines[index - 1].text) else index
        if line.startswith(">") and all(
            one.text.startswith(">") or not one.text.strip() for one in lines[index:]
        ):
            return index
    return len(lines)


def _opening(lines: list[Span], first: int, subject: Span) -> tuple[Span, Span, int]:
    """The subject, the greeting, and the offset at which the body begins.

    Above a greeting may stand an address, a date, or the subject without a label.
    """
    above: list[Span] = []
    for line in lines[first : first + 20]:
        if not line.text.strip():
            continue
        if length := _greets(line.text, alone=not above):
            greeting = _trimmed(line.text, 0, length)
            start = line.start + greeting.start
            if not subject.text and len(above) == 1 and not _DAY.search(above[0].text):
                subject = _trimmed(above[0].text, 0, len(above[0].text))
                subject = Span(
                    subject.text, above[0].start + subject.start, above[0].start + subject.end
                )
            return (
                subject,
                Span(greeting.text, start, start + len(greeting.text)),
                line.start + length,
            )
        prose = len(line.text) > _LONGEST_SALUTE or re.search(r"[.!?]\s*$", line.text)
        if prose and (above or not _is_announced(lines, line)):
            break
        above.append(line)
    start = lines[first].start if first < len(lines) else (lines[-1].end if lines else 0)
    return subject, Span("", start, start), start


def _is_announced(lines: list[Span], line: Span) -> bool:
    """Whether the greeting is the next paragraph under `line`, which then is a remark on it."""
    below = [one.text for one in lines if one.start > line.start and one.text.strip()][:1]
    salute = _SALUTE.match(below[0].lower()) if below else None
    return salute is not None and bool(_WHOLE_GREETING.match(below[0], salute.end()))


def _greets(line: str, *, alone: bool) -> int:
    """How much of `line` is a greeting; `alone` allows a mere name."""
    if salute := _SALUTE.match(line.lower()):
        after = salute.end()
        if len(line) <= _LONGEST_SALUTE and (
            _HASTY_GREETING.match(line, after) or _WHOLE_GREETING.match(line, after)
        ):
            return len(line)
        if found := _INLINE_GREETING.match(line, after):
            return found.end()
    if not alone:
        return 0
    if len(line) <= _LONGEST_SALUTE and _NAME_ALONE.match(line):
        return len(line)
    found = _NAME_INLINE.match(line)
    usual = found and (is_common(found["name"]) or found["name"].endswith("ly"))
    return found.end() if found and not usual else 0


def _closing(text: str, lines: list[Span], start: int) -> tuple[Span, Span, int]:
    """The sign-off, what stands under it, and the offset at which the body ends."""
    here = [line for line in lines if line.text.strip() and line.start >= start][-_LONGEST_CLOSING:]
    for place in range(len(here) - 1, -1, -1):
        line, under = here[place], here[place + 1 :]
        length = _signs_off(line.text, under)
        if length and not any(_is_prose(one.text) for one in under[:1]):
            sign_off = _trimmed(text, line.start, line.start + length)
            contact = _trimmed(text, line.start + length, len(text))
            return sign_off, contact, line.start
    signature = len(here)
    while signature > 0 and _signs(here[signature - 1].text):
        signature -= 1
    if 0 < signature < len(here) and _stands_apart(text, here[signature]):
        contact = _trimmed(text, here[signature].start, len(text))
        return Span("", contact.start, contact.start), contact, contact.start
    return Span("", len(text), len(text)), Span("", len(text), len(text)), len(text)


def _signs_off(line: str, under: list[Span]) -> int:
    """How much of `line` is a sign-off, given the lines under it."""
    bare = re.sub(r"[*_]", " ", line)
    phrase = _folded(bare)
    if phrase in assets.lines("sign-offs.txt"):
        thanks = phrase.startswith(("thank", "have "))
        return 0 if thanks and not under and not bare.rstrip().endswith(",") else len(line)
    if found := _SIGN_OFF_INLINE.match(bare):
        name = bare[found.end() :]
        if _folded(found[1]) in assets.lines("sign-offs.txt") and _NAME_LINE.match(name):
            return found.end() if not under or _signs(under[0].text) else 0
    wish = re.search(r"(?:^|\s)((?:\S+\s){0,2}\S+),\s*$", bare)
    if wish and phrase.startswith("wishing ") and under and _NAME_LINE.match(under[0].text):
        return len(line)
    return 0


def _folded(phrase: str) -> str:
    return " ".join(fold(phrase).strip(" \t,.!;:–—-").split())


def _signs(line: str) -> bool:
    """Whether `line` looks like part of a signature: a name, a number, an address."""
    if len(line) > 100 or _is_prose(line):
        return False
    if line.istitle() and line.replace(" ", "").isalpha() and len(line.split()) < _LONGEST_NAME:
        return True  # as most names are: the expression is slow to build
    return bool(_CONTACT_LINE.search(line) or _NAME_LINE.match(line))


def _is_prose(line: str) -> bool:
    """Whether `line` is a sentence; an afterthought under the name is not meant."""
    if re.match(r"\W*p\.?\s?s\b", line, re.IGNORECASE):
        return False
    return len(line.split()) > 6 and bool(re.search(r"[.!?:]\W*$", line))


def _stands_apart(text: str, line: Span) -> bool:
    """Whether `line` begins a signature: under a blank line or a full stop, or after a dash."""
    before = text[: line.start].rstrip(" \t")
    return (
        before.endswith("\n\n") or before.rstrip()[-1:] in ".!?," or line.text.lstrip()[:1] in "–—-"
    )
