"""The command line. What every call pays for is kept small: the library for command lines is loaded where a call needs it."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foiparse.cli.commands import app

# Loading our tables makes many objects and no garbage: Python's own 700 would look through them again and again.
GC_THRESHOLD = 50_000

__all__ = ["app", "main"]


def __getattr__(name: str) -> Any:
    if name != "app":
        raise AttributeError(f"module 'foiparse.cli' has no attribute {name!r}")
    from foiparse.cli.commands import app

    return app


def main() -> None:
    """Run the command line."""
    gc.set_threshold(GC_THRESHOLD)
    # Pydantic asks every installed package for plug-ins of its own; none has a say in what our models hold.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's sums here are small: threads would cost more than they save
    from foiparse.cli.plain import files_only, print_letters

    files = files_only(sys.argv[1:])
    if files is not None:
        sys.exit(print_letters(files))
    from foiparse.cli.commands import app

    app()
