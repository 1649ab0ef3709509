"""What to ask where the notes cannot support a message: one question, and where its answer goes."""

from __future__ import annotations

from collections.abc import Collection, Set
from typing import Final

from drafter.brief import PERSONAL, Brief
from drafter.errors import ThinNotesError
from drafter.writers.points import SPECIFIC, available, is_distinct
from drafter.writers.untold import unfit

_TELLS: Final = {
    "specific": ("memorable", "talked_about", "learned", "connection"), "problem": ("problem",),
    "idea": ("problem", "ideas"), "fit": ("proof",), "news": ("news", "answer"),
}  # fmt: skip
"""The fields that moves tell."""
_ALL_TOLD: Final = tuple(dict.fromkeys(field for fields in _TELLS.values() for field in fields))


def missing(brief: Brief, avoid: Collection[str] = ()) -> ThinNotesError | None:
    """The one question whose answer would help most, if a required move has no fact."""
    points = available(brief, avoid)
    moves = {point.move for point in points}
    if not any(
        is_distinct(fact, brief)
        for point in points
        if point.move in SPECIFIC
        for fact in point.facts
    ):
        moves.discard("specific")
    for group in brief.kind.required:
        if not moves & set(group):
            return _plainer(brief, group) or _question(brief, group)
    return _who_writes(brief)


def _plainer(brief: Brief, group: tuple[str, ...]) -> ThinNotesError | None:
    """The note to say in plainer words, where there is one for `group`."""
    fields = tuple(field for move in group for field in _TELLS.get(move, ()))
    hard = {one: why for one in brief.material(*_ALL_TOLD) if (why := unfit(one, brief))}
    first = next((one for one in hard if one.field in fields), None)
    if first is None:
        return None
    others = sorted({one.line for one in hard if one.line and one is not first})
    also = f" Hard to tell, too: line{'s' * (len(others) > 1)} {', '.join(map(str, others))}."
    return ThinNotesError(
        f"{brief.source}:{first.line}: this cannot be told as it stands, as {hard[first]}:"
        f" {first.text}\n  How would you say it to {brief.first_name}, in a sentence?"
        f" Change the line to that.{also if others else ''}"
    )


def _who_writes(brief: Brief) -> ThinNotesError | None:
    """The question who the user is, where the message is to say it."""
    me, once = brief.me, "Keep it once for all: drafter profile set"
    if brief.kind.sign_off and not me.name:
        return ThinNotesError(
            f"{brief.source}: nothing says who you are\n  What is your name? {once}"
        )
    if brief.kind.contact and not (me.email or me.phone):
        return ThinNotesError(
            f"{brief.source}: nothing says how to reach you\n  What is your email? {once}"
        )
    return None


def asked_by(codes: Set[str], brief: Brief) -> ThinNotesError | None:
    """The question to which findings of these `codes` on an offline draft come down, if any."""
    if "DR104" in codes:
        return _of_their_own(brief)
    if "DR101" in codes:
        return _question(brief, ("specific",) if brief.kind.met else ("fit",))
    if "DR302" in codes and brief.kind.met:
        return ThinNotesError(
            f"{_where(brief)}: too little for a {brief.kind.name} of {brief.kind.words[0]} words\n"
            f"  What else did you hear or learn from {brief.first_name}? Add `learned:` under the"
            " name."
        )
    if brief.kind.characters and "DR301" in codes:
        told = [fact for fact in brief.material(*PERSONAL) if fact.owner == brief.recipient]
        shortest = min(told, key=lambda fact: len(fact.told), default=None)
        if shortest:
            return ThinNotesError(
                f"{brief.source}:{shortest.line}: too long for {brief.kind.characters} characters,"
                f" the greeting included: {shortest.text}\n"
                "  Which few words of it would remind them of you? Add `memorable:` with those"
                " alone (or pass --premium for 300 characters)."
            )
    return None


def _where(brief: Brief) -> str:
    """The notes, and the line in them that names the recipient."""
    line = brief.recipient_line
    return f"{brief.source}:{line}" if line else brief.source


def _of_their_own(brief: Brief) -> ThinNotesError:
    """What to ask where the notes hold too little for one of a panel alone."""
    first = brief.first_name
    wanted = (
        f"What is {first} struggling with? Add `problems:`, with `- problem: ...`,"
        f" `raised_by: {brief.recipient}` and `ideas:`."
        if brief.kind.requires("problem")
        else f"What did {first} say or show you that stuck with you?"
        " Add `memorable:` under the name."
    )
    return ThinNotesError(
        f"{_where(brief)}: the notes hold too little that is {brief.recipient}'s alone: the message would"
        f" be much like a colleague's\n  {wanted}"
    )


def _question(brief: Brief, group: tuple[str, ...]) -> ThinNotesError:
    """What is missing, in words, with the place where it belongs."""
    first, name, source = brief.first_name, brief.recipient, brief.source
    where = _where(brief)
    if "specific" in group:
        return ThinNotesError(
            f"{where}: the notes hold nothing to tell that only the conversation with {name}"
            f" gave you\n  What did {first} say or show you that stuck with you?"
            " Add `memorable:` under the name."
        )
    if "voicemail" in group:
        return ThinNotesError(
            "a voicemail says your name and your number\n"
            f"  Add `name:` and `phone:` under `me:` in {source}, or to your profile."
        )
    if "news" in group:
        return ThinNotesError(
            f"{source}: the notes hold nothing new to tell\n"
            "  What has happened since the interview, or what has come to your mind?"
            " Add `news:`."
        )
    if group == ("problem",) or group == ("idea",):
        problem = next(iter(brief.material("problem")), None)
        if problem is None:
            return ThinNotesError(
                f"{source}: the notes name no problem that {first} raised\n"
                f"  What is {first} struggling with? Add `problems:`, with"
                f" `- problem: ...` and `raised_by: {name}`."
            )
        return ThinNotesError(
            f"{source}:{problem.line}: the notes hold no idea on this problem\n"
            f"  What would you do about it? Add `ideas:` under it."
        )
    return ThinNotesError(
        f"{source}: the notes do not say what you would bring\n"
        "  What have you done that shows you can do this job?"
        " Add `strengths:` with `- proof: ...` under it."
    )
