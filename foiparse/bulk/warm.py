"""Loaded once by the process that workers are forked from: what every worker would otherwise load and compile for itself.

A worker started cold spends as long on the first letter of each format as on twenty later ones.
"""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module

import foiparse.bulk.worker  # noqa: F401  # the worker itself
from foiparse.pipeline import attempt

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy is loaded with the letter below: a worker has one processor, no more

# The readers of nearly all letters, with their libraries. OCR is left out: its library starts threads, which a fork would lose.
READERS = ("text", "docx", "pdf")
LETTER = b"""Wexcombe Borough Council

Freedom of Information Act 2000 - reference FOI 1234

Dear Applicant

Thank you for your request of 1 March 2026.

1. How many vans did you run in 2024/25, and what did they cost?

We ran 12 vans at a cost of \xc2\xa34,500. Further details are withheld under section 43(2) of the Act.

2. Which software do you use?

We do not hold this information.

If you are not content you may ask for an internal review.
"""


def warm_up() -> None:
    """Import the readers and parse a letter. What fails here is left to fail where it has a record of its own."""
    for name in READERS:
        with suppress(Exception):
            import_module(f"foiparse.read.{name}")
    attempt(LETTER, "warm.txt")


warm_up()
