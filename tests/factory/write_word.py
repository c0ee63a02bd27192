"""A factory letter as a Word document: typed or automatic numbers, bold, italics, colour, tables, footer."""

from __future__ import annotations

import io
import re
from random import Random
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor

from tests.factory.made import Data, Frame, Made, Piece

AUTO = re.compile(r"(?P<pre>.*?)(?P<n>\d+|[a-z])(?P<post>[.):]?)$")


def write_word(made: Made) -> bytes:
    """The bytes of a .docx."""
    rng, file = Random(made.noise["seed"]), docx.Document()
    lists = _Lists(file)
    last: Any = None
    for block in made.blocks:
        if isinstance(block, Piece):
            last = _piece(file, block, lists, last)
        elif isinstance(block, Data):
            _data(file, block)
        else:
            _frame(file, block, lists)
    if made.noise["footer"]:
        file.sections[0].footer.paragraphs[
            0
        ].text = f"{made.plan.authority} - {rng.choice(['Page 1', 'OFFICIAL', 'www.example'])}"
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _piece(holder: Any, piece: Piece, lists: _Lists, last: Any) -> Any:
    if piece.run_on and last is not None:
        _run(last, " " + piece.printed, piece)
        return last
    paragraph = holder.add_paragraph()
    auto = lists.number(paragraph, piece) if piece.auto and piece.number else False
    _run(paragraph, piece.text if auto else piece.printed, piece)
    return paragraph


def _run(paragraph: Any, text: str, piece: Piece) -> None:
    run = paragraph.add_run(text)
    run.bold, run.italic = piece.bold or None, piece.italic or None
    if piece.colour:
        run.font.color.rgb = RGBColor.from_string(piece.colour)


def _data(file: Any, data: Data) -> None:
    table = file.add_table(rows=len(data.cells), cols=len(data.cells[0]))
    table.style = "Table Grid"
    for row, texts in zip(table.rows, data.cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _frame(file: Any, frame: Frame, lists: _Lists) -> None:
    table = file.add_table(rows=len(frame.rows), cols=len(frame.rows[0]))
    table.style = "Table Grid"
    for row, cells in zip(table.rows, frame.rows, strict=True):
        for cell, pieces in zip(row.cells, cells, strict=True):
            first = cell.paragraphs[0]
            for i, piece in enumerate(pieces):
                paragraph = first if i == 0 else cell.add_paragraph()
                _run(paragraph, piece.printed, piece)


class _Lists:
    """Automatic numbers whose printed form is what the piece says: one list for each shape, started where it must."""

    def __init__(self, file: Any) -> None:
        self.numbering = file.part.numbering_part.element
        self.next = 900
        self.open: dict[tuple[str, str, bool], tuple[int, int]] = {}

    def number(self, paragraph: Any, piece: Piece) -> bool:
        """Put the paragraph in the list that will print `piece.number`; False where no list can."""
        found = AUTO.match(piece.number)
        if not found:
            return False
        n = int(found["n"]) if found["n"].isdigit() else ord(found["n"]) - 96
        key = (found["pre"], found["post"], found["n"].isdigit())
        num, expected = self.open.get(key, (0, 0))
        if expected != n:
            num = self._list(key, n)
        self.open[key] = (num, n + 1)
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>'))
        return True

    def _list(self, key: tuple[str, str, bool], start: int) -> int:
        self.next += 1
        kind = "decimal" if key[2] else "lowerLetter"
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.next}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
            f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{key[0]}%1{key[1]}"/></w:lvl></w:abstractNum>'
        )
        first = self.numbering.find(qn("w:num"))
        if first is not None:
            first.addprevious(abstract)
        else:
            self.numbering.append(abstract)
        self.numbering.append(
            parse_xml(f'<w:num {nsdecls("w")} w:numId="{self.next}"><w:abstractNumId w:val="{self.next}"/></w:num>')
        )
        return self.next
