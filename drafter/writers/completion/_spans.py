"""Spans of time and lists of things, as a sentence tells them: "8 years of child protection"."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import with_article
from drafter.language.patterns import Pattern
from drafter.language.shape import PREPOSITIONS, SUBJECTS
from drafter.language.verbs import AUXILIARIES, Form, forms, participle

SPAN: Final = Pattern(
    r"(?P<count>(?:over |about |almost |nearly |more than )?[\w.]+\+?) (?P<unit>years?|seasons?|months?"
    r"|summers?|winters?|terms?|decades?)\b(?:['’]?(?= \w))?(?P<rest>.*)",
    re.IGNORECASE,
    needs="year|season|month|summer|winter|term|decade",
)
_FOR_SPAN: Final = Pattern(
    r"(?<=\w) ((?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r" (?:years|seasons|months|summers))(?= (?:in|at|with|on|and)\b|$|,)",
    needs="years|seasons|months|summers",
)
_NO_THING: Final = PREPOSITIONS | SUBJECTS | {"and", "or", "running"}
"""What follows a span that is not of something: "ten years I work in a shop"."""
_TAKES_A_SPAN: Final = frozenset(
    "for with me us over last past next in within after before about around nearly almost than every"
    " first spent spend spending did done completed finished had have took lost gave saved".split()
)
"""Words that a span follows without "for"."""


_POSTED: Final = Pattern(
    r" (?:the )?((?:front|help|service|reception) desk|tills?|counter|switchboard|door|shop floor)\b",
    needs="desk|till|counter|switchboard|door|floor",
)
"""Where one works: ten years on the front desk."""


def span_of(text: str) -> str:
    """ "8 years child protection" with its "of"."""
    found = SPAN.fullmatch(text)
    if not found or not found["rest"].strip(" ,"):
        return text
    following = re.findall(r"[\w'’]+", found["rest"])[0].lower()
    if found["rest"].startswith(",") or following in _NO_THING:
        return text
    if posted := _POSTED.match(found["rest"]):
        return f"{found['count']} {found['unit']} on the {found['rest'][posted.end() - len(posted[1]) :]}"
    if following in {"no", "zero", "without"}:
        return f"{found['count']} {found['unit']} with{found['rest']}"
    if kind := re.match(
        r" [a-z]+(?:ial|al|ic|ive|ary)(?=$|,)", found["rest"]
    ):  # 9 years commercial
        rest = found["rest"][kind.end() :]
        return f"{found['count']} {found['unit']} of{kind[0]} experience{rest}"
    if found["rest"].startswith(" "):
        return f"{found['count']} {found['unit']} of{found['rest']}"
    return text


def for_span(text: str) -> str:
    """ "worked pitchside 4 seasons" with its "for"."""
    found = _FOR_SPAN.search(text)
    if not found or text[: found.start()].split()[-1].lower() in _TAKES_A_SPAN:
        return text
    return f"{text[: found.start()]} for {text[found.start(1) :]}"


def perfect(text: str) -> str:
    """ "I clean offices for 9 years" in the tense that English has for it."""
    if " since " not in text and " for " not in text:
        return text
    if " and since then " in text:
        return re.sub(r"( and since then)( only)? (?=\w+ed\b)", r"\1 have\2 ", text)
    if since := re.match(r"I (\w+ed) (.* since (?:\d{4}|last|then)\b.*)", text):
        return f"I have {since[1]} {since[2]}"
    found = re.match(r"I (\w+) (.*\bfor \d+ (?:years|seasons|months)\b.*|.* since \d{4}\b.*)", text)
    verb = found[1].lower() if found else ""
    if not found or verb in AUXILIARIES or forms(verb) & (Form.BASE | Form.PAST) != Form.BASE:
        return text
    return f"I have {participle(verb)} {found[2]}"


def listed(text: str) -> str:
    """`text` with an article before each thing of a list that needs one."""
    if re.fullmatch(r"[a-z]+ and [a-z]+", text):
        return text  # sash and case
    parts = re.split(r"(, (?:and )?| and | plus )", text)
    return "".join(
        with_article(span_of(part)) if i % 2 == 0 else part for i, part in enumerate(parts)
    )
