"""What a file is, by its content and not by its name."""

from __future__ import annotations

import io
import zipfile


def sniff(data: bytes, name: str = "") -> str:
    """The reader kind of `data`: "docx", "pdf", "text", "zip", ..."""
    head = data[:1024].lstrip()
    if head.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        try:
            names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
        except zipfile.BadZipFile:
            return "docx"
        return "docx" if "word/document.xml" in names else "zip"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "doc"
    return "text"
