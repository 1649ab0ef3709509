"""No expression needs a word that something it matches does without."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import drafter
from drafter.language.patterns import Pattern


def _patterns(value: Any) -> Iterator[Pattern]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _patterns(one)


MODULES = [import_module(one.name) for one in pkgutil.walk_packages(drafter.__path__, "drafter.")]
CHOOSY = {
    f"{module.__name__}.{name}-{place}": pattern
    for module in MODULES
    for name, value in vars(module).items()
    for place, pattern in enumerate(_patterns(value))
    if pattern.needs
}


@pytest.mark.parametrize("name", CHOOSY)
@given(data=st.data())
@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_whatever_an_expression_matches_holds_a_word_it_needs(
    name: str, data: st.DataObject
) -> None:
    pattern = CHOOSY[name]
    text = data.draw(st.from_regex(pattern.compiled))
    assume(text.lower() == text.casefold() and len(text.lower()) == len(text))
    assert pattern.may_match(text)
