"""Compiles all modules and patterns, and reads our word files, ahead of the first run: `python -m foiparse.warm`, part of `make` 's set-up.

Python does the same bit by bit in the first runs, unless it is told to write no byte code: then every run would pay for all of it.
"""

from __future__ import annotations

import compileall
import pkgutil
from importlib import import_module
from pathlib import Path

import foiparse
from foiparse import kept, late
from foiparse.methods import keep_methods

WORD_FILES = Path(__file__).parent / "records" / "data"


def warm() -> int:
    """Do so; the number of patterns. Modules that want an extra which is not installed are left out."""
    keep_methods()
    compileall.compile_dir(str(Path(__file__).parent), quiet=2)
    for module in pkgutil.walk_packages(foiparse.__path__, "foiparse.", onerror=lambda name: None):
        if module.name.endswith("__main__"):
            continue
        try:
            import_module(module.name)
        except ImportError:
            continue
    for pattern in late.every:
        _ = pattern.pattern
    packaged = import_module("foiparse.records.wordfiles").packaged
    for file in WORD_FILES.glob("*.yaml"):
        packaged(file.stem)
    for sort in kept.every:
        sort.keep()
    return len(late.every)


if __name__ == "__main__":
    print(f"{warm()} patterns compiled")
