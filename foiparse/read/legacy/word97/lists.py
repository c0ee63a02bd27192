"""The lists of a .doc as numbering of WordprocessingML: definitions (LSTF, LVL) and uses with their own start (LFO)."""

from __future__ import annotations

import struct
from typing import NamedTuple

from foiparse.read.legacy.wml import attribute
from foiparse.read.legacy.word97.binary import LIST_OVERRIDES, LISTS, Word97
from foiparse.read.legacy.word97.sprm import Characters, Paragraphs, apply_characters, apply_paragraph
from foiparse.read.legacy.word97.styles import Styles

FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal", 6: "cardinalText",
    7: "ordinalText", 22: "decimalZero", 23: "bullet", 255: "none",
}  # fmt: skip
LEVELS = 9


class Level(NamedTuple):
    """One level: first number, number format, its text with %1..%9, whether numbers above show as digits, and its looks."""

    start: int
    kind: str
    text: str
    legal: bool
    restart: int | None
    paragraph: Paragraphs
    font: str | None


def numbering(file: Word97, styles: Styles) -> str:
    """The inside of numbering.xml; a paragraph's list number is the numId."""
    definitions = _definitions(file, styles)
    order = {lsid: i for i, lsid in enumerate(definitions)}
    parts = [
        f'<w:abstractNum w:abstractNumId="{order[lsid]}">{"".join(_level(i, v) for i, v in enumerate(levels))}</w:abstractNum>'
        for lsid, levels in definitions.items()
    ]
    for number, (lsid, overrides) in enumerate(_uses(file, styles), 1):
        if lsid in order:
            parts.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{order[lsid]}"/>{overrides}</w:num>')
    return "".join(parts)


def _definitions(file: Word97, styles: Styles) -> dict[int, list[Level]]:
    """PlfLst, and the levels that stand right behind it in the table stream."""
    fc, lcb = file.pair(LISTS)
    if lcb < 2:
        return {}
    count = struct.unpack_from("<H", file.table, fc)[0]
    heads = [struct.unpack_from("<i22xB", file.table, fc + 2 + 28 * i) for i in range(min(count, (lcb - 2) // 28))]
    at, found = fc + lcb, {}
    for lsid, flags in heads:
        levels = []
        for _ in range(1 if flags & 1 else LEVELS):
            level, at = _read_level(file.table, at, styles)
            levels.append(level)
        found[lsid] = levels
    return found


def _read_level(table: bytes, at: int, styles: Styles) -> tuple[Level, int]:
    start, kind, info, places, characters, paragraphs, restart = struct.unpack_from("<iBB9s9xBBB", table, at)
    at += 28
    paragraph = apply_paragraph(table[at : at + paragraphs], Paragraphs())
    at += paragraphs
    marks = apply_characters(table[at : at + characters], Characters())
    at += characters
    size = struct.unpack_from("<H", table, at)[0]
    text = table[at + 2 : at + 2 + 2 * size].decode("utf-16-le", "replace")
    shown = "".join(f"%{ord(c) + 1}" if ord(c) < LEVELS and i + 1 in places else c for i, c in enumerate(text))
    later = restart if info & 0x08 else None  # fNoRestart: restarts only after the level named
    level = Level(start, FORMATS.get(kind, "decimal"), shown, bool(info & 0x04), later, paragraph, styles.font(marks.font))
    return level, at + 2 + 2 * size


def _level(index: int, level: Level) -> str:
    left, first = level.paragraph.left or 0, level.paragraph.first or 0
    edge = f'w:hanging="{-first}"' if first < 0 else f'w:firstLine="{first}"'
    font = f"<w:rPr><w:rFonts w:ascii={attribute(level.font)} w:hAnsi={attribute(level.font)}/></w:rPr>" if level.font else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{level.start}"/><w:numFmt w:val="{level.kind}"/>'
        + (f'<w:lvlRestart w:val="{level.restart}"/>' if level.restart is not None else "")
        + ("<w:isLgl/>" if level.legal else "")
        + f'<w:lvlText w:val={attribute(level.text)}/><w:pPr><w:ind w:left="{left}" {edge}/></w:pPr>{font}</w:lvl>'
    )


def _uses(file: Word97, styles: Styles) -> list[tuple[int, str]]:
    """PlfLfo: for each use its definition and, as XML, the levels that it starts or formats anew."""
    plf = file.part(LIST_OVERRIDES)
    if len(plf) < 4:
        return []
    count = min(struct.unpack_from("<I", plf)[0], (len(plf) - 4) // 16)
    heads = [struct.unpack_from("<i8xB", plf, 4 + 16 * i) for i in range(count)]
    at, found = 4 + 16 * count, []
    for lsid, changed in heads:
        at, parts = at + 4, []
        for _ in range(changed):
            if at + 8 > len(plf):
                break
            start, flags = struct.unpack_from("<iI", plf, at)
            at += 8
            inner = f'<w:startOverride w:val="{start}"/>' if flags & 0x10 else ""
            if flags & 0x20:
                level, at = _read_level(plf, at, styles)
                inner += _level(flags & 0xF, level)
            parts.append(f'<w:lvlOverride w:ilvl="{flags & 0xF}">{inner}</w:lvlOverride>')
        found.append((lsid, "".join(parts)))
    return found
