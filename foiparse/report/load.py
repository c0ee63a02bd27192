"""Letters back from disk: a folder of JSON files as `foiparse parse -o` writes them, a JSONL file, or a bulk run's output."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from foiparse.errors import FoiparseError
from foiparse.letter import Letter

SIDE_FILES = {"datapackage.json"}  # JSON that stands beside letters without being one


def load_letters(source: Path) -> Iterator[Letter]:
    """Every letter of `source`, in name order. Raises `FoiparseError`: "missing" for none, "malformed" for a bad line."""
    if source.is_dir():
        lines = sorted(source.glob("*.jsonl"))
        letters = [p for p in lines if p.name == "letters.jsonl"]
        files = [p for p in sorted(source.glob("*.json")) if p.name not in SIDE_FILES]
    elif source.is_file():
        letters, files = ([source], []) if source.suffix == ".jsonl" else ([], [source])
    else:
        letters, files = [], []
    if not letters and not files:
        raise FoiparseError("missing", f"no letters in {source}: name the folder that `foiparse parse -o` wrote", "write")
    for path in letters:
        yield from _lines(path)
    if not letters:
        yield from (_letter(path.read_text(encoding="utf-8"), path.name) for path in files)


def _lines(path: Path) -> Iterator[Letter]:
    with path.open(encoding="utf-8") as stream:
        for n, line in enumerate(stream, 1):
            if line.strip():
                yield _letter(line, f"{path.name} line {n}")


def _letter(text: str, where: str) -> Letter:
    try:
        return Letter.model_validate_json(text)
    except (ValidationError, json.JSONDecodeError) as error:
        first = str(error).splitlines()[0]
        raise FoiparseError("malformed", f"{where} is not a foiparse letter ({first}): parse it again", "write") from None
