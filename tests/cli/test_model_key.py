"""The key of a model's server: from the environment, or from the system's keyring."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from drafter.cli import _settings, app
from drafter.errors import UsageError
from tests.cli.test_mailbox import Memory
from tests.cli.test_mailbox import memory as memory

run = CliRunner().invoke


def key_in_use() -> str | None:
    endpoint = _settings.endpoint(_settings.load())
    return endpoint.api_key if endpoint else None


def test_a_key_is_kept_used_and_forgotten(memory: Memory) -> None:
    run(app, ["config", "set", "model", "gpt-4.1-mini"])
    kept = run(app, ["config", "key"], input="sk-quiet\n")
    assert kept.exit_code == 0
    assert "sk-quiet" not in kept.output + run(app, ["config"]).output
    assert memory.kept == {("drafter model key", "OpenAI"): "sk-quiet"}
    assert key_in_use() == "sk-quiet"
    assert run(app, ["config", "key", "--forget"]).exit_code == 0
    assert memory.kept == {}
    with pytest.raises(UsageError, match="drafter config key"):
        key_in_use()


def test_each_server_has_its_own_key(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "https://models.example.com:8443/v1")
    monkeypatch.setenv("DRAFTER_MODEL", "m")
    run(app, ["config", "key"], input="sk-theirs\n")
    assert memory.kept == {("drafter model key", "models.example.com:8443"): "sk-theirs"}
    assert key_in_use() == "sk-theirs"
    monkeypatch.delenv("OPENAI_BASE_URL")
    with pytest.raises(UsageError):
        key_in_use()


def test_the_environment_wins_over_the_keyring(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(app, ["config", "key"], input="sk-quiet\n")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-loud")
    assert key_in_use() == "sk-loud"


def test_a_key_alone_does_not_turn_a_model_on(memory: Memory) -> None:
    said = run(app, ["config", "key"], input="sk-quiet\n").stdout
    assert "drafter config set model gpt-4.1-mini" in said
    assert key_in_use() is None


def test_a_key_goes_into_no_file() -> None:
    result = run(app, ["config", "set", "api_key", "sk-quiet"])
    assert result.exit_code == 2
    assert "drafter config key" in result.stderr
