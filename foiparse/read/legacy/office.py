"""LibreOffice as a second way for old files, where it is installed and allowed; our own readers are the first.

FOIPARSE_OFFICE says when: "fallback" (default) for files that our reader refuses as damaged or too old, "always" first of all,
"never". It runs without a window or network use of ours, on a copy in a temporary folder that is deleted, for `SECONDS` at most.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from foiparse.document import Document
from foiparse.errors import FoiparseError

SETTING = "FOIPARSE_OFFICE"
PROGRAMS = ("soffice", "libreoffice")
SECONDS = 120  # Alaveteli gives its converters the same
_HELPABLE = ("malformed", "unsupported_type")


def program() -> str | None:
    """The path of LibreOffice, None where it is not installed or not allowed."""
    if os.environ.get(SETTING, "fallback") == "never":
        return None
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def through(data: bytes, suffix: str, own: Callable[[bytes], bytes]) -> bytes:
    """The file as .docx by `own`, or by LibreOffice as the setting says. Raises the `FoiparseError` of `own` where both fail."""
    office = program()
    if office and os.environ.get(SETTING) == "always" and (converted := convert(office, data, suffix)):
        return converted
    try:
        return own(data)
    except FoiparseError as error:
        if error.code not in _HELPABLE:
            raise
        if office and (converted := convert(office, data, suffix)):
            return converted
        hint = "" if office else "; with LibreOffice installed foiparse would try that too"
        raise FoiparseError(error.code, f"{error}{hint}") from None


def read_converted(data: bytes, suffix: str, own: Callable[[bytes], bytes]) -> Document:
    """Read a file of an older format through its .docx; it stays the file that it is."""
    from foiparse.read.docx import read_docx

    document = read_docx(through(data, suffix, own))
    document.origin.media_type = ""
    return document


def convert(office: str, data: bytes, suffix: str) -> bytes | None:
    """The bytes of the .docx that LibreOffice makes of a file, None where it makes none."""
    with tempfile.TemporaryDirectory(prefix="foiparse-") as folder:
        source = Path(folder) / f"letter{suffix}"
        source.write_bytes(data)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, timeout=SECONDS, capture_output=True, check=False, stdin=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired):
            return None
        made = source.with_suffix(".docx")
        return made.read_bytes() if made.exists() else None
