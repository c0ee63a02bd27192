"""One sample letter in every format that is read: `python -m samples.format_twins` writes samples/formats/.

The twins say what the Word sample says, word for word, so that a test can ask the same questions and statuses of each.
"""

from __future__ import annotations

import html
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

from foiparse.assemble import matrix
from foiparse.document import Document, Grid
from foiparse.read import read
from tests.read.email.test_outlook import msg
from tests.read.legacy.test_odt import NS
from tests.read.made import word97

FOLDER = Path(__file__).parent
ORIGINAL = "wexcombe-systems.docx"
STEM = "wexcombe-systems"


def parts(document: Document) -> list[str | list[list[str]]]:
    """The letter as lines and tables, in order."""
    found: list[str | list[list[str]]] = []
    for block in document.blocks:
        if isinstance(block, Grid):
            found.append(matrix(document.text, block))
        else:
            found.append(document.text[block.span.start : block.span.end])
    return found


def as_html(letter: list[str | list[list[str]]]) -> str:
    """The letter as a page."""
    out = []
    for part in letter:
        if isinstance(part, str):
            out.append(f"<p>{html.escape(part)}</p>")
        else:
            rows = ("".join(f"<td>{html.escape(v)}</td>" for v in row) for row in part)
            out.append("<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return (
        "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>Letter</title></head><body>\n"
        + "\n".join(out)
        + "\n</body></html>\n"
    )


def as_rtf(letter: list[str | list[list[str]]]) -> bytes:
    """The letter as rich text."""
    out = []
    for part in letter:
        if isinstance(part, str):
            out.append(r"\pard " + _rtf(part) + r"\par")
            continue
        for row in part:
            edges = "".join(rf"\cellx{1500 * (i + 1)}" for i in range(len(row)))
            out.append(rf"\trowd{edges}\pard\intbl " + "".join(_rtf(v) + r"\cell " for v in row) + r"\row")
    return (r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}" + "\n" + "\n".join(out) + "}\n").encode(
        "ascii"
    )


def _rtf(text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}").replace("\n", r"\line ").replace("\t", r"\tab ")
    return "".join(c if ord(c) < 128 else rf"\u{ord(c)}?" for c in escaped)


def as_odt(letter: list[str | list[list[str]]]) -> bytes:
    """The letter as OpenDocument text."""
    out = []
    for part in letter:
        if isinstance(part, str):
            out.append(f"<text:p>{html.escape(part)}</text:p>")
            continue
        cells = ("".join(f"<table:table-cell><text:p>{html.escape(v)}</text:p></table:table-cell>" for v in row) for row in part)
        out.append("<table:table>" + "".join(f"<table:table-row>{c}</table:table-row>" for c in cells) + "</table:table>")
    body = f"<office:body><office:text>{''.join(out)}</office:text></office:body>"
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {NS}>{body}</office:document-content>",
        }
    )


def _zip(files: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return buffer.getvalue()


def as_doc(letter: list[str | list[list[str]]]) -> bytes:
    """The letter as a Word 97 file: paragraph marks, cell marks, and a list of properties for each."""
    import struct

    in_table, row_end = b"\x16\x24\x01", b"\x17\x24\x01"
    text, ranges = "", []
    for part in letter:
        if isinstance(part, str):
            text += part.replace("\n", "\x0b") + "\r"
            ranges.append((len(text), b""))
            continue
        for row in part:
            edges = struct.pack(f"<{len(row) + 1}h", *(1500 * i for i in range(len(row) + 1)))
            body = bytes([len(row)]) + edges + b"\0" * 20 * len(row)
            for value in row:
                text += value.replace("\n", "\x0b") + "\x07"
                ranges.append((len(text), in_table))
            text += "\x07"
            ranges.append((len(text), in_table + row_end + struct.pack("<HH", 0xD608, len(body) + 1) + body))
    return word97(text, ranges)


def as_eml(letter: list[str | list[list[str]]]) -> bytes:
    """The letter as the HTML body of a mail."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Information Governance <foi@wexcombe.example>", "R Halloran <r.halloran@post.example>"
    mail["Subject"], mail["Date"] = "Your request", "Tue, 01 Oct 2024 10:15:00 +0100"
    mail["Message-ID"] = "<1@wexcombe.example>"
    mail.set_content("\n".join(p if isinstance(p, str) else "\n".join("\t".join(r) for r in p) for p in letter))
    mail.add_alternative(as_html(letter), subtype="html")
    mail.set_boundary("wexcombe")
    return mail.as_bytes()


def as_pdf(letter: list[str | list[list[str]]]) -> bytes:
    """The letter as a digital PDF with a ruled table."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    style = ParagraphStyle("letter", fontName="Helvetica", fontSize=11, leading=14, spaceAfter=8)
    small = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
    flow = []
    for part in letter:
        if isinstance(part, str):
            flow.append(Paragraph(html.escape(part).replace("\n", "<br/>"), style))
        else:
            cells = [[Paragraph(html.escape(v), small) for v in row] for row in part]
            flow.append(Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.6, "black")]))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1).build(flow)
    return buffer.getvalue()


def as_scan(pdf: bytes) -> bytes:
    """The pages of a PDF as a scanner sees them: grey, a degree askew, with noise, and no text layer."""
    import numpy as np
    import pypdfium2
    from PIL import Image

    rng, pages = np.random.default_rng(1), []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=200 / 72).to_pil().convert("L").rotate(1.0, fillcolor=255, resample=Image.Resampling.BICUBIC)
        noisy = np.clip(np.asarray(image, float) + rng.normal(0, 5, image.size[::-1]), 0, 255).astype(np.uint8)
        pages.append(Image.fromarray(noisy))
    buffer = io.BytesIO()
    pages[0].save(buffer, "PDF", save_all=True, append_images=pages[1:], resolution=200, quality=35)
    return buffer.getvalue()


def main() -> None:
    """Write every twin."""
    letter = parts(read(FOLDER / "files" / ORIGINAL))
    page = as_html(letter)
    twins = {
        "html": page.encode(),
        "rtf": as_rtf(letter),
        "odt": as_odt(letter),
        "doc": as_doc(letter),
        "eml": as_eml(letter),
        "msg": msg("See the HTML.", None, **{"10130102": page.encode()}),
    }
    twins["pdf"] = as_pdf(letter)
    twins["scan.pdf"] = as_scan(twins["pdf"])
    for suffix, data in twins.items():
        (FOLDER / "formats" / f"{STEM}.{suffix}").write_bytes(data)


if __name__ == "__main__":
    main()
