"""Pictures of pages: how they are set straight, and the lines ruled on them."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

Image = np.ndarray[Any, Any]

MOST_SKEW = 6.0  # degrees: a feeder pulls a page askew by two or three, more is a photograph
COARSE, FINE = 0.5, 0.1
LEAST_SKEW = 0.15  # below this a line of text drifts by less than its own height over a page's width
LOOK_WIDTH = 900  # pixels: enough for lines of 8-point text to stand apart
SHORTEST_RULING = 0.35  # inches: longer than any letter's stroke, shorter than any table's column
THICKEST = 1 / 12  # inches: thicker than 6 points is a bar or a picture
LEAST_INK = 0.85  # of a line must be ink: less are the feet of letters in a row
LEAST_GAIN = 1.05  # straightening must sharpen the rows of text by this much to be believed


def skew(image: Image) -> float:
    """The angle in degrees by which the page's lines of text rise to the left: where rows of ink are sharpest."""
    ink = _ink(image)
    if not ink.any():
        return 0.0
    angles = np.arange(-MOST_SKEW, MOST_SKEW + COARSE / 2, COARSE)
    best = max(angles, key=lambda a: _sharpness(ink, float(a)))
    angles = np.arange(best - COARSE, best + COARSE + FINE / 2, FINE)
    best = float(max(angles, key=lambda a: _sharpness(ink, float(a))))
    if abs(best) < LEAST_SKEW or _sharpness(ink, best) < LEAST_GAIN * _sharpness(ink, 0.0):
        return 0.0
    return round(best, 2)


def turned(image: Image, angle: float) -> Image:
    """The picture turned by `angle` degrees against the clock about its middle, white where nothing was."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    white = (255, 255, 255) if image.ndim == 3 else (0,)
    return np.asarray(cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=white))


def rulings(image: Image, dpi: float) -> list[tuple[int, int, int, int]]:
    """Straight lines drawn across and down the page, as (x0, y0, x1, y1) in pixels."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    ink = cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 25, 15)
    length, found = int(SHORTEST_RULING * dpi), []
    for along, gap in (((length, 1), (5, 1)), ((1, length), (1, 5))):
        closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, gap))
        kept = cv2.morphologyEx(closed, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, along))
        count, labels, stats, _ = cv2.connectedComponentsWithStats(kept)
        for number in range(1, count):
            x, y, width, height, area = (int(v) for v in stats[number])
            here = slice(y, y + height), slice(x, x + width)
            inked = int(np.count_nonzero(ink[here][labels[here] == number]))
            if min(width, height) <= THICKEST * dpi and inked >= LEAST_INK * area:
                found.append((x, y, x + width, y + height))
    return found


def _ink(image: Image) -> Image:
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    scale = LOOK_WIDTH / max(grey.shape[1], 1)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    small = cv2.medianBlur(small, 3)
    _, ink = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return np.asarray(ink, np.uint8)


def _sharpness(ink: Image, angle: float) -> float:
    rows = turned(ink, angle).sum(axis=1, dtype=np.float64) if angle else ink.sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())
