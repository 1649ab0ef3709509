"""Writes docs/rules/ from the rules themselves: `make docs`."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.kinds import KINDS
from drafter.rules import RULES, Example, Rule

_SLOT = re.compile(r"\{\w+\}")
FOLDER = Path(__file__).parent.parent / "docs" / "rules"


def page(rule: Rule) -> str:
    """The page of one rule, as Markdown."""
    lines = [
        f"# {rule.code} {rule.name}",
        "",
        f"Severity: {_severity(rule)}",
        "",
        rule.rationale,
        "",
        f"Source: {rule.source}.",
        "",
        f"What to do: {_SLOT.sub('…', rule.fix)}",
        "",
        "The examples stand on the notes of `examples/panel.yaml`: Jordan Avery writes to Priya"
        " Raman.",
        "",
        "## Fires on",
        "",
    ]
    for example in rule.fires:
        lines += [f"- {_shown(rule, example)}"]
    lines += ["", "## Stays silent on", ""]
    for example in rule.silent:
        why = f" ({example.why})" if example.why else ""
        lines += [f"- {_shown(rule, example)}{why}"]
    return "\n".join(lines) + "\n"


def _severity(rule: Rule) -> str:
    """How much the fault weighs, with the kinds where that is not the same everywhere."""
    weights = rule.weights
    if len(weights) == 1 and len(next(iter(weights.values()))) == len(KINDS):
        return f"**{rule.severity}**"
    return "; ".join(f"**{weight}** in {', '.join(kinds)}" for weight, kinds in weights.items())


def _shown(rule: Rule, example: Example) -> str:
    """The part of an example that the rule is about, cut to a line."""
    parts = [f"Subject: {example.subject}"] if rule.name == "poor-subject" else []
    parts += [f"({example.tone})"] if example.tone != "professional" else []
    parts += [example.greeting] if example.greeting != "Dear Priya," else []
    text = " ".join([*parts, " ".join(example.body.split())]) or "(an empty body)"
    text = text if len(text) <= 200 else text[:200].rstrip() + " …"
    return f"`{text}` ({example.occasion})" if rule.timing else f"`{text}`"


def index() -> str:
    """The list of all rules, as Markdown."""
    rows = [
        f"| [{rule.code}]({rule.code}-{rule.name}.md) | {rule.name} | {'/'.join(rule.weights)} |"
        f" {rule.source.article.name} |"
        for rule in RULES
    ]
    head = ["# Rules", "", "| code | fault | severity | source |", "|---|---|---|---|"]
    articles = sorted({rule.source.article for rule in RULES}, key=lambda one: one.name)
    sources = [f"- {one.name}: {one.value}" for one in articles]
    return "\n".join([*head, *rows, "", "## Sources", "", *sources]) + "\n"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    made = {f"{rule.code}-{rule.name}.md": page(rule) for rule in RULES}
    return {"README.md": index(), **made}


def main() -> None:
    """Write every page, and take away those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
