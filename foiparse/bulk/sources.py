"""What a run is to parse: files, folders, globs, bundles, an index with a column of paths, fsspec URLs; in a steady order."""

from __future__ import annotations

import csv
import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from foiparse.bulk.members import is_bundle
from foiparse.errors import FoiparseError

INDEX_ENDINGS = (".csv", ".tsv", ".xlsx", ".xls", ".ods")
# Names of columns in which indexes keep the path, in the order in which they are tried where none is named.
PATH_COLUMNS = ("path", "file", "filename", "file_name", "document", "attachment", "url")
GLOB_SIGNS = frozenset("*?[")


@dataclass(slots=True)
class Source:
    """One input: its key in the outputs (the path as given), where it lies, and what an index says of it.

    `stamp` tells whether it has changed without reading it (size and time of change, or what a remote store says).
    """

    key: str
    path: str
    bundle: bool = False
    stamp: str = ""
    meta: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.path.rstrip("/").rsplit("/", 1)[-1]


def sources(inputs: Iterable[str]) -> Iterator[Source]:
    """The inputs in order; a folder's files sorted, hidden files left out. A missing path is a source that fails when read."""
    for given in inputs:
        if "://" in given:
            yield from _remote(given)
        elif os.path.isdir(given):
            yield from map(_local, _walk(given))
        elif not os.path.exists(given) and GLOB_SIGNS & set(given):
            yield from sources(sorted(glob.glob(given, recursive=True)))
        else:
            yield _local(given)


def _walk(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted((e.name, e.is_dir(follow_symlinks=False)) for e in entries if not e.name.startswith("."))
    for name, is_folder in found:
        path = os.path.join(folder, name)
        if is_folder:
            yield from _walk(path)
        else:
            yield path


def _local(path: str) -> Source:
    return Source(key_of(path), path, is_bundle(path), stamp_of(path))


def key_of(path: str) -> str:
    """A path as it stands in the outputs: with "/", and with bytes that are no UTF-8 spelt out."""
    return Path(path).as_posix().encode("utf-8", "backslashreplace").decode()


def stamp_of(path: str) -> str:
    """Size and time of change of a local file; empty where there is none."""
    try:
        found = os.stat(path)
        return f"{found.st_size}-{found.st_mtime_ns}"
    except (OSError, ValueError):
        return ""


def _remote(url: str) -> Iterator[Source]:
    """Files of an fsspec URL: one, all beneath a folder, or a glob. The only network that a run ever sees."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(url)
        found = system.glob(path, detail=True) if GLOB_SIGNS & set(path) else system.find(path, detail=True)
    except (OSError, ValueError, ImportError) as error:
        raise FoiparseError("missing", f"cannot list {url}: {type(error).__name__}: {error}") from None
    if not found:
        yield Source(url, url)
    for name in sorted(found):
        full = system.unstrip_protocol(name)
        if found[name].get("type", "file") == "file":
            yield Source(full, full, stamp=_remote_stamp(found[name]))


def _remote_stamp(info: dict[str, Any]) -> str:
    parts = (info.get("size"), info.get("ETag") or info.get("etag") or info.get("mtime") or info.get("LastModified"))
    return "-".join(str(p) for p in parts if p is not None)


def index_sources(index: Path, column: str | None = None) -> Iterator[Source]:
    """The files that a CSV or spreadsheet lists, each with the other columns as its metadata. Paths are taken from its folder.

    Raises `FoiparseError` where the index cannot be read or has no column of paths. Addresses in it are never fetched.
    """
    rows = _rows(index)
    header = [h.strip() for h in next(rows, [])]
    at = _column(header, column, index)
    for row in rows:
        cells = [*row, *[""] * (len(header) - len(row))]
        given = cells[at].strip()
        if not given:
            continue
        meta = {name: cells[i] for i, name in enumerate(header) if i != at and name}
        path = given if os.path.isabs(given) or "://" in given else os.path.join(index.parent, given)
        if "://" in given:  # named by the index and not by the user: a source that fails with a word on what to do
            yield Source(given, os.path.join(index.parent, given.replace("://", "_")), meta=meta)
        else:
            yield Source(key_of(given), path, is_bundle(path), stamp_of(path), meta)


def _column(header: list[str], wanted: str | None, index: Path) -> int:
    folded = [h.casefold() for h in header]
    for name in [wanted.casefold()] if wanted else PATH_COLUMNS:
        if name in folded:
            return folded.index(name)
    shown = ", ".join(h for h in header if h) or "no header"
    raise FoiparseError("missing", f"{index} has no column {wanted or 'of paths'} (it has {shown}): name it with --column")


def _rows(index: Path) -> Iterator[list[str]]:
    if index.suffix.lower() in (".csv", ".tsv", ".txt"):
        try:
            with index.open(encoding="utf-8-sig", errors="replace", newline="") as stream:
                yield from csv.reader(stream, delimiter="\t" if index.suffix.lower() == ".tsv" else ",")
        except OSError as error:
            raise FoiparseError("missing", f"cannot read {index}: {error.strerror}") from None
        return
    from python_calamine import CalamineError, load_workbook

    try:
        sheet = load_workbook(str(index)).get_sheet_by_index(0)
    except (CalamineError, OSError) as error:
        raise FoiparseError("malformed", f"cannot read {index} as a spreadsheet: {error}") from None
    for row in sheet.iter_rows():
        yield [str(int(c)) if isinstance(c, float) and c.is_integer() else str(c) for c in row]
