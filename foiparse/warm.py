"""Compiles all modules and patterns ahead of the first run: `python -m foiparse.warm`, part of `make` 's set-up.

Python does the same bit by bit in the first runs, unless it is told to write no byte code: then every run would pay for all of it.
"""

from __future__ import annotations

import compileall
import pkgutil
from importlib import import_module
from pathlib import Path

import foiparse
from foiparse import compiled, late


def warm() -> int:
    """Do so; the number of patterns. Modules that want an extra which is not installed are left out."""
    compileall.compile_dir(str(Path(__file__).parent), quiet=2)
    for module in pkgutil.walk_packages(foiparse.__path__, "foiparse.", onerror=lambda name: None):
        if module.name.endswith("__main__"):
            continue
        try:
            import_module(module.name)
        except ImportError:
            continue
    for pattern in late.every:
        pattern.search("")
    compiled.keep()
    return len(late.every)


if __name__ == "__main__":
    print(f"{warm()} patterns compiled")
