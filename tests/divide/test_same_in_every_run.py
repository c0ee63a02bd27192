"""A letter is divided alike in every run, whatever the seed by which Python orders its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# Two questions share the very same words with each answer: which fits it better was once left to the order of a set.
TELL = "from tests.approved.divide import of; print(*of('eastholm-two-refusals~3'), sep='\\n')"


def told(seed: str) -> str:
    env = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", TELL], cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout


def test_the_seed_of_sets_changes_nothing() -> None:
    assert told("0") == told("5")
