"""PDF letters → Document."""

from __future__ import annotations

from foiparse.document import Document


def read_pdf(data: bytes) -> Document:
    """Read a PDF letter."""
    return Document("", [])
