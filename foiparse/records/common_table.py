"""The table of an answer that several questions have in common: it hangs on the first of them alone."""

from __future__ import annotations

from foiparse.letter import Letter, Question


def with_common_table(letter: Letter, question: Question) -> Question:
    """The question with the table of the one answer that it has in common with another, and without the cells' words: a row of amounts
    is of no name that stands before it in the text."""
    if question.tables or "\t" not in question.answer:
        return question
    tables = next((q.tables for q in letter.questions if q.tables and q.answer == question.answer), None)
    if tables is None:
        return question
    lines = [line for line in question.answer.splitlines() if "\t" not in line]
    return question.model_copy(update={"tables": tables, "answer": "\n".join(lines)})
