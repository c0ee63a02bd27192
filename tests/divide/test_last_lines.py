"""What stands right below the last answer and is of it: a note on its figures, one more row, whom to ask."""

from __future__ import annotations

import pytest

from tests.divide.made import composed

VANS, COST = "1. How many vans do you own?", "2. What did they cost?"
LIST = "2019: 41\n|2020: 52"
NOTE = "Please note that these figures include VAT."

# the only answer, the lines below it → whether the answer goes on over the first of them
ONE = [
    ("£4,200 and £3,100", NOTE, True),
    ("£4,200 and £3,100", "The figures above are for the calendar year.", True),
    ("£4,200", "Please note that this figure excludes VAT.", True),
    ("£4,200", "This excludes bank staff, who are paid through the payroll.", True),
    ("142", "This is a headcount and includes part-time staff.", True),
    ("142", "These data are provisional and subject to change.", True),
    ("142", "This includes your right to a review.", False),
    ("Four", "This excludes bank staff.", False),  # no figure stands above it
    ("£4,200 and £3,100", "* The numbers are rounded to the nearest ten.", True),
    ("None", NOTE, False),  # no figures stand above it
    ("£4,200", "Please note that these figures should not be compared with those of other forces.", False),
    ("£4,200", "Please note that the data may be re-used under the Open Government Licence.", False),
    ("£4,200", "Please note that you have a right to a review.", False),
    ("£4,200", "This counts as a notice under section 17, for the costs.", False),
    # what leans on the answer, and what speaks of the letter
    ("Four", "They are kept at the depot.", True),
    ("Four", "Update (3 June): two of them have been sold.", True),
    ("Four", "It was last counted in May.", True),
    ("Four", "This is to tell you of the review.", False),
    ("Four", "This response was written by the fleet team.", False),
    ("Four", "They can be reached by e-mail.", False),
    ("Loamshire 412\n|Wrekin 388", "Salwarpe 97", True),
    ("Loamshire 412", "Salwarpe 97", False),  # one row is no list
    ("Second homes £7.1m", "Empty homes £1.3m", True),  # but money is
    ("Loamshire 412 388\n|Wrekin 388 377", "Salwarpe 97", False),  # fewer figures
    ("Loamshire has many\n|Wrekin 388", "Salwarpe 97", False),
]


@pytest.mark.parametrize(("answer", "below", "taken"), ONE)
def test_the_only_answer_goes_on(answer: str, below: str, taken: bool) -> None:
    _, found = composed(f"Q1|{VANS}\nA1|{answer}\n-|{below}\n-|Ashby Council")
    words = answer.replace("\n|", " ")
    assert found["1"][1] == (f"{words} {below}" if taken else words)


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        ("These figures include VAT.", True),
        ("Please note that the figures are of a live system.", False),  # it may be of all answers
        ("The figures above include VAT.", False),
        ("Updated response (12 June): £43,000", True),
        ("Updated response to follow.", False),
    ],
)
def test_of_several_answers_only_what_says_these(below: str, taken: bool) -> None:
    _, found = composed(f"Q1|{VANS}\nA1|12\nQ2|{COST}\nA2|£41,000 in all\n-|{below}")
    assert found["2"][1] == ("£41,000 in all " + below if taken else "£41,000 in all")


@pytest.mark.parametrize(
    ("rest", "taken"),
    [
        ("You may wish to contact Sker Police.", True),
        ("We suggest that you approach the Loam Rivers Trust for it.", True),
        ("You may contact us with any queries.", False),
        ("You may ask for a review.", False),
        ("The vans are hired.", False),
    ],
)
def test_whom_to_ask_in_the_same_paragraph(rest: str, taken: bool) -> None:
    from foiparse.divide.compose import compose
    from foiparse.divide.prepared import prepare
    from foiparse.divide.proposal import Proposal
    from tests.divide.letters import document

    text = f"{VANS}\nWe do not hold this. {rest}\nYours sincerely\n"
    proposal, at = Proposal("by hand"), len(VANS) + 1
    proposal.add("Q", ["1"], 0, at)
    proposal.add("A", ["1"], at, at + len("We do not hold this."))
    qa = compose(prepare(document(text)), proposal).questions[0]
    told = "".join(text[s.start : s.end] for s in qa.answer_spans)
    assert told == ("We do not hold this. " + rest if taken else "We do not hold this.")


@pytest.mark.parametrize(
    ("below", "owners"),
    [
        ("Questions 2 and 3 are refused under section 31(1)(a).", "23"),
        ("Question 3 is exempt by section 43.", "3"),
        ("Questions 2 and 3 are about vans.", ""),  # no reason
        ("Questions 1 and 2 are refused under section 31.", ""),  # the first is answered
        ("Question 7 is refused under section 31.", ""),
    ],
)
def test_reasons_below_go_to_the_refusals_that_they_name(below: str, owners: str) -> None:
    _, found = composed(
        f"Q1|{VANS}\nQ2|{COST}\nQ3|3. Who?\nA1|1. Four vans\nA2|2. Refused - see below\nA3|3. Refused - see below\n-|{below}"
    )
    assert "".join(label for label, (_, answer) in found.items() if answer.endswith(below)) == owners
