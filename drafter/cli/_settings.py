"""What is set by what: a flag wins over the environment, that over the config file."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from drafter import assets
from drafter.cli import _secrets
from drafter.errors import UsageError, masked

if TYPE_CHECKING:
    from drafter.llm import Endpoint

OPENAI_MODEL: Final = "gpt-4.1-mini"
"""Used where only OPENAI_API_KEY is set."""
KEYS: Final = (
    "model", "base_url", "tone", "history", "imap_server", "imap_user", "drafts_folder",
    "private",
)  # fmt: skip
"""What config.yaml may hold."""
ENVIRONMENT: Final = {
    "model": "DRAFTER_MODEL", "base_url": "OPENAI_BASE_URL", "tone": "DRAFTER_TONE",
    "imap_server": "DRAFTER_IMAP_SERVER", "imap_user": "DRAFTER_IMAP_USER",
    "drafts_folder": "DRAFTER_DRAFTS_FOLDER",
}  # fmt: skip
"""The variables that win over config.yaml."""
KEY_VARIABLE: Final = "OPENAI_API_KEY"
PASSWORD_VARIABLE: Final = "DRAFTER_IMAP_PASSWORD"  # noqa: S105


class Settings(NamedTuple):
    """The user's standing choices."""

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = None
    tone: str | None = None
    history: bool = True
    """Whether drafts are kept."""
    imap_server: str | None = None
    imap_user: str | None = None
    drafts_folder: str | None = None
    private: bool = False
    """Whether a model reads stand-ins for the names of people and companies."""


def load(
    model: str | None = None, tone: str | None = None, private: bool | None = None
) -> Settings:
    """Settings from flags, the environment, and config.yaml in the config folder."""
    file = in_file()
    said = file | {
        key: os.environ[name] for key, name in ENVIRONMENT.items() if os.environ.get(name)
    }
    return Settings(
        model=model or said.get("model"),
        base_url=said.get("base_url"),
        api_key=os.environ.get(KEY_VARIABLE),
        tone=tone or said.get("tone"),
        history=yes_no("history", file.get("history", "true")),
        imap_server=said.get("imap_server"),
        imap_user=said.get("imap_user"),
        drafts_folder=said.get("drafts_folder"),
        private=yes_no("private", file.get("private", "false")) if private is None else private,
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


def endpoint(settings: Settings) -> "Endpoint | None":
    """Where to ask for which model; None where none is configured."""
    from drafter.llm import Endpoint

    if not (settings.model or settings.base_url or settings.api_key):
        return None
    if settings.base_url and not settings.model:
        raise UsageError(
            f"no model is named for {masked(settings.base_url)}\n"
            "  Add `--model NAME`, or `model: NAME` to config.yaml."
        )
    key = settings.api_key or _secrets.kept(*key_place(settings.base_url))
    if not (settings.base_url or key):
        raise UsageError(
            f"there is no server for the model {settings.model!r}\n"
            f"  Set {KEY_VARIABLE} or give the key with `drafter config key`, or set"
            " OPENAI_BASE_URL for a server of your own, or name a .gguf file."
        )
    return Endpoint(settings.model or OPENAI_MODEL, settings.base_url, key)


def key_place(base_url: str | None) -> tuple[str, str]:
    """What the keyring lists the key of the server at `base_url` under: service, and user."""
    server = urlsplit(base_url or "").netloc.rpartition("@")[2]
    return "drafter model key", server or "OpenAI"


def yes_no(key: str, value: str) -> bool:
    """`value` of `key` as true or false; UsageError for anything else."""
    if value.lower() in {"true", "false"}:
        return value.lower() == "true"
    raise UsageError(f"{config_file()}: `{key}: {value}` is neither true nor false")


def config_file() -> Path:
    """The file with the user's standing choices, there or not."""
    return assets.config_folder() / "config.yaml"


def in_file() -> dict[str, str]:
    """What config.yaml holds; UsageError where it cannot be read."""
    path = config_file()
    if not path.is_file():
        return {}
    data = assets.load_yaml(path) or {}
    unknown = [str(key) for key in data if key not in KEYS] if isinstance(data, dict) else ["this"]
    if unknown:
        raise UsageError(f"{path}: {', '.join(unknown)} is not known\n  Known: {', '.join(KEYS)}.")
    return {key: str(value) for key, value in data.items() if value is not None}


def change(path: Path, changes: Mapping[str, str | None]) -> None:
    """Put `changes` into the file at `path`; what else stands there, comments included, stays."""
    from drafter import files
    from drafter.yaml_text import with_values

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
    except OSError as error:
        raise UsageError(f"{path} cannot be used: {error.strerror}") from None
    files.write(path, with_values(text, changes, str(path)).encode())
