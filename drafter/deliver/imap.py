"""Drafts put into the Drafts folder of a mailbox, over IMAP; nothing is sent to anybody."""

from __future__ import annotations

import imaplib
import ipaddress
import re
import ssl
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from drafter.errors import DeliveryError, UsageError

if TYPE_CHECKING:
    from email.message import EmailMessage

_SECONDS: Final = 20.0
"""Seconds to wait for any one answer of the server."""
_TLS_PORT: Final = 993
_PLAIN_PORT: Final = 143
_LISTED: Final = re.compile(rb'\((?P<flags>[^)]*)\) (?:"(?P<separator>.+?)"|NIL) (?P<name>.+)')
_FLAGS: Final = r"(\Draft \Seen)"


@dataclass(frozen=True, slots=True)
class Server:
    """Where a mail server is."""

    host: str
    port: int
    encrypted: bool
    """Whether from the first byte on, rather than by STARTTLS."""

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Whose Drafts folder it is, and how to get in."""

    server: Server
    user: str
    password: str = field(repr=False)
    folder: str | None = None
    """The folder's name; by default the one that the server marks as holding drafts."""


@dataclass(frozen=True, slots=True)
class _Folder:
    wire: str
    """The name as the server writes it, in quotes."""
    name: str
    """The name as people read it."""
    last: str
    """The last part of a name such as [Gmail]/Drafts."""
    holds_drafts: bool


def server_at(written: str) -> Server:
    """The server that `written` names: a host, host:port, or an imap:// or imaps:// address."""
    address = written if "://" in written else f"//{written}"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
        (host or "").encode("idna")  # as the system does when it looks for the host
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in {"", "imap", "imaps"} or parts.path.strip("/"):
        raise UsageError(
            f"{written!r} is no mail server\n  Write it as imap.example.com, or with a port as"
            " imap.example.com:143."
        )
    encrypted = parts.scheme == "imaps" if parts.scheme else port in {None, _TLS_PORT}
    return Server(host, port or (_TLS_PORT if encrypted else _PLAIN_PORT), encrypted)


def put(messages: Sequence[EmailMessage], mailbox: Mailbox) -> str:
    """Put `messages` into the Drafts folder; its name comes back. DeliveryError if they cannot."""
    with _logged_in(mailbox) as server:
        folder = _drafts(server, mailbox)
        for message in messages:
            if "Date" not in message:
                message["Date"] = formatdate(localtime=True)
            answer, said = server.append(folder.wire, _FLAGS, "", message.as_bytes())
            if answer != "OK":
                raise DeliveryError(
                    f"{mailbox.server.host} did not take the draft into {folder.name}:"
                    f" {_words(said[-1])}\n  Use --eml FILE until that is mended."
                )
    return folder.name


def find(mailbox: Mailbox) -> str:
    """The name of the Drafts folder, where `put` would work; DeliveryError where not."""
    with _logged_in(mailbox) as server:
        return _drafts(server, mailbox).name


@contextmanager
def _logged_in(mailbox: Mailbox) -> Iterator[imaplib.IMAP4]:
    """A connection that knows its user; whatever goes wrong on it becomes a DeliveryError."""
    where = mailbox.server
    try:
        server = _connected(where)
        try:
            _log_in(server, mailbox)
            yield server
        finally:
            with suppress(OSError, imaplib.IMAP4.error):
                server.logout()
            with suppress(OSError):  # where there was nobody left to say goodbye to
                server.shutdown()
    except ssl.SSLCertVerificationError as error:
        raise DeliveryError(
            f"the certificate of {where} is not to be trusted: {error.verify_message}\n"
            "  Your password was not sent. Check the address: drafter config\n"
            "  If the server is your own, let SSL_CERT_FILE name its certificate."
        ) from error
    except ssl.SSLError as error:
        raise DeliveryError(
            f"{where} does not speak TLS there\n"
            f"  Try its other port: drafter config set imap_server imap://{where.host}:143"
        ) from error
    except OSError as error:
        raise DeliveryError(
            f"{where} cannot be reached: {error.strerror or error}\n"
            "  Check your connection, and the address: drafter config"
        ) from error
    except imaplib.IMAP4.error as error:
        raise DeliveryError(
            f"{where} does not answer as a mail server should: {_words(error.args[0])}\n"
            "  Check the address: drafter config; if it is right, try again later."
        ) from error


def _connected(where: Server) -> imaplib.IMAP4:
    """A connection that nobody can listen to: with TLS, except to this very machine."""
    trust = ssl.create_default_context()
    if where.encrypted:
        return imaplib.IMAP4_SSL(where.host, where.port, ssl_context=trust, timeout=_SECONDS)
    server = imaplib.IMAP4(where.host, where.port, timeout=_SECONDS)
    if _is_loopback(where.host) and "LOGINDISABLED" not in server.capabilities:
        return server
    try:
        if "STARTTLS" not in server.capabilities:
            raise DeliveryError(
                f"{where} offers no encryption: others could read your password, so it was not"
                f" sent\n  Try the encrypted port: drafter config set imap_server {where.host}"
            )
        server.starttls(trust)
    except BaseException:
        server.shutdown()
        raise
    return server


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _log_in(server: imaplib.IMAP4, mailbox: Mailbox) -> None:
    user, password = mailbox.user, mailbox.password
    try:
        if user.isascii() and password.isascii():
            server.login(user, password)
        else:  # LOGIN knows no other letters
            server.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        said = _words(error.args[0]).replace(password, "…")
        raise DeliveryError(
            f"{mailbox.server.host} does not let {user} in: {said}\n"
            "  Give the password once more: drafter config password\n"
            "  Gmail, iCloud, Yahoo and Fastmail take only an app password, made in your account"
            " there."
        ) from error


def _drafts(server: imaplib.IMAP4, mailbox: Mailbox) -> _Folder:
    """The folder named by the user, else the one marked as holding drafts, else one called so."""
    folders = _folders(server, '"*"')
    if mailbox.folder is not None:
        found = [one for one in folders if one.name == mailbox.folder]
    else:
        found = (
            [one for one in folders if one.holds_drafts]
            or [one for one in _folders(server, '"*" RETURN (SPECIAL-USE)') if one.holds_drafts]
            or [one for one in folders if one.last.lower() == "drafts"]
        )
    if found:
        return found[0]
    there = f"\n  There are: {', '.join(one.name for one in folders)}" if folders else ""
    sought = f"folder {mailbox.folder!r}" if mailbox.folder else "folder marked as holding drafts"
    raise DeliveryError(
        f"{mailbox.server.host} has no {sought}{there}\n"
        "  Name the right one: drafter config set drafts_folder NAME"
    )


def _folders(server: imaplib.IMAP4, wanted: str) -> list[_Folder]:
    """The folders that the server lists for `wanted`; none where it does not understand."""
    try:
        _, rows = server.list('""', wanted)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        return []
    whole = [
        row[0].rpartition(b"{")[0] + _quoted(row[1]) if isinstance(row, tuple) else row
        for row in rows  # a name may stand apart: `(...) "/" {6}`, and then the six bytes
    ]
    listed = [_LISTED.match(row) for row in whole if isinstance(row, bytes)]
    return [_folder(one) for one in listed if one]


def _quoted(name: bytes) -> bytes:
    return b'"' + name.replace(b"\\", rb"\\").replace(b'"', rb"\"") + b'"'


def _folder(listed: re.Match[bytes]) -> _Folder:
    bare = listed["name"].strip()
    if bare.startswith(b'"'):
        bare = re.sub(rb"\\(.)", rb"\1", bare[1:-1])
    name = _from_utf7(bare.decode("ascii", "replace"))
    separator = (listed["separator"] or b"\0").replace(b"\\\\", b"\\").decode("ascii", "replace")
    return _Folder(
        wire=_quoted(bare).decode("ascii", "replace"),
        name=name,
        last=name.rsplit(separator, 1)[-1],
        holds_drafts=rb"\drafts" in listed["flags"].lower().split(),
    )


def _from_utf7(name: str) -> str:
    """`name` as people read it: servers write Entwürfe as Entw&APw-rfe (RFC 3501, 5.1.3)."""

    def letters(found: re.Match[str]) -> str:
        packed = found[1].replace(",", "/")
        try:
            return b64decode(packed + "=" * (-len(packed) % 4)).decode("utf-16-be", "replace")
        except ValueError:  # a plain ampersand, from a server that does not know better
            return found[0]

    return re.sub("&([A-Za-z0-9+,]+)-", letters, name).replace("&-", "&")


def _words(said: object) -> str:
    """What a server said, without the brackets that are for programs."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return re.sub(r"^\[[A-Z0-9-]+\] *", "", " ".join(text.split()))[:200].rstrip(".")
