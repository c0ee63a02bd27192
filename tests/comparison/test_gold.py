"""The requests that many trusts answered: on gold divisions, at least 95 % of their questions find their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.records_alone import gold_letter
from foiparse.comparison import compare

GOLD = Path(__file__).parents[3] / "open" / "dev"


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold letters are not beside the project")
def test_the_largest_requests_align() -> None:
    letters = []
    for path in sorted(GOLD.glob("*.gold.json")):
        letter, _ = gold_letter(GOLD, path.name.removesuffix(".gold.json"))
        letter.source.name = path.name
        letters.append(letter)
    for group in compare(letters).groups[:2]:
        asked = [(m.name, n, q.label) for m in group.members for n, q in enumerate(m.letter.questions, 1)]
        right = sum(label in group.cells[name, n].labels for name, n, label in asked if (name, n) in group.cells)
        assert right >= 0.95 * len(asked), group.title[:60]
