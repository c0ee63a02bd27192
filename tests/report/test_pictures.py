"""Pictures of a PDF's pages, with boxes in percent of the page over what was taken."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from foiparse.pipeline import parse
from foiparse.report import build, pictures
from foiparse.report.highlight import Mark, marks
from tests.support.pdf_writer import A4, PdfWriter

Image = pytest.importorskip("PIL.Image")


def letter_file(folder: Path, pages: int = 1) -> Path:
    pdf = PdfWriter()
    for n in range(pages):
        page = pdf.page()
        page.text(72, 100, f"{n + 1}. How many vans does depot {n + 1} run?", bold=True)
        page.text(72, 140, f"Depot {n + 1} runs four vans.")
    path = folder / "reply.pdf"
    path.write_bytes(pdf.bytes())
    return path


def test_each_page_is_a_picture_with_boxes_over_its_own_words(tmp_path: Path) -> None:
    path = letter_file(tmp_path, 2)
    letter = parse(path)
    found = pictures.pictures(letter, tmp_path, tmp_path)
    assert [p["page"] for p in found] == [1, 2]
    for shown in found:
        assert Image.open(tmp_path / shown["name"]).size == (shown["width"], shown["height"])
        assert shown["width"] == round(A4[0] * pictures.SCALE)
    first, second = ({b["id"]: b for b in p["boxes"]} for p in found)
    assert {"q-0", "a-0"} <= first.keys() and {"q-1", "a-1"} <= second.keys() and "q-1" not in first
    box = first["q-0"]
    assert box["left"] == pytest.approx(100 * 72 / A4[0], abs=1)
    assert box["top"] < 100 * 100 / A4[1] < box["top"] + box["h"], "the line's baseline stands in its box"
    assert first["a-0"]["top"] > box["top"] + box["h"]


@pytest.mark.parametrize("changed", [True, False], ids=["another file under its name", "no file"])
def test_a_source_that_is_not_the_letters_has_no_pictures(tmp_path: Path, changed: bool) -> None:
    path = letter_file(tmp_path)
    letter = parse(path)
    path.unlink()
    if changed:
        path.write_bytes(b"%PDF-1.7 another")
    assert pictures.pictures(letter, tmp_path, tmp_path) == []
    assert hashlib.sha256(b"%PDF-1.7 another").hexdigest() != letter.source.sha256


def test_a_long_annex_is_not_drawn_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PAGES", 2)
    letter = parse(letter_file(tmp_path, 3))
    assert len(pictures.pictures(letter, tmp_path, tmp_path)) == 2


def test_marks_without_an_id_have_no_box(tmp_path: Path) -> None:
    from foiparse.read import read

    path = letter_file(tmp_path)
    document = read(path)
    spans = [
        Mark(0, 10, "", "furniture"),
        Mark(0, 10, "q-0", "question"),
        Mark(len(document.text), len(document.text), "t-0", "table"),
    ]
    boxes = pictures.page_boxes(spans, document)
    assert [mark.id for mark, _ in boxes[1]] == ["q-0"] and marks(parse(path))


def test_the_site_shows_them_where_the_sources_are_at_hand(tmp_path: Path) -> None:
    letter = parse(letter_file(tmp_path))
    build([letter], tmp_path / "with", sources=tmp_path)
    build([letter], tmp_path / "without")
    picture = f"{letter.source.sha256[:16]}-1.jpg"
    assert (tmp_path / "with" / "letters" / picture).is_file()
    assert picture in (tmp_path / "with" / "letters" / "reply.html").read_text(encoding="utf-8")
    assert picture not in (tmp_path / "without" / "letters" / "reply.html").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    from foiparse.errors import FoiparseError

    (tmp_path / "file").write_text("")
    with pytest.raises(FoiparseError, match="name another folder"):
        build([], tmp_path / "file" / "site")
