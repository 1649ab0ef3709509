"""The commands that write a message."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from inspect import signature
from typing import TYPE_CHECKING, Final

import typer

from drafter.cli import _handing, _model
from drafter.cli._console import Progress, errors_in_words, hint, note, width
from drafter.cli._options import (
    Anyway,
    AsJson,
    Copy,
    Day,
    Eml,
    ModelName,
    NoHistory,
    Notes,
    Open,
    Premium,
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
    Wishes,
    WriterChoice,
    WriterName,
    on_day,
)
from drafter.cli._past import Past
from drafter.errors import DrafterError, ExitCode, ModelError, UsageError
from drafter.kinds import KINDS, PREMIUM

if TYPE_CHECKING:
    from drafter.brief import Brief
    from drafter.history import Entry
    from drafter.notes import NotesFile
    from drafter.pipeline import Outcome
    from drafter.writers.model import ModelWriter

_OTHER_WORDINGS: Final = 12
"""Seeds to try for words that were not used yet; of a model, which takes its time, just one."""


def command(kind: str, does: str) -> Callable[..., None]:
    """The command that writes messages of `kind`."""

    def write(
        notes: Notes,
        to: To = None,
        tone: ToneName = None,
        writer: WriterName = WriterChoice.AUTO,
        model: ModelName = None,
        day: Day = None,
        profile: ProfileFile = None,
        seed: Seed = 0,
        anyway: Anyway = False,
        show_prompt: ShowPrompt = False,
        json: AsJson = False,
        receipts: Receipts = False,
        variants: Variants = 1,
        copy: Copy = False,
        eml: Eml = None,
        open_: Open = False,
        read_receipt: ReadReceipt = False,
        no_history: NoHistory = False,
        quiet: Quiet = False,
        verbose: Verbose = False,
        premium: Premium = False,
    ) -> None:
        wishes = Wishes(
            notes, to, tone, writer, model, day, profile, seed, anyway, show_prompt, json,
            receipts, no_history, quiet, verbose, variants, premium, copy, eml, open_,
            read_receipt,
        )  # fmt: skip
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
    """Write, keep and print the messages of `kind`, in words other than the texts `unlike`."""
    from drafter.notes import load_notes

    file, past = load_notes(wishes.notes), Past()
    briefs = _briefs(kind, file, past, wishes)
    if not wishes.quiet:
        note(*(f"drafter: {one}" for one in dict.fromkeys(w for b in briefs for w in b.warnings)))
        if kind == "thank-you" and (country := briefs[0].notes.country):
            _say_custom(country)
    with _model.writer_for(wishes, len(briefs)) as writer:
        if wishes.show_prompt:
            _model.show_prompts(briefs, writer, wishes)
            return
        _handing.refuse(briefs, wishes)
        outcomes, errors = _variants(briefs, writer, wishes)
        for _ in range(1 if writer else _OTHER_WORDINGS):
            if not any(outcome.draft.text in unlike for outcome in outcomes):
                break
            wishes = replace(wishes, seed=wishes.seed + 1)
            outcomes, errors = _written(_briefs(kind, file, past, wishes), writer, wishes)
    saved = past.save(outcomes, file, wishes)
    _deliver(
        outcomes, wishes, ids=[one.id for one in saved], named=len(briefs) * wishes.variants > 1
    )
    _handing.hand_on(outcomes, wishes)
    if any(outcome.draft.text in unlike for outcome in outcomes):
        note("drafter: the same words as before: there are no others for it in this tone")
    for said in dict.fromkeys(str(error) for error in errors):  # a panel shares its dates
        note(f"drafter: {said}")
    if saved and not wishes.quiet:
        _say_what_next(saved)
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if not all(outcome.report.clean for outcome in outcomes):
        raise typer.Exit(ExitCode.FINDINGS)


def _say_custom(country: str) -> None:
    from drafter.governor import thank_you_custom

    if custom := thank_you_custom(country):
        note(f"drafter: {custom}")


def _say_what_next(saved: Sequence[Entry]) -> None:
    numbers = ", ".join(f"{one.id} ({one.recipient})" for one in saved)
    if len(saved) == 1:
        hint("  When you have sent it: drafter sent")
    elif len({one.recipient for one in saved}) < len(saved):
        hint(f"  When you have sent one, say which: drafter sent {numbers}")
    else:
        hint("  When you have sent them all: drafter sent")
        hint(f"  Or some: drafter sent {numbers}")


def _briefs(kind: str, file: NotesFile, past: Past, wishes: Wishes) -> list[Brief]:
    from drafter import profile, tones
    from drafter.brief import briefs
    from drafter.cli import _settings
    from drafter.notes import Interviewer, match_person

    who = profile.load(wishes.profile)
    file = profile.in_country(file, who)
    me = profile.merged(file.notes.me, who)
    tone = tones.load(_settings.load(tone=wishes.tone).tone or tones.DEFAULT)
    seed = str(wishes.seed or "")
    form = KINDS[kind]
    if wishes.premium:
        form = replace(form, characters=PREMIUM)
    found = briefs(file, form, tone, me, on_day("--date", wishes.day, file.notes), seed=seed)
    if not found:
        raise file.error("interviewers", "there is nobody to write to", "Add `interviewers:`.")
    sent = past.sent_about(file.notes)
    # Each message that went out turns the wording on: nobody wants the same letter twice.
    turn = f" {len(sent)}" if sent else ""
    found = [replace(brief, history=sent, seed=brief.seed + turn) for brief in found]
    if wishes.to is None:
        return found
    try:
        wanted = match_person(wishes.to, tuple(Interviewer(name=b.recipient) for b in found))
    except LookupError as error:
        raise UsageError(f"--to {wishes.to} {error.args[0]}\n  {error.args[1]}") from None
    return [brief for brief in found if brief.recipient == wanted.name]


def _written(
    briefs: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes
) -> tuple[list[Outcome], list[DrafterError]]:
    """Every message that could be written, several at a time where a model does the work."""
    progress = Progress([brief.addressee for brief in briefs], quiet=wishes.quiet)

    def one(brief: Brief) -> Outcome | DrafterError:
        from drafter import pipeline

        try:
            outcome = pipeline.write(
                brief,
                writer,
                anyway=wishes.anyway,
                progress=lambda doing: progress.update(brief.addressee, doing),
            )
        except DrafterError as error:
            return error
        progress.update(brief.addressee, "done")
        if outcome.fallback and wishes.writer is WriterChoice.MODEL:
            return ModelError(f"no message to {brief.addressee}: {outcome.fallback}")
        return outcome

    if writer is None or len(briefs) == 1:
        results = [one(brief) for brief in briefs]
    else:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(max_workers=min(8, len(briefs))) as pool:
            results = list(pool.map(one, briefs))
    progress.clear()
    good = [result for result in results if not isinstance(result, DrafterError)]
    return good, [result for result in results if isinstance(result, DrafterError)]


def _variants(
    briefs: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes
) -> tuple[list[Outcome], list[DrafterError]]:
    """As many messages to each as are wished, that tell other facts; the best to each first."""
    made, errors = _written(briefs, writer, wishes)
    for number in range(1, wishes.variants):
        told = {brief.recipient: _told(made, brief) for brief in briefs}
        others = [
            replace(brief, told_before=told[brief.recipient], seed=f"{brief.seed} {number}")
            for brief in briefs
        ]
        texts = {outcome.draft.text for outcome in made}
        made += [one for one in _written(others, writer, wishes)[0] if one.draft.text not in texts]
    places = {brief.recipient: place for place, brief in enumerate(briefs)}
    return sorted(made, key=lambda one: (places[one.brief.recipient], one.report.weight)), errors


def _told(made: Sequence[Outcome], brief: Brief) -> frozenset[str]:
    """The facts that messages to the recipient of `brief` tell."""
    mine = [outcome.draft for outcome in made if outcome.brief.recipient == brief.recipient]
    return frozenset(path for draft in mine for move, _ in draft.moves for path in move.facts)


def _deliver(
    outcomes: Sequence[Outcome], wishes: Wishes, *, ids: Sequence[int], named: bool
) -> None:
    from drafter.deliver import as_json, text

    if outcomes:
        made = (
            as_json.messages(outcomes, ids) + "\n"
            if wishes.json
            else text.messages(outcomes, named=named)
        )
        typer.echo(made, nl=False)
    if wishes.quiet:
        return
    for outcome in outcomes:
        note(f"drafter: {text.summary(outcome)}")
        note(*(f"  {line}" for line in outcome.left_out))
        if outcome.fallback:
            note(f"  The offline writer stood in: {outcome.fallback}.")
        if wishes.verbose:
            note(*(f"  {line}" for line in outcome.story))
        note(*text.findings(outcome.report.findings, width()))
        if wishes.receipts:
            note(*text.receipt_lines(outcome.draft, outcome.brief, width()))
