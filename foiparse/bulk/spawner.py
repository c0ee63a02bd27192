"""Loaded by the process that workers are forked from, and by no other: it has all loaded, and stays when the system asks all to stop.

The parent hears that too, lets the letters in hand end and then closes: the process goes with it. If it went first, no worker could be
replaced, and the exit status of none be told.
"""

from __future__ import annotations

import signal

import foiparse.bulk.warm  # noqa: F401  # parses a letter

signal.signal(signal.SIGTERM, signal.SIG_IGN)
