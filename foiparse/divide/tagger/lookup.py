"""Looks features up among many thousands by halving, in files of which only so much is read as is asked for.

To read them all and to make a dictionary of them would take as long as to parse a letter.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from pathlib import Path

MOST = 100_000  # features remembered, known or not: those of some hundred letters, a few megabytes

Data = bytes | mmap.mmap


def mapped(path: Path) -> Data:
    """A file's bytes, of which those are read that are asked for."""
    with path.open("rb") as stream:
        return mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)


class Lookup(dict[str, int]):
    """Name → the number that `number` gives it, 0 for one that is not among `names`, which are sorted. Found once, it is remembered."""

    __slots__ = ("names",)

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self.names = names

    def number(self, at: int) -> int:
        """The number of the name at a place: its row, the first of which is of no name."""
        return at + 1

    def __missing__(self, name: str) -> int:
        at = bisect_left(self.names, name)
        found = self.number(at) if at < len(self.names) and self.names[at] == name else 0
        if len(self) >= MOST:
            self.clear()
        self[name] = found
        return found
