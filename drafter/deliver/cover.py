"""One mail to whoever passes messages on, with the message to each interviewer below it.

Where messages go through a recruiter or a coordinator and the interviewers have no addresses, one
mail is what a courteous person would send: who gets which lines is said, and nobody is asked twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from drafter import assets
from drafter.brief import Brief, called, formally
from drafter.frames import fill, role_in_full, stock_slots
from drafter.language.sentences import in_a_row

if TYPE_CHECKING:
    from drafter.pipeline import Outcome

_RULE: Final = "-" * 40


class Cover(NamedTuple):
    """The mail to whoever passes on the messages in it."""

    name: str
    """Who that is; "" where only a role is known."""
    email: str | None
    subject: str
    body: str
    """Greeting, request, signature, and the messages; what is pasted."""

    @property
    def text(self) -> str:
        """The whole mail as it is printed."""
        return f"Subject: {self.subject}\n\n{self.body}"


def cover(outcomes: Sequence[Outcome]) -> Cover | None:
    """The one mail that carries `outcomes`; None where each can be sent by itself."""
    if not carried([one.brief for one in outcomes]):
        return None
    people = [one.brief.recipient for one in outcomes]
    brief, frames = outcomes[0].brief, _frames()
    own = frames[brief.kind.name]
    slots = stock_slots(brief) | {"names": in_a_row(people)}
    named = slots | {"role": role_in_full(brief)}
    subjects = [fill(frame, named) for frame in own["subject"]]
    lines = own["lines"].get(brief.tone.phrases) or own["lines"]["any"]
    agent = brief.notes.recruiter
    me = brief.me
    signed = "\n".join(one for one in (brief.tone.sign_off, me.name, me.phone, me.email) if one)
    letters = [
        f"{_RULE}\n{fill(frames['heading'], {'names': one.brief.recipient})}\n\n{_letter(one)}"
        for one in outcomes
    ]
    return Cover(
        agent.name if agent else "",
        agent.email if agent else None,
        next((one for one in subjects if len(one) <= brief.kind.subject_length), subjects[-1]),
        "\n\n".join([_greeting(brief), fill(lines, slots), signed, *letters]) + "\n",
    )


def carried(briefs: Sequence[Brief]) -> bool:
    """Whether somebody else passes on the messages for `briefs`, one to each."""
    people = {one.recipient for one in briefs}  # of variants, one is to be chosen first
    return bool(briefs) and len(people) == len(briefs) and all(map(_is_carried, briefs))


def _is_carried(brief: Brief) -> bool:
    return (
        brief.goes_through_another
        and not brief.recipient_email
        and bool(brief.recipient)
        and brief.kind.name in _frames()
    )


@cache
def _frames() -> dict[str, Any]:
    return assets.mapping("templates/cover.yaml")


def _greeting(brief: Brief) -> str:
    agent = brief.notes.recruiter
    if agent is None:
        return str(_frames()["nobody"])
    return brief.tone.greeting.format(
        first=called(agent.name), formal=formally(agent.name), name=agent.name
    )


def _letter(outcome: Outcome) -> str:
    """The message less its subject."""
    draft = outcome.draft
    return draft.text[draft.greeting.start :].strip("\n")
