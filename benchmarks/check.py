"""How long a check takes, in process against its budgets, and as a command beside its peers.

`python benchmarks/check.py` checks the offline messages of examples/. The peers, proselint and
write-good, look at the same texts in the same run, where they are installed; they know nothing of
notes, so that only the time compares. The runs are taken in turn, and the medians are shown.
"""

from __future__ import annotations

import compileall
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drafter import tones  # noqa: E402
from drafter.brief import Brief, briefs  # noqa: E402
from drafter.checker import check  # noqa: E402
from drafter.draft import Draft  # noqa: E402
from drafter.kinds import THANK_YOU  # noqa: E402
from drafter.language import proofreading  # noqa: E402
from drafter.manuscript import as_draft, parts  # noqa: E402
from drafter.notes import load_notes  # noqa: E402
from drafter.pipeline import offline  # noqa: E402

NOTES = sorted((ROOT / "examples").glob("*.yaml"))
DAY = date(2026, 11, 20)
ROUNDS = 15
WITHOUT_GRAMMAR, WITH_GRAMMAR = 5, 60
"""Milliseconds that a check of a 150-word message may take (DESIGN section 9)."""

Message = tuple[Draft, Brief, Path]


def messages() -> list[Message]:
    """The offline thank-you messages of examples/, as anybody's text, with their briefs."""
    found = []
    for path in NOTES:
        file = load_notes(path)
        for brief in briefs(file, THANK_YOU, tones.load(tones.DEFAULT), file.notes.me, DAY):
            text = offline(brief, anyway=True).draft.text
            found.append((as_draft(parts(text), brief), brief, path))
    return found


def milliseconds(work: Callable[[], object]) -> float:
    """Wall-clock milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def in_process(found: list[Message]) -> bool:
    """Print what a check takes in this process; whether every budget is kept."""
    proofreading.warm().join()
    kept = True
    print(f"{'in process, one message':40}{'median ms':>10}{'worst':>8}{'budget':>8}")
    for name, proofread, budget in (
        ("without grammar", False, WITHOUT_GRAMMAR),
        ("with grammar, warm", True, WITH_GRAMMAR),
    ):
        times = [
            milliseconds(lambda d=draft, b=brief, p=proofread: check(d, b, proofread=p))
            for round_ in range(ROUNDS)
            for draft, brief, _ in found
            if round_ or check(draft, brief, proofread=proofread)  # the first fills the caches
        ]
        median = statistics.median(times)
        kept = kept and median <= budget
        print(f"{name:40}{median:10.1f}{max(times):8.1f}{budget:8}")
    return kept


def commands(found: list[Message]) -> None:
    """Print what the commands take that check one file, drafter's and its peers'."""
    folder = Path(tempfile.mkdtemp())
    texts = [folder / f"{number}.txt" for number in range(len(found))]
    for path, (draft, _, _) in zip(texts, found, strict=True):
        path.write_text(draft.text + "\n", encoding="utf-8")
    environment = os.environ | {"XDG_CONFIG_HOME": str(folder), "DRAFTER_DATA_DIR": str(folder)}
    drafter = [sys.executable, "-m", "drafter", "check", "-q", "--date", DAY.isoformat()]
    peers: dict[str, Callable[[int], list[str]]] = {
        "drafter check --no-grammar": lambda i: [
            *drafter, "--no-grammar", "--notes", str(found[i][2]), "--to", found[i][1].recipient,
            str(texts[i]),
        ],
        "drafter check": lambda i: [
            *drafter, "--notes", str(found[i][2]), "--to", found[i][1].recipient, str(texts[i])
        ],
    }  # fmt: skip
    beside = Path(sys.executable).with_name("proselint")
    proselint = str(beside) if beside.exists() else shutil.which("proselint")
    write_good = shutil.which("write-good")
    if proselint:
        peers["proselint check"] = lambda i: [proselint, "check", str(texts[i])]
    if write_good:
        peers["write-good"] = lambda i: [write_good, str(texts[i])]
    times: dict[str, list[float]] = {name: [] for name in peers}
    for index in range(len(found)):
        for name, command in peers.items():
            times[name].append(
                milliseconds(
                    lambda c=command, i=index: subprocess.run(
                        c(i), capture_output=True, env=environment, check=False
                    )
                )
            )
    print(f"\n{'as a command, one file':40}{'median ms':>10}{'worst':>8}")
    for name, taken in times.items():
        print(f"{name:40}{statistics.median(taken):10.0f}{max(taken):8.0f}")
    for name, path in (("proselint", proselint), ("write-good", write_good)):
        if not path:
            print(f"{name:40}  not installed, left out")


def main() -> None:
    """Print both tables; exit 1 when a budget is broken."""
    import drafter

    compileall.compile_dir(str(Path(drafter.__file__).parent), quiet=2)
    found = messages()
    words = statistics.median(len(draft.body.text.split()) for draft, _, _ in found)
    print(f"{len(found)} messages of {words:.0f} words in the median\n")
    kept = in_process(found)
    commands(found)
    sys.exit(not kept)


if __name__ == "__main__":
    main()
