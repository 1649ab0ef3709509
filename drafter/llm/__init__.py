"""The one door to the openai package and to tenacity.

Any OpenAI-compatible server will do. What it does not understand (a strict schema, a seed) is
left out at the second asking; what may pass (a dropped connection, 429, 5xx) is tried again for a
bounded time; every foreign error leaves as a ModelError in plain words.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from drafter.errors import ModelError, masked
from drafter.language.controls import without_controls
from drafter.llm._faults import (
    TIMEOUT,
    NotUnderstoodError,
    PassingError,
    TooLargeError,
    UnusableReplyError,
    translated,
)
from drafter.llm._reply import texts
from drafter.prompting import Message

ATTEMPTS: Final = 4
"""Requests for one reply at most, when the fault may pass."""
LONGEST_WAIT: Final = 30.0
"""Seconds to wait between two requests at most, whatever the server asks for."""
LARGEST: Final = 8 * 2**20
"""Bytes of one reply: a message takes a few thousand, a list of models a million."""
_LISTING: Final = 10.0
"""Seconds for a server to say which models it has."""
PATIENCE: Final = 120.0
"""Seconds for all requests of one reply."""
_LOCAL_KEY: Final = "none"
"""Servers without keys still want the header."""
_STRUCTURES: Final = ("json_schema", "json_object", "text")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model and where it is served."""

    model: str
    base_url: str | None = None
    """None for OpenAI's own."""
    api_key: str | None = field(default=None, repr=False)

    @property
    def where(self) -> str:
        """What to call the server."""
        return masked(self.base_url) if self.base_url else "OpenAI"


@dataclass
class _Habits:
    """What this server has shown that it does not understand."""

    structure: int = 0
    """How far down _STRUCTURES we had to go."""
    refused: set[str] = field(default_factory=set)
    """Parameters it would not take."""


class Model:
    """A model behind an endpoint; safe to use from several threads."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        http_client: Any = None,
        sleep: Callable[[float], None] | None = None,
        extra: dict[str, Any] | None = None,
    ) -> None:
        """Prepare to ask `endpoint`; `extra` goes into each request's body as it is."""
        self.name = endpoint.model
        self.where = endpoint.where
        self.patience = PATIENCE
        """Seconds for all requests of one reply; 0 for a single request."""
        self._endpoint = endpoint
        self._http_client = http_client
        self._sleep = sleep
        self._extra = extra or {}
        self._habits = _Habits()
        self._client: Any = None

    @property
    def structure(self) -> str:
        """How the server is asked for parts by now: a json_schema, a json_object, or as text."""
        return _STRUCTURES[self._habits.structure]

    def offered(self) -> tuple[str, ...]:
        """The models that the server lists, if it does; ModelError if it cannot be used at all."""
        import openai

        try:
            listing = self._open().with_options(timeout=_LISTING).models.list()
            return tuple(without_controls(str(one.id)) for one in listing.data)
        except (openai.APIConnectionError, openai.AuthenticationError) as error:
            raise translated(error, self.where, self.name, openai, seconds=_LISTING) from error
        except Exception:  # many a server has no such list, or one of its own making
            return ()

    def request(self, messages: Sequence[Message], schema: dict[str, Any]) -> dict[str, Any]:
        """The body of the request that would be sent; nothing is sent."""
        body: dict[str, Any] = {
            "model": self.name,
            "messages": [dict(message) for message in messages],
            _length_parameter(self._endpoint): 180 * len(schema["properties"]) + 60,
        }
        if self._endpoint.base_url:  # OpenAI's reasoning models take no temperature
            body["temperature"] = 0.3
        if self.structure == "json_schema":
            strict = {"name": "message", "strict": True, "schema": schema}
            body["response_format"] = {"type": "json_schema", "json_schema": strict}
        elif self.structure == "json_object":
            body["response_format"] = {"type": "json_object"}
        kept = {key: value for key, value in body.items() if key not in self._habits.refused}
        return kept | self._extra

    def ask(
        self, messages: Sequence[Message], schema: dict[str, Any], *, prose: bool = True
    ) -> dict[str, str]:
        """The model's texts by name; ModelError if there is no usable reply.

        Of `prose`, the language is looked at; names and scraps would fail that.
        """
        for _ in range(2):
            try:
                return self._ask_once(messages, schema, prose=prose)
            except UnusableReplyError as error:
                fault = error
        raise ModelError(f"{self.name} {fault}")

    def _ask_once(
        self, messages: Sequence[Message], schema: dict[str, Any], *, prose: bool
    ) -> dict[str, str]:
        while True:
            body = self.request(messages, schema)
            try:
                return texts(self._send(body), list(schema["properties"]), prose=prose)
            except NotUnderstoodError as error:
                self._give_in(body, str(error))

    def _give_in(self, body: dict[str, Any], complaint: str) -> None:
        """Leave out what the server complains about; ModelError when nothing is left to try."""
        named = [key for key in body if re.search(rf"\b{key}\b", complaint) and key in _OPTIONAL]
        about_format = re.search(r"response_format|json_schema|schema|grammar|json", complaint)
        if "response_format" in body and (about_format or not named):
            used = _STRUCTURES.index(body["response_format"]["type"])
            self._habits.structure = max(self._habits.structure, used + 1)  # threads may agree
        elif named:
            self._habits.refused |= set(named)
        else:
            said = " ".join(complaint.replace(self._endpoint.api_key or "\0", "…").split())
            raise ModelError(f"{self.name} does not accept the request: {said[:200]}")

    def _send(self, body: dict[str, Any]) -> Any:
        import tenacity

        retrying = tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(PassingError),
            stop=tenacity.stop_after_attempt(ATTEMPTS) | tenacity.stop_after_delay(self.patience),
            wait=_wait,
            sleep=self._sleep or tenacity.nap.sleep,
            reraise=True,
        )
        try:
            return retrying(self._send_once, body)
        except PassingError as error:
            raise ModelError(str(error)) from error

    def _send_once(self, body: dict[str, Any]) -> Any:
        import openai

        try:
            return self._open().chat.completions.create(**_arguments(body))
        except Exception as error:  # every foreign error is translated here
            raise translated(error, self.where, self.name, openai) from error

    def _open(self) -> Any:
        import openai

        if self._client is None:
            http_client = self._http_client or _client_for(self._endpoint)
            http_client.event_hooks = {"response": [_bound]}
            self._client = openai.OpenAI(
                api_key=self._endpoint.api_key or _LOCAL_KEY,
                base_url=self._endpoint.base_url,
                timeout=TIMEOUT,
                max_retries=0,
                http_client=http_client,
            )
        return self._client


_OPTIONAL: Final = frozenset({"temperature", "max_tokens", "max_completion_tokens"})
_KNOWN: Final = frozenset(
    {"model", "messages", "temperature", "max_tokens", "max_completion_tokens", "response_format",
     "seed"}
)  # fmt: skip


def _arguments(body: dict[str, Any]) -> dict[str, Any]:
    """`body` as the client wants it: what it does not know goes in as extra_body."""
    known = {key: value for key, value in body.items() if key in _KNOWN}
    extra = {key: value for key, value in body.items() if key not in _KNOWN}
    return known | ({"extra_body": extra} if extra else {})


def _length_parameter(endpoint: Endpoint) -> str:
    return "max_tokens" if endpoint.base_url else "max_completion_tokens"


def _client_for(endpoint: Endpoint) -> Any:
    """A client that ignores proxies for servers on this machine."""
    import openai

    here = re.match(r"https?://(?:localhost|127\.|\[::1\]|0\.0\.0\.0)", endpoint.base_url or "")
    return openai.DefaultHttpxClient(trust_env=not here, timeout=TIMEOUT)


def _bound(response: Any) -> None:
    """Give up on a body that does not end: one that drips for ever, or is far too large."""
    whole = response.iter_bytes

    def iter_bytes(chunk_size: int | None = None) -> Iterator[bytes]:
        until = time.monotonic() + TIMEOUT
        size = 0
        for chunk in whole(chunk_size):
            size += len(chunk)
            if size > LARGEST:
                raise TooLargeError
            if time.monotonic() > until:
                raise TimeoutError
            yield chunk

    response.iter_bytes = iter_bytes


def _wait(state: Any) -> float:
    """Seconds until the next request: what the server asks for, else 1, 2, 4."""
    asked = getattr(state.outcome.exception(), "retry_after", None)
    seconds = asked if asked is not None else 2.0 ** (state.attempt_number - 1)
    return float(min(seconds, LONGEST_WAIT))
