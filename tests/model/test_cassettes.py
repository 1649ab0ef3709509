"""What lies in cassettes/: nothing forgotten, nothing private, nothing of the recording machine."""

from __future__ import annotations

import re
import socket

import pytest
import yaml

from .faulty_server import FAULTS
from .replay import FOLDER, KEY
from .scenarios import SCENARIOS

CASSETTES = sorted(FOLDER.glob("*.yaml"))


def test_each_cassette_is_played_by_a_test_and_each_test_has_its_cassette() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {*SCENARIOS, *FAULTS}


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: path.stem)
def test_a_cassette_holds_no_key_and_no_trace_of_a_machine(path: object) -> None:
    text = path.read_text(encoding="utf-8")
    assert KEY not in text
    assert not re.search(r"authorization|127\.0\.0\.1|localhost|/home/|/root/|/tmp/", text, re.I)
    for interaction in yaml.safe_load(text)["interactions"]:
        assert interaction["request"]["uri"].startswith("http://model.test/")
        assert set(interaction["request"]["headers"]) == {"content-type"}


def test_another_host_cannot_be_reached_from_a_test() -> None:
    with socket.socket() as door, pytest.raises(RuntimeError, match="Network is disabled"):
        door.connect(("192.0.2.1", 80))
