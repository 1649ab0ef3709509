"""`drafter`, and `python -m drafter`."""

from __future__ import annotations

import gc
from typing import Final

_GARBAGE: Final = 100_000
"""Objects between two collections: a command is over before it pays to look for more often."""


def main() -> None:
    """Run the command line; the exit code is the process's."""
    gc.set_threshold(_GARBAGE)  # before the imports, which leave none
    from drafter import cli

    cli.main()


if __name__ == "__main__":
    main()
