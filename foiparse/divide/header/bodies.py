"""Bodies that are known by a name of their own kind, which no pattern finds: "Cabinet Office", "Rural Payments Agency". The list is data."""

from __future__ import annotations

from pathlib import Path

from foiparse.divide.header.authority_words import FIXED

DATA = Path(__file__).parent / "data" / "bodies.txt"
BODIES = frozenset(FIXED) | {x for x in DATA.read_text(encoding="utf-8").splitlines() if x and x[0] != "#"}
