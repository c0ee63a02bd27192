"""How much words read like a question or an answer: by thresholds that the rest goes by, and by what raises or lowers it."""

from __future__ import annotations

import pytest

from foiparse.divide.likeness import answer_likeness, leans_question, question_likeness
from foiparse.divide.voice import asks_back, asks_plainly, carries_on, requests

ASKS = (
    "How many vans do you own?",
    "“How many vans do you own?”",
    "How many vans do you own",
    "The number of vans",
    "Please provide the number of vans",
    "Vans? (if known)",
    "Vans? (e.g. lorries)",
    "Who repairs them? If a garage, its name",
    "I would like the cost of the vans",
    "Whether the vans are leased",
    "If so, how much do they cost",
    "your council uses vans",
)
STATES = (
    "We own four vans.",
    "The vans were bought in 2019.",
    "No",
    "Not held",
    "“We own four vans.”",
    "All repair costs over the year",
)


@pytest.mark.parametrize("plain", ASKS)
def test_what_asks(plain: str) -> None:
    assert 0.55 <= question_likeness(plain) <= 1
    assert 0 <= answer_likeness(plain) < 0.5
    assert 0.15 < leans_question(plain) <= 1


@pytest.mark.parametrize("plain", STATES)
def test_what_states(plain: str) -> None:
    assert 0 <= question_likeness(plain) <= 0.2
    assert 0.75 <= answer_likeness(plain) <= 1
    assert -1 <= leans_question(plain) < -0.5


def test_words_of_neither() -> None:
    assert question_likeness("") == answer_likeness("") == leans_question("") == 0
    assert question_likeness("“ ") < 0.5 and 0.2 < question_likeness("Four") < 0.5 == answer_likeness("Four")


# of each pair the first asks more
MORE = [
    ("Vans?", "Vans? Red."),
    ("Vans? Red.", "Vans. Red."),
    ("Vans? (if known)", "Vans (if known)"),
    ("How many vans", "Many vans"),
    ("Red vans: please provide their number", "Red vans: here is their number"),
    ("Red vans kept outside", "Red vans are kept outside"),
    ("Red vans of the depot and your council", "Red vans of the depot and some council"),
    ("whether we do own four vans", "though we do own four vans"),
    ("How many vans do you own?" + " red" * 300, "How many vans do you own?" + " red" * 400),
]  # fmt: skip


@pytest.mark.parametrize(("more", "less"), MORE)
def test_what_asks_more(more: str, less: str) -> None:
    assert question_likeness(more) > question_likeness(less)


# of each pair the first answers more
TELLS = [
    ("We own vans", "Own vans"),
    ("Four vans, which we do own", "Four vans, which he may own"),
    ("Four vans.", "Four vans?"),
    ("Four. Five.", "Four? Five."),
    ("Four? Five.", "Four. Five?"),
    ("Red vans", "Which vans"),
    ("Red vans of the depot", "Red vans"),
    ("Red vans of the depot", "Red vans are of the depot, do you"),
]


@pytest.mark.parametrize(("more", "less"), TELLS)
def test_what_answers_more(more: str, less: str) -> None:
    assert answer_likeness(more) > answer_likeness(less)


VOICES: dict[str, tuple[bool, bool]] = {
    # plainly asks, opens with a request that has no question mark
    "How many vans do you own?": (True, False),
    "“How many vans do you own?”": (True, False),
    "How many vans do you own": (False, False),
    "Please provide the number of vans": (True, True),
    "I would like the cost of the vans": (True, True),
    "Could you send the invoices of the vans": (True, True),
    "Please provide us with more details": (False, False),  # the authority asks the requester
    "Please send your complaint to the clerk": (False, False),
    "Is it? We think so.": (True, False),
    "Vans? We own four.": (False, False),
    "We cannot tell. Do you mean vans?": (False, False),  # the authority asks back
    "Please clarify which vans you mean?": (False, False),
    "We own four vans.": (False, False),
}


@pytest.mark.parametrize("plain", VOICES)
def test_the_requesters_voice(plain: str) -> None:
    assert (asks_plainly(plain), requests(plain)) == VOICES[plain]


def test_asking_back_and_carrying_on() -> None:
    assert asks_back("We cannot tell. Do you mean vans?") and not asks_back("How many vans do you own?")
    assert [carries_on(w) for w in ("However, we do.", "and four cars", "The vans are red.", "")] == [True, True, False, False]
