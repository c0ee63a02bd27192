"""The command line. What every call pays for is kept small: the library for command lines is loaded where a call needs it."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foiparse.cli.commands import app

# Loading our tables and reading the first letter makes many objects and no garbage worth the name: Python's own 700 would look through
# them again and again.
GC_THRESHOLD = 200_000

__all__ = ["app", "main"]


def __getattr__(name: str) -> Any:
    if name != "app":
        raise AttributeError(f"module 'foiparse.cli' has no attribute {name!r}")
    from foiparse.cli.commands import app

    return app


def main() -> None:
    """Run the command line."""
    gc.set_threshold(GC_THRESHOLD)
    atexit.register(gc.freeze)  # else Python would look for garbage among all that is loaded before it ends
    from foiparse.cli.lean import lean

    lean()
    from foiparse.cli.plain import files_only, print_letters

    files = files_only(sys.argv[1:])
    if files is not None:
        sys.exit(print_letters(files))
    from foiparse.cli.commands import app

    app()
