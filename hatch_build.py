"""What building drafter adds to it: its lists, YAML and expressions taken apart, so that commands start faster."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TakenApart(BuildHookInterface[Any]):
    """Runs for wheels and editable installs alike."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write drafter/language/data/compiled/ and add it to what is packed."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from drafter.build import build

        build_data["artifacts"] += [path.relative_to(root).as_posix() for path in build()]
