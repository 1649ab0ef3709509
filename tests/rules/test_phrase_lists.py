"""The phrase lists on sentences that were written without looking at them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import assets
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
    lists = [name, *filter(_is_list, [f"{name}-unnoted", f"{name}-asked"])]
    found = [span.text for one in lists for span in phrases.find(one, sentence)]
    assert bool(found) == fault, found


def _is_list(name: str) -> bool:
    return assets.data(f"phrases/{name}.txt").is_file()
