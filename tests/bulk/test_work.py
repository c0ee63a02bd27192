"""What a worker does with a job, in this process: every fault has its code, and a worker knows when it is spent."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from foiparse.bulk import rehearsal, work, worker
from foiparse.bulk.job import LIST, Job, Outcome
from foiparse.bulk.members import is_bundle, list_members, read_member
from foiparse.bulk.settings import Settings
from foiparse.errors import FoiparseError
from tests.bulk.files import TEXT
from tests.bulk.test_members import packed

SETTINGS = Settings()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "reply.txt"
    path.write_text(TEXT.format(n=4), encoding="utf-8")
    return path


def test_a_letter_is_a_line_of_the_shard(letter: Path) -> None:
    shard = io.BytesIO(b"before\n")
    shard.seek(0, io.SEEK_END)
    outcome = work.do(Job(7, str(letter), "reply.txt", shard="w-1.jsonl"), SETTINGS, shard)
    assert (outcome.number, outcome.state, outcome.shard, outcome.offset) == (7, "ok", "w-1.jsonl", 7)
    assert shard.getvalue()[7:] == shard.getvalue()[outcome.offset : outcome.offset + outcome.length]
    assert work.do(Job(8, str(letter), "reply.txt"), SETTINGS, None).length == 0, "without a shard nothing is kept"


@pytest.mark.parametrize(
    ("url", "code"), [("memory://log/reply.txt", None), ("memory://log/gone.txt", "missing"), ("nosuch://a/b", "missing")]
)
def test_urls(letter: Path, url: str, code: str | None) -> None:
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe("/log/reply.txt", letter.read_bytes())
    outcome = work.do(Job(1, url, "reply.txt"), SETTINGS, io.BytesIO())
    assert (outcome.code, outcome.state) == (code, "failed" if code else "ok")


@pytest.mark.parametrize(
    ("fault", "code"),
    [(RecursionError(), "malformed"), (MemoryError(), "memory"), (FoiparseError("encrypted", "locked"), "encrypted")],
)
def test_faults_of_reading_are_the_letters_record(
    letter: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception, code: str
) -> None:
    def _load(job: Job) -> bytes:
        raise fault

    monkeypatch.setattr(work, "load_job", _load)
    assert work.do(Job(1, str(letter), "reply.txt"), SETTINGS, io.BytesIO()).code == code


@pytest.mark.parametrize(("fault", "code"), [(FoiparseError("too_large", "many"), "too_large"), (KeyError("a"), "malformed")])
def test_faults_of_listing_are_the_bundles_record(monkeypatch: pytest.MonkeyPatch, fault: Exception, code: str) -> None:
    def _list(path: str) -> list[str]:
        raise fault

    monkeypatch.setattr(work, "list_members", _list)
    assert work.do(Job(1, "a.zip", "a.zip", LIST), SETTINGS, None).code == code


class Pipe:
    """The parent at the other end: gives jobs, keeps what it is told, and may be gone."""

    def __init__(self, *jobs: Job, gone: bool = False) -> None:
        self.jobs, self.gone, self.told = list(jobs), gone, list[Outcome]()

    def recv_bytes(self) -> bytes:
        if not self.jobs:
            raise EOFError
        return self.jobs.pop(0).to_bytes()

    def send_bytes(self, data: bytes) -> None:
        if self.gone:
            raise BrokenPipeError
        self.told.append(Outcome.from_bytes(data))


@pytest.fixture
def alarms(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """This process is to keep its signals, its memory and its terminal."""
    seen: list[int] = []
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker, "_cap_memory", lambda _: None)
    monkeypatch.setattr(worker, "_quiet", lambda: None)
    monkeypatch.setattr(worker, "_alarm", seen.append)

    def _exit(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(worker.os, "_exit", _exit)
    return seen


def served(pipe: Pipe, tmp_path: Path, **settings: Any) -> list[tuple[int, str | None, bool]]:
    worker.serve(pipe, Settings(**settings).to_json(), str(tmp_path / "shard.jsonl"))  # type: ignore[arg-type]
    return [(o.number, o.code, o.last) for o in pipe.told]


def test_a_worker_ends_when_the_pipe_is_closed(letter: Path, tmp_path: Path, alarms: list[int]) -> None:
    jobs = [Job(n, str(letter), "reply.txt") for n in range(2)]
    assert served(Pipe(*jobs), tmp_path, deadline=60) == [(0, None, False), (1, None, False)]
    assert alarms == [60 + worker.ALARM_GRACE, 0] * 2, "set for each letter and taken back"


def test_a_worker_whose_parent_is_gone_ends(letter: Path, tmp_path: Path, alarms: list[int]) -> None:
    pipe = Pipe(Job(0, str(letter), "reply.txt"), Job(1, str(letter), "reply.txt"), gone=True)
    assert served(pipe, tmp_path) == [] and len(pipe.jobs) == 1


@pytest.mark.parametrize(("fault", "code"), [(rehearsal.Panic("native"), "crashed"), (MemoryError(), "memory")])
def test_a_worker_that_native_code_left_in_doubt_is_spent(
    letter: Path, tmp_path: Path, alarms: list[int], monkeypatch: pytest.MonkeyPatch, fault: BaseException, code: str
) -> None:
    def _do(*_: object) -> Outcome:
        raise fault

    monkeypatch.setattr(worker, "do", _do)
    pipe = Pipe(Job(0, str(letter), "reply.txt"), Job(1, str(letter), "reply.txt"))
    with pytest.raises(SystemExit):
        served(pipe, tmp_path)
    assert [(o.number, o.code, o.last) for o in pipe.told] == [(0, code, True)] and len(pipe.jobs) == 1


def test_the_rehearsal_leaves_ordinary_files_alone() -> None:
    rehearsal.perform(b"Dear Sir")
    with pytest.raises(RecursionError):
        rehearsal.perform(rehearsal.MAGIC + b"recurse 1")
    with pytest.raises(rehearsal.Panic):
        rehearsal.perform(rehearsal.MAGIC + b"raise 1")


def locked(data: bytes) -> bytes:
    """A zip whose members say that they have a password."""
    out = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = out.find(mark)
        while place >= 0:
            out[place + at] |= 1
            place = out.find(mark, place + 4)
    return bytes(out)


def test_members_that_are_locked_damaged_or_gone(tmp_path: Path) -> None:
    whole = packed({"a.txt": b"words " * 50, "inner.zip": packed({"b.txt": b"b"})})
    path = tmp_path / "log.zip"
    path.write_bytes(locked(whole))
    with pytest.raises(FoiparseError) as caught:
        read_member(path, "a.txt")
    assert caught.value.code == "encrypted"
    assert list_members(path) == ["a.txt", "inner.zip"], "a bundle inside that cannot be opened has a record of its own"
    path.write_bytes(whole.replace(zipfile.ZipFile(io.BytesIO(whole)).getinfo("a.txt").CRC.to_bytes(4, "little"), b"\1\2\3\4"))
    for member in ("a.txt", "inner.zip/gone.txt", "gone.txt"):
        with pytest.raises(FoiparseError) as caught:
            read_member(path, member)
        assert caught.value.code == "malformed", member


def test_a_file_that_cannot_be_opened_is_no_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "log.zip").write_bytes(packed({"a.txt": b"a"}))
    assert is_bundle(tmp_path / "log.zip")

    def _refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", _refused)
    assert not is_bundle(tmp_path / "log.zip")
