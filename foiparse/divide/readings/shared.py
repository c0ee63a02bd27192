"""What several readings need."""

from __future__ import annotations

from foiparse.divide.prepared import Prepared
from foiparse.divide.sequences import Run

MOST_RUNS = 8  # runs tried as the letter's questions: the longest and the first


def candidate_runs(letter: Prepared) -> list[Run]:
    """Runs long enough, or tagged, to be the letter's questions, in text order."""
    fit = [r for r in letter.runs if len(r.items) > 1 or r.items[0].tag in "qa" or r.items[0].path[0] == "1"]
    if len(fit) > MOST_RUNS:
        long = sorted(fit, key=lambda r: -len(r.items))[:MOST_RUNS]
        fit = [r for r in fit if r in long]
    return fit
