"""Bundles: the letters inside a zip or a mailbox, listed and read one at a time. Nothing is ever unpacked to disk."""

from __future__ import annotations

import mailbox
import os
import zipfile
import zlib
from pathlib import Path
from typing import Any

from foiparse.errors import FoiparseError
from foiparse.read.bundle import BUNDLES
from foiparse.read.bundle import members as bundle_members
from foiparse.read.limits import CHUNK, current
from foiparse.read.sniff import sniff

LETTER_ENDINGS = {".docx", ".docm", ".xlsx", ".xlsm", ".odt", ".ods", ".pdf", ".txt", ".html", ".eml", ".doc", ".rtf"}
BUNDLE_ENDINGS = (".zip", ".mbox", ".mbx")
# What archives of folders carry along and no person put there.
NOT_LETTERS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def is_bundle(path: str | Path) -> bool:
    """Whether a file is a bundle of letters, by its content. A .docx is a zip too, and is no bundle."""
    if os.path.splitext(path)[1].lower() in LETTER_ENDINGS or not os.path.isfile(path):  # to open a pipe would wait for ever
        return False
    path = Path(path)
    try:
        if not _starts(path).startswith((b"PK\x03\x04", b"PK\x05\x06", b"From ")):
            return False
        return path.name.lower().endswith(BUNDLE_ENDINGS) or sniff(path.read_bytes(), path.name) in BUNDLES
    except OSError:
        return False


def _starts(path: str | Path) -> bytes:
    with open(path, "rb") as stream:
        return stream.read(5)


def list_members(path: str | Path) -> list[str]:
    """The members of a bundle in its order. Raises `FoiparseError` for a damaged bundle and past `Limits.members`."""
    if _starts(path).startswith(b"PK"):
        with _zip(path) as archive:
            own = [i.filename for i in archive.infolist() if not i.is_dir() and not _is_litter(i.filename)]
            names = [name for member in own for name in _inside(archive, member)]
    else:
        names = [f"message {n}.eml" for n in range(1, len(_mailbox(path)) + 1)]
    if not names:
        raise FoiparseError("no_text", "the bundle holds no file")
    if len(names) > current().members:
        raise FoiparseError("too_large", f"{len(names):,} members (limit members={current().members:,}): split the bundle")
    return list(dict.fromkeys(names))


def read_member(path: str | Path, member: str) -> bytes:
    """The bytes of one member. Raises `FoiparseError` where it is damaged, locked, too large or a bomb."""
    if _starts(path).startswith(b"PK"):
        with _zip(path) as archive:
            return _inflate(archive, member) if member in archive.namelist() else _nested(archive, member)
    number = int(member.removeprefix("message ").removesuffix(".eml"))
    data: bytes = _mailbox(path).get_bytes(number - 1)
    return data


def _inside(archive: zipfile.ZipFile, member: str) -> list[str]:
    """A member's name, or those of the letters inside it where it is a bundle itself."""
    if not member.lower().endswith(BUNDLE_ENDINGS):
        return [member]
    try:
        return [name for name, _ in bundle_members(_inflate(archive, member), member)] or [member]
    except FoiparseError:  # it has its own record, which will say why
        return [member]


def _nested(archive: zipfile.ZipFile, member: str) -> bytes:
    for outer in archive.namelist():
        if member.startswith(f"{outer}/") and outer.lower().endswith(BUNDLE_ENDINGS):
            for name, data in bundle_members(_inflate(archive, outer), outer):
                if name == member:
                    return data
    raise FoiparseError("malformed", f"{member} is not in the bundle any more")


def _is_litter(name: str) -> bool:
    return name.startswith(NOT_LETTERS) or name.rsplit("/", 1)[-1] in NOT_LETTERS


def _zip(path: str | Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise FoiparseError("malformed", f"damaged zip ({type(error).__name__}): ask for it again") from None


def _mailbox(path: str | Path) -> Any:
    return mailbox.mbox(str(path), create=False)


def _inflate(archive: zipfile.ZipFile, member: str) -> bytes:
    limits, parts, size = current(), [], 0
    try:
        info = archive.getinfo(member)
        if info.flag_bits & 0x1:
            raise FoiparseError("encrypted", f"{member} has a password: ask for it without one")
        with archive.open(info) as stream:
            while chunk := stream.read(CHUNK):
                size += len(chunk)
                if size > max(limits.ratio_floor, limits.ratio * info.compress_size):
                    raise FoiparseError("bomb", f"{member} inflates past {limits.ratio}:1 (limit ratio)")
                if size > limits.file_bytes:
                    raise FoiparseError("too_large", f"{member} is past {limits.file_bytes:,} bytes (limit file_bytes)")
                parts.append(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, KeyError) as error:
        raise FoiparseError("malformed", f"{member} is damaged ({type(error).__name__}): ask for it again") from None
    return b"".join(parts)
