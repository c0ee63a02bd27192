"""Whether answers speak of what their own questions ask: questions in prose with answers that have no numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest

from foiparse.divide.fitting import Fitting, stems_of
from foiparse.divide.prepared import prepare
from foiparse.divide.proposal import Proposal
from foiparse.divide.tagger import tagged
from tests.divide.letters import document

LINES = (
    "How many inspections of food premises were carried out?",
    "What did the new ferry terminal cost?",
    "Is the swimming pool heated in winter?",
    "There were 214 inspections of premises that sell food.",
    "The terminal, ferry berth included, came to £4m.",
    "The pool is heated from October.",
)
TEXT = "\n".join(LINES)


def proposed(labels: str, answers: str = "123") -> Proposal:
    """Three questions and three answers with these labels."""
    proposal = Proposal("a reading")
    starts = [TEXT.index(line) for line in LINES] + [len(TEXT)]
    spans = list(pairwise(starts))
    for label, (a, b) in zip(labels, spans[:3], strict=True):
        proposal.add("Q", [label], a, b)
    for label, (a, b) in zip(answers, spans[3:], strict=True):
        proposal.add("A", [label], a, b)
    return proposal


def value(proposal: Proposal) -> float:
    return Fitting(tagged(prepare(document(TEXT)))).fits(proposal)


def test_answers_that_share_their_words_with_their_own_questions_fit_wholly() -> None:
    assert value(proposed("123")) == pytest.approx(1 - 1 / 3)


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ("213", "two are exchanged"),
        ("312", "each is at another's question"),
        ("111", "all at the first"),
    ],
)
def test_answers_at_other_questions_fit_less(answers: str, why: str) -> None:
    assert value(proposed("123", answers)) < value(proposed("123")), why


def test_one_question_for_all_is_no_merit() -> None:
    proposal = Proposal("one request")
    proposal.add("Q", ["1"], 0, TEXT.index(LINES[3]))
    proposal.add("A", ["1"], TEXT.index(LINES[3]), len(TEXT))
    assert value(proposal) == 0.0


def test_answers_without_a_common_word_and_none_at_all_say_nothing() -> None:
    proposal = Proposal("numbers")
    proposal.add("Q", ["1"], TEXT.index(LINES[0]), TEXT.index(LINES[1]))
    assert value(proposal) == 0.0
    proposal.add("A", ["1"], TEXT.index(LINES[5]), len(TEXT))
    assert value(proposal) == 0.0


def test_words_are_the_same_by_their_first_letters_and_small_words_are_none() -> None:
    assert stems_of("The inspection of 2019 and the inspections") == {"inspec", "2019"}
