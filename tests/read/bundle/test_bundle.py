"""Bundles: members of zips and mailboxes, their limits, and annexes tied to letters."""

from __future__ import annotations

import io
import zipfile

import pytest

import foiparse
from foiparse.errors import FoiparseError
from foiparse.read.bundle import is_bundle, members, tie
from foiparse.read.limits import Limits, use


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def names(data: bytes, name: str = "log.zip") -> list[str]:
    return [n for n, _ in members(data, name)]


def test_members_in_order_without_litter() -> None:
    data = zipped({"2024/a.txt": b"x", "__MACOSX/2024/._a.txt": b"x", "Thumbs.db": b"x", "b.txt": b"y"})
    assert is_bundle(data)
    assert list(members(data, "log.zip")) == [("log.zip/2024/a.txt", b"x"), ("log.zip/b.txt", b"y")]


def test_zips_in_zips_are_opened() -> None:
    assert names(zipped({"inner.zip": zipped({"a.txt": b"x"})})) == ["log.zip/inner.zip/a.txt"]


def test_a_file_that_is_no_bundle_gives_itself() -> None:
    assert list(members(b"Dear Sir", "a.txt")) == [("a.txt", b"Dear Sir")]


def test_names_cannot_lead_out() -> None:
    assert names(zipped({"../../etc/passwd": b"x", "C:\\x\\a.txt": b"x"}), "") == ["etc/passwd", "x/a.txt"]


def test_a_zip_of_itself_has_an_end() -> None:
    data = b"x"
    for _ in range(12):
        data = zipped({"a.zip": data})
    with pytest.raises(FoiparseError) as caught:
        names(data)
    assert caught.value.code == "too_large"


def test_bombs_and_crowds_have_codes() -> None:
    for data, limits, code in (
        (zipped({"a.txt": b"\0" * 20_000_000}), Limits(), "bomb"),
        (zipped({str(i): b"x" for i in range(9)}), Limits(members=5), "too_large"),
        (zipped({"a": b"x" * 2000, "b": b"y" * 2000}), Limits(inflated_bytes=3000), "too_large"),
    ):
        with use(limits), pytest.raises(FoiparseError) as caught:
            names(data)
        assert caught.value.code == code


def test_the_nesting_count_is_given_back() -> None:
    for _ in range(30):
        names(zipped({"a.txt": b"x"}))


MBOX = b"".join(
    b"From foi@anytown.example Fri May 29 18:21:2%d 2015\nFrom: foi@anytown.example\nSubject: FOI %d/24\nMIME-Version: 1.0\n\n"
    b"Dear Person %d\n>From here on nothing is held.\n\n" % (i, i, i)
    for i in range(3)
)


def test_a_mailbox_is_its_messages() -> None:
    found = list(members(MBOX, "log.mbox"))
    assert [n for n, _ in found] == ["log.mbox/1 FOI 0 24.eml", "log.mbox/2 FOI 1 24.eml", "log.mbox/3 FOI 2 24.eml"]
    assert b"\nFrom here on" in found[1][1]
    assert foiparse.parse(found[2][1], name=found[2][0]).source.reader == "eml"


def test_a_bundle_given_as_a_letter_says_what_to_do() -> None:
    letter = foiparse.attempt(zipped({"a.txt": b"x"}), name="log.zip")
    assert letter.result.code == "unsupported_type"
    assert "several files" in (letter.result.message or "")


@pytest.mark.parametrize(
    ("annex", "letters", "owner"),
    [
        ("z/staff figures.xlsx", {"z/1.pdf": "see Staff_Figures.xlsx attached", "z/2.pdf": "none"}, "z/1.pdf"),
        ("z/FOI 1234 annex.xlsx", {"z/FOI-1234.pdf": "", "z/FOI-1235.pdf": ""}, "z/FOI-1234.pdf"),
        ("z/Annex_B.pdf", {"z/1.pdf": "as in Annex A", "z/2.pdf": "see Annex B below"}, "z/2.pdf"),
        ("z/1/data.csv", {"z/1/letter.pdf": "", "z/2/letter.pdf": ""}, "z/1/letter.pdf"),
        ("z/data.csv", {"z/1.pdf": "", "z/2.pdf": ""}, None),
        ("z/Annex A.csv", {"z/1.pdf": "Annex A", "z/2.pdf": "Annex A"}, None),
    ],
    ids=["named", "same number", "sign", "alone in its folder", "nobody's", "claimed twice"],
)
def test_annexes_are_tied_to_the_letter_that_names_them(annex: str, letters: dict[str, str], owner: str | None) -> None:
    assert tie({annex: ""}, letters).get(annex) == owner
