"""Letters inside bundles: listed and read one at a time, nested ones too, each under the readers' limits."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from foiparse.bulk.members import is_bundle, list_members, read_member
from foiparse.errors import FoiparseError
from foiparse.read.limits import Limits, use


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    inner = packed({"c.txt": b"c", "deep.zip": packed({"d.txt": b"d"})})
    path = tmp_path / "log.zip"
    path.write_bytes(
        packed({"a.txt": b"a", "b/inner.zip": inner, "b/.DS_Store": b"x", "bad.zip": b"PK no zip", "__MACOSX/a": b""})
    )
    return path


def test_every_letter_of_every_depth(log: Path) -> None:
    names = list_members(log)
    assert names == ["a.txt", "b/inner.zip/c.txt", "b/inner.zip/deep.zip/d.txt", "bad.zip"]
    assert [read_member(log, n) for n in names] == [b"a", b"c", b"d", b"PK no zip"]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("log.zip", packed({"a.txt": b"a"}), True),
        ("log.dat", packed({"a.txt": b"a"}), True),
        ("reply.docx", packed({"word/document.xml": b""}), False),
        ("reply", packed({"[Content_Types].xml": b"", "word/document.xml": b""}), False),
        ("reply.txt", b"From the council\n", False),
        ("log.zip", b"Dear Sir", False),
        ("box.mbox", b"From a@x Mon Jan  1 00:00:00 2024\nSubject: x\n\nhello\n", True),
    ],
)
def test_what_is_a_bundle(tmp_path: Path, name: str, data: bytes, found: bool) -> None:
    (tmp_path / name).write_bytes(data)
    assert is_bundle(tmp_path / name) is found


def test_limits_hold_for_each_member(tmp_path: Path) -> None:
    path = tmp_path / "log.zip"
    path.write_bytes(packed({"bomb.txt": b" " * 20_000_000, "big.txt": bytes(range(256)) * 10}))
    with pytest.raises(FoiparseError, match="ratio"):
        read_member(path, "bomb.txt")
    with use(Limits(file_bytes=100)), pytest.raises(FoiparseError, match="file_bytes"):
        read_member(path, "big.txt")
    with use(Limits(members=1)), pytest.raises(FoiparseError, match="members"):
        list_members(path)


BROKEN = [(packed({}), "no_text"), (packed({"a": b"a"})[:40], "malformed")]


@pytest.mark.parametrize(("data", "code"), BROKEN, ids=["empty", "cut"])  # a zip holds the time: no id for all workers
def test_a_bundle_without_letters_has_a_code(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(FoiparseError) as caught:
        list_members(tmp_path / "x.zip")
    assert caught.value.code == code
