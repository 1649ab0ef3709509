"""The mailbox that `--drafts` puts messages into, and its password."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli import _secrets, _settings
from drafter.cli._console import errors_in_words
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.deliver.imap import Mailbox, Server


def mailbox() -> Mailbox:
    """The mailbox as it is set; UsageError for what is missing."""
    from drafter.deliver.imap import Mailbox

    server, user = account()
    password = os.environ.get(_settings.PASSWORD_VARIABLE) or _secrets.kept(_service(server), user)
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
        variable = _settings.PASSWORD_VARIABLE
        if forget:
            what = f"password for {user} at {server.host}"
            _secrets.forget(_service(server), user, what, variable=variable)
            typer.echo(f"The keyring no longer holds a password for {user} at {server.host}")
            return
        question = f"Password of {user} at {server.host} (not shown): "
        password = _secrets.asked(question, "password")
        _secrets.keep(_service(server), user, password, variable=variable)
        typer.echo("Kept in the system's keyring. To try it: drafter doctor")


def _service(server: Server) -> str:
    """What the keyring lists the password under."""
    return f"drafter {server.host}"
