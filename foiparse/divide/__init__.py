"""Document → Division: zones, header facts, questions with their answers, tables with their questions."""

from __future__ import annotations

from foiparse.divide.division import Division
from foiparse.document import Document


def divide(document: Document) -> Division:
    """Divide a letter by the best of the readings that compete for it."""
    return Division()
