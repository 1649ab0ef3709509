"""From a file, or `-`, to the text of a message: plain text, Markdown, or a saved mail."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from drafter import files
from drafter.errors import UsageError

MAX_BYTES: Final = 10 * 2**20
"""A saved mail may carry attachments; a file beyond this is something else."""
MAX_CHARACTERS: Final = 30_000
"""Some five thousand words: a book chapter, not a message."""
_MAIL_HEADER: Final = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    rb"(?:MIME-Version|Content-Type|Received|Return-Path|Message-ID|X-Unsent):",
    re.IGNORECASE,
)


class File(NamedTuple):
    """A message as it was read, and how to write it back."""

    source: str
    text: str
    """Line breaks are newlines; of a mail, its subject and what it says."""
    encoding: str = "utf-8"
    newline: str = "\n"
    mail: bytes = b""
    """The mail as it was saved; empty for a text."""
    warnings: tuple[str, ...] = ()


def read(path: str) -> File:
    """The message in a file, or on standard input for "-"."""
    source = files.shown(path)
    data = files.read(path, "one message", MAX_BYTES)
    if path.lower().endswith(".eml") or _MAIL_HEADER.match(data[:8192]):
        with _whole(source):
            file = File(source, _mail_text(data, source), mail=data)
    else:
        file = _text_file(data, source)
    if not file.text.strip():
        raise UsageError(f"{source}: there is no text in it\n  Put the message in, and save it.")
    if len(file.text) > MAX_CHARACTERS:
        raise UsageError(
            f"{source}: it has {len(file.text)} characters, far too many for a message\n"
            "  Keep one message in the file."
        )
    return file


def written(file: File, text: str) -> bytes:
    """The bytes of `file` with `text` in place of its own; UsageError where that is not safe."""
    if file.mail:
        with _whole(file.source):
            return _mail_with(file, text)
    return text.replace("\n", file.newline).encode(file.encoding)


def _text_file(data: bytes, source: str) -> File:
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    warnings: tuple[str, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        encoding = "cp1252"
        warnings = (f"{source}: this is not UTF-8; it is read as Windows-1252",)
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = "\0"
    if "\0" in text:
        raise UsageError(
            f"{source}: this is not a text file\n"
            "  Save the message as plain text, Markdown, or a mail (.eml)."
        )
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return File(source, plain, encoding, newline, warnings=warnings)


@contextmanager
def _whole(source: str) -> Iterator[None]:
    """UsageError for a mail so malformed that the standard library stumbles over it."""
    try:
        yield
    except (LookupError, ValueError, AttributeError, TypeError) as error:
        raise UsageError(
            f"{source}: this mail is malformed ({error})\n  Save its text in a file of its own."
        ) from error


def _mail_text(data: bytes, source: str) -> str:
    """What a saved mail says, under the headers that matter."""
    message = _parsed(data)
    part = message.get_body(("plain", "html"))
    if part is None:
        raise UsageError(f"{source}: this mail holds no text\n  Save the message as plain text.")
    content = _content(part)
    if part.get_content_subtype() == "html":
        from drafter.manuscript._html import plain

        content = plain(content)
    return _head(message) + content.replace("\r\n", "\n").strip("\n") + "\n"


def _head(message: Any) -> str:
    headers = [(name, _header(message, name)) for name in ("To", "Subject")]
    shown = [f"{name}: {value}\n" for name, value in headers if value]
    return "".join(shown) + "\n" if shown else ""


def _header(message: Any, name: str) -> str:
    """The header called `name` on one line; "" where it cannot be taken apart."""
    try:
        return " ".join(str(message[name] or "").split())
    except (LookupError, ValueError, AttributeError):
        return ""


def _parsed(data: bytes) -> Any:
    import email
    import email.policy

    return email.message_from_bytes(data, policy=email.policy.default)


def _content(part: Any) -> str:
    """The text of `part`, even where it lies about its encoding."""
    try:
        return str(part.get_content())
    except (LookupError, ValueError):
        raw = part.get_payload(decode=True) or b""
        return str(raw.decode("utf-8", "replace"))


def _mail_with(file: File, text: str) -> bytes:
    """The saved mail with another text; only a plain one, whose parts cannot contradict it."""
    message = _parsed(file.mail)
    if message.get_content_type() != "text/plain":
        raise UsageError(
            f"{file.source}: only a mail of plain text can be mended, and this one has more parts\n"
            "  Save its text in a file of its own, and mend that."
        )
    head, _, body = text.partition("\n\n") if _head(message) else ("", "", text)
    subject = re.search(r"^Subject: (.*)", head, re.MULTILINE)
    if subject and subject[1] != message["Subject"]:
        message.replace_header("Subject", subject[1])
    message.set_content(body)
    return bytes(message)
