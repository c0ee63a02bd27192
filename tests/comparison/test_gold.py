"""The requests that many trusts answered: on gold divisions, at least 95 % of their questions find their place."""

from __future__ import annotations

import pytest

from benchmarks.corpora import Corpus, corpora
from benchmarks.records_alone import gold_letter
from foiparse.comparison import compare

OPEN = [c for c in corpora() if c.name == "dev.open" and c.stems]


@pytest.mark.skipif(not OPEN, reason="the gold letters are not beside the project")
@pytest.mark.parametrize("corpus", OPEN, ids=lambda c: c.name)
def test_the_largest_requests_align(corpus: Corpus) -> None:
    letters = []
    for stem in corpus.stems:
        letter, _ = gold_letter(corpus.folder, stem)
        letter.source.name = stem
        letters.append(letter)
    for group in compare(letters).groups[:2]:
        asked = [(m.name, n, q.label) for m in group.members for n, q in enumerate(m.letter.questions, 1)]
        right = sum(label in group.cells[name, n].labels for name, n, label in asked if (name, n) in group.cells)
        assert right >= 0.95 * len(asked), group.title[:60]
