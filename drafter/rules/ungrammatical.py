"""DR602 ungrammatical: agreement, its and it's, and other slips of grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.language.shape import PREPOSITIONS
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms
from drafter.language.words import tokens
from drafter.rules._rule import MUST, SHOULD, Article, Example, Hit, Rule, Source

_SURE: Final = frozenset({
    "PronounVerbAgreement", "ItsContraction", "ItsPossessive", "AnA",
    "ThereToTheir", "TheirToThere", "ModalOf", "SimplePastToPastParticiple",
    "AdjectiveDoubleDegree",
})  # fmt: skip
"""Rules of Harper that are hardly ever wrong."""
_ALSO: Final = frozenset({"Discuss"})
_YOURS: Final = Pattern(
    r"\byou['’]re (?:time|team|idea|ideas|help|kindness|company|advice|story|question|patience|work"
    r"|interest|office|answer|email|message|honesty|school|kitchen|ward|crew|colleagues?)\b"
    r"|\byour (?:welcome to|going to|doing|looking for|very (?:kind|busy|welcome)|the (?:one|person))\b"
    r"|\b(?:there|their|they['’]re) (?=(?:would|will|could|is|are|was|were|has|have) )(?<!there )"
    r"|\bit['’]s own\b|\b(?:we|they|you) was\b(?! (?:what|the))(?<!us was)"
    r"|\bthere (?:team|time|own|work|customers|patients|company)\b",
    re.IGNORECASE,
)
_SINGULAR: Final = Pattern(
    r"\b(?:each|every one|neither|either) of (?:my|the|your|our|their|these|those)(?: [\w'’-]+){1,5}?"
    r" (were|are|have)\b(?! been (?:a|the) )",
    re.IGNORECASE,
)
_PLURAL: Final = Pattern(
    r"(?:^|[.;,] |\b(?:that|and|because|but|when|if|where|hearing|so) )(?:all )?(?:the|these|those|my|your|our"
    r"|their|all)(?: (?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty))?"
    r" ([a-z]+s) (?:in|at|from|on|for|with|near|of)(?: (?:the|a|an|my|your|our|their))?(?: [\w'’-]+){1,2}?"
    r" (was|is|has|does|\w+s) (?!(?:is|are|was|were|has|have|had|can|could|will|would|of|do|did)\b)",
    re.IGNORECASE,
)
_PLURAL_OF_ONE: Final = Pattern(
    r"(?:^|[.;,] |\b(?:that|and|because|but|when|if|where|what|how|why|which|whether|since|while|so) )"
    r"(?:(?:the|these|those|my|your|our|their|all|both|most|many|some) ){1,2}([a-z]+s)"
    r" (?:of|in|at|on|from|with) (?:an?|each|every|one)(?: (?!wh|(?:that|and|or|it|he|she|i|we|you)\b)[a-z-]+(?!['’])){1,3}?"
    r" ([a-z]+s) (?=(?:from|to|that|what|how|why|a|an|the|me|us|you|it|them|their|very|so|more|in|up|out)\b)",
    re.IGNORECASE,
)
"""The members of a board wants from ...: after "a", what ends in -s is the verb."""
_IT: Final = Pattern(
    r"(?:\b(?:It|He|She)|(?:\b(?:because|since)|, (?:and|but)) (?:it|he|she)|\bThis(?= \w+ (?:me|us|you)\b))"
    r"(?: (?:really|also|still|always|never|only|just|often|clearly|simply|now))? ([a-z]+)(?: ([a-z]+))?\b"
)
"""It show you trust them: a verb without its -s, where a sentence or clause begins."""
_MAY_FOLLOW_IT: Final = frozenset("need dare last back still please like well long right".split())
_NOT_PLURAL: Final = Pattern(
    r".*(?:ss|us|is|ness|ics|news|series|means|lens|always|was|has|this)$|(?:minute|hour|day|week|month|year)s$",
    re.IGNORECASE,
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    from drafter.language import proofreading

    for start, end in _disagreements(draft.body.text):
        yield Hit(draft.body.start + start, draft.body.start + end, severity=MUST)
    for slip in proofreading.slips(draft.body.text, brief.vocabulary):
        if slip.rule in _MISLED and _is_misled(slip.rule, draft.body.text, slip.start, slip.end):
            continue
        sure = slip.rule in _SURE
        if sure or slip.rule in _ALSO:
            yield Hit(
                draft.body.start + slip.start,
                draft.body.start + slip.end,
                severity=MUST if sure else SHOULD,
            )


_MISLED: Final = frozenset(
    {"PronounVerbAgreement", "PronounInflectionBe", "ItsPossessive", "AnA", "AdjectiveDoubleDegree"}
)
_SILENT: Final = ("honour", "hono", "heir", "hour", "hotel", "historic")
_CLAIMING: Final = frozenset(
    "think believe know hope say feel guess see hear suppose find tell suspect bet doubt imagine reckon wonder"
    " mean expect assume wish show prove fear remember swear learn admit fancy".split()
)


def _is_misled(rule: str, text: str, start: int, end: int) -> bool:
    """Whether Harper takes an object for a subject, or a name for a thing that is owned.

    "What I can bring you is time"; "it's Dario".
    """
    if rule == "AnA":  # Harper knows the American spelling only
        return text[start:end].lower() == "an" and text[end:].lstrip().lower().startswith(_SILENT)
    if rule == "AdjectiveDoubleDegree":  # "most honest" is no "most fastest"
        return text[start:end].lower().endswith(("honest", "modest", "earnest", "clever", "eager"))
    if text[:start].endswith("-you "):  # "the thank-you cards"
        return True
    if rule == "ItsPossessive" and text[start:].lower().startswith(("it's", "it’s")):
        return not _may_own(text[:start])
    words = [token.lower for token in tokens(text[max(0, start - 60) : start])]
    if words[-1:] in (["we"], ["you"]) and text[start:end].lower().endswith("s"):
        after = next((token.lower for token in tokens(text[end : end + 20])), "")
        if after in AUXILIARIES - {"do", "does"} or forms(after) is Form.PAST:
            return True  # "we altos have the tune"
    if words[-1:] == ["you"] or words[-1:] == ["it"]:
        before = words[-2] if len(words) > 1 else ""
        verb = bool(forms(before)) and (base_of(before) or before) not in _CLAIMING
        return before in PREPOSITIONS or (verb and before not in AUXILIARIES)
    return text[end : end + 2].strip()[:1].isupper()


def _may_own(lead: str) -> bool:
    """Whether after `lead` a thing may follow that is owned: "it has it's board", "of it's board"."""
    before = next((token.lower for token in reversed(tokens(lead[-30:]))), "")
    if not lead.lower().endswith(f"{before} "):
        return False
    verb = bool(forms(before)) and (base_of(before) or before) not in _CLAIMING
    return before in PREPOSITIONS - {"because", "since", "as", "than", "like"} or verb


def _disagreements(text: str) -> Iterator[tuple[int, int]]:
    """Where a verb does not fit a subject some words away, or a short form is another word."""
    for pattern in (_YOURS, _SINGULAR):
        for found in pattern.finditer(text):
            yield found.span()
    for found in _IT.finditer(text):
        verb, after = found[1], forms(found[2] or "")
        if forms(verb) is Form.BASE and verb not in _MAY_FOLLOW_IT and Form.THIRD not in after:
            yield found.start(), found.end(1)
    for found in _PLURAL_OF_ONE.finditer(text):
        if not _NOT_PLURAL.match(found[1]) and forms(found[2].lower()) is Form.THIRD:
            yield found.start(1), found.end(2)
    for found in _PLURAL.finditer(text):
        noun, verb = found[1].lower(), found[2].lower()
        if _NOT_PLURAL.match(noun) or text[: found.start(2)].endswith(("'s ", "’s ")):
            continue
        if verb in {"was", "is", "has", "does"} or (
            forms(verb) is Form.THIRD
            and re.match(r"(?:together|late|to|up|in|the|a)\b", text[found.end() :])
        ):
            yield found.span()


RULE: Final = Rule(
    code="DR602",
    name="ungrammatical",
    severity=SHOULD,
    source=Source(Article.A1, "Ensure your copy is proofread to avoid grammatical errors"),
    rationale="Grammar is read as care. A verb that does not fit its subject is noticed by"
    " everybody but the writer.",
    message="“{quote}” is not good grammar.",
    fix="Read “{quote}” aloud and mend it.",
    fires=(
        Example("The team has it's own board."),
        Example("The pages from the warehouse was a surprise."),
        Example("Each of my migrations were a success."),
        Example("Thank you for you're time."),
        Example("I saw how your crews work. It show you trust them."),
        Example("You told me what the nurses of a small ward wants from a lead."),
    ),
    silent=(
        Example("The team has its own board, and it's full."),
        Example("The pages from the warehouse were a surprise."),
        Example("The number of pages from the warehouse is a surprise."),
        Example("You let it run, and it cut the queue. It put me at ease."),
        Example("I know the needs of a ward manager who wants to sleep."),
    ),
    check=_check,
    proofreads=True,
)
