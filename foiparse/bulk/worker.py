"""The worker process: takes jobs from its pipe, one at a time, under a memory ceiling and a dead man's alarm."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.connection import Connection
from typing import BinaryIO

from foiparse.bulk.job import Job, Outcome
from foiparse.bulk.settings import Settings
from foiparse.bulk.work import do

# Seconds past the deadline after which a worker whose parent is gone ends itself.
ALARM_GRACE = 30
# Codes after which a worker is not trusted with another letter.
SPENT = {"memory", "internal", "crashed"}


def serve(pipe: Connection, settings_json: str, shard_path: str) -> None:
    """Do jobs until the parent closes the pipe. Each letter is appended to the shard of this worker."""
    settings = Settings.from_json(settings_json)
    # To stop is the parent's to answer, though a system that shuts down tells the workers as well; a program that is called for a letter
    # (LibreOffice) inherits nothing of a handler.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _left_to_the_parent)
    _cap_memory(settings.memory)
    _quiet()
    with open(shard_path, "ab") as shard:
        while True:
            try:
                job = Job.from_bytes(pipe.recv_bytes())
            except (EOFError, OSError):
                return
            _alarm(int(settings.deadline) + ALARM_GRACE)
            outcome = _do(job, settings, shard)
            _alarm(0)
            outcome.peak, outcome.last = _peak(), outcome.code in SPENT
            try:
                pipe.send_bytes(outcome.to_bytes())
            except OSError:  # the parent is gone
                return
            if outcome.last:
                os._exit(0)


def _left_to_the_parent(*_: object) -> None:
    """The letter in hand is finished."""


def _do(job: Job, settings: Settings, shard: BinaryIO) -> Outcome:
    try:
        return do(job, settings, shard)
    except BaseException as error:  # a panic of native code derives from BaseException
        kind = "memory" if isinstance(error, MemoryError) else "crashed"
        return Outcome(job.number, "failed", kind, "read", f"stopped by {type(error).__name__}")


def _cap_memory(ceiling: int) -> None:
    """A soft ceiling: Python raises MemoryError there. The parent kills a worker that passes the same ceiling by other ways."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (ceiling, ceiling))
    except (ImportError, ValueError, OSError):
        pass


def _alarm(seconds: int) -> None:
    """Ends the process by its default action, also inside native code; 0 takes it back."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _quiet() -> None:
    """What libraries print about a letter may quote it: nothing of it reaches the terminal or a log."""
    sink = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)


def _peak() -> int:
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return used if sys.platform == "darwin" else used * 1024
    except ImportError:
        return 0
