"""The tables that every run writes: letters, questions, citations and table cells. Column order is part of the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from foiparse.letter import Kind, Letter, Outcome, Role, Status, Table
from foiparse.write.columns import Column, OutputTable, Row, joined

KEY = Column("letter", about="Key of the letter: the name of its JSON file without extension; after `foiparse run` its path.")


def _letter_rows(name: str, letter: Letter) -> Iterator[Row]:
    source, result = letter.source, letter.result
    yield (
        name,
        letter.authority,
        letter.reference,
        letter.request_date,
        letter.response_date,
        letter.working_days,
        joined(letter.regimes),
        letter.kind,
        letter.outcome,
        sum(not q.lead_in for q in letter.questions),
        joined(relied_on(letter)),
        letter.needs_review,
        joined(letter.flags),
        joined(letter.languages),
        result.state,
        result.code,
        result.stage,
        result.message,
        source.name,
        source.media_type or None,
        source.reader or None,
        source.bytes,
        source.pages,
        source.sha256 or None,
    )


LETTERS = OutputTable(
    "letters",
    "One row for every input, also for those that failed.",
    (
        KEY,
        Column("authority", about="The public authority, as the letter names itself."),
        Column("reference", about="The authority's reference for the request."),
        Column("request_date", "date", "When the request was made or received, the earlier where both are printed."),
        Column("response_date", "date", "The date of the letter."),
        Column("working_days", "integer", "Working days from request to response."),
        Column("regimes", about="Access regimes of the response (foia, eir, foisa, ...), parted by '; '."),
        Column("kind", about="What kind of letter it is.", choices=get_args(Kind)),
        Column("outcome", about="What became of the request as a whole.", choices=get_args(Outcome)),
        Column("questions", "integer", "How many questions were found, lead-ins not counted."),
        Column("relied_on", about="Provisions relied on to withhold or refuse, parted by '; '."),
        Column("needs_review", "boolean", "Whether the parser doubts its own reading."),
        Column("flags", about="What was repaired, dropped or doubted, parted by '; '."),
        Column("languages", about="Languages of the letter, parted by '; '."),
        Column("state", about="ok, partial or failed.", choices=("ok", "partial", "failed")),
        Column("code", about="Why it failed or is partial."),
        Column("stage", about="The stage at which it failed."),
        Column("message", about="One line on what to do about it."),
        Column("source_name", about="The name of the file."),
        Column("media_type", about="The media type of the file."),
        Column("reader", about="The reader that took it."),
        Column("bytes", "integer", "Size of the file."),
        Column("pages", "integer", "Pages, where the format has pages."),
        Column("sha256", about="SHA-256 of the file's content."),
    ),
    _letter_rows,
)


def _question_rows(name: str, letter: Letter) -> Iterator[Row]:
    for n, q in enumerate(letter.questions, 1):
        cited = [letter.citations[i] for i in q.citations if i < len(letter.citations)]
        yield (
            name,
            letter.authority,
            letter.reference,
            letter.response_date,
            n,
            q.label,
            q.parent,
            q.lead_in,
            q.text,
            q.answer,
            q.status,
            joined(list(dict.fromkeys(c.provision for c in cited if c.role == "relied_on"))),
            joined(list(dict.fromkeys(c.provision for c in cited))),
            joined(q.same_answer_as),
            joined(q.refers_to),
            joined([str(i + 1) for i in q.tables]),
            joined([link.url for link in q.links]),
            joined(q.attachments),
            q.page,
            q.confidence,
            letter.needs_review,
            joined(q.flags),
            letter.source.name,
        )


QUESTIONS = OutputTable(
    "questions",
    "One row for each question with its answer and what became of it.",
    (
        KEY,
        Column("authority", about="The public authority."),
        Column("reference", about="The authority's reference for the request."),
        Column("response_date", "date", "The date of the letter."),
        Column("position", "integer", "Place of the question in the letter, from 1."),
        Column("label", about="Number of the question as printed (1, 4.a), or *1, *2 where none is printed."),
        Column("parent", about="Label of the question that it is a part of."),
        Column("lead_in", "boolean", "Whether it only introduces sub-questions."),
        Column("question", about="The question."),
        Column("answer", about="The answer."),
        Column("status", about="What became of the question.", choices=get_args(Status)),
        Column("relied_on", about="Provisions relied on to withhold or refuse it, parted by '; '."),
        Column("citations", about="All provisions that bear on it, parted by '; '."),
        Column("same_answer_as", about="Labels that share this very answer."),
        Column("refers_to", about="Labels that the answer points to."),
        Column("tables", about="Numbers of its tables in the tables file."),
        Column("links", about="Addresses linked in the answer."),
        Column("attachments", about="Attachments that the answer names."),
        Column("page", "integer", "Page that it begins on."),
        Column("confidence", "number", "How sure the parser is, 0 to 1."),
        Column("needs_review", "boolean", "Whether the parser doubts its reading of the letter."),
        Column("flags", about="What was doubted about this question."),
        Column("source_name", about="The name of the file."),
    ),
    _question_rows,
)


def _citation_rows(name: str, letter: Letter) -> Iterator[Row]:
    for c in letter.citations:
        yield (
            name,
            c.provision,
            c.name or None,
            c.role,
            joined(c.questions),
            c.kind,
            c.absolute,
            c.public_interest_test,
            c.ncnd,
            c.named_only,
            c.current,
            c.uri,
            c.text,
            c.span[0],
            c.span[1],
            c.confidence,
        )


CITATIONS = OutputTable(
    "citations",
    "One row for each citation of a provision of access law.",
    (
        KEY,
        Column("provision", about="The provision, as regime:number (foia:40(2))."),
        Column("name", about="Its short name."),
        Column("role", about="relied_on, procedural or mentioned.", choices=get_args(Role)),
        Column("questions", about="Labels that it bears on; empty for the whole response."),
        Column("kind", about="exemption, exception, limit, duty, ..."),
        Column("absolute", "boolean", "Whether the exemption is absolute."),
        Column("public_interest_test", "boolean", "Whether a public interest test applies."),
        Column("ncnd", "boolean", "Whether it is cited to neither confirm nor deny."),
        Column("named_only", "boolean", "Whether the letter names it without its number."),
        Column("current", about="The provision that replaced it, where it has been replaced."),
        Column("uri", about="Its address at legislation.gov.uk."),
        Column("text", about="The words of the letter."),
        Column("start", "integer", "First character in the letter's text."),
        Column("end", "integer", "Character after the last."),
        Column("confidence", "number", "How sure the parser is, 0 to 1."),
    ),
    _citation_rows,
)


def _cell_rows(name: str, letter: Letter) -> Iterator[Row]:
    for number, table in enumerate(letter.tables, 1):
        headers = column_headers(table)
        for r, cells in enumerate(table.cells, 1):
            if r <= table.header_rows:
                continue
            for c, text in enumerate(cells, 1):
                column = table.columns[c - 1] if c <= len(table.columns) else None
                yield (
                    name,
                    number,
                    table.question,
                    table.caption,
                    r,
                    c,
                    headers[c - 1] if c <= len(headers) else None,
                    text,
                    column.type if column else None,
                    column.unit if column else None,
                    r - 1 in table.total_rows,
                )


def column_headers(table: Table) -> list[str | None]:
    """The words of each column's header rows, upper rows first; a merged header stands over every column that it covers."""
    rows = [list(row) for row in table.cells[: table.header_rows]]
    for span in table.spans:
        for r in range(span.row, min(span.row + span.rowspan, len(rows))):
            for c in range(span.col, min(span.col + span.colspan, len(rows[r]))):
                rows[r][c] = rows[span.row][span.col] if r == span.row else rows[r][c]
    width = max((len(row) for row in table.cells), default=0)
    parts = [[row[c] for row in rows if c < len(row) and row[c]] for c in range(width)]
    return [" / ".join(dict.fromkeys(p)) or None for p in parts]


CELLS = OutputTable(
    "tables",
    "One row for each cell of each table below its header (long form).",
    (
        KEY,
        Column("table", "integer", "Number of the table in the letter, from 1."),
        Column("question", about="Label of the question that it belongs to."),
        Column("caption", about="Its caption."),
        Column("row", "integer", "Row of the table, from 1, header rows counted."),
        Column("column", "integer", "Column of the table, from 1."),
        Column("header", about="Words of the column's header."),
        Column("text", about="Words of the cell."),
        Column("type", about="Type of the column: text, money, date, count, percent, empty."),
        Column("unit", about="Unit that the header or caption applies."),
        Column("total_row", "boolean", "Whether the row is a total."),
    ),
    _cell_rows,
)

MAIN_TABLES = (LETTERS, QUESTIONS, CITATIONS, CELLS)


def relied_on(letter: Letter) -> list[str]:
    """The distinct provisions that the letter relies on, in text order."""
    return list(dict.fromkeys(c.provision for c in letter.citations if c.role == "relied_on"))
