"""Every fault of a server: how often it is asked again, after which wait, and what is said."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from json import JSONDecodeError
from types import SimpleNamespace
from typing import Any

import httpx2
import openai
import pydantic
import pytest

from drafter.errors import ModelError
from drafter.llm import ATTEMPTS, LONGEST_WAIT, Endpoint, Model
from drafter.llm._faults import translated

from .faulty_server import GOOD, MESSAGES, SCHEMA, SENTENCE, Reply, error
from .replay import KEY
from .wire import URL, Answer, Wire

BACK_OFF = [1.0, 2.0, 4.0]
REFUSED = httpx2.ConnectError("[Errno 111] Connection refused")
TIMED_OUT = httpx2.ReadTimeout("timed out")
DROPPED = httpx2.RemoteProtocolError("Server disconnected without sending a response.")
BAD_KEY = error(f"Incorrect API key provided: {KEY}")
NO_CREDIT = error("You exceeded your current quota", "insufficient_quota")


def ask(wire: Wire, **options: Any) -> str:
    return wire.model(**options).ask(MESSAGES, SCHEMA)["thanks"]


def busy(retry_after: str | None = None, status: int = 429) -> Reply:
    return Reply(status, error("slow down"), retry_after=retry_after)


@pytest.mark.parametrize(
    ("answer", "waits", "text"),
    [
        pytest.param(REFUSED, BACK_OFF, f"{URL} cannot be reached; is the server running?",
                     id="refused"),
        pytest.param(DROPPED, BACK_OFF, f"{URL} cannot be reached; is the server running?",
                     id="dropped"),
        pytest.param(TIMED_OUT, BACK_OFF, f"{URL} did not answer within 60 seconds",
                     id="timed-out"),
        pytest.param(Reply(401, BAD_KEY), [], f"{URL} refuses the key; see where it is from: drafter config",
                     id="401"),
        pytest.param(Reply(403, BAD_KEY), [], f"{URL} refuses the key; see where it is from: drafter config",
                     id="403"),
        pytest.param(Reply(404, error("no")), [],
                     f"{URL} has no model called 'm'; check --model and the address", id="404"),
        pytest.param(Reply(409, error("no")), BACK_OFF, f"{URL} has a fault of its own (409)",
                     id="409"),
        pytest.param(Reply(418, error("no")), [], f"{URL} answered 418", id="418"),
        pytest.param(busy(), BACK_OFF, f"{URL} asks to wait (too many requests)", id="429"),
        pytest.param(Reply(429, NO_CREDIT, retry_after="5"), [],
                     f"the account at {URL} has no credit left", id="429-out-of-credit"),
        pytest.param(Reply(500, error("oops")), BACK_OFF, f"{URL} has a fault of its own (500)",
                     id="500"),
        pytest.param(Reply(502, "<html>Bad gateway</html>", "text/html"), BACK_OFF,
                     f"{URL} has a fault of its own (502)", id="502-html"),
    ],
)  # fmt: skip
def test_a_lasting_fault_is_asked_again_only_where_that_may_help(
    answer: Answer, waits: list[float], text: str
) -> None:
    wire = Wire(answer)
    with pytest.raises(ModelError) as caught:
        ask(wire)
    assert str(caught.value) == text
    assert wire.waits == waits
    assert len(wire.bodies) == len(waits) + 1 <= ATTEMPTS


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        pytest.param(REFUSED, 1.0, id="refused"),
        pytest.param(TIMED_OUT, 1.0, id="timed-out"),
        pytest.param(busy(), 1.0, id="429"),
        pytest.param(busy("7"), 7.0, id="429-with-a-wish"),
        pytest.param(busy("0.5"), 0.5, id="429-with-a-fraction"),
        pytest.param(busy("3600"), LONGEST_WAIT, id="429-with-an-hour"),
        pytest.param(busy("inf"), LONGEST_WAIT, id="429-with-for-ever"),
        pytest.param(busy("-5"), 0.0, id="429-in-the-past"),
        pytest.param(busy("soon"), 1.0, id="429-with-nonsense"),
        pytest.param(busy("3", status=503), 3.0, id="503-with-a-wish"),
    ],
)
def test_a_passing_fault_is_waited_out(fault: Answer, wait: float) -> None:
    wire = Wire(fault, GOOD)
    assert ask(wire) == SENTENCE
    assert wire.waits == [wait]
    assert wire.bodies[0] == wire.bodies[1]


@pytest.mark.parametrize("status", [400, 422])
def test_a_server_without_schemas_is_asked_for_json_and_then_for_text(status: int) -> None:
    complaint = Reply(status, error("response_format json_schema is not supported"))
    wire = Wire(complaint, complaint, GOOD)
    model = wire.model()
    assert model.ask(MESSAGES, SCHEMA)["thanks"] == SENTENCE
    formats = [body.get("response_format", {}).get("type") for body in wire.bodies]
    assert formats == ["json_schema", "json_object", None]
    assert wire.waits == []
    model.ask(MESSAGES, SCHEMA)
    assert "response_format" not in wire.bodies[3], "what was learned is remembered"


def test_four_recipients_learn_together_that_a_server_knows_no_schemas() -> None:
    together = threading.Barrier(4)

    def answer(body: dict[str, Any]) -> Reply:
        if body.get("response_format", {}).get("type") == "json_schema":
            together.wait(5)
            return Reply(400, error("json_schema is not supported"))
        return GOOD

    wire = Wire(answer)
    model = wire.model()
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda _: model.ask(MESSAGES, SCHEMA), range(4)))
    assert replies == [{"thanks": SENTENCE}] * 4
    assert {body["response_format"]["type"] for body in wire.bodies} == {
        "json_schema", "json_object",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("base_url", "name"),
    [(URL, "temperature"), (URL, "max_tokens"), (None, "max_completion_tokens")],
)
def test_a_parameter_that_the_server_refuses_is_left_out(base_url: str | None, name: str) -> None:
    wire = Wire(Reply(400, error(f"Unsupported parameter: '{name}'", param=name)), GOOD)
    assert ask(wire, base_url=base_url) == SENTENCE
    first, second = wire.bodies
    assert set(first) - set(second) == {name}
    assert second["response_format"]["type"] == "json_schema"


def test_a_complaint_that_names_nothing_ends_in_its_own_words() -> None:
    wire = Wire(Reply(400, error("too old a client")))
    with pytest.raises(ModelError, match=r"^m does not accept the request: too old a client$"):
        ask(wire)
    assert len(wire.bodies) == 3


def test_a_complaint_is_told_in_one_short_line_without_the_key() -> None:
    wire = Wire(Reply(400, error(f"Bad request\nby {KEY}\n" + "and so on " * 500)))
    with pytest.raises(ModelError) as caught:
        ask(wire)
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_key_is_shown_by_no_repr() -> None:
    assert KEY not in repr(Endpoint("m", URL, KEY))


def test_openai_itself_is_asked_without_temperature() -> None:
    wire = Wire(GOOD)
    ask(wire, base_url=None)
    assert "temperature" not in wire.bodies[0]


def test_extra_fields_go_into_the_body_as_they_are() -> None:
    wire = Wire(GOOD)
    ask(wire, extra={"cache_prompt": False, "seed": 3})
    assert (wire.bodies[0]["cache_prompt"], wire.bodies[0]["seed"]) == (False, 3)


def _subclasses(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    for one in kind.__subclasses__():
        yield one
        yield from _subclasses(one)


def _made(kind: type[BaseException]) -> Exception:
    """An instance of `kind`, whose constructors differ."""
    request = httpx2.Request("POST", f"{URL}/chat/completions")
    response = httpx2.Response(400, json={}, request=request)
    for arguments in (
        {"message": "x", "response": response, "body": None},
        {"response": response, "body": None},
        {"message": "x", "request": request, "body": None},
        {"request": request},
        {"completion": openai.types.chat.ChatCompletion.construct(usage=None)},
        {"message": "x"},
        {"response": response},
        {"symbol": "x"},
        {},
    ):
        try:
            return kind(**arguments)  # type: ignore[return-value]
        except TypeError:
            continue
    made = kind.__new__(kind, "x")
    made.args = ("x",)
    return made  # type: ignore[return-value]


FOREIGN = sorted({openai.OpenAIError, *_subclasses(openai.OpenAIError)}, key=lambda k: k.__name__)


@pytest.mark.parametrize("kind", FOREIGN, ids=lambda kind: kind.__name__)
def test_every_error_of_the_openai_package_becomes_a_model_error(kind: type[BaseException]) -> None:
    ours = translated(_made(kind), URL, "m", openai)
    assert isinstance(ours, ModelError)
    assert str(ours)
    assert "\n" not in str(ours)


@pytest.mark.parametrize(
    "error",
    [
        JSONDecodeError("Expecting value", "", 0),
        AttributeError("'str' object has no attribute 'choices'"),
        TypeError("'NoneType' object is not subscriptable"),
        IndexError("list index out of range"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        pydantic.ValidationError.from_exception_data("Message", []),
        httpx2.DecodingError("not gzip"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_of_a_malformed_answer_becomes_a_model_error(error: Exception) -> None:
    assert isinstance(translated(error, URL, "m", openai), ModelError)


def streaming(*chunks: bytes) -> Model:
    """A model whose server sends its answer in `chunks`."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=iter(chunks))

    client = httpx2.Client(transport=httpx2.MockTransport(answer))
    return Model(Endpoint("m", URL, KEY), http_client=client, sleep=lambda _: None)


def test_an_answer_that_does_not_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.llm.LARGEST", 1000)
    with pytest.raises(ModelError, match="m sent far more than it was asked for"):
        streaming(*[b" " * 100] * 11).ask(MESSAGES, SCHEMA)


def test_an_answer_that_drips_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    passing = itertools.count(step=40.0)
    monkeypatch.setattr("drafter.llm.time", SimpleNamespace(monotonic=lambda: next(passing)))
    with pytest.raises(ModelError, match="did not answer within 60 seconds"):
        streaming(b" ", b" ", b" ").ask(MESSAGES, SCHEMA)


def test_a_password_in_the_address_is_never_said() -> None:
    wire = Wire(Reply(418, error("no")))
    with pytest.raises(ModelError, match=r"http://…@model.test/v1 answered 418"):
        wire.model("http://jo:hunter2@model.test/v1").ask(MESSAGES, SCHEMA)
