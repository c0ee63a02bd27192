"""A refusal below the last answer's own words goes to the questions that it names, or to the answers that are barely refused."""

from __future__ import annotations

import pytest

from foiparse.divide import cues
from foiparse.pipeline import parse

ABOVE = "Holt Vale Council\nDear Mr Ash\nThank you for your request. Our answers are below.\n\n"
BELOW = "\n\nIf you are unhappy with this response you may ask for an internal review.\nYours sincerely\n"
FOUR = "1. How many vans do you own?\n\nFour.\n\n2. Who drives them?\n\n{a}\n\n3. What does each cost to hire?\n\n{b}\n\n4. How many are electric?\n\n{c}\n\n"

# (what it settles, the answers to 2, 3 and 4, what stands below, the questions it goes to)
LETTERS: list[tuple[str, tuple[str, str, str], str, list[str]]] = [
    (
        "named after the verb",
        ("Withheld", "Withheld", "One."),
        "Section 43(2) has been applied to questions 2 and 3.",
        ["2", "3"],
    ),
    (
        "the last one among them",
        ("One.", "Withheld", "Withheld"),
        "Section 43(2) has been applied to questions 3 and 4.",
        ["3", "4"],
    ),
    ("its own alone", ("One.", "Two.", "Withheld"), "Section 43(2) has been applied to question 4.", ["4"]),
    ("a part of something else", ("Two.", "Withheld", "One."), "Section 43(2) covers part 2 of the price list.", ["4"]),
    ("none named", ("Withheld", "Exempt – see below.", "One."), "The exemption applied is section 43(2).", ["2", "3"]),
    ("none named, the last one too", ("Withheld", "One.", "Withheld"), "The exemption applied is section 43(2).", ["2", "4"]),
    ("none named, its own alone", ("One.", "Two.", "Withheld"), "The exemption applied is section 43(2).", ["4"]),
    (
        "its own refusal",
        ("Withheld", "One.", "The rest is exempt under section 31(1)(a)."),
        "The exemption applied is section 43(2).",
        ["4"],
    ),
    ("another answer spoken of", ("Withheld", "Two.", "One."), "Section 43(2) covers this one too, as in question 2.", ["4"]),
]


@pytest.mark.parametrize(("answers", "below", "owners"), [x[1:] for x in LETTERS], ids=[x[0] for x in LETTERS])
def test_whose_refusal(answers: tuple[str, str, str], below: str, owners: list[str]) -> None:
    body = FOUR.format(a=answers[0], b=answers[1], c=answers[2]) + below
    found = parse((ABOVE + body + BELOW).encode(), "reply.txt")
    assert [q.label for q in found.questions if below in " ".join(q.answer.split())] == owners
    assert {label for c in found.citations if c.provision == "foia:43(2)" for label in c.questions} == set(owners)


def test_a_paragraph_to_each() -> None:
    price, names = "Section 43(2) has been applied to question 3.", "Section 40(2) has been applied to question 2."
    body = FOUR.format(a="Withheld", b="Withheld", c="One.") + f"{price}\n\nThe price is not public.\n\n{names}"
    found = {q.label: " ".join(q.answer.split()) for q in parse((ABOVE + body + BELOW).encode(), "reply.txt").questions}
    assert found == {"1": "Four.", "2": f"Withheld {names}", "3": f"Withheld {price} The price is not public.", "4": "One."}


def test_an_answer_below_its_label_is_its_own() -> None:
    body = "Question 1\nWho drives?\n\nResponse\nWithheld\n\nQuestion 2\nWho pays?\n\nResponse\nThe exemption applied is section 43(2).\n"
    found = parse((ABOVE + body + BELOW).encode(), "reply.txt")
    assert [(q.label, " ".join(q.answer.split())) for q in found.questions] == [
        ("1", "Response Withheld"), ("2", "Response The exemption applied is section 43(2)."),
    ]  # fmt: skip


def test_a_sentence_on_what_is_attached_and_one_more_are_no_heading() -> None:
    said = "Please find attached the information in response to question 3."
    assert cues.RESPONSE_HEADING.match(said.lower())
    assert not cues.RESPONSE_HEADING.match(f"{said} S.43 has been applied to questions 1 and 2.".lower())
    assert cues.RESPONSE_HEADING.match("i can now respond to your request as follows.")
    assert not cues.RESPONSE_HEADING.match(
        "i can now respond to question 3, which is that the council owns four vans and hires two."
    )
