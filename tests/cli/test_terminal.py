"""What only a real terminal shows: the progress line, and Ctrl-C."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import EXAMPLES

pexpect: Any = pytest.importorskip("pexpect", reason="no terminals of this kind on Windows")


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


def spawn(server: str, *arguments: str) -> Any:
    return pexpect.spawn(
        sys.executable,
        ["-m", "drafter", "thank-you", str(EXAMPLES / "panel.yaml"), "--model", "m", *arguments],
        env={
            "OPENAI_BASE_URL": server,
            "TERM": "xterm",
            "PATH": "/usr/bin:/bin",
            "HOME": "/nowhere",
            "DRAFTER_DATA_DIR": os.environ["DRAFTER_DATA_DIR"],
        },
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=20,
    )


def test_a_terminal_shows_for_whom_it_is_writing(silent_server: str) -> None:
    child = spawn(silent_server, "--to", "Priya")
    child.expect("Priya Raman: writing")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()


def test_ctrl_c_ends_with_130_and_no_traceback(silent_server: str) -> None:
    child = spawn(silent_server, "--to", "Priya")
    child.expect("writing")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert "Traceback" not in child.before
    assert "Subject:" not in child.before
    assert child.exitstatus == 130
