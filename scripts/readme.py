"""Writes the first screen of README.md from real runs of drafter: `make docs`."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from drafter.cli._console import fitted
from drafter.kinds import THANK_YOU
from drafter.notes import load_notes
from drafter.rules import MUST, RULES, SHOULD

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
NOTES = "examples/teacher.yaml"
DAY = "2026-11-20"
BEGIN, END = "<!-- begin: python -m scripts.readme -->\n", "<!-- end -->\n"
TRACED = ("specific", "idea", "fit")
"""The moves whose receipts are shown; all of them would not fit a screen."""
UNDERSTOOD = {"interview.on", "interviewers[0].name", "problems[0].raised_by"}
"""What the message rests on besides: when it was, whom it is for, and who raised the problem."""
COLUMNS = 80


def with_first_screen(readme: str) -> str:
    """`readme` with what stands between the markers made anew."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + first_screen() + END + after


def first_screen() -> str:
    """Notes, command, message, receipts and the rules it passed, as Markdown."""
    write = ("thank-you", NOTES, "--date", DAY)
    (made,) = json.loads(_run(*write, "--json").stdout)["messages"]
    printed = _run(*write, "--receipts")
    message = printed.stdout.strip()
    return f"""
You jot down what was said ([all of it]({NOTES}); these lines are the ones told below):

```yaml
{_excerpt(made)}
```

drafter writes a message that could only have come from you, to that person:

```
$ drafter {" ".join(write)}
{_wrapped(message)}
```

And it answers for every sentence, with the line of your notes behind it (three are shown), and for
the whole, which is held to what five articles of career advice teach:

```
$ drafter {" ".join(write)} --receipts
{_receipts(made, printed.stderr)}

$ drafter check mail.txt --notes {NOTES} --date {DAY}
{_verdict(message)}
```

That verdict is of {_count(MUST)} [must-rules](docs/rules/README.md), such as
{_link("DR101")}, {_link("DR109")},
{_link("DR201")} and {_link("DR502")},
and {_count(SHOULD)} that advise. What breaks a must-rule is not printed, unless you insist (`--anyway`).

"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What `drafter` says, with nobody's settings, profile or history."""
    with tempfile.TemporaryDirectory() as nobody:
        return subprocess.run(  # noqa: S603
            [sys.executable, "-m", "drafter", *arguments],
            cwd=ROOT,
            env={
                **{k: v for k, v in os.environ.items() if not k.startswith(("OPENAI", "DRAFTER"))},
                "HOME": nobody,
                "XDG_CONFIG_HOME": nobody,
                "DRAFTER_DATA_DIR": nobody,
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )


def _excerpt(made: dict[str, Any]) -> str:
    """The lines of the notes that the message tells, under the keys that they belong to."""
    file = load_notes(ROOT / NOTES)
    told = {path for move in made["moves"] for path in move["facts"]} | UNDERSTOOD
    numbers = [file.line(path) for path in told]
    lines = file.text.splitlines()
    kept: list[str] = []
    for number in sorted({one for one in numbers if one}):
        above = _keys_above(lines, number - 1)
        kept += [one for one in [*above, lines[number - 1]] if one not in kept]
    return "\n".join(kept)


def _keys_above(lines: list[str], index: int) -> list[str]:
    """The keys that the line at `index` stands under, the outermost first."""
    found: list[str] = []
    depth = _depth(lines[index])
    for line in reversed(lines[:index]):
        if line.strip() and _depth(line) < depth:
            found, depth = [line, *found], _depth(line)
    return found


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _wrapped(text: str) -> str:
    """`text` as a terminal shows it."""
    return "\n".join(fitted(line, COLUMNS) for line in text.splitlines())


def _receipts(made: dict[str, Any], said: str) -> str:
    """The receipts of the sentences that matter most, as drafter prints them."""
    wanted = tuple(move["text"] for move in made["moves"] if move["name"] in TRACED)
    blocks = re.findall(r"((?:^ {2}\S.*\n)+)((?:^ {6}.*\n)+)", said, re.MULTILINE)
    shown = [
        sentence + grounds
        for sentence, grounds in blocks
        if " ".join(sentence.split()).startswith(wanted)
    ]
    return "\n".join(fitted(line, COLUMNS, " " * 8) for line in "".join(shown).splitlines())


def _verdict(message: str) -> str:
    """What `drafter check` says of `message`."""
    with tempfile.TemporaryDirectory() as folder:
        mail = Path(folder) / "mail.txt"
        mail.write_text(message, encoding="utf-8")
        return _run("check", str(mail), "--notes", NOTES, "--date", DAY).stdout.strip()


def _count(severity: str) -> int:
    """How many rules weigh `severity` in a thank-you."""
    return sum(rule.severity_in(THANK_YOU) is severity for rule in RULES)


def _link(code: str) -> str:
    """The page of the rule with `code`."""
    (name,) = (rule.name for rule in RULES if rule.code == code)
    return f"[{name}](docs/rules/{code}-{name}.md)"


def main() -> None:
    """Write the first screen into README.md."""
    README.write_text(with_first_screen(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
