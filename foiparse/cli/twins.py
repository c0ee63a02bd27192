"""The same file given under two names: the later letter says so, for whatever is counted over both counts it twice."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiparse.letter import Letter

SAME_FILE = "same_file_as"


class Twins:
    """Remembers the content of every letter that passes, by its SHA-256."""

    def __init__(self) -> None:
        self.first: dict[str, str] = {}

    def note(self, name: str, file: Path, letter: Letter) -> None:
        """Flag a letter whose very bytes came before, and say so on stderr."""
        first = self.first.setdefault(letter.source.sha256, name) if letter.source.sha256 else name
        if first != name:
            letter.flags.append(f"{SAME_FILE}: {first}")
            print(f"{file}: the same file as {first}: what it says is there twice [{SAME_FILE}]", file=sys.stderr)
