"""The folder that a command writes into."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import typer

from foiparse.corrected import FILE_NAME

# The file by which a format shows in a folder of outputs. JSON has one for each letter and is looked for by its ending.
FORMATS = {
    "csv": "letters.csv",
    "jsonl": "letters.jsonl",
    "xlsx": "foiparse.xlsx",
    "sqlite": "foiparse.sqlite",
    "parquet": "parquet/letters.parquet",
}


def check_folder(out: Path | None) -> None:
    """Raise `typer.BadParameter` for a folder to write into that is a file."""
    if out is not None and out.exists() and not out.is_dir():
        raise typer.BadParameter(f"{out} is a file; name a folder", param_hint="-o")


def uncorrected(out: Path, written: Iterable[str]) -> str:
    """One line on the formats in `out` that are older than the last correction made there; empty where there are none.

    `written` are the formats that were just written. Two formats in one folder would else say two things of one letter.
    """
    corrections = out / FILE_NAME
    if not corrections.is_file():
        return ""
    last = corrections.stat().st_mtime_ns
    others = {name: [out / file] for name, file in FORMATS.items()} | {"json": [*out.glob("*.json")]}
    old = [
        name
        for name, files in others.items()
        if name not in written
        and any(f.name != "datapackage.json" and f.is_file() and f.stat().st_mtime_ns < last for f in files)
    ]
    if not old:
        return ""
    again = f"write with --format {old[0]} too" if len(old) == 1 else "write with each of these as --format too"
    return f"{', '.join(old)} in {out}: written before the last correction and without it; {again}"
