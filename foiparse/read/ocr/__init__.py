"""Scanned pages → lines of text with boxes: the extra `foiparse[ocr]` (rapidocr on onnxruntime; models in its wheel).

Pages are counted from 1 and boxes are in points from the top left corner of the page as shown, as everywhere here; a
skewed page is set straight first, so its boxes stand where they would stand on the straight page.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from foiparse.document import Box
from foiparse.errors import FoiparseError
from foiparse.read.limits import current

if TYPE_CHECKING:
    import numpy

    Image = numpy.ndarray[Any, Any]


class OcrLine(NamedTuple):
    """A line of words as seen: its box in points and how sure the recogniser is, 0 to 1."""

    text: str
    box: Box
    confidence: float


class Scan(NamedTuple):
    """A page as seen: its lines from top to bottom, the ruled lines drawn on it, the skew set straight in degrees, its size."""

    lines: list[OcrLine]
    rulings: list[Box]
    skew: float
    width: float
    height: float


def available() -> bool:
    """Whether the extra is installed."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2"))


def read_pages(data: bytes, pages: Sequence[int]) -> dict[int, list[OcrLine]]:
    """The lines of the pages named (from 1) of a PDF; see `scan_pages`."""
    return {number: scan.lines for number, scan in scan_pages(data, pages).items()}


def scan_pages(data: bytes, pages: Sequence[int], password: str | None = None) -> dict[int, Scan]:
    """The pages named (from 1) of a PDF as seen, the first `Limits.ocr_pages` of them: the result lacks those past the budget.

    Raises `FoiparseError` "missing_extra" where the extra is not installed.
    """
    if not available():
        raise FoiparseError("missing_extra", "the page is a scan: install foiparse[ocr] to read it (pip install 'foiparse[ocr]')")
    import pypdfium2

    from foiparse.read.ocr.page import scan_page

    pdf = pypdfium2.PdfDocument(data, password=password)
    try:
        wanted = [n for n in pages if 1 <= n <= len(pdf)][: current().ocr_pages]
        return {number: scan_page(pdf[number - 1]) for number in wanted}
    finally:
        pdf.close()


def ocr_page(image: Image, dpi: float = 200.0) -> Scan:
    """A page's picture (height x width x 3, blue green red) at `dpi` as seen. Raises "missing_extra" as `scan_pages` does."""
    if not available():
        raise FoiparseError("missing_extra", "reading pictures needs foiparse[ocr] (pip install 'foiparse[ocr]')")
    from foiparse.read.ocr.page import scan_image

    return scan_image(image, dpi)
