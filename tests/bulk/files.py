"""Folders of letters for the tests of bulk runs, and a look at what a run wrote."""

from __future__ import annotations

import csv
from hashlib import sha256
from pathlib import Path

from foiparse.bulk.rehearsal import MAGIC

TEXT = "Wexcombe Borough Council\n\nDear Ms Oakes\n\n1. How many vans does depot {n} run?\n\nDepot {n} runs {n} vans.\n\n2. Who drives them?\n\nWe do not hold this.\n"


def letter_folder(folder: Path, count: int) -> Path:
    """`count` letters, each of its own content, in two folders."""
    for n in range(count):
        path = folder / f"{'ab'[n % 2]}" / f"reply {n:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(n=n), encoding="utf-8")
    return folder


def misbehaving(folder: Path, acts: list[str]) -> Path:
    """A file for each act of the rehearsal format."""
    folder.mkdir(parents=True, exist_ok=True)
    for n, act in enumerate(acts):
        (folder / f"{n:02}-{act}.txt").write_bytes(MAGIC + act.encode() + b" %d\n" % n)
    return folder


def table(out: Path, name: str = "letters") -> list[dict[str, str]]:
    """The rows of a CSV file of the output."""
    with (out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def digests(out: Path) -> dict[str, str]:
    """Every output file with the hash of its bytes."""
    files = [p for p in out.rglob("*") if p.is_file() and ".foiparse" not in p.parts]
    return {p.relative_to(out).as_posix(): sha256(p.read_bytes()).hexdigest() for p in files}
