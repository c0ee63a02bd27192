"""Compiled patterns, kept between runs (`kept.py`): compiling ours would be much of a short run.

Kept is the code that the standard library makes of each pattern. It is checked by the engine itself before it is run; where the
engine is another one than we know, the pattern is simply compiled.
"""

from __future__ import annotations

import re
from array import array
from importlib import import_module
from typing import Any, AnyStr

from foiparse.kept import Kept

Code = tuple[int, bytes, int, dict[str, int]]  # flags, code, groups, names of groups
UNIT = "I"  # of the engine's code, 32 bits

_engine: Any = import_module("_sre")
patterns = Kept("patterns", _engine.MAGIC, _engine.CODESIZE, array(UNIT).itemsize)


def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of `re.compile(source, flags)`, of kept code where there is some."""
    key = (source, int(flags))
    code = patterns.get(key)
    try:
        if code is None:
            code = _code(*key)
            patterns.put(key, code)
        return _made(source, code)
    except re.error:
        raise
    except Exception:  # an interpreter whose engine has other parts
        return re.compile(source, flags)


def _code(source: str | bytes, flags: int) -> Code:
    """What the standard library compiles a pattern to (`re._compiler.compile`, Python 3.11 and later)."""
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    parsed = parser.parse(source, flags)
    code = compiler._code(parsed, flags)
    state = parsed.state
    return flags | state.flags, array(UNIT, code).tobytes(), state.groups - 1, dict(state.groupdict)


def _made(source: AnyStr, code: Code) -> re.Pattern[AnyStr]:
    flags, packed, groups, names = code
    ordered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        ordered[number] = name
    return _engine.compile(source, flags, array(UNIT, packed).tolist(), groups, names, tuple(ordered))  # type: ignore[no-any-return]
