"""Pages read by OCR: their words and rulings put where a text layer would have them, and what happens without the extra."""

from __future__ import annotations

import pytest

from foiparse.document import Box
from foiparse.errors import FoiparseError
from foiparse.read import ocr
from foiparse.read.ocr import OcrLine, Scan
from foiparse.read.pdf.parts import Page
from foiparse.read.pdf.seen import see


def scans(monkeypatch: pytest.MonkeyPatch, found: dict[int, Scan] | Exception) -> None:
    def _scan(data: bytes, pages: list[int]) -> dict[int, Scan]:
        if isinstance(found, Exception):
            raise found
        return found

    monkeypatch.setattr(ocr, "scan_pages", _scan)


def test_words_share_out_their_lines_box(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [OcrLine("How many vans", Box(72, 100, 202, 110), 0.9), OcrLine("BIG", Box(72, 200, 102, 240), 0.9)]
    scans(monkeypatch, {2: Scan(lines, [], 0.0, 500.0, 700.0)})
    pages = [Page(2, 0, 0), Page(3, 595, 842)]
    assert see(b"", pages) == [2]
    assert [(w.text, w.x0, w.x1) for w in pages[0].words] == [
        ("How", 72, 102),
        ("many", 112, 152),
        ("vans", 162, 202),
        ("BIG", 72, 102),
    ]
    assert (pages[0].width, pages[0].height, pages[1].width) == (500, 700, 595)
    small, big = pages[0].words[0].size, pages[0].words[-1].size
    assert big > small > 0


def test_ruled_lines_make_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    across = [Box(72, y, 472, y + 1) for y in (100, 120, 140)]
    down = [Box(x, 100, x + 1, 140) for x in (72, 272, 471)]
    line = OcrLine("Team", Box(80, 104, 110, 114), 0.9)
    scans(monkeypatch, {1: Scan([line], [*across, *down], 0.0, 595.0, 842.0)})
    page = Page(1, 595, 842)
    assert see(b"", [page]) == [1]
    (table,) = page.tables
    assert (table.rows, table.cols) == (2, 2)


@pytest.mark.parametrize("error", [FoiparseError("missing_extra", "install it"), ImportError("no cv2")])
def test_without_the_extra_nothing_is_seen(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    scans(monkeypatch, error)
    assert see(b"", [Page(1, 595, 842)]) is None


def test_other_faults_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    scans(monkeypatch, FoiparseError("too_large", "too big a page"))
    with pytest.raises(FoiparseError, match="too big"):
        see(b"", [Page(1, 595, 842)])


def test_a_page_with_nothing_on_it_is_not_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    scans(monkeypatch, {1: Scan([], [], 0.0, 595.0, 842.0)})
    assert see(b"", [Page(1, 595, 842)]) == []
