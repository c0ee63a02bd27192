"""What a table of the output is: its columns with their types, and how a letter gives its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from foiparse.letter import Letter

ColumnType = Literal["text", "integer", "number", "boolean", "date"]
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, type, one line of what it holds, and its closed vocabulary where it has one."""

    name: str
    type: ColumnType = "text"
    about: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutputTable:
    """A table of the output. `rows(name, letter)` gives a letter's rows in the order of `columns`; `name` is the letter's key."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[str, Letter], Iterator[Row]]

    @property
    def header(self) -> list[str]:
        """The names of the columns in order."""
        return [column.name for column in self.columns]


def joined(values: list[str]) -> str | None:
    """Several short values in one cell, parted by "; "; None where there are none."""
    return "; ".join(values) or None
