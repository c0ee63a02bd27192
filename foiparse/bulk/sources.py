"""What a run is to parse: files, folders, globs, bundles, an index with a column of paths, fsspec URLs; in a steady order."""

from __future__ import annotations

import csv
import glob
import os
import stat
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
    `refused` says why there is nothing to read: a row of an index that names no file, or an address.
    """

    key: str
    path: str
    bundle: bool = False
    stamp: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    refused: str = ""

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


def unmatched(inputs: list[str]) -> list[str]:
    """The patterns that match no file; where no input names any, the paths that are not there too."""
    empty = [given for given in inputs if "://" not in given and not os.path.exists(given) and not _matches(given)]
    return empty if len(empty) == len(inputs) else [given for given in empty if GLOB_SIGNS & set(given)]


def _matches(given: str) -> bool:
    return bool(GLOB_SIGNS & set(given)) and next(glob.iglob(given, recursive=True), None) is not None


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
    if refused := _no_file(path):
        return Source(key_of(path), path, refused=refused)
    return Source(key_of(path), path, is_bundle(path), stamp_of(path))


def _no_file(path: str) -> str:
    """Why a path that is there cannot be read as a file; reading a pipe would wait for whoever writes to it."""
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError):
        return ""
    if stat.S_ISDIR(mode):
        return "a link to a folder is not followed: name that folder too"
    return "" if stat.S_ISREG(mode) else "no file but a pipe, a socket or a device: save what it gives as a file"


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

    A row without a path is a source that fails, as is an address: addresses are never fetched. Raises `FoiparseError` where
    the index cannot be read or has no column of paths.
    """
    rows = _rows(index)
    header = [h.strip() for h in next(rows, [])]
    at = _column(header, column, index)
    seen: set[str] = set()
    for number, row in enumerate(rows, 2):
        cells = [*row, *[""] * (len(header) - len(row))]
        meta = {name: cells[i] for i, name in enumerate(header) if i != at and name}
        if not any(cell.strip() for cell in cells):
            continue
        source = _listed(index, number, cells[at].strip(), meta)
        if source.key in seen:  # one letter may answer two requests of a log: the row of each is kept
            source.key = f"{index.name} row {number}/{source.key}"
        seen.add(source.key)
        yield source


def _listed(index: Path, number: int, given: str, meta: dict[str, str]) -> Source:
    """The source of one row."""
    if not given:
        return Source(
            f"{index.name} row {number}", "", meta=meta, refused="the index names no file in this row: fill in its path"
        )
    if "://" in given:  # named by the index and not by the user
        fetch = "addresses in an index are not fetched: fetch it yourself and name the file in the index"
        return Source(given, given, meta=meta, refused=fetch)
    path = given if os.path.isabs(given) else os.path.join(index.parent, given)
    return Source(key_of(given), path, is_bundle(path), stamp_of(path), meta)


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
