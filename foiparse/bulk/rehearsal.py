"""A format that misbehaves on demand, to rehearse hangs, crashes and floods of memory (after Tika's MockParser).

It is read only where a run was started for a rehearsal: `Settings(rehearse=True)`.
"""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable

MAGIC = b"FOIPARSE-REHEARSAL "
FOREVER = 3600.0


class Panic(BaseException):
    """What native code raises past every `except Exception` (a Rust panic derives from BaseException)."""


def _hang() -> None:
    time.sleep(FOREVER)


def _spin() -> None:
    while True:
        pass


def _exit() -> None:
    os._exit(3)


def _allocate() -> None:
    kept = []
    while True:
        kept.append(bytearray(50_000_000))


def _recurse() -> None:
    _recurse()


def _raise() -> None:
    raise Panic("rehearsed")


def _segfault() -> None:
    ctypes.string_at(0)


ACTS: dict[str, Callable[[], None]] = {
    "hang": _hang,
    "spin": _spin,
    "exit": _exit,
    "allocate": _allocate,
    "recurse": _recurse,
    "raise": _raise,
    "segfault": _segfault,
}


def perform(data: bytes) -> None:
    """Misbehave as the file says; return where it is an ordinary file."""
    if data.startswith(MAGIC):
        ACTS[data.removeprefix(MAGIC).split()[0].decode()]()
