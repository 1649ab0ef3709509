"""DR108 credited-to-the-wrong-person: one interviewer's words put in another's mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.brief import PERSONAL, Brief, called
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.clauses import Clause, clauses, readdressed
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.words import content_stems, fold, tokens, word_set
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._sides import TALKS, as_noted, figured, verbs_in

_THEIRS: Final = (*PERSONAL, "problem", "question")
_OWN: Final = ("memorable", "connection")
_TELLS: Final = TALKS | {
    "ask",
    "wonder",
    "touch",
    "worry",
    "see",
    "do",
    "have",
    "be",
    "open",
    "let",
    "take",
    "walk",
}
"""What a teller does, besides saying."""
_SHARED: Final = Pattern(
    r"\b(?:colleagues?|everyone|everybody|both of you|all of you|all three|each of you|the panel"
    r"|several of you|your teams?mates?)\b",
    re.IGNORECASE,
    needs="colleague|everyone|everybody|of you|all three|the panel|mate",
)
_TOGETHER: Final = Pattern(
    r"\b(?:we (?:also |both )?(?:talked|spoke|discussed|chatted|covered|had)|(?:our|the|a|this)"
    r"(?: \w+)? (?:conversation|talk|discussion|chat|exchange)|(?:talk|speak|chat)ing (?:to|with) you"
    r"|(?:hear|hearing|heard|learn|learning|learned|know|knowing|find out) (?:it )?from you"
    r"|(?:enjoy|enjoyed|loved|liked|appreciated|interesting|fascinating|good|great) (?:to hear"
    r"|hearing|learning|to learn))\b(?P<about>[^;.]*)",
    re.IGNORECASE,
    needs="talk|spoke|discuss|chat|cover|had|conversation|exchange|speak|from you|hear|learn",
)
_BOTH: Final = Pattern(
    r"\b(?:(?:we|you and I) both|you,? (?:too|also|like me)\b,?)(?P<about>[^;.]*)",
    re.IGNORECASE,
    needs=" both|you too|you, too|you also|you, also|like me",
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not brief.others:
        return
    for sentence in draft.sentences:
        if not _SHARED.search(sentence.text) and not as_noted(sentence.text, brief):
            yield from list(_credited(sentence, brief))[:1]


def _credited(sentence: Span, brief: Brief) -> Iterator[Hit]:
    """Wrong credit in one sentence: to the reader, to somebody named, or to both who met."""
    text = sentence.text
    named = {person: name for person in brief.others if (name := _name_in(text, person))}
    for teller in (brief.recipient, *named):
        seen = text
        for person, name in named.items():
            seen = readdressed(seen, name, "you" if person == teller else "I")
        for clause in clauses(seen if teller == brief.recipient else _aside(seen, text)):
            if clause.who != "you":
                continue
            whose = _wrongly_told(clause, seen[clause.end :], teller, brief)
            if whose and whose not in named:
                end = clause.end + len(clause.after.rstrip(" ,.!"))
                yield _hit(sentence, clause.start, end, teller, whose)
    if named:
        return
    for pattern, fields in ((_BOTH, ("connection",)), (_TOGETHER, _THEIRS)):
        for found in pattern.finditer(text):
            if whose := _whose(found["about"], brief.recipient, brief, fields):
                yield _hit(sentence, *found.span(), brief.recipient, whose)


def _aside(seen: str, text: str) -> str:
    """`seen` with the "you" that stood in `text` before turned to "I"."""
    for found in re.finditer(r"\b[Yy]our?\b", text):
        word = "my" if found[0].endswith("r") else "I"
        seen = seen[: found.start()] + word.ljust(len(found[0])) + seen[found.end() :]
    return seen


def _wrongly_told(clause: Clause, rest: str, teller: str, brief: Brief) -> str:
    """Whose words `clause` puts in the mouth of `teller`; "" where there is nothing wrong."""
    about = clause.about
    if clause.verb:
        asked = rest.partition(";")[0] if clause.verb == "ask" else ""
        whose = _whose(f"{clause.verb} {about} {asked}", teller, brief, _THEIRS)
        if not whose or clause.verb in word_set("saying-verbs.txt") | _TELLS:
            return "" if clause.unreal else whose
        acts = {v for text in _facts(brief, whose, PERSONAL) for v in verbs_in(text)}
        return whose if clause.verb in acts else ""
    words = {token.lower for token in tokens(clause.owned)}
    near = " ".join([clause.owned, *clause.after.split()[:6]])
    if words & word_set("told-things.txt"):
        return _whose(f"{clause.owned} {_that(clause.after)}", teller, brief, _THEIRS)
    fields = _OWN if teller == brief.recipient else (*_OWN, "learned")
    whose = _whose(near, teller, brief, fields)
    facts = _facts(brief, whose, fields) if whose else ()
    return whose if any(content_stems(clause.owned) & content_stems(f) for f in facts) else ""


def _that(after: str) -> str:
    """What was told, by the words `after` "your remark": all of it where a clause follows."""
    return " ".join(after.split()[: 16 if after.lstrip().startswith("that ") else 6])


def _whose(about: str, teller: str, brief: Brief, fields: tuple[str, ...]) -> str:
    """Whose facts in `fields` `about` speaks of, if not of the teller's or of nobody's."""
    about = figured(about)
    people = [person for person in (brief.recipient, *brief.others) if person != teller]
    weights = {
        person: grounding.best(about, _facts(brief, person, fields, teller), brief.masked).weight
        for person in people
    }
    whose = max(weights, key=lambda person: weights[person], default="")
    if not whose or weights[whose] < 2:
        return ""
    own = grounding.best(about, _facts(brief, teller, _THEIRS), brief.masked).weight
    free = grounding.best(about, _free(brief), brief.masked).weight
    return whose if weights[whose] > max(own, free) else ""


@lru_cache(maxsize=256)
def _facts(brief: Brief, person: str, fields: tuple[str, ...], teller: str = "") -> tuple[str, ...]:
    """What came from `person`, less what names the `teller`: that may be said of both."""
    return tuple(
        figured(fact.told)
        for fact in brief.facts
        if fact.owner == person
        and fact.field in fields
        and not (teller and _name_in(fact.text, teller))
    )


@lru_cache(maxsize=32)
def _free(brief: Brief) -> tuple[str, ...]:
    """What came from nobody in particular, or from the writer."""
    return tuple(figured(f.told) for f in brief.facts if f.owner is None or f.field not in _THEIRS)


def _name_in(text: str, person: str) -> str | None:
    """How `person` is named in `text`, if at all."""
    parts = [token.text for token in tokens(person)]
    first = rf"\b(?:{'|'.join(map(re.escape, [fold(p) for p in parts]))})\b"
    found = re.search(rf"{first}(?: {first})*", fold(text))
    return text[found.start() : found.end()] if found else None


def _hit(sentence: Span, start: int, end: int, teller: str, whose: str) -> Hit:
    values = {"teller": called(teller), "whose": called(whose)}
    return Hit(sentence.start + start, sentence.start + end, values)


RULE: Final = Rule(
    code="DR108",
    name="credited-to-the-wrong-person",
    source=Source(Article.A3, "Don't standardize your message"),
    rationale="Interviewers compare notes. Thanking one for what another said shows that the message"
    " was meant for somebody else.",
    message="“{quote}” credits {teller} with something that came from {whose}.",
    fix="Name {whose} for it, or write about something that {teller} said.",
    fires=(
        Example("You told me how the picking robots report their position over MQTT."),
        Example("Thank you for our conversation about the handover between day and night crew."),
        Example("Tomás drew the whole pipeline on a napkin."),
        Example("We both started out in print journalism."),
        Example("Your remark that robots report their position over MQTT stayed with me."),
    ),
    silent=(
        Example("Tomás told me how the robots report their position over MQTT."),
        Example("You and your colleagues spoke of robots, handovers and pages.", why="All did."),
        Example("You mentioned that on-call pages doubled since the launch."),
        Example(
            "The night crew should not learn of a deploy from the error screen.",
            why="A problem may be mentioned to anyone; nobody is credited.",
        ),
    ),
    check=_check,
    needs_notes=True,
)
