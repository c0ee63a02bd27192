"""Rich text letters (.rtf)."""

from __future__ import annotations

from foiparse.document import Document


def read_rtf(data: bytes) -> Document:
    """Read a rich text letter."""
    raise NotImplementedError
