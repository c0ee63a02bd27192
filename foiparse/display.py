"""Letters, questions and tables as HTML in a notebook: every word escaped, every table bounded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from foiparse.comparison.model import Comparison
    from foiparse.letter import Letter, Question, Table

MOST_ROWS = 50  # of any table shown: a screenful or two; the data itself is whole
MOST_CHARACTERS = 300  # of a cell: enough to know it by
STATUS_COLOURS = {"provided": "#14491a", "partial": "#5c3a00", "withheld": "#6b1111", "ncnd": "#6b1111"}  # AA on white
CELL = "text-align:left;vertical-align:top;white-space:pre-wrap"


def letter_html(letter: Letter) -> str:
    """The letter's facts and a row for each question."""
    if letter.result.state == "failed":
        return f"<p><b>{_cut(letter.source.name)}</b> could not be read: {_cut(letter.result.message)}</p>"
    facts = [letter.authority or "authority not named", letter.reference, letter.response_date, letter.outcome]
    line = " · ".join(_cut(str(f).replace("_", " ") if f == letter.outcome else f) for f in facts if f)
    review = (
        "<p><b>Look at this letter before you use it</b>: " + _cut(", ".join(letter.flags)) + "</p>"
        if letter.needs_review
        else ""
    )
    if letter.result.state == "partial":
        review = f"<p><b>Read in part only</b>: {_cut(letter.result.message)}</p>{review}"
    return f"<div><p>{line}</p>{review}{questions_html(letter.questions)}</div>"


def questions_html(questions: Sequence[Question]) -> str:
    """Label, question, answer, status of each question."""
    rows = [[q.label, q.text, q.answer, q.status or ("lead-in" if q.lead_in else "")] for q in questions]
    return grid(["", "Question", "Answer", "Status"], rows, len(rows))


def question_html(question: Question) -> str:
    """One question as a table of its fields."""
    rows = [["question", question.text], ["answer", question.answer], ["status", question.status or ""]]
    rows += [["flags", ", ".join(question.flags)]] if question.flags else []
    return f"<p><b>{_cut(question.label)}</b></p>" + grid([], rows, len(rows))


def table_html(table: Table) -> str:
    """The cells, header rows in bold, the first `MOST_ROWS` of them."""
    heads = [" ".join(filter(None, column)) for column in zip(*table.cells[: table.header_rows], strict=False)]
    body = table.cells[table.header_rows :]
    caption = f"<p>{_cut(table.caption)}</p>" if table.caption else ""
    return caption + grid(heads, body[:MOST_ROWS], len(body))


def letters_html(letters: Sequence[Letter]) -> str:
    """A row for each letter."""
    rows = [
        [
            x.source.name,
            x.authority,
            x.response_date,
            x.outcome or x.result.code,
            str(len(x.questions)),
            "look" if x.needs_review else "",
        ]
        for x in letters[:MOST_ROWS]
    ]
    return grid(["File", "Authority", "Date", "Outcome", "Questions", "Review"], rows, len(letters))


def comparison_html(comparison: Comparison) -> str:
    """A row for each request, then how many letters stand alone."""
    rows = [
        [g.title, str(len(g.members)), str(len(g.questions)), f"{100 * g.aligned_share:.0f} %", str(len(g.refusals))]
        for g in comparison.groups[:MOST_ROWS]
    ]
    heads = ["Request", "Letters", "Questions", "Aligned", "Refusals"]
    return grid(heads, rows, len(comparison.groups)) + f"<p>letters alone: {len(comparison.alone)}</p>"


def counted(number: int, name: str) -> str:
    """A number of things: "1 letter", "1,204 letters"."""
    return f"{number:,} {name}" + ("" if number == 1 else "s")


def unnumbered(text: str, label: str) -> str:
    """A question without the number that it is printed with ("Q4. How many" → "How many"), for where that stands beside it."""
    last = re.escape(label.rsplit(".", 1)[-1])
    return re.sub(rf"^\W*(?:(?:question|request|q)\W*)?{last}\W+", "", text.lstrip(), flags=re.I) or text


def grid(heads: Sequence[str], rows: Sequence[Sequence[str | None]], total: int) -> str:
    """An HTML table; says how many rows it leaves out."""
    head = "".join(f'<th style="{CELL}">{_cut(h)}</th>' for h in heads)
    body = "".join("<tr>" + "".join(_cell(c) for c in row) + "</tr>" for row in rows[:MOST_ROWS])
    more = f"<p>and {total - MOST_ROWS} more</p>" if total > MOST_ROWS else ""
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>{more}"


def _cell(text: str | None) -> str:
    colour = STATUS_COLOURS.get(text or "")
    return f'<td style="{CELL}{f";color:{colour};font-weight:600" if colour else ""}">{_cut(text)}</td>'


def _cut(text: str | None) -> str:
    text = text or ""
    return escape(text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…")
