"""Put the stages' results together as a Letter: spans become text, grids become cell matrices, indexes become links."""

from __future__ import annotations

from foiparse.divide.division import QA, Division, PlacedTable
from foiparse.document import Document, Grid, Span
from foiparse.judge.verdict import Verdict
from foiparse.law.findings import Findings
from foiparse.letter import Furniture, Hyperlink, Letter, Question, Result, Source, Table, TableSpan

# The flag of a letter in which no question was found: a reply that restates nothing, an annex, or no response at all.
NO_QUESTION = "no_questions"
NO_RESPONSE = "no_response"  # of a commissioner's or a tribunal's notice
# Flags of a file that was read in part only: the letter's state is "partial", and a person should look.
PARTLY_READ = {
    "truncated_file": ("malformed", "the file is cut off: what stands before the cut was read; ask for it again"),
    "cut_off": ("malformed", "the file is cut off: what stands before the cut was read; ask for it again"),
    "damaged_part": ("malformed", "a part of the file is damaged: the rest was read; open it and save it again"),
    "page_unreadable": ("malformed", "a page could not be read: the others were; ask for the file again"),
    "table_cut": ("too_large", "a table is past the limit on cells: its first rows were read"),
}


def assemble(document: Document, division: Division, findings: Findings, verdict: Verdict) -> Letter:
    """The Letter that the four stages' results make; records are added by the stage after."""
    header, origin = division.header, document.origin
    letter = Letter(
        source=Source(**{f: getattr(origin, f) for f in Source.model_fields}),
        kind=header.kind,  # type: ignore[arg-type]  # a plain string in the divide stage, checked here by pydantic
        authority=header.authority,
        reference=header.reference,
        request_date=header.request_date,
        response_date=header.response_date,
        working_days=header.working_days,
        regimes=header.regimes,
        languages=header.languages,
        outcome=verdict.outcome if _decides(document, division) else None,
        citations=findings.citations,
        public_interest=findings.public_interest,
        cost_limits=findings.cost_limits,
        refusal_notices=findings.refusal_notices,
        tables=[_table(document.text, t) for t in division.tables],
        furniture=[Furniture(kind=z.kind, span=z.span) for z in division.zones],
        needs_review=verdict.needs_review,
        flags=list(dict.fromkeys([*document.flags, *division.flags, *findings.flags, *verdict.flags])),
        text=document.text,
    )
    letter.questions = [_question(document, letter, qa, verdict) for qa in division.questions]
    if not any(q.text for q in letter.questions) and NO_QUESTION not in letter.flags:
        letter.flags.append(NO_QUESTION)
    if header.kind == "other":
        letter.flags.append(NO_RESPONSE)
        letter.needs_review = True
    if cut := next((flag for flag in letter.flags if flag in PARTLY_READ), None):
        code, message = PARTLY_READ[cut]
        letter.result, letter.needs_review = Result(state="partial", code=code, stage="read", message=message), True
    return letter


def _decides(document: Document, division: Division) -> bool:
    """Whether it is an authority's decision on a request: no commissioner's notice, and no page that neither asks nor speaks to who asked
    (an index of requests, a publication scheme, figures on requests)."""
    asked = any(document.text[s.start : s.end].strip() for qa in division.questions for s in qa.question_spans)
    return division.header.kind != "other" and (asked or division.header.replies)


def _question(document: Document, letter: Letter, qa: QA, verdict: Verdict) -> Question:
    judged = verdict.questions.get(qa.label)
    spans = qa.answer_spans
    first = (qa.question_spans or spans or [Span(0, 0)])[0]
    return Question(
        label=qa.label,
        parent=qa.parent,
        lead_in=qa.lead_in,
        text=join(document.text, qa.question_spans),
        answer=join(document.text, spans),
        status=judged.status if judged else None,
        evidence=judged.evidence if judged else [],
        attachments=judged.attachments if judged else [],
        confidence=round(judged.confidence if judged else qa.confidence, 4),
        flags=[*qa.flags, *(judged.flags if judged else [])],
        same_answer_as=qa.same_answer_as,
        refers_to=qa.refers_to,
        citations=[i for i, c in enumerate(letter.citations) if qa.label in c.questions],
        tables=[i for i, t in enumerate(letter.tables) if t.question == qa.label],
        links=[
            Hyperlink(text=document.text[k.span.start : k.span.end], url=k.url)
            for k in document.links
            if any(s.start <= k.span.start < s.end for s in spans)
        ],
        question_spans=list(qa.question_spans),
        answer_spans=list(spans),
        listing_spans=list(qa.listing_spans),
        page=document.place(first).page,
    )


def join(text: str, spans: list[Span]) -> str:
    """The words of several spans, each stripped, one to a line."""
    return "\n".join(part for part in (text[s.start : s.end].strip() for s in spans) if part)


def _table(text: str, placed: PlacedTable) -> Table:
    grid = placed.grid
    return Table(
        question=placed.question,
        caption=grid.caption,
        header_rows=grid.header_rows,
        cells=matrix(text, grid),
        spans=[
            TableSpan(row=c.row, col=c.col, rowspan=c.rowspan, colspan=c.colspan)
            for c in grid.cells
            if c.rowspan > 1 or c.colspan > 1
        ],
        filled=placed.filled,
        pages=list(grid.pages),
        span=grid.span,
    )


def matrix(text: str, grid: Grid) -> list[list[str]]:
    """Rows of cell texts; a merged cell's text stands once, at its first row and column, the cells it covers are empty."""
    rows = [[""] * grid.cols for _ in range(grid.rows)]
    for cell in grid.cells:
        if cell.row < grid.rows and cell.col < grid.cols:
            rows[cell.row][cell.col] = text[cell.span.start : cell.span.end].strip()
    return rows
