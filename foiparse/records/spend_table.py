"""What was paid, in a table: the rows of names with their amounts, years down or across, and the years of one name."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.aliases import known
from foiparse.records.headings import SPEND, field_of
from foiparse.records.heads import Asked, fits
from foiparse.records.names import clean, is_name
from foiparse.records.spend import NO_PAYEE, YEAR, Paid, payee
from foiparse.records.tables import scaled
from foiparse.values import absence, date, money


def by_rows(table: Table, asked: Asked) -> list[Paid]:
    """The rows of a table of names: a column of totals, else one for each year, else its one column of amounts."""
    head = table.cells[0] if table.cells else []
    if turned := _years_down(table):
        return turned
    names = next((n for n, cell in enumerate(head) if _heads_names(cell)), None)
    if names is None and (_asked_rows(table, asked) or _years_across(table, asked)):
        names = 0
    if names is None or len(table.cells) < 2:
        return []
    body = [row for row in table.cells[1:] if len(row) == len(head)]
    sums = [n for n in range(len(head)) if n != names and (_amounts(body, n) or _in_pounds(head[n], body, n))]
    totals = [n for n in sums if re.match(r"(?:grand |overall )?total", head[n].strip(), re.I)]
    years = [n for n in sums if is_year(head[n])]
    out: list[Paid] = []
    for row in body:
        name = " ".join(row[names].split()).strip(" :*")
        if (
            not name
            or NO_PAYEE.match(name)
            or field_of(name, SPEND) == "amount"
            or absence(name)
            or not any(c.isalpha() for c in name)
        ):
            continue
        if years and not totals and all(not row[n].strip() or absence(row[n]) == "not_applicable" for n in years):
            out.append(Paid(name, "not used", raw=row[years[0]].strip()))
            continue
        for n in totals[:1] or years or sums[:1]:
            # "included in the above", "N/A" beside another year's amount
            told_elsewhere = n in years and (absence(row[n]) == "not_applicable" or not (money(row[n]) or absence(row[n])))
            if row[n].strip() and not told_elsewhere and not _KEPT_BACK.search(row[n]):
                cell = scaled(_cell(row, n), head[n])
                cell = f"£{cell}" if _PLAIN.fullmatch(cell) and "£" in head[n] else cell
                out.append(
                    Paid(
                        name,
                        cell,
                        year_of(head[n]) if n in years and n not in totals else None,
                        n in totals or _spans(head[n]),
                        cell,
                    )
                )
    return out


_YEAR: Final = late(YEAR)


def year_of(heading: str) -> str:
    """The year that a heading names, without what it says of it: "Locum spend 2021/22" → 2021/22."""
    said = _YEAR.search(heading)
    beside = heading.replace(said.group(), "") if said else ""
    return (
        said.group() if said and not re.search(r"\d|\(\w|\b(?:to|from|until|since|half|quarter)\b", beside) else heading.strip()
    )


_SPAN: Final = late(r"\b20\d\d (?:to|until|[-–]) [A-Z][a-z]+ 20\d\d\b|\bto date\b", re.I)


def _spans(heading: str) -> bool:
    """The heading's amounts are of more or less than a year: "Spend April 2020 to January 2021"."""
    return _SPAN.search(heading) is not None


def _years_down(table: Table) -> list[Paid]:
    """A table of years down and known names across: "2022/23 | £5,600 | £2,300" under "Google Ads | Facebook"."""
    head, body = table.cells[0] if table.cells else [], table.cells[1:]
    rows = [row for row in body if len(row) == len(head) and is_year(row[0])]
    names = {n: name for n, cell in enumerate(head) if n and (name := _names_payee(cell)) and _amounts(rows, n)}
    sure = any(known().find(name) or payee(head[n]) for n, name in names.items())
    if len(rows) < 2 or len(names) < len(head) - 1 or not sure:
        return []
    return [
        Paid(name, row[n].strip(), row[0].strip(), raw=row[n].strip())
        for row in rows
        for n, name in names.items()
        if row[n].strip()
    ]


def _names_payee(heading: str) -> str:
    """The name that heads a column of amounts: "JCDecaux", "Paid to Fernlea"; "" where it is no name."""
    name = clean(heading)
    return name if known().find(name) or (is_name(name, strict=True) and not NO_PAYEE.match(name)) else payee(name) or ""


# A cell that is kept back tells no spend.
_KEPT_BACK: Final = late(r"\b(?:redacted|withheld|exempt|s\.? ?43|section 43)\b", re.I)


# What heads a column of kinds, places or parts of the body, whatever names stand in it.
_KINDS: Final = late(
    r"^(?:\w+ )?(?:special(?:i?ty|ism)|department|directorate|ward|site|category|type|kind|school|area|purpose|reason|group|grade|role)s?$",
    re.I,
)


def _asked_rows(table: Table, asked: Asked) -> bool:
    """Most rows begin with a name that the question lists, or that is known."""
    firsts = [row[0].strip() for row in table.cells[1:] if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    if _KINDS.match(table.cells[0][0].strip()) and not any(map(known().find, firsts)):
        return False
    ours = [c for c in firsts if known().find(c) or (is_name(c) and re.search(rf"(?<!\w){re.escape(c)}(?!\w)", asked.text))]
    return len(firsts) > 1 and len(ours) * 2 > len(firsts)


def _years_across(table: Table, asked: Asked) -> bool:
    """Nothing but years stand beside a first heading that is empty, over names: "| 2022/23 | 2023/24"."""
    head, *body = table.cells
    firsts = [clean(row[0]) for row in body if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    across = len(head) > 1 and not head[0].strip() and all(is_year(cell) for cell in head[1:])
    return across and len(firsts) > 1 and all(fits(c, asked) for c in firsts)


def _cell(row: list[str], n: int) -> str:
    """The amount's cell; of a row that says in another cell that nothing was used, those words."""
    return next((c.strip() for c in row if c.strip().casefold() in ("not used", "not applicable")), row[n].strip())


def _heads_names(cell: str) -> bool:
    """A heading of names; "System category" heads what the systems are for."""
    kinds = re.search(r"\b(?:category|type|kind|area|function)\b", cell, re.I) is not None
    return field_of(cell, SPEND) == "provider" and date(cell) is None and not kinds


_PLAIN: Final = late(r"\d[\d,]*(?:\.\d+)?")


def _in_pounds(heading: str, body: list[list[str]], n: int) -> bool:
    """The column holds plain figures under a heading with the sign: "Spend (£)"."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    return "£" in heading and bool(cells) and sum(_PLAIN.fullmatch(c) is not None for c in cells) * 2 > len(cells)


def _amounts(body: list[list[str]], n: int) -> bool:
    """The column holds money, or words that there is none."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    priced = sum("£" in c or "$" in c or "€" in c for c in cells)
    return bool(cells) and priced > 0 and sum(bool(money(c)) or absence(c) is not None for c in cells) * 2 > len(cells)


def is_year(cell: str) -> bool:
    """Whether a heading is a year or a financial year, whatever is said of it: "Spend 2023/24 (£)", "2024/25 (budget)"."""
    said = date(re.sub(r"\((?:budget|forecast|planned|to date)\)|\b(?:FY|spend|cost|total|£)\b", "", cell, flags=re.I))
    return said is not None and said.precision in ("financial_year", "year")
