"""Letters about invented authorities, made in code as (label, question, answer) or with a table."""

from __future__ import annotations

from foiparse.letter import Letter, Question, Table


def letter(*asked: tuple[str, str], tables: dict[int, list[list[str]]] | None = None, authority: str | None = None) -> Letter:
    """A letter of questions numbered from 1, each (question, answer); `tables` by the question's number."""
    made = Letter(authority=authority)
    for n, (question, answer) in enumerate(asked, 1):
        start = len(made.text)
        made.text += f"{n}. {question}\n"
        middle = len(made.text)
        made.text += f"{answer}\n"
        made.questions.append(
            Question(
                label=str(n),
                text=question,
                answer=answer,
                status="provided",
                question_spans=[(start, middle)],
                answer_spans=[(middle, len(made.text))],
            )
        )
        if tables and n in tables:
            made.questions[-1].tables.append(len(made.tables))
            made.tables.append(Table(question=str(n), cells=tables[n], filled=True))
    return made
