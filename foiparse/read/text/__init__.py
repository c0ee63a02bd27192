"""Plain text letters (.txt, .md, saved e-mail text) → Document."""

from __future__ import annotations

from foiparse.document import Document
from foiparse.read.build import Builder


def read_text(data: bytes) -> Document:
    """One paragraph a line."""
    builder = Builder()
    for line in data.decode("utf-8-sig", errors="replace").splitlines():
        builder.paragraph(line)
    return builder.document()
