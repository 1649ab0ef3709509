"""Reading files: what is not there is told with what may have been meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drafter import files
from drafter.errors import UsageError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for age, name in enumerate(["acme-notes.yaml", "bo.yaml", "letter.txt"]):
        Path(name).touch()
        os.utime(name, (1e9 - age, 1e9 - age))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("acme-note.yaml", "Did you mean acme-notes.yaml?"),
        ("acme-notes.yml", "Did you mean acme-notes.yaml?"),
        ("x.yaml", "Here: acme-notes.yaml, bo.yaml."),
        ("x.docx", "Check the name and the folder."),
        ("nowhere/bo.yaml", "There is no folder nowhere."),
    ],
)
def test_a_file_that_is_not_there(folder: Path, name: str, advice: str) -> None:
    with pytest.raises(UsageError, match="there is no such file") as caught:
        files.read(name, "notes", 1000)
    assert str(caught.value).endswith(advice)


def test_a_folder_that_cannot_be_listed_suggests_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(UsageError, match="there is no such file"):
        files.read("acme-note.yaml", "notes", 1000)


def test_a_name_that_no_file_can_have_is_no_file() -> None:
    assert not files.is_there("a" * 5000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on Windows")
def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    files.write(pipe, b"the message")
    assert os.read(reader, 100) == b"the message"
    os.close(reader)
    assert pipe.is_fifo()
