"""foiparse: Freedom of Information response letters in, validated data out."""

from __future__ import annotations

from foiparse.errors import FoiparseError
from foiparse.letter import Citation, Letter, Question, Table
from foiparse.pipeline import attempt, parse

__version__ = "0.1.0"

__all__ = ["Citation", "FoiparseError", "Letter", "Question", "Table", "attempt", "parse"]
