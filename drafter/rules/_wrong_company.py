"""Another organisation named where only the one applied to can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from drafter.brief import Brief
from drafter.language import phrases
from drafter.language.names import Known
from drafter.language.patterns import Pattern
from drafter.language.sentences import Span
from drafter.language.verbs import Form, forms
from drafter.language.words import fold, is_common, tokens
from drafter.rules._rule import Hit
from drafter.rules._sides import BEHIND, PROVEN

_FUTURE: Final = Pattern(
    r"\b(?:to join|(?<!since )(?<!before )(?<!after )(?<!when )joining|contribute to|part of|work (?:at|for|with)"
    r"|working (?:at|for|with)|(?:role|position|opportunity|opening|job|career|future|interview|team|post)"
    r" (?:at|with)|interest in|interested in|same for|everyone at|here at)\s+(?:the )?(?=[A-Z])"
)
_AT: Final = Pattern(
    r"\b(?:at|for|with|join|joining) (?:the )?([A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+)+)"
)


def other_companies(part: Span, brief: Brief) -> Iterator[Hit]:
    """Where `part` names another organisation for the one applied to."""
    yield from _elsewhere(part, brief)
    yield from _past_firm(part, brief)


@lru_cache(maxsize=32)
def known(brief: Brief) -> Known:
    """The names that the notes hold."""
    return Known(brief.vocabulary)


def _elsewhere(part: Span, brief: Brief) -> Iterator[Hit]:
    """Another organisation where only this one can be meant: "to join Globex"."""
    for found in _FUTURE.finditer(part.text):
        own, past = _places_named(brief)
        token = tokens(part.text[found.end() :])[0]
        plain = fold(token.text.replace("’", "'")).removesuffix("'s")
        if plain in own or BEHIND.search(part.text[: found.start()]):
            continue
        elsewhere = plain in past and not is_common(plain)
        unknown = not is_common(plain) and not known(brief).holds(token.text)
        if found[0].lower().startswith(("working", "work", "part of", "contribute")):
            elsewhere = False
        if elsewhere or unknown:
            start = part.start + found.end()
            yield Hit(start, start + len(token.text), {"meant": brief.company})


@lru_cache(maxsize=32)
def _places_named(brief: Brief) -> tuple[frozenset[str], frozenset[str]]:
    """The words of what is applied for, and the names in what the writer has done, folded."""
    named = (brief.company, brief.role, brief.recipient, *brief.others)
    own = frozenset(fold(token.text) for name in named for token in tokens(name))
    done = [token.text for f in brief.facts if f.field in PROVEN for token in tokens(f.text)]
    return own, frozenset(fold(word) for word in done if word[0].isupper())


def _past_firm(part: Span, brief: Brief) -> Iterator[Hit]:
    """The firm that the writer comes from, where they speak of what they wish to do."""
    for found in _AT.finditer(part.text):
        own, firm = fold(brief.company), fold(found[1])
        told = [fold(fact.text) for fact in brief.facts if fact.field in PROVEN]
        clause = re.split(r"[,;:]", part.text[: found.start()])[-1]
        if firm in own or not any(firm in text for text in told):
            continue
        did = any(forms(t.lower) & (Form.PAST | Form.BASE) == Form.PAST for t in tokens(clause))
        if not did and phrases.holds("interest", clause + " " + brief.company):
            start = part.start + found.start(1)
            yield Hit(start, start + len(found[1]), {"meant": brief.company})
