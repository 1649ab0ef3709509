"""DR201 invented-fact: a number, name, date, organisation, tool or title that no note holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.assets import lines
from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.names import SAYS, Known, misspells, names
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import base_of
from drafter.language.words import Token, fold, is_common, tokens, word_set
from drafter.rules._days import unfounded_days
from drafter.rules._details import other_details
from drafter.rules._figures import unfounded_numbers
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source

_BEFORE_A_NAME: Final = frozenset(
    "at for with by from in on to of and or join joined named called knew know used using".split()
)
_BESIDE_A_NAME: Final = frozenset(
    "at with by from joined called named thank thanked told asked met boss manager colleague friend"
    " mentor predecessor neighbour neighbor".split()
)
"""What stands before a name that has no article: "at Parker", "my old boss Parker"."""
_OF_PEOPLE: Final = ("er", "man", "son", "ford", "ley", "ton", "well", "wood")
"""What surnames end in that begin like everyday words."""
_BEGAN_AS: Final = Pattern(
    r"\b(?:start(?:ed|ing)?|began|begun|beginning|train(?:ed|ing)|qualified|went from being)"
    r" (?:out |off |life |here |there |your career |my career )?(?:as )?an? (?P<job>\w+(?:[ -]\w+){0,2})",
    re.IGNORECASE,
    needs="start |started |starting |began |begun |beginning |trained |training |qualified "
    "|from being && a | an ",
)
_OF_A_LIFE: Final = (("private matter", "private-matters"), ("qualification", "qualifications"))
"""What it is, and the phrases for it."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    known = _known_words(brief)
    before = ""
    for sentence in draft.sentences:
        for number, loose in unfounded_numbers(sentence, brief, before):
            yield _hit(sentence, number.start, number.written, "number", loose=loose)
        for day, loose in unfounded_days(sentence, brief):
            yield _hit(sentence, day.start, day.written, "date", loose=loose)
        for start, end in other_details(sentence.text, brief):
            yield _hit(sentence, start, sentence.text[start:end], "detail", loose=False)
        for token in _strange(sentence, known, brief):
            start = token.start - sentence.start
            loose = _may_be_no_name(token, sentence)
            yield _hit(sentence, start, token.text, "name", loose=loose)
        before = sentence.text
    yield from _of_a_life(draft, brief)
    yield from _former_jobs(draft, known)
    yield from _letters_after_name(draft, brief, known)


def _strange(sentence: Span, known: Known, brief: Brief) -> list[Token]:
    """The names in `sentence` that neither the notes hold nor everybody knows."""
    found = [
        one
        for one in names(sentence)
        if not (known.holds(one.text) and not _is_borrowed(one, sentence, brief))
        and not _is_slip(one.text, brief)
    ]
    if not found:
        return []
    household = [*phrases.find("household-names", sentence.text)]
    return [
        one
        for one in found
        if not any(h.start <= one.start - sentence.start < h.end for h in household)
    ]


def _is_borrowed(name: Token, sentence: Span, brief: Brief) -> bool:
    """Whether `name` is somebody's who is only called like a word of the notes: Parker, of "park"."""
    plain = fold(re.sub(r"['’]s?$", "", name.text))
    if not plain.endswith(_OF_PEOPLE) or plain in _bare(brief.vocabulary):
        return False
    start, end = name.start - sentence.start, name.end - sentence.start
    before, after = sentence.text[:start].split()[-1:], sentence.text[end:].split()[:1]
    lead = before[0].lower().strip(".,") if before else ""
    if lead in word_set("titles.txt"):
        return True
    told = bool(after) and base_of(after[0].lower().strip(",.")) in SAYS
    return plain not in word_set("job-words.txt") and (told or lead in _BESIDE_A_NAME)


def _of_a_life(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """Relatives, animals, pastimes and degrees, where the notes speak of none of the kind."""
    for what, listed in _OF_A_LIFE:
        for span in phrases.find(listed, draft.body.text):
            noted = _bare(brief.vocabulary)
            kinds = [{*line.split()} for line in lines("life-words.txt")]
            if not any(kind & _bare(span.text) and kind & noted for kind in kinds):
                mine = span.text.lower().startswith(("my ", "our "))
                loose = mine and what == "private matter"  # one's own affair
                yield _hit(draft.body, span.start, span.text, what, loose=loose)


def _former_jobs(draft: Draft, known: Known) -> Iterator[Hit]:
    """What somebody is said to have begun as, where the notes hold no such job."""
    for found in _BEGAN_AS.finditer(draft.body.text):
        for word in tokens(found["job"]):
            if word.lower in word_set("job-words.txt") and not known.holds(word.text):
                start = found.start("job") + word.start
                yield _hit(draft.body, start, word.text, "title", loose=False)


@lru_cache(maxsize=32)
def _bare(text: str) -> frozenset[str]:
    """The words of `text` without the 's of possession."""
    return frozenset(token.lower.removesuffix("'s") for token in tokens(text))


def _letters_after_name(draft: Draft, brief: Brief, known: Known) -> Iterator[Hit]:
    """Credentials in the signature: what stands beside the writer's name."""
    mine = {fold(word.text) for word in tokens(brief.me.name or "")}
    start = draft.contact.start
    for line in draft.contact.text.splitlines(keepends=True):
        words = tokens(line)
        own = [place for place, word in enumerate(words) if fold(word.text) in mine]
        if "@" not in line and own:
            for place, word in enumerate(words):
                before = place < own[-1] and word.lower not in word_set("titles.txt")  # Ayo Bankole
                if word.text[0].isupper() and not before and not known.holds(word.text):
                    yield Hit(start + word.start, start + word.end, {"what": "name"})
        start += len(line)


def _hit(part: Span, start: int, written: str, what: str, *, loose: bool) -> Hit:
    """A finding; advice where the words are `loose`: they may be a figure of speech."""
    start += part.start
    return Hit(start, start + len(written), {"what": what}, SHOULD if loose else None)


def _may_be_no_name(token: Token, sentence: Span) -> bool:
    """Whether the word at `token` is an everyday one that merely has a capital, by itself."""
    if not is_common(token.lower) or token.text[1:] != token.text[1:].lower():
        return False
    start, end = token.start - sentence.start, token.end - sentence.start
    before, after = sentence.text[:start].split()[-1:], sentence.text[end:].split()[:1]
    beside = "".join(word[0] for word in (*before, *after) if word != "I")
    return not any(map(str.isupper, beside)) and before[0].lower() not in _BEFORE_A_NAME


def _is_slip(name: str, brief: Brief) -> bool:
    """Whether `name` misspells one of the notes' names, which is DR106's to say."""
    return any(misspells(name, word.text) for known in brief.names for word in tokens(known))


@lru_cache(maxsize=32)
def _known_words(brief: Brief) -> Known:
    no = brief.notes.rejection
    return Known(f"{brief.vocabulary}\n{no.reason or '' if no else ''}")


RULE: Final = Rule(
    code="DR201",
    name="invented-fact",
    source=Source(Article.A1, "Be factual"),
    rationale="One number or name that was never said costs all the trust the rest has earned.",
    message="“{quote}” is a {what} that the notes do not hold.",
    fix="Take “{quote}” out, or write what the notes say.",
    fires=(
        Example("I cut pages from 700 to 6 a week."),
        Example("I moved the orders with Kubernetes."),
        Example("I led a team at Globex that tagged every alert."),
        Example("I look forward to meeting the night crew on Tuesday."),
        Example("You told me that thirty percent of the pages are noise."),
        Example("As a Certified Scrum Master I would tag every alert."),
        Example("Thank you for telling me about your daughter and her robots."),
        Example("I hold a master's degree in alerting."),
    ),
    silent=(
        Example("At Acme I cut the pages from forty to six a week."),
        Example("I moved two terabytes of orders at Acme.", why="2 TB, spelt out."),
        Example("Thank you for our conversation on Friday.", why="The day of the interview."),
        Example("We could talk it over in fifteen minutes.", why="A duration in a request."),
        Example("I would start with three alerts.", why="A small number in a proposal."),
        Example("I hope to hear from you by 27 November.", why="The promised date."),
        Example("Tomas's robots and MQTT stayed with me.", why="Accents may be left out."),
    ),
    check=_check,
    needs_notes=True,
)
