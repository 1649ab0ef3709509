"""The commands that write a message."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

import typer

from drafter.cli import _handing, _making, _showing
from drafter.cli._command import command
from drafter.cli._console import at_keyboard, note
from drafter.cli._options import Wishes
from drafter.errors import DrafterError, ExitCode
from drafter.kinds import KINDS


def run(kind: str, wishes: Wishes, unlike: Collection[str] = ()) -> None:
    """Write, keep and print the messages of `kind`, in words other than the texts `unlike`.

    At a keyboard they are shown one at a time, and a key each does what comes next.
    """
    if wishes.show_prompt:
        _making.show_prompts(kind, wishes)
        return
    made = _making.make(kind, wishes, unlike)
    outcomes = made.outcomes
    keys = outcomes and not (wishes.no_input or wishes.json or wishes.quiet) and at_keyboard()
    keys = keys and not _showing.is_one_mail(outcomes)
    if keys:
        from drafter.cli._keys import Desk

        desk = Desk(kind, made)
        desk.show()
    else:
        ids, named = [one.id for one in made.entries], len(outcomes) + len(made.errors) > 1
        _showing.show(outcomes, wishes, ids=ids, named=named)
    errors = list(made.errors)
    try:
        _handing.hand_on(outcomes, wishes)
    except DrafterError as error:  # the message is there, and there is more to say of it
        errors.append(error)
    if made.repeated:
        note("drafter: the same words as before: there are no others for it in this tone")
    for said in dict.fromkeys(str(error) for error in errors):  # a panel shares its dates
        note(f"drafter: {said}")
    if keys:
        outcomes = desk.offer()
    elif made.entries and not wishes.quiet:
        _showing.say_what_next(made.entries)
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if not all(outcome.report.clean for outcome in outcomes):
        raise typer.Exit(ExitCode.FINDINGS)


def _of_kind(kind: str, does: str) -> Callable[..., None]:
    """The command that writes messages of `kind`; only LinkedIn has a premium."""
    without = () if KINDS[kind].characters else ("premium",)
    return command(partial(run, kind), Wishes, does, without=without)


thank_you = _of_kind("thank-you", "Write a thank-you for each interviewer in NOTES.")
value_add = _of_kind("value-add", "Offer each interviewer your ideas on a problem they raised.")
check_in = _of_kind("check-in", "Ask where things stand, with something new to say.")
application = _of_kind("application", "Ask after an application that nobody has answered.")
rejection = _of_kind(
    "rejection", "Answer a no: thank them, ask what could be better, stay in touch."
)
linkedin = _of_kind("linkedin", "Ask each interviewer to connect on LinkedIn.")
card = _of_kind("card", "Write a card to post to each interviewer.")
call = _of_kind("call", "Outline a call, and write what to say to the voicemail.")
