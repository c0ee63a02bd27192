"""Files made in code for the tests: an OLE container, and a Word 97 file with just enough in it."""

from __future__ import annotations

import struct
from collections.abc import Sequence

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT_MARK, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
Tree = dict[str, "bytes | Tree"]


def ole_file(tree: Tree) -> bytes:
    """A compound file (version 3) of streams and storages."""
    return _Ole().build(tree)


class _Ole:
    def __init__(self) -> None:
        self.entries: list[list[object]] = []
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.mini = b""
        self.minifat: list[int] = []

    def build(self, tree: Tree) -> bytes:
        self._entry("Root Entry", 5)
        self.entries[0][3] = self._level(tree)
        self.entries[0][4], self.entries[0][5] = self._chain(self.mini), len(self.mini)
        minifat = self._chain(struct.pack(f"<{len(self.minifat)}I", *self.minifat)) if self.minifat else END
        minifats = -(-len(self.minifat) * 4 // SECTOR)
        directory = self._chain(b"".join(self._pack(e) for e in self.entries))
        count = 1
        while count * 128 < len(self.fat) + count:
            count += 1
        first = len(self.sectors)
        self.fat += [FAT_MARK] * count
        fat = struct.pack(f"<{len(self.fat)}I", *self.fat).ljust(count * SECTOR, b"\xff")
        header = struct.pack(
            "<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\0" * 16, 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory,
            0, CUTOFF, minifat, minifats, END, 0,
        )  # fmt: skip
        difat = [first + i if i < count else FREE for i in range(109)]
        return header + struct.pack("<109I", *difat) + b"".join(self.sectors) + fat

    def _level(self, tree: Tree) -> int:
        first = previous = NONE
        for name, value in sorted(tree.items(), key=lambda kv: (len(kv[0]), kv[0].upper())):
            index = self._entry(name, 2 if isinstance(value, bytes) else 1)
            if isinstance(value, bytes):
                self.entries[index][4], self.entries[index][5] = self._stream(value), len(value)
            else:
                self.entries[index][3] = self._level(value)
            if previous == NONE:
                first = index
            else:
                self.entries[previous][2] = index
            previous = index
        return first

    def _entry(self, name: str, kind: int) -> int:
        self.entries.append([name, kind, NONE, NONE, END if kind == 2 else 0, 0])
        return len(self.entries) - 1

    def _stream(self, data: bytes) -> int:
        if len(data) >= CUTOFF:
            return self._chain(data)
        if not data:
            return END
        first, count = len(self.minifat), -(-len(data) // MINI)
        self.minifat += [*range(first + 1, first + count), END]
        self.mini += data.ljust(count * MINI, b"\0")
        return first

    def _chain(self, data: bytes) -> int:
        if not data:
            return END
        first, count = len(self.sectors), -(-len(data) // SECTOR)
        self.sectors += [data[i * SECTOR : (i + 1) * SECTOR].ljust(SECTOR, b"\0") for i in range(count)]
        self.fat += [*range(first + 1, first + count), END]
        return first

    @staticmethod
    def _pack(entry: list[object]) -> bytes:
        name, kind, right, child, start, size = entry
        raw = str(name).encode("utf-16-le") + b"\0\0"
        head = struct.pack("<64sHBBIII36xIII", raw, len(raw), kind, 1, NONE, right, child, start, size, 0)
        return head.ljust(128, b"\0")


def word97(
    text: str,
    paragraphs: Sequence[tuple[int, bytes]] = (),
    runs: Sequence[tuple[int, bytes]] = (),
    lists: Sequence[str] = (),
    narrow: bool = False,
    flags: int = 0,
    nfib: int = 0xC1,
) -> bytes:
    """A .doc of one piece. `paragraphs` and `runs` are (CP past it, property list); `lists` are decimal level texts like "\\0."."""
    width, start = (1, 0x600) if narrow else (2, 0x600)
    raw = text.encode("cp1252" if narrow else "utf-16-le")
    main = bytearray(start) + raw
    main += b"\0" * (-len(main) % SECTOR)
    table = bytearray(b"\0" * 8)
    pairs: dict[int, tuple[int, int]] = {}

    def put(index: int, data: bytes, counted: int | None = None) -> None:
        pairs[index] = (len(table), len(data) if counted is None else counted)
        table.extend(data)

    for index, ranges, size in ((13, paragraphs, 13), (12, runs, 1)):
        pages = _pages(ranges or [(len(text), b"")], start, width, size)
        put(
            index,
            struct.pack(f"<{len(pages) + 1}I", start, *(past for past, _ in pages))
            + b"".join(struct.pack("<I", len(main) // SECTOR + i) for i in range(len(pages))),
        )
        main += b"".join(page for _, page in pages)
    put(33, b"\x02" + struct.pack("<I", 16) + struct.pack("<IIHIH", 0, len(text), 0, start * 2 | 1 << 30 if narrow else start, 0))
    if lists:
        put(73, *_lists(lists))
        put(
            74,
            struct.pack("<I", len(lists))
            + b"".join(struct.pack("<i12x", i + 1) for i in range(len(lists)))
            + b"\xff" * 4 * len(lists),
        )
    struct.pack_into("<HH", main, 0, 0xA5EC, nfib)
    struct.pack_into("<H", main, 0x0A, 0x0200 | flags)
    struct.pack_into("<H", main, 0x20, 14)
    struct.pack_into("<H", main, 0x3E, 22)
    struct.pack_into("<i", main, 0x4C, len(text))
    struct.pack_into("<H", main, 0x98, 93)
    for index, pair in pairs.items():
        struct.pack_into("<II", main, 0x9A + 8 * index, *pair)
    return ole_file({"WordDocument": bytes(main), "1Table": bytes(table).ljust(CUTOFF, b"\0")})


def _pages(ranges: Sequence[tuple[int, bytes]], start: int, width: int, size: int) -> list[tuple[int, bytes]]:
    """Formatted disk pages of as many ranges as fit, each with the byte past it."""
    pages, at, first = [], 0, start
    while at < len(ranges):
        used, past = 16, at
        while past < len(ranges) and used + 4 + size + len(ranges[past][1]) + 6 < SECTOR and past - at < 28:
            used += 4 + size + len(ranges[past][1]) + 6
            past += 1
        last = start + ranges[past - 1][0] * width
        pages.append((last, _page(ranges[at:past], first, start, width, size)))
        at, first = past, last
    return pages


def _page(ranges: Sequence[tuple[int, bytes]], first: int, start: int, width: int, size: int) -> bytes:
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(ranges) + 1}I", page, 0, first, *(start + cp * width for cp, _ in ranges))
    page[511], at = len(ranges), 510
    for i, (_, grpprl) in enumerate(ranges):
        if size == 13:
            body = b"\0\0" + grpprl  # style 0, then the list, padded to an even size behind a zero
            body += b"\0" * (len(body) % 2)
            item = bytes([0, len(body) // 2]) + body
        else:
            item = bytes([len(grpprl)]) + grpprl
        at = (at - len(item)) // 2 * 2
        page[at : at + len(item)] = item
        page[4 * (len(ranges) + 1) + size * i] = at // 2
    return bytes(page)


def _lists(texts: Sequence[str]) -> tuple[bytes, int]:
    heads = struct.pack("<H", len(texts)) + b"".join(
        struct.pack("<ii18sBB", i + 1, 0, b"\xff\x0f" * 9, 1, 0) for i in range(len(texts))
    )
    levels = b""
    for text in texts:
        places = bytes(i + 1 for i, c in enumerate(text) if ord(c) < 9).ljust(9, b"\0")
        levels += struct.pack("<iBB9sB8xBBBB", 1, 0, 0, places, 0, 0, 0, 0, 0)
        levels += struct.pack("<H", len(text)) + text.encode("utf-16-le")
    return heads + levels, len(heads)
