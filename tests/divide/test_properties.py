"""Whatever the text: dividing ends, never fails, and its spans lie in the text, in order, apart from one another."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from foiparse.divide import divide
from foiparse.divide.division import Division
from foiparse.document import Document
from tests.divide.letters import document

LINES = st.sampled_from(
    [
        "1. How many vans do you own?",
        "2. What did they cost?",
        "3) Who repairs them",
        "a) the make",
        "b) the model",
        "(i) the colour",
        "Four.",
        "The Council does not hold this information.",
        "As above.",
        "Q1",
        "A1. Four",
        "Question 2 – Cost? £12,000",
        "In relation to question 1 and 3, none",
        "• the number of vans",
        "You asked:",
        "Our response:",
        "Dear Applicant",
        "Thank you for your request of 3 May asking for the number of vans.",
        "If you are dissatisfied you may ask for an internal review.",
        "Yours sincerely",
        "Page 1 of 2",
        "-----Original Message-----",
        "",
        "1. One? Yes 2. Two? No 3. Three? Perhaps",
        "Cost:\t£4",
    ]
)


def check(text: str, document: Document, division: Division) -> None:
    """The invariants of a division."""
    labels = [q.label for q in division.questions]
    assert len(labels) == len(set(labels))
    for qa in division.questions:
        for spans in (qa.question_spans, qa.answer_spans, qa.listing_spans):
            for span in spans:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip()
        assert set(qa.same_answer_as) <= set(labels) - {qa.label}
        assert set(qa.refers_to) <= set(labels) - {qa.label}
        assert not qa.lead_in or not qa.answer_spans
        assert qa.parent is None or qa.parent in labels
        assert 0 <= qa.confidence <= 1
    for zone in division.zones:
        assert 0 <= zone.span.start < zone.span.end <= len(text)


@example(
    [
        "Q1",
        "• the number of vans",
        "a) the make",
        "2. What did they cost?",
        "Q1",
        "2. What did they cost?",
        "2. What did they cost?",
    ]
)
@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_any_order_of_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    made = document(text)
    check(text, made, divide(made))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    made = document(text)
    check(text, made, divide(made))


def test_the_same_letter_is_divided_the_same() -> None:
    text = "Dear Applicant\n\n1. How many vans?\nFour.\n2. Cost?\n£12,000\n"
    assert divide(document(text)) == divide(document(text))
