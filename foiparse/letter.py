"""What the user gets: a `Letter` and its parts, as pydantic models. The JSON of a Letter is a contract (schema_version "1").

Spans are half-open (start, end) character ranges in `Letter.text`. Field names and closed vocabularies are those of
docs/reference/letter.md; `schemas/` holds the JSON Schemas generated from these models.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from foiparse.errors import FoiparseError

if TYPE_CHECKING:
    import pandas

SCHEMA_VERSION: Literal["1"] = "1"

Span = tuple[int, int]
Status = Literal["provided", "partial", "withheld", "not_held", "ncnd", "signposted", "clarification", "unanswered"]
Role = Literal["relied_on", "procedural", "mentioned"]
Kind = Literal["response", "annex", "request", "acknowledgement", "internal_review", "other"]
Outcome = Literal[
    "granted_in_full",
    "partially_withheld",
    "withheld_in_full",
    "not_held",
    "neither_confirmed_nor_denied",
    "accessible_elsewhere",
    "clarification_sought",
    "not_answered",
]


def empty() -> list[Any]:
    """A list of its own: of `list` itself pydantic reads the signature for every field."""
    return []


class Model(BaseModel):
    """Base of every output model: no field beyond those declared."""

    model_config = ConfigDict(extra="forbid")


class Source(Model):
    """The file that the letter came from. `bytes` is its size, `pages` its page count where it has pages."""

    name: str = ""
    sha256: str = ""
    media_type: str = ""
    bytes: int = 0
    pages: int | None = None
    reader: str = ""
    ocr_pages: list[int] = Field(default_factory=empty)


class Result(Model):
    """What became of the input: "ok", "partial" (read in part) or "failed", with a code, the stage and one line to act on."""

    state: Literal["ok", "partial", "failed"] = "ok"
    code: str | None = None
    stage: str | None = None
    message: str | None = None


class Hyperlink(Model):
    """A link inside an answer."""

    text: str
    url: str


class Question(Model):
    """One question with its answer and what became of it. `citations` and `tables` are indexes into the letter's lists."""

    label: str
    parent: str | None = None
    lead_in: bool = False
    text: str = ""
    answer: str = ""
    status: Status | None = None
    same_answer_as: list[str] = Field(default_factory=empty)
    refers_to: list[str] = Field(default_factory=empty)
    citations: list[int] = Field(default_factory=empty)
    tables: list[int] = Field(default_factory=empty)
    links: list[Hyperlink] = Field(default_factory=empty)
    attachments: list[str] = Field(default_factory=empty)
    question_spans: list[Span] = Field(default_factory=empty)
    answer_spans: list[Span] = Field(default_factory=empty)
    listing_spans: list[Span] = Field(default_factory=empty)
    evidence: list[str] = Field(default_factory=empty)
    page: int | None = None
    confidence: float = 0.0
    flags: list[str] = Field(default_factory=empty)

    def __repr__(self) -> str:
        return f"Question({self.label}, {self.status}: {_brief(self.text)} → {_brief(self.answer)})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        from foiparse.display import question_html

        return question_html(self)


class Citation(Model):
    """A provision cited, at its place, with what it does there. `questions`: the labels it bears on; [] is the whole response."""

    provision: str
    name: str = ""
    uri: str | None = None
    kind: str = "other"
    absolute: bool | None = None
    public_interest_test: bool | None = None
    ncnd: bool = False
    role: Role = "mentioned"
    questions: list[str] = Field(default_factory=empty)
    text: str = ""
    span: Span = (0, 0)
    named_only: bool = False
    evidence: list[str] = Field(default_factory=empty)
    current: str | None = None
    confidence: float = 0.0
    flags: list[str] = Field(default_factory=empty)


class PublicInterest(Model):
    """A public-interest test: factors on each side, the balance struck, and the limb of prejudice where one is claimed."""

    provisions: list[str] = Field(default_factory=empty)
    for_disclosure: list[str] = Field(default_factory=empty)
    against_disclosure: list[str] = Field(default_factory=empty)
    balance: Literal["withhold", "disclose", "neither"] | None = None
    prejudice: Literal["would", "would_be_likely"] | None = None
    span: Span = (0, 0)


class CostLimit(Model):
    """A refusal on cost: hours and pounds as stated, whether requests were aggregated."""

    provision: str | None = None
    hours_limit: float | None = None
    hours_estimated: float | None = None
    pounds_limit: float | None = None
    pounds_estimated: float | None = None
    aggregated: bool = False
    span: Span = (0, 0)


class RefusalNotice(Model):
    """Audit of a refusal against FOIA s.17, EIR regulation 14 or FOISA s.16: what the letter does of what it must do."""

    provisions: list[str] = Field(default_factory=empty)
    exemption_named: bool = False
    explained: bool = False
    public_interest_reasoned: bool | None = None
    internal_review_offered: bool = False
    commissioner_named: bool = False
    missing: list[str] = Field(default_factory=empty)


class TableSpan(Model):
    """A merged cell: its first row and column, and how many rows and columns it covers."""

    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1


class Column(Model):
    """A typed column: its header, its type and the unit that its header or the caption applies."""

    name: str
    type: Literal["text", "money", "date", "count", "percent", "empty"] = "text"
    unit: str | None = None


class Table(Model):
    """A table of the letter; merged cells hold their text once, at their first place, and are listed in `spans`."""

    question: str | None = None
    caption: str | None = None
    header_rows: int = 0
    cells: list[list[str]] = Field(default_factory=empty)
    spans: list[TableSpan] = Field(default_factory=empty)
    filled: bool = False
    pages: list[int] = Field(default_factory=empty)
    span: Span = (0, 0)
    columns: list[Column] = Field(default_factory=empty)
    total_rows: list[int] = Field(default_factory=empty)
    footnotes: list[str] = Field(default_factory=empty)

    def frame(self, totals: bool = False) -> pandas.DataFrame:
        """The table as a data frame with typed columns, in single units (the scale of "£000" applied); totals rows on request."""
        from foiparse.records.table_frames import frame

        return frame(self, totals)

    def tidy(self, totals: bool = False) -> pandas.DataFrame:
        """The table in long form: one row a cell, with raw text, value, bounds, unit, and which of the six nothings it says."""
        from foiparse.records.table_frames import tidy

        return tidy(self, totals)

    def __repr__(self) -> str:
        head = " | ".join(_brief(c, 16) for c in self.cells[0]) if self.cells else ""
        return f"Table({len(self.cells)}×{max(map(len, self.cells), default=0)}, question {self.question}: {head})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        from foiparse.display import table_html

        return table_html(self)


class Furniture(Model):
    """Text that belongs to no question, with its kind (letterhead, salutation, complaint, page_footer, ...)."""

    kind: str
    span: Span


class Letter(Model):
    """A Freedom of Information letter as data."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    source: Source = Field(default_factory=Source)
    result: Result = Field(default_factory=Result)
    kind: Kind = "response"
    authority: str | None = None
    reference: str | None = None
    request_date: str | None = None
    response_date: str | None = None
    working_days: int | None = None
    regimes: list[str] = Field(default_factory=empty)
    outcome: Outcome | None = None
    languages: list[str] = Field(default_factory=empty)
    questions: list[Question] = Field(default_factory=empty)
    citations: list[Citation] = Field(default_factory=empty)
    public_interest: list[PublicInterest] = Field(default_factory=empty)
    cost_limits: list[CostLimit] = Field(default_factory=empty)
    refusal_notices: list[RefusalNotice] = Field(default_factory=empty)
    tables: list[Table] = Field(default_factory=empty)
    records: dict[str, list[dict[str, Any]]] = Field(default_factory=dict)
    furniture: list[Furniture] = Field(default_factory=empty)
    needs_review: bool = False
    flags: list[str] = Field(default_factory=empty)
    text: str = ""

    def __repr__(self) -> str:
        if self.result.state == "failed":
            return f"Letter({self.source.name!r}, failed: {self.result.code})"
        relied = dict.fromkeys(c.provision for c in self.citations if c.role == "relied_on")
        facts = [
            f"{len(self.questions)} questions",
            self.authority,
            self.outcome,
            " ".join(relied),
            "needs review" * self.needs_review,
        ]
        return f"Letter({self.source.name!r}, {', '.join(f for f in facts if f)})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        from foiparse.display import letter_html

        return letter_html(self)


def _brief(text: str, width: int = 48) -> str:
    """The first words of a text, for a repr."""
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def failed(name: str, error: FoiparseError) -> Letter:
    """The record of an input that gave no letter."""
    letter = Letter(source=Source(name=Path(name).name), kind="other", needs_review=True, flags=[error.code])
    letter.result = Result(state="failed", code=error.code, stage=error.stage, message=str(error))
    return letter
