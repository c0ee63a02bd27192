"""What was made once is kept between runs, beside the compiled modules: making it anew would be most of a short run's time.

Python keeps the byte code of modules in `__pycache__`, but compiles regular expressions and the methods of data classes, and reads word
files, anew in every process. What these come to is kept in the same folder under the same rules: not where `-B` or
PYTHONDONTWRITEBYTECODE says so (`python -m foiparse.warm` writes it all the same), not where the folder cannot be written, and only
for the very interpreter that made it. Everything is found by the whole of what it was made of, so that none can be out of date.
Where anything is not as expected, it is simply made anew.
"""

from __future__ import annotations

import atexit
import marshal
import mmap
import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

MOST = 4000  # things kept of a sort; past it, those that this run did not use are left out: they are of older versions
SIZE = 8  # bytes of the number at the beginning of a file: how long its list of contents is
Key = str | tuple[Any, ...]

every: list[Kept] = []  # all sorts that there are, for `foiparse.warm`


class Kept:
    """All that is kept of one sort: what it was made of → what `marshal` can write of it. `stamp` is what else it depends on.

    A file is a list of contents and the things themselves behind it, so that only what a run uses is read.
    """

    def __init__(self, sort: str, *stamp: Any) -> None:
        self.sort, self.stamp = sort, (sys.version, *stamp)
        self.file: mmap.mmap | None = None
        self.behind = 0  # where the things begin
        self.places: dict[Key, tuple[int, int]] = {}
        self.made: dict[Key, bytes] = {}
        self.used: set[Key] = set()
        self.is_read = False
        every.append(self)

    def get(self, key: Key) -> Any:
        """What is kept of this, None where nothing is."""
        if not self.is_read:
            self.is_read = True
            with suppress(Exception):
                self._open()
        self.used.add(key)
        try:
            data = self._data(key)
            return None if data is None else marshal.loads(data)
        except (EOFError, ValueError, TypeError):
            return None

    def put(self, key: Key, value: Any) -> None:
        """Keep this, from the end of the process on; in silence where it is of a kind that cannot be kept."""
        with suppress(ValueError):
            if not self.made:
                atexit.register(self.at_exit)
            self.made[key] = marshal.dumps(value)

    def place(self) -> Path:
        """The file in which it is kept."""
        return Path(cache_from_source(__file__)).with_suffix(f".{self.sort}")

    def _open(self) -> None:
        with self.place().open("rb") as stream:
            size = int.from_bytes(stream.read(SIZE), "little")
            stamp, places = marshal.loads(stream.read(size))
            if stamp == self.stamp:
                self.file, self.behind = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ), SIZE + size
                self.places = places

    def _data(self, key: Key) -> bytes | None:
        if key in self.made:
            return self.made[key]
        if self.file is None or key not in self.places:
            return None
        start, end = self.places[key]
        return self.file[self.behind + start : self.behind + end]

    def at_exit(self) -> None:
        """Write down what was made, where anything was and Python may write byte code."""
        if self.made and not sys.dont_write_bytecode:
            self.keep()

    def keep(self) -> None:
        """Write down what is known; in silence where that cannot be done."""
        keys = dict.fromkeys((*self.places, *self.made))
        found = {key: self._data(key) or b"" for key in keys if len(keys) <= MOST or key in self.used}
        path = self.place()
        beside = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            beside.write_bytes(_packed(self.stamp, found))
            if self.file is not None:
                self.file.close()  # some systems replace no file that is open
            self.file, self.places, self.made, self.is_read = None, {}, {}, False
            beside.replace(path)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _packed(stamp: tuple[Any, ...], found: dict[Key, bytes]) -> bytes:
    """The bytes of a file."""
    places, at = {}, 0
    for key, data in found.items():
        places[key] = at, at + len(data)
        at += len(data)
    contents = marshal.dumps((stamp, places))
    return b"".join((len(contents).to_bytes(SIZE, "little"), contents, *found.values()))
