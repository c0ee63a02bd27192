"""Answers that name their questions or follow them in order: how much must agree, and what makes the readings give up."""

from __future__ import annotations

import pytest

from foiparse.divide.items import _is_topic, is_title
from foiparse.divide.prepared import prepare
from foiparse.divide.readings.in_order import FEWEST, MOST, SHORT, in_order
from foiparse.divide.readings.referring import WIDEST_STEP, referring
from foiparse.divide.units import make_units
from tests.divide.letters import document
from tests.divide.made import composed
from tests.divide.test_each_reading import told

VANS, COST, GARAGE = "How many vans do you own?", "What did they cost?", "Who repairs them?"
D = "Dear Mr Reed\nYou asked:\n"
LISTED = f"{D}1. {VANS}\n2. {COST}\n3. {GARAGE}\n"
REVIEW = "If you are dissatisfied with this response you may ask for an internal review."


def answers(reading: object, text: str) -> list[dict[str, str]]:
    """Of each proposal: the labels of every answer → its words."""
    return [{p.split(" ", 1)[0][1:]: p.split(" ", 1)[1] for p in pieces if p[0] == "A"} for _, _, pieces in told(reading, text)]  # type: ignore[arg-type]


ORDER: dict[str, tuple[str, list[dict[str, str]]]] = {
    "as many short answers as questions, no word shared": (f"{LISTED}Our response\nFour.\nNine.\nMarlow.\n{REVIEW}", [{"1": "Four.", "2": "Nine.", "3": "Marlow."}]),
    "as many answers, one too long to share no word": (f"{LISTED}Our response\nFour.\nNine.\nMarlow {'so ' * SHORT}on.\n{REVIEW}", []),
    "long answers, most of which share a word": (
        f"{LISTED}Our response\nThe vans {'so ' * SHORT}on.\nThe cost {'so ' * SHORT}on.\nMarlow {'so ' * SHORT}on.\n{REVIEW}",
        [{"1": f"The vans {'so ' * SHORT}on.", "2": f"The cost {'so ' * SHORT}on.", "3": f"Marlow {'so ' * SHORT}on."}],
    ),
    "fewer answers than questions": (f"{LISTED}Our response\nFour.\nNine.\n{REVIEW}", []),
    "more answers than questions, told by their words": (
        f"{LISTED}Our response\nThe vans number four.\nTheir cost was £9.\nThat cost is in all.\nMarlow repairs each.\n{REVIEW}",
        [{"1": "The vans number four.", "2": "Their cost was £9. That cost is in all.", "3": "Marlow repairs each."}],
    ),
    "more answers than questions, few of which share a word": (f"{LISTED}Our response\nFour.\nNine.\nRed.\nMarlow.\n{REVIEW}", []),
    "an answer that goes on with the one before": (f"{LISTED}Our response\nFour.\nHowever, all hired.\nMarlow.\n{REVIEW}", []),
    "the whole request answered at once": (f"{LISTED}Our response\nWe refuse your request.\nNine.\nMarlow.\n{REVIEW}", []),
    "an answer with a number": (f"{LISTED}Our response\nFour.\n2. Nine.\nMarlow.\n{REVIEW}", []),
    "points of one list are one answer": (f"{LISTED}Our response\n• Four\n• all red\nNine.\nMarlow.\n{REVIEW}", [{"1": "• Four • all red", "2": "Nine.", "3": "Marlow."}]),
    "what a colon leads to is one answer": (f"{LISTED}Our response\nAs follows:\nFour.\nNine.\nMarlow.\n{REVIEW}", [{"1": "As follows: Four.", "2": "Nine.", "3": "Marlow."}]),
    "one question": (f"{D}1. {VANS}\nOur response\nFour.\n{REVIEW}", []),
}  # fmt: skip


@pytest.mark.parametrize("name", ORDER)
def test_in_order(name: str) -> None:
    text, expected = ORDER[name]
    found = answers(in_order, text)
    wanted = [{label: " ".join(words.split()) for label, words in each.items()} for each in expected]
    assert (wanted[0] in found) if wanted else not found, found


def test_so_many_questions_are_answered_in_order() -> None:
    assert FEWEST == 2

    def letter(n: int) -> str:
        asked = "".join(f"{k}. How many vans in depot {k}?\n" for k in range(1, n + 1))
        return D + asked + "Our response\n" + "Four.\n" * n + REVIEW

    assert answers(in_order, letter(2)) and answers(in_order, letter(MOST)) and not answers(in_order, letter(MOST + 1))


NAMED: dict[str, tuple[str, list[dict[str, str]]]] = {
    "each names its own": (f"{LISTED}In relation to question 1, four.\nQuestion 2 – nine.\nQuestion 3 – Marlow.\n{REVIEW}", [{"1": "In relation to question 1, four.", "2": "Question 2 – nine.", "3": "Question 3 – Marlow."}]),
    "two name the same group": (f"{LISTED}Questions 1 and 2 – nothing is held.\nQuestion 3 – Marlow.\n{REVIEW}", [{"1,2": "Questions 1 and 2 – nothing is held.", "3": "Question 3 – Marlow."}]),
    "one that no question has is passed over": (f"{LISTED}Question 1 – four.\nQuestion 7 – nine.\nQuestion 3 – Marlow.\n{REVIEW}", [{"1": "Question 1 – four. Question 7 – nine.", "3": "Question 3 – Marlow."}]),
    "the rest of the request": (
        f"{LISTED}Question 1 – four.\nAll other parts of your request are refused.\n{REVIEW}",
        [{"1": "Question 1 – four.", "2,3": "All other parts of your request are refused."}],
    ),
    "a bare number where another names it in words": (f"{LISTED}1. Four.\nQuestion 1 – five.\nQuestion 2 – nine.\n{REVIEW}", [{"1": "Question 1 – five.", "2": "Question 2 – nine."}]),
}  # fmt: skip


@pytest.mark.parametrize("name", NAMED)
def test_answers_that_name_their_questions(name: str) -> None:
    text, expected = NAMED[name]
    found = answers(referring, text)
    assert expected[0] in found, found


def test_bare_numbers_may_skip_a_few_questions() -> None:
    asked = D + "".join(f"{k}. How many vans in depot {k}?\n" for k in range(1, 8))
    for step in range(1, 6):
        text = f"{asked}Our response\nQuestion 1 – four.\n{1 + step}. Nine.\n{REVIEW}"
        found = answers(referring, text)
        assert any(str(1 + step) in each for each in found) is (step <= WIDEST_STEP), (step, found)


TITLES = {
    "Fleet": True, "Fleet and Depots of Northmoor": True, "Fleet and the Depots of Northmoor": False, "fleet": False, "Fleet.": False, "Fleet 2": False, "Fleet:": False,
}  # fmt: skip


@pytest.mark.parametrize("words", TITLES)
def test_titles_and_topics(words: str) -> None:
    (unit,) = make_units(document("\n\n" + words))[0]
    assert is_title(unit) is _is_topic(unit) is TITLES[words]
    unit.gap = False
    assert not _is_topic(unit) and is_title(unit) is TITLES[words], "a topic is set apart by a blank line"


FOOTNOTES: dict[str, tuple[str, list[str]]] = {
    "of the first answer": (f"Q1|1. {VANS}\nA1|Four*\nQ2|2. {COST}\nA2|Nine.\n|* Hired ones too.", ["Four* + * Hired ones too.", "Nine."]),
    "of both": (f"Q1|1. {VANS}\nA1|Four*\nQ2|2. {COST}\nA2|Nine*\n|* Hired ones too.", ["Four*", "Nine* * Hired ones too."]),
    "of neither": (f"Q1|1. {VANS}\nA1|Four\nQ2|2. {COST}\nA2|Nine.\n|* Hired ones too.", ["Four", "Nine. * Hired ones too."]),
    "in words": (f"Q1|1. {VANS}\nA1|Four, see the footnote.\nQ2|2. {COST}\nA2|Nine.\n|* Hired ones too.", ["Four, see the footnote. + * Hired ones too.", "Nine."]),
    "of the only answer": (f"Q1|1. {VANS}\nA1|Four*\n|* Hired ones too.\nQ2|2. {COST}", ["Four* * Hired ones too.", ""]),
    "a star before a word is no mark": (f"Q1|1. {VANS}\nA1|Four *red ones\nQ2|2. {COST}\nA2|Nine.\n|* Hired ones too.", ["Four *red ones", "Nine. * Hired ones too."]),
    "the last answer is nothing but one": (f"Q1|1. {VANS}\nA1|Four*\nQ2|2. {COST}\nA2|* Hired ones too.", ["Four*", "* Hired ones too."]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), FOOTNOTES.values(), ids=FOOTNOTES.keys())
def test_a_footnote_goes_to_the_answer_that_bears_its_mark(lines: str, expected: list[str]) -> None:
    assert [a for _, a in composed(lines)[1].values()] == expected


def test_how_sure_a_question_is_and_what_shares_an_answer() -> None:
    division, _ = composed(f"Q1|1. {VANS}\nA1|Four.\nQ2|2. {COST}\nR3|3. {GARAGE}")
    first, second, listed = division.questions
    assert (first.confidence, second.confidence, listed.confidence) == (0.8, 0.8, 0.5), "a listing alone tells nothing"
    assert first.same_answer_as == [] and second.flags == listed.flags == ["no_answer"]


def test_pieces_of_a_run_on_paragraph_keep_its_gap_once() -> None:
    text = "Fleet\n\nIs it? 1. How many vans do you own? 2. What did they cost?"
    assert [u.gap for u in make_units(document(text))[0]] == [False, True, False, False]
    assert [u.gap for u in make_units(document(text.replace("\n\n", "\n")))[0]] == [False] * 4
    (unit, *_) = prepare(document(text)).units
    assert unit.plain == "Fleet"
