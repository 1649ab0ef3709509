"""The commands that show what drafter holds a message to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from drafter.cli._console import errors_in_words, width
from drafter.errors import UsageError

if TYPE_CHECKING:
    from drafter.rules import Rule


def rules(
    name: Annotated[
        str | None, typer.Argument(metavar="[RULE]", help="A rule's code or name.")
    ] = None,
) -> None:
    """List the rules, or explain one: what, why, who says so, examples."""
    from drafter.rules import RULES

    with errors_in_words():
        if name is None:
            typer.echo("\n".join(f"{r.code}  {r.name:24}{r.severity:8}{_source(r)}" for r in RULES))
            return
        typer.echo(_page(_named(name)))


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
    import difflib

    from drafter.rules import RULES

    for rule in RULES:
        if name.lower() in {rule.code.lower(), rule.name}:
            return rule
    close = difflib.get_close_matches(name.lower(), [rule.name for rule in RULES], n=1)
    hint = f"Did you mean {close[0]}?" if close else "See `drafter rules`."
    raise UsageError(f"there is no rule called {name!r}\n  {hint}")


def _page(rule: Rule) -> str:
    import textwrap

    columns = width()

    def wrapped(text: str, indent: str = "") -> str:
        return textwrap.fill(text, columns, initial_indent=indent, subsequent_indent=indent)

    lines = [f"{rule.code} {rule.name} ({rule.severity})", "", wrapped(rule.rationale), ""]
    lines += [wrapped(f"Source: {rule.source}"), "", "Fires on:"]
    for example in rule.fires[:3]:
        lines.append(wrapped(example.body or "(nothing)", "  "))
        lines += [wrapped(f"({example.occasion})", "  ")] if rule.timing else []
    lines += ["", "Stays silent on:"]
    for example in rule.silent[:3]:
        lines.append(wrapped(example.body, "  "))
        lines += [wrapped(f"({example.occasion})", "  ")] if rule.timing else []
        if example.why:
            lines.append(wrapped(f"({example.why})", "  "))
    return "\n".join(lines)
