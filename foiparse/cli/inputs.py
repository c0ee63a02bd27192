"""From the files named on the command line to one Letter for each letter in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from foiparse.letter import Letter
from foiparse.pipeline import attempt
from foiparse.write.naming import Names, stem_of


def letters_of(files: Iterable[Path]) -> Iterator[tuple[str, Path, Letter]]:
    """(a name of its own, the file, the Letter) for each input in turn; an input that cannot be read gives a failed Letter."""
    names = Names()
    for file in files:
        letter = attempt(file)
        yield names.claim(stem_of(file.name or str(file))), file, letter
