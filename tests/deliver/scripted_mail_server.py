"""A mail server that does as it is told, on the loopback address: for faults no real one has."""

from __future__ import annotations

import re
import socketserver
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

ANSWERS: Mapping[str, str] = {
    "CAPABILITY": "* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n",
    "LOGIN": "{tag} OK done\r\n",
    "LIST": '* LIST (\\Drafts) "/" "Drafts"\r\n{tag} OK done\r\n',
    "APPEND": "{tag} OK done\r\n",
    "LOGOUT": "* BYE\r\n{tag} OK done\r\n",
}
"""What it answers by default, by command; an empty one breaks off the connection."""


@dataclass
class Scripted:
    """Where it listens, and what it was told."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    """Every command, without its tag."""


@contextmanager
def scripted(greeting: str = "* OK ready\r\n", **answers: str) -> Iterator[Scripted]:
    """A server that answers as by default, but for `answers`."""
    script, told = {**ANSWERS, **answers}, Scripted()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            if not greeting:
                return
            self.wfile.write(greeting.encode())
            for line in self.rfile:
                tag, asked = line.decode().rstrip("\r\n").split(" ", 1)
                told.asked.append(asked)
                if literal := re.search(r"\{(\d+)\}$", asked):
                    self.wfile.write(b"+ go on\r\n")
                    self.rfile.read(int(literal[1]) + 2)
                if not (answer := script[asked.split()[0]]):
                    return
                self.wfile.write(answer.replace("{tag}", tag).encode())

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        told.address = f"imap://127.0.0.1:{server.server_address[1]}"
        try:
            yield told
        finally:
            server.shutdown()
            thread.join()
