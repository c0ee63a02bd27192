"""One page: drawn, set straight, recognised, and put back into points."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

import cv2
import numpy as np

from foiparse.document import Box
from foiparse.late import late
from foiparse.read.ocr import OcrLine, Scan
from foiparse.read.ocr.picture import Image, rulings, skew, turned

DPI, FINE_DPI = 200, 300
SMALL = 22  # pixels: a line lower than this at 200 dpi (below 7-point text) is drawn again at 300
MOST_PIXELS = 20_000_000  # an A3 page at 300 dpi has 17 million; a poster is drawn smaller
MOST_SIDE = 4000
MOST_THREADS = 4
LYING, LEAST_LINES = 0.6, 5  # share of lines taller than wide that makes the page a lying one
TALLEST = 2.5  # usual line heights: headings have up to two
DOUBT = 0.8  # mean confidence; pages that stand upright have 0.9 and more, even bad copies of copies
# The recogniser knows Chinese too and now and then prints its wide signs for ours.
_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0x3002: 0x2E, 0x3001: 0x2C, 0xFFE1: 0xA3}
_NUMBERED = late(r"^(\(?[Qq]?(?:\d{1,2}|[a-z])[.)])(?=[A-Z\"'£])")
_UNSPACED = late(r"(?<=[a-z]{2}[,;:])(?=[A-Za-z])|(?<=[a-z]{2}[.?!])(?=[A-Z][a-z])")


@cache
def engine() -> Any:
    """The recogniser, loaded once a process."""
    from rapidocr import RapidOCR

    threads = max(min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, MOST_THREADS), 1)
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.max_side_len": MOST_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )


def scan_page(page: Any) -> Scan:
    """A pdfium page as seen; drawn finer where its text is small."""
    image, dpi = _drawn(page, DPI)
    scan, small = _scan(image, dpi)
    if small:
        image, dpi = _drawn(page, FINE_DPI)
        finer, _ = _scan(image, dpi)
        if _weight(finer) >= _weight(scan):
            scan = finer
    return scan


def scan_image(image: Image, dpi: float) -> Scan:
    """A picture as seen."""
    return _scan(image, dpi)[0]


def _drawn(page: Any, dpi: int) -> tuple[Image, float]:
    width, height = page.get_size()
    scale = min(dpi / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5, MOST_SIDE / max(width, height, 1))
    bitmap = page.render(scale=scale, rev_byteorder=False)
    image = bitmap.to_numpy()
    image = cv2.cvtColor(image, cv2.COLOR_GRAY2BGR) if image.ndim == 2 or image.shape[2] == 1 else image[:, :, :3]
    return np.ascontiguousarray(image), scale * 72


def _scan(image: Image, dpi: float) -> tuple[Scan, bool]:
    """The page as seen, and whether its text is small."""
    angle = skew(image)
    straight = turned(image, angle) if angle else image
    found = _recognised(straight)
    if turns := (1, 3) if _lying(found) else (2,) if _doubtful(found) else ():
        turned_pages = [(found, straight), *((_recognised(p), p) for p in (_quarter(straight, k) for k in turns))]
        found, straight = max(turned_pages, key=lambda pair: sum(len(t) * s for _, t, s in pair[0]))
    scale = 72 / dpi
    lines = [OcrLine(_cleaned(t), Box(*(round(v * scale, 2) for v in b)), round(s, 4)) for b, t, s in found if t.strip()]
    lines = _levelled(lines)
    lines.sort(key=lambda line: (line.box.top, line.box.x0))
    ruled = [Box(*(round(v * scale, 2) for v in r)) for r in rulings(straight, dpi)]
    heights = sorted(b[3] - b[1] for b, _, _ in found)
    small = bool(heights) and heights[len(heights) // 2] < SMALL * dpi / DPI and dpi < FINE_DPI
    return Scan(lines, ruled, angle, straight.shape[1] * scale, straight.shape[0] * scale), small


def _recognised(image: Image) -> list[tuple[tuple[float, float, float, float], str, float]]:
    result = engine()(image, use_cls=False)
    if result.boxes is None or result.txts is None:
        return []
    boxes = [(float(q[:, 0].min()), float(q[:, 1].min()), float(q[:, 0].max()), float(q[:, 1].max())) for q in result.boxes]
    return list(zip(boxes, result.txts, map(float, result.scores), strict=True))


def _levelled(lines: list[OcrLine]) -> list[OcrLine]:
    """Boxes of logos cut to their middle: a line's height tells its type size, and a logo's box reaches over lines beside it."""
    if not lines:
        return lines
    heights = sorted(line.box.bottom - line.box.top for line in lines)
    most = TALLEST * heights[len(heights) // 2]
    levelled = []
    for line in lines:
        x0, top, x1, bottom = line.box
        over = max(bottom - top - most, 0.0) / 2
        levelled.append(line._replace(box=Box(x0, round(top + over, 2), x1, round(bottom - over, 2))))
    return levelled


def _lying(found: list[tuple[tuple[float, float, float, float], str, float]]) -> bool:
    tall = sum(b[3] - b[1] > 1.5 * (b[2] - b[0]) for b, t, _ in found if len(t) > 1)
    return len(found) >= LEAST_LINES and tall > LYING * len(found)


def _doubtful(found: list[tuple[tuple[float, float, float, float], str, float]]) -> bool:
    """Whether the page may stand on its head: its lines are there, and hardly one of them is read with trust."""
    return len(found) >= LEAST_LINES and sum(s for _, _, s in found) < DOUBT * len(found)


def _quarter(image: Image, turns: int) -> Image:
    return np.ascontiguousarray(np.rot90(image, turns))


def _cleaned(text: str) -> str:
    """The recogniser's text with our signs, and the spaces that it swallows after marks and list numbers."""
    return _NUMBERED.sub(r"\1 ", _UNSPACED.sub(" ", text.translate(_WIDE)).strip())


def _weight(scan: Scan) -> float:
    return sum(len(line.text) * line.confidence for line in scan.lines)
