"""What libraries load that no call of ours needs, left out where the process is the command line's own."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from foiparse.methods import keep_methods

PLUGINS = "pydantic.plugin._loader"
ALL = "__all__"


class _NoPlugins(ModuleType):
    """Stands for pydantic's search for plug-ins, which would load all that reads packages' metadata, e-mail's grammar included."""

    def get_plugins(self) -> tuple[()]:
        """None: no plug-in of pydantic's has a say in what our models hold."""
        return ()

    def __getattr__(self, name: str) -> Any:
        """Whatever else is wanted is the real module's."""
        if name.startswith("__"):
            raise AttributeError(name)
        del sys.modules[PLUGINS]
        return getattr(import_module(PLUGINS), name)


def lean() -> None:
    """From now on, that is left out, and the methods of data classes are not compiled anew."""
    keep_methods()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's sums here are small: threads would cost more than they save
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", ALL) == ALL:
        sys.modules.setdefault(PLUGINS, _NoPlugins(PLUGINS))
