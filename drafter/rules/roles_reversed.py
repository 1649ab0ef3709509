"""DR109 roles-reversed: who said, did or proposed what is turned round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.brief import Brief, Fact
from drafter.draft import Draft
from drafter.language import grounding
from drafter.language.sentences import Span
from drafter.language.verbs import Form, base_of, forms
from drafter.language.words import fold, tokens
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_MINE: Final = frozenset({"ideas", "evidence", "proof", "answer", "why"})
_YOURS: Final = frozenset({"talked_about", "learned", "memorable", "problem", "need", "question"})
_SAID: Final = (
    r"(?:said|mentioned|suggested|proposed|shared|described|told|recommended|explained|raised"
    r"|brought up|pointed out|outlined|came up with|offered|noted|talked about|spoke about)"
)
_OWNED: Final = (
    r"(?:idea|ideas|suggestion|suggestions|proposal|approach|plan|solution|experience|work|success"
    r"|achievement|background|skills?|story|recommendation|track record|thought|thoughts)"
)
_YOU: Final = rf"\byou(?:'ve|’ve| have| had)?(?: also| just| first| really)? {_SAID}\b|\byour (?:\w+ )?{_OWNED}\b"
_YOU_DID: Final = re.compile(r"\byou(?:'ve|’ve| have| had)?(?: also| once)? (?P<verb>[a-z]+)\b",
                             re.IGNORECASE)  # fmt: skip
_I: Final = re.compile(r"\bI(?:'ve|’ve| have| had)?(?: also| just| once)? (?P<verb>[a-z]+)\b")
_OURS: Final = re.compile(r"\b(?:my|our)\b(?P<thing>(?: [\w’'-]+){1,3})", re.IGNORECASE)
_I_NEED: Final = re.compile(
    r"\bI(?:'m|’m| am)? (?:looking for|need|want) (?:someone|somebody|a|an)\b"
)
_TITLES: Final = frozenset("mr mrs ms miss mx dr prof professor sir dame rev".split())
_SHARED: Final = frozenset(
    "conversation discussion talk interview meeting chat call time exchange session own next best"
    " thought thoughts idea ideas experience work background mind head view first".split()
)
_TURN: Final = re.compile(
    r"[;:—]|,? (?:and|but|so|because|which is why|that is why|where|while) (?=I\b|my\b)|[,;] I\b"
    r"| (?:that )?I (?!was\b)",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(r"\b(?:asked|wanted|wondered|were looking|need|want)\b", re.IGNORECASE)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    mine = [fact for fact in brief.facts if fact.field in _MINE]
    yours = [fact for fact in brief.facts if fact.field in _YOURS]
    for sentence in draft.sentences:
        if sentence.text.endswith("?"):
            continue  # a question claims nothing
        hits = [
            *_third_person(sentence, brief),
            *_given_to_you(sentence, brief, mine, yours),
            *_taken_for_me(sentence, brief, mine, yours),
        ]
        yield from hits[:1]


def _third_person(sentence: Span, brief: Brief) -> Iterator[Hit]:
    """The recipient spoken about instead of spoken to."""
    shared = {fold(t.text) for name in (*brief.others, brief.me.name or "", brief.company)
              for t in tokens(name)}  # fmt: skip
    parts = [
        fold(brief.first_name),
        *(fold(token.text) for token in tokens(brief.recipient.partition(",")[0])),
    ]
    called = {
        part for part in parts if part not in shared and len(part) > 1 and part not in _TITLES
    }
    for token in tokens(sentence.text):
        plain = fold(token.text).removesuffix("'s").removesuffix("’s")
        if not token.text[0].isupper() or plain not in called:
            continue
        before = sentence.text[: token.start].rstrip()
        after = sentence.text[token.end :].lstrip()
        addressed = not before or before[-1] in ",;:—–" or before.endswith(("you", "again"))
        if addressed and (not after or after[0] in ",.!?;:—–"):
            continue
        if before.lower().endswith((" ms", " mr", " dr", " mrs", " ms.", " mr.", " dr.", " mrs.")):
            before = before[:-3].rstrip()
        yield _hit(sentence, token.start, token.end, "you", brief.first_name)
        return


def _given_to_you(
    sentence: Span, brief: Brief, mine: list[Fact], yours: list[Fact]
) -> Iterator[Hit]:
    """The candidate's idea or record, given to the recipient."""
    for found in re.finditer(_YOU, sentence.text, re.IGNORECASE):
        claim = _until_turn(sentence.text[found.start() :])
        if _weighs_more(_without_names(claim, found[0]), brief, mine, yours):
            yield _hit(sentence, found.start(), found.end(), "I", "you")
    for found in _YOU_DID.finditer(sentence.text):
        claim = _until_turn(sentence.text[found.start() :])
        if _ASKED.search(claim) or not _did(found["verb"], claim, mine):
            continue
        if _weighs_more(claim, brief, mine, yours):
            yield _hit(sentence, found.start(), found.end(), "I", "you")


def _taken_for_me(
    sentence: Span, brief: Brief, mine: list[Fact], yours: list[Fact]
) -> Iterator[Hit]:
    """What the recipient did or is troubled by, taken for the candidate's."""
    told = [fact for fact in yours if re.match(r"you\b", fact.told, re.IGNORECASE)]
    for found in _I.finditer(sentence.text):
        if sentence.text[: found.start()].rstrip().endswith(" and"):
            continue  # "you and I laughed"
        claim = re.split(r"\byou\b", sentence.text[found.start() :], flags=re.IGNORECASE)[0]
        if _did(found["verb"], claim, told) and _weighs_more(claim, brief, told, mine):
            yield _hit(sentence, found.start(), found.end(), "you", "I")
    needs = [fact for fact in brief.facts if fact.field == "need"]
    for found in _I_NEED.finditer(sentence.text):
        if _weighs_more(_until_turn(sentence.text[found.start() :]), brief, needs, mine):
            yield _hit(sentence, found.start(), found.end(), "you", "I")
    problems = [fact.text for fact in brief.facts if fact.field == "problem"]
    for found in _OURS.finditer(sentence.text):
        words = [token.lower for token in tokens(found["thing"])]
        if set(words[:2]) & _SHARED:
            continue
        theirs = grounding.best(found["thing"], problems, brief.names)
        own = grounding.best(found["thing"], [fact.text for fact in mine], brief.names)
        if theirs.weight > own.weight and theirs.specific:
            yield _hit(sentence, found.start(), found.end(), "your", found[0].split()[0])


def _did(verb: str, claim: str, facts: Iterable[Fact]) -> bool:
    """Whether one of `facts` tells of doing what `claim` says, with the same verb."""
    base = base_of(verb.lower())
    if not base or not forms(verb.lower()) & (Form.PAST | Form.PARTICIPLE):
        return False
    return any(
        any(base_of(token.lower) == base for token in list(tokens(fact.told))[:4])
        and grounding.overlap(claim, fact.told).weight >= 2
        for fact in facts
    )


def _weighs_more(claim: str, brief: Brief, one: list[Fact], other: list[Fact]) -> bool:
    """Whether `claim` clearly speaks of a fact in `one`, and less of any in `other`."""
    masked = (*brief.names, brief.role)
    near = grounding.best(claim, [fact.told for fact in one], masked)
    far = grounding.best(claim, [fact.told for fact in other], masked)
    return near.specific and near.weight > far.weight


def _until_turn(claim: str) -> str:
    """`claim` up to where the subject turns to "I"."""
    turn = _TURN.search(claim, 3)
    return claim[: turn.start()] if turn else claim


def _without_names(claim: str, lead: str) -> str:
    """`claim` without the words that announce it ("your idea")."""
    return claim[len(lead) :]


def _hit(sentence: Span, start: int, end: int, right: str, wrong: str) -> Hit:
    return Hit(sentence.start + start, sentence.start + end, {"right": right, "wrong": wrong})


RULE: Final = Rule(
    code="DR109",
    name="roles-reversed",
    source=Source(Article.A1, "Be factual"),
    rationale="Thanking somebody for an idea that was one's own, claiming what they did, or"
    " speaking of them as of a third person shows that nobody was listening. Small models make"
    " this fault more often than any other.",
    message="“{quote}” turns round who did what: it should be “{right}”, not “{wrong}”.",
    fix="Write to the recipient as “you”; ideas, proofs and answers are the writer's (“I”), what"
    " was raised or shown in the interview is the recipient's (“you”).",
    fires=(
        Example("Your idea of tagging every alert with an owning team impressed me."),
        Example("You mentioned that you moved 2 TB of order data at Acme without an outage."),
        Example("I enjoyed hearing how Priya drew the whole pipeline on a napkin."),
        Example("I drew the whole pipeline on a napkin for you."),
        Example("Our on-call pages doubled since the warehouse launch."),
        Example("I loved Priya's way of thinking."),
        Example("I'm looking for someone who can debug hardware and software together."),
    ),
    silent=(
        Example("You mentioned that on-call pages doubled, and I would tag every alert."),
        Example("Thank you, Priya, for your time.", why="Addressed, not spoken of."),
        Example("You asked about migrations; I moved 2 TB of order data at Acme."),
        Example("You drew the whole pipeline on a napkin."),
        Example("Our conversation about pages stayed with me.", why="A conversation is shared."),
        Example("As you know, I cut pages from 40 to 6 a week at Acme."),
    ),
    check=_check,
    needs_notes=True,
)
