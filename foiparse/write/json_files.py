"""Letters as JSON: one file a letter, one document, or one line a letter (JSONL)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic_core import PydanticSerializationError

from foiparse.letter import Letter
from foiparse.write.files import whole_file


def to_json(letter: Letter, indent: int | None = 1) -> str:
    """The letter as JSON, one line where `indent` is None. Half a surrogate pair, which UTF-8 cannot hold, becomes "�"."""
    try:
        return letter.model_dump_json(indent=indent)
    except PydanticSerializationError:  # a file name that is no UTF-8, as the operating system hands it over
        separators = (",", ":") if indent is None else None
        return json.dumps(_mended(letter.model_dump()), indent=indent, ensure_ascii=False, separators=separators)


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_mended(k): _mended(v) for k, v in value.items()}
    return [_mended(v) for v in value] if isinstance(value, list | tuple) else value


def write_json(letter: Letter, path: Path) -> None:
    """Write one letter to `path`, whole or not at all. Raises `OSError` where it cannot."""
    with whole_file(path) as stream:
        stream.write(to_json(letter) + "\n")


def write_jsonl(letters: Iterable[Letter], path: Path) -> None:
    """Write one letter a line. Raises `OSError` where it cannot."""
    with whole_file(path) as stream:
        for letter in letters:
            stream.write(to_json(letter, None) + "\n")


def json_stream(letters: Iterable[Letter]) -> Iterator[str]:
    """Pieces of one JSON document: the object of a single letter, or an array where there are several."""
    texts = (to_json(letter) for letter in letters)
    first, second = next(texts, None), next(texts, None)
    if first is None or second is None:
        yield f"{first or '[]'}\n"
        return
    yield f"[\n{first},\n{second}"
    for text in texts:
        yield f",\n{text}"
    yield "\n]\n"
