"""A message is read from any file people keep one in, and written back as it was."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from drafter import manuscript
from drafter.errors import UsageError

TEXT = "Dear Zoë,\n\nI’ll be glad to come.\n\nBest,\nJordan\n"


@pytest.fixture
def file(tmp_path: Path):  # type: ignore[no-untyped-def]
    def make(data: bytes, name: str = "mail.txt") -> str:
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return make


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "with a mark", "utf-16", "CRLF", "Windows-1252"],
)
def test_text_is_read_and_written_back_as_it_was(file, data: bytes) -> None:
    one = manuscript.read(file(data))
    assert one.text == TEXT
    assert manuscript.written(one, one.text) == data


def test_windows_text_is_read_with_a_warning(file) -> None:
    assert "Windows-1252" in manuscript.read(file(TEXT.encode("cp1252"))).warnings[0]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "no text in it"),
        (b" \n\n", "no text in it"),
        (b"PK\x03\x04\x00\x00", "not a text file"),
        (b"\x81\x8d caf\xe9", "not a text file"),
        (b"word " * 10_000, "far too many for a message"),
        (b"x" * (10 * 2**20 + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_message_is_told(file, data: bytes, complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        manuscript.read(file(data))


def test_a_folder_and_a_missing_file_are_told(file, tmp_path: Path) -> None:
    file(b"x", "acme-mail.txt")
    with pytest.raises(UsageError, match="this is a folder"):
        manuscript.read(str(tmp_path))
    with pytest.raises(UsageError, match=r"Did you mean .*acme-mail\.txt\?"):
        manuscript.read(str(tmp_path / "acme-mails.txt"))


def mail(text: str = "", html: str = "", **options: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Thank you, Zoë"
    message["To"] = "Zoë Raman <zoe@example.com>"
    if text:
        message.set_content(text, **options)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


HEAD = "To: Zoë Raman <zoe@example.com>\nSubject: Thank you, Zoë\n\n"


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("name", ["mail.eml", "mail", "mail.txt"])
def test_a_saved_mail_is_known_by_its_headers(file, cte: str, name: str) -> None:
    assert manuscript.read(file(bytes(mail(TEXT, cte=cte)), name)).text == HEAD + TEXT


def test_plain_text_is_preferred_to_html(file) -> None:
    data = bytes(mail(TEXT, "<p>something else</p>"))
    assert manuscript.read(file(data, "mail.eml")).text == HEAD + TEXT


HTML = """<html><head><title>no</title><style>p {color: red}</style></head><body>
<p>Dear Zo&euml;,</p><p>I&rsquo;ll be glad
to come.<br>On <b>Friday</b>.</p><ul><li>one</li><li>two</li></ul>
<div>Best,</div><div>Jordan</div><blockquote>older text</blockquote></body></html>"""


def test_a_mail_of_html_alone_is_read_as_text(file) -> None:
    one = manuscript.read(file(bytes(mail(html=HTML)), "mail.eml"))
    assert one.text.removeprefix(HEAD) == (
        "Dear Zoë,\n\nI’ll be glad to come.\nOn Friday.\n\n- one\n- two\n\nBest,\nJordan\n\n"
        "> older text\n"
    )
    assert manuscript.parts(one.text).text.endswith("Best,\nJordan")


def test_a_mail_without_text_is_told(file) -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(b"\x00", maintype="image", subtype="png")
    with pytest.raises(UsageError, match="holds no text"):
        manuscript.read(file(bytes(message), "mail.eml"))


@pytest.mark.parametrize("to", ['"', "x ,<", "a; b)]: c"])
def test_a_header_that_is_malformed_is_passed_over(file, to: str) -> None:
    data = f"MIME-Version: 1.0\nTo: {to}\nSubject: Thank you\n\nDear Ann,\n".encode()
    text = manuscript.read(file(data, "mail.eml")).text
    assert "Subject: Thank you\n" in text
    assert text.endswith("\nDear Ann,\n")


def test_a_mail_that_cannot_be_written_back_is_told(file) -> None:
    data = f"MIME-Version: 1.0\nX-Note: é {'x' * 90}\n\nDear Ann,\n".encode()
    one = manuscript.read(file(data, "mail.eml"))
    with pytest.raises(UsageError, match="this mail is malformed"):
        manuscript.written(one, one.text)


def test_a_plain_mail_is_written_back_with_its_headers(file) -> None:
    one = manuscript.read(file(bytes(mail(TEXT)), "mail.eml"))
    new = manuscript.written(one, one.text.replace("Thank you", "Thanks").replace("Dear", "Hi"))
    again = manuscript.read(file(new, "new.eml"))
    assert again.text == HEAD.replace("Thank you", "Thanks") + TEXT.replace("Dear", "Hi")


def test_a_mail_of_several_parts_is_not_written_back(file) -> None:
    one = manuscript.read(file(bytes(mail(TEXT, HTML)), "mail.eml"))
    with pytest.raises(UsageError, match="only a mail of plain text can be mended"):
        manuscript.written(one, one.text)
