"""The pieces of a note, joined as a sentence would join them: lists, splices and afterthoughts."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.afterthoughts import afterthought, trailing
from drafter.language.articles import with_article
from drafter.language.grammar import strain
from drafter.language.patterns import Pattern
from drafter.language.sentences import in_a_row
from drafter.language.shape import (
    DETERMINERS,
    PLURALS,
    PREPOSITIONS,
    SUBJECTS,
    Shape,
    is_adverb,
    shape_of,
)
from drafter.language.verbs import AUXILIARIES, Form, forms
from drafter.language.words import word_set

_COMMA: Final = Pattern(
    r"(?:,|;| [-–—]) (?!not |[^(]*\))(?=\w|[“\"'‘(£$€])", needs=", |; |- |– |— "
)
_FOR: Final = Pattern(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months|seasons)"
)
_SO_DID: Final = Pattern(r", (?=so (?:did|do|am|was|have|had) I\b)", needs=", so ")
_ASIDE: Final = Pattern(r"\s*\([^()]*\)", needs="(")
_SUBORDINATE: Final = frozenset(
    "when if because since while after before although though unless once until as where so".split()
)
_ALSO: Final = frozenset(
    "and or but nor so then though which who not plus because yet especially"
    " including mainly mostly particularly namely".split()
)
_VERBAL: Final = frozenset({Shape.PAST, Shape.BASE, Shape.THIRD})
_SINCE: Final = Pattern(r"since (?:childhood|school|college|university|\d{4}) I\b", needs="since ")
_LISTED: Final = frozenset({"need", "proof", "why", "talked_about"})
_TOLD: Final = frozenset({"problem", "evidence", "connection"})
_CHAINED: Final = _TOLD | {"proof", "news", "why"}
_OPENS_CLAUSE: Final = SUBJECTS | frozenset("the my your our their".split())
_MOST: Final = frozenset(
    "most biggest largest longest smallest highest lowest latest oldest best fastest busiest".split()
)
"""What tells more of the thing before it: "3 school jobs, biggest £8.4m"."""
_COUNT: Final = r"[$£€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|too|all|half|most)\b"
_PLACED: Final = Pattern(rf" (?:{'|'.join(sorted(PREPOSITIONS))}) ")
_WISHES: Final = frozenset("want like love hope need prefer enjoy miss".split())
"""Verbs before which a writer drops the "I"."""
_SHOWED: Final = Pattern(
    r"(?:they|you|we|I) (?:\w+ )?(?:showed|told|said|explained|saw|heard|read|drew|sent|gave)\b"
)
_REST: Final = Pattern(r"(?:first|second|third|fourth|fifth|last|rest|others?) \w")
_SUBJECTS: Final = SUBJECTS | {"my", "your", "our", "his", "her", "their"}
_NAMED: Final = frozenset({Shape.NOUN, Shape.GERUND})
_TOPICS: Final = frozenset({"talked_about", "next_step"})


def joined(text: str, field: str) -> str:
    """`text` with its pieces joined by "and" where a jotting only puts a comma."""
    if field in _TOPICS:
        text = _ASIDE.sub("", text)
    if re.search(r"[“\"]|\b[Ss]aid: ", text):
        return text
    text = _SO_DID.sub(", and ", text)
    parts = _COMMA.split(text)
    if field == "next_step":
        text = re.split(r" [-–—] ", text)[0]
    if inner := _labelled(text, field):
        return inner
    if field in _TOPICS and ": " in text:
        text = text.partition(": ")[0]
        parts = _COMMA.split(text)
    if not 1 < len(parts) < 5 or any(not part.strip() for part in parts):
        return text
    led = parts[0].partition(" ")[0].lower() in _SUBORDINATE and not _SINCE.match(text)
    if led or re.match(r"\w+ of (?:which|whom)\b", parts[-1]):
        return text
    last = parts[-1].partition(" ")[0].lower()
    shapes = [shape_of(part, field) for part in parts]
    if found := afterthought(parts, shapes, field):
        return found
    if any(_may_be_passive(part) for part in parts[1:]):
        return text  # "showed me the prototype, made in a laundromat"
    if field == "ideas" and "; " in text and shapes[0] is Shape.BASE and shapes[1] is Shape.NOUN:
        return parts[0]
    spliced = last not in _ALSO and not re.search(r" [-–—] ", text)
    if spliced and len(parts) == 2 and (both := _both(text, parts, shapes, field)):
        return both
    chained = spliced and len(parts) > 2 and field in _CHAINED
    if chained and _ends_in_clause(parts, shapes):
        return f"{', '.join(parts[:-1])}, and {parts[-1]}"
    if shapes[0] in _VERBAL and set(shapes) == {shapes[0]} and spliced:
        chain = shapes[0] is Shape.BASE and _has_and(parts[-1:]) and not _has_and(parts[:-1])
        return text if chain else in_a_row(parts)
    held = [field == "proof" and _is_job(part) for part in parts]
    things = all(
        shape in _NAMED or part[0].isdigit() for part, shape in zip(parts, shapes, strict=True)
    )
    if held[-1] and things and not any(held[:-1]) and not _has_and(parts):
        return f"{in_a_row(parts[:-1])}, as {with_article(parts[-1])}"
    alone = held[0] or (field in _TOPICS and _tells_more(parts))
    if field in _LISTED and not alone and _is_list(parts, shapes) and not _has_and(parts[:-1]):
        if last in {"and", "or", "but"} or _has_and(parts[-1:]):
            return text
        return in_a_row(parts)
    if field in _TOPICS:
        return _head(text, parts, shapes)
    return text


def _labelled(text: str, field: str) -> str:
    """What a label stands before: "Alpha decay: signals halve in 14 months"; "" for no label."""
    label, _, inner = text.partition(": ")
    short = field in {"problem", "learned"} and len(label.split()) < 4
    whole = short and shape_of(inner) is shape_of(inner.partition(", ")[0]) is Shape.CLAUSE
    return inner if whole else ""


def _is_job(part: str) -> bool:
    """Whether `part` names what somebody is: "link nurse for tissue viability"."""
    first = part.partition(" ")[0].lower()
    if first == "as" or first in DETERMINERS or first[0].isdigit():
        return False
    title = _PLACED.split(part)[0].split()[-1].lower()
    return title in word_set("job-words.txt") | {"lead"}


def _ends_in_clause(parts: list[str], shapes: list[Shape]) -> bool:
    """Whether the last of the pieces is a sentence of its own: "small team, my Welsh gets used"."""
    ours = parts[-1].partition(" ")[0].lower() in {"my", "our", "your", "we", "you"}
    last = shapes[-1] is Shape.CLAUSE or (ours and shapes[-1] is Shape.FRAGMENT)
    return last and shapes[0] in {Shape.CLAUSE, Shape.PAST, Shape.NOUN}


def _both(text: str, parts: list[str], shapes: list[Shape], field: str) -> str:
    """Two pieces as one: "she won, I lost" is "she won, and I lost"; "" where they are not two."""
    one, two = parts
    if re.match(r"you (?:the|in|at|on|a|with|for) .* and (?:I|me)\b", two):
        return f"{one}, {two}"
    if field == "learned" and shapes[0] is Shape.NOUN and _SHOWED.match(two):
        return one  # "caseloads capped at 15, they showed me"
    if re.match(r"(?:was|were|used to be) (?:about )?\d", two):
        return f"{one}; it {two}"
    if " " not in two and Form.PARTICIPLE in forms(two):
        return f"{one}, {two}"
    first = two.split(" ", 1)[0].lower()
    bare = first.partition("'")[0]
    acts = first in AUXILIARIES or bool(forms(first) & (Form.THIRD | Form.PAST))
    chained = (
        field in _TOLD
        or (field in {"why", "learned", "news"} and not acts)
        or (field == "talked_about" and shapes == [Shape.CLAUSE, Shape.CLAUSE])
        or two.split()[0].isupper()
    )
    chained = chained or (field in _CHAINED and bare in _OPENS_CLAUSE | PLURALS)
    done = shapes[0] in {Shape.CLAUSE, Shape.PAST}
    ours = bare in {"my", "our"} and strain(two, Shape.CLAUSE) < strain(two, Shape.NOUN)
    whole = shapes[1] is Shape.CLAUSE and (shapes[0] is Shape.CLAUSE or bare in PLURALS)
    if done and ((whole and (bare in _SUBJECTS or chained)) or ours):
        return f"{one}, and {two}"
    if shapes[0] is Shape.CLAUSE and re.match(r"[A-Z]{2,} \w+s ", two):  # QA owns the rest
        return f"{one}, and {two}"
    if done and shapes[1] is Shape.FRAGMENT and first[0].isdigit() and field in _CHAINED:
        return f"{one}; {two}"
    if done and re.match(r"\d+ (?:out )?of \d+ \w+ed\b", two):
        return f"{one}; {two}"
    if found := trailing(one, two, shapes[0]):
        return found
    if field == "ideas" and (proposed := _proposed(text, parts, shapes)):
        return proposed
    if field == "proof" and _FOR.fullmatch(two):
        return f"{one} for {two}"
    if first == "would" and shapes[0] is not Shape.NOUN:
        return f"{one}, and {two}"
    if field == "why" and done and first in _WISHES:
        return f"{one}, and I {two}"
    if done and _REST.match(two) and shape_of(f"the {two}", field) is Shape.CLAUSE:
        return f"{one}, and the {two}"
    if bare in _SUBORDINATE - {"if"}:
        return ""
    if shapes in ([Shape.BASE, Shape.CLAUSE], [Shape.INFINITIVE, Shape.CLAUSE]):
        return f"{one}; {two}"
    goes_on = two.startswith("had to ") or (
        is_adverb(first)
        and first not in {"only", "just", "not"}
        and _is_verb(two.partition(" ")[2].partition(" ")[0])
    )
    goes_on = goes_on or (shapes[1] in {Shape.PAST, Shape.THIRD} and field != "answer")
    if shapes[0] is Shape.CLAUSE and goes_on:
        return text if _has_and([two]) else f"{one} and {two}"
    return ""


def _proposed(text: str, parts: list[str], shapes: list[Shape]) -> str:
    """An idea and what follows on it: "a deposit, comes off the bill"; "" where nothing is sure."""
    one, two = parts
    if shapes[0] is Shape.BASE and _is_task(two):
        return text if _has_and([two]) else f"{one} and {two}"
    if shapes[1] is Shape.THIRD and shapes[0] in {Shape.NOUN, Shape.FRAGMENT}:
        return f"{one}, which {two}"
    return f"{one}; {two}" if shapes == [Shape.NOUN, Shape.CLAUSE] else ""


def _is_task(text: str) -> bool:
    """Whether `text` opens with a verb that no list holds: "kit everything by panel"."""
    first, _, rest = text.partition(" ")
    open_ = rest.partition(" ")[0] in {"everything", "everyone", "it", "them", "the", "each", "all"}
    return open_ and first not in word_set("function-words.txt") | PREPOSITIONS


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or (bool(forms(word)) and word not in word_set("seldom-verbs.txt"))


def _may_be_passive(part: str) -> bool:
    words = part.lower().split()
    return (
        len(words) > 1
        and words[:2] != ["turned", "out"]
        and Form.PARTICIPLE in forms(words[0])
        and words[1] in PREPOSITIONS | {"by"}
    )


def _tells_more(parts: list[str]) -> bool:
    """Whether the last piece counts something of the topic: "self-rostering, six weeks ahead"."""
    counts = [re.match(_COUNT, part, re.IGNORECASE) for part in (parts[0], parts[-1])]
    return not counts[0] and bool(counts[1])


def _is_list(parts: list[str], shapes: list[Shape]) -> bool:
    """Whether `parts` are things of one kind, and no place or apposition ("Lyon, France")."""
    if not all(shape in _NAMED for shape in shapes):
        return False
    heads = [part.split(" ", 1)[0].lower() for part in parts[1:]]
    if any(head in {"a", "an", "the", "only", *_ALSO} or head in _MOST for head in heads):
        return False
    return not (len(parts) == 2 and all(part.istitle() and " " not in part for part in parts))


def _has_and(parts: list[str]) -> bool:
    return any(re.search(r"\b(?:and|or)\b", part) for part in parts)


def _head(text: str, parts: list[str], shapes: list[Shape]) -> str:
    """A topic without the afterthought that makes it no thing to talk about."""
    tail = shapes[1:]
    if shapes[0] is Shape.CLAUSE:
        return parts[0] if tail[0] in {Shape.WH, Shape.QUESTION} else text
    first = parts[1].partition(" ")[0].lower()
    if len(parts) == 2 and first == "and" and shapes[1] in _NAMED | {Shape.WH}:
        return f"{parts[0]} {parts[1]}"
    if first in _ALSO or all(shape in _NAMED | {Shape.PREPOSITION} for shape in tail):
        return text
    if Shape.WH in tail and first in {"how", "why", "what", "when", "where", "who", "whether"}:
        return f"{parts[0]} and {parts[1]}"
    return parts[0]
