"""How many planted faults the rules catch, and how often they cry wolf.

`python benchmarks/rules.py` checks the labelled messages of tests/corpus; any folder or file of the
same format may be named instead, or a .jsonl file of public messages (`text`, `kind`, `verdict`),
for which the findings are only counted. `-v` lists every miss and every false alarm.

A fault is caught when its rule finds it where it was planted; a must-fault that is found as mere
advice is missed. A false alarm is a finding of a rule that the message's labels do not name.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from drafter import tones  # noqa: E402
from drafter.brief import Brief, without_notes  # noqa: E402
from drafter.checker import check  # noqa: E402
from drafter.draft import Draft  # noqa: E402
from drafter.kinds import KINDS  # noqa: E402
from drafter.manuscript import as_draft, parts  # noqa: E402
from drafter.notes import Me  # noqa: E402
from drafter.rules import MUST, RULES, Finding  # noqa: E402
from tests import corpus  # noqa: E402
from tests.corpus import Fault, Sample  # noqa: E402

CAUGHT, FALSE = 0.97, 0.01
"""At least so many planted must-faults caught, at most so many clean messages stopped."""

PUBLIC_KINDS = {
    "thank_you": "thank-you",
    "value_add": "value-add",
    "status_check": "check-in",
    "application": "application",
    "rejection_reply": "rejection",
    "linkedin": "linkedin",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A labelled message and what the rules found in it."""

    sample: Sample
    findings: tuple[Finding, ...]

    @property
    def missed(self) -> list[Fault]:
        """Planted faults of the rules that are built, not found where they are."""
        return [one for one in self.sample.faults if one.code in NAMES and not self.catches(one)]

    @property
    def false(self) -> list[Finding]:
        """Findings that no label allows."""
        return [one for one in self.findings if one.code not in self.sample.allowed]

    def catches(self, fault: Fault) -> bool:
        """Whether a finding of the fault's rule, as severe, lies where the fault was planted."""
        return any(
            finding.code == fault.code
            and (finding.severity is MUST or fault.severity == "should")
            and self._overlaps(finding, fault.quote)
            for finding in self.findings
        )

    def instead(self, fault: Fault) -> str:
        """What the fault's rule found in place of it, in words."""
        others = [one for one in self.findings if one.code == fault.code]
        return "; found " + ", ".join(f"{o.severity} {o.quote!r}" for o in others) if others else ""

    def _overlaps(self, finding: Finding, quote: str) -> bool:
        places = re.finditer(re.escape(quote), self.sample.text)
        return not quote or any(p.start() < finding.end and finding.start < p.end() for p in places)


NAMES = {rule.code: rule.name for rule in RULES}


def main() -> None:
    """Print the tables; exit 1 when an aim is missed."""
    parser = argparse.ArgumentParser(description="Measure the rules on labelled messages.")
    parser.add_argument("paths", nargs="*", type=Path, default=[corpus.HERE])
    parser.add_argument("-v", "--verbose", action="store_true", help="list misses, false alarms")
    options = parser.parse_args()
    public = [file for path in options.paths for file in _public_files(path)]
    labelled = [path for path in options.paths if path.suffix != ".jsonl"]
    checked = [_checked(sample) for path in labelled for sample in corpus.samples(path)]
    if checked:
        _print_table(checked)
        if options.verbose:
            _print_faults(checked)
    for file in public:
        _print_public(file)
    if checked and not _print_totals(checked):
        sys.exit(1)


def _public_files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.jsonl")) if path.is_dir() else [path][: path.suffix == ".jsonl"]


def _checked(sample: Sample) -> Checked:
    brief = corpus.brief(sample)
    return Checked(sample, check(as_draft(parts(sample.text), brief), brief).findings)


def _print_table(checked: list[Checked]) -> None:
    print(f"{'':31}{'must':>17}{'should':>15}{'false alarms':>17}")
    print(f"{'':31}{'planted':>8}{'caught':>9}{'planted':>8}{'caught':>7}{'must':>10}{'all':>7}")
    codes = {fault.code for one in checked for fault in one.sample.faults} | set(NAMES)
    for code in sorted(codes):
        name = f"{code} {NAMES.get(code, '')}"
        cells = []
        for severity in ("must", "should"):
            planted, caught = _count(checked, severity, {code})
            cells += [planted or "", caught if planted and code in NAMES else ""]
        if code not in NAMES:
            print(f"{name:31}{cells[0]:>8}{'':9}{cells[2]:>8}   not built")
            continue
        alarms = [one for each in checked for one in each.false if one.code == code]
        must = sum(one.severity is MUST for one in alarms)
        print(
            f"{name:31}{cells[0]:>8}{cells[1]:>9}{cells[2]:>8}{cells[3]:>7}"
            f"{must or '':>10}{len(alarms) or '':>7}"
        )


def _count(checked: Iterable[Checked], severity: str, codes: Iterable[str]) -> tuple[int, int]:
    """Planted and caught faults of `severity`, of the rules `codes`."""
    faults = [
        (one, fault)
        for one in checked
        for fault in one.sample.faults
        if fault.severity == severity and fault.code in codes
    ]
    return len(faults), sum(one.catches(fault) for one, fault in faults)


def _print_faults(checked: list[Checked]) -> None:
    print("\nMissed")
    for one in checked:
        for fault in one.missed:
            print(
                f"  {one.sample.id}: {fault.code} {fault.severity} {fault.quote!r}{one.instead(fault)}"
            )
    print("\nFalse alarms")
    for one in checked:
        state = "flawed" if one.sample.faults else "clean"
        for finding in one.false:
            print(
                f"  {one.sample.id} ({state}): {finding.code} {finding.severity} {finding.quote!r}"
            )


def _print_totals(checked: list[Checked]) -> bool:
    """The totals beside their aims; whether both are met."""
    planted, caught = _count(checked, "must", NAMES)
    unbuilt = _count(checked, "must", {f.code for c in checked for f in c.sample.faults})[0]
    clean = [one for one in checked if not one.sample.faults]
    flawed = [one for one in checked if one.sample.faults]
    stopped = sum(any(f.severity is MUST for f in one.false) for one in clean)
    advised = sum(bool(one.false) for one in clean)
    extra = sum(any(f.severity is MUST for f in one.false) for one in flawed)
    print(f"\n{len(clean)} clean and {len(flawed)} flawed messages")
    print(
        f"must-faults caught               {_share(caught, planted)}   aim: at least {CAUGHT:.0%}"
    )
    if unbuilt > planted:
        print(f"  planted for rules not built    {unbuilt - planted}")
    print(f"should-faults caught             {_share(*_count(checked, 'should', NAMES)[::-1])}")
    print(
        f"clean with a must-finding        {_share(stopped, len(clean))}   aim: at most {FALSE:.0%}"
    )
    print(f"clean with any finding           {_share(advised, len(clean))}")
    print(f"flawed with another must-finding {_share(extra, len(flawed))}")
    return caught >= CAUGHT * planted and stopped <= FALSE * len(clean)


def _share(part: int, whole: int) -> str:
    return f"{part:4} of {whole:3} = {part / whole if whole else 0:6.1%}"


def _print_public(file: Path) -> None:
    found: Counter[tuple[str, str]] = Counter()
    messages: Counter[str] = Counter()
    for verdict, draft, brief in _public(file):
        messages[verdict] += 1
        found.update({(one.code, verdict) for one in check(draft, brief).findings})
    verdicts = sorted(messages, reverse=True)
    print(f"\n{file.name}: messages with a finding, by what the source thinks of them")
    print(f"{'':31}" + "".join(f"{f'{v} ({messages[v]})':>12}" for v in verdicts))
    for code in sorted({code for code, _ in found}):
        counts = "".join(f"{found[code, verdict] or '':>12}" for verdict in verdicts)
        print(f"{code + ' ' + NAMES[code]:31}{counts}")


def _public(file: Path) -> Iterator[tuple[str, Draft, Brief]]:
    """Verdict, draft and brief of public messages, which have no notes to be held to."""
    for line in file.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        about = entry.get("notes") or {}
        text = re.sub(r"(?:\ATo:.*\n)", "", entry["text"])
        me = Me(name=about.get("sender"))
        kind = KINDS[PUBLIC_KINDS[entry["kind"]]]
        to = about.get("interviewer") or about.get("recipient") or ""
        brief = without_notes(kind, tones.load(tones.DEFAULT), me, date.today(), to)
        yield entry["verdict"], as_draft(parts(text), brief), brief


if __name__ == "__main__":
    main()
