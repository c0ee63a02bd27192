"""Which columns of a table are read for teams: the one that names them, and of several counts of staff the one that is asked for."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Question, Table
from foiparse.records.headings import TEAMS, columns_of, field_of
from foiparse.records.posts import NO_SIZE
from foiparse.records.team_parts import whole_column
from foiparse.records.team_records import ASKS_FTE
from foiparse.values import date
from foiparse.values.model import DateSpan

_TEAM_ITSELF: Final = late(r"^(?:name of )?team(?: name)?$", re.I)
_SPLIT: Final = late(
    r"\b(?:group|grade|band|site|hospital|gender|sex|age|ethnic\w*|year|month|type|reason|school|ward|area|locality)s?\b", re.I
)
_WORDS_ONLY: Final = late(r"^\s*[A-Za-z][A-Za-z&,’'()/ -]*$")
_HEADS: Final = late(r"^(?:number of )?(?:head ?count|heads|staff|people|employees)(?: count| numbers?)?$", re.I)
_FTES: Final = r"(?:FTEs?|WTEs?|(?:full|whole)[- ]time[- ]equivalents?)\b"
_ASKS_HEADS: Final = late(
    r"\bhead ?count\b|\bheads\b"
    # "the number of staff and FTE", "how many people work there, and how many is that in FTE"
    rf"|\b(?:staff|people|employees|posts)\b,?\s*(?:and|&|/|as well as)\s*(?:the |their |number of |what )*{_FTES}(?!\s*(?:costs?|budgets?|pay)\b)"
    rf"|\b{_FTES}\s*(?:and|&|/)\s*(?:the |their )*(?:number of )?(?:staff|people|employees)\b(?!\s*(?:costs?|budgets?|pay|turnover)\b)"
    rf"|\bhow many (?:people|staff|employees)\b[^?]{{0,200}}?(?:,|\band\b) (?:and )?(?:how many|what)\b[^?,]{{0,30}}\b{_FTES}",
    re.I,
)
FUNDED: Final = late(r"\b(?:establish\w+|funded|budget\w*|authorised|approved)\b", re.I)
_IN_POST: Final = late(r"\b(?:in[- ]post|strength|actual|filled|employed)\b", re.I)


def team_columns(question: Question, table: Table) -> dict[str, int]:
    """The columns of the teams and of their sizes, under "team" and "headcount" as far as the table has them."""
    head = table.cells[0]
    columns = columns_of(head, TEAMS)
    named = [n for n, cell in enumerate(head) if _TEAM_ITSELF.match(cell.strip())]
    if "team" in columns and len(named) == 1:
        columns["team"] = named[0]  # beside "Directorate"
    if "team" in columns and (whole := whole_column(question, table, columns["team"])) is not None:
        return {**columns, "headcount": whole}
    if "team" in columns and "headcount" not in columns and (latest := _latest_year(head)) is not None:
        columns["headcount"] = latest
    if (
        "headcount" in columns
        and "team" not in columns
        and columns["headcount"]
        and not _SPLIT.search(head[0])
        and all(_WORDS_ONLY.match(r[0]) for r in table.cells[1:] if r)
    ):
        columns["team"] = 0  # "Part of the hub" heads teams where a count of staff stands beside it
    if len(columns) > 1:
        columns["headcount"] = _counted(question, head, columns["headcount"])
    return columns


def _counted(question: Question, head: list[str], column: int) -> int:
    """Of several counts of staff the one that is asked for: in the unit asked for, in post and not funded, at the latest date."""
    counts = [n for n, cell in enumerate(head) if field_of(cell, TEAMS) == "headcount" and not NO_SIZE.search(cell)]
    if column not in counts or len(counts) == 1:
        return column
    fte, heads = (p.search(question.text) is not None for p in (ASKS_FTE, _ASKS_HEADS))
    if fte != heads:
        counts = [n for n in counts if (ASKS_FTE.search(head[n]) is not None) == fte] or counts
    if not FUNDED.search(_asked(question, head)) and any(_IN_POST.search(head[n]) for n in counts):
        counts = [n for n in counts if not FUNDED.search(head[n])]
    column = column if column in counts else counts[0]
    dated = {n: d.start for n in counts if (d := _date(head[n])) and d.start and _measure(head[n]) == _measure(head[column])}
    return max(dated, key=lambda n: dated[n]) if column in dated else column


_YEAR: Final = late(r"(?<![\w/-])20\d\d(?![\w/-])")


def _date(heading: str) -> DateSpan | None:
    """The date that a heading has, or the one year beside what it counts: "FTE 2023"."""
    years = _YEAR.findall(heading)
    return date(heading) or (date(years[0]) if len(years) == 1 else None)


def _asked(question: Question, head: list[str]) -> str:
    """The question's words without the table's own headings, where a form's empty table stands in it: "Team | Funded WTE | In post WTE"."""
    row = " ".join(" ".join(head).split())
    return "\n".join(line for line in question.text.splitlines() if " ".join(line.split()) != row)


_HEADING_WORDS = late(r"[a-z]+")


def _measure(heading: str) -> set[str]:
    """What a heading counts, without its date: "FTE 31/3/2024" → "fte"."""
    return {w for w in _HEADING_WORDS.findall(heading.casefold()) if w in _MEASURES}


_MEASURES: Final = frozenset(
    "fte ftes wte wtes headcount heads staff posts post people employees number establishment strength".split()
)


def other_unit(head: list[str], columns: dict[str, int], question: Question) -> list[int]:
    """The column of full-time equivalents beside one of heads, or of heads beside one of those; none where the question asks for one."""
    if (ASKS_FTE.search(question.text) is not None) != (_ASKS_HEADS.search(question.text) is not None):
        return []
    fte = [n for n, cell in enumerate(head) if ASKS_FTE.fullmatch(cell.strip())]
    heads = [n for n, cell in enumerate(head) if _HEADS.match(cell.strip())]
    pair = [*fte, *heads]
    return [n for n in pair if n != columns["headcount"]] if len(fte) == len(heads) == 1 and columns["headcount"] in pair else []


def _latest_year(head: list[str]) -> int | None:
    """The column of the latest year, where the others are years too."""
    years = {n: d.start for n, cell in enumerate(head[1:], 1) if cell.strip() and (d := date(cell)) and d.start}
    return max(years, key=lambda n: years[n]) if len(years) == len([c for c in head[1:] if c.strip()]) > 0 else None
