"""How a bulk run parses: limits of each letter, and what makes two runs the same."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass

import foiparse

# A page of OCR takes 4 s (anchors 3.5) and at most 50 are read of one letter; all other letters end within a second or two.
DEADLINE = 300.0
# What PDFium and OCR need for the largest honest letters, with room; a worker holds about 100 MB at rest.
MEMORY = 2_000_000_000
# Native libraries leak a little: a worker is replaced after this many letters.
RECYCLE = 1_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a run. Those that can change a letter's record are part of the ledger's `fingerprint`."""

    workers: int = 0
    deadline: float = DEADLINE
    memory: int = MEMORY
    recycle: int = RECYCLE
    redact: bool = False
    rehearse: bool = False

    def fingerprint(self) -> str:
        """Version and settings that a record depends on: where it differs, the letter is parsed again."""
        return f"foiparse {foiparse.__version__}" + (" redact" if self.redact else "")

    def count(self) -> int:
        """How many workers: as asked, or one for each core that we may use."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return self.workers or cores

    def to_json(self) -> str:
        """As it goes to a worker."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Settings:
        """As a worker takes it."""
        return cls(**json.loads(text))
