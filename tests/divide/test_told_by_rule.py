"""Small rules of what a line is: a figure behind a question's number, a period that is asked for, a question back, a sentence with two sides."""

from __future__ import annotations

import pytest

from foiparse.divide.announced import by_announcement
from foiparse.divide.clarifying import asks_back
from foiparse.divide.numbering import read_head
from foiparse.divide.periods import Line, periods_asked
from foiparse.divide.prepared import prepare
from foiparse.divide.shared_out import by_own_numbers, shared_out
from foiparse.divide.tagger.atoms import atoms_of
from foiparse.divide.tagger.by_place import answers_in_place
from foiparse.divide.tagger.by_rule import by_rule
from foiparse.divide.tagger.model import AB, ALL, PARTS, QB, QI
from foiparse.divide.tagger.numbers_named import named_words
from tests.divide.letters import document
from tests.divide.made import marked


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("For question 2, 9 teachers have left.", "2"),
        ("In answer to question 2, 9 were retired.", "2"),
        ("In answer to Q2, 9, 10 and 4 staff left in those years.", "2"),
        ("For question 2, 9 and 10 are exempt", "2"),
        # lists of questions all the same
        ("For questions 2, 9 were retired.", "2, 9"),
        ("Question 2, 9 are exempt.", "2, 9"),
        ("Question 2, 9 relate to staff.", "2, 9"),
        ("In answer to question 2, 9 we hold nothing.", "2, 9"),
        ("In answer to question 2, 9 and 10: none.", "2, 9 and 10"),
        ("For question 2, 9 information is not held.", "2, 9"),
        ("For question 2 and 9, none.", "2 and 9"),
    ],
)  # fmt: skip
def test_a_figure_behind_a_number(words: str, wanted: str) -> None:
    assert named_words(words) == wanted


def test_a_figure_is_no_part_of_a_head() -> None:
    head = read_head("In answer to question 2, 9 teachers have left.")
    assert head is not None and head.paths == [("2",)]
    head = read_head("Question 2, 9 and 10: none")
    assert head is not None and head.paths == [("2",), ("9",), ("10",)]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("1. How many in:|a) 2021|b) 2022|a) 14|b) 9", {1, 2}),
        ("1. How many in each of the following years?|(i) 2021/22|(ii) 2022/23 to date|Response:|none", {1, 2}),
        ("1. How many in|• April 2021|• May 2021|14|none", {1, 2}),
        ("1. How much did you spend in:|- 2021/22|- 2022/23|The total was £9.", {1, 2}),
        ("1. Please state the amount spent in:|- 2021/22|- 2022/23|2. What cost?", {1, 2}),
        ("We hold figures for:|- 2021/22|- 2022/23|and for no other years.", set()),  # the authority's
        ("1. How many for:|2021|2022|14|22", {1, 2}),
        ("1. How many in each of the last two years|2021|2022|14|22", set()),  # a table that lost its lines
        ("1. How many in:|a) 2021|2. What cost?|Four", set()),  # one year alone
        ("1. In which years:|a) 2021|b) 2022|a) 14|b) 9", set()),  # years are what is asked for
        ("1. How many in:|a) 2021|b) 2022|2. What cost?|Four", set()),  # the next question: nothing tells
        ("1. How many in:|2021|2022|14|2. What cost?", set()),  # fewer figures than years
        ("1. How many in:|a) 2021 vans|b) 2022 cars|a) 14|b) 9", set()),
        ("1. How many in:|a) 2021|b) 2022", set()),
        ("Answer:|2021|2022|14|22", set()),
        ("1. How many in:|2019/20|2020/21|2019/20 - 211|2020/21 - 388", {1, 2}),
        ("1. How many in:|2019|2020|2019: none|2020: 14", {1, 2}),
        ("1. How many in:|2019|2020|2020: none|2019: 14", set()),  # in another order
        ("1. How many in:|2019|2020|2019 was a good year|2020 was a bad one", set()),
    ],
)
def test_periods_that_are_asked_for(lines: str, wanted: set[int]) -> None:
    assert periods_asked([Line(words, read_head(words), None) for words in lines.split("|")]) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Which years would you like?", True),
        ("Could you confirm which years you would like?", True),
        ("Please can you clarify what you mean by vehicles?", True),
        ("Clarification required - which year?", True),
        ("Which of the depots are you interested in?", False),
        ("Could you confirm how many of these you lease?", False),
        ("Which licences do you require drivers to hold?", False),
        ("What would you like us to do about it", False),
        ("What you want to know", False),  # a heading
        ("We would like to know which years you mean.", False),
    ],
)
def test_a_question_back(words: str, wanted: bool) -> None:
    assert asks_back(words) is wanted


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (["In response to your first question, 62 dogs.", "Finally, three were put down."], {0, 1}),
        (["Finally, three were put down."], set()),
        (["In response to your first question:", "62"], set()),  # a heading
        (["With regard to your second question, how many are there?"], set()),  # the question again
        (["The first of these is red and old."], set()),
        (["In the first, received in May, you sought"], set()),
        (["In answer to question 1, 62 dogs.", "The remainder of your request is refused."], {1}),
        (["On point 1, 62 dogs.", "As to the rest of your questions, section 40(2) applies."], {1}),
        (["In answer to question 1, 62 dogs.", "The remainder of the dogs were put down."], set()),
        (["We own 62 dogs.", "The remainder of your request is refused."], set()),  # nothing is named above it
    ],
)
def test_a_place_begins_an_answer(paragraphs: list[str], wanted: set[int]) -> None:
    assert answers_in_place(paragraphs) == wanted


SHARED = "Q1|1. How many vans?\nQ2|2. What cost?\nQ3|3. Who repairs them?\nA1,2,3|"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("1 & 2: Not held.\n|3: 17", [["1", "2"], ["3"]]),
        ("1: Four.\n|2-3: Not held.", [["1"], ["2", "3"]]),
        ("1: Four.\n|2: Nine.\n|3: Marlow.", [["1"], ["2"], ["3"]]),
        ("We looked in the depot.\n|1: Four.\n|2: Nine.\n|3: Marlow.", [["1", "2", "3"]]),  # may be a list of the authority's own
        ("1 & 2: Not held.", [["1", "2", "3"]]),
        ("3: 17\n|1 & 2: Not held.", [["1", "2", "3"]]),  # out of order
    ],
)
def test_an_answer_shared_out_by_its_own_numbers(lines: str, wanted: list[list[str]]) -> None:
    letter, proposal = marked(SHARED + lines)
    piece = proposal.pieces[-1]
    parts = by_own_numbers(letter, piece.labels, piece.start, piece.end)
    assert [labels for labels, _, _ in parts] == wanted
    assert (parts[0][1], parts[-1][2]) == (piece.start, piece.end)
    parted = shared_out(letter, proposal)
    assert (parted is None) == (len(wanted) == 1)
    assert parted is None or [p.labels for p in parted.pieces if p.kind == "A"] == wanted


ASKED = "Q1|1. How many vans?\nQ2|2. What cost?\nQ3|3. Who repairs them?\n"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (
            "A1,2,3|Questions 1 and 2 are answered below. Question 3 is exempt.\n|1. Four\n|2. £9",
            [("3", "Question 3 is exempt."), ("1", "1. Four"), ("2", "2. £9")],
        ),
        (
            "A3|Question 3 is exempt. Questions 1 and 2 are answered below.\nA1|1. Four\nA2|2. £9",
            [("3", "Question 3 is exempt."), ("1", "1. Four"), ("2", "2. £9")],
        ),
        (
            "-|We can answer questions 1 and 2, but question 3 is not held.\nA1|1. Four\nA2|2. £9",
            [("3", "question 3 is not held."), ("1", "1. Four"), ("2", "2. £9")],
        ),
        # the refused one has its own answer below
        (
            "A1,2|Questions 1 and 2 are answered below; question 3 is exempt.\nA1|1. Four\nA2|2. £9\nA3|3. Exempt by section 31.",
            [("1", "1. Four"), ("2", "2. £9"), ("3", "3. Exempt by section 31.")],
        ),
        # one side only; nothing below is the answer that the sentence says there is; what is named twice
        (
            "A1,2|Questions 1 and 2 are answered below.\nA1|1. Four\nA2|2. £9",
            [("1,2", "Questions 1 and 2 are answered below."), ("1", "1. Four"), ("2", "2. £9")],
        ),
        (
            "A1,2|Questions 1 and 2 are answered below. Question 3 is exempt.\n|Four for £9",
            [("1,2", "Questions 1 and 2 are answered below. Question 3 is exempt. Four for £9")],
        ),
        (
            "A1|Question 1 is answered below. Question 1 is also exempt.\nA1|1. Four",
            [("1", "Question 1 is answered below. Question 1 is also exempt."), ("1", "1. Four")],
        ),
    ],
)
def test_a_sentence_with_two_sides(lines: str, wanted: list[tuple[str, str]]) -> None:
    letter, proposal = marked(ASKED + lines)
    pieces = by_announcement(letter, proposal.pieces)
    assert [(",".join(p.labels), " ".join(letter.text[p.start : p.end].split())) for p in pieces if p.kind == "A"] == wanted


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        ("Please provide the number of vans.\nPlease provide their cost in 2023.", [1]),
        ("Can you tell me the number of vans?\nPlease also give their cost in 2023.", [1]),
        ("Please provide the number of vans.\nThe figures may be rounded.\nPlease provide their cost in 2023.", []),
        ("Please provide the number of vans. Please leave out those on hire.", []),  # one paragraph
        ("The number of vans.\nPlease provide it by year.", []),
    ],
)
def test_a_request_below_a_request_is_another(lines: str, asked: list[int]) -> None:
    atoms = atoms_of(prepare(document(lines)))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    assert [k for k, row in enumerate(state) if row[QI] < row[QB]] == asked


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Request 2 - July 2023", True),
        ("FOI request no. 12: 3 May 2024", True),
        ("Request 2 (October 2023)", True),
        ("Request 2 - costs for July 2023", False),
        ("Request 2 - July 2023 accounts of the depot", False),
    ],
)
def test_the_head_of_an_entry_asks_nothing(line: str, heads: bool) -> None:
    atoms = atoms_of(prepare(document(f"{line}\nHow many vans do you own?\nFour")))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    assert (state[0][QB] < state[0][PARTS.index("O")]) == heads


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("Please provide the number of vans.\nSeven\nPlease provide their cost.", [1]),
        ("How many vans?\n£1,204\nWhat did they cost?", [1]),
        ("Under the Freedom of Information Act please provide the number of vans.\nNone.\nHow many cars?", [1]),
        ("1. How many vans?\n12\n2. What did they cost?", []),  # told by the models
        ("Please provide the number of vans.\nLorries\nPlease provide their number.", []),  # a heading
        ("Please provide the number of vans.\nSeven\nWe hope that this helps.", []),
    ],
)
def test_a_figure_between_two_that_ask(lines: str, told: list[int]) -> None:
    atoms = atoms_of(prepare(document(lines)))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    assert [k for k, row in enumerate(state) if row[AB] == 0 and row[PARTS.index("O")] < 0 and row[QB] < 0] == told


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Under the Freedom of Information Act please provide the number of vans.", True),
        ("Under the FOI Act 2000, how many vans do you own?", True),
        ("Under the Freedom of Information Act please provide the following:", False),
        ("Under the Freedom of Information Act you have a right to ask.", False),
    ],
)
def test_a_request_that_opens_with_the_law(line: str, asks: bool) -> None:
    atoms = atoms_of(prepare(document(f"{line}\nWe own four vans.")))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    assert (state[0][PARTS.index("O")] < 0) == asks


HELD = "I can confirm that we hold the information you asked for."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"How many vans do you own?\n{HELD}\nNorth depot – 12", True),
        (f"How many vans do you own?\n{HELD}\nThe information is as follows.\nNorth depot – 12", True),
        (f"How many vans do you own?\n{HELD}\n1. North depot – 12", False),  # a number of its own
        (f"How many vans do you own?\n{HELD}\nHow many cars do you own?", False),
        (f"How many vans do you own?\n{HELD} It is this.\nNorth depot – 12", False),  # more stands in the paragraph
    ],
)
def test_what_stands_below_a_sentence_that_only_confirms_is_told(text: str, told: bool) -> None:
    atoms = atoms_of(prepare(document(text)))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    assert (state[-1][PARTS.index("O")] < 0) is told


@pytest.mark.parametrize(
    ("lines", "anew"),
    [
        ("How many vans do you own?\nDoes the Council have a depot?", True),
        ("I would like to know how many vans you own.\nI would like a list of depots.", True),
        ("Please provide a list of vans.\nWho mends them?", True),
        ("We own vans.\nWho mends them?", False),
        ("How many vans do you own?\nSince 2019 only.", False),
    ],
)
def test_a_paragraph_that_asks_below_one_that_does_asks_anew(lines: str, anew: bool) -> None:
    atoms = atoms_of(prepare(document(lines)))
    state = [[0.0] * len(ALL) for _ in atoms]
    by_rule(atoms, state)
    second = next(k for k, a in enumerate(atoms) if a.first and k)
    assert (state[second][QI] < 0) is anew
