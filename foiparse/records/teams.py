"""Teams with a figure: from sentences ("a Corporate procurement team comprising 15 staff members"), tables and plain answers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter, Question, Table
from foiparse.records.headings import TEAMS, columns_of
from foiparse.records.heads import common
from foiparse.records.intents import Intent, answered, intent_of
from foiparse.records.model import Record, place
from foiparse.records.posts import APART, NO_SIZE, TURNING, asked_team, posts, size_asked
from foiparse.records.prose import sentences_of
from foiparse.records.told import pieces, told
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
    r"\bprocure\w*|\bpurchas\w*|\bcommercial\b|\bcontracts?\b|\bbuy(?:ers?|ing)\b|\bcategory (?:manage\w*|officer|lead)|\bsourcing\b"
)
# The team's words may not be these alone, nor begin with them.
_NO_TEAM: Final = frozenset(
    "a an the our your this that same whole team department unit service function section group office no each every".split()
)
_LEADING: Final = late(
    r"^(?:(?:an?|the|our|your|of|in|within|dedicated|small|single|one|have|has|we|there|is|are|currently|comprising|by)\s+)+",
    re.I,
)


def teams(letter: Letter) -> tuple[list[Record], list[Record]]:
    """(procurement teams, other teams). Roles are records only where no total of a team is given."""
    procurement: list[Record] = []
    others: list[Record] = []
    asked_before = False
    for question in answered(letter):
        intent = intent_of(question.text)
        asked_before = intent.team or (asked_before and _GOES_ON.match(question.text) is not None)
        if not asked_before:
            continue
        found = [r for n in question.tables for r in _rows(letter, question, letter.tables[n])]
        found = found or _totals(letter, question) or _told(letter, question, intent)
        for record in found:
            other = re.search(r"\bteam\b", record["team"], re.I) or record["team"].casefold() in question.text.casefold()
            ours = OURS.search(record["team"].lower()) or (intent.procurement and not other)
            (procurement if ours else others).append(record)
    if not procurement and not others:
        procurement, others = _of_tables(letter)
    return _once(procurement), _once(others)


_SIZED: Final = late(r"\b[FW]TEs?\b|\bhead ?count\b|\b(?:full|whole)[- ]time equivalent|\b(?:number of )?staff\b", re.I)
_TEAMED: Final = late(r"^(?:name of )?(?:team|department|directorate|unit)s?(?: name)?$", re.I)


def _of_tables(letter: Letter) -> tuple[list[Record], list[Record]]:
    """Tables that say in their headings that they count the staff of teams, whatever the question is."""
    out: list[Record] = []
    for table in letter.tables:
        head = table.cells[0] if table.cells else []
        if any(_TEAMED.match(c.strip()) for c in head) and any(_SIZED.search(c) for c in head):
            question = next((q for q in letter.questions if q.label == table.question), Question(label=table.question or ""))
            out += _rows(letter, question, table)
    ours = [r for r in out if OURS.search(r["team"].lower())]
    return ours, [r for r in out if r not in ours]


# "And in e-learning", after "How many work in Registry?".
_GOES_ON: Final = late(r"^\W*(?:\(?\w{1,3}[.)]\s*)?(?:and |how many )*(?:in|for|of) (?:the |your )?\w", re.I)


def _told(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """Teams of lines, clauses and sentences; a figure alone is for the team asked about, unless a named team has the same."""
    if APART.search(question.text):
        return []
    if lettered := _lettered(letter, question):
        return lettered
    named = _clauses(letter, question) or _sentences(letter, question, intent)
    posted = _posted(letter, question)
    named = posted if len(posted) >= len(named) else named
    alone = [r for r in _plain(letter, question, intent) if r["headcount"] not in [n["headcount"] for n in named]]
    return [*alone, *named]


_PART: Final = late(
    r"(?:^|[\s,;:])\(?(?P<label>[a-h]|i{1,3}|iv|v)[).]\s*(?P<words>[^\n]+?)(?=[\s,;]+(?:and )?\(?(?:[a-h]|i{1,3}|iv|v)[).]\s|\n|[?.;]?\s*$)"
)


_STAFFED: Final = late(
    r"\b(?:how many|numbers? of|no\.? of)\s+(?:(?:full|whole)[- ]time[- ]equivalents?|FTEs?|WTEs?|staff|people|employees|officers|posts)\b",
    re.I,
)


def _lettered(letter: Letter, question: Question) -> list[Record]:
    """Teams of a question's lettered parts, figures of the answer's with the same letters: "(a) procurement (b) finance"."""
    flat = " ".join(question.text.split())
    asked = {m["label"]: m["words"] for m in _PART.finditer(flat)} if _STAFFED.search(flat) else {}
    told_ = {m["label"]: m["words"] for m in _PART.finditer(question.answer)} if len(asked) > 1 else {}
    out = []
    for label, words in asked.items():
        name = team_name(asked_team(words) or words.strip(" ,?"))
        value = _in_unit(count(told_[label]), question) if label in told_ and len(told_[label]) <= LONGEST_PLAIN else None
        record = (
            _record(letter, question, name, value, told_[label]) if name and value and len(name.split()) <= LONGEST_TEAM else None
        )
        out += [record] if record else []
    return out if len(out) > 1 else []


# A team's name has no more words than this.
LONGEST_TEAM: Final = 6


def _posted(letter: Letter, question: Question) -> list[Record]:
    """Names with a figure each, in the pieces of the answer."""
    given = [(p, _in_unit(p.value, question)) for p in posts(told(question), question.text)]
    return [r for p, value in given if value and (r := _record(letter, question, p.team, value, p.raw))]


_CLAUSE: Final = late(
    r"(?:^|(?<=[.;\n])\s*)(?P<team>[A-Z][A-Za-z&,'’/ -]{1,50}?)\s*(?::|[-–]|\s(?=\d))\s*(?P<rest>\d[\d.,]*\s*(?:x\s*)?"
    r"(?:FTEs?|WTEs?|staff|employees|officers|people|posts)?)\s*(?=[.;\n]|,\s|$)"
)
_NO_CLAUSE: Final = late(
    r"\b(?:total|approximately|there|this|comprises?|consists?|employs|as to|first|second|third"
    r"|former|latter|that|these|was|were|we|have|has|are|is|question|answer|year|band|grade"
    r"|average)\b",
    re.I,
)


# More clauses of a name and a figure than this are a list; a common word may be a name there.
MOST_CHANCE: Final = 2


def _clauses(letter: Letter, question: Question) -> list[Record]:
    """ "Strategic Procurement: 11.5 FTE", "ICT 14.5 FTE. Procurement 2 FTE."."""
    out = []
    clauses = list(_CLAUSE.finditer(told(question)))
    listed = len(clauses) > MOST_CHANCE
    for said in clauses:
        value = _in_unit(count(said["rest"]), question)
        name = (
            None
            if _NO_CLAUSE.search(said["team"])
            or (not listed and set(said["team"].casefold().split()) <= common() - telling_words(question))
            else team_name(said["team"])
        )
        record = _record(letter, question, name, value, said.group().strip()) if value and name else None
        if record:
            out.append(record)
    return out


def telling_words(question: Question) -> set[str]:
    """The words of the question, in small letters."""
    return set(re.findall(r"[^\W_]+", question.text.casefold()))


_ASKS_FTE: Final = late(r"(?<!not )(?<!not in )\b(?:FTEs?|WTEs?)\b|full.time.equivalent", re.I)


def _in_unit(value: Count | None, question: Question) -> Count | None:
    """A bare figure in the unit that the question asks for; None where it asks for none."""
    if value is None or value.unit is not None:
        return value
    fte = _ASKS_FTE.search(question.text)
    return replace(value, unit="FTE" if fte else "staff")


def _once(records: list[Record]) -> list[Record]:
    return list({(r["team"].casefold(), r["unit"]): r for r in reversed(records)}.values())[::-1]


def _record(letter: Letter, question: Question, team: str, value: Count, raw: str) -> Record | None:
    """A record of one team. Bounds and suppressed counts leave the figure out: a bound is no headcount."""
    unit = "FTE" if value.unit in ("FTE", "WTE") else "staff"
    if value.value is None or value.unit in ("percent", "hours", "users", "licences") or not team:
        return None
    span = place(letter, question, raw)
    return {
        "team": team, "headcount": value.value, "unit": unit, "raw": raw, "approximate": value.approximate,
        "question": question.label, "span": list(span) if span else None,
    }  # fmt: skip


# Words that are left of a phrase that names no team.
_NO_WORDS: Final = late(
    r"(?:yes|no|there)\b.*|(?:(?:one|two|three|first|second|third|last|other|years?|months?|staff|people|officers|employees|patients?|visitors?|public"
    r"|total|all|both|each|and|posts?|roles?|current|same)\s?)+",
    re.I,
)


def team_name(words: str) -> str | None:
    """A team's name without article, None where no name is left."""
    words = re.sub(r"^(?:FTEs?|WTEs?)\s+(?=\w)|(?<=\w)\s+(?:staff|employees)$", "", TURNING.sub("", words).strip(), flags=re.I)
    name = re.sub(r"\s+x$", "", _LEADING.sub("", " ".join(words.split())).strip(" ,.:-–"))
    telling = [w for w in re.findall(r"[\w&]+", name.casefold()) if w not in _NO_TEAM]
    return name if telling and not _NO_WORDS.fullmatch(" ".join(telling)) else None


def _rows(letter: Letter, question: Question, table: Table) -> list[Record]:
    """Rows of a table with a column of teams and one of figures; the total row alone where there is one."""
    if len(table.cells) < 2:
        return []
    columns = columns_of(table.cells[0], TEAMS)
    if "team" in columns and "headcount" not in columns and (latest := _latest_year(table.cells[0])) is not None:
        columns["headcount"] = latest
    if len(columns) < 2:
        return []
    column = [row[columns["headcount"]].strip() for row in table.cells[1:] if len(row) > columns["headcount"]]
    unit = table.cells[0][columns["headcount"]] + (" FTE" if any(re.fullmatch(r"\d+\.\d+", c) for c in column) else "")
    out: list[Record] = []
    for row in table.cells[1:]:
        if len(row) <= max(columns.values()):
            continue
        name, cell = row[columns["team"]].strip(), row[columns["headcount"]].strip()
        value = count(f"{cell} FTE" if re.search(r"\b[FW]TEs?\b", unit, re.I) and re.fullmatch(r"[\d.,]+", cell) else cell)
        if not name or value is None or absence(name):
            continue
        record = _record(letter, question, name, value, f"{name} {cell}")
        if record:
            out.append(record)
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
        record = _record(letter, question, said["team"].strip(), value, said.group()) if value else None
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
                record = _record(letter, question, name, value, sentence.strip())
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


# An answer to "how many FTE" is a figure and a few words; anything longer says something of its own.
LONGEST_PLAIN: Final = 60
_ASKED: Final = late(
    r"\b(?:in|within|of|on|for|to|employ on|dedicated to)\s+(?:the |your |its )?(?P<team>(?:[\w&,'()-]+ ){0,5}?(?:team"
    r"|department|dept|function|unit)|[A-Z][\w&]*(?:,? (?:and |& )?[A-Z][\w&]*)* \([A-Z]{2,6}\)|procurement|communications)\b",
    re.I,
)


_ROLE: Final = late(
    r"\b(?:how many|number of)\s+(?:(?:full|whole)[- ]time[- ]equivalent |FTE |WTE )?(?P<role>[a-z][\w/' -]{2,40}?)\s*,?\s*"
    r"(?:\b(?:are|is|were|does|do|did|have|in (?:FTE|WTE)|employed|currently)\b|\()",
    re.I,
)


def _role(text: str) -> str | None:
    """The role that a question about posts counts: "How many paramedics are employed, in WTE?" → "paramedics"."""
    flat = " ".join(text.split())
    said = _ROLE.search(flat) if re.search(r"\bemploy|\bFTEs?\b|\bWTEs?\b|full.time.equivalent", flat, re.I) else None
    role = re.sub(r"^(?:of )?(?:the |your )", "", said["role"]).strip() if said else ""
    generic = {
        "staff",
        "people",
        "employees",
        "fte",
        "ftes",
        "wte",
        "members of staff",
        "individuals",
        "officers",
        "posts",
        "in total",
        "full-time",
    }
    role = re.sub(r"(?<=\w) staff$", "", role)
    return (
        role
        if role
        and role.casefold() not in generic
        and not re.match(r"(?:is|are|of|in|work|people|staff)\b", role, re.I)
        and not re.search(r"\b(?:fte|wte|equivalent)s?\b", role, re.I)
        else None
    )


# Two figures, each with its own noun ("23 officers and 14 police staff"): neither is the team's.
_COUNTED: Final = late(r"\b\d[\d.,]*\s+(?:x\s+)?(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)[a-z]{3,}", re.I)


_OF_YEAR: Final = late(
    r"\b(?P<year>20\d\d)(?:\s?[/-]\s?\d\d(?:\d\d)?)?\)?\s*(?::|=|[-–—]|was)?\s*(?P<figure>\d[\d,]*(?:\.\d+)?(?:\s?(?:FTE|WTE|staff))?)(?=\s*(?:$|[,.;\n(]|and\b))",
    re.I,
)


def _latest_told(answer: str) -> str | None:
    """Of "2020: 6.0 FTE, 2021: 6.5 FTE, 2022: 7.0 FTE" the last year's figure."""
    years = {m["year"]: m["figure"] for m in _OF_YEAR.finditer(answer)}
    return years[max(years)] if len(years) > 1 else None


# "64 (58.3 FTE)": heads and full-time equivalents of the same team.
_BOTH_UNITS: Final = late(r"(?P<heads>\d[\d,]*)(?: \w+){0,3}\s*[(\[](?P<fte>\d[\d,.]*\s*(?:FTE|WTE)s?)\b", re.I)
# "A total of 8.0 FTE: …", "8 staff in total".
_IN_ALL: Final = late(
    r"\btotal(?: of)?:?\s+(?P<one>\d[\d,.]*\s*(?:FTE|WTE|staff|people|employees|posts)s?)\b"
    r"|\b(?P<two>\d[\d,.]*\s*(?:FTE|WTE|staff|people|employees|posts)s?) in total\b",
    re.I,
)
# Where a total is told, it is told at once.
LONGEST_TOTAL: Final = 120


def _plain(letter: Letter, question: Question, intent: Intent) -> list[Record]:
    """A figure alone, for the team that the question asks about."""
    said = _ASKED.search(" ".join(question.text.split()))
    answer = told(question)
    first = _latest_told(answer) or (sentences_of(answer)[0] if answer else "")
    several = len(_COUNTED.findall(first)) > 1 and not re.search(r"\btotal\b|[(\[]", first, re.I)
    first = re.sub(r"^(\W*\d[\d,.]*)\s*\((?!\W*\d).*", r"\1", first, flags=re.S)  # "6 (two full time in that role)"
    if re.match(r"\W*(?:please|see|kindly)\b", first, re.I):
        return []
    both = _BOTH_UNITS.search(first)
    if both:
        first = both["fte"] if _ASKS_FTE.search(question.text) else both["heads"]
    elif said_total := _IN_ALL.search(answer[:LONGEST_TOTAL]):
        first = said_total["one"] or said_total["two"]
        several = False
    if len(first) > LONGEST_PLAIN and re.match(r"\W*(?:yes\W+)?(?:there (?:are|is)|\d)", first, re.I):
        first = next(iter(pieces(first)), first)
    plain = len(first) <= LONGEST_PLAIN and not several
    first = re.sub(r"^\W*(?:yes|oes)\b[\s,.:;–-]+", "", first, flags=re.I)
    first = pieces(first)[0] if pieces(first) and not re.search(r"[(\[]|\btotal\b", first) else first
    value = _in_unit(count(first) if plain else None, question)
    name = (team_name(said["team"]) if said else None) or _role(question.text) or asked_team(question.text)
    if name and NO_SIZE.search(size_asked(" ".join(question.text.split()))):
        return []
    if value is None or name is None:
        return []
    record = _record(letter, question, name, value, first.strip())
    return [record] if record else []
