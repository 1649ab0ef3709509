"""Passwords and keys in the system's keyring: never in a file of drafter's."""

from __future__ import annotations

import sys

from drafter.errors import UsageError


def asked(question: str, what: str) -> str:
    """What is typed unseen, or the first line of what is piped in; UsageError for none."""
    if sys.stdin.isatty():
        from getpass import getpass

        secret = getpass(question)
    else:
        secret = sys.stdin.readline().rstrip("\r\n")
    if not secret:
        raise UsageError(f"no {what} was given; nothing is changed")
    return secret


def kept(service: str, user: str) -> str | None:
    """What the keyring holds for `user` of `service`; None also where there is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(service, user)
    except KeyringError:
        return None


def keep(service: str, user: str, secret: str, *, variable: str) -> None:
    """Put `secret` into the keyring; where there is none, UsageError that names `variable`."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(service, user, secret)
        held = keyring.get_password(service, user)
    except KeyringError as error:
        raise _no_keyring(variable) from error
    if held != secret:  # a keyring that is switched off says nothing
        raise _no_keyring(variable)


def forget(service: str, user: str, what: str, *, variable: str) -> None:
    """Take the secret of `user` out; UsageError where the keyring holds no such `what`."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        keyring.delete_password(service, user)
    except PasswordDeleteError:
        raise UsageError(f"the keyring holds no {what}") from None
    except KeyringError as error:
        raise _no_keyring(variable) from error


def _no_keyring(variable: str) -> UsageError:
    return UsageError(
        "this system has no keyring that drafter can use\n"
        f"  Set {variable} in the environment instead."
    )
