"""The commands that write a message."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from drafter.cli._console import Progress, complain, errors_in_words, hint, note, width
from drafter.cli._past import Past
from drafter.errors import DrafterError, ExitCode, ModelError, UsageError

if TYPE_CHECKING:
    from drafter.brief import Brief
    from drafter.history import Entry
    from drafter.notes import NotesFile
    from drafter.pipeline import Outcome
    from drafter.writers.model import ModelWriter

_OTHER_WORDINGS: Final = 12
"""Seeds to try for words that were not used yet; of a model, which takes its time, just one."""


class WriterChoice(StrEnum):
    """Who is to write."""

    AUTO = "auto"
    MODEL = "model"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options of a message command ask for."""

    notes: str
    to: str | None
    tone: str | None
    writer: WriterChoice
    model: str | None
    day: str | None
    profile: Path | None
    seed: int
    anyway: bool
    show_prompt: bool
    json: bool
    receipts: bool
    no_history: bool
    quiet: bool
    verbose: bool

    @property
    def options(self) -> dict[str, Any]:
        """What has a say in the text besides notes, recipient, tone and seed."""
        return {
            "writer": self.writer,
            "model": self.model,
            "day": on_day("--date", self.day).isoformat() if self.day else None,
            "profile": str(self.profile.absolute()) if self.profile else None,
            "anyway": self.anyway,
        }


Notes = Annotated[str, typer.Argument(metavar="NOTES", help="Your notes, a YAML file; - is stdin.")]
To = Annotated[str | None, typer.Option("--to", metavar="NAME", help="Write to one interviewer.")]
ToneName = Annotated[
    str | None, typer.Option("--tone", metavar="NAME", help="See `drafter tones`.")
]
WriterName = Annotated[
    WriterChoice,
    typer.Option("--writer", help="auto: a model if one is configured, else offline."),
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A model's name, or a .gguf file.")
]
Day = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Write as on this day (2026-11-20).")
]
ProfileFile = Annotated[
    Path | None, typer.Option("--profile", metavar="FILE", help="Who you are, in another file.")
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="Another wording of the same.")]
Anyway = Annotated[
    bool, typer.Option("--anyway", help="Write even if the notes are thin; show what is wrong.")
]
ShowPrompt = Annotated[
    bool, typer.Option("--show-prompt", help="Print what a model would be sent; send nothing.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, with findings and receipts.")]
Receipts = Annotated[
    bool, typer.Option("--receipts", help="Show the lines of the notes behind each sentence.")
]
NoHistory = Annotated[bool, typer.Option("--no-history", help="Do not keep what is written.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Print the message and errors only.")]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Say what became of each part of the message.")
]


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
        no_history: NoHistory = False,
        quiet: Quiet = False,
        verbose: Verbose = False,
    ) -> None:
        wishes = Wishes(
            notes, to, tone, writer, model, day, profile, seed, anyway, show_prompt, json,
            receipts, no_history, quiet, verbose,
        )  # fmt: skip
        with errors_in_words():
            run(kind, wishes)

    write.__doc__ = does
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
    with _writer(wishes, len(briefs)) as writer:
        if wishes.show_prompt:
            _show_prompts(briefs, writer, wishes)
            return
        outcomes, errors = _written(briefs, writer, wishes)
        for _ in range(1 if writer else _OTHER_WORDINGS):
            if not any(outcome.draft.text in unlike for outcome in outcomes):
                break
            wishes = replace(wishes, seed=wishes.seed + 1)
            outcomes, errors = _written(_briefs(kind, file, past, wishes), writer, wishes)
    saved = past.save(outcomes, file, wishes)
    _deliver(outcomes, wishes, ids=[one.id for one in saved], named=len(briefs) > 1)
    if any(outcome.draft.text in unlike for outcome in outcomes):
        note("drafter: the same words as before: there are no others for it in this tone")
    for error in errors:
        complain(error)
    if saved and not wishes.quiet:
        _say_what_next(saved)
    if errors:
        raise typer.Exit(errors[0].exit_code)
    if not all(outcome.report.clean for outcome in outcomes):
        raise typer.Exit(ExitCode.FINDINGS)


def _say_what_next(saved: Sequence[Entry]) -> None:
    if len(saved) == 1:
        hint("  When you have sent it: drafter sent")
        return
    hint("  When you have sent them all: drafter sent")
    hint("  Or some: drafter sent " + ", ".join(f"{one.id} ({one.recipient})" for one in saved))


def _briefs(kind: str, file: NotesFile, past: Past, wishes: Wishes) -> list[Brief]:
    from drafter import profile, tones
    from drafter.brief import briefs
    from drafter.cli import _settings
    from drafter.kinds import KINDS
    from drafter.notes import Interviewer, match_person

    me = profile.merged(file.notes.me, profile.load(wishes.profile))
    tone = tones.load(_settings.load(tone=wishes.tone).tone or tones.DEFAULT)
    seed = str(wishes.seed or "")
    found = briefs(file, KINDS[kind], tone, me, on_day("--date", wishes.day), seed=seed)
    if not found:
        raise file.error("interviewers", "there is nobody to write to", "Add `interviewers:`.")
    sent = past.sent_about(file.notes)
    found = [replace(brief, history=sent) for brief in found]
    if wishes.to is None:
        return found
    try:
        wanted = match_person(wishes.to, tuple(Interviewer(name=b.recipient) for b in found))
    except LookupError as error:
        raise UsageError(f"--to {wishes.to} {error.args[0]}\n  {error.args[1]}") from None
    return [brief for brief in found if brief.recipient == wanted.name]


def on_day(option: str, written: str | None) -> date:
    """The day that `option` names; today without one."""
    if written in {None, "today"}:
        return date.today()
    if written == "yesterday":
        return date.today() - timedelta(days=1)
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        raise UsageError(
            f"{option} {written} is not a date\n  Write year-month-day, such as 2026-11-20,"
            " or yesterday."
        ) from None


@contextmanager
def _writer(wishes: Wishes, requests: int) -> Iterator[ModelWriter | None]:
    """The writer that is wished for; None for the offline one."""
    if wishes.writer is WriterChoice.OFFLINE and not wishes.show_prompt:
        yield None
        return
    if not _model_is_wished(wishes):
        yield None
        return
    from drafter.cli import _settings
    from drafter.llm import Endpoint, Model
    from drafter.writers.model import ModelWriter

    settings = _settings.load(model=wishes.model)
    path = _settings.model_file(settings)
    if path and not wishes.show_prompt:
        from drafter.local_server import serving

        with serving(path, requests) as address:
            yield ModelWriter(Model(Endpoint(path.stem, address)))
        return
    where = Endpoint(path.stem, "http://127.0.0.1/v1") if path else _settings.endpoint(settings)
    if where is None and wishes.show_prompt:
        where = Endpoint(_settings.OPENAI_MODEL)
    if where is None:
        raise UsageError(
            "no model is configured\n"
            "  Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, or name a .gguf"
            " file with --model. Without a model, --writer offline writes just as well-founded."
        )
    yield ModelWriter(Model(where))


def _model_is_wished(wishes: Wishes) -> bool:
    """Whether a model is to write, decided without importing what only a model needs."""
    import os

    from drafter import assets

    if wishes.show_prompt or wishes.writer is WriterChoice.MODEL or wishes.model:
        return True
    names = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "DRAFTER_MODEL")
    if any(os.environ.get(name) for name in names):
        return True
    return (assets.config_folder() / "config.yaml").is_file() and _configured()


def _configured() -> bool:
    from drafter.cli import _settings

    settings = _settings.load()
    return bool(settings.model or settings.base_url)


def _show_prompts(briefs: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes) -> None:
    import json

    from drafter import pipeline

    assert writer is not None
    for brief in briefs:
        net = pipeline.offline(brief, anyway=wishes.anyway)
        body = writer.request(brief, [move for move, _ in net.draft.moves])
        typer.echo(
            json.dumps(body, ensure_ascii=False, indent=2) if wishes.json else _readable(body)
        )


def _readable(body: dict[str, Any]) -> str:
    """A request for people: the messages as they are, then everything else."""
    import json

    blocks = [f"--- {one['role']} ---\n{one['content']}" for one in body["messages"]]
    rest = {key: value for key, value in body.items() if key != "messages"}
    blocks.append("--- sent along ---\n" + json.dumps(rest, ensure_ascii=False, indent=2))
    return "\n".join(blocks)


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
            note(*text.receipt_lines(outcome, width()))
