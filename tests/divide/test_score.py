"""The criteria of the scorer, one by one, on divisions made by hand: what each rewards, and what it marks down."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.score import CRITERIA, question_heads, question_starts, score, sound
from foiparse.read.text import read_text
from tests.divide.made import marked

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"
FOUR, PRICE, MARLOW = "We own four vans.", "They cost £12,000.", "Marlow Garages do."
PLAIN = f"Q1|1. {VANS}\nA1|{FOUR}\nQ2|2. {COST}\nA2|{PRICE}"
OWN = "-|Dear Mr Reed\n" + PLAIN + "\n|The factors that we weighed were:\n|{} we consult\n|{} we publish"

# letter → the criterion's value, to two places
CASES: dict[str, dict[str, float]] = {
    # answered: the share of questions with an answer; a lead-in needs none
    PLAIN: {"answered": 1, "clean": 1, "numbers": 1, "coverage": 1, "style": 1, "printed": 1, "questions": 1, "split": 0.7},
    f"Q1|1. {VANS}\nA1|{FOUR}\nQ2|2. {COST}": {"answered": 0.5, "split": 0.55},
    f"Q1|1. {VANS}\nQ2|2. {COST}\nA1,2|{FOUR}": {"answered": 1, "split": 0.55},
    f"Q1|1. {VANS}\n|2. {COST}\n|3. {GARAGE}\nA1|{FOUR}": {"numbers": 0.33, "clean": 1, "split": 0.4},
    # printed: one question without its number is enough
    f"Q*1|{VANS}\nA*1|{FOUR}": {"printed": 0},
    # clean: an answer holds no numbered question (2 of 3), no question mark, request or counted line (1 of 3)
    f"Q1|1. {VANS}\nA1|{FOUR}\n|2. {COST}": {"clean": 0.33},
    f"Q1|1. {VANS}\nA1|{FOUR}\n|{COST}": {"clean": 0.67},
    f"Q1|1. {VANS}\nA1|{FOUR}\n|{COST}\n|{GARAGE}": {"clean": 0.33},
    f"Q1|1. {VANS}\nA1|{FOUR}\n|{COST}\n|{GARAGE}\n|Is it?\n|Why?": {"clean": 0},
    f"Q1|1. {VANS}\nA1|{COST}\n|{FOUR}": {"clean": 1},  # its first paragraph is no matter
    f"Q1|1. {VANS}\nA1|{FOUR}\n|Please provide copies of the invoices.": {"clean": 0.67},
    f"Q1|1. {VANS}\nA1|{FOUR}\n|Your request": {"clean": 0.67},
    f"Q1|1. {VANS}\nA1|{FOUR}\n|Q2 the cost": {"clean": 0.67},
    f"Q1|1. {VANS}\nA1|{FOUR}\nQ2|2. {COST}\nA2|{PRICE}\n|1. they are red": {"clean": 0.67},
    f"Q1|1. {VANS}\nA1|{FOUR}\nQ2|2. {COST}\nA2|{PRICE}\n|7. they are red": {"clean": 1},  # no question has this number
    OWN.format("1.", "2."): {"clean": 1},  # the authority's own list
    f"Q1|1. {VANS}\nA1|{FOUR}\nQ2|2. {COST}\nA2|{PRICE}\n|Number 2, {VANS}\n|{VANS} Four.": {"clean": 0},  # another's words
    f"Q1|1. {VANS}\nA1|{FOUR}\n|How many vans do you own in all: four.": {"clean": 1},  # its own words
    # clean: a question holds nothing that the authority says
    f"Q1|1. {VANS}\n|{FOUR}\n|The vans are red.\nA1|{PRICE}": {"clean": 0.33},
    f"Q1|1. {VANS}\n|Our response\n|as below\nA1|{PRICE}": {"clean": 0.67},
    # clean: an answer tells no part of its question again
    f"Q1|1. Vans: {VANS} the ones that we hire included, please\nA1|{FOUR}\n|the ones that we hire included, please": {"clean": 0.67},
    f"Q1|1. Vans: {VANS} the ones that we hire\nA1|{FOUR}\n|the ones that we hire": {"clean": 1},  # too short to tell
    # coverage: by characters, without what stands apart
    f"Q*1|{VANS}\nA*1|{FOUR}\n-|{PRICE}": {"coverage": 0.7},
    f"Q*1|{VANS}\nA*1|{FOUR}\n-|Thank you for your request for information.": {"coverage": 1},
    f"Q*1|{VANS}\nA*1|{FOUR}\n-|In detail:": {"coverage": 1},
    # questions: the mean likeness, lead-ins aside; plain requests and what "Your request:" introduces ask too
    f"Q*1|{VANS}\nA*1|{FOUR}\nQ*2|{FOUR}\nA*2|{PRICE}": {"questions": 0.5},
    f"-|{VANS}\nA*1|{FOUR}": {"questions": 0.35},
    f"Q*1|Please provide copies of the invoices for vans.\nA*1|{FOUR}": {"questions": 1},
    f"-|Your request:\nQ1|1. vans\nQ2|2. cost\n-|Our response:\nA1|1. {FOUR}\nA2|2. {PRICE}": {"questions": 0.7},
    f"-|Your request:\nQ1|• vans\nQ2|• cost\n-|Our response:\nA1|{FOUR}\nA2|{PRICE}": {"questions": 0.7},
    # numbers: each that marks a question or an answer begins a piece
    f"-|Your request\nQ*1|the vans\n-|Our response\nA*1|{FOUR}\n-|Your request\nQ*2|the cost\n-|Our response\nA*2|{PRICE}": {"numbers": 0},
    f"Q*1|Your request\n|the vans\nA*1|Our response\n|{FOUR}\nQ*2|Your request\n|the cost\nA*2|Our response\n|{PRICE}": {"numbers": 1},
}  # fmt: skip


@pytest.mark.parametrize("lines", CASES)
def test_criteria(lines: str) -> None:
    found = score(*marked(lines))
    assert {name: round(found.parts[name], 2) for name in CASES[lines]} == CASES[lines]


def test_the_score_is_the_weighed_mean_of_its_parts() -> None:
    found = score(*marked(PLAIN))
    total = sum(c.weight for c in CRITERIA.values())
    assert found.score == pytest.approx(sum(CRITERIA[n].weight * v for n, v in found.parts.items()) / total, abs=1e-3)
    assert set(found.parts) == set(CRITERIA) and 0 < found.score < 1


def test_lead_ins_are_neither_asked_nor_answered() -> None:
    lines = f"Q1|1. About the vans:\nQ1.a|a) {VANS}\nA1.a|{FOUR}"
    plain, lead = (score(*marked(lines, leads)).parts for leads in ((), ("1",)))
    assert (plain["answered"], lead["answered"], lead["questions"]) == (0.5, 1, 1)
    assert plain["questions"] < 1


SOUND = {
    "": False,
    PLAIN: True,
    f"A*1|{FOUR}": True,
    f"Q1|1.\nA1|{FOUR}\nQ2|2.\nA2|{PRICE}": False,  # questions that are only numbers
    f"Q1|Question 1:\nA1|{FOUR}\nQ2|2. {COST}\nA2|{PRICE}": False,
    f"Q1|1. {VANS}\nQ2|2.\nQ3|3. {COST}\nQ4|4. {GARAGE}\nA1,2,3,4|{FOUR}": True,  # a few may be
    f"Q1|1. vans\nA1|{FOUR}\nQ2|2. We own this\nA2|{PRICE}": False,  # numbers that ask nothing
    f"Q1|1. vans\nA1|{FOUR}\nQ2|2. We own this, do we?\nA2|{PRICE}": True,
    f"Q1|1. the number of vans\nA1|{FOUR}\nQ2|2. the cost of the vans\nA2|{PRICE}": True,
    f"Q*1|We own vans.\nA*1|{FOUR}": True,  # without numbers they stand for themselves
    f"Q1|1. vans\nQ*2|We own this\nA1|{FOUR}": True,
}


@pytest.mark.parametrize("lines", SOUND)
def test_sound(lines: str) -> None:
    assert sound(*marked(lines)) is SOUND[lines]


# letter → the numbers and labels that mark its questions, and the items that a lead-in introduces
HEADS: dict[str, tuple[list[str], list[str]]] = {
    PLAIN: (["1. How", "2. What"], []),
    "-|1. vans\n-|we own four\n-|2. cost\n-|they cost nine": ([], []),  # numbers that ask nothing
    "-|Your request:\n-|1. vans\n-|2. cost\n-|Our response:\n-|1. We do.\n-|2. We do.": (["1. vans", "2. cost"], ["1. vans", "2. cost"]),
    "-|Your request:\n-|1. vans\n-|Four.": (["1. vans"], ["1. vans"]),
    f"-|1. {VANS}\n-|Four.": ([], []),  # one number alone
    f"-|1. {VANS}\n-|Four.\n-|2. {COST}\n-|Our depots:\n-|1. {GARAGE}": (["1. How", "2. What", "1. Who"], []),  # a slip
    f"-|1. {VANS}\n-|Four.\n-|2. {COST}\n-|Our depots:\n-|1. Marlow": (["1. How", "2. What"], []),
    f"-|1. {VANS}\n-|Four.\n-|2. {COST}\n-|Our depots:\n-|(1) {GARAGE}": (["1. How", "2. What"], []),
    "-|Q1\n-|vans\n-|Q2\n-|cost": (["Q1", "Q2"], []),
    f"-|1 {VANS}\n-|Four.\n-|2 {COST}\n-|Nine.": ([], []),  # numbers without a stop are too weak
    "-|In relation to question 1, four.\n-|In relation to question 2, nine.": (["In relation", "In relation"], []),
    "-|1. vans\n-|a) how many?\n-|b) what cost?": ([], []),
    "-|Your request\n-|vans\n-|Our response\n-|four\n-|Your request\n-|cost\n-|Our response\n-|nine": (["Your re", "Your re", "Our re", "Our re"], []),
    "-|Your request\n-|vans\n-|Our response\n-|four": ([], []),
    "-|Please supply the following:\n-|• vans\n-|• cost\n-|Our list has\n-|• four": ([], ["• vans", "• cost"]),
}  # fmt: skip


@pytest.mark.parametrize("lines", HEADS)
def test_what_marks_the_questions(lines: str) -> None:
    letter, _ = marked(lines)
    heads, starts = HEADS[lines]
    found = [letter.text[at : at + 12] for at in question_heads(letter)]
    assert len(found) == len(heads) and all(f.startswith(h) for f, h in zip(found, heads, strict=True)), found
    begun = [letter.text[at : at + 12] for at in sorted(question_starts(letter))]
    assert len(begun) == len(starts) and all(b.startswith(s) for b, s in zip(begun, starts, strict=True)), begun


def test_style_is_how_well_one_look_tells_questions_from_answers() -> None:
    def styled(*looks: str) -> float:
        letter, proposal = marked(PLAIN)
        for unit, look in zip(letter.units, looks, strict=True):
            unit.look = (look,)
        return round(score(letter, proposal).parts["style"], 3)

    assert styled("b", "", "b", "") == 1
    assert styled("b", "b", "b", "b") == 1
    assert styled("b", "", "b", "b") == 0.75
    assert styled("b", "", "", "") == 0.75
    assert styled("b", "", "", "b") == 0.5


def test_a_proposal_without_pieces_scores_and_is_not_sound() -> None:
    letter, _ = marked(PLAIN)
    empty = Proposal("none")
    assert not sound(letter, empty)
    assert score(letter, empty).parts["clean"] == 0


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Year\tVans", "Cost\n2023\t4\t£9\n2024\t5\t£10", False),  # a header is parted from its own row
        ("Year\tVans\tCost", "2023\t4\t£9\n2024\t5\t£10", True),
        ("Year\tVans\tCost\n2023\t4", "£9", True),  # the last cell of its row may be another's
    ],
)
def test_a_row_goes_to_one_answer(first: str, second: str, expected: bool) -> None:
    letter = prepare(
        read_text(b"How many vans?\nWhat did they cost?\nYear\tVans\tCost\n2023\t4\t\xc2\xa39\n2024\t5\t\xc2\xa310\n")
    )
    proposal, at = Proposal("by hand"), letter.text.index(first)
    proposal.add("Q", ["*1"], 0, 14)
    proposal.add("Q", ["*2"], 15, 34)
    proposal.add("A", ["*1"], at, at + len(first))
    then = letter.text.index(second, at + len(first))
    proposal.add("A", ["*2"], then, then + len(second))
    assert sound(letter, proposal) is expected
