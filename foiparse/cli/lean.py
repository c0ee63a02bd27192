"""What libraries load that no call of ours needs, left out where the process is the command line's own."""

from __future__ import annotations

import os

from foiparse.methods import keep_methods


def lean() -> None:
    """From now on, that is left out, and the methods of data classes are not compiled anew."""
    keep_methods()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's sums here are small: threads would cost more than they save
    # Pydantic asks every installed package for plug-ins of its own; none has a say in what our models hold.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
