"""How much time drafter adds around a model: one call, and a panel of four at once.

A server on the loopback address answers every request after two seconds, with the sentences of the
offline draft, so that every part is accepted. `python benchmarks/panel.py` prints, next to the
budgets of DESIGN section 9, the local work around one call (in a process that has written a message
before), and the time of `drafter thank-you` for four interviewers as a multiple of the slowest
single run of the same command.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from drafter import brief, pipeline, tones
from drafter.brief import Brief
from drafter.kinds import KINDS
from drafter.llm import Endpoint, Model
from drafter.notes import load_notes
from drafter.writers.model import ModelWriter

PANEL = Path(__file__).resolve().parent.parent / "examples" / "panel.yaml"
FOURTH = """interviewers:
  - name: Ines Duarte
    title: Head of Quality
    talked_about: the release checklist that nobody reads to the end
    memorable: Ines keeps the first broken scanner on her desk
"""
WAIT = 2.0
ROUNDS = 3


def briefs(path: Path) -> list[Brief]:
    """The four briefs."""
    file = load_notes(str(path))
    day = date(2026, 11, 20)
    return brief.briefs(file, KINDS["thank-you"], tones.load("professional"), file.notes.me, day)


@contextmanager
def slow_server(answers: dict[str, dict[str, str]]) -> Iterator[str]:
    """Answer each request after WAIT seconds; yields the base URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["content-length"])).decode()
            until = time.monotonic() + WAIT
            told = next(texts for name, texts in answers.items() if f"message to {name}" in asked)
            message = {"role": "assistant", "content": json.dumps(told)}
            choice = {"index": 0, "message": message, "finish_reason": "stop"}
            head = {"id": "1", "object": "chat.completion", "created": 0, "model": "slow"}
            body = json.dumps({**head, "choices": [choice]}).encode()
            time.sleep(max(0.0, until - time.monotonic()))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


def run(path: Path, address: str, *options: str) -> float:
    """Seconds of one `drafter thank-you`."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI", "DRAFTER"))}
    environment |= {
        "OPENAI_BASE_URL": address,
        "DRAFTER_DATA_DIR": tempfile.mkdtemp(),
        "XDG_CONFIG_HOME": tempfile.mkdtemp(),
    }
    command = ["-m", "drafter", "thank-you", str(path), "--model", "slow", "--date", "2026-11-20"]
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, *command, *options], check=True, env=environment, capture_output=True
    )
    return time.perf_counter() - start


def main() -> None:
    """Print the table; exit 1 when a budget is broken."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "panel.yaml"
        path.write_text(
            PANEL.read_text(encoding="utf-8").replace("interviewers:\n", FOURTH, 1),
            encoding="utf-8",
        )
        four = briefs(path)
        answers = {
            one.first_name: {move.name: move.text for move, _ in pipeline.offline(one).draft.moves}
            for one in four
        }
        with slow_server(answers) as address:
            writer = ModelWriter(Model(Endpoint("slow", address)))
            local = []
            for _ in range(ROUNDS + 1):
                start = time.perf_counter()
                pipeline.written_over(pipeline.offline(four[0]), writer)
                local.append((time.perf_counter() - start - WAIT) / WAIT)
            single, panel = [], []
            for _ in range(ROUNDS):
                single.append(max(run(path, address, "--to", one.recipient) for one in four))
                panel.append(run(path, address))
    share = statistics.median(local[1:])
    ratio = statistics.median(p / s for p, s in zip(panel, single, strict=True))
    print(f"{'':44}{'measured':>10}{'budget':>10}")
    print(f"{'local work around a call of 2 s':44}{share:10.1%}{'10%':>10}")
    print(f"{'four at once / the slowest single run':44}{ratio:9.2f}x{'1.3x':>10}")
    sys.exit(share > 0.10 or ratio > 1.3)


if __name__ == "__main__":
    main()
