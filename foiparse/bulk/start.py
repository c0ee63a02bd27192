"""How a worker process starts: nothing here loads the parser, so that the parent, which never parses, stays light and quick."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

SPAWNER = "foiparse.bulk.spawner"


def make_context() -> Any:
    """Where workers come from: a process that has all loaded and is forked for each; a fresh interpreter where that is not to be had.

    The process is started and not waited for: it loads while the parent lists its inputs.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([SPAWNER])
    with main_left_alone():
        forkserver.ensure_running()
    return context


def serve(pipe: Connection, settings_json: str, shard_path: str) -> None:
    """What a worker process runs."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from foiparse.bulk import worker

    worker.serve(pipe, settings_json, shard_path)


@contextmanager
def main_left_alone() -> Iterator[None]:
    """Workers need nothing of the program that started the run: without this each would run its script or notebook again."""
    main = sys.modules["__main__"]
    kept = {name: getattr(main, name) for name in ("__spec__", "__file__") if hasattr(main, name)}
    main.__spec__ = None
    if "__file__" in kept:
        del main.__file__
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(main, name, value)
