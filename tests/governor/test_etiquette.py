"""The numbers are the user's to change, and every one is cited."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import assets
from drafter.errors import UsageError
from drafter.governor import _etiquette, thank_you_custom
from drafter.governor.plan import plan
from tests.governor.conftest import MET, WEEKENDS, days, dec, notes

OURS = (assets.root() / _etiquette.FILE).read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    for cached in (_etiquette.setting, _etiquette._section):
        cached.cache_clear()
    yield
    for cached in (_etiquette.setting, _etiquette._section):
        cached.cache_clear()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Where the user's own file goes."""
    path = tmp_path / "config" / "drafter" / _etiquette.FILE
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize("name", _etiquette._UNITS)
def test_every_number_names_its_source(name: str) -> None:
    assert _etiquette.setting(name).source.point


def test_a_user_may_wait_longer(own: Path) -> None:
    own.write_text(OURS.replace("business_days: 5", "business_days: 7"), encoding="utf-8")
    assert days(plan(notes(), (), MET, WEEKENDS), "check-in")[0] == dec(1)


@pytest.mark.parametrize(
    ("theirs", "complaint"),
    [
        ("a: b", "`timing:` is missing"),
        ("timing: {}", "needs `days:`"),
        (OURS.replace("business_days: 5", "days: 5"), "needs `business_days:`"),
        (OURS.replace("business_days: 5", "business_days: soon"), "needs `business_days:`"),
        (OURS.replace("source: WEB", "source: W"), "should be one of A1"),
    ],
)
def test_a_mistake_in_ones_own_file_is_told(own: Path, theirs: str, complaint: str) -> None:
    own.write_text(theirs, encoding="utf-8")
    with pytest.raises(UsageError, match=complaint):
        plan(notes(), (), MET, WEEKENDS)


def test_where_a_thank_you_is_unusual_it_is_said() -> None:
    assert "not customary" in thank_you_custom("JP")
    assert thank_you_custom("US") == ""
    assert thank_you_custom(None) == ""
