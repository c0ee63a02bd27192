"""foiparse: Freedom of Information response letters in, validated data out.

    >>> import foiparse
    >>> letter = foiparse.parse("reply.docx")
    >>> letter.questions[0].status
    'provided'

The public names load on first use, so `import foiparse` costs nothing (no pydantic, no pandas).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from foiparse.comparison.run import compare
    from foiparse.errors import FoiparseError
    from foiparse.law.find import cite
    from foiparse.letter import Citation, Letter, Question, Table
    from foiparse.letters import Letters
    from foiparse.pipeline import attempt, parse
    from foiparse.write.frames import frames

__version__ = "0.1.0"

__all__ = ["Citation", "FoiparseError", "Letter", "Letters", "Question", "Table", "attempt", "cite", "compare", "frames", "parse"]

# Each public name and the module that it lives in. No submodule of foiparse may share a public name: importing it would hide it.
_HOMES = {
    "Citation": "foiparse.letter",
    "FoiparseError": "foiparse.errors",
    "Letter": "foiparse.letter",
    "Letters": "foiparse.letters",
    "Question": "foiparse.letter",
    "Table": "foiparse.letter",
    "attempt": "foiparse.pipeline",
    "cite": "foiparse.law.find",
    "compare": "foiparse.comparison.run",
    "frames": "foiparse.write.frames",
    "parse": "foiparse.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'foiparse' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
