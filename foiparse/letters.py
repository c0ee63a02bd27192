"""Many letters as one list that reads folders, shows itself in a notebook and turns into frames."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from foiparse.display import letters_html
from foiparse.letter import Letter
from foiparse.pipeline import attempt

if TYPE_CHECKING:
    import pandas


class Letters(list[Letter]):
    """A list of letters. A notebook shows it as a table; `frames()` gives data frames."""

    @classmethod
    def read(cls, *paths: str | Path) -> Letters:
        """Parse files, and all the files of folders, in name order. A file that gives no letter gives one that says why."""
        files: list[Path] = []
        for path in map(Path, paths):
            files += sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith(".")) if path.is_dir() else [path]
        return cls(attempt(file) for file in files)

    def frames(self) -> dict[str, pandas.DataFrame]:
        """The letters as data frames by name: letters, questions, citations, tables, and one for each kind of record."""
        from foiparse.write.frames import frames

        return frames(self)

    def _repr_html_(self) -> str:
        return letters_html(self)
