"""How much a file may ask of us: every cap is a named setting, and every reader inflates and parses through this room.

The figures follow the lists of kreuzberg (archives, members, cells) and Tika (ratio, depth of packages); docs/readers/limits.md
says what becomes of a file that passes one. `with use(Limits(ocr_pages=200)): ...` changes them for what is read inside.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from foiparse.errors import FoiparseError

if TYPE_CHECKING:
    from lxml import etree

MB = 1_000_000
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on one input. Sizes in bytes unless the name says otherwise.

    `ratio` counts inflated bytes for each stored one and is asked only of members past `ratio_floor`: white pictures and long
    tables of nothing inflate a hundredfold and hurt nobody. `nesting` is files in files (a letter in an e-mail in a zip).
    `text_chars` is what 5,000 dense pages hold; to divide so much takes minutes.
    """

    file_bytes: int = 500 * MB
    inflated_bytes: int = 500 * MB
    ratio: int = 100
    ratio_floor: int = 10 * MB
    members: int = 10_000
    nesting: int = 10
    xml_depth: int = 100
    cells_per_table: int = 100_000
    pages: int = 5_000
    text_chars: int = 20 * MB
    ocr_pages: int = 50
    attachments: int = 500


DEFAULT = Limits()
_current: ContextVar[Limits] = ContextVar("foiparse_limits", default=DEFAULT)
_depth: ContextVar[int] = ContextVar("foiparse_nesting", default=0)


def current() -> Limits:
    """The limits in force here."""
    return _current.get()


@contextmanager
def use(limits: Limits) -> Iterator[Limits]:
    """Put `limits` in force for what is read inside the block."""
    token = _current.set(limits)
    try:
        yield limits
    finally:
        _current.reset(token)


@contextmanager
def nested() -> Iterator[int]:
    """Count one file more inside a file. Raises `FoiparseError` "too_large" past `Limits.nesting`."""
    depth = _depth.get() + 1
    if depth > current().nesting:
        raise FoiparseError("too_large", f"files are packed {depth} deep (limit nesting={current().nesting}): unpack it first")
    token = _depth.set(depth)
    try:
        yield depth
    finally:
        _depth.reset(token)


def check(what: str, amount: int, unit: str = "") -> None:
    """Raise `FoiparseError` "too_large" where `amount` is past the limit named `what`."""
    limit = getattr(current(), what)
    if amount > limit:
        raise FoiparseError("too_large", f"{amount:,} {unit or what.replace('_', ' ')} (limit {what}={limit:,}): split the file")


@dataclass(slots=True)
class ZipReader:
    """The members of a zip, inflated through a counter: declared sizes lie.

    Raises `FoiparseError`: "malformed" (no zip, or a damaged member), "encrypted", "bomb" (past the ratio), "too_large".
    """

    data: bytes
    inflated: int = 0
    _zip: zipfile.ZipFile = field(init=False, repr=False)
    _names: dict[str, zipfile.ZipInfo] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(self.data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, UnicodeDecodeError) as error:
            raise FoiparseError("malformed", f"damaged or cut-off file ({error}): ask for it again") from None
        check("members", len(self._zip.infolist()))
        self._names = {i.filename: i for i in self._zip.infolist() if i.filename and i.filename[-1] != "/"}

    @property
    def names(self) -> list[str]:
        """Member names in the archive's order, folders left out."""
        return list(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """All bytes of one member; `KeyError` where there is none of that name."""
        info = self._names[name]
        if info.flag_bits & 0x1:
            raise FoiparseError("encrypted", f"{name} has a password: ask for it without one")
        try:
            return self._inflate(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise FoiparseError("malformed", f"{name} in the file is damaged ({error}): ask for it again") from None

    def _inflate(self, info: zipfile.ZipInfo) -> bytes:
        limits, parts, size = current(), [], 0
        with self._zip.open(info) as member:
            while chunk := member.read(CHUNK):
                size += len(chunk)
                self.inflated += len(chunk)
                if size > max(limits.ratio_floor, limits.ratio * info.compress_size):
                    raise FoiparseError("bomb", f"{info.filename} inflates past {limits.ratio}:1 (limit ratio)")
                if self.inflated > limits.inflated_bytes:
                    raise FoiparseError("too_large", f"inflates past {limits.inflated_bytes:,} bytes (limit inflated_bytes)")
                parts.append(chunk)
        return b"".join(parts)


def parse_xml(data: bytes) -> etree._Element:
    """The root of an office file's XML. Entities, DTDs and the network are off; a DOCTYPE, never legitimate there, is refused.

    Raises `FoiparseError`: "malformed" (not XML, a DOCTYPE), "too_large" (nested past `Limits.xml_depth`).
    """
    from lxml import etree  # not for a letter of plain text

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise _too_deep() from None
        raise FoiparseError("malformed", f"damaged XML in the file ({error}): open it, save it again") from None
    except ValueError as error:
        raise FoiparseError("malformed", f"damaged XML in the file ({error})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise FoiparseError("malformed", "the file's XML has a DOCTYPE, which no office program writes: not read")
    if _deeper_than(root, current().xml_depth):
        raise _too_deep()
    return root


def _too_deep() -> FoiparseError:
    return FoiparseError("too_large", f"XML nested past {current().xml_depth} levels (limit xml_depth)")


def _deeper_than(root: etree._Element, depth: int) -> bool:
    """Asked level by level inside libxml2: a walk in Python would cost more than the parse."""
    return bool(_reaches(depth + 1)(root))


@lru_cache(maxsize=4)
def _reaches(levels: int) -> etree.XPath:
    """The question compiled once: most parts are small, and asking would cost less than compiling."""
    from lxml import etree

    return etree.XPath(f"boolean({'/*' * levels})")
