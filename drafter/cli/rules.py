"""The commands that show what drafter holds a message to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from drafter.cli import _completing
from drafter.cli._console import errors_in_words, width
from drafter.errors import UsageError, meant

if TYPE_CHECKING:
    from drafter.rules import Example, Rule

_MOST: Final = 200
"""Characters of an example that are shown."""


def rules(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[RULE]", help="A rule's code or name.", autocompletion=_completing.rules
        ),
    ] = None,
) -> None:
    """List the rules, or explain one: what, why, who says so, examples."""
    from drafter.rules import RULES

    with errors_in_words():
        if name is not None:
            typer.echo(_page(_named(name)))
            return
        widest = max(len(rule.name) for rule in RULES)
        for rule in RULES:
            weights = "/".join(rule.weights)
            typer.echo(f"{rule.code}  {rule.name:{widest}}  {weights:11}  {_source(rule)}")


def tones() -> None:
    """List the tones, your own included."""
    import textwrap

    from drafter import tones as all_tones

    with errors_in_words():
        for tone in map(all_tones.load, all_tones.names()):
            text = textwrap.wrap(tone.directive, width() - 16)
            typer.echo(f"{tone.name:16}" + f"\n{'':16}".join(text))


def _source(rule: Rule) -> str:
    return rule.source.article.name


def _named(name: str) -> Rule:
    from drafter.rules import RULES

    for rule in RULES:
        if name.lower() in {rule.code.lower(), rule.name}:
            return rule
    hint = meant(name.lower(), [rule.name for rule in RULES], "See `drafter rules`.")
    raise UsageError(f"there is no rule called {name!r}\n  {hint}")


def _page(rule: Rule) -> str:
    import textwrap

    columns = width()

    def wrapped(text: str, indent: str = "", then: str | None = None) -> str:
        return textwrap.fill(
            text,
            columns,
            initial_indent=indent,
            subsequent_indent=indent if then is None else then,
            break_on_hyphens=False,
        )

    lines = [f"{rule.code} {rule.name}", "", wrapped(rule.rationale), ""]
    lines += [wrapped(f"What to do: {_without_slots(rule.fix)}"), ""]
    for severity, kinds in rule.weights.items():
        where = "every kind" if len(kinds) == _number_of_kinds() else ", ".join(kinds)
        lines.append(wrapped(f"{severity:8}in {where}", then=" " * 8))
    lines += ["", wrapped(f"Source: {rule.source}")]
    for heading, examples in (("Fires on:", rule.fires[:3]), ("Stays silent on:", rule.silent[:3])):
        lines += ["", heading]
        for example in examples:
            lines.append(wrapped(_shown(example), "  - ", "    "))
            asides = [example.occasion if rule.timing else "", example.why]
            lines += [wrapped(f"({aside})", "    ") for aside in asides if aside]
    return "\n".join(lines)


def _number_of_kinds() -> int:
    from drafter.kinds import KINDS

    return len(KINDS)


def _without_slots(text: str) -> str:
    """`text` with an ellipsis for what each finding fills in."""
    import re

    return re.sub(r"\{\w+\}", "…", text)


def _shown(example: Example) -> str:
    """An example as far as it is not like every other, cut to a few lines."""
    from drafter.rules import Example

    usual = Example("")
    parts = [f"Subject: {example.subject}"] if example.subject != usual.subject else []
    parts += [example.greeting] if example.greeting != usual.greeting else []
    body = " ".join(example.body.split())
    parts.append(body if len(body) <= _MOST else f"{body[:_MOST].rstrip()} …")
    parts += [" / ".join(example.contact)] if example.contact != usual.contact else []
    parts += [f"[to a colleague: {one[:_MOST]}]" for one in example.colleagues]
    return " ".join(filter(None, parts)) or "(an empty body)"
