"""The one door to prompts/ and templates/, in a checkout and in an installed wheel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from drafter.errors import UsageError

_PACKAGE = Path(__file__).parent
_DATA = _PACKAGE / "language" / "data"
_KINDS = ("prompts", "templates")
"""The folders of what a user may lay their own files over."""


@cache
def root() -> Path:
    """The folder that holds prompts/ and templates/.

    A checkout wins over `_assets`: an editable install leaves a stale copy there.
    """
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "prompts").is_dir():
        return checkout
    return _PACKAGE / "_assets"


@cache
def config_folder() -> Path:
    """The user's own folder: profile, config, tones, and files that override drafter's."""
    from platformdirs import user_config_path

    return user_config_path("drafter", appauthor=False)


def folders(kind: str) -> tuple[Path, ...]:
    """Where files of `kind` ("prompts" or "templates") are looked for, the user's first."""
    return (config_folder() / kind, root() / kind)


def find(name: str) -> Path:
    """The path of one asset, such as "templates/thank-you.yaml"; the user's copy wins."""
    for folder in (config_folder(), root()):
        if (path := folder / name).is_file():
            return path
    raise UsageError(f"{name} is missing from this installation; install drafter again")


def load_yaml(path: Path) -> Any:
    """Parse one of drafter's YAML data files, or the user's override of it.

    What a build has kept of a file is taken while the file is as it was.
    """
    import json

    written = _read(path)
    kept = _kept(path)
    version, _, parsed = kept.read_bytes().partition(b"\n") if kept.is_file() else (b"", b"", b"")
    return json.loads(parsed) if version == _version(written) else _parsed(written, path)


def _parsed(written: str, path: Path) -> Any:
    import yaml

    try:
        return yaml.load(written, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except yaml.YAMLError as error:
        raise UsageError(f"{path}: cannot be read as YAML ({error})") from error


def compile_all() -> list[Path]:
    """Parse our YAML and keep it in data/compiled/, in a tenth of the time to read; what was written."""
    import json

    files = []
    for path in (path for kind in _KINDS for path in sorted((root() / kind).rglob("*.yaml"))):
        written = _read(path)
        value = _parsed(written, path)
        parsed = json.dumps(value, ensure_ascii=False, default=str)
        if json.loads(parsed) == value:  # else it holds dates, as the starter notes do
            _kept(path).parent.mkdir(exist_ok=True)
            _kept(path).write_bytes(_version(written) + b"\n" + parsed.encode())
            files.append(_kept(path))
    return files


def _kept(path: Path) -> Path:
    return data(f"compiled/{path.stem}.json")


def _version(written: str) -> bytes:
    from zlib import crc32

    return b"%d" % crc32(written.encode())


def mapping(name: str) -> dict[str, Any]:
    """One YAML asset of keys; what the user's copy of it leaves out is as drafter has it."""
    path, own = find(name), root() / name
    data = load_yaml(path)
    if path == own and isinstance(data, dict):
        return data
    known = load_yaml(own) if own.is_file() else {}
    if not isinstance(data, dict):
        raise _unlike(path, own)
    kept = {key: value for key, value in data.items() if value is not None}
    for key in known.keys() & kept.keys():
        if isinstance(known[key], str) != isinstance(kept[key], str):
            raise _unlike(path, own, f"`{key}:` in it")
    return {**known, **kept}


def rows(name: str) -> list[dict[str, Any]]:
    """One YAML asset that is a list of entries, each with all the keys that drafter's own have."""
    path, own = find(name), root() / name
    data = load_yaml(path)
    keys = set(load_yaml(own)[0]) if path != own else set()
    if not isinstance(data, list) or not all(
        isinstance(one, dict) and keys <= set(one) for one in data
    ):
        raise _unlike(path, own)
    return data


def _unlike(path: Path, own: Path, what: str = "it") -> UsageError:
    return UsageError(f"{path}: {what} is not laid out as drafter's own\n  Compare it with {own}")


def data(name: str) -> Path:
    """The path of one of the lists in language/data."""
    return _DATA / name


def users_lines(name: str) -> Iterator[tuple[str, str]]:
    """The user's own entries of a list in language/data, each with its file and line."""
    if (path := config_folder() / name).is_file():
        yield from located(path, _read(path))


def located(path: Path, text: str) -> Iterator[tuple[str, str]]:
    """The entries of a list in `path`, each with its file and line; `#` starts a comment."""
    for number, line in enumerate(text.splitlines(), 1):
        for bare in _entries(line):
            yield f"{path}:{number}", bare


def _entries(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if bare := line.partition("#")[0].strip():
            yield bare


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a word or phrase list in language/data: one a line, `#` starts a comment."""
    return tuple(_entries(_read(data(name))))


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()  # read_text() takes twice the time
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from error
