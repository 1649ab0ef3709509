"""Which model writes, if any, and what it would be sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drafter.cli import _secrets, _settings
from drafter.cli._console import errors_in_words
from drafter.cli._options import Wishes, WriterChoice
from drafter.errors import DrafterError, UsageError

if TYPE_CHECKING:
    from drafter.aliases import PrivateModel
    from drafter.brief import Brief
    from drafter.llm import Model
    from drafter.notes import Notes
    from drafter.writers.model import ModelWriter


@contextmanager
def writer_for(wishes: Wishes, requests: int) -> Iterator[ModelWriter | None]:
    """The writer that is wished for; None for the offline one."""
    offline = wishes.writer is WriterChoice.OFFLINE and not wishes.show_prompt
    if offline or not _model_is_wished(wishes):
        yield None
        return
    from drafter.writers.model import ModelWriter

    with model_for(wishes.model, requests, ask=not wishes.show_prompt) as model:
        yield ModelWriter(model, private=_settings.load(private=wishes.private).private)


@contextmanager
def model_for(name: str | None, requests: int = 1, *, ask: bool = True) -> Iterator[Model]:
    """The model called `name`, by default the configured one; unless `ask`, only to be shown."""
    from drafter.llm import Endpoint, Model

    settings = _settings.load(model=name)
    path = _settings.model_file(settings)
    if path and ask:
        from drafter.local_server import serving

        with serving(path, requests) as address:
            yield Model(Endpoint(path.stem, address))
        return
    where = Endpoint(path.stem, "http://127.0.0.1/v1") if path else _settings.endpoint(settings)
    if where is None and not ask:
        where = Endpoint(_settings.OPENAI_MODEL)
    if where is None:
        raise UsageError(
            "no model is configured\n"
            "  Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, or name a .gguf"
            " file with --model: see `drafter help models`."
        )
    yield Model(where)


def reading(model: Model, notes: Notes, private: bool | None) -> Model | PrivateModel:
    """`model` as it is to read `notes`: with stand-ins for the names, if that is wished or set."""
    if not _settings.load(private=private).private:
        return model
    from drafter import profile
    from drafter.aliases import PrivateModel

    return PrivateModel(model, notes, profile.merged(notes.me, profile.load()))


def keep_key(
    forget: Annotated[bool, typer.Option("--forget", help="Take it out again.")] = False,
) -> None:
    """Put the key of your model's server into the system's keyring."""
    with errors_in_words():
        settings = _settings.load()
        service, server = _settings.key_place(settings.base_url)
        if forget:
            what = f"key for {server}"
            _secrets.forget(service, server, what, variable=_settings.KEY_VARIABLE)
            typer.echo(f"The keyring no longer holds a key for {server}")
            return
        key = _secrets.asked(f"Key for {server} (not shown): ", "key")
        _secrets.keep(service, server, key, variable=_settings.KEY_VARIABLE)
        typer.echo("Kept in the system's keyring. To try it: drafter doctor")
        if not settings.model:
            typer.echo(f"First name a model: drafter config set model {_settings.OPENAI_MODEL}")


def _model_is_wished(wishes: Wishes) -> bool:
    """Whether a model is to write: one that is asked for, or one that is configured."""
    settings = _settings.load(model=wishes.model)
    asked_for = wishes.show_prompt or wishes.writer is WriterChoice.MODEL
    return asked_for or bool(settings.model or settings.base_url or settings.api_key)


def show_prompts(
    briefs: Sequence[Brief], to: Sequence[Brief], writer: ModelWriter | None, wishes: Wishes
) -> None:
    """Print what `writer` would send first for each of `to`."""
    import json

    from drafter import panel, pipeline

    assert writer is not None
    for net in panel.write(briefs, to=[one.recipient for one in to], anyway=wishes.anyway):
        if isinstance(net, DrafterError):
            raise net
        body = writer.request(net.brief, pipeline.plan(net))
        typer.echo(
            json.dumps(body, ensure_ascii=False, indent=2) if wishes.json else readable(body)
        )


def readable(body: dict[str, Any]) -> str:
    """A request for people: the messages as they are, then everything else."""
    import json

    blocks = [f"--- {one['role']} ---\n{one['content']}" for one in body["messages"]]
    rest = {key: value for key, value in body.items() if key != "messages"}
    blocks.append("--- sent along ---\n" + json.dumps(rest, ensure_ascii=False, indent=2))
    return "\n".join(blocks)
