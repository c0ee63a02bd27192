"""Many letters in one file: zips and mailboxes give their members one by one."""

from __future__ import annotations

from collections.abc import Iterator

from foiparse.read.bundle.mbox import messages
from foiparse.read.bundle.ties import tie
from foiparse.read.limits import ZipReader, nested
from foiparse.read.sniff import sniff

BUNDLES = frozenset(("zip", "mbox"))
# What file managers put into archives by themselves.
_LITTER = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini", "/~$")


def is_bundle(data: bytes, name: str = "") -> bool:
    """Whether a file holds many letters and is to be given to `members`."""
    return sniff(data, name) in BUNDLES


def members(data: bytes, name: str = "") -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of every file in a bundle, in its order; a file that is no bundle gives itself.

    Names are paths from the outermost bundle ("log.zip/2024/letter.pdf", "log.mbox/3 Subject.eml"); they are for showing, never
    for writing. Raises `FoiparseError` "too_large" (members, sizes, nesting), "bomb", "encrypted", "malformed".
    """
    kind = sniff(data, name)
    if kind not in BUNDLES:
        yield name, data
        return
    with nested():
        found = list(_zipped(data) if kind == "zip" else messages(data))
        inside = [pair for inner, content in found for pair in members(content, f"{name}/{inner}" if name else inner)]
    yield from inside


def _zipped(data: bytes) -> Iterator[tuple[str, bytes]]:
    archive = ZipReader(data)
    for name in archive.names:
        clean = _clean(name)
        if clean and not any(mark in f"/{clean.lower()}" for mark in _LITTER):
            yield clean, archive.read(name)


def _clean(name: str) -> str:
    """A member's path without what leads out of the bundle."""
    parts = name.replace("\\", "/").split("/")
    return "/".join(p for p in parts if p not in ("", ".", "..") and not p.endswith(":"))


__all__ = ["BUNDLES", "is_bundle", "members", "tie"]
