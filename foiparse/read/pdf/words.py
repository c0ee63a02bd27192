"""Words of a page with boxes and looks, from PDFium's text and the boxes of each word's first and last character."""

from __future__ import annotations

import ctypes as c
import re
from collections import Counter, deque
from collections.abc import Callable
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from foiparse.read.pdf import native
from foiparse.read.pdf.looks import Look, Looks
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
SPACE = " \xa0"
GLUE = 0.12  # of the type size: words nearer than this with no space between them in the text layer are one word
RAISED = 0.85  # of the type size: glued type smaller than this is a superscript or a subscript
Placer = Callable[[float, float], tuple[float, float]]
DOUBLE = 1.0  # points: the same word this near to itself was drawn twice (shadow, imitated bold)
STRETCH = 256  # words whose places are asked in one go
ORIGINS, BOXES = native.Buffer(c.c_double, 2 * STRETCH), native.Buffer(c.c_float, 4 * STRETCH)


class Frame(NamedTuple):
    """A page as it is read: its size, and the way from its own space to points from the top left corner."""

    width: float
    height: float
    place: Placer


class Read(NamedTuple):
    """What a page's text layer gives: upright words, stray words (turned: watermarks, side notes), their frame, and the handle
    of each word's text object by where the word starts in the text.
    """

    words: list[Word]
    stray: list[Word]
    frame: Frame
    objects: dict[int, int]


def read_words(page: Any, textpage: Any) -> Read:
    """The words of a page."""
    text = page_text(textpage)
    marks = [m.span() for m in WORD.finditer(text)]
    origins, boxes, looks, objects = _sample(native.handle(textpage), marks, Looks(textpage))
    turn = _turn(marks, looks)
    frame = _frame(page, turn)
    upright: list[Word] = []
    stray: list[Word] = []
    last: Word | None = None
    sides = _sides(origins, boxes, turn, frame)
    for (start, end), (style, angle), x0, base, top, x1, bottom in zip(marks, looks, *sides, strict=True):
        raw = text[start:end]
        if not (raw.isascii() and raw.isprintable()):
            raw = CONTROL.sub("", raw.translate(CLEAN))
            if not raw:
                continue
        word = Word(raw, x0, top, x1 if x1 > x0 else x0, bottom, base, style, style.size or 10.0, start)
        if angle != turn:
            stray.append(word)
            continue
        if start and text[start - 1] not in SPACE and last is not None and _same_spot(last, word):
            continue
        upright.append(word)
        last = word
    return Read(upright, stray, frame, objects)


def _sides(origins: list[float], boxes: list[float], turn: int, frame: Frame) -> list[list[float]]:
    """Left, baseline, top, right and bottom of each word in the frame."""
    if turn == 0:
        left, over = frame.place(0, 0)
        return [
            [x + left for x in origins[::2]],
            [over - y for y in origins[1::2]],
            [over - y for y in boxes[1::4]],
            [x + left for x in boxes[2::4]],
            [over - y for y in boxes[3::4]],
        ]
    starts = [frame.place(x, y) for x, y in zip(origins[::2], origins[1::2], strict=True)]
    ones = [frame.place(x, y) for x, y in zip(boxes[::4], boxes[1::4], strict=True)]
    others = [frame.place(x, y) for x, y in zip(boxes[2::4], boxes[3::4], strict=True)]
    return [
        [x for x, _ in starts],
        [y for _, y in starts],
        [min(a, b) for (_, a), (_, b) in zip(ones, others, strict=True)],
        [max(a, b) for (a, _), (b, _) in zip(ones, others, strict=True)],
        [max(a, b) for (_, a), (_, b) in zip(ones, others, strict=True)],
    ]


def _sample(
    textpage: native.Handle, marks: list[tuple[int, int]], looks: Looks
) -> tuple[list[float], list[float], list[Look], dict[int, int]]:
    """For each word: the origin of its first character, the loose box (left, top, right, bottom) of its last, its look; and
    the text object by where the word starts.

    The loops over the words run in C: `deque` drains them, and the buffers are the same for every stretch of words.
    """
    origins: list[float] = []
    boxes: list[float] = []
    found: list[Look] = []
    objects: dict[int, int] = {}
    seen, fetch, same = looks.seen, looks.fetch, repeat(textpage)
    for at in range(0, len(marks), STRETCH):
        starts, ends = zip(*marks[at : at + STRETCH], strict=True)
        deque(map(native.char_origin, same, starts, ORIGINS.at[::2], ORIGINS.at[1::2]), 0)
        deque(map(native.loose_box, same, [end - 1 for end in ends], BOXES.at[::4]), 0)
        origins += ORIGINS.values[: 2 * len(starts)]
        boxes += BOXES.values[: 4 * len(starts)]
        handles = list(map(native.text_object, same, starts))
        objects.update(zip(starts, handles, strict=True))
        found += [seen.get(handle) or fetch(handle, start) for handle, start in zip(handles, starts, strict=True)]
    return origins, boxes, found, objects


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


def _turn(marks: list[tuple[int, int]], looks: list[Look]) -> int:
    """The right angle that most of the page's letters run in: a page is read the way that its text runs."""
    angles = {look.angle for look in looks}
    if len(angles) == 1 and (only := angles.pop()) % 90 == 0:
        return only
    counts: Counter[int] = Counter()
    for (start, end), look in zip(marks, looks, strict=True):
        counts[look.angle] += end - start
    best = [(n, a) for a, n in counts.items() if a % 90 == 0]
    return max(best)[1] if best else 0


def _frame(page: Any, turn: int) -> Frame:
    left, bottom, right, top = _page_box(page)
    wide, tall = right - left, top - bottom
    if turn in (90, 270):
        wide, tall = tall, wide
    return Frame(wide, tall, _placer(turn, left, bottom, right, top))


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


def _same_spot(last: Word, word: Word) -> bool:
    """For two words with no space between them in the text layer: whether one was drawn twice. Marks words that abut."""
    near = abs(word.x0 - last.x1) <= GLUE * word.size
    word.glued = near and word.top < last.base and last.top < word.base and not last.text.endswith("-")
    if word.glued and word.size < RAISED * last.size:
        word.base = last.base  # raised or lowered: it stands on the line of the word that it belongs to
    return word.text == last.text and abs(word.x0 - last.x0) < DOUBLE and abs(word.base - last.base) < DOUBLE
