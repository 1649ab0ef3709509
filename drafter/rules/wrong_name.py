"""DR106 wrong-name: the recipient, the company, a colleague or the role is called something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.names import may_be_called, misspells
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.words import Token, fold, is_common, tokens, word_set
from drafter.rules._rule import Article, Example, Hit, Rule, Source
from drafter.rules._wrong_company import known, other_companies
from drafter.rules._wrong_role import other_role_in, other_roles

_GREETING: Final = Pattern(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|ch[eè]re?|bonjour"
    r"|respected|g'day|kia ora|namaste|hola|estimad[oa]|liebe[rs]?|ciao),?\s+)?(?P<name>[^,:!\n]+)",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(
    "all everyone team hiring manager recruiter sir madam there both recruitment panel folks sirs"
    " or to whom it may concern people talent human resources hr hello hi recruiting selection"
    " and again doctor nurse the interview committee".split()
)
_ADDRESSED: Final = Pattern(
    r"\b(?:[Dd]ear|for|to|[Tt]hank you,?|[Tt]hanks,?|seeing|meeting)"
    r" (?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor)\.? (?:[A-Z][a-z]+ )?(?P<name>[A-Z][\w'’-]+)\b",
    needs=" mr| ms | ms.| miss| mx| dr | dr.| prof",
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    yield from _greeting(draft, brief)
    yield from other_role_in(draft.subject, brief)
    seen: set[int] = set()
    for part in (draft.subject, *draft.sentences):
        for hit in (
            *_misspelt(part, brief),
            *_addressed(part, brief),
            *other_roles(part, brief),
            *other_companies(part, brief),
        ):
            if hit.start not in seen:
                seen.add(hit.start)
                yield hit


def _greeting(draft: Draft, brief: Brief) -> Iterator[Hit]:
    """Somebody else greeted, or the recipient under another name."""
    found = _GREETING.match(draft.greeting.text)
    if not found:
        return
    recipient = {fold(token.text) for token in tokens(brief.recipient)}
    allowed = recipient | {fold(token.text) for token in tokens(brief.company)} | _NOBODY
    allowed |= word_set("titles.txt")
    if title := brief.fact(f"interviewers[{brief.place}].title"):
        allowed |= {fold(token.text) for token in tokens(title.text)}
    others = {fold(t.text) for name in brief.others for t in tokens(name)}
    words = [fold(token.text) for token in tokens(found["name"])]
    together = any(word in recipient for word in words)
    for token, plain in zip(tokens(found["name"]), words, strict=True):
        if plain in allowed or any(_is_short_for(name, plain) for name in recipient):
            continue
        if plain in others and together and {"and", "&"} & set(found["name"].lower().split()):
            continue  # several people greeted together
        start = draft.greeting.start + found.start("name") + token.start
        slip = next((t.text for t in tokens(brief.recipient) if misspells(plain, t.text)), None)
        slip = slip.capitalize() if slip and slip.islower() and token.text.istitle() else slip
        yield Hit(start, start + len(token.text), {"meant": slip or brief.first_name}, mend=slip)


def _is_short_for(name: str, word: str) -> bool:
    """Whether `word` is a short form of `name`, and no name that lost a letter."""
    short = may_be_called(name, word)
    return short and not (fold(name).startswith(word) and len(name) - len(word) == 1)


@lru_cache(maxsize=32)
def _written(brief: Brief) -> tuple[tuple[str, ...], ...]:
    """The names of people and company, and the role, word by word."""
    names = [
        name.title() if name.islower() and name != brief.company else name for name in brief.names
    ]
    rows = [tuple(token.text for token in tokens(name)) for name in names]
    return (*rows, tuple(token.text for token in tokens(brief.role)))


def _misspelt(part: Span, brief: Brief) -> Iterator[Hit]:
    """A name with a slip in it."""
    words = tokens(part.text)
    for index, token in enumerate(words):
        if token.text[0].isupper() and (meant := _meant(words, index, brief)):
            start = part.start + token.start
            mend = _mended(token.text, brief)
            yield Hit(start, start + len(token.text), {"meant": meant}, mend=mend)


def _addressed(part: Span, brief: Brief) -> Iterator[Hit]:
    """The recipient asked for or thanked by a surname that the notes do not hold."""
    for found in _ADDRESSED.finditer(part.text):
        name = found["name"]
        if known(brief).holds(name) or any(misspells(name, one) for one in brief.recipient.split()):
            continue
        start = part.start + found.start("name")
        yield Hit(start, start + len(name), {"meant": brief.recipient})


def _mended(word: str, brief: Brief) -> str | None:
    """`word` with the slip taken out, where one name alone is near enough to be meant."""
    bare = re.sub(r"['’]s?$", "", word)
    near = {name for row in _written(brief) for name in row if misspells(bare, name)}
    return near.pop() + word[len(bare) :] if len(near) == 1 else None


def _meant(words: Sequence[Token], index: int, brief: Brief) -> str:
    """The name that the word at `index` is a slip for; "" where it is none."""
    written = words[index].text.replace("’", "'")
    plain = fold(written).removesuffix("'s").removesuffix("'")
    around = [fold(words[i].text) if 0 <= i < len(words) else "" for i in (index - 1, index + 1)]
    for row in _written(brief)[:-1]:
        for place, name in enumerate(row):
            before = fold(row[place - 1]) if place else ""
            after = fold(row[place + 1]) if place + 1 < len(row) else ""
            beside = (before and before == around[0]) or (after and after == around[1])
            titled = around[0] in word_set("titles.txt") and len(name) > 3
            if (beside or titled) and _slips(plain, fold(name).removesuffix("'s")):
                return name
    company = [fold(name) for name in _written(brief)[len(brief.others) + 1]]
    beside = around[0] in company[:-1] and len(around[0]) > 3 and around[0] not in _NOBODY
    if beside and len(plain) > 1 and plain not in brief.words and "'" not in written:
        return brief.company  # "the Salt Yard" for "the Salt House"
    instead = plain not in company[:1] and not is_common(plain)
    if (
        instead
        and _stands_for_company(words, index, company)
        and not _is_noted(words, index, brief)
    ):
        return brief.company  # "Hartford Electric" for "Hartwell Electric"
    if plain in brief.words or is_common(plain):
        return ""
    names = [name for row in _written(brief) for name in row if name[0].isupper()]
    if any(_is_short_for(name, plain) for name in names):
        return ""
    for name in names:
        plural = plain == fold(name) + "s" and written.endswith("s") and "'" not in written
        if misspells(plain, name) or (plural and not is_common(name) and name in brief.company):
            return name
    if any(len(n) > 6 and plain[:5] == n[:5] and plain not in n for n in company):
        return brief.company  # "Ridgeview" for "Ridgeline"
    return ""


def _is_noted(words: Sequence[Token], index: int, brief: Brief) -> bool:
    """Whether the notes hold the word at `index` with the one after it: another firm's name."""
    return " ".join(fold(word.text) for word in words[index : index + 2]) in brief.folded


def _stands_for_company(words: Sequence[Token], index: int, company: Sequence[str]) -> bool:
    """Whether the word at `index` stands where the first of `company` should, the rest after it."""
    rest = [fold(word.text).removesuffix("'s").removesuffix("’s") for word in words[index + 1 :]]
    if fold(words[index].text) in company:
        return False
    run = ""
    for size, word in enumerate(words[index : index + len(company)], start=1):
        run += fold(word.text)
        if run == "".join(company) and size != len(company):  # "Northstar Dairy"
            return True
    if len(company) > 1 and rest[: len(company) - 1] == list(company[1:]):
        return True
    for place in range(1, len(company) - 1):  # "St. Anselm's Choral Society"
        before = [fold(word.text) for word in words[max(0, index - place) : index]]
        if before == list(company[:place]) and rest[: len(company) - place - 1] == list(
            company[place + 1 :]
        ):
            return True
    return False


def _slips(plain: str, name: str) -> bool:
    """Whether `plain`, which stands where `name` should, is not quite it."""
    if plain == name or len(name) < 3 or plain in {"and", "the"}:
        return False
    return misspells(plain, name) or plain in {name + "s", name.removesuffix("s")}


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
