"""The public face: the names, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import foiparse

ROOT = Path(__file__).parent.parent
LONGEST_IMPORT = 0.25


def test_the_public_names_are_sorted_and_explained() -> None:
    assert sorted(foiparse.__all__) == foiparse.__all__
    for name in foiparse.__all__:
        assert getattr(foiparse, name).__doc__, name
    assert set(foiparse.__all__) <= set(dir(foiparse))


def test_no_module_hides_a_public_name() -> None:
    import_module("foiparse.write.frames")
    import_module("foiparse.cli.parse")
    assert callable(foiparse.frames) and callable(foiparse.parse)


def test_import_is_quick_and_loads_no_pandas() -> None:
    code = "import sys, foiparse; assert not {'pandas', 'numpy', 'pydantic', 'typer'} & set(sys.modules)"
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < LONGEST_IMPORT


def test_parsing_a_letter_loads_no_pandas() -> None:
    code = "import sys, foiparse; foiparse.parse(b'1. How many?\\nNone.'); assert 'pandas' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
