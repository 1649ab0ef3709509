"""What every test stands on: no user's settings, no key, and a few briefs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from drafter import assets, brief, kinds, prompting, tones
from drafter.brief import Brief, Fact, Sent
from drafter.cli import _settings
from drafter.draft import Draft, Envelope, Move, compose
from drafter.notes import load_notes
from drafter.rules import Example
from drafter.writers import templates

os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # read on import

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
FRIDAY = date(2026, 11, 20)
"""The day of the interview in examples/panel.yaml."""


@pytest.fixture(autouse=True)
def _nobody_in_particular(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """No profile, config, history, key or model of whoever runs the tests."""
    secrets = (_settings.KEY_VARIABLE, _settings.PASSWORD_VARIABLE)
    for name in (*_settings.ENVIRONMENT.values(), *secrets):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("DRAFTER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr(assets, "config_folder", lambda: tmp_path / "config" / "drafter")
    tones.load.cache_clear()
    yield
    tones.load.cache_clear()


@pytest.fixture
def anew() -> Iterator[None]:
    """Templates and prompts read anew: for each command once, and tests share a process."""
    cached = (
        templates.frames, prompting._environment, prompting._instructions, prompting._examples
    )  # fmt: skip
    for one in cached:
        one.cache_clear()
    yield
    for one in cached:
        one.cache_clear()


def some(model: Callable[..., Any], **values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Examples of `model`; what `values` leave out takes its default."""
    return st.fixed_dictionaries(values).map(lambda drawn: model(**drawn))


def brief_from(path: Path, to: str = "", tone: str = "professional", on: date = FRIDAY) -> Brief:
    """The brief of the interviewer called `to` in the notes at `path`; the first by default."""
    file = load_notes(path)
    found = brief.briefs(file, kinds.THANK_YOU, tones.load(tone), file.notes.me, on)
    return next(one for one in found if to in one.recipient)


@pytest.fixture
def panel() -> Brief:
    """Jordan Avery writes to Priya Raman: the brief that examples of rules stand on."""
    return brief_from(EXAMPLES / "panel.yaml", "Priya")


@pytest.fixture
def notes_of(tmp_path: Path) -> Callable[..., Brief]:
    """Write YAML to a file and give the brief of its first interviewer."""

    def make(text: str, **options: object) -> Brief:
        path = tmp_path / "notes.yaml"
        path.write_text(text, encoding="utf-8")
        return brief_from(path, **options)  # type: ignore[arg-type]

    return make


def _asked(example: Example, panel: Brief) -> Iterator[Fact]:
    for key, text in zip(("question", "answer"), example.asked or (), strict=False):
        yield Fact(f"open_questions[0].{key}", text, text, None, panel.recipient)


def message(example: Example, panel: Brief) -> tuple[Draft, Brief]:
    """The message that an example stands for, and the brief it was made for."""
    kind = kinds.KINDS[example.kind]
    interview = panel.notes.interview._replace(**example.interview)  # type: ignore[arg-type]
    brief = panel._replace(
        kind=kind,
        tone=tones.load(example.tone),
        today=date.fromisoformat(example.on),
        met_on=interview.day,
        notes=panel.notes._replace(interview=interview),
        colleagues=example.colleagues,
        facts=(*panel.facts, *_asked(example, panel)),
        history=tuple(
            Sent(name, panel.recipient, date.fromisoformat(day), text)
            for name, day, text in example.sent
        ),
    )
    envelope = Envelope(
        example.subject if kind.subject_length else "",
        example.greeting,
        "Kind regards," if kind.sign_off else "",
        example.contact if kind.contact else (),
    )
    moves = [Move(kind.moves[0], (example.body,))]
    return compose(kind, brief.recipient, envelope, moves), brief
