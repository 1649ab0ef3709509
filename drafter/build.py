"""What is done once, when drafter is built, so that every command starts faster."""

import gc
import pkgutil
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import drafter
from drafter import assets
from drafter.language import compiled, phrases
from drafter.language.patterns import Pattern


def build() -> list[Path]:
    """Fill language/data/compiled/; the files that were written."""
    return [*assets.compile_all(), *phrases.compile_all(), *compiled.compile_all(_expressions())]


def _expressions() -> set[tuple[str, int]]:
    """The sources and flags of all patterns of modules that can be imported here."""
    for module in pkgutil.walk_packages(drafter.__path__, "drafter."):
        with suppress(ImportError):  # as where hatchling and PyYAML are all that is installed
            import_module(module.name)
    return {(one.source, one.flags) for one in gc.get_objects() if isinstance(one, Pattern)}
