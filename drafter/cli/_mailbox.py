"""The mailbox that `--drafts` puts messages into, and its password."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter.cli import _settings
from drafter.cli._console import errors_in_words
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.deliver.imap import Mailbox, Server

_NO_KEYRING: Final = (
    "this system has no keyring that drafter can use\n"
    f"  Set {_settings.PASSWORD_VARIABLE} in the environment instead."
)


def mailbox() -> Mailbox:
    """The mailbox as it is set; UsageError for what is missing."""
    from drafter.deliver.imap import Mailbox

    server, user = account()
    password = os.environ.get(_settings.PASSWORD_VARIABLE) or _in_keyring(server, user)
    if not password:
        raise UsageError(
            f"there is no password for {user} at {server.host}\n"
            "  Put it into the system's keyring: drafter config password\n"
            f"  Or set {_settings.PASSWORD_VARIABLE} in the environment."
        )
    return Mailbox(server, user, password.strip("\r\n"), _settings.load().drafts_folder)


def account() -> tuple[Server, str]:
    """The mail server, and who the user is there; UsageError for what is not set."""
    from drafter import profile
    from drafter.deliver.imap import server_at

    settings = _settings.load()
    if not settings.imap_server:
        raise UsageError(
            "no mail server is set\n"
            "  Name yours: drafter config set imap_server imap.example.com\n"
            "  Then give its password: drafter config password"
        )
    user = settings.imap_user or profile.load().email
    if not user:
        raise UsageError(
            f"{settings.imap_server} wants to know who you are\n"
            "  Say so: drafter config set imap_user you@example.com"
        )
    return server_at(settings.imap_server), user


def keep_password(
    forget: Annotated[bool, typer.Option("--forget", help="Take it out again.")] = False,
) -> None:
    """Put the password of your mailbox, for --drafts, into the system's keyring."""
    with errors_in_words():
        server, user = account()
        if forget:
            _forget(server, user)
            typer.echo(f"The keyring no longer holds a password for {user} at {server.host}")
            return
        password = _asked(f"Password of {user} at {server.host} (not shown): ")
        _keep(server, user, password)
        typer.echo("Kept in the system's keyring. To try it: drafter doctor")


def _asked(question: str) -> str:
    """What is typed unseen, or the first line of what is piped in."""
    if sys.stdin.isatty():
        from getpass import getpass

        password = getpass(question)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise UsageError("no password was given; nothing is changed")
    return password


def _in_keyring(server: Server, user: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_service(server), user)
    except KeyringError:
        return None


def _keep(server: Server, user: str, password: str) -> None:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_service(server), user, password)
        kept = keyring.get_password(_service(server), user)
    except KeyringError as error:
        raise UsageError(_NO_KEYRING) from error
    if kept != password:  # a keyring that is switched off says nothing
        raise UsageError(_NO_KEYRING)


def _forget(server: Server, user: str) -> None:
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        keyring.delete_password(_service(server), user)
    except PasswordDeleteError:
        raise UsageError(f"the keyring holds no password for {user} at {server.host}") from None
    except KeyringError as error:
        raise UsageError(_NO_KEYRING) from error


def _service(server: Server) -> str:
    """What the keyring lists the password under."""
    return f"drafter {server.host}"
