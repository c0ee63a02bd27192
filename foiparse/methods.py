"""The methods that data classes are given, kept between runs (`kept.py`): compiling those of ours is much of a short run.

`dataclasses` writes the methods of a class as text and has Python compile it, in every process anew. Where the process is ours (that of
the command line), the module is handed an `exec` that does the same with the code kept for that text.
"""

from __future__ import annotations

import dataclasses
from types import CodeType
from typing import Any

from foiparse.kept import Kept

methods = Kept("methods")


def keep_methods() -> None:
    """From now on, data classes are made with kept code."""
    dataclasses.__dict__["exec"] = run


def run(source: str | CodeType, globals: dict[str, Any] | None = None, locals: dict[str, Any] | None = None) -> None:
    """`exec`, with kept code where there is some."""
    if isinstance(source, str):
        code = methods.get(source)
        if code is None:
            code = compile(source, "<string>", "exec", dont_inherit=True)
            methods.put(source, code)
        source = code
    exec(source, globals, locals)
