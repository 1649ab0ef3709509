"""DR503 desperate: need, pressure and pleading."""

from __future__ import annotations

from typing import Final

from drafter.rules._phrased import phrased
from drafter.rules._rule import MUST, Article, Example, Rule, Source

RULE: Final = Rule(
    code="DR503",
    name="desperate",
    source=Source(Article.A1, "Avoiding a follow-up for fear of being perceived as desperate"),
    rationale="Need and pressure make people step back. A good message leaves the reader free.",
    message="“{quote}” puts pressure on the reader.",
    fix="Take “{quote}” out; say once that you would like the job, and what you would do in it.",
    fires=(
        Example("I need this job more than anything."),
        Example("Please just give me a chance."),
        Example("I will do anything, on any terms."),
        Example("My electricity gets cut off next month."),
    ),
    silent=(
        Example("The plan was clear, right down to the last label."),
        Example("The team needs fewer pages."),
        Example("I could give the night crew a chance to see each deploy first."),
        Example("I would be glad to do this job.", why="Wanting is not begging."),
        Example("I could work any three days of the week.", why="An offer with a limit."),
    ),
    check=phrased("desperate", unnoted=MUST),
)
