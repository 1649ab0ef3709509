"""Our regular expressions, compiled when drafter is built, as Python compiles its modules.

To compile those of a command anew in every run would take an eighth of its time
(benchmarks/startup.py). So what `re` hands to its engine for an expression is kept in
data/compiled/, in a file for this engine; where no file is, expressions are compiled when used.
"""

import _sre  # type: ignore[import-not-found]  # has no stub
import marshal
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from drafter import assets


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """`source` compiled: re.compile(), and faster for what a build has kept."""
    handed = _kept().get((source, int(flags)))
    if handed is None:
        return re.compile(source, flags)
    made: re.Pattern[str] = _sre.compile(source, *marshal.loads(handed))  # noqa: S302 - our own
    return made


@cache
def _kept() -> dict[tuple[str, int], bytes]:
    with suppress(FileNotFoundError):
        kept: dict[tuple[str, int], bytes] = marshal.loads(_file().read_bytes())  # noqa: S302
        return kept
    return {}


def _file() -> Path:
    """Where the expressions for this engine are: another cannot read them."""
    engine = (sys.implementation.cache_tag, _sre.MAGIC, _sre.CODESIZE, sys.byteorder)
    return assets.data(f"compiled/{'-'.join(map(str, engine))}.expressions")


def compile_all(expressions: Iterable[tuple[str, int]]) -> list[Path]:
    """Keep every source with its flags in data/compiled/; the file that was written."""
    kept = {(source, int(flags)): _handed(source, flags) for source, flags in expressions}
    file = _file()
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(marshal.dumps(kept))
    return [file]


def _handed(source: str, flags: int) -> bytes:
    """What `re` hands to its engine for `source`, but for the source itself."""
    from unittest import mock

    re.purge()
    with mock.patch("_sre.compile") as engine:
        re.compile(source, flags)
    re.purge()  # of the mock, which it has cached
    _, all_flags, code, *groups = engine.call_args.args
    return marshal.dumps((int(all_flags), [*map(int, code)], *groups))
