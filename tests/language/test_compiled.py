"""What a build keeps of an expression is what `re` would make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import build
from drafter.language import compiled

ALL = sorted(build._expressions())


@pytest.fixture(autouse=True)
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setattr(compiled, "_file", lambda: tmp_path / "compiled" / "engine")
    compiled._kept.cache_clear()
    yield tmp_path / "compiled" / "engine"
    compiled._kept.cache_clear()


def test_all_our_expressions_are_kept(file: Path) -> None:
    assert compiled.compile_all(ALL) == [file]
    assert len(ALL) > 400
    assert [*compiled._kept()] == [(source, int(flags)) for source, flags in ALL]


def test_what_was_kept_is_what_re_makes_of_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [re.compile(source, flags) for source, flags in ALL]
    compiled.compile_all(ALL)
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled anew"))
    assert [compiled.expression(source, flags) for source, flags in ALL] == made


@pytest.mark.parametrize("kept", [[], [("a+", 0)]])
def test_what_was_not_kept_is_compiled(kept: list[tuple[str, int]]) -> None:
    if kept:
        compiled.compile_all(kept)
    assert compiled.expression("a+", re.IGNORECASE) == re.compile("a+", re.IGNORECASE)


def test_keeping_leaves_re_as_it_was(file: Path) -> None:
    compiled.compile_all([("b+", 0)])
    assert re.compile("b+").match("bbb")
