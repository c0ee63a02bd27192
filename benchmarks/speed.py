"""`make bench`: every speed benchmark in turn. Each is a module benchmarks/speed_*.py with a `main() -> int`."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main() -> int:
    """Run all; 1 where one missed its bar."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("speed_*.py"))
    return max((import_module(f"benchmarks.{name}").main() for name in names), default=0)


if __name__ == "__main__":
    sys.exit(main())
