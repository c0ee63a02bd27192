"""Bodies that are known by a name of their own kind, which no pattern finds: "Cabinet Office", "Rural Payments Agency". The list is data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


def _listed(name: str) -> frozenset[str]:
    return frozenset(x for x in (DATA / name).read_text(encoding="utf-8").splitlines() if x and x[0] != "#")


BODIES = _listed("bodies.txt")


@cache
def overseers() -> frozenset[str]:
    """Bodies that others name in passing: "our accounts are at Companies House"."""
    return _listed("overseers.txt")
