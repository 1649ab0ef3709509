"""Cassettes are played whole, matched by body, and nothing but this machine can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from drafter import assets

from .replay import CONFIG, FOLDER


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Block the network, but for this machine, in every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1$", "::1$"]))


@pytest.fixture(scope="session")
def record_mode() -> str:
    """Never record from here, whatever the command line says: `record.py` does that."""
    return "none"


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    return dict(CONFIG)


@pytest.fixture(scope="session")
def vcr_cassette_dir() -> str:
    return str(FOLDER)


@pytest.fixture(autouse=True)
def played_whole(request: pytest.FixtureRequest, vcr: Any) -> Iterator[None]:
    """Fail when a cassette holds an interaction that the test did not ask for."""
    failed = request.session.testsfailed
    yield
    if vcr is not None and request.session.testsfailed == failed:
        assert vcr.all_played, f"{vcr.play_count} of {len(vcr)} interactions were played"


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the user's own prompts, templates and keys out of the tests."""
    monkeypatch.setattr(assets, "config_folder", lambda: tmp_path)
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
