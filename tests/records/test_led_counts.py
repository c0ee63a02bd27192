"""Parts under a lead that asks for people are asked as lead and part together."""

from __future__ import annotations

import pytest

from foiparse.letter import Letter, Question
from foiparse.records import extract
from foiparse.records.led_counts import with_leads


def led(lead: str, *parts: tuple[str, str]) -> Letter:
    """A letter whose question 2 only leads to its parts."""
    questions = [Question(label="2", text=lead, lead_in=True)]
    questions += [Question(label=f"2.{chr(97 + n)}", text=text, answer=answer) for n, (text, answer) in enumerate(parts)]
    return Letter(text="\n".join(q.text + "\n" + q.answer for q in questions), questions=questions)


LETTERS = {
    "parts of a sentence": (
        led(
            "2. How many WTE staff work in", ("(a) the payroll team and", "(a) 5.8 WTE"), ("(b) the legal team?", "(b) 11.0 WTE")
        ),
        [("payroll team", 5.8), ("legal team", 11)],
    ),
    "parts below the following": (
        led("2. Number of FTE staff employed in each of the following teams:", ("(a) Payroll", "Four"), ("(b) Legal", "9")),
        [("Payroll", 4), ("Legal", 9)],
    ),
}


@pytest.mark.parametrize("shape", LETTERS)
def test_each_part_is_a_team(shape: str) -> None:
    letter, teams = LETTERS[shape]
    assert [(t["team"], t["headcount"]) for t in extract(letter)["teams"]] == teams


@pytest.mark.parametrize(
    "letter",
    [
        led("2. For each of your vans:", ("(a) its make", "Ford"), ("(b) its age", "4")),
        led(
            "2. How many staff work in",
            ("(a) the number of days that each of them was absent last year", "14"),
            ("(b) when was this counted, and who did it?", "May"),
        ),
        led("2. How many staff left, and why?", ("(a) Payroll", "4"), ("(b) Legal", "9")),
    ],
)
def test_other_leads_and_parts_stay(letter: Letter) -> None:
    assert [q.text for q in with_leads(letter).questions] == [q.text for q in letter.questions]
