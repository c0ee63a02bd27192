"""What a run reads, in a steady order; nothing is fetched that the user did not name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from foiparse.bulk.sources import index_sources, sources, unmatched
from foiparse.errors import FoiparseError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/2.txt", "a/10.txt", ".hidden", "a/.git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def keys(folder: Path, *inputs: str) -> list[str]:
    return [s.key.removeprefix(f"{folder.as_posix()}/") for s in sources(f"{folder}/{i}" for i in inputs)]


INPUTS = [
    (("",), ["a/10.txt", "a/2.txt", "b.txt"]),
    (("b.txt", "a"), ["b.txt", "a/10.txt", "a/2.txt"]),
    (("*.txt",), ["b.txt"]),
    (("**/*.txt",), ["a/10.txt", "a/2.txt", "b.txt"]),
    (("absent.pdf",), ["absent.pdf"]),
    (("no*.pdf",), []),
]


@pytest.mark.parametrize(("inputs", "expected"), INPUTS)
def test_files_folders_and_globs(folder: Path, inputs: tuple[str, ...], expected: list[str]) -> None:
    assert keys(folder, *inputs) == expected


def test_a_name_with_glob_signs_is_a_name_where_it_is_there(folder: Path) -> None:
    (folder / "reply [1].txt").write_text("x")
    assert keys(folder, "reply [1].txt") == ["reply [1].txt"]


def test_a_link_to_a_folder_is_no_way_in_circles_and_says_so(folder: Path) -> None:
    (folder / "a" / "up").symlink_to(folder)
    (link,) = (s for s in sources([str(folder)]) if s.key.endswith("up"))
    assert "not followed" in link.refused and "a/up/b.txt" not in keys(folder, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
@pytest.mark.parametrize("given", ["", "pipe.txt"])
def test_a_pipe_is_not_waited_for(folder: Path, given: str) -> None:
    os.mkfifo(folder / "pipe.txt")
    (pipe,) = (s for s in sources([str(folder / given)]) if s.key.endswith("pipe.txt"))
    assert "pipe" in pipe.refused


def test_stamps_change_with_the_file(folder: Path) -> None:
    first = next(sources([str(folder / "b.txt")])).stamp
    (folder / "b.txt").write_text("longer than before")
    assert first and next(sources([str(folder / "b.txt")])).stamp != first


def test_fsspec_urls(folder: Path) -> None:
    pytest.importorskip("fsspec")
    found = [s.key for s in sources([f"file://{folder}/a", f"file://{folder}/*.txt", f"file://{folder}/absent.txt"])]
    assert found == [f"file://{folder}/{n}" for n in ("a/.git/x.txt", "a/10.txt", "a/2.txt", "b.txt", "absent.txt")]
    with pytest.raises(FoiparseError, match="cannot list"):
        list(sources(["nosuchprotocol://x/y"]))


INDEXES = [
    ("log.csv", "Ref,Path\n1,b.txt\n,\n\n3,a/2.txt\n", None),
    ("log.csv", "\ufeffref,where\n1,b.txt\n3,a/2.txt\n", "Where"),
    ("log.tsv", "ref\tfile\n1\tb.txt\n3\ta/2.txt\n", None),
]


@pytest.mark.parametrize(("name", "text", "column"), INDEXES)
def test_an_index_lists_paths_from_its_folder(folder: Path, name: str, text: str, column: str | None) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    found = list(index_sources(folder / name, column))
    assert [(s.key, Path(s.path).exists(), list(s.meta.values())) for s in found] == [
        ("b.txt", True, ["1"]),
        ("a/2.txt", True, ["3"]),
    ]


def test_an_index_may_be_a_workbook(folder: Path) -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    book = xlsxwriter.Workbook(str(folder / "log.xlsx"))
    sheet = book.add_worksheet()
    for r, row in enumerate([["Number", "File"], [12, "b.txt"]]):
        sheet.write_row(r, 0, row)
    book.close()
    assert [(s.key, s.meta) for s in index_sources(folder / "log.xlsx")] == [("b.txt", {"Number": "12"})]


BAD_INDEXES = [
    ("log.csv", "a,b\n1,2\n", "no column of paths"),
    ("log.xlsx", "no workbook", "as a spreadsheet"),
    ("none.csv", None, "cannot read"),
]


@pytest.mark.parametrize(("name", "text", "words"), BAD_INDEXES)
def test_an_index_that_is_none_says_so(folder: Path, name: str, text: str | None, words: str) -> None:
    if text is not None:
        (folder / name).write_text(text)
    with pytest.raises(FoiparseError, match=words):
        list(index_sources(folder / name))


def test_addresses_in_an_index_are_not_fetched(folder: Path) -> None:
    (folder / "log.csv").write_text("path\nhttps://example.org/a.pdf\nfile:///etc/hostname\n")
    assert all("not fetched" in s.refused for s in index_sources(folder / "log.csv"))


def test_every_row_of_an_index_is_a_source(folder: Path) -> None:
    (folder / "log.csv").write_text("ref,path\n1,b.txt\n2,\n3,b.txt\n", encoding="utf-8")
    found = list(index_sources(folder / "log.csv"))
    assert [s.key for s in found] == ["b.txt", "log.csv row 3", "log.csv row 4/b.txt"]
    assert [bool(s.refused) for s in found] == [False, True, False] and found[2].path == found[0].path


UNMATCHED = [
    (("no*.pdf", "b.txt"), ["no*.pdf"]),
    (("absent.pdf", "b.txt"), []),
    (("absent.pdf", "none/"), ["absent.pdf", "none/"]),
    (("*.txt", "absent.pdf"), []),
    ((), []),
]


@pytest.mark.parametrize(("inputs", "expected"), UNMATCHED)
def test_a_slip_of_the_keyboard_is_told_from_a_file_that_is_gone(
    folder: Path, inputs: tuple[str, ...], expected: list[str]
) -> None:
    assert unmatched([f"{folder}/{i}" for i in inputs]) == [f"{folder}/{i}" for i in expected]
