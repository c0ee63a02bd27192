"""Words of a page with boxes and looks, from PDFium's text and the boxes of each word's first and last character."""

from __future__ import annotations

import ctypes as c
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from foiparse.read.pdf.looks import Looks
from foiparse.read.pdf.parts import Word

WORD = re.compile(r"[^\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")  # U+0002, U+FFFE: PDFium's mark for a hyphen at a line's end
CLEAN = str.maketrans(
    {
        "\x02": "-", "\ufffe": "-", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "", "\u00ad": "",
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st",
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓", "\uf0a8": "☐", "\uf06f": "☐", "\uf0fe": "☒",
        "\uf054": "☒", "\uf078": "☒", "\uf071": "☐", "\uf0e0": "→", "\uf0de": "⇒", "\uf02d": "-",
        "\uf0be": "–", "\uf0a3": "☐", "\uf052": "☑",
    }
)  # fmt: skip  # symbol fonts put their glyphs in the private use area; these are the ones that word processors write
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
GLUE = 0.12  # of the type size: words nearer than this with no space between them in the text layer are one word
RAISED = 0.85  # of the type size: glued type smaller than this is a superscript or a subscript
Placer = Callable[[float, float], tuple[float, float]]
DOUBLE = 1.0  # points: the same word this near to itself was drawn twice (shadow, imitated bold)


class Frame(NamedTuple):
    """A page as it is read: its size, and the way from its own space to points from the top left corner."""

    width: float
    height: float
    place: Placer


def read_words(page: Any, textpage: Any) -> tuple[list[Word], list[Word], Frame]:
    """Upright words, stray words (turned: watermarks, side notes), and the frame that they are placed in."""
    text = page_text(textpage)
    raw = _boxes(text, textpage)
    turn = _turn(raw)
    left, bottom, right, top = _page_box(page)
    place = _placer(turn, left, bottom, right, top)
    width, height = (right - left, top - bottom) if turn in (0, 180) else (top - bottom, right - left)
    upright: list[Word] = []
    stray: list[Word] = []
    for part in raw:
        word = _word(part, place)
        if word is not None:
            (upright if part[-1].angle == turn else stray).append(word)
    return _joined(upright, text), stray, Frame(width, height, place)


def page_text(textpage: Any) -> str:
    """The text layer, one character of the string for each character that PDFium counts."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    buffer = (c.c_ushort * (count + 1))()
    got = pdfium.FPDFText_GetText(textpage, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * got].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    return "".join(chr(pdfium.FPDFText_GetUnicode(textpage, i) or 0x20) for i in range(count))


def _boxes(text: str, textpage: Any) -> list[Any]:
    """(text, start, left, baseline, right, loose bottom, loose top, look) of each word, in the page's own space."""
    looks = Looks(textpage)
    x, y, rect = c.c_double(), c.c_double(), pdfium.FS_RECTF()
    px, py, pr = c.byref(x), c.byref(y), c.byref(rect)
    origin, loose, at = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox, looks.at
    found = []
    for m in WORD.finditer(text):
        start, end = m.span()
        origin(textpage, start, px, py)
        loose(textpage, end - 1, pr)
        found.append((m[0], start, x.value, y.value, rect.left, rect.bottom, rect.right, rect.top, at(start)))
    return found


def _turn(raw: list[Any]) -> int:
    """The right angle that most of the page's letters run in: a page is read the way that its text runs."""
    counts: Counter[int] = Counter()
    for part in raw:
        counts[part[-1].angle] += len(part[0])
    best = [(n, a) for a, n in counts.items() if a % 90 == 0]
    return max(best)[1] if best else 0


def _page_box(page: Any) -> tuple[float, float, float, float]:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box) or box.right <= box.left:
        return 0.0, 0.0, 612.0, 792.0
    return box.left, box.bottom, box.right, box.top


def _placer(turn: int, left: float, bottom: float, right: float, top: float) -> Placer:
    """From the page's own space to points from the top left corner, turned so that text runs to the right."""
    if turn == 90:
        return lambda x, y: (y - bottom, x - left)
    if turn == 180:
        return lambda x, y: (right - x, y - bottom)
    if turn == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def _word(part: Any, place: Placer) -> Word | None:
    text, start, x, y, left, low, right, high, look = part
    clean = CONTROL.sub("", text.translate(CLEAN))
    if not clean:
        return None
    x0, base = place(x, y)
    ax, ay = place(left, low)
    bx, by = place(right, high)
    return Word(clean, x0, min(ay, by), max(ax, bx, x0), max(ay, by), base, look.style, at=start)


def _joined(words: list[Word], text: str) -> list[Word]:
    """Marks words that abut with no space in the text layer (superscripts), and drops words drawn twice on one spot."""
    kept: list[Word] = []
    for word in words:
        last = kept[-1] if kept else None
        if last is not None and " " not in text[last.at + 1 : word.at] and "\xa0" not in text[last.at + 1 : word.at]:
            near = abs(word.x0 - last.x1) <= GLUE * word.size
            word.glued = near and word.top < last.base and last.top < word.base and not last.text.endswith("-")
            if word.glued and word.size < RAISED * last.size:
                word.base = last.base  # raised or lowered: it stands on the line of the word that it belongs to
            if word.text == last.text and abs(word.x0 - last.x0) < DOUBLE and abs(word.base - last.base) < DOUBLE:
                continue
        kept.append(word)
    return kept
