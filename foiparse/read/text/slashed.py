"""Tables whose cells a converter of office files joined by a stroke with blanks: "Year / Vans / Cost", one row a line."""

from __future__ import annotations

from foiparse.late import late
from foiparse.read.text.cells import Detector, Found, Rows, is_value

_STROKE = late(r"(?:(?<=\s)|^)/(?=\s|$)")
MIN_COLS, MAX_COLS = 2, 20
MIN_ROWS = 2
MIN_PAIR_ROWS = 3  # of two columns: two lines of prose may each hold one stroke ("he / she")
MAX_LINE = 6_000  # a row may hold whole answers; what is longer is no row
# Cells begin as names, sentences and figures do; what stands behind a stroke inside a sentence goes on in small letters.
BEGUN = 0.6


def slashed(lines: list[str], at: int) -> Found:
    """Rows of equally many cells between strokes; no letterhead of labels, no prose."""
    rows: Rows = []
    end = at
    while end < len(lines) and len(lines[end]) <= MAX_LINE and "/" in lines[end]:
        row = [cell.strip() for cell in _STROKE.split(lines[end].strip())]
        if len(row) < MIN_COLS or len(row) > MAX_COLS or (rows and len(row) != len(rows[0])):
            break
        rows.append(row)
        end += 1
    enough = bool(rows) and len(rows) >= (MIN_PAIR_ROWS if len(rows[0]) == MIN_COLS else MIN_ROWS)
    return Found(rows, end) if enough and not _labels(rows) and _begun(rows) else Found([], max(end, at + 1))


def _labels(rows: Rows) -> bool:
    """A letterhead's grid: "Our Ref: / F 12 / Hill House"."""
    return sum(row[0].endswith(":") for row in rows) * 2 >= len(rows)


def _begun(rows: Rows) -> bool:
    cells = [cell for row in rows for cell in row if cell]
    return bool(cells) and sum(not cell[0].islower() or is_value(cell) for cell in cells) >= BEGUN * len(cells)


DETECTORS: tuple[Detector, ...] = (slashed,)
