"""Pictures of a PDF's pages with a box over everything that was taken from them."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from foiparse.document import Document
from foiparse.letter import Letter
from foiparse.report.highlight import Mark, marks

SCALE = 1.4  # pixels a point: 100 dpi, readable without zooming, some 80 kB a page
MOST_PAGES = 30  # pictures of one letter; an annex of hundreds of pages is better read in its own file
JPEG_QUALITY = 70


def pictures(letter: Letter, sources: Path, folder: Path) -> list[dict[str, Any]]:
    """Name, size and boxes (in percent of the page) of each page's picture; [] where the source is not at hand or changed."""
    path = sources / Path(letter.source.name).name
    if not path.is_file():
        return []
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != letter.source.sha256:
        return []
    from foiparse.read import read

    document = read(data, letter.source.name)
    return _render(data, letter, document, folder)


def _render(data: bytes, letter: Letter, document: Document, folder: Path) -> list[dict[str, Any]]:
    import pypdfium2

    out: list[dict[str, Any]] = []
    pdf = pypdfium2.PdfDocument(data)
    try:
        boxes = page_boxes(marks(letter), document)
        for n in range(min(len(pdf), MOST_PAGES)):
            page = pdf[n]
            width, height = page.get_size()
            name = f"{letter.source.sha256[:16]}-{n + 1}.jpg"
            page.render(scale=SCALE).to_pil().convert("RGB").save(folder / name, quality=JPEG_QUALITY, optimize=True)
            scaled = [{"id": m.id, "kind": m.kind, **_percent(b, width, height)} for m, b in boxes.get(n + 1, [])]
            size = {"width": round(width * SCALE), "height": round(height * SCALE)}
            out.append({"name": name, **size, "page": n + 1, "boxes": scaled})
    finally:
        pdf.close()
    return out


def page_boxes(spans: list[Mark], document: Document) -> dict[int, list[tuple[Mark, tuple[float, float, float, float]]]]:
    """For each page, the marks on it with the boxes of the paragraphs that they cover."""
    paragraphs = sorted((p for p in document.paragraphs() if p.place.page and p.place.box), key=lambda p: p.span.start)
    out: dict[int, list[tuple[Mark, tuple[float, float, float, float]]]] = {}
    for mark in spans:
        if not mark.id:
            continue
        for p in paragraphs:
            if p.span.start < mark.end and mark.start < p.span.end and p.place.page and p.place.box:
                out.setdefault(p.place.page, []).append((mark, tuple(p.place.box)))  # type: ignore[arg-type]
    return out


def _percent(box: tuple[float, float, float, float], width: float, height: float) -> dict[str, float]:
    x0, top, x1, bottom = box
    return {
        "left": round(100 * x0 / width, 2),
        "top": round(100 * top / height, 2),
        "w": round(100 * (x1 - x0) / width, 2),
        "h": round(100 * (bottom - top) / height, 2),
    }
