"""How long commands take to start, as multiples of `python -c pass` on the same machine.

Run it with the Python that drafter is installed in: `python benchmarks/startup.py`. What is run is
the `drafter` beside it, as people do: `python -m drafter` takes a little longer. The runs are taken
in turn, round by round, so that a machine that speeds up or slows down does so for all; the table
shows the median of the ratios of each round.

What keeps it short, and is easily lost: modules that a run may not need are imported where they
are used; expressions are compiled by the build (drafter/language/compiled.py), or only where a text
may match (drafter/language/patterns.py); and modules of NamedTuples do without
`from __future__ import annotations`, as typing compiles every annotation that is a string.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTES = str(ROOT / "examples" / "panel.yaml")
ONE = str(ROOT / "examples" / "nurse.yaml")
MESSAGE = str(Path(tempfile.mkdtemp()) / "message.txt")
"""The offline message to the first of the panel, written before the clock runs."""
COMMAND = shutil.which("drafter", path=str(Path(sys.executable).parent)) or "drafter"
ON = ("--date", "2026-11-20", "--kind", "thank-you", "--to", "Priya")
ROUNDS = 15
BUDGETS: dict[str, tuple[list[str], float | None]] = {
    "python -c pass": ([sys.executable, "-c", "pass"], None),
    "drafter --help": ([COMMAND, "--help"], 8),
    "drafter rules": ([COMMAND, "rules"], 8),
    "drafter check --no-grammar": (
        [COMMAND, "check", MESSAGE, "--notes", NOTES, "--no-grammar", "-q", *ON],
        15,
    ),
    "drafter thank-you --writer offline": (
        [COMMAND, "thank-you", ONE, "--writer", "offline", "-q"],
        20,
    ),
    "  the same for a panel of three": (
        [COMMAND, "thank-you", NOTES, "--writer", "offline", "-q"],
        20,
    ),
}


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    """Wall-clock seconds of one run of `arguments`."""
    start = time.perf_counter()
    subprocess.run(
        arguments,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
    )
    return time.perf_counter() - start


def main() -> None:
    """Print the table; exit 1 when a budget is broken."""
    import drafter
    from drafter.build import build

    build()
    compileall.compile_dir(str(Path(drafter.__file__).parent), quiet=2)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI", "DRAFTER"))}
    environment["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    environment["DRAFTER_DATA_DIR"] = tempfile.mkdtemp()
    write = ["thank-you", NOTES, "--writer", "offline", "-q", "--no-history", "--to", "Priya"]
    made = subprocess.run(
        [COMMAND, *write, "--date", "2026-11-20"],
        check=True, capture_output=True, env=environment,
    )  # fmt: skip
    Path(MESSAGE).write_bytes(made.stdout)
    ratios: dict[str, list[float]] = {name: [] for name in BUDGETS}
    for round_ in range(ROUNDS + 1):
        base = 0.0
        for name, (arguments, _) in BUDGETS.items():
            took = seconds(arguments, environment)
            base = base or took
            if round_:  # the first round warms the disk
                ratios[name].append(took / base)
    print(f"{'command':38}{'median':>8}{'min':>8}{'max':>8}{'budget':>8}")
    broken = False
    for name, (_, budget) in BUDGETS.items():
        median = statistics.median(ratios[name])
        broken = broken or (budget is not None and median > budget)
        shown = f"{budget:g}x" if budget else ""
        low, high = min(ratios[name]), max(ratios[name])
        print(f"{name:38}{median:7.1f}x{low:7.1f}x{high:7.1f}x{shown:>8}")
    sys.exit(broken)


if __name__ == "__main__":
    main()
