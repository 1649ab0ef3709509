"""A model server of our own for a GGUF file, on the loopback address, while the run lasts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from drafter.errors import UsageError

_CONTEXT: Final = 4096
"""Tokens of context for each request; a prompt takes about 1,200."""


@contextmanager
def serving(path: Path, requests: int = 1) -> Iterator[str]:
    """Serve the model in `path`; yields the base URL, for up to `requests` at a time."""
    if not path.is_file():
        raise UsageError(f"{path}: there is no such model file")
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # else two threads crawl
    try:
        import xllamacpp
    except ImportError:
        raise UsageError(
            f"{path}: to run model files itself, drafter needs its `local` extra\n"
            "  Install it with `pipx install 'drafter[local]'`, or serve the file with another"
            " program and set OPENAI_BASE_URL."
        ) from None
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(path)
    parameters.model_alias = {path.stem}  # else answers carry the path
    parameters.n_parallel = requests
    parameters.n_ctx = _CONTEXT * requests
    threads = max(1, (os.cpu_count() or 2) - 1)
    parameters.cpuparams.n_threads = threads
    parameters.cpuparams_batch.n_threads = threads
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.warmup = False
    parameters.verbosity = 0
    try:
        with _quiet():
            server = xllamacpp.Server(parameters)
    except (RuntimeError, ValueError) as error:
        raise UsageError(f"{path}: this is no model that can be loaded ({error})") from error
    yield f"{server.listening_address}/v1"


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the server's start-up log off the terminal."""
    saved = [os.dup(number) for number in (1, 2)]
    with open(os.devnull, "wb") as nothing:  # noqa: PTH123
        for number in (1, 2):
            os.dup2(nothing.fileno(), number)
    try:
        yield
    finally:
        for number, copy in zip((1, 2), saved, strict=True):
            os.dup2(copy, number)
            os.close(copy)
