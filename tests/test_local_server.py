"""Serving a model file: what is said where that cannot be done."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.errors import UsageError
from drafter.local_server import serving


def test_without_the_extra_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    path = tmp_path / "model.gguf"
    path.touch()
    with pytest.raises(UsageError, match=r"pipx install 'drafter\[local\]'"), serving(path):
        pass


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    pytest.importorskip("xllamacpp", reason="needs the `local` extra")
    path = tmp_path / "model.gguf"
    path.write_bytes(b"no model")
    with pytest.raises(UsageError, match="no model that can be loaded"), serving(path):
        pass
