"""What `drafter doctor` looks at: settings, files of the user's own, history, model, mailbox."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from drafter import assets
from drafter.cli import _settings
from drafter.errors import DrafterError, ExitCode, ModelError, UsageError, meant
from drafter.kinds import KINDS

if TYPE_CHECKING:
    from drafter.llm import Model

_PARTS: Final = ("first", "second", "third")
PROBE: Final[Sequence[Mapping[str, str]]] = (
    {
        "role": "user",
        "content": "Write three short, friendly sentences in English about the weather in spring."
        f" Answer with a JSON object that holds these keys and nothing else: {', '.join(_PARTS)}."
        " Each value is one sentence.",
    },
)
"""All that a model is sent: there is nothing of the user's in it."""
_STRUCTURES: Final = {
    "json_schema": "yes: its answers are held to a schema",
    "json_object": "in part: it answers in JSON, but is not held to a schema",
    "text": "no: drafter reads the parts out of its text, and more of them may be of no use",
}
_SLOW: Final = 20.0
"""Seconds for three sentences that try one's patience: a message has twice as many."""


class State(StrEnum):
    """How a thing is."""

    OK = "ok"
    FIX = "fix"
    """Something needs doing."""
    NONE = "-"
    """It is not set up, and need not be."""


class Check(NamedTuple):
    """One thing that was looked at."""

    name: str
    state: State
    said: str
    advice: str = ""
    """What to do, where something needs doing."""


def checks(progress: Callable[[str], None]) -> Iterator[Check]:
    """Everything, looked at one after the other; what takes its time is told to `progress`."""
    (config,) = _checked("config", _config)
    yield config
    yield from _checked("profile", _profile)
    yield from _checked("own files", _own_files)
    if config.state is State.FIX:  # the rest stands on it
        return
    yield from _checked("tones", _tones)
    yield from _checked("history", _history)
    yield from _checked("model", lambda: _model(progress))
    yield from _checked("mailbox", lambda: _mailbox(progress))


def _checked(name: str, look: Callable[[], Iterator[Check]]) -> Iterator[Check]:
    """What `look` finds; what it stumbles over becomes a check that failed."""
    try:
        yield from look()
    except DrafterError as error:
        said, _, advice = str(error).partition("\n")
        yield Check(name, State.FIX, said, " ".join(advice.split()))


def _config() -> Iterator[Check]:
    _settings.load()
    there = _settings.config_file().is_file()
    said = f"{_settings.config_file()}" if there else "nothing is set; drafter's defaults hold"
    yield Check("config", State.OK, said)


def _profile() -> Iterator[Check]:
    from drafter import profile

    who = profile.load()
    missing = [key for key in ("name", "email", "phone") if not getattr(who, key)]
    if len(missing) == 3:
        said = "none: each notes file has to say who you are (drafter profile set)"
        yield Check("profile", State.NONE, said)
    elif missing:
        said = f"no {' and no '.join(missing)} in it: notes have to say so (drafter profile set)"
        yield Check("profile", State.NONE, said)
    else:
        yield Check("profile", State.OK, "name, email and phone are there")


def _tones() -> Iterator[Check]:
    from drafter import tones

    own = {path.stem for path in (assets.config_folder() / "templates/tones").glob("*.yaml")}
    for name in tones.names():
        tones.load(name)
    chosen = tones.load(_settings.load().tone or tones.DEFAULT).name
    mine = f"; {len(own)} tone{'' if len(own) == 1 else 's'} of your own" if own else ""
    yield Check("tones", State.OK, f"{chosen} is used{mine}")


def _own_files() -> Iterator[Check]:
    """The files that override drafter's, or add to them."""
    found = [path for kind in ("templates", "prompts", "phrases") for path in _own(kind)]
    for path in found:
        _try_own(path)
    if found:
        yield Check("own files", State.OK, f"{len(found)} in {assets.config_folder()}")
    else:
        yield Check("own files", State.NONE, "none: no template, prompt or phrase of your own")


def _own(kind: str) -> list[Path]:
    """The user's files of `kind`, but for tones."""
    return sorted(one for one in (assets.config_folder() / kind).glob("*") if one.is_file())


def _try_own(path: Path) -> None:
    """UsageError if drafter would never read the file at `path`, or could not."""
    kind = path.parent.name
    folder = assets.data("phrases") if kind == "phrases" else assets.root() / kind
    if not (folder / path.name).is_file():
        known = sorted(one.name for one in folder.iterdir() if one.is_file())
        hint = meant(path.name, known, f"There are: {', '.join(known)}")
        raise UsageError(f"{path} is never read: drafter has no such file\n  {hint}")
    if kind == "phrases":
        from drafter.language import phrases

        list(phrases.find(path.stem, "spring"))
    elif path.suffix == ".j2":
        _try_prompt(path)
    elif path.stem in KINDS:
        from drafter.writers import templates

        templates.frames(path.stem)
    elif path.stem == "examples":
        assets.rows(f"{kind}/{path.name}")
    elif path.stem == "starter-notes":
        assets.load_yaml(path)
    else:
        assets.mapping(f"{kind}/{path.name}")


def _try_prompt(path: Path) -> None:
    import jinja2

    try:
        jinja2.Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
    except jinja2.TemplateSyntaxError as error:
        raise UsageError(f"{path}:{error.lineno}: {error.message}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from error


def _history() -> Iterator[Check]:
    from drafter.cli import _past

    if not _settings.load().history:
        yield Check("history", State.NONE, "off: nothing that drafter writes is kept")
        return
    with _past.history(create=True) as past:
        past.mark_sent([], None)  # changes nothing, and fails where nothing can be written
        count = len(past.entries())
    drafts = "1 draft" if count == 1 else f"{count} drafts"
    yield Check("history", State.OK, f"{drafts} in {past.path}")


def _model(progress: Callable[[str], None]) -> Iterator[Check]:
    from drafter.cli import _model as models

    settings = _settings.load()
    if not (settings.model or settings.base_url or settings.api_key):
        said = "none: drafter writes by itself (drafter help models)"
        yield Check("model", State.NONE, said)
        return
    with models.model_for(None) as model:
        yield Check("model", State.OK, f"{model.name}, served by {model.where}")
        progress(f"looking for {model.where}")
        offered = _reached(model)
        if isinstance(offered, Check):
            yield offered
            return
        yield Check("server", State.OK, _offers(model.name, offered))
        progress(f"asking {model.name} for three sentences; this can take a minute")
        yield from _asked(model, offered)


def _reached(model: Model) -> tuple[str, ...] | Check:
    """The models that the server offers, or why it cannot be used."""
    try:
        return model.offered()
    except ModelError as error:
        return Check("server", State.FIX, str(error), _advice(str(error), model.name, ()))


def _offers(name: str, offered: tuple[str, ...]) -> str:
    if not offered:
        return "it answers, but does not say which models it has"
    if any(one in {name, f"{name}:latest"} for one in offered):
        return f"it answers, and has {name}"
    return f"it answers, and does not list {name}"


def _asked(model: Model, offered: tuple[str, ...]) -> Iterator[Check]:
    """What the model makes of the probe."""
    from drafter import prompting

    model.patience = 0.0  # a fault that may pass is worth knowing, too
    begun = time.monotonic()
    try:
        texts = model.ask(PROBE, prompting.schema(_PARTS))
    except ModelError as error:
        advice = _advice(str(error), model.name, offered)
        yield Check("answer", State.FIX, str(error), advice)
        return
    took = time.monotonic() - begun
    said = _STRUCTURES[model.structure]
    if missing := len(_PARTS) - len(texts):
        said += f"; {missing} of {len(_PARTS)} parts were missing"
    yield Check("structure", State.OK, said)
    slow = "; slow: --writer offline does not wait for it" if took > _SLOW else ""
    yield Check("speed", State.OK, f"three sentences in {took:.1f} seconds{slow}")


def _advice(trouble: str, name: str, offered: tuple[str, ...]) -> str:
    """What to do about the `trouble` with the model called `name`."""
    if "refuses the key" in trouble:
        return f"Set {_settings.KEY_VARIABLE} to a key of that server."
    if "cannot be reached" in trouble:
        return "Start it, or correct its address: drafter config set base_url URL."
    if "has no model" in trouble:
        import difflib

        likely = difflib.get_close_matches(name, offered, n=3, cutoff=0.4) or offered[:6]
        there = f"It has {', '.join(likely)}. " if likely else ""
        return f"{there}Name one that it has: drafter config set model NAME."
    if trouble.startswith(name):  # it answered, and not as it should
        return "Try it once more; if that does not help, choose another model."
    return "Try again later. Until then drafter writes by itself."


def _mailbox(progress: Callable[[str], None]) -> Iterator[Check]:
    from drafter.cli import _mailbox

    if not _settings.load().imap_server:
        yield Check("mailbox", State.NONE, "none: --drafts needs one (drafter help delivery)")
        return
    box = _mailbox.mailbox()
    from drafter.deliver import imap

    progress(f"logging in at {box.server.host}")
    yield Check("mailbox", State.OK, f"{box.user} at {box.server}; drafts go to {imap.find(box)}")


def exit_code(found: Sequence[Check]) -> ExitCode:
    """1 where something needs doing."""
    return ExitCode.FINDINGS if any(one.state is State.FIX for one in found) else ExitCode.OK
