"""Every error a user can cause, as one small tree.

    DrafterError                     exit code
    ├── UsageError                   2  an option, a file, a tone that is not there
    │   └── NotesError               2  something in the notes; knows the file and the line
    ├── ThinNotesError               2  the notes cannot carry the message; asks one question
    ├── HistoryError                 2  the history cannot be read or written; one line
    ├── DeliveryError                2  the message is there, and cannot be handed on
    ├── RulesBrokenError             1  must-findings remain and the message is withheld
    └── ModelError                   3  the model failed and the fallback was forbidden

Foreign errors (YAML, openai, the file system) are translated where they enter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the process returns to the shell."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    MODEL = 3
    INTERRUPTED = 130


def masked(text: str) -> str:
    """`text` without the user and password that an address in it may hold."""
    return re.sub(r"(?<=://)[^/@\s]+@", "…@", text)


def nearest(written: str, known: Iterable[str]) -> str:
    """That of `known` which is nearly what was `written`; "" where none is."""
    import difflib

    return next(iter(difflib.get_close_matches(written, list(known), n=1)), "")


def meant(written: str, known: Iterable[str], otherwise: str = "") -> str:
    """ "Did you mean X?" where one of `known` is nearly what was `written`; else `otherwise`."""
    near = nearest(written, known)
    return f"Did you mean {near}?" if near else otherwise


class DrafterError(Exception):
    """Something went wrong that the user can understand and act on."""

    exit_code: ClassVar[ExitCode] = ExitCode.USAGE


class UsageError(DrafterError):
    """An option, a file or a name that drafter cannot work with."""


class NotesError(UsageError):
    """A mistake in a YAML file of the user's, with the place it stands."""

    def __init__(self, source: str, line: int | None, problem: str, advice: str) -> None:
        """Say what is wrong at `line` (from 1) of `source`, and what to write instead."""
        self.source, self.line, self.problem, self.advice = source, line, problem, advice
        where = source if line is None else f"{source}:{line}"
        super().__init__(f"{where}: {problem}\n  {advice}")


class ThinNotesError(DrafterError):
    """The notes hold too little for a required move; the text is the question to answer."""


class HistoryError(DrafterError):
    """The history could not be used; in one line, as it may stand beside a message."""


class DeliveryError(DrafterError):
    """The message was written, and could not be handed on."""


class RulesBrokenError(DrafterError):
    """No writer could make a message free of must-findings."""

    exit_code: ClassVar[ExitCode] = ExitCode.FINDINGS


class ModelError(DrafterError):
    """The model could not be used; `retry_after` is the server's wish in seconds, if any."""

    exit_code: ClassVar[ExitCode] = ExitCode.MODEL
