"""What the tagger sees of an atom: one small letter for each family of features."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.divide.prepared import Prepared, prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.features import features_of
from foiparse.read import read
from tests.divide.letters import document

LETTER = """Dear Mr Reed
Thank you for your request of 3 May 2021.
1. How many vans do you own?
We own 12 vans.
2. What did they cost?
Answer: £9,000 in all
Yours sincerely"""


def rows(letter: Prepared, ranked: list[tuple[float, Proposal]] | None = None) -> dict[str, set[str]]:
    """The words of each atom → its features."""
    atoms = atoms_of(letter)
    return {a.plain: set(row) for a, row in zip(atoms, features_of(letter, atoms, ranked or []), strict=True)}


def of(text: str) -> dict[str, set[str]]:
    return rows(prepare(document(text)))


SEEN = {
    "bias": (LETTER, "We own 12 vans.", {"bias"}),
    "words, with figures as noughts": (LETTER, "We own 12 vans.", {"w1we", "w2we own", "w3we own 0", "~vans", "wevans", "wf0 vans"}),
    "its number": (LETTER, "1. How many vans do you own?", {"hn", "n1", "nfirst", "nnew", "nt0of1"}),
    "a number that runs on": (LETTER, "2. What did they cost?", {"hn", "nruns", "nform", "nnew", "nmore"}),
    "no number": (LETTER, "We own 12 vans.", {"hnone", "-hn", "+hn"}),
    "marks": (LETTER, "2. What did they cost?", {"end?", "q?", "len1"}),
    "voices": (LETTER, "We own 12 vans.", {"cwe", "cfigure"}),
    "a label": (LETTER, "Answer:", {"canswer", "end:", "pos10"}),
    "place": (LETTER, "£9,000 in all", {"pos01", "P3", "Hn2", "cfigure"}),
    "neighbours": (LETTER, "Dear Mr Reed", {"-none", "--none", "Htop"}),
    "zone": (LETTER, "Dear Mr Reed", {"zsalutation"}),
    "a number that comes again, in other words": (
        "1. How many vans do you own?\n2. What did they cost?\n1. Four\n2. Nine pounds",
        "1. Four",
        {"nseen", "njumps", "nt1of2", "nl10"},
    ),
    "a number that comes again, in the same words": (
        "1. How many large vans does the council own?\n2. What did they cost?\n1. How many large vans does the council own? Four",
        "1. How many large vans does the council own?",
        {"nt1of2", "nl12", "ragain"},
    ),
    "parts beneath their number": ("1. Of vans:\na) how many?\n2. Of cars:\na) how many?", "2. Of cars:", {"nt0of1", "nother", "G0"}),
    "short stretches that come back": (
        "You asked:\nHow many?\nReply\nFour\nYou asked:\nWhat cost?\nReply\nNine",
        "Reply",
        {"sr2", "srnext"},
    ),
    "first words that come back": ("Ask: how many?\nFour\nAsk: what cost?\nNine\nAsk: who?\nMarlow", "Ask: who?", {"sf1"}),
    "quotation": ("You wrote:\n“How many vans?\nWhat did they cost?”\nFour", "What did they cost?”", {"inquote"}),
    "an opened quotation": ("You wrote:\n“How many vans?\nWhat did they cost?”\nFour", "“How many vans?", {"opensquote"}),
    "straight quotation marks": ('You wrote:\n"How many vans?\nWhat did they cost?"\nFour', 'What did they cost?"', {"inquote"}),
    "after the request's heading": ("Your request\nHow many vans?\nOur response\nFour", "How many vans?", {"Hrequest"}),
    "after the response's heading": ("Your request\nHow many vans?\nOur response\nFour", "Four", {"Hresponse"}),
    "a group of numbers": ("1. How many?\n2. What cost?\nQuestions 1-2 are refused.", "Questions 1-2 are refused.", {"hgroup"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), SEEN.values(), ids=SEEN.keys())
def test_what_is_seen(text: str, words: str, expected: set[str]) -> None:
    assert expected <= of(text)[words], sorted(expected - of(text)[words])


def test_outside_a_quotation_nothing_says_so() -> None:
    seen = of('You wrote:\n“How many vans?”\nFour\n"One" and "two"\nNine')
    assert not any("inquote" in row for row in seen.values())


TABLE = (
    "<html><body><p>Dear Mr Reed</p><table><tr><th>No</th><th>Your question</th><th>Our response</th><th>Site</th></tr>"
    "<tr><td>1</td><td>How many vans?</td><td>Four</td><td>Hale</td></tr>"
    "<tr><td>2</td><td>What cost?</td><td>Nine<p>pounds</p></td><td>Dene</td></tr></table><p>Yours sincerely</p></body></html>"
)
COLUMNS = {
    "How many vans?": {"ghq1", "g4c1r1", "gcell"},
    "Four": {"gha1", "g4c2r1", "gcell"},
    "Hale": {"gho1"},
    "1": {"ghn1", "grow", "hbare"},
    "No": {"ghn0", "gin"},
    "pounds": {"gha1", "gpara"},
    "Yours sincerely": {"gout"},
}


@pytest.mark.parametrize(("words", "expected"), COLUMNS.items())
def test_columns(words: str, expected: set[str]) -> None:
    seen = rows(prepare(read(TABLE.encode(), "reply.html")))[words]
    assert expected <= seen, sorted(expected - seen)


def test_a_table_of_data_is_seen_as_one() -> None:
    data = "<table><tr><td>Year</td><td>Vans</td></tr><tr><td>2020</td><td>4</td></tr><tr><td>2021</td><td>5</td></tr></table>"
    seen = rows(prepare(read(f"<html><body><p>Vans</p>{data}</body></html>".encode(), "reply.html")))
    assert "gdata" in seen["2020"]


def test_what_the_other_readings_say() -> None:
    letter = prepare(document(LETTER))
    asks, tells = Proposal("numbers, answers beneath"), Proposal("one request, one answer")
    question, answer = LETTER.index("1. How"), LETTER.index("We own")
    asks.add("Q", ["1"], question, answer - 1)
    asks.add("A", ["1"], answer, LETTER.index("2. What") - 1)
    tells.add("A", ["1"], question, LETTER.index("Yours") - 1)
    seen = rows(letter, [(0.9, asks), (0.5, tells), (0.4, asks)])["1. How many vans do you own?"]
    expected = {"r0QB", "r1AB", "rrQBAB", "rknumbers|answers beneathQB", "rkone request|one answerAB", "rs18QB", "rvQB2", "rvAB1"}
    assert expected <= seen, sorted(expected - seen)
    assert not any(f.startswith("rs10") for f in seen), "the level is told of the best kind alone"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*LETTER.split("\n"), "“", '"', "1.", "(a)", "A1", "You asked:", "??", "•", "."]), max_size=20))
def test_any_lines_have_a_row_for_each_atom(lines: list[str]) -> None:
    letter = prepare(document("\n".join(lines)))
    atoms = atoms_of(letter)
    found = features_of(letter, atoms)
    assert len(found) == len(atoms) and all(row[0] == "bias" for row in found)
    assert [set(row) for row in found] == [set(row) for row in features_of(letter, atoms)]
