"""The questions that a refusal bears on, by what the letter says of it; four questions, letters of our own."""

from __future__ import annotations

import pytest

from tests.law.test_letter import found

ASKED = [
    ("Q 1", "1. How many staff?"), ("Q 2", "2. Names of staff?"), ("Q 3", "3. Price of the contract?"), ("Q 4", "4. Copy of the report?"),
]  # fmt: skip
ALL = "all"


def answers(*words: str) -> list[tuple[str, str]]:
    """Four answers in order."""
    return [(f"A {i}", w) for i, w in enumerate(words, 1)]


# (layout, provision|label …, the parts of the letter below the questions)
LETTERS: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "for the same reason as in a question",
        "foia:40(2)|1 foia:40(2)|3 foia:43(2)|2",
        answers(
            "Withheld under section 40(2).",
            "Withheld under section 43(2).",
            "Three. We withhold the sums for the same reason as in question 1.",
            "Attached",
        ),
    ),
    (
        "for the same reason as in a number in brackets",
        "foia:40(2)|1 foia:40(2)|3 foia:43(2)|2",
        answers(
            "Withheld under section 40(2).",
            "Withheld under section 43(2).",
            "Exempt for the same reason as in (1) above.",
            "Attached",
        ),
    ),
    (
        "as above, behind a label",
        "foia:12(1)|1 foia:12(1)|2",
        answers("Section 12(1) of the Act applies.", "Response: As above.", "45", "Attached"),
    ),
    (
        "a line each",
        "foia:31(1)(a)|1 foia:31(1)(a)|2 foia:24(1)|2",
        [
            *answers("See below", "See below", "45", "Attached"),
            (
                "refusal_notice",
                "Exempt by virtue of:\nS31(1)(a) Law Enforcement - questions 1 and 2\nS24(1) National Security - question 2 only",
            ),
        ],
    ),
    (
        "exempt, see another",
        "foia:43(2)|2 foia:43(2)|4",
        answers("45", "Exempt, section 43(2).", "12", "Exempt, see answer to question 2."),
    ),
    (
        "a star explained in one answer and printed in another",
        "foia:40(2)|1 foia:40(2)|3",
        answers("Ash\t*\nElm\t9\nThe star stands for a figure under 5, exempt under section 40(2).", "45", "2021\t*\t4", "7"),
    ),
    (
        "named below",
        "foia:40(2)|2 foia:43(2)|3",
        [
            *answers("45", "See below", "See below", "Attached"),
            (
                "refusal_notice",
                "Question 2: the names are exempt under section 40(2) of the Act. Question 3: the price is exempt under section 43(2).",
            ),
        ],
    ),
    (
        "respectively",
        "foia:40(2)|2 foia:43(2)|3",
        [
            *answers("45", "Exempt", "Exempt", "Attached"),
            ("refusal_notice", "The information at Q2 and Q3 is withheld under sections 40(2) and 43(2) respectively."),
        ],
    ),
    (
        "headed",
        "foia:40(2)|2 foia:43(2)|3",
        [
            *answers("45", "Exempt", "Exempt", "Attached"),
            (
                "refusal_notice",
                "Question 2\nSection 40(2) - Personal information is an exemption that applies to third party data.\n\nQuestion 3\nSection 43(2) - Commercial interests applies to the price.",
            ),
        ],
    ),
    (
        "pointing",
        "foia:40(2)|2",
        [
            *answers("45", "Please see the refusal notice below.", "£400", "Attached"),
            ("refusal_notice", "REFUSAL NOTICE\nSection 40(2) applies to the information as it is personal data."),
        ],
    ),
    (
        "remainder",
        "foia:43(2)|3",
        [
            *answers("45", "Jo Bloggs", "£400 in all. Rates are exempt, see annex A.", "Attached"),
            ("annex", "Annex A\nSection 43(2) is engaged because of competition. We withhold the rates."),
        ],
    ),
    (
        "annex kin",
        "foia:31(1)(a)|4 foia:31|4",
        [
            *answers("45", "Jo Bloggs", "£400", "The report is exempt under section 31."),
            ("annex", "Annex\nSection 31(1)(a) - prevention of crime. Disclosure would prejudice it and is refused."),
        ],
    ),
    (
        "all answers",
        "foia:12|all",
        [
            *answers("See below", "See below", "See below", "See below"),
            ("other", "Your request is refused under section 12 as it would exceed the limit."),
        ],
    ),
    ("as above", "foia:40(2)|2 foia:40(2)|3", [*answers("45", "Exempt under section 40(2).", "As above.", "Attached")]),
    ("as q2", "foia:40(2)|2 foia:40(2)|4", [*answers("45", "Exempt under section 40(2).", "£3", "See response to question 2.")]),
    (
        "in answer naming other",
        "foia:40(2)|2 foia:40(2)|3",
        [*answers("45", "Exempt", "Exempt", "Attached. For questions 2 and 3, the information is exempt under section 40(2).")],
    ),
    (
        "lowercase range",
        "foia:40(2)|1 foia:40(2)|2 foia:40(2)|3",
        [
            *answers("45", "Exempt", "Exempt", "Attached"),
            ("other", "The answers to questions 1-3 are exempt under section 40(2)."),
        ],
    ),
    (
        "except",
        "foia:12|1 foia:12|2 foia:12|3",
        [
            *answers("-", "-", "-", "Attached"),
            ("other", "With the exception of question 4, your request is refused under section 12."),
        ],
    ),
    (
        "note",
        "foia:40(2)|1",
        [
            *answers("Men <5, women 45", "None", "£4", "Attached"),
            ("other", "Figures below five are shown as <5. This is exempt under section 40(2) of the Act."),
        ],
    ),
    (
        "joint 1,2",
        "foia:40(2)|1 foia:40(2)|2",
        [("A 1,2", "Both are exempt under section 40(2)."), ("A 3", "£4"), ("A 4", "None")],
    ),
    (
        "whole",
        "foia:14(1)|1 foia:14(1)|2 foia:14(1)|3 foia:14(1)|4",
        [("A 1,2,3,4", "Your request is refused under section 14(1) as vexatious.")],
    ),
    (
        "one limit for all, though one question is to blame",
        "foia:12(1)|1 foia:12(1)|2 foia:12(1)|3 foia:12(1)|4",
        [("A 1,2,3,4", "To find the report would take 90 hours. Section 12(1) applies. You may leave out question 4.")],
    ),
    (
        "kept to one by its bracket",
        "foia:31(1)(a)|3 foia:31(1)(a)|4 foia:43(2)|3",
        [
            *answers("45", "Jo"),
            ("A 3,4", "Refused:\n• Section 31(1)(a) - law enforcement\n• Section 43(2) - commercial interests (question 3 only)"),
        ],
    ),
    (
        "leads on to the next",
        "foia:43(2)|3 foia:43(2)|4 foia:41(1)|4",
        [*answers("45", "Jo"), ("A 3,4", "Exempt: section 43(2) and, for question 4, section 41(1).")],
    ),
    (
        "told under the last of them",
        "foia:43(2)|3 foia:43(2)|4",
        [*answers("45", "Jo", "-", "The board finds that questions 3 and 4 are caught by section 43(2) as well.")],
    ),
    ("its own second part", "foia:40(2)|3", [*answers("45", "Jo", "£4 each. For the second part, section 40(2) applies.")]),
    (
        "any other information",
        "foia:40(2)|2 foia:23(5)|all",
        [
            *answers("45", "Exempt under section 40(2).", "£4", "Attached"),
            ("other", "Question 4: none. We neither confirm nor deny that any other information is held, by section 23(5)."),
        ],
    ),
    (
        "on the same footing",
        "foia:43(2)|3 foia:43(2)|4",
        [*answers("45", "Jo", "Withheld under section 43(2).", "This is withheld for the same reasons.")],
    ),
    (
        "see the next answer for it",
        "foia:43(2)|3 foia:43(2)|4",
        [*answers("45", "Jo", "£4 in all. Rates: see the next answer for the exemption.", "Withheld under section 43(2).")],
    ),
    (
        "the same figure is no refusal",
        "foia:43(2)|3",
        [*answers("45", "Jo", "Withheld under section 43(2).", "Nine boats, for the same reasons as last year.")],
    ),
    (
        "q nums no",
        "foia:43(2)|3",
        [
            *answers("45", "Jo", "Exempt", "Attached"),
            ("other", "Q3 - Section 43(2) commercial interests applies to this information."),
        ],
    ),
    (
        "part",
        "foia:43(2)|3",
        [
            *answers("45", "Jo", "Exempt", "Attached"),
            ("other", "In respect of part (3) of your request we rely on section 43(2)."),
        ],
    ),
    (
        "third",
        "foia:43(2)|3",
        [*answers("45", "Jo", "Exempt", "Attached"), ("other", "In respect of your third question we rely on section 43(2).")],
    ),
    (
        "lines without a point",
        "foia:43(2)|4",
        [
            *answers("45", "Jo Example"),
            (
                "A 3",
                "With regard to Question 3, 12 April\nWith regard to Question 4, the report is withheld under section 43(2).",
            ),
        ],
    ),
    (
        "lumped",
        "foia:43(2)|3",
        [
            (
                "A 1,2,3,4",
                "We have 45 staff, led by Jo Example. The report is enclosed. The price is withheld under section 43(2).",
            )
        ],
    ),
]


@pytest.mark.parametrize(("layout", "wanted", "parts"), LETTERS)
def test_scope(layout: str, wanted: str, parts: list[tuple[str, str]]) -> None:
    citations = [c for c in found(*ASKED, *parts).citations if c.role == "relied_on"]
    assert {f"{c.provision}|{label}" for c in citations for label in c.questions or [ALL]} == set(wanted.split()), layout
