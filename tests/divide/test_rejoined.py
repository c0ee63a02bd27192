"""Parts of a sentence of which the first was left in it are no questions of their own."""

from __future__ import annotations

from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.rejoined import rejoined
from tests.divide.letters import document

TEXT = "1. Please state (i) how many vans; (ii) from whom\n(i) 41, (ii) Marlow\n"


def _labels(*first: str) -> list[tuple[str, list[str], str]]:
    at, answer = TEXT.index("(ii)"), TEXT.index("(i) 41")
    proposal = Proposal("by hand")
    proposal.add("Q", ["1"], 0, TEXT.index("(i)") if first else at)
    for label in first:
        proposal.add("Q", [label], TEXT.index("(i)"), at)
    proposal.add("Q", ["1.ii"], at, answer - 1)
    proposal.add("A", ["1.ii"], answer, len(TEXT) - 1)
    pieces = rejoined(prepare(document(TEXT)), proposal.pieces)
    return [(p.kind, p.labels, TEXT[p.start : p.end]) for p in pieces]


def test_the_parts_are_one_question_again() -> None:
    asked, told = TEXT.strip().split("\n")
    assert _labels() == [("Q", ["1"], asked), ("A", ["1"], told)]


def test_a_first_part_of_its_own_keeps_the_others() -> None:
    assert [labels for _, labels, _ in _labels("1.i")] == [["1"], ["1.i"], ["1.ii"], ["1.ii"]]


def test_parts_of_one_line_with_one_answer_are_one_question() -> None:
    at, answer = TEXT.index("(ii)"), TEXT.index("(i) 41")
    proposal = Proposal("by hand")
    proposal.add("Q", ["1"], 0, TEXT.index("(i)"))
    proposal.add("Q", ["1.i"], TEXT.index("(i)"), at)
    proposal.add("Q", ["1.ii"], at, answer - 1)
    proposal.add("A", ["1.i", "1.ii"], answer, len(TEXT) - 1)
    asked, told = TEXT.strip().split("\n")
    pieces = rejoined(prepare(document(TEXT)), proposal.pieces)
    assert [(p.kind, p.labels, TEXT[p.start : p.end]) for p in pieces] == [("Q", ["1"], asked), ("A", ["1"], told)]
