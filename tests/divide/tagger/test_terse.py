"""Answers of a word or two that only their place tells, and bullets that answer the question above them."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.terse import bulleted, in_turn
from tests.divide.letters import document

ASKED = (
    "Q 1. How many copiers have you?\nQ 2. Who is the supplier?\nQ 3. When does the lease expire?\nQ 4. What was paid in 2023?\n"
)
ROWS = {
    "as many as questions": (ASKED + "O Answers:\nA 39\nA Konica Minolta\nA 31 July 2026\nA £22,450", ["39", "Konica Minolta", "31 July 2026", "£22,450"]),
    "one fewer": (ASKED + "O Answers:\nA 39\nA Konica Minolta\nA 31 July 2026", []),
    "in long words": (
        ASKED + "A 39\nA Konica Minolta\nA 31 July 2026\nA It was paid from three budgets in that year, each of which is kept by another department and so we would have to ask all three of them "
        "before anything could be said about how much it came to", []
    ),
    "of other kinds": (ASKED + "A We have none\nA Please write to the county\nA It leases them\nA Their address is on the web", []),
    "one of them refused": (
        ASKED + "A 39\nA Konica Minolta\nA Exempt under section 43(2) of the Act, since we are about to go out to tender\nA £22,450",
        ["39", "Konica Minolta", "Exempt under section 43(2) of the Act, since we are about to go out to tender", "£22,450"],
    ),
    "with numbers of their own": (ASKED + "A 1. 39\nA 2. Konica Minolta\nA 3. 31 July 2026\nA 4. £22,450", []),
    "questions with no number": ("Q How many copiers?\nQ Who supplies them?\nQ Until when?\nA 39\nA Konica\nA 31 July 2026", []),
    "answered one by one": ("Q 1. How many copiers?\nA 39\nQ 2. Who supplies them?\nA Konica\nQ 3. Until when?\nA 31 July 2026", []),
}  # fmt: skip


def _parts(lines: str) -> tuple[list, list[str]]:  # type: ignore[type-arg]
    rows = [line.split(" ", 1) for line in lines.split("\n")]
    letter = prepare(document("\n".join(words for _, words in rows)))
    atoms = atoms_of(letter)
    kinds, at = [], -1
    starts = [sum(len(w) + 1 for _, w in rows[:k]) for k in range(len(rows))]
    for atom in atoms:
        k = max(i for i, start in enumerate(starts) if start <= atom.start)
        part = rows[k][0]
        kinds.append("O" if part == "O" else part + ("I" if k == at else "B"))
        at = k
    return atoms, kinds


@pytest.mark.parametrize(("lines", "expected"), ROWS.values(), ids=ROWS.keys())
def test_paragraphs_in_turn(lines: str, expected: list[str]) -> None:
    atoms, kinds = _parts(lines)
    assert [atoms[k].plain for k in in_turn(atoms, kinds)] == expected


SITES = "Q • Harbour Pool\nQ • Tarn Hall\n"
OTHERS = "Q 1. Who runs your pools?\nA Everyone\nQ 2. When does the contract end?\nA In 2034\n"
LISTS = {
    "below a whole question": (OTHERS + "Q 3. Please name the pools.\n" + SITES + "Q 4. How many members have they?\nA 900", ["• Harbour Pool", "• Tarn Hall"]),
    "below one that leads in": (OTHERS + "Q 3. Please give the members of the following.\n" + SITES + "Q 4. How many left?\nA 900", []),
    "below a colon": (OTHERS + "Q 3. Please give the members of:\n" + SITES + "Q 4. How many left?\nA 900", []),
    "that ask": (OTHERS + "Q 3. Please answer these.\nQ • How many members?\nQ • What do they pay?\nQ 4. How many left?\nA 900", []),
    "answered below": (OTHERS + "Q 3. Please name the pools.\n" + SITES + "A There are no others\nQ 4. How many left?\nA 900", []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), LISTS.values(), ids=LISTS.keys())
def test_bullets_that_answer(lines: str, expected: list[str]) -> None:
    atoms, kinds = _parts(lines)
    assert [a.plain for first, last in bulleted(atoms, kinds) for a in atoms[first : last + 1]] == expected
