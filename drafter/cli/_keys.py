"""One key for each thing one does with a draft next; only a person at a terminal meets this."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

from drafter.cli import _handing, _making, _past, _settings, _showing
from drafter.cli._console import coloured, complain, note, width
from drafter.errors import DrafterError, ExitCode

if TYPE_CHECKING:
    from drafter.cli._options import Wishes
    from drafter.history import Entry
    from drafter.pipeline import Outcome

_CHOICES: Final = "123456789abcdefghijklmnopqrstuvwxyz"
"""The keys that pick one of several, in order."""
_BOLD: Final = "\x1b[1m{}\x1b[0m"


@dataclass(slots=True)
class _Slot:
    """The message to one person, as it stands now."""

    outcome: Outcome
    entry: Entry | None
    """How it is kept; None where it is not."""
    wishes: Wishes
    seen: set[str] = field(default_factory=set)
    """Every text that stood here."""


class _Key(NamedTuple):
    """One key: its name in a line, what it does in words, and the doing."""

    name: str
    does: str
    act: Callable[[_Slot], None]


class Desk:
    """The drafts of a command, one at a time, and the keys to work on them."""

    def __init__(self, kind: str, made: _making.Made) -> None:
        """Lay out what was made."""
        entries: list[Entry | None] = [*made.entries] or [None] * len(made.outcomes)
        self._kind = kind
        alone = made.wishes._replace(
            variants=1, copy=False, eml=None, open=False, drafts=False, read_receipt=False
        )
        self._slots = [
            _Slot(outcome, entry, alone._replace(to=outcome.brief.recipient or None))
            for outcome, entry in zip(made.outcomes, entries, strict=True)
        ]
        self._place = 0

    def offer(self) -> list[Outcome]:
        """Do as the keys say until there is no more to do; the messages as they then stand."""
        try:
            while self._work():
                pass
        except EOFError:
            note("")
        except KeyboardInterrupt:
            note("")
            self._say_what_next()
            raise typer.Exit(ExitCode.INTERRUPTED) from None
        self._say_what_next()
        return [slot.outcome for slot in self._slots]

    def show(self) -> None:
        """Print the message at hand, under the name of whom it is for where there are several."""
        slot = self._slots[self._place]
        if len(self._slots) > 1:
            number = f"({self._place + 1} of {len(self._slots)})"
            note("-" * width(), f"To: {slot.outcome.brief.addressee} {number}")
        _show(slot)

    def _work(self) -> bool:
        """Wait for one key, and do what it says; whether to go on."""
        slot = self._slots[self._place]
        keys = dict(self._keys(slot))
        note("")
        _say_keys({key: one.name for key, one in keys.items()} | {"q": "quit"})
        pressed = _pressed()
        if pressed in {"", "q"}:
            return False
        if pressed not in keys:
            note(*(f"  {key}  {one.does}" for key, one in keys.items()), "  q  leave")
            return True
        try:
            keys[pressed].act(slot)
        except DrafterError as error:
            complain(error)
        return True

    def _keys(self, slot: _Slot) -> Iterator[tuple[str, _Key]]:
        """The keys that have something to do for `slot`."""
        yield "c", _Key("copy", "copy it, to be pasted", _copy)
        if slot.outcome.draft.kind.contact:
            yield "o", _Key("open in mail", "open it in your mail program; you send it", _open)
            if _settings.load().imap_server:
                yield "d", _Key("drafts", "put it into the drafts of your mailbox", _put)
        yield "w", _Key("reword", "say the same in other words", self._reword)
        yield "t", _Key("tone", "write it in another tone", self._tone)
        yield "e", _Key("edit", "change it in your editor; it is checked again", _edit)
        yield "r", _Key("receipts", "show the notes behind each sentence", _receipts)
        if slot.entry and not slot.entry.sent_on:
            yield "s", _Key("sent", "note that you have sent it, today", _mark)
        if len(self._slots) > 1:
            yield "n", _Key("next", "go on to the next message", self._next)

    def _next(self, slot: _Slot) -> None:
        self._place = (self._place + 1) % len(self._slots)
        self.show()

    def _reword(self, slot: _Slot) -> None:
        self._write(slot, slot.wishes._replace(seed=slot.wishes.seed + 1))

    def _tone(self, slot: _Slot) -> None:
        from drafter import tones

        now = slot.outcome.brief.tone.name
        offered = dict(zip(_CHOICES, (one for one in tones.names() if one != now), strict=False))
        note(f"Which tone, in place of {now}? Any other key leaves it.")
        _say_keys(offered)
        if tone := offered.get(_pressed()):
            self._write(slot, slot.wishes._replace(tone=tone))

    def _write(self, slot: _Slot, wishes: Wishes) -> None:
        """Write the message in `slot` once more, as `wishes` say."""
        if slot.outcome.edited and not _keeps_edit(slot):
            return
        made = _making.make(self._kind, wishes, frozenset(slot.seen))
        if made.errors:
            raise made.errors[0]
        slot.outcome, slot.wishes = made.outcomes[0], made.wishes
        slot.entry = made.entries[0] if made.entries else None
        _show(slot)
        if made.repeated:
            note("drafter: the same words as before: there are no others for it in this tone")

    def _say_what_next(self) -> None:
        """What is left to do: nothing for those to whom a message is marked as sent."""
        kept = [slot.entry for slot in self._slots if slot.entry]
        done = {one.recipient for one in kept if one.sent_on}
        waiting = [one for one in kept if one.recipient not in done]
        if len(waiting) == 1 and len(kept) > 1:
            note(f"  When you have sent the last: drafter sent {waiting[0].id}")
        elif waiting:
            _showing.say_what_next(waiting)


def _show(slot: _Slot) -> None:
    """Print the message in `slot`; an edit that breaks a must-rule is shown by its faults alone."""
    slot.seen.add(slot.outcome.draft.text)
    if slot.outcome.edited and not slot.outcome.report.clean:
        _showing.show_faults(slot.outcome)
    else:
        _showing.show_on_screen(slot.outcome, slot.wishes)


def _say_keys(keys: dict[str, str]) -> None:
    """One line of keys, or more where the window is narrow."""
    lines, used = [""], 0
    for key, name in keys.items():
        long = len(key) + 1 + len(name)
        if used and used + 2 + long > width():
            lines, used = [*lines, ""], 0
        lines[-1] += ("  " if used else "") + f"{_bold(key)} {name}"
        used += long + (2 if used else 0)
    note(*lines)


def _bold(text: str) -> str:
    return _BOLD.format(text) if coloured(sys.stderr) else text


def _pressed() -> str:
    """The key that was pressed, in lower case; "" where the terminal is gone."""
    try:
        return (typer.getchar() or "").lower()
    except OSError:
        return ""


def _confirmed(question: str) -> bool:
    note(f"{question} y or n")
    return _pressed() == "y"


def _sound(slot: _Slot, doing: str) -> bool:
    """Whether the message breaks no must-rule, or the user wants it handed on all the same."""
    if slot.outcome.report.clean:
        return True
    return _confirmed(f"It breaks a must-rule, as shown above. {doing} all the same?")


def _keeps_edit(slot: _Slot) -> bool:
    """Whether what the user wrote is safe from being written over."""
    if slot.entry is None:
        return _confirmed("What you edited is kept nowhere. Write over it?")
    note(f"What you edited is kept: drafter history show {slot.entry.id}")
    return True


def _copy(slot: _Slot) -> None:
    if _sound(slot, "Copy it"):
        _handing.copy(slot.outcome)


def _open(slot: _Slot) -> None:
    if _sound(slot, "Open it"):
        _handing.open_mail(slot.outcome)
        note("drafter: handed to your mail program; nothing is sent until you send it")


def _put(slot: _Slot) -> None:
    if _sound(slot, "Put it there"):
        _handing.put_in_mailbox([slot.outcome])


def _receipts(slot: _Slot) -> None:
    from drafter.deliver import text

    note(*text.receipt_lines(slot.outcome.draft, slot.outcome.brief, width()))


def _mark(slot: _Slot) -> None:
    from drafter.cli import sent

    assert slot.entry is not None
    day = date.today()
    with _past.history() as past:
        sent.mark(past, [slot.entry], day)
    slot.entry = slot.entry._replace(sent_on=day)
    note(f"  If you have not: drafter sent {slot.entry.id} --undo")


def _edit(slot: _Slot) -> None:
    """Let the user change the text; check what they made of it, keep it, and show it."""
    from drafter import checker, manuscript
    from drafter.deliver import editor
    from drafter.language import proofreading

    before = slot.outcome.draft.text
    proofreading.warm()
    after = editor.edited(before)
    if not after or after == before:
        note("drafter: nothing is changed. If your editor has a window of its own, it has to wait:")
        note('  EDITOR="code --wait"')
        return
    draft = manuscript.as_draft(manuscript.parts(after), slot.outcome.brief)
    report = checker.check(draft, slot.outcome.brief)
    slot.outcome = slot.outcome._replace(draft=draft, report=report, story=(), fallback="")
    if slot.entry:
        slot.entry = _past.Past().revise(slot.entry, slot.outcome)
    _show(slot)
