"""What is set by what: a flag wins over the environment, that over the config file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from drafter import assets
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.llm import Endpoint

OPENAI_MODEL: Final = "gpt-4.1-mini"
"""Used where only OPENAI_API_KEY is set."""
_KEYS: Final = frozenset({"model", "base_url", "tone", "history"})


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's standing choices."""

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    tone: str | None = None
    history: bool = True
    """Whether drafts are kept."""


def load(model: str | None = None, tone: str | None = None) -> Settings:
    """Settings from flags, the environment, and config.yaml in the config folder."""
    file = _file()
    return Settings(
        model=model or os.environ.get("DRAFTER_MODEL") or file.get("model"),
        base_url=os.environ.get("OPENAI_BASE_URL") or file.get("base_url"),
        api_key=os.environ.get("OPENAI_API_KEY"),
        tone=tone or os.environ.get("DRAFTER_TONE") or file.get("tone"),
        history=_yes_no("history", file.get("history", "true")),
    )


def data_folder() -> Path:
    """The folder that the history is kept in."""
    if folder := os.environ.get("DRAFTER_DATA_DIR"):
        return Path(folder).expanduser()
    from platformdirs import user_data_path

    return user_data_path("drafter", appauthor=False)


def model_file(settings: Settings) -> Path | None:
    """The GGUF file to serve, if the model is one."""
    name = settings.model or ""
    return Path(name).expanduser() if name.lower().endswith(".gguf") else None


def endpoint(settings: Settings) -> Endpoint | None:
    """Where to ask for which model; None where none is configured."""
    from drafter.llm import Endpoint

    if settings.base_url:
        if not settings.model:
            raise UsageError(
                f"no model is named for {settings.base_url}\n"
                "  Add `--model NAME`, or `model: NAME` to config.yaml."
            )
        return Endpoint(settings.model, settings.base_url, settings.api_key)
    if settings.api_key:
        return Endpoint(settings.model or OPENAI_MODEL, None, settings.api_key)
    if settings.model:
        raise UsageError(
            f"there is no server for the model {settings.model!r}\n"
            "  Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, or name a"
            " .gguf file."
        )
    return None


def _yes_no(key: str, value: str) -> bool:
    if value.lower() in {"true", "false"}:
        return value.lower() == "true"
    path = assets.config_folder() / "config.yaml"
    raise UsageError(f"{path}: `{key}: {value}` is neither true nor false")


def _file() -> dict[str, Any]:
    path = assets.config_folder() / "config.yaml"
    if not path.is_file():
        return {}
    data = assets.load_yaml(path) or {}
    if not isinstance(data, dict) or (unknown := set(data) - _KEYS):
        wrong = ", ".join(sorted(unknown)) if isinstance(data, dict) else "this"
        raise UsageError(f"{path}: {wrong} is not known\n  Known: {', '.join(sorted(_KEYS))}.")
    return {key: str(value) for key, value in data.items() if value is not None}
