"""`--drafts`, and the password that it needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from typer.testing import CliRunner

from drafter.cli import _mailbox, app
from tests.conftest import EXAMPLES, ROOT
from tests.deliver.scripted_mail_server import Scripted, scripted

PANEL = str(EXAMPLES / "panel.yaml")
DAY = ("--date", "2026-11-20")
run = CliRunner().invoke


class Memory(KeyringBackend):
    """A keyring that forgets when the test ends."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def memory() -> Iterator[Memory]:
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scripted]:
    """A mail server that is set, with its user and password."""
    with scripted() as server:
        monkeypatch.setenv("DRAFTER_IMAP_SERVER", server.address)
        monkeypatch.setenv("DRAFTER_IMAP_USER", "jordan@example.com")
        monkeypatch.setenv("DRAFTER_IMAP_PASSWORD", "right horse")
        yield server


def test_each_recipient_gets_a_draft(server: Scripted) -> None:
    result = run(app, ["thank-you", PANEL, "--drafts", *DAY])
    assert result.exit_code == 0, result.stderr
    assert sum(one.startswith("APPEND") for one in server.asked) == 3
    assert "put 3 drafts into Drafts of jordan@example.com; nothing was sent" in result.stderr


def test_again_puts_a_draft_there_too(server: Scripted) -> None:
    run(app, ["thank-you", PANEL, "--to", "Priya", *DAY])
    result = run(app, ["again", "--tone", "warm", "--drafts"])
    assert "put a draft into Drafts" in result.stderr
    assert any(one.startswith("APPEND") for one in server.asked)


def test_what_cannot_be_put_there_is_printed_and_kept_all_the_same(
    monkeypatch: pytest.MonkeyPatch, server: Scripted
) -> None:
    with scripted(LOGIN="{tag} NO wrong\r\n") as strict:
        monkeypatch.setenv("DRAFTER_IMAP_SERVER", strict.address)
        result = run(app, ["thank-you", PANEL, "--to", "Priya", "--drafts", *DAY])
    assert result.exit_code == 2
    assert "Dear Priya" in result.stdout
    assert "does not let jordan@example.com in: wrong" in result.stderr
    assert "Priya Raman" in run(app, ["history"]).stdout


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("DRAFTER_IMAP_SERVER", "drafter config set imap_server"),
        ("DRAFTER_IMAP_USER", "drafter config set imap_user"),
        ("DRAFTER_IMAP_PASSWORD", "drafter config password"),
    ],
)
def test_what_is_not_set_is_asked_for_before_anything_is_written(
    missing: str, said: str, server: Scripted, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(missing)
    result = run(app, ["thank-you", PANEL, "--to", "Priya", "--drafts", *DAY])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr


def test_a_card_is_no_draft_of_a_mail(server: Scripted) -> None:
    assert "a card is no email" in run(app, ["card", PANEL, "--drafts", *DAY]).stderr


def test_the_user_is_by_default_who_the_profile_says(
    server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRAFTER_IMAP_USER")
    run(app, ["profile", "set", "--email", "me@example.com"])
    assert _mailbox.account()[1] == "me@example.com"


def test_a_password_is_kept_in_the_keyring_and_forgotten(
    memory: Memory, server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRAFTER_IMAP_PASSWORD")
    kept = run(app, ["config", "password"], input="right horse\n")
    assert kept.exit_code == 0
    assert "right horse" not in kept.output
    assert memory.kept == {("drafter 127.0.0.1", "jordan@example.com"): "right horse"}
    assert _mailbox.mailbox().password == "right horse"
    assert run(app, ["config", "password", "--forget"]).exit_code == 0
    assert memory.kept == {}
    assert "holds no password" in run(app, ["config", "password", "--forget"]).stderr


def test_a_password_is_not_shown_as_it_is_typed() -> None:
    pexpect: Any = pytest.importorskip("pexpect", reason="no terminals of this kind on Windows")
    terminal = pexpect.spawn(
        sys.executable,
        ["-m", "drafter", "config", "password"],
        cwd=str(ROOT),
        env={
            **os.environ,
            "PYTHON_KEYRING_BACKEND": "tests.cli.test_mailbox.Memory",
            "DRAFTER_IMAP_SERVER": "imap.example.com",
            "DRAFTER_IMAP_USER": "jordan@example.com",
        },
        encoding="utf-8",
        timeout=60,
    )
    terminal.expect("Password of jordan@example.com at imap.example.com .not shown.: ")
    terminal.sendline("right horse")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert "Kept in the system's keyring" in terminal.before
    assert "right horse" not in terminal.before


def test_an_empty_password_changes_nothing(memory: Memory, server: Scripted) -> None:
    result = run(app, ["config", "password"], input="\n")
    assert result.exit_code == 2
    assert "nothing is changed" in result.stderr


@pytest.mark.parametrize("backend", ["fail", "null"])
def test_a_system_without_a_keyring_is_told_of_the_variable(
    backend: str, memory: Memory, server: Scripted
) -> None:
    keyring.set_keyring(keyring.core.load_keyring(f"keyring.backends.{backend}.Keyring"))
    result = run(app, ["config", "password"], input="right horse\n")
    assert result.exit_code == 2
    assert "Set DRAFTER_IMAP_PASSWORD" in result.stderr


def test_config_shows_the_mailbox_and_hides_its_password(server: Scripted) -> None:
    rows = {line.split()[0]: line for line in run(app, ["config"]).stdout.splitlines() if line}
    assert server.address in rows["imap_server"]
    assert "jordan@example.com" in rows["imap_user"]
    assert "set, and not shown" in rows["imap_password"]
    assert "right horse" not in "".join(rows.values())


def test_config_says_where_a_password_is_looked_for(
    server: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRAFTER_IMAP_PASSWORD")
    assert "imap_password  asked of the system's keyring" in run(app, ["config"]).stdout


def test_a_password_goes_into_no_file() -> None:
    result = run(app, ["config", "set", "imap_password", "right horse"])
    assert result.exit_code == 2
    assert "drafter config password" in result.stderr
