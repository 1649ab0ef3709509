"""DR110 machine-residue: what a language model leaves behind besides the message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from drafter import assets
from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language import phrases
from drafter.language.patterns import LETTERS, Pattern
from drafter.language.words import fold, tokens
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._strays import is_count, strays

_SHINGLE: Final = 4
"""Words in a row that, shared with an example of prompts/, prove a copy."""
_OPENING: Final = 3
"""Words at the start of a sentence that, shared with an instruction of prompts/, prove a copy."""
_LABEL: Final = Pattern(
    r"^\W*(?:\w+(?: \w+){0,3} \([^)]*\b(?:sentences?|words?|characters?|optional|max)\b[^)]*\)\s*:"
    rf"|{LETTERS}_{LETTERS}\s*:"
    r"|\w+\s*(?:=>|->|\{|\":)"
    r"|(?P<part>\w+(?:[ -]\w+){0,2}?)(?: (?:line|moment|point|story|section|sentence))?"
    r"(?: (?:\d+|[a-c]\b|one|two|three))?(?: ?\([^)]*\))?\s*:)",
    re.IGNORECASE,
    needs=":|=>|->|{",
)
_PARTS: Final = frozenset(
    "subject greeting salutation opening intro introduction body closing conclusion sign-off signoff"
    " signature thanks specific learned connection problem idea fit value meaning interest answer"
    " ask next_step next_steps feedback stay_in_touch news move part paragraph sentence section"
    " draft message email e-mail reply response output version option variant tone notes"
    " instruction summary call_to_action memorable talked_about strength strengths proof evidence"
    " need purpose context hook recipient takeaway".split()
)
"""What a label names."""
_MARKUP: Final = Pattern(
    r"```|\*\*|^#+ |</?\w+>|\\n|=>|\"\s*:\s*\"|^---+$", needs='```|**|#|<|\\n|=>|"|---'
)
_INSTRUCTS: Final = Pattern(
    r"^\W*(?:write|say(?! the word\b)|propose|mention|state|describe|explain|express|include|keep|use|name|ask|close"
    r"|end|start|open|add|begin|make|avoid|do not|don't)\b[^.!?]*\b(?:sentences?|words?|characters?"
    r"|paragraphs?|candidate|interviewer|recipient|reader|tone|placeholders?|subject line)\b"
    r"|, in (?:one|two) (?:short )?sentences?\W*$",
    re.IGNORECASE,
    needs="sentence|word|character|paragraph|candidate|interviewer|recipient|reader|tone"
    "|placeholder|subject line",
)
_BROKEN_OFF: Final = Pattern(
    r"\b(?:the|an?|and|or|but|because|if|than|my|our|their|its|so that(?: \w+)?|in order to|such as"
    r"|as well as|of the|to the)[.,]?$",
    re.IGNORECASE,
)
_CUT: Final = Pattern(
    r"^(?:and|or|but|of|to|with|that|which|because|for|by)\b(?! (?:what|all|now))"
)
_ITEM: Final = Pattern(r"\d+[.)]")
_BULLETS: Final = ("-", "*", "•", "·")
_FEWEST: Final = 4
"""Words of a line that is a sentence; fewer may be a name or a wish."""


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    remarks = [*strays(draft), *phrases.find("machine-residue", draft.text)]
    end = 0
    for found in sorted(remarks, key=lambda one: (one.start, -one.end)):
        if found.start >= end:
            yield Hit(found.start, found.end, _SAID)
        end = max(end, found.end)
    last = {paragraph.end for paragraph in draft.paragraphs}
    seen: set[str] = set()
    for sentence in draft.sentences:
        line = draft.text[draft.text.rfind("\n", 0, sentence.start) + 1 : sentence.end]
        if draft.kind.name == "call" and (_is_label(sentence.text) or _is_item(line.strip())):
            continue  # "News: the course is done", "- Say thank you": points of the outline
        fault = _fault(sentence.text, brief, last=sentence.end in last)
        if not fault and fold(sentence.text) in seen:
            fault = "stands here twice"
        elif len(sentence.text.split()) >= _FEWEST:
            seen.add(fold(sentence.text))
        if fault:
            yield Hit(sentence.start, sentence.end, {"fault": fault})


_SAID: Final = {"fault": "is a remark about the writing, not part of the message"}


def _fault(text: str, brief: Brief, *, last: bool) -> str:
    """What is wrong with one sentence; `last` if it ends its paragraph."""
    if _is_label(text) or _MARKUP.search(text) or is_count(text):
        return "is a label or markup"
    if _INSTRUCTS.search(text) or _copies_prompt(text, brief):
        return "is copied from an instruction"
    me = fold(brief.me.name or "")
    signed = bool(me) and (me in fold(text) or fold(text).endswith(me.split()[0]))
    if len(text.split()) >= _FEWEST and not signed and not _is_item(text):
        ends = text[-1] in ".!?…:)\"'”’"
        if _BROKEN_OFF.search(text) or (
            last and not ends and text[-1].isalpha() and "\n" not in text
        ):
            return "is cut off"
        if _CUT.match(text) and text.split()[0] not in brief.vocabulary:
            return "has lost its beginning"
    return ""


def _is_item(text: str) -> bool:
    """Whether `text` begins as one of a list."""
    return text.startswith(_BULLETS) or bool(_ITEM.match(text))


def _is_label(text: str) -> bool:
    """Whether `text` begins with the name of a part of a message, or of a field."""
    found = _LABEL.match(text)
    part = found["part"] if found else None
    return bool(found) and (part is None or part.lower().replace(" ", "_") in _PARTS)


def _copies_prompt(text: str, brief: Brief) -> bool:
    """Whether `text` opens like an instruction of prompts/, or holds a run of its examples."""
    for piece in re.split(r":\s", text):
        if next(iter(_runs(piece, _OPENING)), None) in _openings():
            return True
    copied = [run for run in _runs(text, _SHINGLE) if run in _example_runs()]
    return bool(copied) and any(" ".join(run) not in brief.folded for run in copied)


def _runs(text: str, size: int) -> list[tuple[str, ...]]:
    words = [fold(token.text) for token in tokens(text)]
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    """The first words of every instruction."""
    moves = assets.mapping("prompts/moves.yaml")
    pieces = [piece for text in moves.values() for piece in re.split(r"(?<=[.])\s", text)]
    found = {run for piece in pieces if "{" not in piece[:20] for run in _runs(piece, _OPENING)[:1]}
    return frozenset(found)


@cache
def _example_runs() -> frozenset[tuple[str, ...]]:
    """The runs of words in the worked examples."""
    examples = assets.rows("prompts/examples.yaml")
    texts = [text for example in examples for text in (example["sentence"], *example["facts"])]
    return frozenset(run for text in texts for run in _runs(text, _SHINGLE)) - _HARMLESS


_HARMLESS: Final = frozenset(
    run
    for text in ("one thing i would try is to", "i will remember that you keep a jar of")
    for run in _runs(text, _SHINGLE)
)
"""Runs that stand in the examples and in good messages alike."""

RULE: Final = Rule(
    code="DR110",
    name="machine-residue",
    source=Source(Article.A1, "Ensure your copy is proofread"),
    rationale="A label, half a sentence or a remark by the model about itself tells the reader that"
    " nobody read the message before it was sent.",
    message="“{quote}” {fault}.",
    fix="Take it out, or write the sentence whole and in your own words.",
    fires=(
        Example("Here is the message you asked for. Thank you for your time."),
        Example("say that you would like to do this work at Northwind Robotics."),
        Example("I keep a jar of wicks from every lamp I have trimmed."),
        Example("Thank you for your time. I look forward to meeting the"),
        Example("next_step: I look forward to the visit."),
        Example("Paragraph 2 (value): I would tag every alert."),
        Example("Write one sentence on the role: I would love to do this work."),
        Example("I would tag every alert with an owning team, so that nobody"),
        Example("Thank you.", subject="Here is your thank-you email"),
    ),
    silent=(
        Example("Thank you for your time."),
        Example("MQTT stayed with me."),
        Example("I have been thinking about this problem since.", why="Everyday words."),
        Example("What this opportunity means to me is simple: a platform of my own."),
        Example("One idea: tag every alert with an owning team.", why="A colon is no label."),
        Example("Say hello to Mei from me.", why="No instruction of ours."),
        Example("Just say the word and I will bring the drawings.", why="Nor this."),
    ),
    check=_check,
)
