"""Rulings, fills and pictures of a page from the paths that draw them, also inside form objects."""

from __future__ import annotations

import pytest

from foiparse.read.build import Builder
from foiparse.read.pdf import rulings
from foiparse.read.pdf.pages import read_pages
from foiparse.read.pdf.rulings import Rulings
from foiparse.read.pdf.source import opened
from tests.support.pdf_writer import PdfWriter


def form(ops: str, more: str = "") -> str:
    return f"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<{more}>>/Length {len(ops)}>>stream\n{ops}\nendstream"


def seen(*ops: str, forms: tuple[str, ...] = (), resources: str = "") -> Rulings:
    """The rulings of an A4 page with a word on it, drawn by raw operators (y upwards, as in the file)."""
    pdf = PdfWriter()
    page = pdf.page()
    page.text(72, 700, "Words")
    page.ops += ["0.1 w", *ops]  # the bounds of a stroke reach over it by half its width
    page.resources, pdf.more = resources, list(forms)
    with opened(pdf.bytes()) as source:
        (read, *_), _ = read_pages(source, pdf.bytes(), Builder())
        assert read.rulings is not None
        return read.rulings


def vertical(found: Rulings) -> list[tuple[int, int, int]]:
    return sorted((round(e.at), round(e.lo), round(e.hi)) for e in found.vertical)


def horizontal(found: Rulings) -> list[tuple[int, int, int]]:
    return sorted((round(e.at), round(e.lo), round(e.hi)) for e in found.horizontal)


# From the lower left corner of the page; 842 - y is what is read.
@pytest.mark.parametrize(
    ("ops", "across", "down"),
    [
        ("100 742 m 300 742 l S", [(100, 100, 300)], []),
        ("100 742 m 100 542 l S", [], [(100, 100, 300)]),
        ("100 740 200 2 re f", [(101, 100, 300)], []),
        ("100 742 m 300 742 l 300 642 l 100 642 l S", [(100, 100, 300), (200, 100, 300)], [(100, 100, 200), (300, 100, 200)]),
        (
            "100 742 m 300 742 l 300 642 l 250 642 l 250 600 l 200 600 l S",
            [(100, 100, 300), (200, 250, 300), (242, 200, 250)],
            [(250, 200, 242), (300, 100, 200)],
        ),
        ("100 742 m 300 742 l 300 642 l 100 542 l h S", [(100, 100, 300)], [(100, 100, 300), (300, 100, 200)]),
        ("100 742 m 300 742 l 100 642 m 300 642 l S", [(100, 100, 300), (200, 100, 300)], []),
        ("100 742 m 150 800 250 800 300 642 c S", [], []),
        ("100 742 m 300 642 l S", [], []),
        ("100 742 m 300 742 l n", [], []),
        ("1 1 1 RG 100 742 m 300 742 l S", [], []),
        ("1 g 100 740 200 2 re f", [], []),
        ("700 742 m 900 742 l S", [], []),
        ("100 742 1 1 re f", [], []),
        ("2 2 591 838 re S", [], []),
    ],
    ids=[
        "a line", "a line down", "a thin box", "three sides of a box", "a staircase", "a closed shape", "two lines in one path", "a curve", "a slanted line",
        "drawn without paint", "white", "a white box", "off the page", "a dot", "the page's own edge",
    ],
)  # fmt: skip
def test_edges(ops: str, across: list[tuple[int, int, int]], down: list[tuple[int, int, int]]) -> None:
    found = seen(ops)
    assert (horizontal(found), vertical(found)) == (across, down)


def test_a_box_is_its_sides_and_its_fill() -> None:
    found = seen("1 0 0 rg 0 0 0 RG 100 642 200 100 re B")
    assert horizontal(found) == [(100, 100, 300), (200, 100, 300)] and vertical(found) == [(100, 100, 200), (300, 100, 200)]
    (fill,) = found.fills
    assert fill.colour == "FF0000" and [round(v) for v in fill[:4]] == [100, 100, 300, 200]


@pytest.mark.parametrize(
    ("ops", "rules"),
    [
        ("200 742 m 300 742 l 300 642 l 100 642 l 100 742 l 200 742 l h S", 2),
        ("200 742 m 300 742 l 300 642 l 200 642 l 200 742 l 100 742 l 100 642 l S", 3),
    ],
    ids=["begun in the middle of a side", "with a line inside"],
)
def test_the_outline_of_a_box_has_no_broken_sides(ops: str, rules: int) -> None:
    assert len(horizontal(seen(ops))) == rules


def test_a_fill_inside_one_just_drawn_is_not_another() -> None:
    found = seen("0.8 g 100 642 200 100 re f 110 660 100 50 re f 100 500 200 100 re f")
    assert [round(f.top) for f in found.fills] == [100, 242]


BOX = "100 642 200 100 re S"


@pytest.mark.parametrize(
    ("outer", "left", "top"),
    [("/X0 Do", 100, 100), ("q 1 0 0 1 50 -20 cm /X0 Do Q", 150, 120), ("q 0.5 0 0 0.5 0 0 cm /X0 Do Q", 50, 471)],
    ids=["as it is", "moved", "half as big"],
)
def test_paths_inside_a_form_stand_where_it_puts_them(outer: str, left: int, top: int) -> None:
    found = seen(outer, forms=(form(BOX),), resources="/XObject<</X0 [0]>>")
    assert (vertical(found)[0][0], horizontal(found)[0][0]) == (left, top)


def test_a_form_inside_a_form_is_put_by_both() -> None:
    inner, outer = form(BOX), form("q 1 0 0 1 10 0 cm /X1 Do Q", "/XObject<</X1 [1]>>")
    found = seen("q 1 0 0 1 50 0 cm /X0 Do Q", forms=(outer, inner), resources="/XObject<</X0 [0]>>")
    assert [v[0] for v in vertical(found)] == [160, 360]


def test_forms_are_followed_so_deep_and_no_deeper(monkeypatch: pytest.MonkeyPatch) -> None:
    inner, outer = form(BOX), form("/X1 Do", "/XObject<</X1 [1]>>")
    monkeypatch.setattr(rulings, "DEEPEST_FORM", 1)
    assert not seen("/X0 Do", forms=(outer, inner), resources="/XObject<</X0 [0]>>").vertical


PICTURE = "q 300 0 0 421 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


@pytest.mark.parametrize("inside", [False, True], ids=["on the page", "in a form"])
def test_the_biggest_picture_is_measured(inside: bool) -> None:
    found = seen("/X0 Do" if inside else PICTURE, forms=(form(PICTURE),), resources="/XObject<</X0 [0]>>")
    assert found.picture == pytest.approx(300 * 421 / (595 * 842), abs=0.01)


@pytest.mark.parametrize(("limit", "most"), [("MOST_OBJECTS", 1), ("MOST_SEGMENTS", 3)])
def test_plans_and_drawings_rule_nothing(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(rulings, limit, most)
    found = seen("100 742 m 300 742 l 300 642 l 250 642 l 250 600 l S")
    assert not found.vertical and not found.horizontal
