"""The parts of a Word 97 file by themselves: property lists, style sheets, tick boxes, lists, and stories beside the main one."""

from __future__ import annotations

import struct
from types import SimpleNamespace
from typing import Any

import pytest

from foiparse.document import Style
from foiparse.read.legacy.word97 import binary, forms, lists
from foiparse.read.legacy.word97.body import Converter
from foiparse.read.legacy.word97.sprm import (
    Characters,
    Paragraphs,
    Row,
    apply_characters,
    apply_paragraph,
    sprms,
)
from foiparse.read.legacy.word97.styles import CHARACTER, NO_STYLE, PARAGRAPH, Styles


def prl(code: int, *operand: int) -> bytes:
    """One property modifier."""
    return struct.pack("<H", code) + bytes(operand)


@pytest.mark.parametrize(
    ("data", "field", "value"),
    [
        (prl(0x2A3E, 1), "underline", True),
        (prl(0x2A3E, 0), "underline", False),
        (prl(0x2A3E, 5), "underline", False),
        (prl(0x2A42, 6), "colour", "FF0000"),
        (prl(0x2A42, 99), "colour", None),
        (prl(0x6870, 0x12, 0xAB, 0, 0), "colour", "12AB00"),
        (prl(0x6870, 0x12, 0xAB, 0, 0xFF), "colour", None),
        (prl(0x6870, 0, 0, 0, 0), "colour", None),
        (prl(0x4A43, 25, 0), "size", 12.5),
        (prl(0x2A0C, 7), "highlight", "yellow"),
        (prl(0x2A0C, 40), "highlight", None),
        (prl(0x0835, 1), "bold", True),
        (prl(0x0836, 1), "italic", True),
    ],
)
def test_looks_of_a_run(data: bytes, field: str, value: object) -> None:
    base = Characters(style=Style(colour="00FF00", highlight="red", underline=not value))
    assert getattr(apply_characters(data, base).style, field) == value


@pytest.mark.parametrize(
    ("operand", "under", "bold"),
    [(0, True, False), (1, False, True), (0x80, True, True), (0x80, False, False), (0x81, True, False), (0x81, False, True)],
    ids=["off", "on", "as the style, bold", "as the style, plain", "against the style, bold", "against the style, plain"],
)
def test_a_toggle_refers_to_the_style_beneath(operand: int, under: bool, bold: bool) -> None:
    assert apply_characters(prl(0x0835, operand), Characters(), Style(bold=under)).style.bold == bold


@pytest.mark.parametrize(
    ("data", "field", "value"),
    [
        (prl(0x4A4F, 3, 1), "font", 259),
        (prl(0x4A30, 16, 0), "style_index", 16),
        (prl(0x6A09, 2, 0, 0xFE, 0xF0), "symbol", (2, 0xF0FE)),
        (prl(0x6A03, 0x10, 0, 0, 0), "picture", 16),
        (prl(0x083C, 1), "hidden", True),
        (prl(0x083C, 0x81), "hidden", True),
        (prl(0x083C, 0), "hidden", False),
        (prl(0x0837, 1), "struck", True),
        (prl(0x2A53, 1), "struck", True),
        (prl(0x0800, 1), "deleted", True),
        (prl(0x0801, 1), "inserted", True),
    ],
)
def test_other_marks_of_a_run(data: bytes, field: str, value: object) -> None:
    assert getattr(apply_characters(data, Characters()), field) == value


@pytest.mark.parametrize(
    ("data", "field", "value"),
    [
        (prl(0x4600, 5, 0), "style_index", 5),
        (prl(0x2640, 0), "heading", 1),
        (prl(0x2640, 9), "heading", None),
        (prl(0x460B, 0xFF, 0x07), "list_number", 2047),
        (prl(0x260A, 200), "level", 8),
        (prl(0x840F, 0xD0, 0x02), "left", 720),
        (prl(0x845E, 0xD0, 0x02), "left", 720),
        (prl(0x8411, 0x30, 0xFD), "first", -720),
        (prl(0x8460, 0x30, 0xFD), "first", -720),
        (prl(0x6649, 2, 0, 0, 0), "depth", 2),
        (prl(0x244C, 1), "row_end", True),
        (prl(0x244B, 1), "cell_end", True),
    ],
)
def test_marks_of_a_paragraph(data: bytes, field: str, value: object) -> None:
    assert getattr(apply_paragraph(data, Paragraphs(heading=4)), field) == value


@pytest.mark.parametrize("code", [0x6645, 0x6646, 0x646B])
def test_a_long_list_goes_on_in_the_data_stream(code: int) -> None:
    data = b"\0" * 8 + struct.pack("<H", 3) + prl(0x2640, 1)
    assert apply_paragraph(prl(code, 8, 0, 0, 0), Paragraphs(), data).heading == 2
    assert apply_paragraph(prl(code, 200, 0, 0, 0), Paragraphs(), data).heading is None, "past the stream"


def test_a_list_that_goes_on_in_itself_ends() -> None:
    data = struct.pack("<H", 6) + prl(0x6646, 0, 0, 0, 0)
    assert apply_paragraph(prl(0x6646, 0, 0, 0, 0), Paragraphs(level=3), data).level == 3


@pytest.mark.parametrize(
    ("data", "across", "down"),
    [
        (prl(0x5624, 0, 2), ["restart", "continue", ""], ["", "", ""]),
        (prl(0x5624, 2, 9), ["", "", "restart"], ["", "", ""]),
        (prl(0xD62B, 2, 1, 3), ["", "", ""], ["", "restart", ""]),
        (prl(0xD62B, 2, 1, 1), ["", "", ""], ["", "continue", ""]),
        (prl(0xD62B, 2, 7, 1), ["", "", ""], ["", "", ""]),
    ],
)
def test_cells_merged_by_modifiers_of_their_own(data: bytes, across: list[str], down: list[str]) -> None:
    row = apply_paragraph(data, Paragraphs(row=Row([0, 1, 2, 3], [""] * 3, [""] * 3))).row
    assert row is not None and (row.across, row.down) == (across, down)


def test_a_row_says_that_it_is_a_header() -> None:
    row = apply_paragraph(prl(0x3404, 1), Paragraphs()).row
    assert row is not None and row.header


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (prl(0xC615, 255, 1, 2) + prl(0x0835, 1), []),
        (prl(0xC615, 1, 9) + prl(0x0835, 1), [0xC615, 0x0835]),
        (prl(0x0835, 1) + prl(0x4A43, 1), [0x0835]),
        (prl(0xC60D), []),
        (prl(0xD608), []),
        (prl(0x0835, 1) + b"\x01", [0x0835]),
    ],
    ids=["tabs whose size is to be computed", "tabs", "cut off", "no size", "no size of a table", "half a code"],
)
def test_a_damaged_list_ends_where_it_is_damaged(data: bytes, codes: list[int]) -> None:
    assert [code for code, _ in sprms(data)] == codes


def style(kind: int, base: int, *lists: bytes, built_in: int = 0xFFE) -> bytes:
    """A style's definition: ten fixed bytes, a name of one letter, its property lists."""
    std = struct.pack("<HHHHH", built_in, kind | base << 4, len(lists), 0, 0) + struct.pack("<H", 1) + "A\0".encode("utf-16-le")
    for each in lists:
        std += b"\0" * (len(std) % 2) + struct.pack("<H", len(each)) + each
    return std


def sheet(*styles: bytes) -> bytes:
    return struct.pack("<HHHHH", 8, len(styles), 10, 0, 0) + b"".join(
        struct.pack("<H", len(s)) + s + b"\0" * (len(s) % 2) for s in styles
    )


def font(name: str) -> bytes:
    entry = b"\0" * 39 + name.encode("utf-16-le") + b"\0\0"
    return bytes([len(entry)]) + entry


def known(styles: bytes, fonts: bytes = b"") -> Styles:
    parts = {binary.STSHF: styles, binary.FONTS: fonts}
    return Styles(SimpleNamespace(part=parts.__getitem__))  # type: ignore[arg-type]


BOLD, RED, BIG = prl(0x0835, 1), prl(0x2A42, 6), prl(0x4A43, 40, 0)


def test_a_style_inherits_from_those_it_is_based_on() -> None:
    found = known(
        sheet(
            style(PARAGRAPH, NO_STYLE, struct.pack("<H", 0) + prl(0x840F, 100, 0), BOLD),
            style(PARAGRAPH, 0, struct.pack("<H", 1) + prl(0x8411, 50, 0), RED),
            style(PARAGRAPH, 1, built_in=2),
            b"",
        )
    )
    paragraph, characters = found.of(1)
    assert (paragraph.style_index, paragraph.left, paragraph.first) == (1, 100, 50)
    assert (characters.style.bold, characters.style.colour) == (True, "FF0000")
    assert found.of(2)[0].heading == 2 and found.of(2)[0].left == 100
    assert found.of(3) == (Paragraphs(), Characters()), "an empty place in the sheet"


def test_styles_based_on_one_another_end() -> None:
    found = known(sheet(style(PARAGRAPH, 1, b"\0\0", BOLD), style(PARAGRAPH, 0, b"\1\0", RED)))
    assert found.of(0)[1].style.bold


def test_a_character_style_has_what_it_inherits_first() -> None:
    found = known(sheet(style(CHARACTER, NO_STYLE, BOLD), style(CHARACTER, 0, RED), style(PARAGRAPH, NO_STYLE, b"\0\0", BIG)))
    assert found.character_list(1) == BOLD + RED
    assert found.character_list(2) == b"", "a paragraph style says nothing of single runs"
    assert found.character_list(None) == found.character_list(9) == b""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0",
        sheet(style(PARAGRAPH, NO_STYLE, b"\0\0", BOLD))[:20],
        sheet(b"\1\2\3"),
        struct.pack("<HHHHH", 8, 5, 10, 0, 0),
    ],
    ids=["none", "no header", "cut off", "too short a style", "fewer styles than told"],
)
def test_a_damaged_sheet_says_nothing(data: bytes) -> None:
    assert known(data).of(0) == (Paragraphs(), Characters())


def test_fonts_by_number() -> None:
    found = known(b"", b"\2\0\0\0" + font("Arial") + font("Wingdings"))
    assert [found.font(i) for i in (0, 1, 2, -1, None)] == ["Arial", "Wingdings", None, None, None]


def form_field(code: str, bits: int, default: int = 0, kind_at: int = 68) -> Any:
    """A file whose text is one field with the data of its box at 0 of the Data stream."""
    name = "Check1"
    fields = (
        struct.pack("<IHHHH", 0xFFFFFFFF, bits, 0, 20, len(name)) + (name + "\0").encode("utf-16-le") + struct.pack("<H", default)
    )
    data = (b"\0" * 4 + struct.pack("<H", kind_at)).ljust(kind_at, b"\0") + fields + b"\0" * 100
    piece = binary.Piece(0, len(code) + 1, 0, True, 0)
    return SimpleNamespace(
        text="\x13" + code,
        data=data,
        piece=lambda cp: piece,
        characters=SimpleNamespace(at=lambda fc: (99, 0, prl(0x6A03, 0, 0, 0, 0))),
    )


@pytest.mark.parametrize(
    ("code", "bits", "default", "told"),
    [
        (" FORMCHECKBOX \x01\x14", 1 | 1 << 2, 0, "ticked"),
        (" FORMCHECKBOX \x01\x14", 1 | 0 << 2, 1, "open"),
        (" FORMCHECKBOX \x01\x14", 1 | 25 << 2, 1, "ticked"),
        (" FORMCHECKBOX \x01\x14", 1 | 25 << 2, 0, "open"),
        (" FORMCHECKBOX \x01\x14", 0, 1, "open"),
        (" FORMCHECKBOX \x14", 1 | 1 << 2, 0, "open"),
        (" FORMTEXT \x01\x14", 1 | 1 << 2, 0, "none"),
    ],
    ids=["ticked", "not ticked", "ticked by default", "open by default", "a text field's data", "no data", "another field"],
)
def test_tick_boxes(code: str, bits: int, default: int, told: str) -> None:
    found = forms.check_box(form_field(code, bits, default), 0)
    assert ("none" if not found else "ticked" if "w:checked" in found else "open") == told


def test_a_box_whose_data_are_lost_is_open() -> None:
    file = form_field(" FORMCHECKBOX \x01\x14", 1 | 1 << 2)
    file.data = b""
    assert "w:checked" not in forms.check_box(file, 0)
    file.piece = lambda cp: None
    assert "w:checked" not in forms.check_box(file, 0)


def level(text: str, start: int = 1, kind: int = 0, info: int = 0, restart: int = 0, indent: bytes = b"") -> bytes:
    places = bytes(i + 1 for i, c in enumerate(text) if ord(c) < 9).ljust(9, b"\0")
    head = struct.pack("<iBB9s9xBBB", start, kind, info, places, 0, len(indent), restart) + b"\0"
    return head + indent + struct.pack("<H", len(text)) + text.encode("utf-16-le")


@pytest.mark.parametrize(
    ("override", "wanted"),
    [
        (struct.pack("<iI", 7, 0x10), '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        (
            struct.pack("<iI", 0, 0x21) + level("\1)", 3, 4),
            '<w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>',
        ),
        (struct.pack("<iI", 0, 0x20) + level("\0.", info=0x0C, restart=2), '<w:lvlRestart w:val="2"/><w:isLgl/>'),
        (struct.pack("<iI", 0, 0x20) + level("\0.", indent=prl(0x8411, 0x30, 0xFD)), 'w:hanging="720"'),
        (b"", '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    ],
    ids=["another start", "another format", "restarts late and legal", "hanging", "cut off"],
)
def test_a_use_of_a_list_can_change_its_levels(override: bytes, wanted: str) -> None:
    heads = struct.pack("<H", 1) + struct.pack("<ii18sBB", 1, 0, b"\0" * 18, 1, 0)
    table = heads + level("\0.")
    uses = struct.pack("<I", 1) + struct.pack("<i8xB3x", 1, 1) + b"\xff" * 4 + override
    file = SimpleNamespace(table=table, pair=lambda index: (0, len(heads)), part=lambda index: uses)
    assert wanted in lists.numbering(file, known(b""))  # type: ignore[arg-type]


class Stories:
    """A file of several stories, each with its text, for the converter."""

    def __init__(self, tables: dict[int, bytes], cps: dict[int, list[int]], **stories: str) -> None:
        self.text, self.spans = "", dict[str, tuple[int, int]]()
        for name, text in stories.items():
            self.spans[name] = (len(self.text), len(self.text) + len(text))
            self.text += text
        self.tables, self.cps, self.data, self.prcs = tables, cps, b"", list[bytes]()
        self.paragraphs = SimpleNamespace(at=lambda fc: None)
        self.special: set[int] = set()
        self.characters = SimpleNamespace(at=self._looks)

    def _looks(self, fc: int) -> tuple[int, int, bytes]:
        if fc in self.special:
            return fc + 1, 0, prl(0x0855, 1)
        return min((s for s in self.special if s > fc), default=len(self.text)), 0, b""

    def story(self, name: str) -> tuple[int, int]:
        return self.spans.get(name, (len(self.text), len(self.text)))

    def piece(self, cp: int) -> binary.Piece | None:
        return binary.Piece(0, len(self.text), 0, True, 0)

    def part(self, index: int) -> bytes:
        return self.tables.get(index, b"")

    def positions(self, index: int, extra: int) -> list[int]:
        return self.cps.get(index, [])


def converted(file: Stories) -> Any:
    return Converter(file, known(b"")).convert()  # type: ignore[arg-type]


def test_headers_stand_once_and_even_pages_say_nothing_new() -> None:
    texts = [
        "even\r",
        "Wexcombe Council\r",
        "even foot\r",
        "Page 1\r",
        "First page\r",
        "\r",
        "even\r",
        "Wexcombe Council\r",
        "",
        "Page 2\r",
    ]
    at, cps = 0, [0] * 6
    for text in texts:
        cps.append(at)
        at += len(text) + 1
    cps.append(at)
    file = Stories({}, {binary.HEADERS: cps}, main="Dear Sir\r", headers="".join(t + "\r" for t in texts))
    package = converted(file)
    assert package.headers.keys() == {"default", "first"}
    assert "Wexcombe" in package.headers["default"] and package.headers["default"].count("Wexcombe") == 1
    assert "First page" in package.headers["first"]
    assert "Page 1" in package.footers["default"] and "Page 2" in package.footers["default"]


def test_notes_and_text_boxes_stand_at_their_marks() -> None:
    shapes = struct.pack("<ii", 4, 99) + struct.pack("<i22x", 1025)
    texts = struct.pack("<iii", 0, 6, 12) + struct.pack("<14xi4x", 1025) + struct.pack("<14xi4x", 77)
    file = Stories(
        {binary.SHAPES: shapes, binary.BOX_TEXT: texts},
        {binary.SHAPES: [4, 99], binary.BOX_TEXT: [0, 6, 12], binary.FOOTNOTE_TEXT: [0, 9]},
        main="See\x02\x08 here\r",
        footnotes=" A note.\r",
        boxes="A box\rother\r",
    )
    file.special = {3}
    package = converted(file)
    body = "".join(package.body)
    assert "A box" in body and "other" not in body and body.index("See") < body.index("A box") < body.index("here")
    assert "A note." in package.notes[1]


def test_marked_changes_symbols_and_character_styles() -> None:
    fonts = b"\2\0\0\0" + font("Arial") + font("Wingdings")
    looks = {0: prl(0x0800, 1), 4: prl(0x0801, 1), 7: b"", 8: prl(0x6A09, 1, 0, 0xFE, 0xF0), 9: prl(0x4A30, 0, 0)}
    file = Stories({}, {}, main="gonenew (bold\r")
    file.characters = SimpleNamespace(
        at=lambda fc: next(((p, 0, looks[f]) for f, p in ((0, 4), (4, 7), (7, 8), (8, 9), (9, 13)) if f <= fc < p), None)
    )
    styles = known(sheet(style(CHARACTER, NO_STYLE, BOLD)), fonts)
    body = "".join(Converter(file, styles).convert().body)  # type: ignore[arg-type]
    assert '<w:del w:id="0">' in body and ">gone</w:delText>" in body
    assert body.index('<w:ins w:id="0">') < body.index(">new<")
    assert '<w:sym w:font="Wingdings" w:char="F0FE"/>' in body
    assert "<w:b/>" in body[body.index("<w:sym") :]


def test_a_cp_that_no_piece_holds_has_no_look() -> None:
    file = Stories({}, {}, main="Dear Sir\r")
    file.piece = lambda cp: None  # type: ignore[method-assign, assignment]
    assert "Dear" not in "".join(converted(file).body)
