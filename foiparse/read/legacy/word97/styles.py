"""The style sheet and the fonts of a .doc: what each style says of paragraphs and characters, with all that it inherits."""

from __future__ import annotations

import struct
from dataclasses import replace

from foiparse.read.legacy.word97.binary import FONTS, STSHF, Word97
from foiparse.read.legacy.word97.sprm import Characters, Paragraphs, apply_characters, apply_paragraph

NO_STYLE = 0xFFF
PARAGRAPH, CHARACTER = 1, 2
MAX_CHAIN = 12  # Word itself stops at eleven styles based on one another


class Styles:
    """Styles by index; every answer is kept."""

    def __init__(self, file: Word97) -> None:
        self._raw: dict[int, tuple[int, int, int, list[bytes]]] = {}
        self._known: dict[int, tuple[Paragraphs, Characters]] = {}
        self.fonts = _fonts(file.part(FONTS))
        self._read(file.part(STSHF))

    def of(self, index: int, depth: int = 0) -> tuple[Paragraphs, Characters]:
        """What a style says of its paragraph and its characters."""
        if index not in self._known:
            self._known[index] = self._resolve(index, depth)
        return self._known[index]

    def font(self, index: int | None) -> str | None:
        """A font's name by its index."""
        return self.fonts[index] if index is not None and 0 <= index < len(self.fonts) else None

    def character_list(self, index: int | None) -> bytes:
        """The property list of a character style, what it inherits first."""
        found, seen = b"", 0
        while index in self._raw and seen < MAX_CHAIN:
            kind, base, _, lists = self._raw[index]
            found = (lists[0] if kind == CHARACTER and lists else b"") + found
            index, seen = base, seen + 1
        return found

    def _resolve(self, index: int, depth: int) -> tuple[Paragraphs, Characters]:
        if index not in self._raw or depth > MAX_CHAIN:
            return Paragraphs(), Characters()
        kind, base, built_in, lists = self._raw[index]
        paragraph, characters = self.of(base, depth + 1) if base != NO_STYLE else (Paragraphs(), Characters())
        if kind == PARAGRAPH and lists:
            paragraph = apply_paragraph(lists[0][2:], paragraph)
            if len(lists) > 1:
                characters = apply_characters(lists[1], characters)
        heading = built_in if 1 <= built_in <= 9 else paragraph.heading
        return replace(paragraph, style_index=index, heading=heading), characters

    def _read(self, sheet: bytes) -> None:
        """STSH: a header that tells the size of a style's fixed part, then each style behind its own size."""
        if len(sheet) < 6:
            return
        header, count, fixed = struct.unpack_from("<HHH", sheet)
        at = 2 + header
        for index in range(count):
            if at + 2 > len(sheet):
                return
            size = struct.unpack_from("<H", sheet, at)[0]
            if size >= fixed:
                self._style(index, sheet[at + 2 : at + 2 + size], fixed)
            at += 2 + size + (size & 1)

    def _style(self, index: int, std: bytes, fixed: int) -> None:
        if len(std) < fixed + 2 or fixed < 6:
            return
        sti, kind_base, count_next = struct.unpack_from("<HHH", std)
        kind, base, count = kind_base & 0xF, kind_base >> 4, count_next & 0xF
        at = fixed + 2 + 2 * (struct.unpack_from("<H", std, fixed)[0] + 1)
        lists = []
        for _ in range(count):
            at += at & 1
            if at + 2 > len(std):
                break
            size = struct.unpack_from("<H", std, at)[0]
            lists.append(std[at + 2 : at + 2 + size])
            at += 2 + size
        self._raw[index] = (kind, base, sti & 0xFFF, lists)


def _fonts(table: bytes) -> list[str]:
    """SttbfFfn: font names, each at byte 39 of its entry."""
    found, at = [], 4
    while at < len(table):
        entry = table[at + 1 : at + 1 + table[at]]
        found.append(entry[39:].decode("utf-16-le", "replace").split("\0")[0])
        at += 1 + table[at]
    return found
