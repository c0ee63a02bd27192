"""The command left alone: Ctrl-C, kill -9 at random moments, and thousands of damaged files."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from foiparse.bulk.run import run
from foiparse.bulk.settings import Settings
from foiparse.bulk.sources import sources
from foiparse.errors import FAILURE_CODES
from tests.bulk.files import digests, letter_folder, table

ROOT = Path(__file__).parent.parent.parent
FORMATS = "csv,jsonl,sqlite"
MANY = 40  # letters: enough that a run of them is still at work when its first are written


def start(folder: Path, out: Path, alone: bool = False) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "foiparse", "run", str(folder), "-o", str(out), "-w", "2", "-f", FORMATS]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=alone)


def some_are_parsed(out: Path, process: subprocess.Popen[str], new: int) -> None:
    """Wait until `new` bytes more lie in the shards, or the run has ended."""

    def _size() -> int:
        return sum(p.stat().st_size for p in (out / ".foiparse" / "shards").glob("*.jsonl"))

    before = _size()
    while process.poll() is None and _size() < before + new:
        time.sleep(0.005)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_to_stop_finishes_what_is_in_hand_and_says_how_to_go_on(tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C, and a system that shuts down, tell all processes: no letter in hand is taken for one that killed its worker."""
    folder = letter_folder(tmp_path / "in", MANY)
    process = start(folder, tmp_path / "out", alone=True)
    some_are_parsed(tmp_path / "out", process, 5_000)
    os.killpg(process.pid, number)
    told = process.communicate()[1]
    assert (
        process.returncode == 130 and "run the same command again" in told and "Traceback" not in told and "crashed" not in told
    )
    assert not (tmp_path / "out" / "letters.csv").exists()
    process = start(folder, tmp_path / "out")
    assert f"{MANY} letters: {MANY} ok" in process.communicate()[1] and process.returncode == 0
    assert len(table(tmp_path / "out")) == MANY


@pytest.mark.long
def test_killed_at_ten_random_moments_the_output_is_that_of_a_run_left_alone(tmp_path: Path) -> None:
    folder, rng = letter_folder(tmp_path / "in", 400), random.Random(10)
    assert start(folder, tmp_path / "alone").wait() == 0
    for _ in range(10):
        process = start(folder, tmp_path / "killed")
        some_are_parsed(tmp_path / "killed", process, rng.randrange(1, 200_000))
        process.kill()
        process.communicate()
    assert start(folder, tmp_path / "killed").wait() == 0
    assert digests(tmp_path / "killed") == digests(tmp_path / "alone")


def mutated(data: bytes, rng: random.Random) -> bytes:
    """A file damaged in one of the ways in which files are: bytes changed, a piece lost, doubled or moved, cut off."""
    out = bytearray(data)
    for _ in range(rng.choice([1, 3, 30])):
        at, size = rng.randrange(len(out)), rng.choice([1, 8, 200])
        act = rng.randrange(5)
        if act == 0:
            out[at : at + size] = rng.randbytes(size)
        elif act == 1:
            del out[at : at + size]
        elif act == 2:
            out[at:at] = out[at : at + size]
        elif act == 3:
            out[at] ^= 1 << rng.randrange(8)
        elif len(out) > 400:
            del out[rng.randrange(200, len(out)) :]
        out = out or bytearray(b"\n")
    return bytes(out)


@pytest.mark.long
def test_thousands_of_damaged_files_have_one_record_each(tmp_path: Path) -> None:
    from tests.factory import make

    rng, folder, count = random.Random(3), tmp_path / "in", 3_000
    folder.mkdir()
    whole = [(p.suffix, p.read_bytes()) for p in sorted((ROOT / "samples" / "files").glob("*.docx"))]
    whole += [(".pdf", make(seed).pdf()) for seed in range(12)]
    for n in range(count):
        suffix, data = whole[n % len(whole)]
        (folder / f"{n:04}{suffix}").write_bytes(mutated(data, rng))
    summary = run(lambda: sources([str(folder)]), tmp_path / "out", Settings(workers=2, deadline=60), ("csv",))
    rows = table(tmp_path / "out")
    codes = Counter(r["code"] for r in rows)
    print(codes)
    assert len(rows) == count and summary.letters == count
    assert set(codes) <= {"", *FAILURE_CODES} and codes["timeout"] == 0 and codes["internal"] == 0
