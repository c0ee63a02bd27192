"""A proposal as parts: each atom has that of the piece in which its middle lies, begun once."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.parts import middles_of, parts_of
from tests.divide.letters import document

TEXT = "Dear Mr Reed\n1. How many vans? Which are blue?\nWe own 12. All are blue.\nYours sincerely"


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


Q, A = ("Q", ["1"], *at("1. How many vans? Which are blue?")), ("A", ["1"], *at("We own 12. All are blue."))
HALF = ("A", ["1"], *at("All are blue."))
TABLE = {
    "none": ([], ["O", "O", "O", "O", "O", "O"]),
    "question and answer": ([Q, A], ["O", "QB", "QI", "AB", "AI", "O"]),
    "in any order": ([A, Q], ["O", "QB", "QI", "AB", "AI", "O"]),
    "a listing": ([("R", ["1"], Q[2], Q[3]), A], ["O", "RB", "RI", "AB", "AI", "O"]),
    "part of a unit": ([Q, HALF], ["O", "QB", "QI", "O", "AB", "O"]),
    "two answers in a row": ([("A", ["1"], *at("We own 12.")), HALF], ["O", "O", "O", "AB", "AB", "O"]),
    "all of it": ([("A", ["1"], 0, len(TEXT))], ["AB", "AI", "AI", "AI", "AI", "AI"]),
}


@pytest.mark.parametrize(("pieces", "expected"), TABLE.values(), ids=TABLE.keys())
def test_parts(pieces: list[tuple[str, list[str], int, int]], expected: list[str]) -> None:
    proposal = Proposal("some reading")
    for kind, labels, start, end in pieces:
        proposal.add(kind, labels, start, end)  # type: ignore[arg-type]
    assert parts_of(middles_of(atoms_of(prepare(document(TEXT)))), proposal) == expected
