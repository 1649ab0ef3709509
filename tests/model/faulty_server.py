"""A model server that misbehaves over real HTTP: the first part of the path names the fault."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any

SENTENCE = "Thank you for your time on Thursday and for the talk about the rye bread."
MESSAGES = ({"role": "user", "content": "Write the part called thanks."},)
SCHEMA = {"type": "object", "properties": {"thanks": {"type": "string"}}, "required": ["thanks"]}


@dataclass(frozen=True)
class Reply:
    """One answer of the server."""

    status: int
    body: str
    content_type: str = "application/json"
    retry_after: str | None = None


def completion(content: str | None, finish: str = "stop", refusal: str | None = None) -> str:
    """A chat completion as a server sends it."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": "faulty"}
    return json.dumps({**head, "choices": [choice]})


def error(message: str, code: str | None = None, param: str | None = None) -> str:
    """An error answer as a server sends it."""
    return json.dumps({"error": {"message": message, "code": code, "param": param}})


GOOD = Reply(200, completion(json.dumps({"thanks": SENTENCE})))
FAULTS: dict[str, tuple[Reply, ...]] = {
    "too_many_requests_then_good": (Reply(429, error("slow down"), retry_after="2"), GOOD),
    "broken_server_then_good": (Reply(500, error("oops")), GOOD),
    "broken_server": (Reply(503, error("oops")),) * 4,
    "wrong_key": (Reply(401, error("Incorrect API key provided")),),
    "unknown_model": (Reply(404, error("no such model")),),
    "no_schema_then_no_json_mode_then_good": (
        Reply(400, error("'response_format.type' must be one of: json_object, text")),
        Reply(400, error("response_format is not supported")),
        GOOD,
    ),
    "not_json": (Reply(200, '{"choices": [{"message":'),) * 2,
    "html": (Reply(200, "<html><body>Sign in</body></html>", "text/html"),) * 2,
    "empty": (Reply(200, completion("")),) * 2,
    "refused": (Reply(200, completion(None, refusal="I cannot help with that.")),) * 2,
    "cut_short": (Reply(200, completion('{"thanks": "Thank you for', "length")),) * 2,
    "prose_then_good": (Reply(200, completion("Sure! I would be glad to help.")), GOOD),
}


@contextmanager
def misbehaving(
    more: Mapping[str, tuple[Reply, ...]] = MappingProxyType({}),
    offered: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Iterator[str]:
    """Serve every fault, and `more`, on the loopback address; yields the URL before `/<fault>/v1`.

    The models of `offered` are listed under the same names.
    """
    seen: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            names = offered.get(self.path.split("/")[1])
            models = [{"id": name, "object": "model"} for name in names or ()]
            listing = json.dumps({"object": "list", "data": models})
            self._answer(Reply(404, error("no")) if names is None else Reply(200, listing))

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            fault = self.path.split("/")[1]
            if fault == "dropped":
                self.close_connection = True
                return
            replies = (FAULTS | dict(more))[fault]
            reply = replies[min(seen[fault], len(replies) - 1)]
            seen[fault] += 1
            self._answer(reply)

        def _answer(self, reply: Reply) -> None:
            body = reply.body.encode()
            self.send_response(reply.status)
            self.send_header("content-type", reply.content_type)
            self.send_header("content-length", str(len(body)))
            if reply.retry_after:
                self.send_header("retry-after", reply.retry_after)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
