"""The letters written for the gold set: `python samples/written_letters.py [NAME ...]` makes files and gold of written/NAME.letter.

Without names, of all. The markup is told in docs/writing-letters.md. Letters in PDF need LibreOffice (soffice); where it is missing
their gold is written and their file left as it is.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

sys.path.insert(0, str(Path(__file__).parent))

from written_markup import INLINE, MARKER, PARAGRAPH, UNPRINTED, Block, bare, faults, gold_text, parse, plain

FOLDER = Path(__file__).parent / "written"
COLOURS = {"red": "C00000", "blue": "0044C0", "green": "008030", "grey": "666666", "purple": "7030A0"}
NUMBERS = ("decimal:%1.", "lowerLetter:%2)", "lowerRoman:%3.")  # the formats of Word's own lists, by level
NAV = '<nav><a href="/">Home</a> <a href="/foi">Freedom of information</a> <a href="/log">Disclosure log</a></nav>'
DEFAULTS: dict[str, Any] = {
    "authority": None, "reference": None, "request_date": None, "response_date": None, "regimes": [], "status": {}, "citations": [],
    "tables": [], "records": {"procurement_teams": [], "platform_spend": [], "software_systems": []}, "doubts": "",
}  # fmt: skip
Facts = dict[str, Any]


class Word:
    """A Word letter in the making."""

    def __init__(self, style: Facts) -> None:
        self.style = style
        self.file: Any = docx.Document()
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = style.get("font", "Arial"), Pt(style.get("size", 11))
        normal.paragraph_format.space_after = Pt(style.get("space", 8))
        section = self.file.sections[0]
        section.left_margin = section.right_margin = Cm(style.get("margin", 2.5))
        self.list: str | None = None

    def add(self, where: Any, blocks: list[Block]) -> None:
        """Put blocks into the letter or into a cell."""
        for block in blocks:
            if block.kind == "restart":
                self.list = None
            elif block.kind == "table":
                self.table(where, block)
            elif block.kind == "box":
                self.box(where, block)
            elif block.kind == "page":
                self.file.add_page_break()
            elif block.kind in ("header", "footer"):
                self.margin(block)
            elif block.kind != "blank":
                self.paragraph(where, block)

    def paragraph(self, where: Any, block: Block) -> None:
        """One paragraph in its look."""
        kind, real = block.kind, self.style.get("real_headings") and where is self.file
        made = self.file.add_heading("", 2) if kind == "head" and real else where.add_paragraph()
        if kind == "num":
            self.list = self.list or self.new_list()
            number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{block.level}"/><w:numId w:val="{self.list}"/></w:numPr>'
            made._p.get_or_add_pPr().append(parse_xml(number))
        elif kind == "bullet":
            made.style = "List Bullet"
        elif kind in ("indent", "quote"):
            made.paragraph_format.left_indent = Cm(1.3)
        elif kind in ("right", "center"):
            made.alignment = WD_ALIGN_PARAGRAPH.RIGHT if kind == "right" else WD_ALIGN_PARAGRAPH.CENTER
        self.runs(made, block.text, bold=kind == "head" and not real)

    def runs(self, paragraph: Any, text: str, bold: bool = False) -> None:
        """The words of a paragraph, bold, italic or coloured piece by piece."""
        for piece in filter(None, INLINE.split(MARKER.sub("", text).replace("\\t", "\t"))):
            words = bare(piece)
            colour = COLOURS[piece[1:].split("|")[0]] if words != piece and piece[0] == "{" else None
            for k, line in enumerate(words.split("\\\\")):
                if k:
                    paragraph.add_run().add_break()
                run = paragraph.add_run(line)
                run.bold = bold or (words != piece and piece[0] == "*") or None
                run.italic = (words != piece and piece[0] == "_") or None
                if colour:
                    run.font.color.rgb = RGBColor.from_string(colour)

    def new_list(self) -> str:
        """Word's number of a new list of three levels."""
        numbering = self.file.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{(k + 1) * 500}" w:hanging="420"/></w:pPr></w:lvl>'
            for k, (kind, shown) in enumerate(f.split(":", 1) for f in self.style.get("list", NUMBERS))
        )
        formats = str(900 + len(numbering.findall(qn("w:abstractNum"))))
        made = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{formats}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        )
        first = numbering.find(qn("w:num"))
        if first is not None:
            first.addprevious(made)
        else:
            numbering.append(made)
        number = str(900 + len(numbering.findall(qn("w:num"))))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{formats}"/></w:num>'))
        return number

    def box(self, where: Any, block: Block) -> None:
        """A table of one cell with what the box holds."""
        table = where.add_table(1, 1)
        table.style = "Table Grid"
        cell = table.cell(0, 0)
        self.add(cell, block.inside)
        if len(cell.paragraphs) > 1 and not cell.paragraphs[0].text:
            cell._element.remove(cell.paragraphs[0]._element)

    def table(self, where: Any, block: Block) -> None:
        """A table, a cell's parts as paragraphs."""
        table = where.add_table(len(block.rows), max(map(len, block.rows)))
        if "noborder" not in block.options:
            table.style = "Table Grid"
        for i, row in enumerate(block.rows):
            for j, words in enumerate(row):
                cell = table.cell(i, j)
                for k, part in enumerate(words.split(PARAGRAPH)):
                    paragraph = cell.add_paragraph() if k else cell.paragraphs[0]
                    paragraph.paragraph_format.space_after = Pt(2)
                    self.runs(paragraph, part.strip(), bold=i == 0 and "header" in block.options)
        widths = re.search(r"widths=([\d,.]+)", block.options)
        for column, width in zip(table.columns, widths.group(1).split(",") if widths else (), strict=False):
            for cell in column.cells:
                cell.width = Cm(float(width))

    def margin(self, block: Block) -> None:
        """A line of the page header or footer, with page numbers as fields."""
        holder = getattr(self.file.sections[0], block.kind)
        paragraph = holder.add_paragraph() if holder.paragraphs[0].text else holder.paragraphs[0]
        for piece in re.split(r"(\{PAGES?\})", block.text):
            if piece not in ("{PAGE}", "{PAGES}"):
                self.runs(paragraph, piece)
                continue
            made, run, words = (OxmlElement(name) for name in ("w:fldSimple", "w:r", "w:t"))
            made.set(qn("w:instr"), "PAGE" if piece == "{PAGE}" else "NUMPAGES")
            words.text = "1"
            run.append(words)
            made.append(run)
            paragraph._p.append(made)


def write_word(blocks: list[Block], style: Facts, path: Path) -> None:
    """A Word letter."""
    word = Word(style)
    word.add(word.file, blocks)
    word.file.save(path)


def write_pdf(blocks: list[Block], style: Facts, path: Path) -> str | None:
    """A PDF by LibreOffice; says so where that is missing."""
    office = shutil.which("soffice")
    if office is None:
        return "a letter in PDF needs LibreOffice (soffice), which is not here: only the gold was written"
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / f"{path.stem}.docx"
        write_word(blocks, style, word)
        command = [office, f"-env:UserInstallation=file://{folder}/lo", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(path.parent), str(word)], check=True, capture_output=True, timeout=120)
    return None


def text_letter(blocks: list[Block], style: Facts) -> str:
    """A letter as plain text."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(text_lines(blocks, style))).strip() + "\n"


def text_lines(blocks: list[Block], style: Facts) -> list[str]:
    """The lines of plain text, wrapped where the style says at which column."""
    out: list[str] = []
    for block in blocks:
        words, first, more = plain(block.text), "", ""
        if block.kind == "table":
            out += _text_table(block.rows, style.get("tables", "tabs"))
            continue
        if block.kind == "box":
            out += text_lines(block.inside, style)
            continue
        if block.kind in UNPRINTED:
            continue
        if block.kind == "num":
            words, first = f"{block.shown} {words}", "   " * block.level
            more = first + "   " if style.get("wrap") else ""
        elif block.kind == "bullet":
            words = f"{style.get('bullet', '•')} {words}"
        elif block.kind in ("indent", "quote"):
            first = more = "    " if block.kind == "indent" else "> "
        for line in words.split("\n"):
            out += _wrapped(line, style.get("wrap", 0), first, more)
    return out


def _wrapped(line: str, width: int, first: str, more: str) -> list[str]:
    if not width or "\t" in line:
        return [first + line]
    return textwrap.wrap(line, width, initial_indent=first, subsequent_indent=more) or [""]


def _text_table(rows: list[list[str]], how: str) -> list[str]:
    out: list[str] = []
    for row in rows:
        cells = [plain(cell.replace(PARAGRAPH, " ")) for cell in row]
        if how == "pipes":
            out.append("| " + " | ".join(cells) + " |")
        elif how == "lines":
            out += ["\t" + cell for cell in cells] + [""]
        elif how == "stack":
            out += [line for cell in row for line in plain(cell.replace(PARAGRAPH, "\n")).split("\n")]
        else:
            out.append("\t".join(cells))
    return out


def web_page(blocks: list[Block], style: Facts, title: str) -> str:
    """A letter as a web page with its navigation."""
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><title>{html.escape(title)}</title></head><body>"
        f"<header>{style.get('nav', NAV)}</header><main>{_web(blocks)}</main>"
        "<footer><p>Cookies</p><p>Accessibility</p></footer></body></html>"
    )


def _web(blocks: list[Block]) -> str:
    out = []
    for block in blocks:
        if block.kind == "table":
            out.append(_web_table(block))
        elif block.kind == "box":
            out.append(f"<blockquote>{_web(block.inside)}</blockquote>")
        elif block.kind == "head":
            out.append(f"<h2>{_rich(block.text)}</h2>")
        elif block.kind == "num":
            out.append(f"<p>{block.shown} {_rich(block.text)}</p>")
        elif block.kind == "bullet":
            out.append(f"<ul><li>{_rich(block.text)}</li></ul>")
        elif block.kind not in (*UNPRINTED, "blank"):
            out.append(f"<p>{_rich(block.text)}</p>")
    return "\n".join(out)


def _web_table(block: Block) -> str:
    rows = []
    for i, row in enumerate(block.rows):
        tag = "th" if i == 0 and "header" in block.options else "td"
        cells = ("<br>".join(_rich(part.strip()) for part in cell.split(PARAGRAPH)) for cell in row)
        rows.append("<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>")
    return "<table>" + "".join(rows) + "</table>"


def _rich(text: str) -> str:
    out = []
    for piece in INLINE.split(MARKER.sub("", text)):
        words = html.escape(bare(piece))
        if bare(piece) == piece:
            out.append(words)
        elif piece[0] == "{":
            out.append(f'<span style="color:{piece[1:].split("|")[0]}">{words}</span>')
        else:
            out.append(f"<strong>{words}</strong>" if piece[0] == "*" else f"<em>{words}</em>")
    return "".join(out).replace("\\\\", "<br>").replace("\\t", "&emsp;")


def mail(blocks: list[Block], style: Facts) -> bytes:
    """A letter as an e-mail."""
    message = EmailMessage()
    message["From"] = style.get("from", "FOI <foi@example.gov.uk>")
    message["To"] = "applicant@example.com"
    message["Subject"] = style.get("subject", "Your request for information")
    message["Date"] = style.get("date", "Mon, 04 Mar 2024 10:12:00 +0000")
    message.set_content("\n".join(text_lines(blocks, style)))
    return message.as_bytes()


def source(path: Path) -> tuple[Facts, Facts, list[Block]]:
    """The gold facts of a .letter file, its style, and its blocks."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n===\n")
    facts = json.loads(head)
    style = facts.pop("style", {})
    fixed = {"id": path.stem, "source": {"kind": "written"}, "truncated": False}
    return fixed | facts | {name: value for name, value in DEFAULTS.items() if name not in facts}, style, parse(body)


def write(path: Path) -> list[str]:
    """Write a letter's gold and file; returns what is wrong with it."""
    facts, style, blocks = source(path)
    marked, form = gold_text(blocks), facts["format"]
    path.with_suffix(".gold.txt").write_text(marked, encoding="utf-8")
    path.with_suffix(".gold.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
    file = path.parent / "files" / f"{path.stem}.{form}"
    file.parent.mkdir(exist_ok=True)
    trouble = None
    if form == "docx":
        write_word(blocks, style, file)
    elif form == "pdf":
        trouble = write_pdf(blocks, style, file)
    elif form == "txt":
        file.write_text(text_letter(blocks, style), encoding="utf-8")
    elif form == "html":
        file.write_text(web_page(blocks, style, facts.get("layout", path.stem)), encoding="utf-8")
    elif form == "eml":
        file.write_bytes(mail(blocks, style))
    else:
        trouble = f"{form} is no format: docx, pdf, txt, html or eml"
    return faults(facts, marked) + ([trouble] if trouble else [])


def main() -> None:
    """Write the letters named, or all; what is wrong with one goes to stderr."""
    wrong = 0
    for path in [FOLDER / f"{name.removesuffix('.letter')}.letter" for name in sys.argv[1:]] or sorted(FOLDER.glob("*.letter")):
        for fault in write(path):
            print(f"{path.stem}: {fault}", file=sys.stderr)
            wrong += 1
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
