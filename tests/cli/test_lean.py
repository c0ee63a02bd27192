"""A process of the command line leaves out what no call needs, and nothing that one might."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LETTER = "samples/files/harrowmere-fleet.txt"


def said_by(code: str, *arguments: str) -> list[str]:
    """What a fresh process prints to stderr."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stderr.split()


def test_pydantics_plug_ins_are_not_looked_for() -> None:
    code = (
        "import sys; from foiparse.cli.lean import lean; lean(); from foiparse.letter import Letter; Letter()\n"
        "print('importlib.metadata' in sys.modules, file=sys.stderr)"
    )
    assert said_by(code) == ["False"]


def test_whoever_wants_them_has_them() -> None:
    code = (
        "import os, sys; os.environ['PYDANTIC_DISABLE_PLUGINS'] = 'one'\n"
        "from foiparse.cli.lean import lean; lean(); from foiparse.letter import Letter; Letter()\n"
        "print('importlib.metadata' in sys.modules, file=sys.stderr)"
    )
    assert said_by(code) == ["True"]


def test_anything_else_of_the_module_that_looks_for_them_is_its_own() -> None:
    code = (
        "import sys; from foiparse.cli.lean import lean; lean(); from pydantic.plugin import _loader\n"
        "print(_loader.PYDANTIC_ENTRY_POINT_GROUP, hasattr(_loader, 'nothing_such'), file=sys.stderr)"
    )
    assert said_by(code) == ["pydantic", "False"]


def test_a_call_of_one_letter_looks_for_no_garbage() -> None:
    """At the end all that is loaded is set aside, as Python would look through it once more before it lets go of it."""
    code = (
        "import atexit, gc, sys; from foiparse.cli import main; looks = []; gc.callbacks.append(lambda phase, about: looks.append(phase))\n"
        "atexit.register(lambda: print(len(looks), gc.get_freeze_count() > 50_000, file=sys.stderr))\n"
        "main()"
    )
    assert said_by(code, "parse", LETTER) == ["0", "True"]
