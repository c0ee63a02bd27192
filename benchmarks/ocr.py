"""Word recall of OCR: `python -m benchmarks.ocr FILE.pdf...` draws first pages at 200 dpi, two degrees askew, with noise."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter

import numpy as np
import pypdfium2

from foiparse.read.ocr import ocr_page
from foiparse.read.ocr.picture import turned

DPI, SKEW, NOISE = 200, 2.0, 20.0
_WORD = re.compile(r"\w+")


def words(text: str) -> Counter[str]:
    """The words of a text, each with its count."""
    return Counter(_WORD.findall(text.lower()))


def recall(path: str) -> tuple[int, int, float]:
    """Words found, words there, and seconds for the first page of a PDF."""
    pdf = pypdfium2.PdfDocument(path)
    true = words(pdf[0].get_textpage().get_text_range())
    image = turned(np.ascontiguousarray(pdf[0].render(scale=DPI / 72).to_numpy()[:, :, :3]), SKEW)
    noisy = np.clip(image + np.random.default_rng(0).normal(0, NOISE, image.shape), 0, 255).astype(np.uint8)
    start = time.perf_counter()
    seen = words(" ".join(line.text for line in ocr_page(noisy, DPI).lines))
    return sum((true & seen).values()), sum(true.values()), time.perf_counter() - start


def main(paths: list[str]) -> None:
    """Print one line a file and the whole."""
    found = there = 0
    for path in paths:
        hit, count, seconds = recall(path)
        found, there = found + hit, there + count
        print(f"{hit / max(count, 1):.4f}  {count:5d} words  {seconds:5.1f} s  {path.rsplit('/', 1)[-1]}")
    print(f"{found / max(there, 1):.4f}  {there:5d} words  all")


if __name__ == "__main__":
    main(sys.argv[1:])
