"""A real mail server on the loopback address, with a mailbox of its own, while a test lasts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import trustme

USER, PASSWORD = "jordan@example.com", "right horse"
ANOTHER = "chloé@example.com", "schöne Grüße"
"""A user, with a password, of letters that old servers do not know."""
DRAFTS = "Entwürfe & mehr"
"""The folder that the server marks as holding drafts: a name that has to be put into code."""

_CONFIG = """
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail
first_valid_uid = 1
auth_username_chars =
auth_failure_delay = 0
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
{runs_as}
passdb {{
  driver = passwd-file
  args = {folder}/passwords
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={folder}/mail
}}
service imap-login {{
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {encrypted}
    ssl = yes
  }}
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox "{drafts}" {{
    auto = create
    special_use = \\Drafts
  }}
  mailbox "Later mail" {{
    auto = create
  }}
}}
"""
_NOT_ROOT = """
default_login_user = {name}
default_internal_user = {name}
default_internal_group = {group}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """Where it listens, and what it holds."""

    plain: int
    """The port where encryption begins with STARTTLS."""
    encrypted: int
    authority: Path
    """The certificate of who vouches for the server."""
    mail: Path

    def drafts(self, folder: str = "Entw&APw-rfe &- mehr") -> list[EmailMessage]:
        """The messages in `folder`, in the order in which they came."""
        kept = sorted((self.mail / f".{folder}" / "cur").iterdir(), key=os.path.getmtime)
        return [message_from_bytes(path.read_bytes(), policy=policy.default) for path in kept]

    def flags(self) -> set[str]:
        """The flags of the drafts: D for a draft, S for seen."""
        kept = (self.mail / ".Entw&APw-rfe &- mehr" / "cur").iterdir()
        return {path.name.rpartition(",")[2] for path in kept}


def version() -> str:
    """The version of Dovecot that is installed; empty for none."""
    if not (program := _program()):
        return ""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return said.stdout.split()[0]


@contextmanager
def serving() -> Iterator[Dovecot]:
    """Serve one mailbox until the block ends."""
    # Its path has to be short, as those of sockets have to be.
    with tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True) as name:
        folder, ports = Path(name), _free_ports()
        _prepare(folder, ports)
        command = [str(_program()), "-c", str(folder / "config")]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # it keeps both open
        subprocess.run(command, check=True, timeout=30, **quiet)  # comes back once it listens
        try:
            yield Dovecot(*ports, folder / "authority.pem", folder / "mail")
        finally:
            subprocess.run([*command, "stop"], check=False, timeout=30, **quiet)


def _prepare(folder: Path, ports: tuple[int, int]) -> None:
    import grp
    import pwd

    root = os.geteuid() == 0
    owner = pwd.getpwnam("mail") if root else pwd.getpwuid(os.geteuid())
    group = grp.getgrgid(owner.pw_gid).gr_name
    folder.chmod(0o755)
    (folder / "mail").mkdir()
    if root:
        os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    lines = [f"{user}:{{PLAIN}}{password}\n" for user, password in ((USER, PASSWORD), ANOTHER)]
    (folder / "passwords").write_text("".join(lines), encoding="utf-8")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "authority.pem")
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    certificate.private_key_pem.write_to_path(folder / "key.pem")
    for pem in certificate.cert_chain_pems:
        pem.write_to_path(folder / "certificate.pem", append=True)
    config = _CONFIG.format(
        folder=folder,
        owner=owner,
        plain=ports[0],
        encrypted=ports[1],
        drafts=DRAFTS,
        runs_as="" if root else _NOT_ROOT.format(name=owner.pw_name, group=group),
    )
    (folder / "config").write_text(config, encoding="utf-8")


def _program() -> str | None:
    return shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


def _free_ports() -> tuple[int, int]:
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as two,
    ):
        return one.getsockname()[1], two.getsockname()[1]
