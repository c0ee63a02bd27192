"""Each reading by itself: what it proposes of the shape it is for, and that it proposes nothing of shapes that are not its own."""

from __future__ import annotations

import pytest

from foiparse.divide.prepared import prepare
from foiparse.divide.readings import Reading
from foiparse.divide.readings.again import found_again
from foiparse.divide.readings.beneath import beneath
from foiparse.divide.readings.first import answer_first
from foiparse.divide.readings.in_order import in_order
from foiparse.divide.readings.in_turn import in_turn
from foiparse.divide.readings.listing import alone, restated
from foiparse.divide.readings.prose import prose
from foiparse.divide.readings.referring import referring
from foiparse.divide.readings.review import review
from tests.divide.letters import document

V, C, G = "How many vans do you own?", "What did they cost?", "Who repairs them?"
F, P, M = "We own four vans.", "They cost £9.", "Marlow does."
R = "If you are dissatisfied with this response you may ask for an internal review."
D = "Dear Mr Reed\n"
Told = tuple[float, list[str], list[str]]  # how regular, its lead-ins, its pieces in text order
READINGS: dict[str, Reading] = {
    "prose": prose, "restated": restated, "alone": alone, "in order": in_order, "in turn": in_turn, "referring": referring,
    "first": answer_first, "again": found_again, "review": review, "beneath": beneath,
}  # fmt: skip


def told(reading: Reading, text: str) -> list[Told]:
    letter = prepare(document(text))
    return [
        (
            round(proposal.regular, 2),
            sorted(proposal.leads),
            [
                f"{p.kind}{','.join(p.labels)} {' '.join(letter.text[p.start : p.end].split())}"
                for p in sorted(proposal.pieces, key=lambda p: (p.start, p.kind))
            ],
        )
        for proposal in reading(letter)
    ]


# reading, letter, what is among its proposals (nothing: it makes none)
CASES: list[tuple[str, str, list[Told]]] = [
    ("prose", f"{D}You asked how many vans we own and what they cost.\n{F}\n{P}\n{R}", [
        (1.0, [], ["Q*1 You asked how many vans we own and what they cost.", f"A*1 {F} {P}"]),
    ]),
    ("prose", f"{D}You asked how many vans we own and what they cost. {F}\n{P}\n{R}", [
        (1.0, [], ["Q*1 You asked how many vans we own and what they cost.", f"A*1 {F} {P}"]),
    ]),
    ("prose", f"{D}You asked:\nthe number of vans\nthe cost of vans\n{F}\n{R}", [
        (1.0, [], ["Q*1 the number of vans the cost of vans", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}You asked:\n“the number of vans.\nWe own the cost of vans”\n{F}\n{R}", [
        (1.0, [], ["Q*1 “the number of vans. We own the cost of vans”", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}You asked:\nPlease send the number of vans.\nThe Trust has now completed its searches and I can respond as follows.\nThe information you requested is below.\n{F}\n{R}", [
        (1.0, [], ["Q*1 Please send the number of vans.", f"A*1 The information you requested is below. {F}"]),
    ]),
    ("prose", f"{D}Thank you for your request for the number of vans owned.\n{F}", [
        (1.0, [], ["Q*1 the number of vans owned.", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}Thank you for your request for information.\n{F}", [
        (1.0, [], [f"A*1 {F}"]),
    ]),
    ("prose", f"{D}Thank you for your request for the number of vans owned. Our response is below.\nOur response\nThank you for your request.\n{F}", [
        (1.0, [], ["Q*1 the number of vans owned.", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}Thank you for your letter. You would like to know how many vans there are. We have handled it under the Act.\n{F}", [
        (1.0, [], ["Q*1 You would like to know how many vans there are.", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}We hold this.\n{F}\nYours sincerely\n-----Original Message-----\nFrom: A Reed\nTo: us\n{V}\n{C}", [
        (0.85, [], [f"A*1 We hold this. {F}", f"Q*1 {V} {C}"]),
    ]),
    ("prose", f"{D}{F}", [
        (1.0, [], [f"A*1 {F}"]),
    ]),
    ("prose", f"{F}", [
        (1.0, [], [f"A*1 {F}"]),
    ]),
    ("prose", "Dear Mr Reed", [
    ]),
    ("prose", f"{D}You asked:\n{V}\n{C}\nYour request has been handled under the Act.\n{F}", [
        (0.85, [], [f"Q*1 {V} {C}", f"A*1 {F}"]),
    ]),
    ("prose", f"{D}You asked:\n{V}\nThe vans are for the depot. {F}\n{R}", [
        (1.0, [], [f"Q*1 {V}", f"A*1 The vans are for the depot. {F}"]),
    ]),
    ("prose", f"{D}Your request\nOur response\n{F}", [
        (1.0, [], [f"A*1 {F}"]),
    ]),
    ("restated", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n1. {V}\n{F}\n2. {C}\n{P}\n{R}", [
        (1.0, [], [f"R1 1. {V}", f"R2 2. {C}", f"Q1 1. {V}", f"A1 {F}", f"Q2 2. {C}", f"A2 {P}"]),
    ]),
    ("restated", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nOur response:\n1. {V}\n{F}\n2. Nine\n3. {G}\n{M}\n{R}", [
        (0.67, [], [f"R1 1. {V}", f"R2 2. {C}", f"R3 3. {G}", f"Q1 1. {V}", f"A1 {F}", "Q2 2. Nine", f"Q3 3. {G}", f"A2,3 {M}"]),
    ]),
    ("restated", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nOur response:\n1. Four\n2. Nine\n3. {G}\n{M}\n{R}", [
    ]),
    ("restated", f"{D}1. {V}\n{F}\n2. {C}\n{P}\nYours sincerely\n1. {V}\n2. {C}", [
        (0.6, [], [f"Q1 1. {V}", f"A1 {F}", f"Q2 2. {C}", f"A2 {P}", f"R1 1. {V}", f"R2 2. {C}"]),
    ]),
    ("restated", f"{D}1. {V}\n2. {C}\n3. {G}\nOur response:\n1. {V}\n{F}\n2. {C}\n{P}", [
        (1.0, [], [f"R1 1. {V}", f"R2 2. {C}", f"Q3 3. {G}", f"Q1 1. {V}", f"A1 {F}", f"Q2 2. {C}", f"A2 {P}"]),
    ]),
    ("alone", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n1. {F}\n2. {P}\n{R}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"A1 1. {F}", f"A2 2. {P}"]),
    ]),
    ("alone", f"{D}You asked:\n• {V}\n• {C}\nOur response:\n1. {F}\n2. {P}\n{R}", [
        (1.0, [], [f"Q1 • {V}", f"Q2 • {C}", f"A1 1. {F}", f"A2 2. {P}"]),
    ]),
    ("alone", f"{D}1. {F}\n2. {P}\nYour request:\n1. {V}\n2. {C}", [
        (0.6, [], [f"A1 1. {F}", f"A2 2. {P}", f"Q1 1. {V}", f"Q2 2. {C}"]),
    ]),
    ("alone", f"{D}You asked:\n1. About vans:\na) {V}\nb) {C}\n2. {G}\nOur response:\n1a. {F}\n1b. {P}\n2. {M}", [
        (1.0, ["1"], ["Q1 1. About vans:", f"Q1.a a) {V}", f"Q1.b b) {C}", f"Q2 2. {G}", f"A1.a 1a. {F}", f"A1.b 1b. {P}", f"A2 2. {M}"]),
    ]),
    ("alone", f"{D}You asked:\n1. About vans:\na) {V}\nb) {C}\n2. {G}\nOur response:\n1. {F}\n2. {M}", [
        (1.0, [], ["Q1 1. About vans:", f"Q1.a a) {V}", f"Q1.b b) {C}", f"Q2 2. {G}", f"A1,1.a,1.b 1. {F}", f"A2 2. {M}"]),
    ]),
    ("alone", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nI need this by May.\nOur response:\n1. {F}\n2. {P}\n3. {M}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"Q3 3. {G}", f"A1 1. {F}", f"A2 2. {P}", f"A3 3. {M}"]),
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n{F}\n{P}\n{R}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"A1 {F}", f"A2 {P}"]),
    ]),
    ("in order", f"{D}You asked:\n1. How many vans of the depot?\n2. What repairs of the lorries?\n3. Which drivers of the buses?\nOur response:\nThe vans number four.\nThey are red.\nAll lorries were given repairs in the summer.\nThe drivers are clerks.\n{R}", [
        (0.9, [], ["Q1 1. How many vans of the depot?", "Q2 2. What repairs of the lorries?", "Q3 3. Which drivers of the buses?", "A1 The vans number four.", "A2 They are red. All lorries were given repairs in the summer.", "A3 The drivers are clerks."]),
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n{F}", [
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\nYour request is refused in full.\nSo is the rest.", [
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\nThe depot by the river has a yard and a gate of its own which is painted green.\nThe gate of the depot is painted red in most years since the war by the men of the yard.", [
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\nIt is so:\n• one\n• two\n{P}", [
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\nThe vans are:\nNorth – 4\nSouth – 5\n{P}", [  # rows are one list
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", "A1 The vans are: North – 4 South – 5", f"A2 {P}"]),
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nI confirm that we hold this.\nThis information is exempt under section 43.\n{P}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", "A1 This information is exempt under section 43.", f"A2 {P}"]),
    ]),
    ("in order", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\nFour.\nHowever, they are red.", [
    ]),
    ("in turn", f"{D}You asked:\n1. {V}\n2. {C}\nNORTH DEPOT\n1. Four\nin all\n2. Nine\nin all\nSOUTH DEPOT\n1. Two\nin all\n2. Three\nin all\n{R}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", "A1 1. Four in all", "A2 2. Nine in all", "A1 1. Two in all", "A2 2. Three in all"]),
        (1.0, [], ["Q1 1. Four", "A1 in all", "Q2 2. Nine", "A2 in all", "A1 1. Two in all", "A2 2. Three in all"]),
    ]),
    ("in turn", f"{D}1. {V}\nFour\n2. {C}\nNine\nSOUTH DEPOT\n1. {V}\nTwo\n2. {C}\nThree\n{R}", [
        (1.0, [], [f"Q1 1. {V}", "A1 Four", f"Q2 2. {C}", "A2 Nine", f"R1 1. {V}", "A1 Two", f"R2 2. {C}", "A2 Three"]),
    ]),
    ("in turn", f"{D}You asked:\n1. {V}\n2. {C}\nNORTH DEPOT\n1. Four\n2. Nine\n{R}", [
    ]),
    ("in turn", f"{D}You asked:\n1. {V}\n2. {C}\nnotes are below.\n1. Four\n2. Nine\nnotes are here.\n1. Two\n2. Three\n{R}", [
    ]),
    ("referring", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nIn answer to question 1, four.\nIn answer to questions 2 and 3, nine.\n{R}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"Q3 3. {G}", "A1 In answer to question 1, four.", "A2,3 In answer to questions 2 and 3, nine."]),
    ]),
    ("referring", f"{D}In answer to question 1, four.\nIn answer to question 2, nine.\n{R}", [
        (0.9, [], ["A1 In answer to question 1, four.", "A2 In answer to question 2, nine."]),
    ]),
    ("referring", f"{D}Question 1: {V}\nFour\nQuestion 2: {C}\nNine\n{R}", [
    ]),
    ("referring", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nIn answer to question 1, four.\nThe remainder of your request is refused.\n{R}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"Q3 3. {G}", "A1 In answer to question 1, four.", "A2,3 The remainder of your request is refused."]),
    ]),
    ("referring", f"{D}You asked:\n1. {V}\n2. {C}\nQuestion 1: {V} Four\nQuestion 2: {C} Nine\n{R}", [
        (0.9, [], [f"R1 1. {V}", f"R2 2. {C}", f"Q1 Question 1: {V}", "A1 Four", f"Q2 Question 2: {C}", "A2 Nine"]),
    ]),
    ("first", f"{D}{F} {P}\nYou asked:\n1. {V}\n2. {C}", [
        (0.9, [], [f"A1,2 {F} {P}", f"Q1 1. {V}", f"Q2 2. {C}"]),
    ]),
    ("first", f"{D}{F}\n{V}\n{C}", [
        (0.81, [], [f"A*1 {F}", f"Q*1 {V} {C}"]),
    ]),
    ("first", f"{D}Perhaps so\nYou asked:\n1. {V}\n2. {C}", [
    ]),
    ("first", f"{D}Our response\nPerhaps so\nYou asked:\n1. {V}\n2. {C}", [
        (0.9, [], ["A1,2 Perhaps so", f"Q1 1. {V}", f"Q2 2. {C}"]),
    ]),
    ("first", f"{D}{F}\nYou asked:\n1. {V}\nFour\n2. {C}\nNine", [
    ]),
    ("again", f"{D}You asked:\n1. {V}\n2. {C}\n3. {G}\nOur response:\n{V}\n{F}\n{C}\n{P}\n{R}", [
        (0.95, [], [f"R1 1. {V}", f"R2 2. {C}", f"Q3 3. {G}", f"Q1 {V}", f"A1 {F}", f"Q2 {C}", f"A2 {P}"]),
    ]),
    ("again", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n{V}\n{F}\nThe cost\n{P}\n{R}", [
    ]),
    ("again", f"{D}You asked:\n1. {V}\n2. {C}\nOur response:\n7. How many vans do you have?\n{F}\n8. What did they all cost?\n{P}\n{R}", [
    ]),
    ("review", f"Internal review\n{D}You asked for “the price of the vans and the cars”. It was refused.\nFindings\nThe price may be told.\nIt is £9.\nConclusion\nYour complaint is upheld.", [
        (1.0, [], ["Q*1 “the price of the vans and the cars”", "A*1 The price may be told. It is £9."]),
    ]),
    ("review", f"Internal review\n{D}You asked for:\nthe price of the vans and the cars\nI have found that the price may be told.\n{R}", [
        (1.0, [], ["Q*1 the price of the vans and the cars", "A*1 I have found that the price may be told."]),
    ]),
    ("review", f"Internal review\n{D}You asked for:\nthe price\nI have found that the price may be told.", [
    ]),
    ("review", f"Internal review\n{D}You asked for:\nthe price of the vans and the cars\nNothing is found.", [
    ]),
    ("review", f"{D}You asked for:\nthe price of the vans and the cars\nI have found that the price may be told.", [
    ]),
    ("beneath", f"{D}1. {V}\n2. {C}\n{F}\n3. {G}\n{M}", [
        (1.0, [], [f"Q1 1. {V}", f"Q2 2. {C}", f"A1,2 {F}", f"Q3 3. {G}", f"A3 {M}"]),
    ]),
    ("beneath", f"{D}1. {V}\n{F}\n2. If not, why?\n3. {G}\n{M}", [
        (1.0, [], [f"Q1 1. {V}", f"A1 {F}", "Q2 2. If not, why?", f"Q3 3. {G}", f"A3 {M}"]),
    ]),
    ("beneath", f"{D}1. About vans:\na) {V}\n{F}\nb) {C}\n{P}", [
        (1.0, ["1"], ["Q1 1. About vans:", f"Q1.a a) {V}", f"A1.a {F}", f"Q1.b b) {C}", f"A1.b {P}"]),
    ]),
    ("beneath", f"{D}{V}\n{C}\n{F}\n{G}\n{M}", [
        (0.9, [], [f"Q*1 {V} {C}", f"A*1 {F}", f"Q*2 {G}", f"A*2 {M}"]),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_proposals(name: str, text: str, expected: list[Told]) -> None:
    found = told(READINGS[name], text)
    assert all(proposal in found for proposal in expected), found
    assert bool(found) == bool(expected)
