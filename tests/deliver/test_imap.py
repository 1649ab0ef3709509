"""Drafts put into a mailbox of a real server, and what is said when that does not work."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from typer.testing import CliRunner

from drafter.cli import app
from drafter.deliver import imap
from drafter.errors import DeliveryError, UsageError
from tests.conftest import EXAMPLES
from tests.deliver import dovecot
from tests.deliver.dovecot import DRAFTS, PASSWORD, USER, Dovecot
from tests.deliver.scripted_mail_server import scripted

needs_dovecot = pytest.mark.skipif(
    not dovecot.version().startswith("2.3"),
    reason="Dovecot 2.3 is not installed (Debian: apt-get install dovecot-imapd)",
)


@pytest.fixture(scope="module")
def serving() -> Iterator[Dovecot]:
    with dovecot.serving() as server:
        yield server


@pytest.fixture
def server(serving: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    """The real server, trusted as servers out there are."""
    monkeypatch.setenv("SSL_CERT_FILE", str(serving.authority))
    return serving


def mailbox(address: str, password: str = PASSWORD, folder: str | None = None) -> imap.Mailbox:
    return imap.Mailbox(imap.server_at(address), USER, password, folder)


def mail(subject: str = "Thank you") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["To"], message["Subject"] = "priya@example.com", subject
    message.set_content("Dear Chloé,\n\nThank you for your time.\n")
    return message


@needs_dovecot
def test_drafts_go_where_the_server_says_that_drafts_are(server: Dovecot) -> None:
    folder = imap.put([mail("One"), mail("Two")], mailbox(f"imaps://localhost:{server.encrypted}"))
    one, two = server.drafts()[-2:]
    assert folder == DRAFTS
    assert [one["Subject"], two["Subject"]] == ["One", "Two"]
    assert one.get_content() == "Dear Chloé,\n\nThank you for your time.\n"
    assert one["Date"]
    assert server.flags() == {"DS"}


@needs_dovecot
@pytest.mark.usefixtures("anywhere")
def test_encryption_may_begin_after_the_greeting(server: Dovecot) -> None:
    imap.put([mail("By STARTTLS")], mailbox(f"imap://localhost:{server.plain}"))
    assert server.drafts()[-1]["Subject"] == "By STARTTLS"


@needs_dovecot
def test_a_folder_may_be_named(server: Dovecot) -> None:
    box = mailbox(f"imaps://localhost:{server.encrypted}", folder="Later mail")
    assert imap.put([mail("There")], box) == "Later mail"
    assert server.drafts("Later mail")[0]["Subject"] == "There"


@needs_dovecot
def test_a_folder_that_is_not_there_is_refused_with_those_that_are(server: Dovecot) -> None:
    box = mailbox(f"imaps://localhost:{server.encrypted}", folder="Latter mail")
    with pytest.raises(DeliveryError, match=r"no folder 'Latter mail'\n  There are: .*Later mail"):
        imap.put([mail()], box)


@needs_dovecot
def test_a_wrong_password_is_told_and_not_shown(server: Dovecot) -> None:
    box = mailbox(f"imaps://localhost:{server.encrypted}", password="wrong horse")
    with pytest.raises(DeliveryError, match=r"does not let jordan@example\.com in") as refused:
        imap.find(box)
    assert "drafter config password" in str(refused.value)
    assert "wrong horse" not in str(refused.value) + repr(box)


@needs_dovecot
def test_letters_beyond_ascii_in_a_password_reach_the_server(server: Dovecot) -> None:
    where = imap.server_at(f"imaps://localhost:{server.encrypted}")
    assert imap.find(imap.Mailbox(where, *dovecot.ANOTHER)) == DRAFTS


@needs_dovecot
def test_a_certificate_that_nobody_vouches_for_is_refused(
    server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(DeliveryError, match="is not to be trusted") as refused:
        imap.find(mailbox(f"imaps://localhost:{server.encrypted}"))
    assert "Your password was not sent" in str(refused.value)


@needs_dovecot
def test_a_port_without_tls_is_pointed_out(server: Dovecot) -> None:
    with pytest.raises(DeliveryError, match=r"does not speak TLS there\n.*imap://localhost:143"):
        imap.find(mailbox(f"imaps://localhost:{server.plain}"))


@pytest.fixture
def anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the loopback address for any other."""
    monkeypatch.setattr(imap, "_is_loopback", lambda host: False)


@pytest.mark.usefixtures("anywhere")
def test_a_password_is_never_sent_unencrypted() -> None:
    with scripted() as server, pytest.raises(DeliveryError, match="offers no encryption"):
        imap.find(mailbox(server.address))
    assert not any(one.startswith(("LOGIN", "AUTHENTICATE")) for one in server.asked)


@pytest.mark.parametrize(
    ("host", "near"), [("localhost", True), ("127.0.0.1", True), ("::1", True), ("mail.de", False)]
)
def test_only_this_machine_needs_no_encryption(host: str, near: bool) -> None:
    assert imap._is_loopback(host) is near


@pytest.mark.parametrize(
    ("rows", "folder", "wire"),
    [
        ('(\\Noselect) "/" "[Gmail]"|(\\Drafts) "/" "[Gmail]/Drafts"', "[Gmail]/Drafts",
         '"[Gmail]/Drafts"'),
        ('() "." INBOX|() "." INBOX.Drafts', "INBOX.Drafts", '"INBOX.Drafts"'),
        ('(\\drafts) NIL Concepten', "Concepten", '"Concepten"'),
        ('(\\Drafts) "/" {9}\r\nMy "d"raf', 'My "d"raf', r'"My \"d\"raf"'),
        ('(\\Drafts) "\\\\" "&U,BTFw-"', "台北", '"&U,BTFw-"'),
        ('(\\Drafts) "/" "R&D-"', "R&D-", '"R&D-"'),
    ],
)  # fmt: skip
def test_the_folder_is_found_however_a_server_writes_it(rows: str, folder: str, wire: str) -> None:
    listed = "".join(f"* LIST {row}\r\n" for row in rows.split("|"))
    with scripted(LIST=listed + "{tag} OK done\r\n") as server:
        assert imap.put([mail()], mailbox(server.address)) == folder
    assert server.asked[-2].startswith(f"APPEND {wire} (\\Draft \\Seen)")


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"LIST": '* LIST () "/" INBOX\r\n{tag} OK done\r\n'},
         r"no folder marked as holding drafts\n  There are: INBOX\n.*set drafts_folder"),
        ({"LIST": "{tag} BAD what?\r\n"}, "no folder marked as holding drafts"),
        ({"LOGIN": "{tag} NO [UNAVAILABLE] Try later.\r\n"}, r"let .* in: Try later\n"),
        ({"LOGIN": "{tag} NO not with {password}\r\n"}, r"in: not with …\n"),
        ({"LOGIN": ""}, "does not answer as a mail server should: .*EOF"),
        ({"APPEND": "{tag} NO [OVERQUOTA] The mailbox is full.\r\n"},
         r"did not take the draft into Drafts: The mailbox is full\n  Use --eml"),
        ({"greeting": "HTTP/1.1 400 Bad Request\r\n"}, "does not answer as a mail server"),
        ({"greeting": "* BYE too busy\r\n"}, "does not answer .*too busy"),
        ({"greeting": ""}, "does not answer as a mail server"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_told_in_words(answers: dict[str, str], said: str) -> None:
    answers = {key: value.replace("{password}", PASSWORD) for key, value in answers.items()}
    with scripted(**answers) as server, pytest.raises(DeliveryError, match=said):
        imap.put([mail()], mailbox(server.address))


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(DeliveryError, match=rf"127\.0\.0\.1:{port} cannot be reached: Connection"):
        imap.find(mailbox(f"127.0.0.1:{port}"))


def test_a_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"imap://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(DeliveryError, match="cannot be reached: timed out"):
            imap.find(mailbox(address))


@pytest.mark.parametrize(
    ("written", "server"),
    [
        ("imap.x.com", ("imap.x.com", 993, True)),
        ("imap.x.com:993", ("imap.x.com", 993, True)),
        ("imap.x.com:143", ("imap.x.com", 143, False)),
        ("imaps://imap.x.com:9930/", ("imap.x.com", 9930, True)),
        ("imap://imap.x.com", ("imap.x.com", 143, False)),
        ("[::1]:1143", ("::1", 1143, False)),
    ],
)
def test_an_address_says_how_encryption_begins(written: str, server: tuple[str, int, bool]) -> None:
    assert imap.server_at(written) == imap.Server(*server)


@pytest.mark.parametrize(
    "written",
    ["", "https://mail.x.com", "imap.x.com:port", "x.com/inbox", "imap.x.com:70000", "imap..com"],
)
def test_what_is_no_mail_server_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="is no mail server"):
        imap.server_at(written)


@needs_dovecot
def test_the_command_leaves_a_draft_for_each_recipient(
    server: Dovecot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_IMAP_SERVER", f"imaps://localhost:{server.encrypted}")
    monkeypatch.setenv("DRAFTER_IMAP_USER", USER)
    monkeypatch.setenv("DRAFTER_IMAP_PASSWORD", PASSWORD)
    notes = str(EXAMPLES / "panel.yaml")
    result = CliRunner().invoke(app, ["thank-you", notes, "--drafts", "--date", "2026-11-20"])
    assert result.exit_code == 0, result.stderr
    assert f"put 3 drafts into {DRAFTS} of {USER}" in result.stderr
    greetings = [one.get_content().splitlines()[0] for one in server.drafts()[-3:]]
    assert greetings == ["Dear Priya,", "Dear Tomás,", "Dear Mei,"]
    assert all(one["Subject"] and one["From"] for one in server.drafts()[-3:])
