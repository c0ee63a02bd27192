"""Word letters: the whole way from file to Letter beside what others take to read the same files' text.

`python -m benchmarks.speed_word`. The bar: no slower than python-docx takes merely to read paragraphs and tables.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT, SHARED
from benchmarks.timing import Contender, Job, race

OURS, BAR = "foiparse", "python-docx"


def word_letters() -> list[Path]:
    """The Word letters at hand: the corpus' where it is there, and our samples."""
    return [
        p
        for d in (SHARED / "dev" / "files", SHARED / "web" / "files", ROOT / "samples" / "files")
        for p in sorted(d.glob("*.docx"))
    ]


def _ours() -> Job:
    from foiparse import parse

    return parse


def _python_docx() -> Job:
    import docx

    def _read(path: Path) -> list[Any]:
        file = docx.Document(str(path))
        cells = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
        return [[p.text for p in file.paragraphs], cells]

    return _read


def _docx2python() -> Job:
    from docx2python import docx2python  # type: ignore[import-not-found,unused-ignore]

    def _read(path: Path) -> str:
        with docx2python(path) as file:
            return str(file.text)

    return _read


def _markitdown() -> Job:
    from markitdown import MarkItDown  # type: ignore[import-not-found,unused-ignore]

    reader = MarkItDown()
    return lambda path: reader.convert(str(path)).text_content


def _kreuzberg() -> Job:
    from kreuzberg import extract_file_sync  # type: ignore[import-not-found,unused-ignore]

    return lambda path: extract_file_sync(str(path)).content


CONTENDERS = (
    Contender(OURS, "foiparse", "questions, answers, outcomes, exemptions, tables, records", _ours),
    Contender(BAR, "python-docx", "paragraphs and tables", _python_docx),
    Contender("kreuzberg", "kreuzberg", "text", _kreuzberg),
    Contender("docx2python", "docx2python", "text with list numbers", _docx2python),
    Contender("markitdown", "markitdown", "Markdown", _markitdown),
)


def main() -> int:
    """Race; 1 where foiparse is slower than its bar."""
    rates = race("Word letters", word_letters(), CONTENDERS)
    return int(rates.get(OURS, 0) < rates.get(BAR, 0))


if __name__ == "__main__":
    sys.exit(main())
