"""A group as data frames. pandas is loaded only here, when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foiparse.comparison.model import Group, Stack
from foiparse.records.table_frames import frame

if TYPE_CHECKING:
    import pandas

LETTER = ("letter", "authority", "reference", "response_date", "outcome", "source")


def letter_row(group: Group, n: int) -> dict[str, Any]:
    """The columns that tell who answered."""
    member = group.members[n]
    letter = member.letter
    values = (member.name, member.authority, letter.reference, letter.response_date, letter.outcome, letter.source.name or None)
    return dict(zip(LETTER, values, strict=True))


def matrix(group: Group) -> pandas.DataFrame:
    """A row for each letter, four columns for each question: "1 answer", "1 status", "1 exemptions", "1 value"."""
    import pandas as pd

    rows = []
    for n, member in enumerate(group.members):
        row = letter_row(group, n)
        for question in group.questions:
            cell = group.cells.get((member.name, question.number))
            row[f"{question.number} answer"] = cell.answer if cell else None
            row[f"{question.number} status"] = cell.status if cell else None
            row[f"{question.number} exemptions"] = "; ".join(cell.exemptions) or None if cell else None
            row[f"{question.number} value"] = cell.value if cell else None
        rows.append(row)
    return pd.DataFrame(rows)


def answers(group: Group) -> pandas.DataFrame:
    """The matrix in long form: a row for each letter and question."""
    import pandas as pd

    rows = []
    for n, member in enumerate(group.members):
        for question in group.questions:
            cell = group.cells.get((member.name, question.number))
            if cell:
                told = {
                    "question": question.number, "labels": "; ".join(cell.labels), "answer": cell.answer, "status": cell.status,
                    "exemptions": "; ".join(cell.exemptions), "value": cell.value,
                    "value_type": question.value_type, "score": round(cell.score, 1),
                    "flags": "; ".join(cell.flags),
                }  # fmt: skip
                rows.append({**letter_row(group, n), **told})
    return pd.DataFrame(rows)


def stacked_frame(stack: Stack, group: Group) -> pandas.DataFrame:
    """The tables of a stack one under the other, with the authority and the letter before them; a cell that is no one figure ("<5") as written."""
    import pandas as pd

    parts = []
    for member, table in stack.tables:
        part = frame(table, as_written=True)
        part.columns = pd.Index(_unique(stack.columns))
        part.insert(0, "letter", member.name)
        part.insert(0, "authority", member.authority)
        parts.append(part)
    return pd.concat([p.astype(object) for p in parts], ignore_index=True)


def _unique(names: list[str]) -> list[str]:
    out: list[str] = []
    for name in names:
        n, own = 2, name
        while own in out or own in ("authority", "letter"):
            own, n = f"{name} ({n})", n + 1
        out.append(own)
    return out


def frames(group: Group) -> dict[str, pandas.DataFrame]:
    """questions, matrix, answers, refusals, unaligned, and "table Q" for each stack (numbered where Q has several)."""
    import pandas as pd

    questions = [{"question": q.number, "text": q.text, "value_type": q.value_type} for q in group.questions]
    refused = ["letter", "authority", "question", "status", "exemptions", "answer"]
    left = ["letter", "authority", "label", "text", "answer", "nearest", "score"]
    out = {
        "questions": pd.DataFrame(questions, columns=["question", "text", "value_type"]),
        "matrix": matrix(group),
        "answers": answers(group),
        "refusals": _whole(pd.DataFrame([_plain(r) for r in group.refusals], columns=refused), "question"),
        "unaligned": _whole(pd.DataFrame([_plain(u) for u in group.unaligned], columns=left), "nearest"),
    }
    for stack in group.stacks:
        name = f"table {stack.question}"
        n = 2
        while name in out:
            name, n = f"table {stack.question} ({n})", n + 1
        out[name] = stacked_frame(stack, group)
    return out


def _plain(row: Any) -> dict[str, Any]:
    told = {k: "; ".join(v) if isinstance(v := getattr(row, k), list) else v for k in row.__slots__}
    return {"letter": told.pop("member"), **told}


def _whole(data: pandas.DataFrame, column: str) -> pandas.DataFrame:
    """The frame with a column of question numbers that may be empty as whole numbers."""
    return data.astype({column: "Int64"})


def plain_cell(value: Any) -> Any:
    """A frame's value as a file takes it: nothing as None, a day as its ISO date, numpy's numbers as Python's."""
    import pandas as pd

    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value
