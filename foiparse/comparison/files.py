"""A comparison as files: for each group a folder of CSV files and a workbook with a sheet for each question."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from foiparse.comparison.frames import frames, plain_cell
from foiparse.comparison.group import plain
from foiparse.comparison.model import Comparison, Group
from foiparse.write.csv_files import ENCODING, NEWLINE, cell
from foiparse.write.files import whole_file

# What the last comparison wrote into a folder, so that the next can take away what it does not write again.
WRITTEN = ".foiparse-compare.json"


def write(comparison: Comparison, folder: Path, workbook: bool) -> list[Path]:
    """Write each group's files below `folder`; the files written, in order. Raises `RuntimeError` where XlsxWriter is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    out: list[Path] = []
    for n, group in enumerate(comparison.groups, 1):
        stem = f"{n:02}-" + "-".join(plain(group.title).split()[:6])
        out += write_csv(group, folder / stem)
        if workbook:
            from foiparse.comparison.workbook import write_workbook

            out.append(write_workbook(group, folder / f"{stem}.xlsx"))
    if comparison.alone:
        rows = [(m.name, m.authority, len(m.letter.questions)) for m in comparison.alone]
        out.append(_csv(folder / "alone.csv", ("letter", "authority", "questions"), rows))
    _tidy(folder, out)
    return out


def write_csv(group: Group, folder: Path) -> list[Path]:
    """The group's frames as CSV, cells that a spreadsheet would run guarded."""
    out = []
    for name, data in frames(group).items():
        path = folder / f"{name.replace(' ', '-').replace('(', '').replace(')', '')}.csv"
        rows = ([plain_cell(v) for v in row] for row in data.itertuples(index=False))
        out.append(_csv(path, [str(c) for c in data.columns], rows))
    return out


def _csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Path:
    with whole_file(path, newline="", encoding=ENCODING) as stream:
        writer = csv.writer(stream, lineterminator=NEWLINE)
        writer.writerow(map(cell, head))
        writer.writerows([cell(value) for value in row] for row in rows)
    return path


def _tidy(folder: Path, files: list[Path]) -> None:
    """Remove what an earlier comparison wrote here and this one did not, unless someone has changed it since."""
    now = {file.relative_to(folder).as_posix(): _digest(file) for file in files}
    for name, digest in _before(folder).items():
        old = folder / name
        inside = old.resolve().is_relative_to(folder.resolve())
        if name not in now and inside and old.is_file() and _digest(old) == digest:
            old.unlink()
            if old.parent != folder and not any(old.parent.iterdir()):
                old.parent.rmdir()
    with whole_file(folder / WRITTEN) as stream:
        stream.write(json.dumps(now, indent=1) + "\n")


def _before(folder: Path) -> dict[str, str]:
    """The files of the last comparison here with their digests; none where there was none."""
    try:
        found = json.loads((folder / WRITTEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
