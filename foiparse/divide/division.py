"""What the divide stage gives: the letter's questions with the spans of their text and answers, its zones and its header."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from foiparse.document import Grid, Span

ZoneKind = Literal[
    "letterhead",
    "salutation",
    "preamble",
    "heading",
    "request",
    "response",
    "refusal_notice",
    "annex",
    "complaint",
    "reuse",
    "signature",
    "quoted_email",
    "page_header",
    "page_footer",
    "navigation",
    "disclaimer",
    "other",
]


@dataclass(slots=True)
class Zone:
    """A stretch of the letter with a part to play. Zones that belong to no question become the letter's furniture."""

    kind: ZoneKind
    span: Span


@dataclass(slots=True)
class QA:
    """A question and its answer as spans. `listing_spans` are earlier or later listings of the same question.

    `same_answer_as`: labels that share these very answer spans. `refers_to`: labels that the answer points to in words.
    """

    label: str
    parent: str | None = None
    lead_in: bool = False
    question_spans: list[Span] = field(default_factory=list)
    answer_spans: list[Span] = field(default_factory=list)
    listing_spans: list[Span] = field(default_factory=list)
    same_answer_as: list[str] = field(default_factory=list)
    refers_to: list[str] = field(default_factory=list)
    confidence: float = 0.0
    flags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Header:
    """Facts printed in the letter about itself. Dates are ISO; regimes are codes of the guidelines ("foia", "eir", ...)."""

    authority: str | None = None
    reference: str | None = None
    request_date: str | None = None
    response_date: str | None = None
    working_days: int | None = None
    regimes: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    kind: str = "response"
    nation: str | None = None
    replies: bool = True  # whether anything in it speaks to who asked


@dataclass(slots=True)
class PlacedTable:
    """A table and the question that it belongs to; `part` says whether it stands in the question, the answer or neither.

    `filled` is False where the authority left a form as it was asked.
    """

    grid: Grid
    question: str | None = None
    part: Literal["question", "answer", "other"] = "other"
    filled: bool = True


@dataclass(slots=True)
class Candidate:
    """A reading that competed, for `foiparse explain`: its name, its score by the criteria (0 to 1) with its parts, and its
    `value`, score and tagger weighed together, in log-odds; `agreed`: the share of its questions with their answers that is expected
    to be right (0 to 1), by which it is chosen. A `guess` only tries one sentence in doubt otherwise."""

    name: str
    score: float
    parts: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    value: float = 0.0
    agreed: float = 0.0
    guess: bool = False


@dataclass(slots=True)
class Division:
    """The divide stage's result. `candidates` are all readings that competed, best first.

    `doubts` are signs (0 to 1) that the tagger is not sure of the letter, by code."""

    header: Header = field(default_factory=Header)
    questions: list[QA] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    reading: str = "none"
    margin: float = 0.0
    candidates: list[Candidate] = field(default_factory=list)
    doubts: dict[str, float] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
