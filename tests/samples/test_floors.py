"""The gate of `make eval`, on the letters that come with the project: no figure falls below its floor."""

from __future__ import annotations

import pytest

from benchmarks import floors
from benchmarks.corpora import corpora
from benchmarks.evaluate import measure


@pytest.mark.usefixtures("remembered")
def test_no_figure_of_the_samples_falls() -> None:
    corpus = next(c for c in corpora() if c.name == "samples")
    pinned = floors.load()["corpora"]["samples"]
    if pinned["sha256"] != corpus.fingerprint():
        pytest.skip("the samples have changed: `make eval-accept` pins them anew")
    assert floors.falls(pinned["figures"], measure(corpus).figures) == []
