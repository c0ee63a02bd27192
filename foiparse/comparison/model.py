"""What a comparison holds: groups of letters that answer one request, their common questions, and who said what."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from foiparse.display import counted
from foiparse.letter import Letter, Table

if TYPE_CHECKING:
    import pandas

# Of a group's title and of the groups, in a repr: a line or two on a screen.
LONGEST_TITLE, MOST_SHOWN = 60, 5

ValueType = Literal["money", "date", "count", "percent", "yes_no", "text"]


@dataclass(slots=True)
class Member:
    """A letter of a group: a name of its own, the letter, and its own file where that was given (and not what was parsed of it)."""

    name: str
    letter: Letter
    path: Path | None = None

    @property
    def authority(self) -> str:
        """The authority's name, the letter's name where it has none."""
        return self.letter.authority or self.name


@dataclass(slots=True)
class Asked:
    """A question that the letters of a group have in common, in the words of the letter it was first taken from, less its number."""

    number: int
    text: str
    value_type: ValueType = "text"


@dataclass(slots=True)
class Cell:
    """What one letter says to one common question. `labels` are the letter's own; several where it splits or joins questions.

    `score` is how well the words agree, 0 to 100; `value` the typed answer where the question's answers have a type and this
    one holds a single value of it. `flags`: "merged", "split", "by_label", and the doubts of the value.
    """

    labels: list[str]
    answer: str
    status: str | None
    exemptions: list[str]
    score: float
    value: float | str | None = None
    flags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Unaligned:
    """A question of a letter that no common question fits."""

    member: str
    authority: str
    label: str
    text: str
    answer: str
    nearest: int | None
    score: float


@dataclass(slots=True)
class Stack:
    """Tables of several letters to one question with the same columns: (member name, table) of each."""

    question: int
    columns: list[str]
    tables: list[tuple[Member, Table]]


@dataclass(slots=True)
class Refusal:
    """A letter, or one of its answers, that gave nothing: `question` is None for a refusal of everything."""

    member: str
    authority: str
    question: int | None
    status: str
    exemptions: list[str]
    answer: str


@dataclass(slots=True, repr=False)
class Group:
    """Letters that answer the same request. `cells` is keyed by (member name, question number)."""

    title: str
    members: list[Member]
    questions: list[Asked]
    cells: dict[tuple[str, int], Cell]
    unaligned: list[Unaligned]
    stacks: list[Stack]
    unstacked: list[tuple[Member, Table]]
    refusals: list[Refusal]

    @property
    def aligned_share(self) -> float:
        """Share of the letters' questions that found a common question, 1.0 for a group without questions."""
        aligned = sum(len(c.labels) for (_, n), c in self.cells.items() if "merged" not in c.flags or n == self._first(c))
        total = aligned + len(self.unaligned)
        return aligned / total if total else 1.0

    def _first(self, cell: Cell) -> int:
        return min(n for (_, n), c in self.cells.items() if c is cell or (c.labels == cell.labels and c.answer == cell.answer))

    def __repr__(self) -> str:
        title = self.title if len(self.title) <= LONGEST_TITLE else f"{self.title[: LONGEST_TITLE - 1].rstrip()}…"
        return f"Group({title!r}, {counted(len(self.members), 'letter')}, {counted(len(self.questions), 'question')})"

    def matrix(self) -> pandas.DataFrame:
        """Authority × question: a row for each letter; for each question its answer, status, exemptions and typed value."""
        from foiparse.comparison.frames import matrix

        return matrix(self)

    def frames(self) -> dict[str, pandas.DataFrame]:
        """matrix, answers (long), refusals, unaligned, questions, and one stacked table for each question that has one."""
        from foiparse.comparison.frames import frames

        return frames(self)


@dataclass(slots=True, repr=False)
class Comparison:
    """The groups, largest first, and the letters that stand alone.

    `left_out`: a line for each file that gave no letter. `repeated`: how many letters were given again and counted once.
    """

    groups: list[Group]
    alone: list[Member]
    left_out: list[str] = field(default_factory=list)
    repeated: int = 0

    def write(self, folder: str | Path, workbook: bool = True) -> list[Path]:
        """Write a workbook and a folder of CSV files for each group, and say which files. Needs XlsxWriter for the workbook.

        What an earlier comparison wrote there and this one does not is removed.
        """
        from foiparse.comparison.files import write

        return write(self, Path(folder), workbook)

    def __repr__(self) -> str:
        shown = ", ".join(map(repr, self.groups[:MOST_SHOWN])) + ", …" * (len(self.groups) > MOST_SHOWN)
        return f"Comparison({counted(len(self.groups), 'request')}, {counted(len(self.alone), 'letter')} alone: [{shown}])"

    def _repr_html_(self) -> str:
        from foiparse.display import comparison_html

        return comparison_html(self)
