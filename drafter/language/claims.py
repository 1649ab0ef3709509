"""What a sentence claims about its writer: deeds, skills and papers, not wishes or courtesy."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from drafter import assets
from drafter.language import phrases
from drafter.language.patterns import LETTERS, Pattern
from drafter.language.sentences import Span
from drafter.language.shape import DETERMINERS, PREPOSITIONS, is_adverb
from drafter.language.standings import (
    ADVERBS,
    CHOSEN,
    OF_MINE,
    STANDINGS,
    THE_ONE,
    TOOK_ME,
    WHOLE,
)
from drafter.language.verbs import Form, base_of, forms
from drafter.language.words import Token, is_common, tokens, word_set

_SUBJECTS: Final = frozenset(
    "i you he she it we they who which that what how where my your his her its our their".split()
)
_AND: Final = Pattern(r"\sand (?:\w+ly |also |then )?(\w+)")
_BOTH: Final = Pattern(r"\b(?:both|each)\b")
_SPEAKING: Final = frozenset("with as from of for up plainly to highly".split())
_AGAIN: Final = ("re", "co", "over", "out", "pre")


class Claim(NamedTuple):
    """A claim: `text[start:end]`, and the verb it turns on."""

    start: int
    end: int
    verb: str = ""
    """The base of the verb of a deed; "" for a skill or a paper."""
    feat: bool = False
    """Whether it claims more than a share in the deed: the whole of it, alone, or for an honour."""


@cache
def _families() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in assets.lines("claim-verbs.txt"):
        family = frozenset(line.split())
        for verb in family:
            table[verb] = table.get(verb, frozenset()) | family
    return table


def _is_idle(verb: str) -> bool:
    return verb in word_set("idle-verbs.txt") and not is_deed(verb)


def is_deed(verb: str) -> bool:
    """Whether `verb` (a base form) is one of those that tell of deeds by themselves."""
    return verb in _families()


def is_feat(verb: str) -> bool:
    """Whether who did it would have noted it: to found, to publish, to win."""
    return verb in word_set("feat-verbs.txt")


def family(verb: str) -> frozenset[str]:
    """The verbs that may stand in for `verb` (a base form), itself among them."""
    return _families().get(verb, frozenset({verb}))


_ON_TO = (
    r"(?P<chain>(?:went|gone) on to|used to|(?:came|come|got) to|managed to|helped(?: to)?"
    r"|ended up|(?:was|been) (?:\w+ )?(?:asked|invited|chosen|picked|selected|trusted|sent|hired"
    r"|brought in|called in|flown in)(?: by (?:the |an? |my )?[\w'’]+(?: \w+)?)? to)"
)
_DEED: Final = Pattern(
    r"\b(?P<who>I|we|my (?:\w+ )?(?:team|colleagues|clients|customers|students|manager|boss"
    r"|supervisor|employer|thesis|dissertation|patients|department|apprentices|trainees|pupils"
    r"|juniors|assistants|crew))"
    rf"(?P<have>['’]ve|\s+have|\s+had|['’]d)?\s+{ADVERBS}(?:(?P<did>did)\s+{ADVERBS})?(?:{_ON_TO}\s+)?(?P<been>been\s+)?{ADVERBS}"
    rf"(?:{LETTERS}-)?(?P<verb>{LETTERS})\b(?!['’])"
    rf"|\b(?P<having>having)\s+{ADVERBS}(?P<past>{LETTERS})\b",
    re.IGNORECASE,
)
"""A subject and what may be its verb."""


_HABITS = frozenset(
    "mentor coach teach tutor train volunteer speak lead manage supervise chair run publish lecture"
    " translate hold host judge interpret".split()
)
_OF_THE_MEETING = Pattern(
    r"\bin my (?:head|mind)\b|\b(?:conversation|interview|meeting|talk|discussion|chat|call|visit|tour)\b",
    re.IGNORECASE,
    needs="in my |conversation|interview|meeting|talk|discussion|chat|call|visit|tour",
)
_TO_OBJECT = Pattern(r"\s(?:an?|the|my|our|this|that|sales|revenue|[a-z]+s)\b")
_WHO_DID: Final = Pattern(r"(?:(?<=who)|(?<=that)|\s+(?:who|that)) (?:\w+ly )?(\w+)")
_LOWERED: Final = Pattern(
    r"\bI(?:['’]ve| have)? (?:took|taken|brought|got|drove|driven|pushed)\b[^,;:]{3,60}\b(?:down|up)"
    r" (?:to|from|by)\b",
    needs="took|taken|brought|got|drove|driven|pushed",
)
_ROUND: Final = Pattern(
    r" (?:a)?round (?:an?|the|our|their|two|three|four|several|many|some|failing|whole)\b"
)
_NEGATED: Final = Pattern(
    r"\b(?:never|rarely|seldom|hardly|barely|scarcely)\b",
    re.IGNORECASE,
    needs="never|rarely|seldom|hardly|barely|scarcely",
)
_BADLY: Final = Pattern(r"\b(?:late|over budget|behind|wrong|short|below|empty|broken|half-done)\b")
_MISHAPS: Final = frozenset(
    "lose miss drop fail break spoil waste damage burn delay refuse overrun exceed disappoint have leave".split()
)
"""What it is a feat never to have done."""
_GRANTED: Final = frozenset(
    "train certify qualify elect promote publish award name vote rank rate license commission".split()
)
_NEVER: Final = Pattern(
    r"\bnever (?:once |yet )?(?:(?:lost|dropped) (?!(?:my|sight|touch|heart|interest|hope|count|track|it)\b)"
    r"|(?:missed|failed|broken?|delayed|spoil(?:ed|t)|refused|exceeded|overrun|overran|left)"
    r" (?:an?|any|one|the|our|their) (?!(?:chance|opportunity|beat|moment|word|home|trick|place)\b))"
)
_PRINTED: Final = frozenset({"publish", "patent"})
"""What is a feat even where it only points back: "I have published on this"."""
_TURNED: Final = Pattern(r" (?:an?|the|our|their|two|three|several)\b[^,;.]{3,40} (?:a)?round\b")
_POINTS_BACK = Pattern(
    r"\s+(?:exactly\s+|just\s+)?(?:this|that|it|them|so|both|such|those|these|what)\b",
    re.IGNORECASE,
)
_TO_READ = Pattern(
    r"\s+(?:your|(?:the|my) (?:e-?mail|mail|letter|door|window|file|book|link|attachment|parcel|app))\b",
    re.IGNORECASE,
)
_ON_A_TASK = Pattern(r" (?:work )?on (?:the|your|my) | to (?=\w+\b)")
_TURN = Pattern(
    r"\s(?:I|we|my|(?:taught|teaches|showed|shows|gave|gives|helped|helps) (?:me|us))\b"
)
"""Where another subject begins, or what a paper did for its holder."""
_SUPPOSED = Pattern(
    r"\b(?:shall|should|may|can|could|would|will|might|if|whether|rather|sooner|how|unless|wish|imagine|what|suppose)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ASKED = Pattern(
    r"\b(?:whether|if|unless|wish|(?:know|tell me|hear) (?:that|how))\s+(?:\w+\s+)?$", re.IGNORECASE
)
"""What makes a standing one that is asked for or wished: "whether I have been shortlisted"."""
_TO_COME = Pattern(
    r"\b(?:(?:when|whenever|once|until|as soon as|after|before)\s+(?:\w+\s+)?|since\s+\w+\s+)$",
    re.IGNORECASE,
    needs="when|once|until|as soon as|after|before|since",
)
"""What makes a deed one to come, unless it is told in the past: "once I have led a team"."""
_END = Pattern(
    r"[,;:.!?–—)]\s|[.!?)]$|\s(?=(?:I|we)\s)|\s(?:and|but)\s+(?:I|we|my|it|you|the|that|will|would|can|could|shall|hope|look)\b|\s(?:because|which|where|so"
    r"|while|though|although|(?:long|often|well) enough)\s",
    re.IGNORECASE,
)


_RELATIVE_TO: Final = Pattern(
    r"\b(?:the|all|both|every|each|any|some|(?P<new>an?))\b(?: [\w-]+){1,3} $", re.IGNORECASE
)
"""What "I" follows where it begins no clause of its own: "a handbook I wrote"."""
_MAIN_VERB: Final = Pattern(
    r"\s(?:(?:all|both|still|now|always|never|each|since) )*(?:are|is|was|were|have|has|had|will|would|can|could)\b"
    r"|\s(?:still|now|always|never) ",
    re.IGNORECASE,
)
"""Where the clause ends in "all five nurses I have looked after are still there"."""


def claims(text: str) -> Iterator[Claim]:
    """The claims of the sentence `text`, from the subject to the end of the clause."""
    for found in (found for standing in STANDINGS for found in standing.finditer(text)):
        if _ASKED.search(text[: found.start()]):
            continue
        turn = _TURN.search(text[found.end() :])
        end = _clause_end(text, found.end())
        yield Claim(found.start(), min(end, found.end() + turn.start()) if turn else end)
    idioms: list[Span] | None = None
    for found in _DEED.finditer(text):
        if verb := _verb_of_deed(text, found):
            if idioms is None:  # most sentences tell no deed
                idioms = [*phrases.find("no-deed", text)]
            if any(one.start <= found.start("who") < one.end for one in idioms):
                continue
            end = _clause_end(text, found.end())
            relative = _RELATIVE_TO.search(text[: found.start()])
            start = relative.start("new") if relative and relative["new"] else found.start()
            if relative and _OF_THE_MEETING.search(relative[0]):
                continue  # "a conversation I've repeated to everybody"
            beyond = _MAIN_VERB.search(text, found.end(), end) if relative else None
            end = beyond.start() if beyond else end
            whole = WHOLE.search(text, found.start(), end)
            lifted = (found["chain"] or "").startswith(("was", "been", "went on", "gone on"))
            yield Claim(start, end, verb, bool(whole) or lifted or start < found.start())
    yield from _coordinated(text)
    yield from _built(text)


def _built(text: str) -> Iterator[Claim]:
    """Feats by the build of the sentence: "I was the one who", "my method was copied"."""
    for pattern in (THE_ONE, TOOK_ME, OF_MINE):
        for found in pattern.finditer(text):
            end = _clause_end(text, found.end())
            who = _WHO_DID.match(text, found.end())
            rest = [Token(who[1], 0, 0)] if who else tokens(text[found.start() : end])
            verbs = [base_of(word.lower) for word in rest]
            deeds = [verb for verb in verbs if verb and not _is_idle(verb)]
            told = deeds or pattern is OF_MINE or WHOLE.search(found[0])
            feat = pattern is not THE_ONE or bool(CHOSEN.search(text, found.start(), end))
            if told and not _SUPPOSED.search(text[: found.start()]):
                listed = [verb for verb in deeds if is_deed(verb)]
                yield Claim(found.start(), end, next(iter(listed or deeds), ""), feat)


def _uncommon(word: str, verb: str, found: re.Match[str]) -> str:
    """A verb of a trade, where "I have ..." tells a deed by it: "I have skippered the launch".

    Common verbs are left to the list: "I have chewed on your question" claims nothing.
    """
    told = (found["have"] or "").strip().replace("’", "'")
    if found["who"] != "I" or told not in {"have", "'ve"} or is_common(word) or is_common(verb):
        return ""
    if _is_idle(verb or word.removesuffix("ed")):
        return ""
    done = Form.PARTICIPLE in forms(word) or (not verb and word.endswith("ed"))
    return (verb or word) if done else ""


def _of_a_feat(text: str, found: re.Match[str], verb: str) -> str:
    """Any other verb, where the clause says that the deed was the whole of it, or went on."""
    granted = (found["chain"] or "").startswith(("was", "been"))
    clause = text[found.start() : _clause_end(text, found.end())]
    if _LOWERED.search(clause):
        return "reduce"
    lost = verb in _MISHAPS and _NEVER.search(clause)
    idle = verb in word_set("idle-verbs.txt") and not (granted or lost)
    if not verb or idle or (found["who"] != "I" and not found["chain"]):
        return ""
    form = forms((found["verb"] or "").lower())
    past = form & (Form.PAST | Form.PARTICIPLE) and (Form.BASE not in form or found["have"])
    past = past or found["did"]
    supposed = _SUPPOSED.search(text[: found.start()])
    whole = WHOLE.search(clause)
    return verb if (found["chain"] or (whole and past)) and not supposed else ""


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
            or (verb == "look" and follows != "after")
            or Form.BASE in forms(deed.lower)
            or follows not in DETERMINERS | PREPOSITIONS
        ):
            continue  # "and trained volunteers" may be two kinds of people
        if any(one.start <= deed.start < one.end for one in phrases.find("no-deed", text)):
            continue
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
    if not verb and word.startswith("re") and (plain := base_of(word.removeprefix("re"))):
        verb = f"re{plain}"
    if verb == "turn" and (_ROUND.match(text, found.end()) or _TURNED.match(text, found.end())):
        verb = "rescue"
    together = verb == "put" and text[found.end() :].startswith(" together")
    plain = next((verb.removeprefix(p).lstrip("-") for p in _AGAIN if verb.startswith(p)), verb)
    form = forms(word)
    have = found["have"] or found["having"]
    if found["been"] and Form.ING not in form and verb not in _GRANTED:
        return ""  # "I have been treated well"
    clause = text[found.end() : _clause_end(text, found.end())]
    if _NEGATED.search(found[0]) and verb not in _MISHAPS and not _BADLY.search(clause):
        return ""  # "I've never been handed a loaf" tells what was, if anything, not done
    if verb not in _families() and plain not in _families() and not together:
        return _uncommon(word, verb, found) or _of_a_feat(text, found, verb)
    if have and have.endswith("d") and not have.endswith("had"):
        return ""  # "I'd lead" is a wish
    if verb in {"start", "begin"} and have and _ON_A_TASK.match(text, found.end()):
        return ""  # what is begun is not done
    past = bool(form & (Form.PAST | Form.PARTICIPLE)) and (Form.BASE not in form or bool(have))
    past = past or (found["been"] is not None and Form.ING in form) or bool(found["did"])
    past = past or (word in {"cut", "set", "led"} and not have) or bool(found["chain"])
    if found["who"] in {"we", "We"} and _BOTH.search(found[0]):
        return ""  # what the reader has in common with the writer is a connection
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
    if (
        verb == "grow"
        and text[found.end() :].split()[:1]
        and not _TO_OBJECT.match(text, found.end())
    ):
        return ""  # no deed: "I have grown fond of them"
    if verb == "open" and _TO_READ.match(text, found.end()):
        return ""
    habit = Form.BASE in form and verb in _HABITS and not have
    if not past and not habit:
        return ""
    lead = text[: found.start()]
    if _SUPPOSED.search(lead) or ((habit or have or Form.BASE in form) and _TO_COME.search(lead)):
        return ""
    if verb not in _PRINTED and _POINTS_BACK.match(text, found.end()):
        return ""
    rest = text[found.end() : _clause_end(text, found.end())]
    return "" if _OF_THE_MEETING.search(rest) else verb
