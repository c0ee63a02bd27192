"""A factory letter as a PDF, with running footers and real page breaks."""

from __future__ import annotations

import io
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from tests.factory.made import Data, Made, Piece

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=13.5, spaceAfter=9)
TIGHT = ParagraphStyle("tight", parent=BODY, spaceAfter=0)
RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def write_pdf(made: Made) -> bytes:
    """The bytes of a PDF on A4 pages."""
    flow: list[Flowable] = []
    open_text = ""
    for i, block in enumerate(made.blocks):
        if isinstance(block, Piece):
            open_text = f"{open_text} {_marked(block)}" if block.run_on and open_text else _marked(block)
            after = made.blocks[i + 1] if i + 1 < len(made.blocks) else None
            if not (isinstance(after, Piece) and after.run_on):
                flow.append(Paragraph(open_text, BODY if block.gap else TIGHT))
        elif isinstance(block, Data):
            flow.append(_grid([[Paragraph(escape(c), TIGHT) for c in row] for row in block.cells]))
        else:
            flow.append(_grid([[[Paragraph(_marked(p), BODY) for p in cell] for cell in row] for row in block.rows]))
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A4, leftMargin=62, rightMargin=62, topMargin=70, bottomMargin=80)
    foot = _footer(made) if made.noise["footer"] else _nothing
    template.build(flow, onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


def _marked(piece: Piece) -> str:
    text = escape(piece.printed)
    text = f"<b>{text}</b>" if piece.bold else text
    text = f"<i>{text}</i>" if piece.italic else text
    return f'<font color="#{piece.colour}">{text}</font>' if piece.colour else text


def _grid(cells: list[list[Any]]) -> Table:
    table = Table(cells, colWidths=[470 / len(cells[0])] * len(cells[0]))
    table.setStyle(RULED)
    table.spaceAfter = 10
    return table


def _nothing(canvas: Any, template: Any) -> None:
    """A page without a footer."""


def _footer(made: Made) -> Any:
    def draw(canvas: Any, template: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(62, 40, f"{made.plan.authority}, FOI team")
        canvas.drawRightString(530, 40, f"Page {template.page}")

    return draw
