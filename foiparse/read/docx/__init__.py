"""Word letters (.docx) → Document."""

from __future__ import annotations

from foiparse.document import Document


def read_docx(data: bytes) -> Document:
    """Read a Word letter."""
    return Document("", [])
