"""DR601 misspelled: a word the proofreader is sure about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.names import distance
from drafter.rules._rule import SHOULD, Article, Example, Hit, Rule, Source


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    from drafter.language import proofreading

    contact = "\n".join(filter(None, (brief.me.email, brief.me.linkedin)))
    vocabulary = f"{brief.vocabulary}\n{contact}"
    for part in (draft.subject, draft.body):
        for slip in proofreading.slips(part.text, vocabulary):
            if slip.spelling:
                meant = slip.suggestions[0] if slip.suggestions else "another word"
                start, end = part.start + slip.start, part.start + slip.end
                weight = None if _is_a_slip(draft.text[start:end], slip.suggestions) else SHOULD
                yield Hit(start, end, {"meant": meant}, weight)


_FEW: Final = 2
"""Letters by which a slip differs from what was meant; a word far from all others may be one."""


def _is_a_slip(word: str, meant: tuple[str, ...]) -> bool:
    return any(distance(word.lower(), one.lower()) <= _FEW for one in meant)


RULE: Final = Rule(
    code="DR601",
    name="misspelled",
    source=Source(Article.A1, "Ensure your copy is proofread"),
    rationale="A slip in a message this short is the thing that will be remembered.",
    message="“{quote}” is not a word the proofreader or your notes know.",
    fix="Perhaps “{meant}”; a word that is right belongs into the notes once.",
    fires=(
        Example("I recieved a warm welcome."),
        Example("It was definately a good conversation."),
        Example("Thank you for your time and your pateince."),
    ),
    silent=(
        Example("The organisation of the night crew has colour.", why="British spelling."),
        Example("MQTT and the Postgres stayed with me.", why="Words of the notes."),
        Example("I met the crew at Lindqvists.", why="A name inside a sentence."),
        Example("The gaslit alley behind the warehouse stayed with me.", why="Two words in one."),
    ),
    check=_check,
    proofreads=True,
)
