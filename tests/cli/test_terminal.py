"""What only a real terminal shows: the progress line, and Ctrl-C."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cli.terminal import ended, spawn
from tests.conftest import EXAMPLES


@pytest.fixture
def silent_server() -> Iterator[str]:
    """A server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        taken: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    taken.append(listener.accept()[0])
                except OSError:
                    return

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
        for connection in taken:
            connection.close()


def write_to_priya(server: str) -> Any:
    notes = str(EXAMPLES / "panel.yaml")
    return spawn("thank-you", notes, "--model", "m", "--to", "Priya", OPENAI_BASE_URL=server)


def test_a_terminal_shows_for_whom_it_is_writing(silent_server: str) -> None:
    child = write_to_priya(silent_server)
    child.expect("Priya Raman: writing")
    child.sendintr()
    ended(child)


def test_ctrl_c_ends_with_130_and_no_traceback(silent_server: str) -> None:
    child = write_to_priya(silent_server)
    child.expect("writing")
    child.sendintr()
    assert ended(child) == 130
    assert "Traceback" not in child.before
    assert "Subject:" not in child.before


def said_by(*arguments: str) -> str:
    child = spawn(*arguments)
    ended(child)
    return str(child.before)


def test_a_terminal_is_told_what_to_do_once_it_is_sent() -> None:
    write = ("thank-you", str(EXAMPLES / "panel.yaml"), "--to", "Priya", "--no-input")
    assert "drafter sent" in said_by(*write)
    assert "drafter sent" not in said_by(*write, "-q")
    assert "drafter sent" not in said_by(*write, "--no-history")


@pytest.mark.parametrize(("answer", "left"), [("n", "Priya Raman"), ("y", "Nothing is saved")])
def test_forgetting_asks_first(answer: str, left: str) -> None:
    said_by("thank-you", str(EXAMPLES / "panel.yaml"), "--to", "Priya", "--no-input")
    child = spawn("history", "forget", "--all")
    child.expect("1 draft .* for good")
    child.expect("Forget")
    child.sendline(answer)
    ended(child)
    assert left in said_by("history")


def test_a_reader_that_has_read_enough_is_no_error() -> None:
    """`drafter rules | head -1` under `pipefail`."""
    first = "import sys; sys.stdin.readline()"
    writer = subprocess.Popen(
        [sys.executable, "-m", "drafter", "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    subprocess.run([sys.executable, "-c", first], stdin=writer.stdout, check=True)
    assert writer.stdout
    writer.stdout.close()
    assert writer.communicate()[1] == b""
    assert writer.returncode == 0
