"""DR106 wrong-name: the recipient, the company, a colleague or the role is called something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.names import may_be_called, misspells
from drafter.language.words import fold, is_common, stem, tokens, word_set
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_ROLE: Final = re.compile(
    r"\b(?:the|your|this) (?P<role>(?:[\w/&+-]+,? ){1,5}?)(?:role|position|job|post|vacancy)\b"
)
_GREETING: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings),?\s+(?P<name>[^,:!\n]+)",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(
    "all everyone team hiring manager recruiter sir madam there both recruitment panel folks"
    " sirs mr mrs ms mx miss dr prof professor and again doctor chef sister nurse coach captain judge father reverend madame monsieur".split()
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from _greeting(draft, brief)
    yield from _misspelt(draft, brief)
    yield from _role(draft, brief)


def _greeting(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """Somebody else greeted."""
    found = _GREETING.match(draft.greeting.text)
    if not found:
        return
    recipient = {fold(token.text) for token in tokens(brief.recipient)}
    if title := brief.fact(f"interviewers[{brief.place}].title"):
        recipient |= {fold(token.text) for token in tokens(title.text)}
    people = recipient | {fold(t.text) for name in brief.others for t in tokens(name)}
    for token in tokens(found["name"]):
        plain = fold(token.text)
        if (
            plain in recipient
            or plain in _NOBODY
            or any(may_be_called(name, plain) for name in recipient)
        ):
            continue
        if plain in people and any(fold(t.text) in recipient for t in tokens(found["name"])):
            continue  # several people greeted together
        start = draft.greeting.start + found.start("name") + token.start
        yield Hit(start, start + len(token.text), {"meant": brief.first_name})


def _misspelt(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """A name with a slip in it."""
    names = [token.text for name in brief.names for token in tokens(name)]
    names = [name for name in names if name[0].isupper() and not is_common(name)]
    known = brief.words
    for part in (draft.subject, draft.body):
        for token in tokens(part.text):
            plain = fold(token.text).removesuffix("'s").removesuffix("’s")
            if not token.text[0].isupper() or plain in known or is_common(plain):
                continue
            if any(may_be_called(n, plain) and len(n) - len(plain) != 1 for n in names):
                continue
            if plain.removesuffix("s") in known:
                continue
            meant = next((name for name in names if misspells(plain, name)), None)
            if meant:
                start = part.start + token.start
                yield Hit(start, start + len(token.text), {"meant": meant})


def _role(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """Another job named as the one applied for."""
    own = {stem(word) for word in brief.words}
    role = {stem(token.text) for token in tokens(brief.role)}
    jobs = word_set("job-words.txt")
    for found in _ROLE.finditer(draft.body.text):
        words = [token.lower for token in tokens(found["role"])]
        named = {stem(word) for word in words}
        if not any(word in jobs for word in words) or (named & role and named <= own):
            continue
        if not named & role or any(word in jobs and stem(word) not in own for word in words):
            start = draft.body.start + found.start("role")
            yield Hit(start, start + len(found["role"].rstrip()), {"meant": brief.role})


RULE: Final = Rule(
    code="DR106",
    name="wrong-name",
    source=Source(Article.A1, "Ensure your copy is proofread; be factual"),
    rationale="The one word people always read is their own name. A wrong one, or the wrong role,"
    " says that the message was written for somebody else.",
    message="“{quote}” should be “{meant}”.",
    fix="Write “{meant}” instead of “{quote}”.",
    fires=(
        Example("Thank you for your time.", greeting="Dear Prya,"),
        Example("Thank you for your time.", greeting="Dear Mei,"),
        Example("I would love to join Northwnd Robotics."),
        Example("Thank you for talking with me about the Data Analyst role."),
        Example("I enjoyed what Tomas Ortga said."),
    ),
    silent=(
        Example("I liked what Tomas said.", why="Accents may be left out."),
        Example("Thank you.", greeting="Hello Priya and Mei,", why="Both were there."),
        Example("Thank you.", greeting="Dear Ms. Raman,"),
        Example("The backend role at Northwind is just what I want.", why="Short for the role."),
        Example(
            "I am glad that your role as a director leaves time for this.", why="Another role."
        ),
    ),
    check=_check,
    needs_notes=True,
)
