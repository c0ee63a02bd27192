"""Why an input gave no letter: one error type with a closed list of codes."""

from __future__ import annotations

from typing import Literal, get_args

FailureCode = Literal[
    "unsupported_type",  # no reader takes this kind of file
    "encrypted",  # a password stands before the text
    "no_text",  # nothing to read: empty, or a scan without OCR
    "too_large",  # past a named limit on size, pages, members or cells
    "bomb",  # inflates past the ratio that honest files keep
    "malformed",  # says it is one thing and is not
    "timeout",  # past its deadline
    "memory",  # past its memory ceiling
    "crashed",  # the worker process died
    "missing",  # no such file, a folder, or no right to read it
    "missing_extra",  # needs an optional part of foiparse, or a program, that is not installed
    "internal",  # a fault of ours
]
FAILURE_CODES: tuple[str, ...] = get_args(FailureCode)


class FoiparseError(Exception):
    """An input that gave no letter.

    Attributes: ``code`` (one of `FAILURE_CODES`), ``stage`` ("read", "divide", "cite", "judge", "extract", "write")
    and the message, one line that says what to do.
    """

    def __init__(self, code: FailureCode, message: str, stage: str = "read") -> None:
        super().__init__(" ".join(message.split()))
        self.code: FailureCode = code
        self.stage = stage
