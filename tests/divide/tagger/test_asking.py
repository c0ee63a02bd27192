"""What kind of thing a question asks for and an answer tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiparse.divide.tagger.asking import ASKED, TOLD, asked_for, told_as

QUESTIONS = {
    "How many vans do you own?": "count",
    "the number of complaints": "count",
    "What did the trams cost?": "money",
    "When does the contract end?": "date",
    "Who supplies the portal?": "who",
    "Which of the depots are leased?": "which",
    "2. Is the post filled?": "whether",
    "Please confirm whether it is held": "whether",
    "A copy of the winter plan": "copy",
    "Why was the pool shut?": "why",
    "the percentage answered in time": "share",
    "Vans": "other",
}
ANSWERS = {
    "Nine of them": "number",
    "There are 14 vans": "number",
    "None": "number",
    "It came to £4,200": "money",
    "It ends in March 2027": "date",
    "Marlow Ltd": "name",
    "Yes": "yes",
    "We do not": "yes",
    "The plan is attached": "file",
    "That is not recorded": "not held",
    "This is exempt from disclosure": "refused",
    "About 40 per cent": "share",
    "It was shut because the boiler failed": "because",
    "Trams": "other",
}


@pytest.mark.parametrize(("words", "kind"), QUESTIONS.items(), ids=QUESTIONS)
def test_a_question_asks_for(words: str, kind: str) -> None:
    assert kind in asked_for(words)


@pytest.mark.parametrize(("words", "kind"), ANSWERS.items(), ids=ANSWERS)
def test_an_answer_tells(words: str, kind: str) -> None:
    assert kind in told_as(words)


@pytest.mark.parametrize(
    ("words", "kind"), [("About 40% of them", "number"), ("The number 9 bus", "money"), ("It is so", "date")]
)
def test_an_answer_does_not_tell(words: str, kind: str) -> None:
    assert kind not in told_as(words)


@given(st.text())
def test_any_words_have_a_kind(words: str) -> None:
    assert set(asked_for(words)) <= {*ASKED, "other"}
    assert set(told_as(words)) <= {*TOLD, "other"}
    assert asked_for(words) and told_as(words)
