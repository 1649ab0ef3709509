"""A drafter that runs in a terminal of its own, as a person meets it."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

pexpect: Any = pytest.importorskip("pexpect", reason="no terminals of this kind on Windows")


def spawn(*arguments: str, columns: int = 80, **environment: str) -> Any:
    """`drafter` with `arguments`, on a terminal of 24 lines."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "drafter", *arguments],
        env={
            "TERM": "xterm",
            "PATH": "/usr/bin:/bin",
            "HOME": "/nowhere",
            "DRAFTER_DATA_DIR": os.environ["DRAFTER_DATA_DIR"],
            **environment,
        },
        encoding="utf-8",
        dimensions=(24, columns),
        timeout=60,
    )


def ended(child: Any) -> int:
    """The exit code of `child`, which is about to end; `child.before` holds its last words."""
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus)
