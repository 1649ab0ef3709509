"""Faults over real HTTP: most from cassettes, lost connections live on this machine."""

from __future__ import annotations

import socket

import pytest

from drafter.errors import ModelError
from drafter.llm import Endpoint, Model

from .faulty_server import MESSAGES, SCHEMA, SENTENCE, misbehaving
from .replay import KEY, PLAYED_FROM

HOST = PLAYED_FROM.removesuffix("/v1")
BACK_OFF = [1.0, 2.0, 4.0]


def asked(url: str) -> tuple[str, list[float]]:
    """What a model at `url` says, or the error's text, and the waits in between."""
    waits: list[float] = []
    model = Model(Endpoint("faulty", url, KEY), sleep=waits.append)
    try:
        return model.ask(MESSAGES, SCHEMA)["thanks"], waits
    except ModelError as error:
        return str(error), waits


@pytest.mark.vcr
@pytest.mark.parametrize(
    ("name", "waits", "said"),
    [
        pytest.param(name, waits, said, marks=pytest.mark.default_cassette(name), id=name)
        for name, waits, said in [
            ("too_many_requests_then_good", [2.0], SENTENCE),
            ("broken_server_then_good", [1.0], SENTENCE),
            ("broken_server", BACK_OFF, "{where} has a fault of its own (503)"),
            ("wrong_key", [], "{where} refuses the key; see where it is from: drafter config"),
            ("unknown_model", [],
             "{where} has no model called 'faulty'; check --model and the address"),
            ("no_schema_then_no_json_mode_then_good", [], SENTENCE),
            ("not_json", [], "faulty did not answer in the form of a chat completion"),
            ("html", [], "faulty did not answer in the form of a chat completion"),
            ("empty", [], "faulty sent an empty answer"),
            ("refused", [], "faulty declined to write this"),
            ("cut_short", [], "faulty was cut short"),
            ("prose_then_good", [], SENTENCE),
        ]
    ],
)  # fmt: skip
def test_a_fault_is_borne_or_named(name: str, waits: list[float], said: str) -> None:
    where = f"{HOST}/{name}/v1"
    assert asked(where) == (said.format(where=where), waits)


def test_a_connection_that_the_server_drops_is_tried_again() -> None:
    with misbehaving() as url:
        said, waits = asked(f"{url}/dropped/v1")
    assert said == f"{url}/dropped/v1 cannot be reached; is the server running?"
    assert waits == BACK_OFF


def test_a_port_where_nobody_listens_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        assert asked(url) == (f"{url} cannot be reached; is the server running?", BACK_OFF)


def test_a_dead_proxy_does_not_stand_before_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with misbehaving() as url:
        assert asked(f"{url}/prose_then_good/v1") == (SENTENCE, [])
