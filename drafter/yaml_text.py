"""YAML as drafter writes it for people: plain where it can be, quoted where it must be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from drafter.errors import UsageError

_ENDLESS = 10**6
"""A width at which no line is folded."""


class _Dumper(yaml.SafeDumper):
    """Lists stand under their key, indented; neither dates nor `on` need quotes; what is not there is blank."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own shape
        first: [rule for rule in rules if not rule[0].endswith((":timestamp", ":bool"))]
        for first, rules in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def dumped(tree: Any) -> str:
    """`tree` of mappings, lists and texts as YAML; None is a key that is not filled in yet."""
    return str(yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS))


def with_values(text: str, changes: Mapping[str, str | None], source: str) -> str:
    """`text`, a flat mapping, with `changes` made and comments kept; None takes a key out."""
    root = _parsed(text, source)
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise UsageError(
            f"{source}: this is not laid out in lines `key: text`\n  Edit it yourself."
        )
    rows = text.splitlines(keepends=True)
    if rows and not rows[-1].endswith("\n"):
        rows[-1] += "\n"
    new = {key: " ".join(value.split()) for key, value in changes.items() if value is not None}
    for name, value in reversed(root.value if root else []):
        if name.value in changes:
            last = max(value.end_mark.line - (value.end_mark.column == 0), name.start_mark.line)
            written = new.pop(name.value, None)
            rows[name.start_mark.line : last + 1] = (
                [] if written is None else [dumped({name.value: written})]
            )
    return "".join([*rows, *(dumped({key: value}) for key, value in new.items())])


def _parsed(text: str, source: str) -> Any:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise UsageError(f"{source}: cannot be read as YAML ({error})") from error
