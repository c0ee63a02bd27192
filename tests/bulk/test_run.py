"""A bulk run: every input one record, resumed from where it was cut off, the same outputs however it went."""

from __future__ import annotations

import hashlib
import json
import mailbox
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from foiparse.bulk import run as running
from foiparse.bulk.export import FORMATS
from foiparse.bulk.job import Job
from foiparse.bulk.pool import Pool
from foiparse.bulk.refuse import Refused
from foiparse.bulk.run import Halted, Summary, run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import index_sources, sources
from foiparse.pipeline import attempt
from tests.bulk.files import TEXT, digests, letter_folder, misbehaving, table

COUNT = running.Run._count
QUICK = ("csv", "jsonl")
# Long enough for an honest letter on a loaded machine, short enough to wait for.
DEADLINE = 10.0


def go(out: Path, *inputs: Path, formats: Iterable[str] = QUICK, **settings: object) -> Summary:
    chosen = Settings(**{"workers": 2, **settings})  # type: ignore[arg-type]
    return run(lambda: sources(str(i) for i in inputs), out, chosen, tuple(formats))


def test_every_input_has_one_record_in_order(tmp_path: Path) -> None:
    folder = letter_folder(tmp_path / "in", 12)
    (folder / "a" / "empty.pdf").write_bytes(b"")
    summary = go(tmp_path / "out", folder, tmp_path / "absent.docx")
    rows = table(tmp_path / "out")
    assert [r["source_name"] for r in rows] == sorted(p.name for p in (folder / "a").iterdir()) + sorted(
        p.name for p in (folder / "b").iterdir()
    ) + ["absent.docx"]
    assert Counter(r["code"] for r in rows) == {"": 12, "no_text": 1, "missing": 1}
    assert (summary.letters, summary.codes, summary.parsed) == (14, {"missing": 1, "no_text": 1}, 14)
    lines = (tmp_path / "out" / "letters.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["source"]["name"] for line in lines] == [r["source_name"] for r in rows]


def test_a_second_run_parses_only_what_changed_or_failed(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 8), tmp_path / "out"
    (folder / "bad.txt").write_bytes(b"")
    assert go(out, folder).parsed == 9
    before = digests(out)
    assert go(out, folder).parsed == 1, "the failed one is tried again"
    assert digests(out) == before
    touched, changed = folder / "a" / "reply 000.txt", folder / "a" / "reply 002.txt"
    os.utime(touched, (1, 1))
    changed.write_text(TEXT.format(n=99), encoding="utf-8")
    (folder / "bad.txt").unlink()
    assert go(out, folder).parsed == 1, "a new date alone is no change; a file that is gone is no letter"
    assert len(table(out)) == 8 and any("99 vans" in r["answer"] for r in table(out, "questions"))


def test_settings_that_change_records_parse_anew(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 3), tmp_path / "out"
    assert [go(out, folder).parsed, go(out, folder, workers=1).parsed, go(out, folder, redact=True).parsed] == [3, 0, 3]
    shown = "".join(p.read_text(encoding="utf-8", errors="replace") for p in out.rglob("*") if p.is_file())
    assert "Oakes" not in shown and "█████" in shown


def test_equal_content_is_parsed_once_and_listed(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 4), tmp_path / "out"
    (folder / "c").mkdir()
    (folder / "c" / "copy.txt").write_bytes((folder / "a" / "reply 000.txt").read_bytes())
    assert go(out, folder).parsed == 4
    rows = {r["source_name"]: r for r in table(out)}
    first = rows["reply 000.txt"]["letter"]
    assert rows["copy.txt"]["duplicate_of"] == first and rows["copy.txt"]["state"] == "ok" and len(rows) == 5
    assert {q["letter"] for q in table(out, "questions")} == {r["letter"] for r in rows.values() if not r["duplicate_of"]}
    (folder / "a" / "reply 000.txt").unlink()
    assert go(out, folder).parsed == 1, "its first is gone: now it stands for itself"
    assert not [r for r in table(out) if r["duplicate_of"]]


def test_bundles_give_a_letter_a_member(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    with zipfile.ZipFile(folder / "log.zip", "w") as packed:
        for n, name in enumerate(("a/reply.txt", "b/reply.txt", "../../escape.txt", "__MACOSX/._reply.txt")):
            packed.writestr(name, TEXT.format(n=n))
    (folder / "cut.zip").write_bytes((folder / "log.zip").read_bytes()[:200])
    box = mailbox.mbox(str(folder / "inbox.mbox"))
    for n in (7, 8):
        message = mailbox.mboxMessage()
        message["Subject"], message["From"] = f"Reply {n}", "foi@wexcombe.example"
        message.set_payload(TEXT.format(n=n))
        box.add(message)
    box.close()
    go(out, folder)
    rows = {r["letter"].removeprefix(f"{folder.as_posix()}/"): r["code"] for r in table(out)}
    assert set(rows) == {
        *("cut.zip", "inbox.mbox/message 1.eml", "inbox.mbox/message 2.eml"),
        *("log.zip/a/reply.txt", "log.zip/b/reply.txt", "log.zip/../../escape.txt"),
    }
    assert rows["cut.zip"] == "malformed" and {rows[k] for k in rows if k.startswith("log.zip")} == {""}
    assert not list(tmp_path.glob("escape*")) and go(out, folder).parsed == sum(map(bool, rows.values()))


def test_an_index_carries_its_columns_along(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 2), tmp_path / "out"
    index = folder / "log.csv"
    index.write_text(
        "Ref,File,Topic\n1,a/reply 000.txt,=Vans\n2,https://example.org/x.pdf,Web\n3,b/reply 001.txt,\n4,,Lost\n",
        encoding="utf-8",
    )
    run(lambda: index_sources(index), out, Settings(workers=1), QUICK)
    rows = table(out)
    assert [(r["index_Ref"], r["index_Topic"], r["code"]) for r in rows] == [
        ("1", "'=Vans", ""),
        ("2", "Web", "missing"),
        ("3", "", ""),
        ("4", "Lost", "missing"),
    ]
    assert "not fetched" in rows[1]["message"] and "names no file" in rows[3]["message"]


def test_equal_files_are_counted_as_the_outputs_show_them(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 2), tmp_path / "out"
    with zipfile.ZipFile(tmp_path / "log.zip", "w") as packed:
        for n in range(2):
            packed.writestr(f"again {n}.txt", TEXT.format(n=n))
    for _ in range(2):
        summary = go(out, folder, tmp_path / "log.zip")
        assert summary.states == {"duplicate": 2, "ok": 2}
        assert [bool(r["duplicate_of"]) for r in table(out)] == [False, False, True, True]
    assert go(out, tmp_path / "log.zip", folder).states == {"duplicate": 2, "ok": 2}, "the first named is the letter"
    assert table(out)[0]["duplicate_of"] == "" and table(out)[0]["letter"].endswith("again 0.txt")


EMPTYING = [("rinn/*.txt", "no file"), ("fi2", "nothing of what"), ("empty", "no file")]


@pytest.mark.parametrize(("slip", "words"), EMPTYING)
def test_a_slip_of_the_keyboard_leaves_a_finished_folder_alone(tmp_path: Path, slip: str, words: str) -> None:
    folder, out = letter_folder(tmp_path / "in", 3), tmp_path / "out"
    (tmp_path / "empty").mkdir()
    go(out, folder)
    before = digests(out)
    with pytest.raises(Refused, match=words):
        go(out, tmp_path / slip)
    assert digests(out) == before and go(out, folder).parsed == 0


def test_a_new_folder_is_not_made_for_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        go(tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_files_that_are_gone_leave_the_output_and_fresh_takes_any(tmp_path: Path) -> None:
    folder, other, out = letter_folder(tmp_path / "in", 3), letter_folder(tmp_path / "other", 1), tmp_path / "out"
    go(out, folder)
    (folder / "a" / "reply 000.txt").unlink()
    assert go(out, folder).notes == ["1 read before and not named any more: left the output"] and len(table(out)) == 2
    run(lambda: sources([str(other)]), out, Settings(workers=1), QUICK, fresh=True)
    assert len(table(out)) == 1


def test_a_folder_that_holds_only_failures_may_be_replaced(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 1), tmp_path / "out"
    go(out, tmp_path / "absent.txt")
    assert go(out, folder).letters == 1


def test_misbehaving_files_cost_one_record_each(tmp_path: Path) -> None:
    codes = {
        "hang": "timeout",
        "exit": "crashed",
        "allocate": "memory",
        "recurse": "malformed",
        "raise": "crashed",
        "segfault": "crashed",
    }
    misbehaving(tmp_path / "in", list(codes))
    folder = letter_folder(tmp_path / "in", 10)
    summary = go(tmp_path / "out", folder, deadline=DEADLINE, memory=600_000_000, rehearse=True)
    rows = {r["source_name"]: r for r in table(tmp_path / "out")}
    for n, (act, code) in enumerate(codes.items()):
        assert rows[f"{n:02}-{act}.txt"]["code"] == code, act
    assert len(rows) == 16 and summary.states == {"failed": 6, "ok": 10}


def test_one_worker_or_three_the_outputs_are_the_same(tmp_path: Path) -> None:
    folder = letter_folder(tmp_path / "in", 9)
    go(tmp_path / "one", folder, formats=FORMATS, workers=1)
    go(tmp_path / "three", folder, formats=FORMATS, workers=3, recycle=2)
    assert digests(tmp_path / "one") == digests(tmp_path / "three")


def test_cut_off_at_any_letter_and_resumed_the_outputs_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = letter_folder(tmp_path / "in", 10)
    go(tmp_path / "whole", folder)
    monkeypatch.setattr(running, "COMMIT_LETTERS", 1)
    for at in (1, 4, 9):
        out = tmp_path / f"cut-{at}"

        def _cut(self: running.Run, *args: object, after: int = at) -> None:
            COUNT(self, *args)  # type: ignore[arg-type]
            if self.progress.tally.done >= after:
                raise RuntimeError("cut off")

        with monkeypatch.context() as patch:
            patch.setattr(running.Run, "_count", _cut)
            with pytest.raises(RuntimeError):
                go(out, folder)
        assert not list(out.glob("*.csv")), "no output of half a run"
        for shard in (out / ".foiparse" / "shards").iterdir():
            with shard.open("ab") as stream:
                stream.write(b'{"half a letter that a killed worker')
        assert go(out, folder).parsed == 10 - at
        assert digests(out) == digests(tmp_path / "whole")


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Halted, match="cannot write"):
        go(tmp_path / "file" / "out", letter_folder(tmp_path / "in", 1))


def test_a_full_disk_halts_the_run_and_corrupts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = letter_folder(tmp_path / "in", 4), tmp_path / "out"
    go(out, folder)
    before = digests(out)
    changed = folder / "a" / "reply 000.txt"
    changed.write_text(TEXT.format(n=50), encoding="utf-8")
    full = out / ".foiparse" / "shards" / "run2-1.jsonl"
    full.symlink_to("/dev/full")
    (full.parent / "run2-2.jsonl").symlink_to("/dev/full")
    with pytest.raises(Halted, match="No space left"):
        go(out, folder)
    assert digests(out) == before
    for link in full.parent.glob("run2-*"):
        link.unlink()
    assert go(out, folder).parsed == 1 and any("50 vans" in r["answer"] for r in table(out, "questions"))


def test_two_runs_do_not_share_a_folder(tmp_path: Path) -> None:
    home = tmp_path / "out" / ".foiparse"
    home.mkdir(parents=True)
    with running.locked(home / "lock"), pytest.raises(Exception, match="another run"):
        go(tmp_path / "out", letter_folder(tmp_path / "in", 1))


def test_the_ledger_says_how_long_each_took(tmp_path: Path) -> None:
    go(tmp_path / "out", letter_folder(tmp_path / "in", 2))
    base = sqlite3.connect(tmp_path / "out" / ".foiparse" / "ledger.sqlite")
    assert base.execute("SELECT count(*) FROM items WHERE state = 'ok' AND seconds > 0 AND length > 0").fetchone() == (2,)
    base.close()


def test_corrections_left_in_the_output_folder_are_in_the_next_output(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 2), tmp_path / "out"
    go(out, folder)
    first = table(out)[0]
    change = {"sha256": first["sha256"], "op": "set_field", "target": "authority", "value": "Wexcombe Parish Council"}
    (out / "corrections.jsonl").write_text(json.dumps(change) + "\n", encoding="utf-8")
    assert go(out, folder).parsed == 0
    assert [r["authority"] == "Wexcombe Parish Council" for r in table(out)] == [True, False]
    assert "Wexcombe Parish Council" in (out / "letters.jsonl").read_text(encoding="utf-8").splitlines()[0]


def test_pipes_and_odd_names_in_a_folder_cost_one_record_each(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 1), tmp_path / "out"
    os.mkfifo(folder / "pipe.txt")
    os.mkfifo(folder / "pipe.zip")
    (Path(os.fsdecode(os.fsencode(folder) + b"/r\xe9ponse.txt"))).write_text(TEXT.format(n=7), encoding="utf-8")
    (folder / "tab\tand\nline.txt").write_text(TEXT.format(n=8), encoding="utf-8")
    go(out, folder, deadline=2.0)
    rows = {r["letter"].rsplit("/", 1)[-1]: r["code"] for r in table(out)}
    assert rows == {
        "reply 000.txt": "",
        "pipe.txt": "missing",
        "pipe.zip": "missing",
        "r\\udce9ponse.txt": "",
        "tab\tand\nline.txt": "",
    }
    assert go(out, folder, deadline=2.0).parsed == 2


def test_a_worker_that_dies_idle_is_replaced(tmp_path: Path) -> None:
    with Pool(Settings(workers=1), tmp_path) as pool:
        pool.slots[0].process.kill()
        pool.slots[0].process.join()
        assert list(pool.poll(5)) == [] and pool.slots[0].process.is_alive()
        (tmp_path / "a.txt").write_text(TEXT)
        pool.put(Job(0, str(tmp_path / "a.txt"), "a.txt"))
        while pool.busy:
            done = list(pool.poll())
        assert [o.state for o in done] == ["ok"]


def test_the_parent_never_loads_the_parser(tmp_path: Path) -> None:
    letter_folder(tmp_path / "in", 2)
    script = (
        "import sys\nfrom pathlib import Path\nfrom foiparse.bulk.run import run\nfrom foiparse.bulk.sources import sources\n"
        f"done = run(lambda: sources([{str(tmp_path / 'in')!r}]), Path({str(tmp_path / 'out')!r}), formats=('csv', 'jsonl'))\n"
        "print(done.states, [m for m in sys.modules if m in ('foiparse.pipeline', 'foiparse.divide', 'foiparse.law')])\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "{'ok': 2} []"


def test_workers_are_forked_with_the_readers_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    from foiparse.bulk import warm

    loaded: list[str] = []

    def _import(name: str) -> None:
        loaded.append(name)
        if name.endswith("docx"):
            raise ImportError("its library is broken")

    monkeypatch.setattr(warm, "import_module", _import)
    warm.warm_up()
    assert loaded == ["foiparse.read.text", "foiparse.read.docx", "foiparse.read.pdf"], "a broken reader is no end of the others"
    letter = attempt(warm.LETTER, "warm.txt")
    assert [q.status for q in letter.questions] == ["partial", "not_held"], "it goes through every stage"


def test_fresh_parses_everything_anew(tmp_path: Path) -> None:
    folder, out = letter_folder(tmp_path / "in", 2), tmp_path / "out"
    assert go(out, folder).parsed == 2
    before = digests(out)
    again = run(lambda: sources([str(folder)]), out, Settings(workers=1), QUICK, fresh=True)
    assert again.parsed == 2 and digests(out) == before


def test_the_total_grows_by_the_members_of_a_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(tmp_path / "log.zip", "w") as packed:
        for n in range(3):
            packed.writestr(f"{n}.txt", TEXT.format(n=n))
    run(lambda: sources([str(tmp_path / "log.zip")]), tmp_path / "out", Settings(workers=1), QUICK, mode="json", total=1)
    assert json.loads(capsys.readouterr().err.splitlines()[0]) == {"event": "start", "total": 1}
    assert len(table(tmp_path / "out")) == 3


def test_a_second_ctrl_c_stops_at_once_and_the_run_can_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = letter_folder(tmp_path / "in", 6), tmp_path / "out"

    def _twice(self: running.Run, *args: object) -> None:
        COUNT(self, *args)  # type: ignore[arg-type]
        signal.raise_signal(signal.SIGINT)

    before = signal.getsignal(signal.SIGINT)
    with monkeypatch.context() as patch:
        patch.setattr(running.Run, "_count", _twice)
        with pytest.raises(KeyboardInterrupt):
            go(out, folder)
    assert signal.getsignal(signal.SIGINT) == before, "Python's own is back"
    assert not list(out.glob("*.csv"))
    assert go(out, folder).letters == 6


def test_a_run_in_a_thread_leaves_signals_alone(tmp_path: Path) -> None:
    folder, done = letter_folder(tmp_path / "in", 1), []
    thread = threading.Thread(target=lambda: done.append(go(tmp_path / "out", folder, workers=1)))
    thread.start()
    thread.join()
    assert done[0].letters == 1


def test_a_file_that_cannot_be_read_has_no_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    assert running.hash_of(str(path)) == hashlib.sha256(b"words").hexdigest()
    assert running.hash_of(str(tmp_path)) == running.hash_of("absent") == ""

    def _refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", _refused)
    assert running.hash_of(str(path)) == ""
