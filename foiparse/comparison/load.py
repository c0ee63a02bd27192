"""Letters from whatever the user has: Letters, parsed JSON or JSON lines, source files, folders of these."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from foiparse.comparison.model import Member
from foiparse.letter import Letter
from foiparse.pipeline import attempt
from foiparse.write.naming import Names, stem_of

Given = Letter | str | Path | dict[str, Any]


def members(given: Iterable[Given]) -> list[Member]:
    """A member for each letter, each with a name of its own. A file that gives no letter is left out of the comparison's groups.

    Raises `ValueError` for JSON that is no letter.
    """
    names = Names()
    return [Member(names.claim(stem_of(name) or "letter"), letter, path) for one in given for name, letter, path in _read(one)]


def _read(one: Given) -> Iterator[tuple[str, Letter, Path | None]]:
    if isinstance(one, Letter):
        yield one.source.name or one.authority or "letter", one, None
    elif isinstance(one, dict):
        letter = _letter(one, "the dictionary given")
        yield letter.source.name or "letter", letter, None
    else:
        yield from _files(Path(one))


def _files(path: Path) -> Iterator[tuple[str, Letter, Path | None]]:
    if path.is_dir():
        for file in sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith(".")):
            yield from _files(file)
    elif path.suffix.lower() == ".json":
        yield path.name, _letter(json.loads(path.read_text(encoding="utf-8")), str(path)), path
    elif path.suffix.lower() in (".jsonl", ".ndjson"):
        with path.open(encoding="utf-8") as lines:
            for n, line in enumerate(lines, 1):
                if line.strip():
                    letter = _letter(json.loads(line), f"{path}, line {n}")
                    yield letter.source.name or f"{path.stem}-{n}", letter, path
    else:
        yield path.name, attempt(path), path


def _letter(data: Any, where: str) -> Letter:
    try:
        return Letter.model_validate(data)
    except ValueError as error:
        raise ValueError(f"{where} is no letter as foiparse writes it ({str(error).splitlines()[0]})") from error
