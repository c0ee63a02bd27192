"""Words of a page with boxes and looks, from PDFium's text and the boxes of each word's first and last character."""

from __future__ import annotations

import ctypes as c
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, compress, count, repeat
from operator import lt, not_, sub
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from foiparse.late import late
from foiparse.read.pdf import native
from foiparse.read.pdf.looks import Look, Looks
from foiparse.read.pdf.parts import Word
from foiparse.read.pdf.rulings import Frame

WORD = late(r"([^\s\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe])")  # U+0002, U+FFFE: PDFium's mark for a hyphen at a line's end
CLEAN = str.maketrans(
    {
        "\x02": "-", "\ufffe": "-", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "", "\u2060": "", "\u00ad": "",
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st",
        "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓", "\uf0a8": "☐", "\uf06f": "☐", "\uf0fe": "☒",
        "\uf054": "☒", "\uf078": "☒", "\uf071": "☐", "\uf0e0": "→", "\uf0de": "⇒", "\uf02d": "-",
        "\uf0be": "–", "\uf0a3": "☐", "\uf052": "☑",
    }
)  # fmt: skip  # symbol fonts put their glyphs in the private use area; these are the ones that word processors write
CONTROL = late(r"[\x00-\x08\x0b-\x1f\x7f]")
SPACES = (" ", "\xa0")
GLUE = 0.12  # of the type size: words nearer than this with no space between them in the text layer are one word
RAISED = 0.85  # of the type size: glued type smaller than this is a superscript or a subscript
Placer = Callable[[float, float], tuple[float, float]]
DOUBLE = 1.0  # points: the same word this near to itself was drawn twice (shadow, imitated bold)
STRETCH = 256  # words whose places are asked in one go
ORIGINS, BOXES = native.Buffer(c.c_double, 2 * STRETCH), native.Buffer(c.c_float, 4 * STRETCH)
AT_X, AT_Y, AT_BOX = ORIGINS.at[::2], ORIGINS.at[1::2], BOXES.at[::4]


class Read(NamedTuple):
    """What a page's text layer gives: upright words, stray words (turned: watermarks, side notes), their frame, where each word
    starts in the text, and the handle of each word's text object.
    """

    words: list[Word]
    stray: list[Word]
    frame: Frame
    starts: list[int]
    objects: list[int]


def read_words(page: Any, textpage: Any) -> Read:
    """The words of a page."""
    parts = WORD.split(page_text(textpage))  # what is between the words and the words by turns, so that lists do all below
    at = [0, *accumulate(map(len, parts))]
    raws, starts, ends = parts[1::2], at[1:-1:2], at[2::2]
    sample = _sample(native.handle(textpage), starts, ends, Looks(textpage))
    styles, angles, sizes = zip(*sample.looks, strict=True) if starts else ((), (), ())
    turn = _turn(starts, ends, angles)
    frame = _frame(page, turn)
    x0, base, top, x1, bottom = _sides(sample, frame)
    if any(map(lt, x1, x0)):
        x1 = list(map(max, x0, x1))
    words = list(map(Word, raws, x0, top, x1, bottom, base, styles, sizes, starts))
    away = [n for n, angle in enumerate(angles) if angle != turn] if {*angles} - {turn} else []
    gone = _gone(words, parts, away)
    stray = [words[n] for n in away if words[n].text]
    if gone:
        words = [word for n, word in enumerate(words) if n not in gone]
    return Read(words, stray, frame, starts, sample.objects)


def _gone(words: list[Word], parts: list[str], away: list[int]) -> set[int]:
    """Cleans the texts of words and joins what no space parts. Gives the numbers of those that are no words of the flow: turned
    `away`, drawn twice, or nothing but signs that are no text.
    """
    raws = parts[1::2]
    text = "".join(raws)
    odd = set() if text.isascii() else set(compress(count(), map(not_, map(str.isascii, raws))))
    if not text.isprintable():
        odd.update(compress(count(), map(not_, map(str.isprintable, raws))))
    gone = {n for n in odd if not _clean(words[n])}.union(away)
    for n in [n for n, space in enumerate(parts[2:-1:2], 1) if space != " "]:
        if n in gone or parts[2 * n][-1:] in SPACES:
            continue
        before = n - 1
        while before in gone:
            before -= 1
        if before >= 0 and _same_spot(words[before], words[n]):
            gone.add(n)
    return gone


def _clean(word: Word) -> str:
    """Takes signs out of a word that are no text, or gives their plain letters; what is left."""
    word.text = CONTROL.sub("", word.text.translate(CLEAN))
    return word.text


def _sides(sample: _Sample, frame: Frame) -> list[list[float]]:
    """Left, baseline, top, right and bottom of each word in the frame."""
    x, y, tops, rights, bottoms = sample.x, sample.y, sample.tops, sample.rights, sample.bottoms
    if frame.shift is not None:
        left, over = frame.shift
        return [
            [v + left for v in x] if left else x,
            [over - v for v in y],
            [over - v for v in tops],
            [v + left for v in rights] if left else rights,
            [over - v for v in bottoms],
        ]
    starts = list(map(frame.place, x, y))
    ones, others = list(map(frame.place, sample.lefts, tops)), list(map(frame.place, rights, bottoms))
    return [
        [x for x, _ in starts],
        [y for _, y in starts],
        [min(a, b) for (_, a), (_, b) in zip(ones, others, strict=True)],
        [max(a, b) for (a, _), (b, _) in zip(ones, others, strict=True)],
        [max(a, b) for (_, a), (_, b) in zip(ones, others, strict=True)],
    ]


@dataclass(slots=True)
class _Sample:
    """For each word: the origin of its first character, the loose box of its last, the handle of its text object, its look."""

    x: list[float] = field(default_factory=list)
    y: list[float] = field(default_factory=list)
    lefts: list[float] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)


def _sample(textpage: native.Pointer, starts: list[int], ends: list[int], looks: Looks) -> _Sample:
    """Asks PDFium of each word. The loops over the words run in C: `deque` drains them, and the buffers serve every stretch."""
    made, same = _Sample(), repeat(textpage)
    lasts = [end - 1 for end in ends]
    for at in range(0, len(starts), STRETCH):
        firsts = starts[at : at + STRETCH]
        deque(map(native.char_origin, same, firsts, AT_X, AT_Y), 0)
        deque(map(native.loose_box, same, lasts[at : at + STRETCH], AT_BOX), 0)
        two, four = 2 * len(firsts), 4 * len(firsts)
        made.x += ORIGINS.values[:two:2].tolist()
        made.y += ORIGINS.values[1:two:2].tolist()
        made.lefts += BOXES.values[:four:4].tolist()
        made.tops += BOXES.values[1:four:4].tolist()
        made.rights += BOXES.values[2:four:4].tolist()
        made.bottoms += BOXES.values[3:four:4].tolist()
    made.objects = list(map(native.text_object, same, starts))
    made.looks = looks.of(made.objects, starts)
    return made


def page_text(textpage: Any) -> str:
    """The text layer, one character of the string for each character that PDFium counts."""
    signs = pdfium.FPDFText_CountChars(textpage)
    if signs <= 0:
        return ""
    buffer = (c.c_ushort * (signs + 1))()
    got = pdfium.FPDFText_GetText(textpage, 0, signs, buffer) - 1
    text = bytes(buffer)[: 2 * got].decode("utf-16-le", "surrogatepass")
    if len(text) == signs:
        return text
    return "".join(chr(pdfium.FPDFText_GetUnicode(textpage, i) or 0x20) for i in range(signs))


def _turn(starts: list[int], ends: list[int], angles: tuple[int, ...]) -> int:
    """The right angle that most of the page's letters run in: a page is read the way that its text runs."""
    right = [angle for angle in set(angles) if angle % 90 == 0]
    if len(right) < 2:
        return right[0] if right else 0
    signs = list(map(sub, ends, starts))
    best = [(sum(compress(signs, map(angle.__eq__, angles))), angle) for angle in right]
    return max(best)[1]


def _frame(page: Any, turn: int) -> Frame:
    left, bottom, right, top = _page_box(page)
    wide, tall = right - left, top - bottom
    if turn in (90, 270):
        wide, tall = tall, wide
    return Frame(wide, tall, _placer(turn, left, bottom, right, top), None if turn else (-left, top))


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
