"""Compiled patterns kept between runs, beside the compiled modules: compiling ours is a third of a short run's time.

Python keeps the byte code of modules in `__pycache__` but compiles regular expressions anew in every process. Here the code that
the standard library makes of each pattern is kept in the same folder, under the same rules: not where `-B` or
PYTHONDONTWRITEBYTECODE says so (`python -m foiparse.warm` writes it all the same), not where the folder cannot be written, and only
for the very interpreter that made it. Where anything is not as expected, the pattern is simply compiled. What is kept is checked by
the engine itself before it is run.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

Key = tuple[str, int]
Kept = tuple[int, bytes, int, dict[str, int]]  # flags, code, groups, names of groups
MOST = 4000  # patterns kept; past it, those that this run did not use are left out: they are of older versions
UNIT = "I"  # of the engine's code, 32 bits

_kept: dict[Key, Kept] = {}
_used: set[Key] = set()
_state = {"read": False, "new": False}


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of `re.compile(source, flags)`, of kept code where there is some."""
    if not _state["read"]:
        _state["read"] = True
        with suppress(Exception):
            _kept.update(_read())
    key = (source, int(flags))
    _used.add(key)
    try:
        if key not in _kept:
            _kept[key] = _code(source, int(flags))
            if not _state["new"]:
                _state["new"] = True
                atexit.register(_at_exit)
        return _made(source, _kept[key])
    except re.error:
        raise
    except Exception:  # an interpreter whose engine has other parts
        _kept.pop(key, None)
        return re.compile(source, flags)


def _code(source: str, flags: int) -> Kept:
    """What the standard library compiles a pattern to (`re._compiler.compile`, Python 3.11 and later)."""
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    parsed = parser.parse(source, flags)
    code = compiler._code(parsed, flags)
    state = parsed.state
    return flags | state.flags, array(UNIT, code).tobytes(), state.groups - 1, dict(state.groupdict)


def _made(source: str, kept: Kept) -> re.Pattern[str]:
    flags, code, groups, names = kept
    ordered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        ordered[number] = name
    units = array(UNIT)
    units.frombytes(code)
    return import_module("_sre").compile(source, flags, units.tolist(), groups, names, tuple(ordered))  # type: ignore[no-any-return]


def place() -> Path:
    """The file in which they are kept."""
    return Path(cache_from_source(__file__)).with_suffix(".patterns")


def _stamp() -> tuple[Any, ...]:
    engine = import_module("_sre")
    return sys.version, engine.MAGIC, engine.CODESIZE, array(UNIT).itemsize


def _read() -> dict[Key, Kept]:
    stamp, found = marshal.loads(place().read_bytes())
    return found if stamp == _stamp() else {}


def _at_exit() -> None:
    if not sys.dont_write_bytecode:
        keep()


def keep() -> None:
    """Write down what was compiled; in silence where that cannot be done."""
    found = _kept if len(_kept) <= MOST else {key: code for key, code in _kept.items() if key in _used}
    path = place()
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(marshal.dumps((_stamp(), found)))
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
