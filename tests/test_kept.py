"""What was made once is kept: given back as it was, only where it was made, and never out of date."""

from __future__ import annotations

import marshal
import sys
from pathlib import Path

import pytest

from foiparse.kept import SIZE, Kept


class Here(Kept):
    """Kept in a folder of the test's own."""

    folder: Path

    def place(self) -> Path:
        return self.folder / f"kept.{self.sort}"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(Here, "folder", tmp_path, raising=False)
    monkeypatch.setattr("foiparse.kept.every", [])
    return tmp_path


def written(**things: object) -> Path:
    """A file with these things."""
    kept = Here("things", 1)
    for key, thing in things.items():
        kept.put(key, thing)
    kept.keep()
    return kept.place()


def test_what_is_kept_is_found_again() -> None:
    things = {"a": {"b": [1, None, "ü"]}, "c": (2.5, b"x"), "d": False, "e": ""}
    written(**things)
    again = Here("things", 1)
    assert {key: again.get(key) for key in "abcde"} == {**things, "b": None}


def test_each_asking_has_a_thing_of_its_own() -> None:
    written(a=[1])
    again = Here("things", 1)
    again.get("a").append(2)
    assert again.get("a") == [1]


def test_more_is_kept_beside_what_was() -> None:
    written(a=1, b=2)
    more = Here("things", 1)
    assert more.get("b") == 2
    more.put("b", 3)
    more.put("c", 4)
    more.keep()
    assert [more.get(key) for key in "abc"] == [1, 3, 4]
    again = Here("things", 1)
    assert [again.get(key) for key in "abc"] == [1, 3, 4]


@pytest.mark.parametrize("stamp", [(2,), (), (1, 1)])
def test_what_was_made_otherwise_is_left_alone(stamp: tuple[int, ...]) -> None:
    written(a=1)
    assert Here("things", *stamp).get("a") is None


def test_what_another_interpreter_made_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    written(a=1)
    monkeypatch.setattr(sys, "version", "another")
    assert Here("things", 1).get("a") is None


@pytest.mark.parametrize("cut", [0, 3, SIZE, SIZE + 5])
def test_a_file_cut_short_is_left_alone(cut: int) -> None:
    path = written(a=list(range(100)))
    path.write_bytes(path.read_bytes()[:cut])
    assert Here("things", 1).get("a") is None


def test_a_thing_cut_short_is_left_alone() -> None:
    path = written(a=1, b=list(range(100)))
    path.write_bytes(path.read_bytes()[:-300])
    again = Here("things", 1)
    assert (again.get("a"), again.get("b")) == (1, None)


def test_nonsense_is_left_alone(folder: Path) -> None:
    contents = marshal.dumps(((sys.version, 1), {"a": "nowhere"}))
    for data in (b"no marshal" * 9, len(contents).to_bytes(SIZE, "little") + contents + b"x"):
        (folder / "kept.things").write_bytes(data)
        assert Here("things", 1).get("a") is None


def test_what_cannot_be_written_is_not_kept() -> None:
    kept = Here("things", 1)
    kept.put("a", object())
    kept.put("b", 1)
    kept.keep()
    assert (Here("things", 1).get("a"), Here("things", 1).get("b")) == (None, 1)


def test_old_things_are_left_out_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    written(a=1, b=2)
    monkeypatch.setattr("foiparse.kept.MOST", 2)
    kept = Here("things", 1)
    assert kept.get("b") == 2
    assert kept.get("c") is None
    kept.put("c", 3)
    kept.keep()
    again = Here("things", 1)
    assert [again.get(key) for key in "abc"] == [None, 2, 3]


def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(Here, "folder", folder / "not" / "there")
    kept = Here("things", 1)
    kept.put("a", 1)
    kept.keep()
    assert kept.get("a") == 1


@pytest.mark.parametrize("unwritten", [True, False])
def test_nothing_is_written_at_the_end_where_python_writes_no_byte_code(monkeypatch: pytest.MonkeyPatch, unwritten: bool) -> None:
    kept = Here("things", 1)
    kept.put("a", 1)
    monkeypatch.setattr(sys, "dont_write_bytecode", unwritten)
    kept.at_exit()
    assert kept.place().exists() is not unwritten


def test_nothing_is_written_where_nothing_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(a=1)
    before = path.stat().st_mtime_ns
    kept = Here("things", 1)
    assert kept.get("a") == 1
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.at_exit()
    assert path.stat().st_mtime_ns == before
