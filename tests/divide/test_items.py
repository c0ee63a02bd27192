"""From a run of numbers to questions and their blocks: parts that are questions, headings between, looks that tell, cuts of all."""

from __future__ import annotations

import pytest

from foiparse.divide.items import blocks, common_look, cut_all, is_title, questions_of
from foiparse.divide.prepared import Prepared, prepare
from tests.divide.letters import document

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"


def first_run(text: str) -> tuple[Prepared, list[str]]:
    letter = prepare(document(text))
    return letter, [i.label for i in questions_of(letter, letter.runs[0], len(text))]


QUESTIONS = {
    f"1. {VANS}\na) how many owned?\nb) how many hired?\n2. {COST}": ["1", "1.a", "1.b", "2"],
    f"1. {VANS}\nWe own:\na) four Fords\nb) two Fiats\n2. {COST}": ["1", "2"],  # a list inside the answer
    f"1. {VANS}\nResponse\na) how many owned?\nb) how many hired?\n2. {COST}": ["1", "2"],
    f"1. Vans:\na) red ones are old\nb) blue ones are new\n2. {COST}": ["1", "2"],  # parts that ask nothing
    f"1. {VANS}\na) how many owned?\n2. {COST}": ["1", "1.a", "2"],  # one part alone must plainly ask
    f"1. {VANS}\na) vans owned\n2. {COST}": ["1", "2"],
    f"1. Vans:\nQ1a red ones\nQ1b blue ones\n2. {COST}": ["1", "2"],
    f"1. Vans:\na) red ones\nb) blue ones\n2. {COST}\nNorth\n1. As follows\na) we own\nb) we hire\n2. Nine": [
        "1",
        "1.a",
        "1.b",
        "2",
    ],
}


@pytest.mark.parametrize("text", QUESTIONS)
def test_which_parts_are_questions(text: str) -> None:
    assert first_run(text)[1] == QUESTIONS[text]


def cut_up(text: str) -> list[str]:
    """The blocks of the first run, "|" at the end of each."""
    letter = prepare(document(text))
    found = blocks(letter, questions_of(letter, letter.runs[0], len(text)), len(text))
    return [" ".join(letter.text[b.start : b.end].split()) for b in found]


ONE, TWO = f"1. {VANS}\nFour.", f"2. {COST}\nNine."
BLOCKS = {
    f"{ONE}\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    # headings before the next question
    f"{ONE}\nYour request\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    f"{ONE}\nWhat the fleet costs:\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    f"{ONE}\nwhat the fleet costs:\n{TWO}": [f"1. {VANS} Four. what the fleet costs:", f"2. {COST} Nine."],
    f"{ONE}\nSection B\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    f"{ONE}\nPart 2: Costs\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    f"{ONE}\nFLEET COSTS\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    f"{ONE}\nFLEET\n{TWO}": [f"1. {VANS} Four. FLEET", f"2. {COST} Nine."],  # one word may be an answer
    f"{ONE}\nFLEET 22\n{TWO}": [f"1. {VANS} Four. FLEET 22", f"2. {COST} Nine."],
    f"1. {VANS}\nFLEET COSTS\n{TWO}": [f"1. {VANS} FLEET COSTS", f"2. {COST} Nine."],  # else nothing would answer
    f"{ONE}\n\nFleet costs\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],  # set apart after a full stop
    f"{ONE}\nFleet costs\n{TWO}": [f"1. {VANS} Four. Fleet costs", f"2. {COST} Nine."],
    f"1. {VANS}\nFour\n\nFleet costs\n{TWO}": [f"1. {VANS} Four Fleet costs", f"2. {COST} Nine."],
    f"{ONE}\n\nFleet costs of all the vans\n{TWO}": [f"1. {VANS} Four. Fleet costs of all the vans", f"2. {COST} Nine."],
    f"{ONE}\n\nFleet costs of vans\n{TWO}": [f"1. {VANS} Four.", f"2. {COST} Nine."],
    # topics: where one stands over the first question, others may stand over later ones
    f"Text.\n\nFleet\n\n1. {VANS}\nFour\n\nCosts\n\n{TWO}": [f"1. {VANS} Four", f"2. {COST} Nine."],
    f"Text.\n\nFleet\n1. {VANS}\nFour\n\nCosts\n\n{TWO}": [f"1. {VANS} Four", f"2. {COST} Nine."],
    f"Text.\n\nFleet: all\n\n1. {VANS}\nFour\n\nCosts\n\n{TWO}": [f"1. {VANS} Four Costs", f"2. {COST} Nine."],
    f"Text.\n\nFleet\n\n1. {VANS}\nFour\n\nCosts 2020\n\n{TWO}": [f"1. {VANS} Four Costs 2020", f"2. {COST} Nine."],
    f"Text.\n\nFleet\n\n1. {VANS}\nFour\n\ncosts\n\n{TWO}": [f"1. {VANS} Four costs", f"2. {COST} Nine."],
    f"Text.\n\nFleet\n\n1. {VANS}\n\nCosts\n\n{TWO}": [f"1. {VANS} Costs", f"2. {COST} Nine."],  # else nothing would answer
    f"Text.\n\nFleet\n\n1. {VANS}\nFour\n\nCosts of the vans of all\n\n{TWO}": [f"1. {VANS} Four Costs of the vans of all", f"2. {COST} Nine."],
}  # fmt: skip


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks_end_before_the_headings_of_the_next(text: str) -> None:
    assert cut_up(text) == BLOCKS[text]


def test_a_title_over_a_list_that_begins_again_belongs_to_that_list() -> None:
    letter = prepare(document(f"{ONE}\n{TWO}\nSouth Depot\n1. {VANS}\nTwo."))
    found = blocks(letter, letter.runs[0].items, letter.runs[1].items[0].start)
    assert " ".join(letter.text[found[1].start : found[1].end].split()) == f"2. {COST} Nine."


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("South Depot", True), ("south depot", False), ("South Depot.", False), ("South Depot 2", False), ("The South Depot of Vale", True),
        ("The South Depot of the Vale", False),
    ],
)  # fmt: skip
def test_titles(words: str, title: bool) -> None:
    assert is_title(prepare(document(words)).units[0]) is title


def looked(*lines: tuple[str, str]) -> tuple[Prepared, object]:
    """The look told by the questions of lines (words, look)."""
    letter = prepare(document("\n".join(words for words, _ in lines)))
    for unit, (_, look) in zip(letter.units, lines, strict=True):
        unit.look = (look,)
    return letter, common_look(letter, blocks(letter, letter.runs[0].items, len(letter.text)))


LOOKS: dict[str, tuple[list[tuple[str, str]], object]] = {
    "questions bold, answers plain": ([(f"1. {VANS}", "b"), ("Four.", ""), (f"2. {COST}", "b"), ("Nine.", "")], ("b",)),
    "all alike": ([(f"1. {VANS}", ""), ("Four.", ""), (f"2. {COST}", ""), ("Nine.", "")], None),
    "one question": ([(f"1. {VANS}", "b"), ("Four.", "")], None),
    "each question another look": ([(f"1. {VANS}", "b"), ("Four.", ""), (f"2. {COST}", "i"), ("Nine.", "")], None),
    "no answers": ([(f"1. {VANS}", "b"), (f"2. {COST}", "b")], None),
    "answers that end as the questions look": ([(f"1. {VANS}", "b"), ("Four.", ""), ("Red.", "b"), (f"2. {COST}", "b"), ("Nine.", ""), ("Blue.", "b")], None),
    "closing words under the last answer": (
        [(f"1. {VANS}", "b"), ("Four.", ""), (f"2. {COST}", "b"), ("Nine.", ""), (f"3. {GARAGE}", "b"), ("Marlow.", ""), ("The end.", "b")], ("b",),
    ),
    "four of five questions bold": (
        [line for n in range(1, 6) for line in ((f"{n}. {VANS}", "b" if n < 5 else ""), ("Four.", ""))], ("b",),
    ),
    "numbers on lines of their own": ([("1.", ""), (VANS, "b"), ("Four.", ""), ("2.", ""), (COST, "b"), ("Nine.", "")], ("b",)),
}  # fmt: skip


@pytest.mark.parametrize("name", LOOKS)
def test_the_look_of_the_questions(name: str) -> None:
    lines, look = LOOKS[name]
    assert looked(*lines)[1] == look


def cuts(text: str, listings: dict[str, str] | None = None) -> list[str]:
    """The answer of each block."""
    letter = prepare(document(text))
    found = blocks(letter, letter.runs[0].items, len(text))
    return [" ".join(letter.text[c.at : b.end].split()) for b, c in zip(found, cut_all(letter, found, listings), strict=True)]


def test_the_answers_of_all_blocks() -> None:
    assert cuts(f"{ONE}\n{TWO}") == ["Four.", "Nine."]
    assert cuts(f"1. {VANS} Red ones\nFour.\n{TWO}", {"1": f"{VANS} Red ones"}) == ["Four.", "Nine."]
    note = "For the depot at Marlow by the river"
    assert cuts(f"1. {VANS}\n{note}\nFour.\n2. {COST}\n{note}\nNine.") == ["Four.", "Nine."], "it comes back"
    assert cuts("1. Vans?\nRed ones, so far\nFour.\n2. Cars?\nRed ones, so far\nNine.")[0].startswith("Red"), "too short to tell"


def test_where_a_few_answer_on_the_line_all_are_looked_for_there() -> None:
    same = "Number of vans owned None"
    assert cuts(f"1. Vans? Four.\n2. Cars? Nine.\n3. {same}") == ["Four.", "Nine.", "None"]
    assert cuts(f"1. Vans?\nFour.\n2. Cars?\nNine.\n3. {same}")[2] == ""
