"""The phrase lists on sentences that were written without looking at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.language import phrases


def labelled() -> Iterator[tuple[str, bool, str]]:
    """List, whether there is a fault, sentence."""
    name, fault = "", False
    for line in (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, fault = line[1:].split()[0], line.endswith("+")
        elif line and not line.startswith("#"):
            yield name, fault, line


@pytest.mark.parametrize(("name", "fault", "sentence"), list(labelled()))
def test_list_finds_the_fault_and_nothing_else(name: str, fault: bool, sentence: str) -> None:
    found = [span.text for span in phrases.find(name, sentence)]
    assert bool(found) == fault, found
