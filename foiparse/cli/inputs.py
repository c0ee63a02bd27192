"""From the files named on the command line to one Letter for each letter in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from foiparse.errors import FoiparseError
from foiparse.letter import Letter, failed
from foiparse.pipeline import attempt
from foiparse.read.limits import current
from foiparse.write.naming import Names, stem_of

STDIN, PIPED = "-", "stdin"  # how it is asked for, and the name that its letter is given
# Files that begin so may be bundles of letters: a zip, a mailbox.
BUNDLE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"From ")


def letters_of(files: Iterable[Path]) -> Iterator[tuple[str, Path, Letter]]:
    """(a name of its own, the file, the Letter) for each input in turn; an input that cannot be read gives a failed Letter.

    A zip or a mailbox gives a letter for each of its members, named after the member.
    """
    names = Names()
    for file in files:
        if str(file) == STDIN:
            found = iter([(PIPED, attempt(*given(STDIN)))])
        elif _may_be_bundle(file):
            found = _members(file)
        else:
            found = iter([(file.name or str(file), attempt(file))])
        for name, letter in found:
            yield names.claim(stem_of(name)), file, letter


def given(file: str | Path) -> tuple[str | Path | bytes, str | None]:
    """What is to be read of a file named on the command line, and the name to give it: "-" is standard input."""
    if str(file) != STDIN:
        return file, None
    # one byte past the limit is enough for the reader to refuse it
    return sys.stdin.buffer.read(current().file_bytes + 1), PIPED


def _may_be_bundle(file: Path) -> bool:
    if file.suffix.lower() in (".docx", ".txt", ".pdf") or not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return stream.read(5).startswith(BUNDLE_STARTS)
    except OSError:
        return False


def _members(file: Path) -> Iterator[tuple[str, Letter]]:
    from foiparse.bulk.members import is_bundle, list_members, read_member

    if not is_bundle(file):
        yield file.name, attempt(file)
        return
    try:
        members = list_members(file)
    except FoiparseError as error:
        yield file.name, failed(file.name, error)
        return
    for member in members:
        name = member.rsplit("/", 1)[-1]
        try:
            yield name, attempt(read_member(file, member), name)
        except FoiparseError as error:
            yield name, failed(name, error)
