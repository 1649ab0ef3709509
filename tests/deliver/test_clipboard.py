"""The clipboard: the system's, or the one of the terminal at the far end."""

from __future__ import annotations

import base64
import builtins
from pathlib import Path
from typing import Any

import pyperclip
import pytest

from drafter.deliver import clipboard
from drafter.errors import DeliveryError


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in place of the terminal."""
    path = tmp_path / "tty"
    path.touch()
    real = builtins.open
    monkeypatch.setattr(
        builtins, "open",
        lambda name, *rest, **more: real(path if name == "/dev/tty" else name, *rest, **more),
    )  # fmt: skip
    for name in ("SSH_CONNECTION", "SSH_TTY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    return path


def no_clipboard(text: str) -> None:
    raise pyperclip.PyperclipException("none")


def test_uses_the_clipboard_of_the_system(terminal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", taken.append)
    clipboard.copy("Dear Zoë")
    assert taken == ["Dear Zoë"]
    assert terminal.read_text() == ""


def test_over_ssh_hands_the_text_to_the_terminal(
    terminal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 22")
    clipboard.copy("Dear Zoë")
    code = base64.b64encode("Dear Zoë".encode()).decode()
    assert terminal.read_text() == f"\x1b]52;c;{code}\a"


def test_inside_tmux_the_sequence_is_wrapped(
    terminal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pyperclip, "copy", no_clipboard)
    monkeypatch.setenv("TMUX", "/tmp/tmux-0")
    clipboard.copy("Dear")
    assert terminal.read_text().startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert terminal.read_text().endswith("\a\x1b\\")


def test_says_so_where_there_is_no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError

    monkeypatch.setattr(pyperclip, "copy", no_clipboard)
    monkeypatch.setattr(builtins, "open", refuse)
    with pytest.raises(DeliveryError, match="no clipboard within reach"):
        clipboard.copy("Dear")
