"""A process of the command line leaves out what no call needs, and nothing that one might."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LETTER = "samples/files/harrowmere-fleet.txt"


def said_by(code: str, *arguments: str) -> list[str]:
    """What a fresh process prints to stderr."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stderr.split()


@pytest.mark.parametrize("given", [None, "one"])
def test_pydantic_asks_no_plug_in_unless_told_otherwise(given: str | None) -> None:
    set_to = f"os.environ['PYDANTIC_DISABLE_PLUGINS'] = {given!r}\n" if given else ""
    code = (
        f"import os, sys; {set_to or 'pass'}\n"
        "from foiparse.cli.lean import lean; lean(); print(os.environ['PYDANTIC_DISABLE_PLUGINS'], file=sys.stderr)"
    )
    assert said_by(code) == [given or "__all__"]


def test_a_call_of_one_letter_looks_for_no_garbage() -> None:
    """At the end all that is loaded is set aside, as Python would look through it once more before it lets go of it."""
    code = (
        "import atexit, gc, sys; from foiparse.cli import main; looks = []; gc.callbacks.append(lambda phase, about: looks.append(phase))\n"
        "atexit.register(lambda: print(len(looks), gc.get_freeze_count() > 50_000, file=sys.stderr))\n"
        "main()"
    )
    assert said_by(code, "parse", LETTER) == ["0", "True"]
