"""Whether ruled tables come out as pdfplumber finds them, and whether a PDF annex says what its workbook says.

    python -m benchmarks.pdf_tables [FILES or FOLDERS ...] [--show] [--twin PDF XLSX]

Page by page over the pages where pdfplumber finds a table by lines, hairlines and stroked boxes (shading put aside): the number
of cells, and the cells' texts (letters and digits). On our side too only tables count that lines rule: those that shading or
alignment alone makes are said apart. A page agrees when its cells' texts are the same, whatever the order of
words that stand at one height. `--show` names the others. With --twin: of the cells of the PDF's tables, the share that the
workbook holds under the same table, row label and column label, and the share of the workbook's that the PDF holds.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from benchmarks.pdf import SHARED, files
from foiparse.document import Grid
from foiparse.errors import FoiparseError
from foiparse.read.build import Builder
from foiparse.read.pdf import read_pdf
from foiparse.read.pdf.cells import find_cells
from foiparse.read.pdf.joined import cell_text
from foiparse.read.pdf.layout import lay_out
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.parts import Page, Table
from foiparse.read.pdf.rulings import Rulings
from foiparse.read.pdf.source import opened

Cells = Counter[str]
SAME = 4.0  # points: corners nearer than this are one


def plain(text: str) -> str:
    """Letters and digits in order of the alphabet of words: what a cell says, however its lines were put in order."""
    return " ".join(sorted(re.findall(r"\w+", text.replace("\n", " ")))) if text else ""


def ours(data: bytes) -> tuple[dict[int, tuple[int, Cells]], list[tuple[int, int]]]:
    """Cells a page of the tables that lines rule: their number, and their texts. Beside them, the page and the number of cells
    of each table that has no line between its cells or rows without any.
    """
    with opened(data) as source:
        pages, _ = read_pages(source, data, Builder())
        lay_out(pages)
        found, apart = {}, []
        for page in pages:
            tables = [t for t in page.items if isinstance(t, Table)]
            lined = [t for t in tables if t.source == "ruled" and _lined(page, t)]
            apart += [(page.number, len(t.cells)) for t in tables if t not in lined]
            cells = [c for t in lined for c in t.cells]
            if cells:
                found[page.number] = (len(cells), Counter(filter(None, (plain(cell_text(c)) for c in cells))))
    return found, apart


def _lined(page: Page, table: Table) -> bool:
    """Whether the page's lines alone, without its shading, make a table where this one begins."""
    groups = find_cells(Rulings(page.rulings.vertical, page.rulings.horizontal)) if page.rulings else []
    return any(abs(g[0].x0 - table.x0) < SAME and abs(g[0].top - table.top) < SAME for g in groups)


def theirs(path: Path) -> dict[int, tuple[int, Cells]]:
    """The same by pdfplumber."""
    import pdfplumber

    found = {}
    with pdfplumber.open(path) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            tables = page.filter(_rules).find_tables()
            if tables:
                texts = [text or "" for t in tables for row in t.extract() for text in row]
                found[number] = (sum(len(t.cells) for t in tables), Counter(filter(None, map(plain, texts))))
            page.close()
    return found


def _rules(thing: dict[str, object]) -> bool:
    """Whether an object may rule a table: shading behind text is no ruling."""
    if thing["object_type"] != "rect":
        return True
    thin = min(float(str(thing["width"])), float(str(thing["height"]))) <= 3
    return thin or bool(thing["stroke"])


def compare(paths: list[Path], show: bool) -> None:
    """Print how many of the pages with tables agree."""
    pages = counts = texts = 0
    beside: list[str] = []
    for path in paths:
        try:
            mine, apart = ours(path.read_bytes())
        except FoiparseError:
            continue
        beside += [f"{path.name} page {number} ({cells} cells)" for number, cells in apart]
        for number, (cells, said) in theirs(path).items():
            got, words = mine.get(number, (0, Counter()))
            same = sum((said & words).values()) / max(1, sum((said | words).values()))
            pages, counts, texts = pages + 1, counts + (got == cells), texts + (same == 1)
            if show and (got != cells or same < 1):
                print(f"{path.name} page {number}: cells {got} of pdfplumber's {cells}, texts alike {same:.3f}")
                for text, n in list((said - words).items())[:5]:
                    print(f"    pdfplumber alone: {n} {text[-150:]!r}")
                for text, n in list((words - said).items())[:5]:
                    print(f"    foiparse alone:   {n} {text[-150:]!r}")
    if pages:
        print(
            f"{pages} pages with tables: the same number of cells on {counts / pages:.1%}, the same texts on {texts / pages:.1%}"
        )
    if beside:
        print(f"tables by shading or alignment, beside these: {', '.join(beside)}")


def sheets(path: Path) -> list[list[list[str]]]:
    """The workbook's sheets as rows of texts as shown."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return [[[_shown(v) for v in row] for row in book.get_sheet_by_name(name).to_python()] for name in book.sheet_names]


def _shown(value: object) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    if hasattr(value, "strftime"):
        return str(value.strftime("%b-%y"))
    return " ".join(str(value).split())


def twin(pdf: Path, book: Path) -> None:
    """Print the share of table cells that stand in both files under the same labels."""
    document = read_pdf(pdf.read_bytes())
    printed = {fact for n, grid in enumerate(document.grids()) for fact in _facts(_rows(document.text, grid), n)}
    kept = {fact for n, sheet in enumerate(sheets(book)) for fact in _facts(sheet, n)}
    print(
        f"{pdf.name}: {len(printed & kept)} of {len(printed)} cells are in {book.name} ({len(printed & kept) / len(printed):.2%})"
    )
    print(f"{book.name}: {len(printed & kept)} of {len(kept)} cells are in {pdf.name} ({len(printed & kept) / len(kept):.2%})")


def _rows(text: str, grid: Grid) -> list[list[str]]:
    rows = [[""] * grid.cols for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row][cell.col] = " ".join(text[cell.span.start : cell.span.end].split())
    return rows


def _facts(rows: list[list[str]], table: int) -> list[tuple[int, str, str, str]]:
    """(table, row label, column label, value) of every filled cell below a header of months; each header begins a table."""
    found: list[tuple[int, str, str, str]] = []
    header: dict[int, str] = {}
    for row in rows:
        labels = {k: v for k, v in enumerate(row) if re.match(r"[A-Z][a-z]{2}-\d\d$", v)}
        if len(labels) >= 3:
            table += bool(header)
            header = labels
            continue
        label = next((v for v in row if v), "")
        if label:
            found += [(table, label, header[k], row[k]) for k in header if k < len(row) and row[k]]
    return found


def main() -> None:
    """Compare what is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[SHARED / name for name in ("dev", "other", "twins")])
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--twin", nargs=2, type=Path)
    args = parser.parse_args()
    if args.twin:
        twin(*args.twin)
    else:
        compare(list(files(args.paths)), args.show)


if __name__ == "__main__":
    main()
