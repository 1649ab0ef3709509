"""A text to the clipboard: the system's own, or over SSH the one of the terminal at the far end."""

from __future__ import annotations

import base64
import os

from drafter.errors import DeliveryError


def copy(text: str) -> bool:
    """Put `text` on the clipboard; DeliveryError if there is none within reach.

    True where it went through the terminal, which does not say whether it took it.
    """
    remote = "SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ
    if not remote and _to_system(text):
        return False
    if not _to_terminal(text):
        raise DeliveryError(
            "there is no clipboard within reach\n"
            "  On Linux install wl-clipboard or xclip; or mark the message and copy it by hand."
        )
    return True


def _to_system(text: str) -> bool:
    """Whether the system has a clipboard, and took `text`."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return False
    return True


def _to_terminal(text: str) -> bool:
    """Whether there is a terminal; it is handed `text` by the escape sequence OSC 52."""
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\a"
    if "TMUX" in os.environ:  # tmux hands on only what is wrapped for it
        sequence = "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    try:
        with open("/dev/tty", "w", encoding="ascii") as terminal:  # noqa: PTH123
            terminal.write(sequence)
    except OSError:
        return False
    return True
