"""Scans: set straight, read, put back into points."""

from __future__ import annotations

import io

import pytest

import foiparse.read.ocr as ocr
from foiparse.errors import FoiparseError
from foiparse.read.limits import Limits, use

np = pytest.importorskip("numpy")


def drawn(lines: list[str], dpi: int = 200):  # type: ignore[no-untyped-def]
    """A white A4 page with lines of text, each 20 points below the last, and one ruled line under them."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", (int(8.27 * dpi), int(11.69 * dpi)), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=11 * dpi / 72)
    for i, line in enumerate(lines):
        draw.text((dpi, dpi + i * 20 * dpi / 72), line, fill="black", font=font)
    y = dpi + len(lines) * 20 * dpi // 72 + dpi // 4
    draw.line((dpi, y, 5 * dpi, y), fill="black", width=3)
    return image


LINES = ["Dear Person,", "1. How many staff work in payroll?", "We employ 14 staff at a cost of 420,500.", "Yours faithfully"]


def test_without_the_extra_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    with pytest.raises(FoiparseError, match=r"foiparse\[ocr\]") as caught:
        ocr.read_pages(b"", [1])
    assert caught.value.code == "missing_extra"


@pytest.mark.parametrize("angle", [-3.0, 0.0, 1.4])
def test_skew_is_measured(angle: float) -> None:
    pytest.importorskip("cv2")
    from foiparse.read.ocr.picture import skew, turned

    page = np.asarray(drawn(LINES * 8))[:, :, ::-1].copy()
    assert skew(turned(page, -angle)) == pytest.approx(angle, abs=0.15)


def test_a_blank_page_is_straight_and_unruled() -> None:
    pytest.importorskip("cv2")
    from foiparse.read.ocr.picture import rulings, skew

    page = np.full((600, 400, 3), 255, np.uint8)
    assert skew(page) == 0.0
    assert rulings(page, 100) == []


def test_ruled_lines_are_found_where_they_are() -> None:
    pytest.importorskip("cv2")
    from foiparse.read.ocr.picture import rulings

    page = np.asarray(drawn(LINES))[:, :, ::-1].copy()
    [(x0, _, x1, _)] = rulings(page, 200)
    assert (x0, x1) == (pytest.approx(200, abs=4), pytest.approx(1000, abs=4))


@pytest.mark.long
@pytest.mark.skipif(not ocr.available(), reason="needs foiparse[ocr]")
def test_a_skewed_noisy_scan_reads_word_for_word() -> None:
    from foiparse.read.ocr.picture import turned

    page = np.asarray(drawn(LINES))[:, :, ::-1].copy()
    noise = np.random.default_rng(7).normal(0, 15, page.shape)
    scan = ocr.ocr_page(np.clip(turned(page, 2.0) + noise, 0, 255).astype(np.uint8), 200)
    assert [line.text for line in scan.lines] == LINES
    assert scan.skew == pytest.approx(-2.0, abs=0.2)
    assert scan.lines[0].box.x0 == pytest.approx(72, abs=6)
    assert all(line.confidence > 0.8 for line in scan.lines)


@pytest.mark.long
@pytest.mark.skipif(not ocr.available(), reason="needs foiparse[ocr]")
def test_only_pages_within_the_budget_are_read() -> None:
    buffer = io.BytesIO()
    drawn(LINES, 150).save(buffer, "PDF", save_all=True, append_images=[drawn(LINES, 150)], resolution=150)
    with use(Limits(ocr_pages=1)):
        found = ocr.read_pages(buffer.getvalue(), [1, 2, 9])
    assert [line.text for line in found[1]] == LINES
    assert list(found) == [1]


@pytest.mark.long
@pytest.mark.skipif(not ocr.available(), reason="needs foiparse[ocr]")
def test_a_page_scanned_on_its_side_is_turned() -> None:
    page = np.rot90(np.asarray(drawn(LINES * 3))[:, :, ::-1]).copy()
    assert [line.text for line in ocr.ocr_page(page, 200).lines][: len(LINES)] == LINES


def test_a_logos_box_is_cut_to_its_middle() -> None:
    pytest.importorskip("cv2")
    from foiparse.document import Box
    from foiparse.read.ocr.page import _levelled

    lines = [ocr.OcrLine(f"line {i}", Box(72, 150 + 14 * i, 500, 164 + 14 * i), 0.99) for i in range(5)]
    levelled = _levelled([ocr.OcrLine("LOGO", Box(190, 32, 410, 132), 0.99), *lines])
    assert levelled[0].box == Box(190, 64.5, 410, 99.5)
    assert levelled[1:] == lines
