"""What the writer can do, has done and wants, and what was asked for, made whole.

Each function takes a note with its first letter lowered and its shape, and gives both as they can
stand in a sentence. A NOUN is something that one can bring: "a UEFA B licence and five seasons".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.shape import (
    ADVERBS,
    DETERMINERS,
    PLURALS,
    PREPOSITIONS,
    SUBJECTS,
    Shape,
    is_adverb,
    shape_of,
)
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, participle, third_person
from drafter.language.words import word_set
from drafter.writers.grammar import strain

Completed = tuple[str, Shape]

_STATUS: Final = frozenset(
    "certified licensed qualified registered chartered accredited trained fluent good able used"
    " experienced comfortable familiar happy willing flexible reliable punctual skilled".split()
)
_PASSIVE: Final = frozenset(
    "promoted elected awarded nominated chosen selected voted named appointed recognised recognized"
    " asked invited headhunted praised born raised".split()
)
_STATIVE: Final = frozenset(
    "want love like need miss admire enjoy hope prefer believe know feel think care live".split()
)
_MODALS: Final = frozenset("can could must should will would may might".split())
_LOOKED_FOR: Final = Pattern(
    r"(?:(?:you|they|we|she|he|i) )?(?:(?:are|were|is|was)? ?(?:looking for|after)"
    r"|wants?|wanted|needs?|needed|asked for|asked about|requires?|required|must have)\s+(?=\S)",
    re.IGNORECASE,
    needs="looking for|after|want|need|asked|require|must have",
)
_SPAN: Final = Pattern(
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
_TAKES_A_SPAN: Final = frozenset(
    "for with me us over last past next in within after before about around nearly almost than every"
    " first spent spend spending did done completed finished had have took lost gave saved".split()
)
"""Words that a span follows without "for"."""
_WITH_SPAN: Final = Pattern(r"(?:,| and) (\d+ (?:years|seasons|months) .*)")
_PEOPLE: Final = frozenset("someone somebody anyone people person candidate".split())
_MODIFIED: Final = Pattern(r"^(?:(?:very|highly|really|truly|super|extremely|genuinely) )*")


def of_writer(text: str, shape: Shape) -> Completed:
    """What the writer did or can do, with "I" put back."""
    text, shape = _seen_anew(text, shape)
    first, _, rest = text.partition(" ")
    word = first.lower()
    if helped := _with_helper(word, text, rest):
        return helped, Shape.CLAUSE
    if set(re.split(r", | and ", text)) & _STEADY:
        return text, Shape.FRAGMENT  # strong, on time
    if stood := _with_be(word, text, shape):
        return stood, Shape.CLAUSE
    if shape is Shape.BASE and word in word_set("seldom-verbs.txt"):
        shape = Shape.NOUN
    if told := _having_done(text):
        return told, Shape.CLAUSE
    if shape in {Shape.PAST, Shape.BASE} or _is_unknown_past(word, shape):
        return _perfect(f"I {_for_span(_with_object(_lower_verb(text)))}"), Shape.CLAUSE
    if shape is Shape.THIRD:
        return "I " + _for_span(with_verb(text, base)), Shape.CLAUSE
    if word == "i" and shape is Shape.CLAUSE:
        return _perfect(_for_span(text)), shape
    if worked := _worked(text):
        return worked, Shape.CLAUSE
    if shape in {Shape.NOUN, Shape.FRAGMENT, Shape.GERUND} or _SPAN.match(text):
        return _brought(text, shape)
    return _for_span(text), shape


def _seen_anew(text: str, shape: Shape) -> Completed:
    """`text` and its shape, knowing that it is said of the writer."""
    if _QUALIFIED.match(text):
        return _QUALIFIED.sub(r"\2 for \1", text), Shape.NOUN
    if shape is Shape.CLAUSE and _counts(text):
        return text, Shape.NOUN
    if shape is Shape.CLAUSE and re.search(r", and I(?:['’]ve| have)? ", text) and _is_thing(text):
        return f"have {text}", shape
    word, _, rest = text.partition(" ")
    verb = forms(word.lower()) is Form.BASE and bool(rest)
    verb = verb and word.lower() not in word_set("seldom-verbs.txt") | word_set("job-words.txt")
    if verb and shape in {Shape.NOUN, Shape.FRAGMENT}:
        return text, Shape.BASE  # write own queries
    return text, shape


def _with_helper(word: str, text: str, rest: str) -> str:
    """A note that opens with a helping verb, with "I" before it; "" for others."""
    if word in {"has", "have", "having", "haven't", "hasn't", "had"}:
        verb = {"hasn't": "have not", "haven't": "have not", "had": "had"}.get(word, "have")
        return f"I {verb} {_AND_SPAN.sub(' and ', with_article(rest))}"
    if word in {"is", "am", "was"}:
        return f"I {'was' if word == 'was' else 'am'} {rest}"
    if word in {"been", "done"}:
        return f"I have {text}"
    if word in _MODALS or word in {"does", "do", "did"}:
        return f"I {'do' if word == 'does' else word} {rest}"
    return ""


def _with_be(word: str, text: str, shape: Shape) -> str:
    """What the writer is or was, as a sentence; "" for other notes."""
    if word in _PASSIVE and (lived := re.match(r"([^,]*), (\w+ed .*\b(?:for|since)\b.*)", text)):
        return f"I was {lived[1]} and have {lived[2]}"
    if word in _PASSIVE or (shape is Shape.PAST and text.startswith(f"{word} by ")):
        return f"I was {text}"
    if word in {"never", "always"} and shape is Shape.PAST:
        return f"I have {text}"
    if re.match(r"number \d|(?:top|first|second|third|best|winner|runner-up) (?:\d|of|in)", text):
        return f"I was {text}"
    qualities = re.split(r", | and ", text)
    if all(one.lower() in word_set("person-adjectives.txt") for one in qualities):
        return f"I am {_and(qualities)}"
    return _with_status(text) if _is_status(text, shape) else ""


def _worked(text: str) -> str:
    """A job, hours worked or a labelled deed, as a sentence; "" for other notes."""
    if is_job(text):
        return as_job(text)
    if _ROTA.match(text):
        worked = re.sub(r"(?:,| and) often (?=the )", ", often as ", text)
        return f"I have worked {_for_span(with_article(worked))}"
    if label := _LABELLED.match(text):
        head, comma, tail = text[label.end() :].partition(",")
        return f"I {head} ({label[1]}){comma}{tail}"
    if re.match(r"\w+ing \d+ (?:years|seasons|months)\b", text):
        head, _, tail = re.sub(r"(?:,| and) ", "|", text, count=1).partition("|")
        return f"I have been {_for_span(head)}{f', with {tail}' if tail else ''}"
    return ""


_AND_SPAN: Final = Pattern(r", (?=\d+ (?:years|months|seasons)\b)", needs="year|month|season")
_LABELLED: Final = Pattern(
    r"([A-Z]\w+(?: [A-Z]\w+)?): (?=\w+ed |ran |led |built |cut |did |made )", needs=": "
)
_QUALIFIED: Final = Pattern(
    r"^(\d+\+? years?) (qualified|certified|licensed|registered|trained|chartered)\b",
    needs="qualified|certified|licensed|registered|trained|chartered",
)
_COUNT: Final = Pattern(
    r"[£$€]?\d[\d.,k%+-]* [\w-]+s (?:a|per|at|in|with|of|every|each|under|over|daily) "
)


def _counts(text: str) -> bool:
    """Whether `text` opens with things counted: "60-70 draws a day at the clinic"."""
    return bool(_COUNT.match(text)) and not re.search(r"\b(?:is|are|was|were|have|has)\b", text)


def _is_thing(text: str) -> bool:
    """Whether `text` opens with something one has: "paediatric first aid, renewed in June, and"."""
    head = text.partition(",")[0]
    first = head.partition(" ")[0].lower()
    return first not in SUBJECTS | DETERMINERS | PREPOSITIONS and shape_of(head) is Shape.NOUN


_STEADY: Final = frozenset(
    {"on time", "always on time", "never late", "hard working", "hard worker"}
)
"""What one says of oneself, and nobody can bring."""


def _and(parts: list[str]) -> str:
    """ "a, b and c"."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


_ROTA: Final = Pattern(
    r"(?:an? |the )?(?:[\w-]+ ){0,5}(?:rota|roster|nights|night shifts?|weekends) (?:for )?\d+ (?:years|months)\b",
    needs="rota|roster|nights|night shift|weekends",
)
"""Hours that one works rather than brings."""


def evidence(text: str, shape: Shape) -> Completed:
    """What shows that an idea works; "worked at Acme" is said of the idea."""
    first = text.partition(" ")[0].lower()
    if first == "worked":
        return f"it {text}", Shape.CLAUSE
    if first == "tested":
        return f"it was {text}", Shape.CLAUSE
    if first in {"did", "tried"} and (done := re.match(r"(?:did|tried) (?:this|that|it)\b", text)):
        return f"I {text[: done.end()]}{text[done.end() :]}", Shape.CLAUSE
    whole, after = of_writer(text, shape)
    return (text, Shape.FRAGMENT) if after is Shape.NOUN else (whole, after)


_SAYS: Final = Pattern(r"\b(?:matters|means|is (?:why|what|the reason)|(?:keeps|makes|gives) me)\b")
"""The verb of a sentence whose subject begins with an -ing form."""


def why(text: str, shape: Shape) -> Completed:
    """What the writer wants, as a sentence about wanting."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if base_of(word) == "want" and rest:
        return f"I want {rest}", Shape.CLAUSE
    if word == "would" or word in {"always", "been", "has", "have"}:
        return of_writer(text, shape)
    if shape is Shape.GERUND and _SAYS.search(rest):
        return text, Shape.CLAUSE  # feeding people at night matters to me
    if word in {
        "ready",
        "keen",
        "sick",
        "tired",
        "bored",
        "proud",
        "looking",
        "hoping",
        "passionate",
        "drawn",
        "excited",
    }:
        return f"I am {text}", Shape.CLAUSE
    if shape is Shape.INFINITIVE:
        return f"I want {text}", Shape.CLAUSE
    if shape is Shape.THIRD and strain(text, Shape.NOUN) < strain(
        f"I {with_verb(text, base)}", Shape.CLAUSE
    ):
        return text, Shape.NOUN  # results that people wait for, numbers with meaning
    verb = Form.BASE in forms(word) and rest and word not in word_set("seldom-verbs.txt")
    if shape is Shape.BASE or (verb and shape is not Shape.CLAUSE):
        return (f"I {text}" if word in _STATIVE else f"I want to {text}"), Shape.CLAUSE
    bare = shape is Shape.PAST and word.endswith("ed") and len(text.split()) < 4
    if bare and rest.endswith("s") and rest.split(" ")[0] not in DETERMINERS | PREPOSITIONS:
        return text, Shape.NOUN  # varied days
    if shape in {Shape.PAST, Shape.THIRD}:
        return of_writer(text, shape)
    if shape is Shape.NOUN:
        parts = text.split(", ")
        things = [part for part in parts if with_article(part) != part or part.startswith("the ")]
        if len(parts) > 2 and things == parts:  # mission, team, the number of shots on goal
            return _and([f"the {part.removeprefix('the ')}" for part in parts]), shape
        return _listed(text), shape
    return text, shape


_ESSENTIAL: Final = Pattern(
    r"(?: is| are)? (?:essential|required|preferred|desirable|mandatory|a must|a plus|important)$",
    needs="essential|required|preferred|desirable|mandatory|must|plus|important",
)


def need(text: str, shape: Shape) -> Completed:
    """What they asked for, as a thing one can need; a FRAGMENT where that cannot be told."""
    if shape is Shape.QUESTION:
        return text, Shape.FRAGMENT
    bare = _LOOKED_FOR.sub("", text, count=1) if _LOOKED_FOR.match(text) else text
    word, _, rest = bare.partition(" ")
    word = word.lower()
    bare = _ESSENTIAL.sub("", bare)
    if re.search(r" (?:ok|okay|first|only|fine)$", bare) or word in PREPOSITIONS:
        return bare, Shape.FRAGMENT  # "nights ok", "out of hours"
    if word in _PEOPLE and rest:
        return (f"a {bare}" if word in {"person", "candidate"} else bare), Shape.NOUN
    if word in _MODALS and rest:
        able = re.match(r"(?:be able to|have to)\s+", rest)
        verb, _, object_ = rest.partition(" ")
        if word not in {"can", "could"} and not able and Form.BASE in forms(verb):
            return f"someone who {third_person(verb)} {object_}".strip(), Shape.NOUN
        return f"someone who can {rest[able.end() :] if able else rest}", Shape.NOUN
    if word in {"is", "has", "knows", "speaks", "doesn't", "isn't"} or (
        shape is Shape.THIRD and bare == text
    ):
        return f"someone who {bare}", Shape.NOUN
    if adjectives := _said_of_people(bare):
        return adjectives, Shape.NOUN
    if re.search(r"\w (?:certified|qualified|trained|licensed|registered)$", bare):
        return f"someone who is {bare}", Shape.NOUN
    again = shape_of(bare, "need")
    if again is Shape.INFINITIVE:
        return f"someone {bare}", Shape.NOUN
    if _asks_for_a_deed(word, rest):
        return f"someone to {bare}", Shape.NOUN
    if again is Shape.BASE or (Form.BASE in forms(word) and rest and again is not Shape.NOUN):
        return f"someone to {bare}", Shape.NOUN
    if again is Shape.GERUND and not re.search(r"\b(?:experience|skills?|knowledge)\b", bare):
        return f"experience in {bare}", Shape.NOUN
    if again is Shape.CLAUSE or bare.startswith("not "):
        return bare, Shape.FRAGMENT
    return _listed(bare), Shape.NOUN


_DEEDS: Final = frozenset(
    "bring take keep explain handle teach manage write deal make get find organise organize maintain"
    " improve reduce speak listen solve supervise grow".split()
)
"""Verbs that hardly ever name a thing, so that a need that begins with one is a deed."""
_DEEDS_TOO: Final = frozenset("run train talk lead build coach mentor motivate".split())
"""Verbs that may name a thing; of several people or things, they are deeds: "run classes"."""


def _asks_for_a_deed(verb: str, rest: str) -> bool:
    after = rest.partition(" ")[0].lower()
    several = after in DETERMINERS | PLURALS | {"to"} or after.endswith("s")
    return bool(rest) and (verb in _DEEDS or (verb in _DEEDS_TOO and several))


def _said_of_people(text: str) -> str:
    """ "calm under pressure" as "someone calm under pressure"; "" for what is no adjective."""
    parts = re.split(r",\s*(?:and )?|\s+and\s+", text)
    heads = [_MODIFIED.sub("", part).split(" ")[0].lower() for part in parts]
    known = word_set("person-adjectives.txt") | _STATUS
    if not all(head in known for head in heads):
        return ""
    person = re.search(r"\b(?:person|people|individual|team player)s?\b", text)
    last = parts[-1].split(" ")[-1].lower()
    if last in word_set("job-words.txt") or last in word_set("countable-nouns.txt") or person:
        return with_article(text)
    if any(
        len(words) > 1
        and words[1] not in PREPOSITIONS | {"enough", "to", "that"}
        and not words[1].startswith("(")
        for words in (_MODIFIED.sub("", part).lower().split() for part in parts)
    ):
        return ""  # "strong behaviour management" is a thing
    said = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"someone {said}" if len(said.split()) > 1 else f"someone who is {said}"


def _brought(text: str, shape: Shape) -> Completed:
    """Something the writer has: "8 years child protection, 40 court reports"."""
    text = re.sub(
        r"^(\d+ (?:years|months|seasons)\b[^,]*), (?=[a-z][^,]* and [^,]*$)", r"\1, with ", text
    )
    whole = _listed(_span_of(text))
    if re.match(r"[^,;]+ since \S+$", whole):
        had = "had" if whole != text or whole[0].isdigit() else "worked with"
        return f"I have {had} {whole}", Shape.CLAUSE
    if shape is Shape.GERUND and not _SPAN.match(text):
        long = re.search(r" (?:for|since) ", text)
        return f"I have {'been' if long else 'experience in'} {text}", Shape.CLAUSE
    return whole, Shape.NOUN


def _having_done(text: str) -> str:
    """ "6 years on the pass, never lost a commis" as a sentence; "" for other notes."""
    thing, _, deed = next(
        (cut for mark in (";", ",", " and") if (cut := text.rpartition(f"{mark} "))[0]),
        ("", "", ""),
    )
    status = deed.partition(" ")[0].lower() in _STATUS and not re.match(r"\w+ \d", deed)
    if len(deed.split()) < 3 or not (status or shape_of(deed, "proof") is Shape.PAST):
        return ""
    noun = thing.partition(" ")[0].lower() in word_set("seldom-verbs.txt") or _SPAN.match(thing)
    if not noun and shape_of(thing, "proof") not in {Shape.NOUN, Shape.FRAGMENT}:
        return ""
    if (
        is_job(thing)
        or thing.partition(" ")[0].lower() in _STATUS
        or _is_unknown_past(thing.partition(" ")[0], Shape.NOUN)
    ):
        return ""
    have = "have " if deed.startswith(("never", "always")) else "am " if status else ""
    had = "have had" if " since " in thing else "have"
    return f"I {had} {_listed(_span_of(thing))} and {have}{_for_span(deed)}"


def _span_of(text: str) -> str:
    """ "8 years child protection" with its "of"."""
    found = _SPAN.fullmatch(text)
    if not found or not found["rest"].strip(" ,"):
        return text
    following = re.findall(r"[\w'’]+", found["rest"])[0].lower()
    if found["rest"].startswith(",") or following in PREPOSITIONS | {
        "of",
        "as",
        "and",
        "or",
        "running",
    }:
        return text
    if following in {"no", "zero", "without"}:
        return f"{found['count']} {found['unit']} with{found['rest']}"
    if re.fullmatch(r" [a-z]+(?:ial|al|ic|ive|ary)", found["rest"]):  # 9 years commercial
        return f"{found['count']} {found['unit']} of{found['rest']} experience"
    if found["rest"].startswith(" "):
        return f"{found['count']} {found['unit']} of{found['rest']}"
    return text


def _for_span(text: str) -> str:
    """ "worked pitchside 4 seasons" with its "for"."""
    found = _FOR_SPAN.search(text)
    if not found or text[: found.start()].split()[-1].lower() in _TAKES_A_SPAN:
        return text
    return f"{text[: found.start()]} for {text[found.start(1) :]}"


def _perfect(text: str) -> str:
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


def _listed(text: str) -> str:
    """`text` with an article before each thing of a list that needs one."""
    parts = re.split(r"(, (?:and )?| and | plus )", text)
    return "".join(
        with_article(_span_of(part)) if i % 2 == 0 else part for i, part in enumerate(parts)
    )


def with_article(text: str) -> str:
    """`text` with "a" or "an" where it is one countable thing: "clean licence"."""
    head = re.split(
        r"\s(?:at|in|for|with|of|on|since|under|over|from|to|that|who|as|by|without)\s|[,;(]", text
    )[0]
    words = head.split()
    if re.match(r"\d+ in \d+ [a-zA-Z]+ (?:rota|roster|call|pattern)\b", text):  # 1 in 4 OOH rota
        return f"{article(words[0])} {text}"
    if (
        not words
        or words[0].lower() in DETERMINERS | SUBJECTS
        or re.match(r"[\d£$€]+[\d.,%+]*$", words[0])
    ):
        return text
    if words[0].lower() in {"my", "your", "his", "her", "our"} or "'s" in words[0]:
        return text
    if words[-1].lower() not in word_set("countable-nouns.txt") | word_set("job-words.txt"):
        return text
    return f"{article(words[0])} {text}"


def article(word: str) -> str:
    """ "a" or "an", as `word` is spoken: an SIA licence, a UEFA badge, an 8-week course."""
    letters = re.sub(r"\W", "", word)
    if re.match(r"8|11(?!\d)|18(?!\d)", letters):
        return "an"
    if letters.isupper() and len(letters) < 4 and not re.search(r"[AEIOU]", letters[1:2]):
        return "an" if letters[0] in "AEFHILMNORSX" else "a"
    if letters.isupper() and len(letters) < 4 and letters[0] in "SFMNLRHX" and letters != "NASA":
        return "an"
    if re.match(r"(?:uni|use|usu|eu|one\b|ufo|uefa|u\d)", letters, re.IGNORECASE):
        return "a"
    return "an" if letters[:1].lower() in "aeiou" or re.match(r"hour|honest|heir", letters) else "a"


_COUNTED: Final = DETERMINERS | frozenset("eleven twelve twenty thirty forty fifty several".split())
"""What follows a deed, not a status: trained four apprentices."""


def _is_status(text: str, shape: Shape) -> bool:
    words = re.findall(r"[\w+-]+", text.lower())
    if is_job(text) or (words and words[0] in SUBJECTS | {"my"}):
        return False
    if words[0] in _STATUS:
        return (
            shape is not Shape.CLAUSE
            and words[1:2] != []
            and words[1] not in word_set("countable-nouns.txt") | _COUNTED
        )
    return bool(_HAS_EARNED.match(text))


_EARNED: Final = "certified|qualified|trained|licensed|registered|accredited|chartered"
_HAS_EARNED: Final = Pattern(
    rf"(?:[\w+-]+ (?:and )?){{1,4}}?(?:{_EARNED})\b(?! [a-z]+s\b)", needs=_EARNED
)


def _with_status(text: str) -> str:
    """ "Gas Safe registered 9 years, can do LPG" as a sentence."""
    text = re.sub(rf"\b({_EARNED}) (?:in )?(\d{{4}})\b", r"\1 since \2", text)
    text = _for_span(text)
    text = _WITH_SPAN.sub(lambda with_: f", with {_span_of(with_[1])}", text)
    text = re.sub(r" and (?=\d+ )", ", with ", text)
    text = re.sub(r", (?=(?:can|could|have|did|led|ran|worked) )", " and ", text)
    text = re.sub(r"(?:,| and)(?: have)? (never|always) (?=\w)", r", and have \1 ", text)
    text = re.sub(r", (?=\d[\d+,]* [a-z]+)", ", with ", text)
    head, _, tail = text.partition(", ")
    if tail and shape_of(tail, "proof") is Shape.NOUN and not tail.startswith(("with ", "and ")):
        text = f"{head}, with {tail}"
    lasting = re.search(r" since | for \d", head)
    return f"I {'have been' if lasting else 'am'} {text}"


def _is_unknown_past(word: str, shape: Shape) -> bool:
    """Whether `word` is a past form of a verb no list holds ("wired", "animated")."""
    unsure = shape in {Shape.NOUN, Shape.FRAGMENT, Shape.CLAUSE}
    return unsure and word.endswith("ed") and len(word) > 4 and forms(word) is Form.NONE


def _with_object(text: str) -> str:
    """ "led team of five" with the article of its object."""
    verb, _, object_ = text.partition(" ")
    if (
        not object_
        or object_.partition(" ")[0].lower() in PREPOSITIONS
        or is_adverb(object_.split()[0])
    ):
        return text
    if object_.startswith("own "):
        return f"{verb} my {object_}"
    return f"{verb} {with_article(object_)}"


def _lower_verb(text: str) -> str:
    """`text` whose first word, a verb no list holds, loses the capital of its line."""
    first = text.partition(" ")[0]
    return text[0].lower() + text[1:] if first.istitle() and first.endswith("ed") else text


def is_job(text: str) -> bool:
    """Whether `text` begins with the title of a job, without an article."""
    head = re.split(
        r"\s(?:at|in|for|with|of|on|since|and)\s|[,;(]|(?<!\bclass)(?<!\byear)(?<!\blevel)(?<!\bgrade)(?<!\bband)\s\d",
        text,
    )[0]
    words = head.lower().split()
    return (
        bool(words)
        and words[-1] in word_set("job-words.txt")
        and words[0].partition("'")[0] not in SUBJECTS
        and not words[0][0].isdigit()
        and words[0] not in DETERMINERS | ADVERBS | {"many", "several"}
    )


def as_job(text: str) -> str:
    """ "front desk supervisor at the Maribel" told as a sentence."""
    first, _, rest = text.partition(" ")
    small = first.istitle() and (
        first.lower() in word_set("job-words.txt") or not rest[:1].isupper()
    )
    text = text[0].lower() + text[1:] if small else text
    text = re.sub(
        r"(?:,)?(?<! for) (?=\d+ (?:years|seasons|months)\b(?! of| with| at| in))", " for ", text
    )
    text = re.sub(r"\b([A-Z]\w+) fluent\b", r"fluent \1", text)
    text = re.sub(r"(?:,|;| and) (?=fluent |(?:about |over |almost )?\d)", ", with ", text)
    text = re.sub(r", (?=(?:led|ran|built|did|taught|drove|won|kept) )", " and ", text)
    title = f"{article(first)} {text}"
    if " since " in text:
        return f"I have been {title}"
    if first.lower() in _STATUS or _HELD.match(text):
        return f"I am {title}"
    return f"I have worked as {title}"


_HELD: Final = Pattern(
    r"(?:[\w-]+ ){0,4}(?:fellow|member|finalist|winner|expert|holder|champion|graduate)\b", re.I
)
"""What one is rather than works as."""


def base(word: str) -> str:
    """The base of a third person, known or not."""
    return base_of(word) or word.removesuffix("s")


def with_verb(text: str, change: Callable[[str], str]) -> str:
    """`text` with its first verb put through `change`; leading adverbs stay."""
    words = text.split(" ")
    place = next((i for i, word in enumerate(words) if not is_adverb(word.lower())), 0)
    words[place] = change(words[place].lower())
    return " ".join(words)
