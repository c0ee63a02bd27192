"""A composed letter: pieces in reading order, each marked as the gold marks it, and the writers' common view of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.factory.plan import Cited, Plan


@dataclass
class Piece:
    """A paragraph (or the rest of one, where `run_on`) with its gold mark and its look.

    `number` is printed before the text; `auto` lets Word number it itself. `gap` asks for white space after it.
    """

    mark: Literal["Q", "A", "R", "O"]
    text: str
    labels: tuple[str, ...] = ()
    number: str = ""
    auto: bool = False
    level: int = 0
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    run_on: bool = False
    gap: bool = True
    quote: bool = False

    @property
    def printed(self) -> str:
        """The words as a reader sees them, number first."""
        return f"{self.number} {self.text}".strip() if self.number else self.text


@dataclass
class Data:
    """A real table of the answer to `labels`, or of the question where `mark` is "Q"."""

    cells: list[list[str]]
    labels: tuple[str, ...]
    mark: Literal["Q", "A"] = "A"


@dataclass
class Frame:
    """A table that only lays the letter out: rows of cells of pieces."""

    rows: list[list[list[Piece]]]


Block = Piece | Data | Frame


@dataclass
class Made:
    """A letter with its gold. `seed` and `layout` name it in a failing test."""

    seed: int
    layout: str
    plan: Plan
    blocks: list[Block]
    status: dict[str, str]
    cited: list[tuple[Cited, list[str]]]
    noise: dict[str, Any] = field(default_factory=dict)

    def pieces(self) -> list[Piece | Data]:
        """All pieces and data tables in reading order, those inside frames included."""
        out: list[Piece | Data] = []
        for block in self.blocks:
            if isinstance(block, Frame):
                out += [p for row in block.rows for cell in row for p in cell]
            else:
                out.append(block)
        return out

    def gold(self) -> dict[str, Any]:
        """The fields that score.py reads of a gold letter, questions included."""
        questions: dict[str, list[str]] = {}
        answers: dict[str, list[str]] = {}
        for p in self.pieces():
            text = "\n".join("\t".join(r) for r in p.cells) if isinstance(p, Data) else p.printed
            if p.mark == "Q":
                questions.setdefault(p.labels[0], []).append(text)
            elif p.mark == "A":
                for label in p.labels:
                    answers.setdefault(label, []).append(text)
                    questions.setdefault(label, [])
        rows = [{"label": k, "text": " ".join(v), "answer": " ".join(answers.get(k, []))} for k, v in questions.items()]
        tables = [
            {"question": p.labels[0], "cells": p.cells, "filled": p.mark == "A"} for p in self.pieces() if isinstance(p, Data)
        ]
        citations = [{"provision": c.provision, "role": c.role, "questions": labels} for c, labels in self.cited]
        plan = self.plan
        return {
            "questions": rows, "status": self.status, "citations": citations, "tables": tables, "records": {},
            "authority": plan.authority, "reference": plan.reference, "request_date": plan.request_date,
            "response_date": plan.response_date, "regimes": [plan.regime],
        }  # fmt: skip

    def text(self) -> bytes:
        """The letter as plain text."""
        from tests.factory.write_text import write_text

        return write_text(self)

    def docx(self) -> bytes:
        """The letter as a Word document."""
        from tests.factory.write_word import write_word

        return write_word(self)

    def pdf(self) -> bytes:
        """The letter as a PDF."""
        from tests.factory.write_pdf import write_pdf

        return write_pdf(self)

    def write(self, form: str) -> bytes:
        """The letter as "txt", "docx" or "pdf"."""
        return {"txt": self.text, "docx": self.docx, "pdf": self.pdf}[form]()
