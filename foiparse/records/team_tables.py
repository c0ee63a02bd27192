"""Tables that count the staff of teams: a column of teams beside one of figures, rows of sums, the total that counts for roles."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.headings import TEAMS, field_of
from foiparse.records.intents import answered
from foiparse.records.model import Record
from foiparse.records.posts import APART, NO_SIZE, asked_team, size_asked
from foiparse.records.staffed import named_teams
from foiparse.records.team_columns import other_unit, team_columns
from foiparse.records.team_parts import without_parts
from foiparse.records.team_places import WHOLE, by_place
from foiparse.records.team_prose import fields
from foiparse.records.team_records import ASKS_FTE, team_name, team_record
from foiparse.records.team_times import at_latest
from foiparse.values import absence, count

_SIZED: Final = late(r"\b[FW]TEs?\b|\bhead ?count\b|\b(?:full|whole)[- ]time equivalent|\b(?:number of )?staff\b", re.I)
_ROLES: Final = late(r"^(?:roles?|posts?|job titles?|positions?)(?: title)?$", re.I)
_TEAMED: Final = late(
    r"^(?:name of )?(?:team|department|directorate|unit|service|service area|section|function|division|branch)(?:e?s)?(?: name)?$",
    re.I,
)


def of_tables(letter: Letter) -> list[Record]:
    """Tables that say in their headings that they count the staff of teams, whatever the question is."""
    out: list[Record] = []
    for table in letter.tables:
        head = table.cells[0] if table.cells else []
        if any(_TEAMED.match(c.strip()) or _ROLES.match(c.strip()) for c in head) and any(_SIZED.search(c) for c in head):
            question = next((q for q in letter.questions if q.label == table.question), Question(label=table.question or ""))
            if any(NO_SIZE.search(_PAY.sub("", said)) for said in (size_asked(question.text), *head)):
                continue  # vacancies, leavers
            out += rows_of(letter, question, table)
    return out


_DECIMAL = late(r"\d+\.\d+")
_MEASURE = late(r"\b[FW]TEs?\b", re.I)
_FIGURE_ALONE = late(r"[\d.,]+")
_TOTAL = late(r"\btotal\b", re.I)
_TOTAL_WORDS = late(r"\b(?:grand )?total\b", re.I)
_TOTAL_AROUND = late(r"\s*\b(?:grand )?total\b\s*", re.I)
_TEAM_HEADING = late(r"\bteams?\b|\bdepartments?\b", re.I)


def rows_of(letter: Letter, question: Question, table: Table) -> list[Record]:
    """Rows of a table with a column of teams and one of figures; the total row alone where there is one."""
    if len(table.cells) < 2:
        return []
    table = at_latest(question, _headed(question, _turned(question, table)))
    if (placed := by_place(letter, question, table)) is not None:
        return placed
    columns = team_columns(question, table)
    if "headcount" in columns and (graded := _of_grades(letter, question, table, columns["headcount"])):
        return graded
    if len(columns) < 2 or NO_SIZE.search(table.cells[0][columns["headcount"]]) or _of_others(question, table.cells[0], columns):
        return []
    if not _TEAMED.match(table.cells[0][columns["team"]].strip()) and (
        parted := _sums(letter, question, table, columns["headcount"])
    ):
        return parted
    column = [row[columns["headcount"]].strip() for row in table.cells[1:] if len(row) > columns["headcount"]]
    unit = table.cells[0][columns["headcount"]] + (" FTE" if any(_DECIMAL.fullmatch(c) for c in column) else "")
    out: list[Record] = []
    unsaid: set[str] = set()  # teams of which a row tells no plain figure: "<5", "*"
    other = other_unit(table.cells[0], columns, question)
    for row, column_ in ((row, n) for row in table.cells[1:] for n in (columns["headcount"], *other)):
        if len(row) <= max(*columns.values(), column_):
            continue
        cell = row[column_].strip()
        name = row[columns["team"]].strip() or next((c.strip() for c in row if WHOLE.fullmatch(c.strip())), "")
        unit = table.cells[0][column_] if other else unit
        value = count(f"{cell} FTE" if _MEASURE.search(unit) and _FIGURE_ALONE.fullmatch(cell) else cell)
        record = (
            None if not name or value is None or absence(name) else team_record(letter, question, name, value, f"{name} {cell}")
        )
        if record:
            out.append(record)
        elif _SAYS.search(cell):
            unsaid.add(name.casefold())
    whole = [r for r in out if WHOLE.fullmatch(r["team"])]
    asked = asked_team(" ".join(question.text.split())) or _team_of(question.text) or _named_before(letter, question)
    single = len(whole) == len({r["unit"] for r in whole}) > 0  # one row of totals, of heads, full-time equivalents or both
    asked = asked or (_of_staff(question.text) if single else None)
    if single and asked and not _TEAMED.match(table.cells[0][columns["team"]].strip()):
        return [{**r, "team": asked} for r in whole]  # of roles only the total counts, which is the team's
    if single and _ROLES.match(table.cells[0][columns["team"]].strip()):
        return []  # nor do they count where the team of the total is not told
    totals = [r for r in out if _TOTAL.search(r["team"]) and team_name(_TOTAL_WORDS.sub("", r["team"]))]
    for record in totals:
        record["team"] = _TOTAL_AROUND.sub(" ", record["team"]).strip()
    if totals and _TEAM_HEADING.search(table.cells[0][columns["team"]]):
        summed = {r["team"].casefold() for r in totals}  # whose first row of posts has the team's name too
        return [r for r in out if r in totals or r["team"].casefold() not in (*summed, "total")]
    return totals or _summed([r for r in out if not _TOTAL.search(r["team"])], table.cells[0], unsaid)


_CAPITAL_FIRST = late(r"[A-Z]")


_GRADES: Final = late(r"(?:pay |job |salary )?(?:grade|band|level)s?(?: of post)?", re.I)


def _of_grades(letter: Letter, question: Question, table: Table, column: int) -> list[Record]:
    """The team whose staff a table counts grade by grade, with the figure of its one row of totals: "Total | 75"."""
    head, *rows = table.cells
    whole = [row for row in rows if len(row) > column and WHOLE.fullmatch(row[0].strip())]
    team = _of_staff(question.text) if len(whole) == 1 and _GRADES.fullmatch(head[0].strip()) else None
    if not team or NO_SIZE.search(f"{size_asked(' '.join(question.text.split()))} {head[column]}"):
        return []
    value = count(f"{whole[0][column]} {'FTE' if ASKS_FTE.search(head[column]) else 'staff'}")
    record = team_record(letter, question, team, value, " ".join(whole[0])) if value else None
    return [record] if record else []


def _headed(question: Question, table: Table) -> Table:
    """A table of two columns whose first row is a team and its figure already, with headings put over it: some figures have their unit,
    or the question asks for those of each team."""
    sized = any(_SIZED.search(c) for row in table.cells for c in row[1:]) or _EACH_TEAM.search(question.text) is not None
    figures = sized and all(
        len(row) == 2 and _FIGURE.fullmatch(row[1].strip()) and _CAPITAL_FIRST.match(row[0].strip()) for row in table.cells
    )
    return table.model_copy(update={"cells": [["Team", "Headcount"], *table.cells]}) if figures else table


def _turned(question: Question, table: Table) -> Table:
    """A table of teams across with their sizes below, turned: "| HR | Procurement", "Number of staff | 5 | 25".

    The headings must be teams by the question's words or by a field of work: "Male | Female" are none.
    """
    head, *body = table.cells
    across = [cell.strip() for cell in head[1:]]
    sized = [
        row
        for row in body
        if row and field_of(row[0], TEAMS) == "headcount" and all(_FIGURE.fullmatch(c.strip()) for c in row[1:])
    ]
    if len(across) < FEWEST or not sized or len(sized) < len(body) or (head[0].strip() and field_of(head[0], TEAMS) != "team"):
        return table
    asked = question.text.casefold()
    if any(not c or not (c.casefold() in asked or set(c.casefold().split()) & fields() or _NAMED_TEAM.search(c)) for c in across):
        return table
    return table.model_copy(update={"cells": [list(row) for row in zip(*table.cells, strict=False)]})


# One team is told by a sentence.
FEWEST: Final = 2
_NAMED_TEAM: Final = late(r"\b(?:teams?|unit|service|department)$", re.I)
_EACH_TEAM: Final = late(r"\b(?:by|each|per|every) (?:team|department|service|function|role|post|job title)\b", re.I)
_FIGURE: Final = late(r"\d[\d,]*(?:\.\d+)?\s*(?:[FW]TEs?|staff|people|posts)?", re.I)
_SAYS: Final = late(r"[\w*<]")
_TIMES: Final = late(r"^(?:(?:financial |calendar )?year|date|month|quarter|period)s?\b", re.I)
_PARTS: Final = late(r"^(?:(?:pay |job )?(?:grade|band|level)|role|post|job title|position)s?\b", re.I)


def _summed(found: list[Record], head: list[str], unsaid: set[str]) -> list[Record]:
    """Each team once, with the sum of its rows, where another column tells the grades or posts that its rows part it in.

    Left out is a team of which a row keeps its figure back: the sum of the others would look like the whole.
    """
    heads = [cell.strip() for cell in head]
    if not any(map(_PARTS.match, heads)) or any(map(_TIMES.match, heads)):
        return found
    out: dict[tuple[str, str], Record] = {}
    for record in found:
        if record["team"].casefold() in unsaid:
            continue
        first = out.setdefault((record["team"].casefold(), record["unit"]), record)
        if first is not record:
            first["raw"], first["approximate"] = f"{first['raw']}; {record['raw']}", first["approximate"] or record["approximate"]
            whole = round(first["headcount"] + record["headcount"], 2)
            first["headcount"] = int(whole) if whole == int(whole) else whole
    return list(out.values())


_PAY: Final = late(r"\b(?:salar\w+|paid)\b", re.I)
_SUM: Final = late(r"^(?P<team>[A-Z].{2,60}?)[ :–-]+(?:sub-?)?total$", re.I)


def _of_others(question: Question, head: list[str], columns: dict[str, int]) -> bool:
    """The question counts what befell staff, and the table's headings do not say that it counts the staff of teams."""
    asked = _PAY.sub("", size_asked(" ".join(question.text.split())))  # which may stand in another column
    asked = without_parts(asked, head, columns["headcount"])
    says = _SIZED.search(head[columns["headcount"]]) is not None and not _ROLES.match(head[columns["team"]].strip())
    return not says and (NO_SIZE.search(asked) or APART.search(asked)) is not None


def _sums(letter: Letter, question: Question, table: Table, column: int) -> list[Record]:
    """The teams of rows that sum up those above them: "Linen Room total | | 11"."""
    out: list[Record] = []
    for row in table.cells[1:]:
        said = _SUM.match(row[0].strip())
        name = team_name(said["team"]) if said else None
        value = (
            count(f"{row[column]} FTE" if ASKS_FTE.search(table.cells[0][column]) else row[column])
            if name and len(row) > column
            else None
        )
        record = team_record(letter, question, name, value, f"{row[0]} {row[column]}") if name and value else None
        out += [record] if record and not WHOLE.fullmatch(row[0].strip()) else []
    return out


def _named_before(letter: Letter, question: Question) -> str | None:
    """The one team that the answer right before this one names."""
    before = [q for q in answered(letter) if q.label != question.label]
    at = next((n for n, q in enumerate(answered(letter)) if q.label == question.label), 0)
    names = named_teams(before[at - 1]) if at else []
    return names[0] if len(names) == 1 else None


_TEAM_OF: Final = late(
    r"\b(?:of|in|within) (?:the|your|our|its) (?P<team>(?:[\w&’'-]+ ){1,4}?)(?:team|department|unit|function|section)\b", re.I
)
_STAFF_IN: Final = late(
    r"\b(?:staff|posts|roles|employees|bands|people)\b[^.?]*? (?:in|within|of) (?:(?:the"
    r"|your) (?P<team>[\w&’'-]+(?: [\w&’'-]+){0,3}?)|(?P<bare>procurement|purchasing))"
    r"(?=\W*$|,? (?:with|including|by|and|showing|along) )",
    re.I,
)


def _of_staff(asked: str) -> str | None:
    """The team whose staff's grades or pay a question asks: "number of staff and salary bands in the press office"."""
    said = _STAFF_IN.search(" ".join(asked.split()))
    return team_name(said["team"] or said["bare"]) if said else None


def _team_of(asked: str) -> str | None:
    """The team that a question asks the make-up of: "a structure of the procurement team with roles"."""
    said = _TEAM_OF.search(" ".join(asked.split()))
    return team_name(said["team"]) if said else None


_TOTAL_LINE: Final = late(r"^(?P<team>[A-Z][^\n:]{3,60}?) (?:Grand )?Total\s*:?\s*(?P<figure>\d+(?:\.\d+)?)\s*$", re.M)


_MEASURE_ASKED = late(r"\b[FW]TEs?\b")


def totals(letter: Letter, question: Question) -> list[Record]:
    """ "Contracts & Planning Total 6": a flattened table's total row, in the unit of its heading or of the question."""
    out = []
    for said in _TOTAL_LINE.finditer(question.answer):
        fte = _MEASURE_ASKED.search(question.answer + question.text)
        value = count(said["figure"] + (" FTE" if fte else " staff"))
        record = team_record(letter, question, said["team"].strip(), value, said.group()) if value else None
        if record:
            out.append(record)
    return out
