"""Lists of the authority's own, and the grounds of a review: their numbers count neither questions nor answers."""

from __future__ import annotations

import pytest

from foiparse.divide.own_lists import leads_grounds, leads_list
from foiparse.divide.prepared import prepare
from tests.divide.letters import divided, document

LEADS = {
    "where it searched, below the decision": "We do not hold this information. We searched:",
    "what it took into account": "In reaching this decision we have taken into account:",
    "what it took into account that": "Your request is refused, the Council having taken into account that:",
    "what the requester may do": "You may wish to contact:",
    "what the requester may do, the following": "You may wish to try one of the following:",
    "for example, after such a sentence": "You could ask for less. For example:",
    "the rights that an Act gives": "The Freedom of Information Act 2000 gives you two rights:",
    "a clause that hangs": "This is because:",
    "grounds of a review": "On 8 July you asked for a review on these grounds:",
    "a heading over grounds": "Your grounds for review",
}
LEADS_NOT = {
    "answers": "Our answers are:",
    "replies, in other words": "Taking your numbers in turn:",
    "findings": "I have carried out the review and my findings are:",
    "what it can tell": "Having asked the depot we can tell you that:",
    "the following response": "We have considered your request and respond as follows:",
    "a request": "I would be grateful if you could let me have:",
    "a request that was quoted": "You contacted the Council on 3 May in these terms:",
    "a body's name": "Marlow District Council:",
    "for example, after no such sentence": "We own vans. For example:",
    "a sentence that ends": "You may wish to contact the depot.",
}


@pytest.mark.parametrize("words", LEADS.values(), ids=LEADS.keys())
def test_leads_into_a_list_of_the_authoritys_own(words: str) -> None:
    assert leads_list(words)


@pytest.mark.parametrize("words", LEADS_NOT.values(), ids=LEADS_NOT.keys())
def test_leads_into_none(words: str) -> None:
    assert not leads_list(words)


def test_only_grounds_are_grounds() -> None:
    assert leads_grounds(LEADS["a heading over grounds"]) and not leads_grounds(LEADS["what the requester may do"])


ASKED = "Dear Ms Blunt\nYou asked:\n1. The lease of the pier.\n2. The minutes at which it was agreed.\n"
CLOSED = "\nYours sincerely\nSecretary"


def test_its_items_are_bullets_to_the_last() -> None:
    letter = prepare(
        document(ASKED + "We do not hold this. We searched:\n1. the deeds room,\nwhich is dry,\n2. the files.\n1. Four")
    )
    assert [[letter.units[i].plain for i in items] for items in letter.own_lists] == [["1. the deeds room,", "2. the files."]]
    assert [h.tag for h in letter.heads if h is not None] == ["n", "n", "b", "b", "n"]


@pytest.mark.parametrize(
    "lines",
    [
        "We do not hold this. We searched:\n1. the deeds room.",  # one item
        "We do not hold this. We searched:\n1. the deeds room,\nA.\nB.\nC.\n2. the files.",  # too far apart
        "We do not hold this. We searched:\n2. the deeds room,\n3. the files.",  # does not begin
        "1. We searched:\n1. the deeds room,\n2. the files.",  # below a number
    ],
)
def test_no_list_of_its_own(lines: str) -> None:
    assert not prepare(document(ASKED + lines)).own_lists


def test_above_the_greeting_the_requester_may_speak() -> None:
    assert not prepare(document("You may wish to contact:\n1. the depot\n2. the clerk\nDear Mr Reed")).own_lists


OWN = {
    "where it searched": ("We do not hold this information. We searched:\n1. The deeds room.\n2. The committee files for 1970 to 1990.", "We do not hold"),
    "reasons of a refusal": ("The Council is refusing your request under section 14(1) of the Act.\nWe have taken into account that:\n1. This is your fourteenth request.\n2. The Council has one part-time Clerk.", "The Council is refusing"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "opens"), OWN.values(), ids=OWN.keys())
def test_the_list_answers_nothing_by_its_numbers(body: str, opens: str) -> None:
    _, pairs = divided(ASKED + body + CLOSED)
    assert set(pairs) == {"1", "2"}
    assert pairs["1"][1] == pairs["2"][1] and pairs["1"][1].startswith(opens)


def test_rights_before_the_answers_are_no_answers() -> None:
    asked = "Dear Mr Moss\nYou asked:\n1. How many street lights are on the A44?\n2. What do they cost to run?\n"
    rights = (
        "The Act gives you two rights:\n1. to be told whether the information is held; and\n2. to have it communicated to you.\n"
    )
    _, pairs = divided(asked + rights + "There are 214 street lights on the A44.\nThey cost £18,200 a year to run." + CLOSED)
    assert pairs["1"][1].endswith("There are 214 street lights on the A44.")
    assert pairs["2"][1] == "They cost £18,200 a year to run."


def test_numbered_answers_stay_numbered_answers() -> None:
    _, pairs = divided(ASKED + "We can tell you that:\n1. The lease is attached.\n2. The minutes are not held." + CLOSED)
    assert [a for _, a in pairs.values()] == ["1. The lease is attached.", "2. The minutes are not held."]


def test_grounds_of_a_review_are_neither_asked_nor_answers() -> None:
    request = '"The tender scores of each bidder for the waste collection contract."'
    findings = (
        "1. What other councils do is not binding on this one.\n2. Losing bidders' scores would be of value to their competitors."
    )
    _, pairs = divided(
        "Dear Ms Cope\nOutcome of your request for an internal review\nOn 3 June 2024 you asked for:\n" + request
        + "\nThe Council refused your request on 1 July 2024. On 8 July you asked for a review on these grounds:\n"
        "1. Other councils publish tender scores.\n2. The contract has been awarded.\n"
        "I have carried out the review and my findings are:\n" + findings + "\nMy decision is to uphold the refusal under section 43(2)." + CLOSED
    )  # fmt: skip
    assert pairs == {"*1": (request, " ".join(findings.split()) + " My decision is to uphold the refusal under section 43(2).")}


IN_ANSWERS = {
    "below one question, above the next": (
        "1. How many vans?\n12\n2. Which systems do you use?\n1. Tessaro\n2. Orbisly\n3. When does it end?\nMay",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    "below the last, those before it being answered beneath": (
        "1. How many vans do you own?\nTwelve.\n2. Which systems do you use?\n1. Tessaro\n2. Orbisly",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    "below a label that each answer has": (
        "Q1. How many vans do you own?\nResponse\nTwelve.\nQ2. Which systems do you use?\nResponse\n1. Tessaro\n2. Orbisly",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    "below the only question": (
        "You asked:\nPlease provide the names of your systems.\nOur response\n1. Tessaro\n2. Orbisly",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    "right below a question without a number": (
        "Which systems do you use?\n1. Tessaro\n2. Orbisly\nWho pays for them?\nWe do.",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    "behind a label": ("Which systems do you use?\nAnswer: 1. Tessaro\n2. Orbisly", [["Answer: 1. Tessaro", "2. Orbisly"]]),
    "right behind an answer's own number, in other marks": (
        "You asked:\n(i) How many vans do you own?\n(ii) Which systems do you use?\nResponse\n(i) Twelve\n(ii) 1. Tessaro\n2. Orbisly",
        [["(ii) 1. Tessaro", "2. Orbisly"]],
    ),
    "below a question with a roman number": (
        "i. Which systems do you use?\n1. Tessaro\n2. Orbisly\nii. Who pays for them?\nWe do.",
        [["1. Tessaro", "2. Orbisly"]],
    ),
    # and none
    "parts of a numbered question": ("1. a) How many vans do you own?\nb) Age of each\n2. Who mends them?\nFernlea", []),
    "answers below a listing": (
        "You asked:\n1. How many vans do you own?\n2. Who mends them?\nOur response\n1. Twelve\n2. Fernlea",
        [],
    ),
    "questions below a lead-in": (
        "Could you please answer these questions?\n1. Names of systems\n2. Costs of each\nWe use Tessaro.",
        [],
    ),
    "a list that begins anew under a heading": (
        "1) How many vans do you own?\n12\n2) How many are old?\n58\nDelays\n1) Hours lost in 2023/24.\n2) The same for 2022/23.\n"
        "3) How many died?\nNone.",
        [],
    ),
    "another body's answers": (
        "1. How many vans do you own?\nFour.\n2. What did they cost?\n£12,000.\nSOUTH DEPOT\n1. Nine.\n2. £20,000.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "lists"), IN_ANSWERS.values(), ids=IN_ANSWERS.keys())
def test_lists_inside_answers(text: str, lists: list[list[str]]) -> None:
    letter = prepare(document(f"Dear Ms Blunt\n{text}\nYours sincerely\nSecretary"))
    assert [[letter.units[i].plain for i in items] for items in letter.own_lists] == lists


def test_an_answer_holds_its_own_list() -> None:
    _, pairs = divided(
        "Dear Ms Blunt\n1. How many vans do you own?\nWe own 12 vans.\n2. Which systems do you use?\n1. Tessaro\n2. Orbisly\n"
        "3. When does the contract end?\n31 March 2026\nYours sincerely"
    )
    assert pairs["2"] == ("2. Which systems do you use?", "1. Tessaro 2. Orbisly") and list(pairs) == ["1", "2", "3"]


def test_the_line_that_such_a_list_begins_on_keeps_its_number() -> None:
    _, pairs = divided(
        "Dear Ms Blunt\nYou asked:\ni. How many vans do you own?\nii. Which systems do you use?\nResponse\ni. Twelve\n"
        "ii. 1) Tessaro\n2) Orbisly\nYours sincerely\nClerk"
    )
    assert [a for _, a in pairs.values()] == ["i. Twelve", "ii. 1) Tessaro 2) Orbisly"]


def test_a_list_on_the_line_of_its_answer() -> None:
    _, pairs = divided(
        "Dear Ms Blunt\nQ1. How many staff are there in each section?\nA1. 1. Payroll: four. 2. Revenues: two.\n"
        "Q2. Who leads them?\nA2. The Treasurer.\nYours sincerely\nClerk"
    )
    assert [a for _, a in pairs.values()] == ["A1. 1. Payroll: four. 2. Revenues: two.", "A2. The Treasurer."]


def test_a_list_of_as_many_as_the_questions_above_it_answers_them() -> None:
    asked = "1. How many taxis have you?\n2. How many drivers have you?\nOur response\n1. 88\n2. All\n3. How many complaints were there?\n"
    _, found = divided(f"{asked}Our response\n3. Six\n")
    assert [found[label][1] for label in "123"] == ["1. 88", "2. All", "3. Six"]
