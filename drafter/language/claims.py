"""What a sentence claims about its writer: deeds, skills and papers, not wishes or courtesy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from drafter import assets
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, is_adverb
from drafter.language.verbs import Form, base_of, forms
from drafter.language.words import is_common, tokens

_ADVERBS = r"(?:(?:also|once|often|even|always|never|just|only|then|later|both|personally|myself|[a-z]+ly)\s+)*"


_SUBJECTS: Final = frozenset(
    "i you he she it we they who which that what how where my your his her its our their".split()
)
_AND: Final = Pattern(r"\sand (?:\w+ly |also |then )?(\w+)")
_SPEAKING: Final = frozenset("with as from of for up plainly to highly".split())
_AGAIN: Final = ("re", "co", "over", "out", "pre")


class Claim(NamedTuple):
    """A claim: `text[start:end]`, and the verb it turns on."""

    start: int
    end: int
    verb: str = ""
    """The base of the verb of a deed; "" for a skill or a paper."""


@cache
def _families() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in assets.lines("claim-verbs.txt"):
        family = frozenset(line.split())
        for verb in family:
            table[verb] = table.get(verb, frozenset()) | family
    return table


def family(verb: str) -> frozenset[str]:
    """The verbs that may stand in for `verb` (a base form), itself among them."""
    return _families().get(verb, frozenset({verb}))


_DEED: Final = Pattern(
    r"\b(?P<who>I|we|my (?:\w+ )?(?:team|colleagues|clients|customers|students|manager|boss"
    r"|supervisor|employer|thesis|dissertation|patients|department))"
    rf"(?P<have>['’]ve|\s+have|\s+had|['’]d)?\s+(?P<been>been\s+)?{_ADVERBS}(?:[a-z]+-)?(?P<verb>[a-z]+)\b(?!['’])"
    rf"|\b(?P<having>having)\s+{_ADVERBS}(?P<past>[a-z]+)\b",
    re.IGNORECASE,
)
"""A subject and what may be its verb."""


_PAPERS: Final = (
    "certif|degree|diploma|licen|award|doctorate|bachelor|master|fluency|accredit|apprentice|intern"
    "|promotion|prize|patent|publication|qualification"
)
_STANDINGS: Final = (
    Pattern(
        rf"\b(?:I am|I['’]m|I was|I have been|I['’]ve been)\s+{_ADVERBS}(?:(?:a|an|the|one of the|in)\s+)?"
        r"(?:\w+\s+)?(?:fluent|certified|licensed|licenced|qualified|accredited|chartered|registered"
        r"|bilingual|trilingual|native|proficient|experienced|seasoned|expert|specialist|veteran"
        r"|youngest|oldest|promoted|awarded|elected|nominated|selected|recognised|recognized|named"
        r"|responsible|charge of|graduate|alumn\w+|volunteer|winner|author|founder|founding|trained"
        r"|versed|accustomed|voted|crowned|commended|shortlisted|appointed|accomplished|skilled"
        r"|gifted|talented|practised|practiced|adept)\b",
        re.IGNORECASE,
        needs="fluent|certif|licen|qualif|accredit|charter|regist|lingual|native|profici|experienced"
        "|seasoned|expert|specialist|veteran|youngest|oldest|promoted|awarded|elected|nominated"
        "|selected|recogni|named|responsible|charge of|graduate|alumn|volunteer|winner|author|found"
        "|trained|versed|accustomed|voted|crowned|commended|shortlisted|appointed|accomplished"
        "|skilled|gifted|talented|practi|adept",
    ),
    Pattern(
        r"\bmy (?:\w+ ){0,2}(?:certification|certificate|degree|diploma|licen[cs]e|award|doctorate"
        r"|bachelor['’]?s|master['’]?s|fluency|accreditation|apprenticeship|internship|promotion"
        r"|prize|patent|publications|qualification)s?\b"
        r"|\b(?:awards?|prize|medal|honou?rs?) (?:for|from) my\b",
        re.IGNORECASE,
        needs=f"{_PAPERS}|medal|honor|honour",
    ),
    Pattern(
        r"\bmy (?:\w+ ){0,2}(?:experience|background|training|expertise|career|years) (?:in|with|as|of|on)\b"
        r"|\bmy (?:\w+ )?(?:time|stint|years|days|post) as (?:\w+)",
        re.IGNORECASE,
        needs="experience|background|training|expertise|career|years|time as|stint as|days as|post as",
    ),
    Pattern(
        r"\bI (?:also )?(?:hold|have|possess|own) (?:a|an|my|the|several|many|two|extensive|strong"
        r"|deep|long|considerable|broad|solid|years of)?\s?(?:\w+ ){0,2}(?:degree|certificate"
        r"|certification|licen[cs]e|diploma|doctorate|experience|background|expertise|award|training"
        r"|master['’]?s|bachelor['’]?s|command|track record)\b",
        re.IGNORECASE,
        needs=f"{_PAPERS}|experience|background|expertise|training|command|track record",
    ),
    Pattern(
        r"\b[Aa]s (?:a|an) (?:\w+[- ])?(?:former|trained|certified|licensed|experienced|seasoned"
        r"|qualified|chartered|long-?time|lifelong|award-winning|published|registered|accredited)\b",
        re.IGNORECASE,
        needs="former|trained|certified|licensed|experienced|seasoned|qualified|chartered|time"
        "|lifelong|award|published|registered|accredited",
    ),
)
"""A skill, a paper or a rank."""


_HABITS = frozenset(
    "mentor coach teach tutor train volunteer speak lead manage supervise chair run publish lecture"
    " translate hold".split()
)
_OF_THE_MEETING = Pattern(
    r"\b(?:conversation|interview|meeting|talk|discussion|chat|call|visit|tour)\b", re.IGNORECASE
)
_POINTS_BACK = Pattern(
    r"\s+(?:exactly\s+|just\s+)?(?:this|that|it|them|so|both|such|those|these|what)\b",
    re.IGNORECASE,
)
_TO_READ = Pattern(
    r"\s+(?:your|(?:the|my) (?:e-?mail|mail|letter|door|window|file|book|link|attachment|parcel|app))\b",
    re.IGNORECASE,
)
_SUPPOSED = Pattern(
    r"\b(?:if|whether|how|when|once|until|as soon as|unless|wish|imagine|what|suppose|since|after|before)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_END = Pattern(
    r"[,;:.!?–—)]\s|[.!?)]$|\s(?:and|but)\s+(?:I|we|my|it|you|the|that)\b|\s(?:because|which|where|so"
    r"|while|though|although)\s",
    re.IGNORECASE,
)


def claims(text: str) -> Iterator[Claim]:
    """The claims of the sentence `text`, from the subject to the end of the clause."""
    for found in (found for standing in _STANDINGS for found in standing.finditer(text)):
        turn = re.search(r"\s(?:I|we|my)\b", text[found.end() :])
        end = _clause_end(text, found.end())
        yield Claim(found.start(), min(end, found.end() + turn.start()) if turn else end)
    for found in _DEED.finditer(text):
        if verb := _verb_of_deed(text, found):
            yield Claim(found.start(), _clause_end(text, found.end()), verb)
    yield from _coordinated(text)


def _uncommon(word: str, verb: str, found: re.Match[str]) -> str:
    """A verb of a trade, where "I have ..." tells a deed by it: "I have skippered the launch".

    Common verbs are left to the list: "I have chewed on your question" claims nothing.
    """
    told = (found["have"] or "").strip().replace("’", "'")
    if found["who"] != "I" or told not in {"have", "'ve"} or is_common(word) or is_common(verb):
        return ""
    done = Form.PARTICIPLE in forms(word) or (not verb and word.endswith("ed"))
    return (verb or word) if done else ""


def _coordinated(text: str) -> Iterator[Claim]:
    """Deeds that share a subject: "I left school at sixteen and later trained as a baker"."""
    words = tokens(text)
    mine = False
    for place, word in enumerate(words):
        plain = word.lower.partition("'")[0]
        if plain in _SUBJECTS:
            mine = plain == "i" and not _SUPPOSED.search(text[: word.start])
        if not mine or plain != "and":
            continue
        after = place + 1
        while after < len(words) and is_adverb(words[after].lower):
            after += 1
        deed = words[after] if after < len(words) else word
        verb = base_of(deed.lower) or ""
        if verb not in _families() or Form.PAST not in forms(deed.lower):
            continue
        follows = words[after + 1].lower if after + 1 < len(words) else ""
        if (
            verb == "grow"
            or Form.BASE in forms(deed.lower)
            or follows not in DETERMINERS | PREPOSITIONS
        ):
            continue  # "and trained volunteers" may be two kinds of people
        yield Claim(word.end + 1, _clause_end(text, deed.end), verb)


def _clause_end(text: str, start: int) -> int:
    found = _END.search(text, start)
    end = found.start() if found else len(text)
    for joint in _AND.finditer(text, start, end):  # "built the room and did nine years of shifts"
        if forms(joint[1].lower()) & (Form.PAST | Form.BASE) == Form.PAST:
            return joint.start()
    return end


def _verb_of_deed(text: str, found: re.Match[str]) -> str:
    """The verb of a deed that is asserted; "" where it is supposed, promised or of the meeting."""
    word = (found["verb"] or found["past"]).lower()
    verb = base_of(word) or ""
    together = verb == "put" and text[found.end() :].startswith(" together")
    plain = next((verb.removeprefix(p).lstrip("-") for p in _AGAIN if verb.startswith(p)), verb)
    if verb not in _families() and plain not in _families() and not together:
        return _uncommon(word, verb, found)
    form = forms(word)
    have = found["have"] or found["having"]
    if have and have.endswith("d") and not have.endswith("had"):
        return ""  # "I'd lead" is a wish
    past = bool(form & (Form.PAST | Form.PARTICIPLE)) and (Form.BASE not in form or bool(have))
    past = past or (found["been"] is not None and Form.ING in form)
    past = past or (word in {"cut", "set", "led"} and not have)
    if found["who"] and found["who"].lower() == "we" and verb in {"speak", "plan", "study"}:
        return ""  # of the interview
    if (
        verb == "speak"
        and text[found.end() :].split()[:1]
        and text[found.end() :].split()[0] in _SPEAKING
    ):
        return ""  # "I speak with feeling"
    if verb == "look" and not text[found.end() :].startswith(" after"):
        return ""
    if verb == "grow" and text[found.end() :].startswith(" up"):
        return ""  # no deed
    if verb == "open" and _TO_READ.match(text, found.end()):
        return ""
    habit = Form.BASE in form and verb in _HABITS and not have
    if not past and not habit:
        return ""
    if _SUPPOSED.search(text[: found.start()]) or _POINTS_BACK.match(text, found.end()):
        return ""
    rest = text[found.end() : _clause_end(text, found.end())]
    return "" if _OF_THE_MEETING.search(rest) else verb
