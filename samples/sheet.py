"""Writes a Word letter and its marked gold text in one go, so that the two cannot drift apart.

Each call adds a paragraph or a table to the document and the same words, with their marker, to the gold text. List numbers
are Word's own (the file holds no digits); the gold text shows them as Word prints them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

FOLDER = Path(__file__).parent
ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
Marked = tuple[str, str]  # marker ("Q 1", "A 1", "O", or "" for no new marker) and words


class Sheet:
    """A Word letter in the making."""

    def __init__(self, stem: str, font: str = "Arial") -> None:
        self.stem, self.file, self.gold, self._now = stem, docx.Document(), [], ""
        self.file.styles["Normal"].font.name = font
        self.file.styles["Normal"].font.size = Pt(11)
        self._lists: dict[int, dict[int, int]] = {}
        self._formats: dict[int, list[tuple[str, str]]] = {}

    def _mark(self, marker: str) -> str:
        """The marker where it is a new one."""
        if not marker or marker == self._now:
            return ""
        self._now = marker
        return f"⟦{marker}⟧"

    def say(self, marker: str, *lines: str, in_list: tuple[int, int] | None = None, **look: Any) -> None:
        """One paragraph for each line."""
        for line in lines:
            paragraph = self.file.add_paragraph()
            number = self._number(paragraph, *in_list) if in_list else ""
            self._run(paragraph, line, **look)
            self.gold.append(f"{self._mark(marker)}{number}{line}\n")

    def pieces(self, *pieces: Marked, **look: Any) -> None:
        """One paragraph of several segments."""
        paragraph = self.file.add_paragraph()
        for marker, words in pieces:
            self._run(paragraph, words, **look)
            self.gold.append(f"{self._mark(marker)}{words}")
        self.gold.append("\n")

    def _run(self, holder: Any, text: str, bold: bool = False, italic: bool = False, colour: str = "", indent: float = 0) -> None:
        run = holder.add_run(text)
        run.bold, run.italic = bold or None, italic or None
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
        if indent:
            holder.paragraph_format.left_indent = Pt(indent)

    def heading(self, marker: str, text: str, level: int = 2) -> None:
        """A heading in Word's own style."""
        self.file.add_heading(text, level)
        self.gold.append(f"{self._mark(marker)}{text}\n")

    def new_list(self, *levels: tuple[str, str]) -> int:
        """A list of its own; each level is (Word's format, template), such as ("decimal", "%1.") or ("lowerLetter", "(%2)")."""
        part = self.file.part.numbering_part.element
        number = 900 + len(self._formats)
        xml = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/>'
            f'<w:pPr><w:ind w:left="{360 * (i + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
            for i, (fmt, text) in enumerate(levels)
        )
        abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{xml}</w:abstractNum>')
        part.insert(0, abstract)
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
        self._formats[number], self._lists[number] = list(levels), {}
        return number

    def _number(self, paragraph: Any, number: int, level: int = 0) -> str:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))
        counts = self._lists[number]
        counts[level] = counts.get(level, 0) + 1
        for deeper in [x for x in counts if x > level]:
            del counts[deeper]
        text = self._formats[number][level][1]
        for i, (fmt, _) in enumerate(self._formats[number]):
            n = counts.get(i, 1)
            shown = {"decimal": str(n), "lowerLetter": chr(96 + n), "lowerRoman": ROMANS[n - 1]}.get(fmt, "")
            text = text.replace(f"%{i + 1}", shown)
        return f"{text} "

    def table(self, rows: list[list[str | Marked]], marker: str = "", bold_head: bool = False) -> None:
        """A table; a cell is words, or (marker, words)."""
        if marker:
            self.gold.append(self._mark(marker))
        table = self.file.add_table(rows=len(rows), cols=len(rows[0]))
        table.style = "Table Grid"
        for r, row in enumerate(rows):
            shown = []
            for c, cell in enumerate(row):
                mark, words = cell if isinstance(cell, tuple) else ("", cell)
                self._fill(table.rows[r].cells[c], words, bold_head and r == 0)
                shown.append(self._mark(mark) + words)
            self.gold.append("\t".join(shown) + "\n")

    def _fill(self, cell: Any, words: str, bold: bool) -> None:
        for i, line in enumerate(words.split("\n")):
            paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
            if line:
                self._run(paragraph, line, bold=bold)

    def text_box(self, *marked: Marked) -> None:
        """A floating text box with a paragraph for each piece, anchored in a paragraph of its own."""
        inner = "".join(f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>' for _, words in marked)
        spaces = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
        box = f'<w:r {spaces}><w:pict><v:shape style="position:absolute;width:440pt;height:180pt"><v:textbox>'
        box += f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        self.file.add_paragraph()._p.append(parse_xml(box))
        self.gold += [f"{self._mark(marker)}{words}\n" for marker, words in marked]

    def tick(self, marker: str, *options: tuple[bool, str]) -> None:
        """A line of tick boxes, each a content control."""
        paragraph = self.file.add_paragraph()
        shown = []
        for ticked, words in options:
            sign = "☒" if ticked else "☐"
            sdt = (
                f'<w:sdt {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox>'
            )
            sdt += f'<w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>{sign}</w:t></w:r>'
            paragraph._p.append(parse_xml(f"{sdt}</w:sdtContent></w:sdt>"))
            self._run(paragraph, f" {words}   ")
            shown.append(f"{sign} {words}")
        self.gold.append(f"{self._mark(marker)}{'   '.join(shown)}\n")

    def link(self, marker: str, before: str, words: str, url: str, after: str = "") -> None:
        """A paragraph with a hyperlink in it."""
        paragraph = self.file.add_paragraph(before)
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        target = self.file.part.relate_to(url, kind, is_external=True)
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>')
        paragraph._p.append(link)
        paragraph.add_run(after)
        self.gold.append(f"{self._mark(marker)}{before}{words}{after}\n")

    def footer(self, text: str) -> None:
        """The running footer: furniture, at the end of the gold text."""
        self.file.sections[0].footer.paragraphs[0].text = text
        self.gold.append(f"{self._mark('O')}{text}\n")

    def save(self, facts: dict[str, Any], folder: Path = FOLDER) -> None:
        """Write files/STEM.docx and the gold beside it."""
        (folder / "files").mkdir(exist_ok=True)
        self.file.core_properties.author = "samples"
        for border in self.file.element.iter(qn("w:rPrDefault")):
            border.getparent().remove(border)
        self.file.save(str(folder / "files" / f"{self.stem}.docx"))
        (folder / f"{self.stem}.gold.txt").write_text("".join(self.gold), encoding="utf-8")
        text = json.dumps(
            {"id": self.stem, "source": {"kind": "sample"}, "format": "docx", **facts}, indent=1, ensure_ascii=False
        )
        (folder / f"{self.stem}.gold.json").write_text(f"{text}\n", encoding="utf-8")


def facts(
    layout: str, authority: str, reference: str | None, dates: tuple[str | None, str], regimes: list[str], **more: Any
) -> dict[str, Any]:
    """The facts of a gold file, records and tables empty where none are given."""
    records = {"procurement_teams": [], "teams": [], "platform_spend": [], "software_systems": [], **more.pop("records", {})}
    head = {"truncated": False, "layout": layout, "authority": authority, "reference": reference}
    head |= {"request_date": dates[0], "response_date": dates[1], "regimes": regimes}
    return {**head, "status": {}, "citations": [], "tables": [], "doubts": "", **more, "records": records}


def cited(provision: str, role: str, *questions: str) -> dict[str, Any]:
    """A citation of a gold file."""
    return {"provision": provision, "role": role, "questions": list(questions)}
