"""The commands that write a message."""

from __future__ import annotations

from collections.abc import Callable, Collection
from inspect import signature

import typer

from drafter.cli import _handing, _making, _showing
from drafter.cli._console import at_keyboard, errors_in_words, note
from drafter.cli._options import (
    Anyway,
    AsJson,
    Copy,
    Day,
    Drafts,
    Eml,
    ModelName,
    NoHistory,
    NoInput,
    Notes,
    Open,
    Premium,
    Private,
    ProfileFile,
    Quiet,
    ReadReceipt,
    Receipts,
    Seed,
    ShowPrompt,
    To,
    ToneName,
    Variants,
    Verbose,
    VoiceFiles,
    Wishes,
    WriterChoice,
    WriterName,
)
from drafter.errors import DrafterError, ExitCode
from drafter.kinds import KINDS


def command(kind: str, does: str) -> Callable[..., None]:
    """The command that writes messages of `kind`."""

    def write(
        notes: Notes = "",
        to: To = None,
        tone: ToneName = None,
        seed: Seed = 0,
        variants: Variants = 1,
        receipts: Receipts = False,
        copy: Copy = False,
        open_: Open = False,
        eml: Eml = None,
        drafts: Drafts = False,
        read_receipt: ReadReceipt = False,
        voice: VoiceFiles = None,
        premium: Premium = False,
        day: Day = None,
        profile: ProfileFile = None,
        anyway: Anyway = False,
        no_history: NoHistory = False,
        no_input: NoInput = False,
        writer: WriterName = WriterChoice.AUTO,
        model: ModelName = None,
        private: Private = None,
        show_prompt: ShowPrompt = False,
        json: AsJson = False,
        quiet: Quiet = False,
        verbose: Verbose = False,
    ) -> None:
        wishes = Wishes(
            notes=notes,
            to=to,
            tone=tone,
            writer=writer,
            model=model,
            day=day,
            profile=profile,
            seed=seed,
            anyway=anyway,
            show_prompt=show_prompt,
            json=json,
            receipts=receipts,
            no_history=no_history,
            quiet=quiet,
            verbose=verbose,
            variants=variants,
            premium=premium,
            copy=copy,
            eml=eml,
            open=open_,
            read_receipt=read_receipt,
            no_input=no_input,
            drafts=drafts,
            voice=tuple(map(str, voice or ())),
            private=private,
        )
        with errors_in_words():
            run(kind, wishes)

    write.__doc__ = does
    if not KINDS[kind].characters:  # only LinkedIn has a premium
        shape = signature(write, eval_str=True)
        kept = [one for name, one in shape.parameters.items() if name != "premium"]
        write.__signature__ = shape.replace(parameters=kept)  # type: ignore[attr-defined]
    return write


thank_you = command("thank-you", "Write a thank-you for each interviewer in NOTES.")
value_add = command("value-add", "Offer each interviewer your ideas on a problem they raised.")
check_in = command("check-in", "Ask where things stand, with something new to say.")
application = command("application", "Ask after an application that nobody has answered.")
rejection = command(
    "rejection", "Answer a no: thank them, ask what could be better, stay in touch."
)
linkedin = command("linkedin", "Ask each interviewer to connect on LinkedIn.")
card = command("card", "Write a card to post to each interviewer.")
call = command("call", "Outline a call, and write what to say to the voicemail.")


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
