"""What a notebook or a debugger shows of a letter: one readable line."""

from __future__ import annotations

from foiparse.letter import Question
from tests.write.letters import failed_letter, full_letter


def test_reprs_are_one_readable_line() -> None:
    letter = full_letter()
    assert repr(letter) == "Letter('reply.docx', 2 questions, Wexcombe Borough Council, partially_withheld, foia:43(2))"
    assert repr(failed_letter()) == "Letter('empty.txt', failed: no_text)"
    assert repr(letter.questions[0]) == "Question(1, provided: How many? By year. → -5)"
    assert repr(letter.tables[0]) == "Table(3×3, question 1: Team | Cost | )"
    assert len(repr(Question(label="1", text="why " * 100, answer="so " * 100))) < 140
