"""DR109 roles-reversed: who said, did or proposed what is turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.clauses import Clause, clauses, readdressed
from drafter.language.dates import without_days
from drafter.language.numbers import numbers
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import Form, forms
from drafter.language.words import content_words, stem, tokens, word_set
from drafter.rules import _third_person
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._sides import (
    PROVEN,
    TALKS,
    THOUGHT,
    YOURS,
    Sides,
    as_noted,
    sides_of,
    verbs_in,
)

_PROPOSES: Final = frozenset("suggest propose recommend advise say mention describe".split())
_ADVISES: Final = frozenset("suggest propose recommend advise".split())
_ADVICE: Final = frozenset("advice suggestion recommendation proposal idea tip".split())
_HEEDED: Final = Pattern(
    r"\b(?:on|at|following|follow|per|with|taking|heeding|thanks to|in line with)\s+$",
    re.IGNORECASE,
)
_I_WOULD: Final = Pattern(r"\b(?:I|we)(?:['’]d| would| will|['’]ll| could| might| should)\b")
_OPINIONS: Final = frozenset(
    "thought thoughts opinion view views advice ideas experience answer point comment work"
    " approach story background plans".split()
)
_ME: Final = frozenset("i me my myself".split())
_GIVEN: Final = frozenset(
    "advice answer idea ideas tip tips suggestion suggestions solution plan".split()
)
_TO: Final = frozenset("to for by with from at".split())
_FEW: Final = 3
"""Up to here a number of things may be anybody's."""
_WHENEVER: Final = frozenset("when whenever where time moment day while".split())
_ON: Final = Pattern(r"\s*(?:on|about|regarding|around|in|with|to my|to the question)\b")
_ACTS: Final = tuple(
    frozenset(words.split())
    for words in (
        "give hand offer pass show pour serve",
        "keep have own hold store",
        "make build craft create",
        "draw sketch show",
        "say tell mention remark joke explain describe note observe point",
    )
)
"""Verbs that tell of one act in different words."""
_OF_BOTH: Final = frozenset(
    "conversation discussion talk interview meeting chat call time exchange session mind head view"
    " thoughts thought notes favourite favorite impression memory visit questions gratitude"
    " interest hope own next tour welcome handshake introduction glimpse".split()
)
_DEEDS: Final = frozenset(
    "sketch drawing rule habit practice custom policy remark comment joke advice tip trick story"
    " explanation description suggestion idea answer collection".split()
)
_PRAISED: Final = Pattern(
    r"\b(?:is|was|are|were|struck|impressed|sounds?|convinced) (?!where\b|how\b|what\b)"
)
_WOULD: Final = Pattern(r"(?: \w+)? (?:would|will|could|might|can)\b")
_NEAR: Final = Pattern(r"\s*(?:(?:at|from|with|in|on|for|of)\b[^,]{,40}|, [A-Z]\w+)?")
_IS: Final = Pattern(r"\b(?:is|was|were|are)\s*$")
_QUOTED: Final = Pattern(r"\"[^\"]*\"|“[^”]*”", needs='"|“')
_SEEKS: Final = Pattern(r"\s*(?:for )?(?:someone|somebody|a|an)\b")


_HOW_TO: Final = Pattern(
    r"(?:before|after|once|as soon as|first|then|next|instead|that way)\b[^.;]*\byou (?!\w+ed\b)",
    re.I,
    needs="you",
)
"""An idea laid out for anybody to follow: "Before they leave, you take the phone and film them"."""


_WHICHEVER: Final = Pattern(r"\b(?:every|each|any|whatever|whichever) (?:\w+ )?$", re.IGNORECASE)
"""An idea laid out, not one that was had: "a coupon for every picture you use"."""
_IDEAL: Final = Pattern(r"\bidea of (?:an?|the perfect|heaven|fun)\b", needs="idea of")
"""What one thinks ideal, and has not thought of: "my idea of a good place"."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    sides = sides_of(brief)
    for sentence in draft.sentences:
        on_call = draft.kind.name == "call"  # "a message for Priya"
        hits = [] if on_call else list(_third_person.named(sentence, brief))
        if as_noted(sentence.text, brief):
            continue
        if not sentence.text.endswith("?"):  # a question claims nothing
            said = _QUOTED.sub(lambda quote: " " * len(quote[0]), sentence.text)
            for clause in clauses(readdressed(said, brief.company)):
                if clause.who == "you":
                    wrong = _given_away(clause, said, sides) or _proposed_by_reader(
                        clause, said, sides
                    )
                else:
                    wrong = _taken(clause, sentence.text, sides)
                if wrong:
                    hits.append(_hit(sentence, clause))
            if not hits and (place := _done_for_reader(said, sides)):
                start, end = (sentence.start + at for at in place)
                hits.append(Hit(start, end, {"right": "me", "wrong": "you"}))
        yield from hits[-1:]  # "you told me how you led": the innermost says it best
    yield from _third_person.as_she_or_he(draft, brief)


def _done_for_reader(sentence: str, sides: Sides) -> tuple[int, int] | None:
    """Where "it brought eleven of them back to you" stands, if to me is what the notes say."""
    words = tokens(sentence)
    if any(word.lower.partition("'")[0] in _ME | {"we", "us", "our"} for word in words):
        return None
    for before, word in pairwise(words):
        if word.lower != "you" or before.lower not in _TO:
            continue
        for fact in (fact for field in sorted(PROVEN) for fact in sides.by_field.get(field, ())):
            mine = f"{before.lower} me" in fact
            if mine and sides.shared(sentence[: word.end].rpartition(";")[2], [fact]) >= 4:
                return before.start, word.end
    return None


def _given_away(clause: Clause, sentence: str, sides: Sides) -> bool:
    """Whether what is the writer's is given to the reader."""
    if not clause.verb:
        return _owned_by_reader(clause, sentence, sides)
    if "I" in re.split(r"\W", sentence[clause.start : clause.end]):
        return False  # "since I saw you I've finished it"
    if clause.before.lower().startswith(("as a ", "as an ")) and not clause.unreal:
        return _outweighs(clause.before, PROVEN, sides)
    if clause.unreal:
        return False
    if clause.verb in word_set("receiving-verbs.txt") and not sides.marked(clause.before):
        return False
    if clause.verb not in word_set("saying-verbs.txt") and _first(clause.after) in {
        "me",
        "us",
        "my",
        "our",
    }:
        return False  # "you let me", "you inspired me to"
    if clause.verb == "be" and _first(clause.after) in word_set("receptive-words.txt"):
        return False
    if clause.lead == "for" and clause.verb in TALKS:
        return False
    if clause.lead == "as":
        if _is_habit(clause, sentence) and clause.verb not in _PROPOSES | _ADVISES:
            return False  # "count as you pick"
        if clause.verb in _PROPOSES and _outweighs(clause.before, THOUGHT, sides):
            return True
        return _outweighs(without_days(clause.after), PROVEN | THOUGHT, sides)
    if any(v == clause.verb and sides.shared(clause.about, [f]) >= 3 for v, f in sides.there):
        return True
    if clause.before.endswith(", "):  # "on the pages, you proposed a model"
        clause = clause._replace(before="")
    if _outweighs(clause.about, PROVEN, sides):
        return True
    if clause.verb in word_set("saying-verbs.txt"):
        return _outweighs(clause.about, THOUGHT | {"why"}, sides)
    if clause.lead in _WHENEVER or (not clause.lead and _HOW_TO.match(sentence)):
        return False
    opens = not sentence[: clause.start].strip() and " I " not in sentence
    if _WHICHEVER.search(sentence[: clause.start]) or (opens and _is_habit(clause, sentence)):
        return False
    return _outweighs(clause.about, THOUGHT, sides, least=3)


def _is_habit(clause: Clause, sentence: str) -> bool:
    """Whether its verb can only be of the present: how anybody would go about it."""
    verb = sentence[clause.start : clause.end].split()[-1].lower()
    return forms(verb) & (Form.BASE | Form.PAST) == Form.BASE


def _proposed_by_reader(clause: Clause, sentence: str, sides: Sides) -> bool:
    """Whether what the writer then tells is the writer's own: "as you suggested, I would ..."."""
    if clause.unreal:
        return False
    if clause.verb:
        given = clause.lead == "as" and clause.verb in _ADVISES
    else:
        words = {token.lower for token in tokens(clause.owned)}
        given = bool(words & _ADVICE and _HEEDED.search(sentence[: clause.start]))
    found = _I_WOULD.search(sentence, clause.end) if given else None
    return found is not None and _outweighs(sentence[found.end() :], THOUGHT, sides)


def _owned_by_reader(clause: Clause, sentence: str, sides: Sides) -> bool:
    words = {token.lower for token in tokens(clause.owned)}
    if words & word_set("conceived-things.txt"):
        if words & (_OPINIONS | _GIVEN) and _ON.match(clause.after):
            told = sentence[clause.start :]  # "your advice on peas: cut them at dawn"
            if not words & _GIVEN or (clause.unreal and ":" not in told):
                return False
            return _outweighs(told, THOUGHT, sides, least=4)
        said = {"why"} if words & {"remark", "comment", "statement", "point"} else set()
        named = clause.before if _IS.search(clause.before) else ""
        about = f"{named} {clause.owned} {clause.after}"
        return _outweighs(about, PROVEN | THOUGHT | said, sides)
    near = _NEAR.match(clause.after)
    thing = clause.owned + (near[0] if near else "")
    if clause.unreal:
        return False
    counted = any(number.value > _FEW for number in numbers(clause.owned))
    if (sides.marked(thing) or counted) and _outweighs(thing, PROVEN, sides):
        return True
    praised = _PRAISED.search(clause.after)
    if praised is None or not sides.own_weight(clause.owned, THOUGHT):
        return False
    return sides.own_weight(clause.owned + clause.after[: praised.start()], THOUGHT) >= 4


def _outweighs(text: str, mine: frozenset[str], sides: Sides, *, least: int = 2) -> bool:
    """Whether `text` clearly speaks of something of the writer's, and less of the reader's."""
    own, near = sides.own_weight(text, mine), sides.weight(text, mine)
    return (own >= least or (own + 1 >= least and near >= 3)) and near > sides.weight(text, YOURS)


def _taken(clause: Clause, sentence: str, sides: Sides) -> bool:
    """Whether what is the reader's is taken for the writer's."""
    if not clause.verb:
        return _owned_by_writer(clause, sides)
    if clause.unreal:
        return False
    about = f"{clause.before} {clause.after}"
    if clause.lead == "as" and clause.verb in {"do", "be"}:  # "phoning every patient, as I do"
        return _mine_is_less(clause.before, sides.done, 3, sides)
    if clause.lead == "as" and clause.verb in _PROPOSES | {"tell"}:  # "as I told you, ..."
        return _mine_is_less(about, sides.theirs, 3, sides)
    if clause.verb == "ask":
        question = re.split(r"[:;]\s", sentence[clause.end :])[0]  # and not the answer to it
        asked = f"{clause.before} {question}"
        return _first(asked) != "myself" and _mine_is_less(asked, sides.asked, 2, sides)
    if clause.verb in {"look", "need", "want"} and _SEEKS.match(clause.after):
        return _mine_is_less(clause.after, sides.by_field.get("need", ()), 2, sides)
    same = {clause.verb}.union(*(act for act in _ACTS if clause.verb in act))
    told = [fact for fact in sides.done if same & verbs_in(fact)]
    if _mine_is_less(about, told, 2, sides) and _is_object(clause, told):
        return True
    if (
        clause.who != "we"
        or clause.verb in TALKS | word_set("receiving-verbs.txt")
        or sides.marked(about)
    ):
        return False
    return _mine_is_less(about, sides.by_field.get("learned", ()), 4, sides)


def _is_object(clause: Clause, facts: Sequence[str]) -> bool:
    """Whether what is done is what `facts` tell of, not a thought or a story about it."""
    after = content_words(clause.after)
    near = after[0] if after and not clause.before else None
    if near is None:
        return bool(clause.before or clause.lead in {"as", "that", "which"})
    return any(stem(near.text) in {stem(w.text) for w in content_words(f)} for f in facts)


def _owned_by_writer(clause: Clause, sides: Sides) -> bool:
    words = [token.lower for token in tokens(clause.owned)]
    if clause.unreal or _WOULD.match(clause.after) or _IDEAL.search(clause.owned + clause.after):
        return False
    if set(words[:2]) & _OF_BOTH or sides.marked(clause.owned + clause.after):
        return False
    about = f"{clause.before} {clause.owned} {clause.after}"
    if set(words) & _DEEDS:
        return _mine_is_less(about, sides.done, 2, sides)
    for field in ("problem", "learned", "memorable", "question"):
        for fact in sides.by_field.get(field, ()):
            if field != "problem" and _ME & {token.lower for token in tokens(fact)}:
                continue  # "you gave me a needle before my coat was off"
            if sides.shared(clause.owned, [fact]) and _mine_is_less(about, [fact], 3, sides):
                return True
    topics = sides.by_field.get("talked_about", ())
    return _mine_is_less(clause.owned, topics, 2, sides) and _mine_is_less(about, topics, 3, sides)


def _mine_is_less(text: str, theirs: Sequence[str], least: int, sides: Sides) -> bool:
    """Whether `text` speaks of one of `theirs`, and less of anything of the writer's."""
    far = sides.shared(text, theirs)
    return far >= least and far > sides.weight(text, PROVEN | THOUGHT)


def _first(text: str) -> str:
    found = tokens(text)
    words = [token.lower for token in found if not token.lower.endswith("ly")]
    skipped = {"so", "very", "too", "quite", "also", "not", "most", "more"}
    return next((word for word in words if word not in skipped), "")


def _hit(sentence: Span, clause: Clause) -> Hit:
    mine = clause.who != "you"
    values = {"right": "you" if mine else "I", "wrong": "I" if mine else "you"}
    end = clause.end + len(clause.after.rstrip(" ,.!;:"))
    return Hit(sentence.start + clause.start, sentence.start + end, values)


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
        Example("As I told you, the platform team ships every Thursday."),
        Example("I drew the whole pipeline on a napkin for you."),
        Example("Our on-call pages doubled since the warehouse launch."),
        Example("I loved Priya's way of thinking."),
        Example("I'm looking for someone who can debug hardware and software together."),
    ),
    silent=(
        Example("You mentioned that on-call pages doubled, and I would tag every alert."),
        Example("Thank you, Priya, for your time.", why="Addressed, not spoken of."),
        Example("As I said, I would tag every alert with an owning team."),
        Example("You asked about migrations; I moved 2 TB of order data at Acme."),
        Example("You drew the whole pipeline on a napkin."),
        Example("Our conversation about pages stayed with me.", why="A conversation is shared."),
        Example("As you know, I cut pages from 40 to 6 a week at Acme."),
    ),
    check=_check,
    needs_notes=True,
)
