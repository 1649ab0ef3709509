"""A scripted server without a network: answers in order, and remembers what it was sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx2

from drafter.llm import Endpoint, Model

from .faulty_server import Reply
from .replay import KEY

URL = "http://model.test/v1"
Answer = Reply | Exception | Callable[[dict[str, Any]], Reply]


class Wire:
    """The last answer is given again and again."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = answers
        self.bodies: list[dict[str, Any]] = []
        self.waits: list[float] = []

    def model(self, base_url: str | None = URL, **options: Any) -> Model:
        """A model at the end of this wire, which notes its waits and does not sleep."""
        client = httpx2.Client(transport=httpx2.MockTransport(self._answer))
        endpoint = Endpoint("m", base_url, KEY)
        return Model(endpoint, http_client=client, sleep=self.waits.append, **options)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content)
        self.bodies.append(body)
        answer = self.answers[min(len(self.bodies), len(self.answers)) - 1]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            answer = answer(body)
        headers = {"content-type": answer.content_type}
        if answer.retry_after is not None:
            headers["retry-after"] = answer.retry_after
        return httpx2.Response(answer.status, content=answer.body.encode(), headers=headers)
