"""Making the messages of a command: briefs, a writer, other words where those were seen, kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from drafter.cli import _handing, _model
from drafter.cli._console import Progress, note
from drafter.cli._options import Wishes, WriterChoice, notes_file, on_day
from drafter.cli._past import Past
from drafter.errors import DrafterError, ModelError
from drafter.kinds import KINDS, PREMIUM

if TYPE_CHECKING:
    from drafter import panel
    from drafter.brief import Brief
    from drafter.history import Entry
    from drafter.notes import NotesFile
    from drafter.pipeline import Outcome
    from drafter.writers.model import ModelWriter

_OTHER_WORDINGS: Final = 12
"""Seeds to try for words that were not used yet; of a model, which takes its time, just one."""


class Made(NamedTuple):
    """What a command made."""

    outcomes: list[Outcome]
    entries: list[Entry]
    """The same as they are kept; none where they are not."""
    errors: list[DrafterError]
    """Why there is no message to the others."""
    wishes: Wishes
    """What was asked for, with the seed that led to words not seen before."""
    repeated: bool
    """Whether there were no such words."""


def make(kind: str, wishes: Wishes, unlike: Collection[str] = ()) -> Made:
    """The messages of `kind`, in words other than the texts `unlike`, kept in the history."""
    file, past, briefs = _begin(kind, wishes)
    to = _wanted(briefs, wishes)
    _handing.refuse(to, wishes)
    with _model.writer_for(wishes, len(to)) as writer:
        outcomes, errors = _variants(briefs, writer, wishes)
        for _ in range(1 if writer else _OTHER_WORDINGS):
            if not _seen(outcomes, unlike):
                break
            wishes = wishes._replace(seed=wishes.seed + 1)
            outcomes, errors = _written(_briefs(kind, file, past, wishes), writer, wishes)
    saved = past.save(outcomes, file, wishes)
    return Made(outcomes, saved, errors, wishes, repeated=_seen(outcomes, unlike))


def show_prompts(kind: str, wishes: Wishes) -> None:
    """Print what a model would be sent for the messages of `kind`."""
    _, _, briefs = _begin(kind, wishes)
    to = _wanted(briefs, wishes)
    with _model.writer_for(wishes, len(to)) as writer:
        _model.show_prompts(briefs, to, writer, wishes)


def _begin(kind: str, wishes: Wishes) -> tuple[NotesFile, Past, list[Brief]]:
    """The notes, what came before, and a brief for each recipient; what is odd is said."""
    file, past = notes_file(wishes.notes), Past()
    briefs = _briefs(kind, file, past, wishes)
    if not wishes.quiet:
        to = _wanted(briefs, wishes)
        note(*(f"drafter: {one}" for one in dict.fromkeys(w for b in to for w in b.warnings)))
        if kind == "thank-you" and (country := briefs[0].notes.country):
            _say_custom(country)
        if not KINDS[kind].met and file.notes.interview.on:
            said = "the notes tell of an interview; to ask what came of it"
            note(f"drafter: {said}: drafter check-in {file.source}")
    return file, past, briefs


def _say_custom(country: str) -> None:
    from drafter.governor import thank_you_custom

    if custom := thank_you_custom(country):
        note(f"drafter: {custom}")


def _seen(outcomes: Sequence[Outcome], unlike: Collection[str]) -> bool:
    return any(outcome.draft.text in unlike for outcome in outcomes)


def _briefs(kind: str, file: NotesFile, past: Past, wishes: Wishes) -> list[Brief]:
    from drafter import profile, tones, voice
    from drafter.brief import briefs
    from drafter.cli import _settings

    who = profile.load(wishes.profile)
    file = profile.in_country(file, who)
    me = profile.merged(file.notes.me, who)
    tone = tones.load(_settings.load(tone=wishes.tone).tone or tones.DEFAULT)
    tone = tones.saluting(tone, who.salutation)
    seed = str(wishes.seed or "")
    form = KINDS[kind]
    if wishes.premium:
        form = form._replace(characters=PREMIUM)
    day = on_day("--date", wishes.day, file.notes)
    other = None if form.met else wishes.to  # after an interview we write to those who held it
    found = briefs(file, form, tone, me, day, seed=seed, to=other)
    if not found:
        raise file.error("interviewers", "there is nobody to write to", "Add `interviewers:`.")
    sent = past.sent_about(file.notes)
    # Each message that went out turns the wording on: nobody wants the same letter twice.
    turn = f" {len(sent)}" if sent else ""
    own = voice.read(wishes.voice or profile.own_voice(who))
    found = [one._replace(history=sent, seed=one.seed + turn, voice=own) for one in found]
    if wishes.to is None or len(found) < 2:
        return found
    kept = past.latest(kind, file.notes)  # a colleague's message as it is, not as it might be
    to = _wanted(found, wishes)
    return [
        one._replace(colleagues=tuple(text for name, text in kept.items() if name in one.others))
        for one in found
        if one in to or one.recipient not in kept
    ]


def _wanted(briefs: Sequence[Brief], wishes: Wishes) -> list[Brief]:
    """Those of `briefs` that are for the one whom --to names; all without it."""
    from drafter.brief import addressed_to

    return list(briefs) if wishes.to is None else addressed_to(wishes.to, briefs)


def _written(
    briefs: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes
) -> tuple[list[Outcome], list[DrafterError]]:
    """Every message that could be written, several at a time where a model does the work."""
    from drafter import panel

    to = _wanted(briefs, wishes)
    progress = Progress([one.addressee for one in to], quiet=wishes.quiet)
    results = panel.write(
        briefs,
        writer,
        to=[one.recipient for one in to],
        anyway=wishes.anyway,
        progress=lambda brief, doing: progress.update(brief.addressee, doing),
    )
    progress.clear()
    if wishes.writer is WriterChoice.MODEL:
        results = [_by_the_model(one) for one in results]
    good = [one for one in results if not isinstance(one, DrafterError)]
    return good, [one for one in results if isinstance(one, DrafterError)]


def _by_the_model(result: panel.Result) -> panel.Result:
    """`result`, or ModelError where the model did not write it."""
    if isinstance(result, DrafterError) or not result.fallback:
        return result
    return ModelError(f"no message to {result.brief.addressee}: {result.fallback}")


def _variants(
    briefs: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes
) -> tuple[list[Outcome], list[DrafterError]]:
    """As many messages to each as are wished, that tell other facts; the best to each first."""
    made, errors = _written(briefs, writer, wishes)
    for number in range(1, wishes.variants):
        told = {brief.recipient: _told(made, brief) for brief in briefs}
        others = [
            brief._replace(
                told_before=told[brief.recipient],
                seed=f"{brief.seed} {number}",
                colleagues=(*brief.colleagues, *_to_others(made, brief)),
            )
            for brief in briefs
        ]
        texts = {outcome.draft.text for outcome in made}
        made += [one for one in _written(others, writer, wishes)[0] if one.draft.text not in texts]
    places = {brief.recipient: place for place, brief in enumerate(briefs)}
    return sorted(made, key=lambda one: (places[one.brief.recipient], one.report.weight)), errors


def _to_others(made: Sequence[Outcome], brief: Brief) -> Iterator[str]:
    """The messages to others than the recipient of `brief`."""
    return (one.draft.text for one in made if one.brief.recipient != brief.recipient)


def _told(made: Sequence[Outcome], brief: Brief) -> frozenset[str]:
    """The facts that messages to the recipient of `brief` tell."""
    mine = [outcome.draft for outcome in made if outcome.brief.recipient == brief.recipient]
    return frozenset(path for draft in mine for move, _ in draft.moves for path in move.facts)
