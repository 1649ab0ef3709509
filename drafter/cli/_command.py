"""Commands as typer takes them: one made of its options, and a group of several."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from inspect import Parameter, Signature
from typing import Any, TypeVar, get_type_hints

import typer
from typer.core import TyperGroup

from drafter.cli._console import errors_in_words

Options = TypeVar("Options")


def command(
    run: Callable[[Options], None],
    options: Callable[..., Options],
    does: str,
    *,
    without: Collection[str] = (),
) -> Callable[..., None]:
    """What typer makes a command of: it hands `options`, filled in, to `run`.

    `options` is a NamedTuple whose fields are annotated for typer. Those `without` are no options
    of this command; they keep their defaults.
    """

    def ask(**given: Any) -> None:
        with errors_in_words():
            run(options(**given))

    ask.__doc__ = does
    shape = [one for one in _parameters(options) if one.name not in without]
    ask.__signature__ = Signature(shape)  # type: ignore[attr-defined]  # what typer goes by
    return ask


@cache
def _parameters(options: Any) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            name,
            Parameter.KEYWORD_ONLY,
            default=options._field_defaults.get(name, Parameter.empty),
            annotation=declared,
        )
        for name, declared in get_type_hints(options, include_extras=True).items()
    )


def group(name: str, cls: type[TyperGroup] = TyperGroup) -> typer.Typer:
    """A command called `name` that does something by itself, and has commands of its own."""
    return typer.Typer(
        name=name,
        cls=cls,
        invoke_without_command=True,
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
