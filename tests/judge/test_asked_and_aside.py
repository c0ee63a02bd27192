"""What lies beside the words of an answer: what its question counts, sections of other Acts, provisions set aside, a bare number."""

from __future__ import annotations

import pytest

import foiparse
from foiparse.judge.asked import counted
from foiparse.letter import Letter


def parsed(*asked: tuple[str, str]) -> Letter:
    """A letter of numbered questions, each with its answer beneath."""
    told = "".join(f"{n}. {question}\n{answer}\n" for n, (question, answer) in enumerate(asked, 1))
    letter = f"Tarn Borough Council\nDear Mr Ash\nThank you for your FOI request.\n{told}Yours sincerely\n"
    return foiparse.parse(letter.encode(), name="letter.txt")


FIRST = ("How many staff are there?", "Three")

STATUS = {
    "a number on its own line, then names withheld": (
        "How many officers were dismissed, and who were they?",
        "11\nThe names are withheld under section 40(2).",
        "partial",
    ),
    "a number on its own line, then reasons not held": ("How many left, and why?", "11\nWe do not hold the reasons.", "partial"),
    "yes, and one thing kept back": (
        "Is there a contract and what is it worth?",
        "Yes\nThe value is exempt under section 43(2).",
        "partial",
    ),
    "yes, and all of it kept back": (
        "Is there a contract? Please send it.",
        "Yes, but this information is exempt under section 43(2).",
        "withheld",
    ),
    "more time for the public interest test": (
        "Supply the tender.",
        "We need more time to consider the public interest test in relation to section 43(2). We hope to reply by 30 August.",
        "unanswered",
    ),
    "the time limit extended for the public interest test": (
        "Supply the tender.",
        "We are extending the time limit by 20 working days to consider the public interest test under section 43(2).",
        "unanswered",
    ),
    "the public interest weighed, and withheld": (
        "Supply the tender.",
        "We extended the time to consider the public interest. The tender is withheld under section 43(2).",
        "withheld",
    ),
    "notices under another Act's section 21": (
        "How many notices were served?",
        "14 notices were served under section 21 of the Housing Act 1988.",
        "provided",
    ),
    "a landlord's section 21 notice": (
        "How many evictions?",
        "212 households approached us after a Section 21 notice.",
        "provided",
    ),
    "our own section 21": ("How many evictions?", "This is exempt under section 21 as it is on our website.", "signposted"),
    "doctors approved under another Act": ("How many doctors?", "22 section 12 approved doctors", "provided"),
    "meetings held": ("How many public meetings were held?", "None were held in 2023.", "provided"),
    "information held": ("What information is held on drains?", "None is held.", "not_held"),
    "no events held": ("How many events were there?", "No events were held.", "provided"),
    "payments withheld": ("How many payments were withheld?", "Four payments were withheld.", "provided"),
    "visas refused": ("How many visas did you refuse?", "We refused 34.", "provided"),
    "payments asked, information withheld": (
        "How many payments were withheld?",
        "This information is withheld under section 43(2).",
        "withheld",
    ),
    "an exemption considered and found not to apply": (
        "What is it worth?",
        "We considered section 43(2) but decided that it does not apply. The value is £40,000.",
        "provided",
    ),
    "an exemption not relied on": ("Who is the lead?", "Mr Stone. We have not relied on section 40 here.", "provided"),
    "withheld at first, released now": (
        "What is it worth?",
        "This was withheld under section 43(2) at first but we can now release it: £40,000.",
        "provided",
    ),
    "one word": ("Who is it?", "Redacted", "withheld"),
    "not routinely held, but counted": (
        "How many falls?",
        "We do not routinely hold this but a manual count found 12.",
        "provided",
    ),
    "a question back under the Regulations": ("Which trees?", "Under Regulation 9 we ask which site you mean.", "clarification"),
    "a large number opens the answer": (
        "Number of nurses, and the highest rate",
        "614. The highest rate is withheld under section 43(2).",
        "partial",
    ),
    "not applicable, whatever is not collected": (
        "Who collects the food waste?",
        "N/A – food waste is not collected separately",
        "provided",
    ),
    "searched here and there": (
        "The lease of the pier.",
        "We do not hold this. We searched:\n1. the deeds room, and\n2. the committee files.",
        "not_held",
    ),
    "a name, and the cost withheld": (
        "Who supplies it and at what cost?",
        "Fordline Ltd. We are withholding the cost under section 43(2).",
        "partial",
    ),
    "yes, and the details exempt": (
        "Are there cameras? Where?",
        "Yes. The details are exempt under section 31(1)(a).",
        "partial",
    ),
    "a count that is no question's number": (
        "How many cases, and the outcome of each?",
        "14. The outcome of each is personal data and exempt under section 40(2).",
        "partial",
    ),
    "exempt, with the reasons above": ("Where are the dogs kept?", "Exempt, see above", "withheld"),
    "the answer above": ("How many are there again?", "See above", "provided"),
    "not coded, and so not provided": (
        "How many complaints of noise?",
        "The Council does not categorise complaints in this way so we are unable to provide this.",
        "not_held",
    ),
    "a bound with the exemption for the rest": ("How many dismissals?", "<5 (section 40(2))", "partial"),
    "earlier years too dear, later ones told": (
        "How many in each year?",
        "Section 12(1) applies to the years before 2019/20. For the later years the figures are: 2019/20, 22; 2020/21, 18.",
        "partial",
    ),
    "one year too dear": ("How many in each year?", "2019: exempt under section 12\n2020: 4\n2021: 6", "partial"),
    "all years too dear": ("How many in each year?", "Section 12(1) applies. It would take 40 hours.", "withheld"),
    "to write again": ("When?", "We are still consulting the supplier and will write again.", "unanswered"),
    "part two of the request": (
        "The minutes of the board.",
        "The information in part two of your request is being withheld as it is exempt under section 36(2)(c).",
        "withheld",
    ),
}


@pytest.mark.parametrize(("question", "answer", "status"), STATUS.values(), ids=STATUS.keys())
def test_status_of_the_second_question(question: str, answer: str, status: str) -> None:
    letter = parsed(FIRST, (question, answer))
    assert [q.status for q in letter.questions] == ["provided", status]


def test_extension_for_the_public_interest_test_relies_on_nothing() -> None:
    letter = parsed(FIRST, ("Supply the tender.", "We are still considering the public interest in relation to section 43(2)."))
    assert [(c.provision, c.role) for c in letter.citations] == [("foia:43(2)", "mentioned")]


def test_a_closing_refusal_to_confirm_anything_else_is_no_questions() -> None:
    closing = (
        "Yes\n\nTarn Police can neither confirm nor deny that it holds any other information relevant to your request by virtue of "
        "section 23(5) of the Freedom of Information Act.\n"
    )
    letter = parsed(FIRST, ("Have you shared images with other forces?", closing))
    assert [q.status for q in letter.questions] == ["provided", "provided"]
    assert [(c.provision, c.questions) for c in letter.citations] == [("foia:23(5)", [])]


def test_a_request_without_a_name_is_refused_under_section_8() -> None:
    answer = (
        "Section 8 of the Freedom of Information Act requires that a request gives the real name of the applicant. "
        "We are therefore not obliged to comply with it."
    )
    assert [(c.provision, c.role) for c in parsed(FIRST, ("Who asked?", answer)).citations] == [("foia:8", "relied_on")]


@pytest.mark.parametrize(
    ("question", "done"),
    [
        ("How many payments were withheld?", {"withheld"}),
        ("How many licences did you refuse in 2023?", {"refused"}),
        ("What dates were the meetings held?", {"held"}),
        ("What information is held?", set()),
        ("Do you hold data on drains?", set()),
        ("How many vans do you own?", set()),
    ],
)
def test_what_a_question_counts(question: str, done: set[str]) -> None:
    assert counted(question) == done


def test_what_kind_of_exemption_a_section_is_counts_no_second_reliance() -> None:
    answer = "This is exempt under section 43(2) of the Act. Section 43 is a qualified exemption. The public interest favours withholding."
    found = [(c.provision, c.role) for c in parsed(FIRST, ("What is it worth?", answer)).citations]
    assert found == [("foia:43(2)", "relied_on"), ("foia:43", "mentioned")]


def test_a_duty_of_the_preamble_is_of_no_question_that_the_next_sentence_names() -> None:
    letter = (
        "Tarn Borough Council\nDear Mr Ash\nIn respect of Section 1(1)(a) of the Act we can confirm that the Council does hold some "
        "information to which your request relates. We consider the information you seek in question 2 to be exempt by virtue of section "
        "43(2) of FOIA.\n1. How many staff are there?\nThree\n2. What is it worth?\nExempt\nYours sincerely\n"
    )
    found = foiparse.parse(letter.encode(), name="letter.txt").citations
    assert [(c.provision, c.questions) for c in found] == [("foia:1(1)(a)", []), ("foia:43(2)", ["2"])]
