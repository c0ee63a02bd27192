"""Teams with a figure: from sentences ("a Corporate procurement team comprising 15 staff members"), tables and plain answers."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.again import team_again, team_in_full
from foiparse.records.counted import counted_alone
from foiparse.records.headings import TEAMS, columns_of
from foiparse.records.heads import common
from foiparse.records.intents import Intent, answered, intent_of
from foiparse.records.model import Record
from foiparse.records.posts import APART, NO_SIZE, asked_team, posts, size_asked
from foiparse.records.prose import sentences_of
from foiparse.records.role_only import role_only, roles_listed
from foiparse.records.roles import is_job, roles, roles_told
from foiparse.records.staffed import named_teams, sized_later, staffed
from foiparse.records.team_alone import figure_alone
from foiparse.records.team_lettered import lettered
from foiparse.records.team_only import only_figure
from foiparse.records.team_records import ASKS_FTE, in_unit, team_name, team_record
from foiparse.records.team_words import both_told, plainer
from foiparse.records.told import told
from foiparse.values import absence, count, date
from foiparse.values.model import Count

_GROUP: Final = r"(?:team|department|unit|function|section|division|directorate|service|office|group)"
_WORDS: Final = r"(?:[A-Za-z&][\w&'’/-]*,? ){0,5}?"
_HAS: Final = (
    rf"(?P<team>{_WORDS}{_GROUP}(?: in [A-Z]\w+)?)\b,? (?:(?:which |that |currently |is |has |also |there are "
    rf"|of |with |is made up of )?)"
)
_SENTENCES: Final = tuple(
    late(p, re.I)
    for p in (
        rf"\b(?:an?|the|our|one) {_HAS}(?:compris\w+(?: of)?|consist\w+(?: of)?|employ\w*|contain\w*|made up of|includes?"
        rf"|including|with|of|has|have|totals?|totalling)\s+(?P<rest>.+)",
        rf"(?:^|\b(?:in|within|for) )(?:an?|the|our) {_HAS}(?:has|have|is|employs|comprises|consists of|of|with|:|-|–)\s*"
        rf"(?P<rest>.+)",
        rf"^(?P<rest>.{{3,120}}?)\s(?:in|within) (?:the|our) (?P<team>{_WORDS}{_GROUP})\b",
        r"\b(?:[Oo]ur|[Tt]he) (?P<team>(?:[A-Za-z&,-]+ ){1,6}?)(?:is|are) (?:supported|run|managed|delivered|staffed) by "
        r"(?P<rest>\d.*)",
    )
)
# Teams and roles that buy.
OURS: Final = late(
    r"\bprocure\w*|\bpurchas\w*|\bcommercial\b|\bcontract(?:s|ing)?\b|\bbuy(?:ers?|ing)\b|\bcategory (?:manage\w*|officer|lead)|\bsourcing\b"
)


def teams(letter: Letter) -> tuple[list[Record], list[Record]]:
    """(procurement teams, other teams). Roles are records only where no total of a team is given."""
    procurement: list[Record] = []
    others: list[Record] = []
    asked_before = fte = False
    for question in (plainer(letter, team_in_full(q)) for q in answered(letter)):
        intent = intent_of(question.text)
        if not intent.team and asked_before:
            question = team_again(question, fte)
            intent = intent_of(question.text)
        asked_before = intent.team or (asked_before and _GOES_ON.match(question.text) is not None)
        if not asked_before:
            plainly = staffed(letter, question) or roles(letter, question) or role_only(letter, question)
            plainly = roles_listed(letter, question) or plainly or counted_alone(letter, question)
            others += [r for r in plainly if not OURS.search(r["team"].lower())]
            procurement += [r for r in plainly if OURS.search(r["team"].lower())]
            continue
        fte = ASKS_FTE.search(question.text) is not None
        found = [r for n in question.tables for r in _rows(letter, question, letter.tables[n])]
        found = found or roles_listed(letter, question)
        found = (
            found
            or both_told(letter, question)
            or _totals(letter, question)
            or _fuller(_told(letter, question, intent), staffed(letter, question))
        )
        found = (
            found
            or roles(letter, question)
            or role_only(letter, question)
            or only_figure(letter, question)
            or counted_alone(letter, question)
        )
        figures = {r["headcount"] for r in found}
        found = [*(r for r in roles_told(letter, question) if r["headcount"] not in figures), *found]
        for record in found:
            other = re.search(r"\bteam\b", record["team"], re.I) or record["team"].casefold() in question.text.casefold()
            others_too = _BY_TEAM.search(question.text) or not is_job(record["team"] + "s")
            parted = any(OURS.search(r["team"].lower()) for r in found) and others_too
            ours = OURS.search(record["team"].lower()) or (intent.procurement and not other and not parted)
            (procurement if ours else others).append(record)
    later = sized_later(letter, answered(letter))
    procurement += [r for r in later if OURS.search(r["team"].lower())]
    others += [r for r in later if not OURS.search(r["team"].lower())]
    told_of = {(r["team"].casefold(), r["headcount"], r["unit"]) for r in others}  # one answer to several questions
    procurement = [
        r
        for r in procurement
        if OURS.search(r["team"].lower()) or (r["team"].casefold(), r["headcount"], r["unit"]) not in told_of
    ]
    if not procurement and not others:
        procurement, others = _of_tables(letter)
    return _once(procurement), _once(others)


def _fuller(found: list[Record], told_whole: list[Record]) -> list[Record]:
    """The teams found, each under the fuller name that a whole statement has for the same figure; those of statements if none is."""
    for record in found:
        same = [r for r in told_whole if (r["headcount"], r["unit"]) == (record["headcount"], record["unit"])]
        names = [_GROUPS.sub("", r["team"]).strip() for r in same]
        fuller = next(
            (n for n in names if record["team"].casefold() in n.casefold() and n.casefold() != record["team"].casefold()), None
        )
        record["team"] = fuller or record["team"]
    return found or told_whole


_GROUPS: Final = late(rf"\s+{_GROUP}s?$", re.I)
_BY_TEAM: Final = late(
    r"\bby (?:team|department|function|service)\b|\beach of (?:these|those|the following)\b|\bteams?\b[^.?:]{0,12}:|\beach (?:team|department)\b"
    r"|\bprocurement,? (?:and|&) \w|\w(?:,| and| &) procurement\b",
    re.I,
)
_SIZED: Final = late(r"\b[FW]TEs?\b|\bhead ?count\b|\b(?:full|whole)[- ]time equivalent|\b(?:number of )?staff\b", re.I)
_ROLES: Final = late(r"^(?:roles?|posts?|job titles?|positions?)(?: title)?$", re.I)
_TEAMED: Final = late(
    r"^(?:name of )?(?:team|department|directorate|unit|service|service area|section|function|division)s?(?: name)?$", re.I
)


def _of_tables(letter: Letter) -> tuple[list[Record], list[Record]]:
    """Tables that say in their headings that they count the staff of teams, whatever the question is."""
    out: list[Record] = []
    for table in letter.tables:
        head = table.cells[0] if table.cells else []
        if any(_TEAMED.match(c.strip()) or _ROLES.match(c.strip()) for c in head) and any(_SIZED.search(c) for c in head):
            question = next((q for q in letter.questions if q.label == table.question), Question(label=table.question or ""))
            if NO_SIZE.search(question.text) or any(NO_SIZE.search(c) for c in head):
                continue  # vacancies, leavers
            out += _rows(letter, question, table)
    ours = [r for r in out if OURS.search(r["team"].lower())]
    return ours, [r for r in out if r not in ours]


# "And in e-learning", after "How many work in Registry?".
_GOES_ON: Final = late(r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:and |how many )*(?:in|for|of) (?:the |your )?\w", re.I)


def _told(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Teams of lines, clauses and sentences; a figure alone is for the team asked about, unless a named team has the same."""
    if APART.search(question.text):
        return []
    if parts := lettered(letter, question):
        return parts
    named = _clauses(letter, question) or _sentences(letter, question, intent)
    posted = _posted(letter, question)
    named = posted if len(posted) >= len(named) else named
    alone = [r for r in figure_alone(letter, question) if r["headcount"] not in [n["headcount"] for n in named]]
    return [*alone, *named]


def _posted(letter: Letter, question: Question) -> list[Record]:
    """Names with a figure each, in the pieces of the answer."""
    given = [(p, in_unit(p.value, question)) for p in posts(told(question), question.text)]
    return [r for p, value in given if value and (r := team_record(letter, question, p.team, value, p.raw))]


_CLAUSE: Final = late(
    r"(?:^|(?<=[.;\n])\s*)(?P<team>[A-Z][A-Za-z&,'’/ -]{1,50}?)\s*(?::|[-–]|\s(?=\d))\s*(?P<rest>\d[\d.,]*(?![\d.,]*\d)\s*(?:x\s*)?"
    r"(?:FTEs?|WTEs?|staff|employees|officers|people|posts)?)\s*(?=[.;\n]|,\s|$)"
)
_NO_CLAUSE: Final = late(
    r"\b(?:total|approximately|there|this|comprises?|consists?|employs|as to|first|second|third"
    r"|former|latter|about|around|over|nearly|that|these|was|were|we|have|has|are|is|question|answer|year|band|grade"
    r"|average)\b",
    re.I,
)


# More clauses of a name and a figure than this are a list; a common word may be a name there.
MOST_CHANCE: Final = 2


def _clauses(letter: Letter, question: Question) -> list[Record]:
    """ "Strategic Procurement: 11.5 FTE", "ICT 14.5 FTE. Procurement 2 FTE."."""
    out: list[Record] = []
    if NO_SIZE.search(size_asked(" ".join(question.text.split()))):
        return out
    clauses = list(_CLAUSE.finditer(told(question)))
    listed = len(clauses) > MOST_CHANCE
    for said in clauses:
        value = in_unit(count(said["rest"]), question)
        name = (
            None
            if _NO_CLAUSE.search(said["team"])
            or (not listed and set(said["team"].casefold().split()) <= common() - telling_words(question))
            else team_name(said["team"])
        )
        record = team_record(letter, question, name, value, said.group().strip()) if value and name else None
        if record:
            out.append(record)
    return out


def telling_words(question: Question) -> set[str]:
    """The words of the question, in small letters."""
    return set(re.findall(r"[^\W_]+", question.text.casefold()))


def _once(records: list[Record]) -> list[Record]:
    return list({(r["team"].casefold(), r["unit"]): r for r in reversed(records)}.values())[::-1]


def _rows(letter: Letter, question: Question, table: Table) -> list[Record]:
    """Rows of a table with a column of teams and one of figures; the total row alone where there is one."""
    if len(table.cells) < 2:
        return []
    columns = columns_of(table.cells[0], TEAMS)
    named = [n for n, cell in enumerate(table.cells[0]) if _TEAM_ITSELF.match(cell.strip())]
    if "team" in columns and len(named) == 1:
        columns["team"] = named[0]  # beside "Directorate"
    if "team" in columns and "headcount" not in columns and (latest := _latest_year(table.cells[0])) is not None:
        columns["headcount"] = latest
    if (
        "headcount" in columns
        and "team" not in columns
        and columns["headcount"]
        and not _SPLIT.search(table.cells[0][0])
        and all(_WORDS_ONLY.match(r[0]) for r in table.cells[1:] if r)
    ):
        columns["team"] = 0  # "Part of the hub" heads teams where a count of staff stands beside it
    if len(columns) < 2 or NO_SIZE.search(table.cells[0][columns["headcount"]]) or _of_others(question, table.cells[0], columns):
        return []
    if not _TEAMED.match(table.cells[0][columns["team"]].strip()) and (
        parted := _sums(letter, question, table, columns["headcount"])
    ):
        return parted
    column = [row[columns["headcount"]].strip() for row in table.cells[1:] if len(row) > columns["headcount"]]
    unit = table.cells[0][columns["headcount"]] + (" FTE" if any(re.fullmatch(r"\d+\.\d+", c) for c in column) else "")
    out: list[Record] = []
    other = _other_unit(table.cells[0], columns, question)
    for row, column_ in ((row, n) for row in table.cells[1:] for n in (columns["headcount"], *other)):
        if len(row) <= max(*columns.values(), column_):
            continue
        name, cell = row[columns["team"]].strip(), row[column_].strip()
        unit = table.cells[0][column_] if other else unit
        value = count(f"{cell} FTE" if re.search(r"\b[FW]TEs?\b", unit, re.I) and re.fullmatch(r"[\d.,]+", cell) else cell)
        if not name or value is None or absence(name):
            continue
        record = team_record(letter, question, name, value, f"{name} {cell}")
        if record:
            out.append(record)
    whole = [r for r in out if _WHOLE.fullmatch(r["team"])]
    asked = asked_team(" ".join(question.text.split())) or _team_of(question.text) or _named_before(letter, question)
    asked = asked or (_of_staff(question.text) if len(whole) == 1 else None)
    if len(whole) == 1 and asked and not _TEAMED.match(table.cells[0][columns["team"]].strip()):
        return [{**whole[0], "team": asked}]  # of roles only the total counts, which is the team's
    if len(whole) == 1 and _ROLES.match(table.cells[0][columns["team"]].strip()):
        return []  # nor do they count where the team of the total is not told
    totals = [
        r
        for r in out
        if re.search(r"\btotal\b", r["team"], re.I) and team_name(re.sub(r"\b(?:grand )?total\b", "", r["team"], flags=re.I))
    ]
    for record in totals:
        record["team"] = re.sub(r"\s*\b(?:grand )?total\b\s*", " ", record["team"], flags=re.I).strip()
    if totals and re.search(r"\bteams?\b|\bdepartments?\b", table.cells[0][columns["team"]], re.I):
        return [r for r in out if r["team"].casefold() != "total"]
    return totals or [r for r in out if not re.search(r"\btotal\b", r["team"], re.I)]


_TEAM_ITSELF: Final = late(r"^(?:name of )?team(?: name)?$", re.I)
_WHOLE: Final = late(r"(?:(?:grand|team|overall|staff) )?totals?(?: (?:staff|posts|headcount|FTE|WTE))?", re.I)
_PAY: Final = late(r"\b(?:salar\w+|paid)\b", re.I)
_SUM: Final = late(r"^(?P<team>[A-Z].{2,60}?)[ :–-]+(?:sub-?)?total$", re.I)


def _of_others(question: Question, head: list[str], columns: dict[str, int]) -> bool:
    """The question counts what befell staff, and the table's headings do not say that it counts the staff of teams."""
    asked = _PAY.sub("", size_asked(" ".join(question.text.split())))  # which may stand in another column
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
        out += [record] if record and not _WHOLE.fullmatch(row[0].strip()) else []
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


_SPLIT: Final = late(
    r"\b(?:group|grade|band|site|hospital|gender|sex|age|ethnic\w*|year|month|type|reason|school|ward|area|locality)s?\b", re.I
)
_WORDS_ONLY: Final = late(r"^\s*[A-Za-z][A-Za-z&,’'()/ -]*$")
_STAFF_IN: Final = late(
    r"\b(?:staff|posts|roles|employees|bands|people)\b[^.?]*? (?:in|within|of) (?:the|your) (?P<team>[\w&’'-]+(?: [\w&’'-]+){0,3})\W*$",
    re.I,
)


def _of_staff(asked: str) -> str | None:
    """The team whose staff's grades or pay a question asks: "number of staff and salary bands in the press office"."""
    said = _STAFF_IN.search(" ".join(asked.split()))
    return team_name(said["team"]) if said else None


def _team_of(asked: str) -> str | None:
    """The team that a question asks the make-up of: "a structure of the procurement team with roles"."""
    said = _TEAM_OF.search(" ".join(asked.split()))
    return team_name(said["team"]) if said else None


_HEADS: Final = late(r"^(?:number of )?(?:head ?count|heads|staff|people|employees)(?: count| numbers?)?$", re.I)


def _other_unit(head: list[str], columns: dict[str, int], question: Question) -> list[int]:
    """The column of full-time equivalents beside one of heads, or of heads beside one of those; none where the question asks for one."""
    if (ASKS_FTE.search(question.text) is not None) != (re.search(r"\bhead ?count\b", question.text, re.I) is not None):
        return []
    fte = [n for n, cell in enumerate(head) if ASKS_FTE.fullmatch(cell.strip())]
    heads = [n for n, cell in enumerate(head) if _HEADS.match(cell.strip())]
    pair = [*fte, *heads]
    return [n for n in pair if n != columns["headcount"]] if len(fte) == len(heads) == 1 and columns["headcount"] in pair else []


def _latest_year(head: list[str]) -> int | None:
    """The column of the latest year, where the others are years too."""
    years = {n: d.start for n, cell in enumerate(head[1:], 1) if cell.strip() and (d := date(cell)) and d.start}
    return max(years, key=lambda n: years[n]) if len(years) == len([c for c in head[1:] if c.strip()]) > 0 else None


_TOTAL_LINE: Final = late(r"^(?P<team>[A-Z][^\n:]{3,60}?) (?:Grand )?Total\s*:?\s*(?P<figure>\d+(?:\.\d+)?)\s*$", re.M)


def _totals(letter: Letter, question: Question) -> list[Record]:
    """ "Contracts & Planning Total 6": a flattened table's total row, in the unit of its heading or of the question."""
    out = []
    for said in _TOTAL_LINE.finditer(question.answer):
        fte = re.search(r"\b[FW]TEs?\b", question.answer + question.text)
        value = count(said["figure"] + (" FTE" if fte else " staff"))
        record = team_record(letter, question, said["team"].strip(), value, said.group()) if value else None
        if record:
            out.append(record)
    return out


def _sentences(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    out: list[Record] = []
    for sentence in sentences_of(question.answer.replace("\n", "\n\n") if _is_listed(question.answer) else question.answer):
        for pattern in _SENTENCES:
            said = pattern.search(sentence)
            value = _figure(said["rest"], question) if said else None
            name = team_name(said["team"]) if said else None
            if said and value and name and (value.unit or intent.team):
                record = team_record(letter, question, name, value, sentence.strip())
                if record:
                    out.append(record)
                break
    return out


_FTE: Final = late(r"\b\d+(?:\.\d+)?\s*(?:FTE|WTE)\b", re.I)


def _figure(words: str, question: Question) -> Count | None:
    """The count told; of heads and full-time equivalents, the one that the question asks for."""
    fte = _FTE.search(words) if re.search(r"\bFTE|\bWTE|full.time.equivalent", question.text, re.I) else None
    return count(fte.group() if fte else words)


def _is_listed(answer: str) -> bool:
    """Each line is a statement of its own: none ends in the middle of a sentence."""
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    return all(re.match(r"[A-Z\d•(-]", line) for line in lines)
