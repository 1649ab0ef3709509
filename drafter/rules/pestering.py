"""DR502 pestering: asking for an update, and nothing else."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR502",
    name="pestering",
    source=Source(Article.A5, "Follow-up is not pestering others with the same question"),
    rationale="Asking whether there is news adds a task to a busy day and nothing else.",
    message="“{quote}” asks for attention and gives nothing.",
    fix="Take “{quote}” out and bring something of use: an idea, an answer, a piece of news.",
    fires=(
        Example("I am just checking in about my application."),
        Example("I have not heard back from you."),
        Example("Do you have any updates?"),
    ),
    silent=(
        Example("Checking in with the night crew before a deploy would help."),
        Example("You mentioned an update of the scanners.", why="A thing, not a question."),
        Example("I look forward to hearing from you."),
    ),
    check=phrased("pestering"),
)
