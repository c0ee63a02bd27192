"""Word 97-2003 letters: text, lists, tables, fields, looks, and what is no such letter."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foiparse.document import Document, Grid
from foiparse.errors import FoiparseError
from foiparse.read import read
from tests.read.made import word97

IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x17\x24\x01"
BOLD, RED = b"\x35\x08\x01", b"\x70\x68\xff\x00\x00\x00"


def listed(number: int, level: int = 0) -> bytes:
    return struct.pack("<HHHB", 0x460B, number, 0x260A, level)


def row(*edges: int, merged: tuple[int, ...] = ()) -> bytes:
    cells = len(edges) - 1
    body = bytes([cells]) + struct.pack(f"<{cells + 1}h", *edges)
    body += b"".join(struct.pack("<H18x", m) for m in (merged or (0,) * cells))
    return struct.pack("<HH", 0xD608, len(body) + 1) + body


def shown(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.paragraphs()]


@pytest.mark.parametrize("narrow", [True, False], ids=["one byte a character", "two bytes"])
def test_text_in_both_widths(narrow: bool) -> None:
    document = read(word97("Dear Sir\rIt cost £12 – “all in”\r", narrow=narrow), "a.doc")
    assert shown(document) == ["Dear Sir", "It cost £12 – “all in”"]
    assert document.origin.reader == "doc"


def test_list_numbers_are_the_questions_numbers() -> None:
    text = "How many?\rNone.\rHow much?\r"
    ranges = [(10, listed(1)), (16, b""), (26, listed(1))]
    document = read(word97(text, ranges, lists=["Q\0."]), "a.doc")
    assert shown(document) == ["Q1. How many?", "None.", "Q2. How much?"]
    assert [p.number for p in document.paragraphs()] == ["Q1.", None, "Q2."]


def test_bold_and_colour() -> None:
    document = read(word97("How many?\rNone.\r", runs=[(10, BOLD), (16, RED)]), "a.doc")
    first, second = document.paragraphs()
    assert first.style.bold and not second.style.bold
    assert second.style.colour == "FF0000"


def test_a_table_with_a_cell_over_two_columns() -> None:
    text = "Team\x07Staff\x07\x07Total of 4\x07\x07"
    ranges = [
        (5, IN_TABLE),
        (11, IN_TABLE),
        (12, IN_TABLE + ROW_END + row(0, 3000, 6000)),
        (23, IN_TABLE),
        (24, IN_TABLE + ROW_END + row(0, 6000)),
    ]
    document = read(word97(text + "End\r", [*ranges, (28, b"")]), "a.doc")
    grid = next(document.grids())
    assert (grid.rows, grid.cols) == (2, 2)
    assert [(c.row, c.col, c.colspan, document.text[c.span.start : c.span.end]) for c in grid.cells] == [
        (0, 0, 1, "Team"),
        (0, 1, 1, "Staff"),
        (1, 0, 2, "Total of 4"),
    ]
    assert not isinstance(document.blocks[-1], Grid)


def test_cells_merged_downwards_stand_once() -> None:
    first, later = 0b11 << 5, 0b01 << 5
    text = "IT\x07A\x07\x07\x07B\x07\x07"
    marks = [(3, IN_TABLE), (5, IN_TABLE), (6, IN_TABLE + ROW_END + row(0, 900, 1800, merged=(first, 0)))]
    marks += [(7, IN_TABLE), (9, IN_TABLE), (10, IN_TABLE + ROW_END + row(0, 900, 1800, merged=(later, 0)))]
    grid = next(read(word97(text, marks), "a.doc").grids())
    assert (grid.cells[0].rowspan, len(grid.cells)) == (2, 3)


def test_a_fields_code_is_hidden_and_its_link_kept() -> None:
    document = read(word97('See \x13 HYPERLINK "https://example.org/log" \x14our log\x15 now\r'), "a.doc")
    assert shown(document) == ["See our log now"]
    assert [k.url for k in document.links] == ["https://example.org/log"]


def test_marks_of_the_format_do_not_reach_the_text() -> None:
    document = read(word97("A\x01 non\x1ebreaking soft\x1fhyphen\x05\r"), "a.doc")
    assert shown(document)[0].replace("‑", "-") == "A non-breaking softhyphen"


@pytest.mark.parametrize(
    ("made", "code"),
    [
        ({"flags": 0x0100}, "encrypted"),
        ({"nfib": 0x65}, "unsupported_type"),
    ],
    ids=["password", "Word 95"],
)
def test_coded_refusals(made: dict[str, int], code: str) -> None:
    with pytest.raises(FoiparseError) as caught:
        read(word97("Dear Sir\r", **made), "a.doc")  # type: ignore[arg-type]
    assert caught.value.code == code


def test_cut_off_at_every_tenth() -> None:
    data = word97("Dear Sir\rNone.\r" * 200, [(1000, listed(1))], lists=["\0."])
    for tenth in range(1, 10):
        with pytest.raises(FoiparseError) as caught:
            read(data[: len(data) * tenth // 10], "a.doc")
        assert caught.value.code == "malformed"


GOOD = word97("Team\x07Staff\x07\x07Dear Sir\r", [(12, IN_TABLE + row(0, 900, 1800))], [(5, BOLD)], ["\0."])


@given(st.integers(512, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_damaged_bytes_give_a_letter_or_a_code(place: int, noise: bytes) -> None:
    try:
        read(GOOD[:place] + noise + GOOD[place + len(noise) :], "a.doc")
    except FoiparseError as error:
        assert error.code in {"malformed", "no_text", "encrypted", "unsupported_type", "too_large"}
