"""What other packages add to foiparse, found by their entry points and loaded on first use.

Groups: "foiparse.readers" (a `ReaderPlugin`), "foiparse.readings" (a callable as in `foiparse.divide.readings`),
"foiparse.records" (the path of a YAML file of a record kind, or a callable that gives it) and "foiparse.writers"
(a callable that takes the letters and a folder). A plug-in that fails to load is named once on the log and left out: one
package's fault must not cost a run.
"""

from __future__ import annotations

import logging
import os
import sys
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from foiparse.document import Document

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

READERS, READINGS, RECORDS, WRITERS = "foiparse.readers", "foiparse.readings", "foiparse.records", "foiparse.writers"
GROUPS = (READERS, READINGS, RECORDS, WRITERS)
OURS = b"[foiparse."  # how the heading of each of our groups begins in a package's list of entry points
log = logging.getLogger("foiparse.plugins")


class ReaderPlugin(Protocol):
    """A reader of a kind of file that foiparse does not read."""

    media_type: str

    def claims(self, data: bytes, name: str) -> bool:
        """Whether the file is of this reader's kind; asked before the built-in readers, so look at the content."""
        ...

    def read(self, data: bytes) -> Document:
        """Read the file. Raises `FoiparseError` where there is nothing to read."""
        ...


@cache
def _installed(_: tuple[str, ...]) -> dict[str, list[EntryPoint]]:
    """Our groups' entry points of all that is installed on this path, looked for once: each look reads a file of every package."""
    if not any(may_add(folder) for folder in sys.path):
        return {group: [] for group in GROUPS}
    from importlib.metadata import entry_points

    points: Any = entry_points()  # of a type of its own in Python 3.11
    return {group: list(points.select(group=group)) for group in GROUPS}


def may_add(folder: str) -> bool:
    """Whether a package in a folder of the path may add to foiparse: told in a fifth of the time that reading its points takes."""
    try:
        with os.scandir(folder or ".") as entries:
            packages = [e.path for e in entries if e.name.endswith((".dist-info", ".egg-info", ".egg"))]
    except NotADirectoryError:  # packages in a zip
        return True
    except OSError:
        return False
    return any(package.endswith(".egg") or _names_us(package) for package in packages)


def _names_us(package: str) -> bool:
    try:
        with open(os.path.join(package, "entry_points.txt"), "rb") as stream:
            return OURS in stream.read()
    except OSError:  # most packages have none
        return False


@cache
def plugins(group: str) -> dict[str, Any]:
    """Name → object of each plug-in of `group` (one of `GROUPS`), in name order."""
    found: dict[str, Any] = {}
    for point in sorted(_installed(tuple(sys.path))[group], key=lambda p: p.name):
        try:
            found[point.name] = point.load()
        except Exception as error:
            log.warning("plug-in %s of %s left out: %s: %s", point.name, group, type(error).__name__, error)
    return found
