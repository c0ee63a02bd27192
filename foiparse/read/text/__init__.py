"""Plain text letters (.txt, .md, saved e-mail text) → Document."""

from __future__ import annotations

from foiparse.document import Document, Origin
from foiparse.read.build import Builder
from foiparse.read.text.decode import decode
from foiparse.read.text.tables import tab_led_table


def read_text(data: bytes) -> Document:
    """Read a text letter: one paragraph a line, flattened tables as grids."""
    builder = Builder()
    lines = decode(data, builder).split("\n")
    at = 0
    while at < len(lines):
        found = tab_led_table(lines, at)
        if found is not None:
            rows, at = found
            builder.grid(rows, source="flattened")
            continue
        line = lines[at].strip()
        if line:
            builder.paragraph(line)
        else:
            builder.blank()
        at += 1
    document = builder.document()
    document.origin = Origin(media_type="text/plain")
    return document
