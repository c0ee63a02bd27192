"""The streams of a Word 97-2003 file: its information block, its text in pieces, and where formatting is kept.

Offsets and names are those of [MS-DOC]. A CP counts characters of all stories one after the other, an FC counts bytes of
the WordDocument stream.
"""

from __future__ import annotations

import io
import struct
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from foiparse.errors import FoiparseError
from foiparse.read.limits import check

WORD97, WORD6 = 0xA5EC, 0xA5DC
FIRST_NFIB_97 = 0xC1  # nFib of Word 97; Word 6 and 95 have 0x65 to 0x69 and another layout
PAGE = 512
# FibRgFcLcb97: index of each (fc, lcb) pair that we read.
STSHF, FOOTNOTE_TEXT, HEADERS, CHPX, PAPX, FONTS, CLX, SHAPES, ENDNOTE_TEXT, BOX_TEXT, LISTS, LIST_OVERRIDES = (
    1, 3, 11, 12, 13, 15, 33, 40, 47, 56, 73, 74,
)  # fmt: skip
STORIES = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header_boxes")


class Piece(NamedTuple):
    """Characters `start` to `end` (CPs) at byte `fc`, one byte each where `narrow`, and the piece's own property modifier."""

    start: int
    end: int
    fc: int
    narrow: bool
    prm: int


@dataclass(slots=True)
class Ranges:
    """Properties by FC range, as the formatted disk pages keep them."""

    starts: list[int] = field(default_factory=list)
    items: list[tuple[int, int, bytes]] = field(default_factory=list)  # end, style (paragraphs) or 0, property list

    def at(self, fc: int) -> tuple[int, int, bytes] | None:
        """The range that holds `fc`: its end, style index and property list."""
        i = bisect_right(self.starts, fc) - 1
        return self.items[i] if i >= 0 and fc < self.items[i][0] else None


class Word97:
    """An opened .doc. `text` is all stories; `story` gives the CP range of one."""

    def __init__(self, data: bytes) -> None:
        import olefile

        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            self.main: bytes = ole.openstream("WordDocument").read()
            flags = struct.unpack_from("<H", self.main, 0x0A)[0]
            self._refuse(flags)
            table = "1Table" if flags & 0x0200 else "0Table"
            self.table: bytes = ole.openstream(table).read() if ole.exists(table) else b""
            self.data: bytes = ole.openstream("Data").read() if ole.exists("Data") else b""
        self.old = self.magic != WORD97 or self.nfib < FIRST_NFIB_97
        if self.old:
            return
        self.prcs: list[bytes] = []
        self.pieces = self._pieces()
        self.text = "".join(self._decode(p) for p in self.pieces)
        self._piece_starts = [p.start for p in self.pieces]
        self.counts = struct.unpack_from("<8i", self.main, 0x4C)
        self.paragraphs, self.characters = self._ranges(PAPX), self._ranges(CHPX)

    def _refuse(self, flags: int) -> None:
        self.magic, self.nfib = struct.unpack_from("<HH", self.main, 0)
        if self.magic not in (WORD97, WORD6):
            raise FoiparseError("malformed", "the Word file has no Word header: open it in Word and save it as .docx")
        if flags & 0x0100:
            raise FoiparseError("encrypted", "the Word file has a password: ask for it without one")

    def pair(self, index: int) -> tuple[int, int]:
        """Offset and length in the table stream of one structure; (0, 0) where the file has none."""
        count = struct.unpack_from("<H", self.main, 0x98)[0]
        if index >= count:
            return 0, 0
        fc, lcb = struct.unpack_from("<II", self.main, 0x9A + 8 * index)
        return (fc, lcb) if lcb and fc + lcb <= len(self.table) else (0, 0)

    def part(self, index: int) -> bytes:
        """The bytes of one structure of the table stream."""
        fc, lcb = self.pair(index)
        return self.table[fc : fc + lcb]

    def story(self, name: str) -> tuple[int, int]:
        """First CP of a story and the CP past it."""
        i = STORIES.index(name)
        start = sum(max(c, 0) for c in self.counts[:i])
        return start, min(start + max(self.counts[i], 0), len(self.text))

    def positions(self, index: int, extra: int) -> list[int]:
        """The CPs of a PLC whose entries carry `extra` bytes each."""
        plc = self.part(index)
        count = (len(plc) - 4) // (4 + extra) + 1 if len(plc) >= 4 else 0
        return list(struct.unpack_from(f"<{count}i", plc))

    def piece(self, cp: int) -> Piece | None:
        """The piece that holds a character."""
        i = bisect_right(self._piece_starts, cp) - 1
        return self.pieces[i] if i >= 0 and cp < self.pieces[i].end else None

    def _pieces(self) -> list[Piece]:
        clx, at = self.part(CLX), 0
        while at < len(clx) and clx[at] == 1:
            size = struct.unpack_from("<h", clx, at + 1)[0]
            self.prcs.append(clx[at + 3 : at + 3 + size])
            at += 3 + max(size, 0)
        if at >= len(clx) or clx[at] != 2:
            raise FoiparseError("malformed", "the Word file has lost its table of text pieces: open it in Word, save it as .docx")
        plc = clx[at + 5 : at + 5 + struct.unpack_from("<I", clx, at + 1)[0]]
        count = (len(plc) - 4) // 12
        cps = struct.unpack_from(f"<{count + 1}i", plc)
        found = []
        for i in range(count):
            _, fc, prm = struct.unpack_from("<HIH", plc, 4 * (count + 1) + 8 * i)
            narrow = bool(fc & 0x40000000)
            fc = (fc & 0x3FFFFFFF) // 2 if narrow else fc & 0x3FFFFFFF
            found.append(Piece(cps[i], max(cps[i + 1], cps[i]), fc, narrow, prm))
        check("text_chars", sum(p.end - p.start for p in found), "characters")
        return found

    def _decode(self, piece: Piece) -> str:
        """One character a CP, so surrogate pairs stay two; what the stream has lost is padded."""
        size = piece.end - piece.start
        if piece.narrow:
            return self.main[piece.fc : piece.fc + size].decode("cp1252", "replace").ljust(size, "\0")
        raw = self.main[piece.fc : piece.fc + 2 * size]
        return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) // 2 * 2]))).ljust(size, "\0")

    def _ranges(self, index: int) -> Ranges:
        plc = self.part(index)
        count = max((len(plc) - 4) // 8, 0)
        found: list[tuple[int, tuple[int, int, bytes]]] = []
        for i in range(count):
            number = struct.unpack_from("<I", plc, 4 * (count + 1) + 4 * i)[0] & 0x3FFFFF
            page = self.main[number * PAGE : number * PAGE + PAGE]
            if len(page) == PAGE:
                found.extend(_papx_page(page) if index == PAPX else _chpx_page(page))
        found.sort(key=lambda r: r[0])
        return Ranges([f[0] for f in found], [f[1] for f in found])


def _papx_page(page: bytes) -> list[tuple[int, tuple[int, int, bytes]]]:
    count = min(page[511], 29)  # more would overlap the page's own count
    fcs = struct.unpack_from(f"<{count + 1}I", page)
    found = []
    for i in range(count):
        at = page[4 * (count + 1) + 13 * i] * 2
        size = page[at] * 2 - 1 if page[at] else page[at + 1] * 2
        at += 1 if page[at] else 2
        raw = page[at : at + size] if at > 2 else b""
        style = struct.unpack_from("<H", raw)[0] if len(raw) >= 2 else 0
        found.append((fcs[i], (fcs[i + 1], style, raw[2:])))
    return found


def _chpx_page(page: bytes) -> list[tuple[int, tuple[int, int, bytes]]]:
    count = min(page[511], 101)
    fcs = struct.unpack_from(f"<{count + 1}I", page)
    found = []
    for i in range(count):
        at = page[4 * (count + 1) + i] * 2
        raw = page[at + 1 : at + 1 + page[at]] if at else b""
        found.append((fcs[i], (fcs[i + 1], 0, raw)))
    return found
