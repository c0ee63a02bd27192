"""What was paid, in a table: the rows of names with their amounts, years down or across, and the years of one name."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.letter import Table
from foiparse.records.aliases import known
from foiparse.records.column_types import scaled
from foiparse.records.fitting import Asked, common, fits
from foiparse.records.headings import SPEND, field_of
from foiparse.records.names import clean, is_name
from foiparse.records.spend import AMOUNT, NO_PAYEE, YEAR, Paid, payee
from foiparse.records.spend_firms import firms_asked
from foiparse.records.where import stands_in
from foiparse.values import absence, date, money


def by_rows(table: Table, asked: Asked) -> list[Paid]:
    """The rows of a table of names: a column of totals, else one for each year, else its one column of amounts."""
    if turned := _years_down(table, asked):
        return turned
    head, body = _parted(table)
    names = next((n for n, cell in enumerate(head) if _heads_names(cell)), None)
    if names is None and (_asked_rows(head, body, asked) or _years_across(head, body, asked) or _firms(head, body, asked)):
        names = 0
    if names is None or not body:
        return []
    body = [row for row in body if len(row) == len(head)]
    bare = firms_asked(asked.text) and _COUNTED.search(asked.text) is None
    sums = [
        n
        for n in range(len(head))
        if n != names and (_amounts(body, n) or _in_pounds(head[n], body, n) or (bare and is_year(head[n]) and _plain(body, n)))
    ]
    totals = [n for n in sums if _totals(head[n])]
    if len(sums) > 1 and not any(cell.strip() for cell in head):
        return []  # nothing says what each of the amounts is
    years = [n for n in sums if is_year(head[n])]
    of = next((n for n, cell in enumerate(head) if n not in (names, *sums) and _heads_years(cell, body, n)), None)
    rows = [(row, "") for row in body] if of is None or years else _told_years(body, of)
    found = [p for row, year in rows for p in _row(head, row, names, totals[:1] or years or sums[:1], year)]
    summed = {p.name for p in found if p.total} if of is not None and not years else set()
    return [p for p in found if p.total or p.name not in summed]  # "Facebook | Total | £3,150" counts in place of its years


def _told_years(body: list[list[str]], of: int) -> list[tuple[list[str], str]]:
    """The rows with the year that their own cell tells; a blank one is of the year above."""
    told = [""]
    for row in body:
        told.append(row[of].strip() or told[-1])
    return list(zip(body, told[1:], strict=True))


def _parted(table: Table) -> tuple[list[str], list[list[str]]]:
    """The heading and the rows; where the first row has an amount as the others do, there is no heading."""
    head, body = (table.cells[0], table.cells[1:]) if table.cells else ([], [])
    amounts = [n for n, cell in enumerate(head) if n and _MONEY.fullmatch(cell.strip())]
    return (
        ([""] * len(head), table.cells)
        if any(_amounts(body, n) for n in amounts if all(n < len(r) for r in body))
        else (head, body)
    )


_MONEY: Final = late(AMOUNT)
_OF_YEARS: Final = late(
    r"(?:(?:financial|academic|calendar|tax|accounting) )?(?:years?|periods?)|FY|F/Y|year (?:of spend|ending)", re.I
)


def _heads_years(heading: str, body: list[list[str]], n: int) -> bool:
    """The column says of each row which year it is of."""
    cells = [row[n] for row in body if row[n].strip()]
    return _OF_YEARS.fullmatch(heading.strip()) is not None and sum(map(is_year, cells)) * 2 > len(cells)


def _row(head: list[str], row: list[str], names: int, sums: list[int], year: str) -> list[Paid]:
    """What a row says was paid to its name, in the columns `sums`; `year` is told by another cell."""
    name = " ".join(row[names].split()).strip(" :*•")
    heads_others = NO_PAYEE.match(name) or field_of(name, SPEND) == "amount" or absence(name)
    if not name or heads_others or "£" in name or not any(c.isalpha() for c in name):
        return []
    years = [n for n in sums if is_year(head[n]) and not _totals(head[n])]
    if years and all(not row[n].strip() or absence(row[n]) == "not_applicable" for n in years):
        return [Paid(name, "not used", raw=row[years[0]].strip())]
    out: list[Paid] = []
    for n in sums:
        # "included in the above", "N/A" beside another year's amount
        dashed = len(years) > 1 and absence(_cell(row, n)) == "blank"
        no_sum = absence(row[n]) == "not_applicable" or not (money(row[n]) or absence(row[n]))
        told_elsewhere = n in years and (no_sum or dashed)
        if row[n].strip() and not told_elsewhere and not _KEPT_BACK.search(row[n]):
            cell = _priced(_cell(row, n), head[n])
            told = year_of(head[n]) if n in years else year if is_year(year) else None
            out.append(Paid(name, cell, told, _totals(head[n]) or _spans(head[n]) or _totals(year), cell))
    return out


def _priced(cell: str, heading: str) -> str:
    """The amount with what the heading says of all its amounts: "£", "£000"."""
    cell = scaled(cell, heading)
    return f"£{cell}" if _PLAIN.fullmatch(cell) and "£" in heading else cell


_TOTAL_HEADING = late(r"(?:grand |overall |(?:two|three|four|five|\d)[- ]years? )?total", re.I)


def _totals(heading: str) -> bool:
    return _TOTAL_HEADING.match(heading.strip()) is not None


_YEAR: Final = late(YEAR)


_DAY_OR_TIME = late(r"\d|\(\w|\b(?:to|from|until|since|half|quarter)\b")


def year_of(heading: str) -> str:
    """The year that a heading names, without what it says of it: "Locum spend 2021/22" → 2021/22."""
    said = _YEAR.search(heading)
    beside = heading.replace(said.group(), "") if said else ""
    return said.group() if said and not _DAY_OR_TIME.search(beside) else heading.strip()


_SPAN: Final = late(r"\b20\d\d (?:to|until|[-–]) [A-Z][a-z]+ 20\d\d\b|\bto date\b", re.I)


def _spans(heading: str) -> bool:
    """The heading's amounts are of more or less than a year: "Spend April 2020 to January 2021"."""
    return _SPAN.search(heading) is not None


def _years_down(table: Table, asked: Asked) -> list[Paid]:
    """A table of years down and names across that are known, or all in the question, or may be paid where it asks for the spend on each.

    "2022/23 | £5,600 | £2,300" under "Google Ads | Facebook".

    A row of totals counts in place of the years; a column of totals ("Total", "Total advertising") is nobody's.
    """
    head, body = table.cells[0] if table.cells else [], table.cells[1:]
    body = [row for row in body if len(row) == len(head)]
    years = [row for row in body if is_year(row[0])]
    sums = [n for n in range(1, len(head)) if _amounts(years, n) or _in_pounds(head[n], years, n)]
    names = {n: name for n in sums if (name := _names_payee(head[n]))}
    sure = any(known().find(name) or payee(head[n]) for n, name in names.items()) or _all_asked(list(names.values()), asked)
    fewest = 1 if head and _OF_YEARS.fullmatch(head[0].strip()) else FEWEST
    if len(years) < fewest or len(set(names.values())) < len(names) or not sure:
        return []  # two columns of one name: which of them was paid?
    totals = [row for row in body if _totals(row[0])][-1:]
    return [
        Paid(name, _priced(row[n].strip(), head[n]), None if totals else row[0].strip(), bool(totals), raw=row[n].strip())
        for row in totals or years
        for n, name in names.items()
        if row[n].strip() and not _KEPT_BACK.search(row[n])
    ]


def _all_asked(names: list[str], asked: Asked) -> bool:
    """The question has all of the names; or it asks for each, and each may be one that was paid."""
    if len(names) < FEWEST:
        return False
    listed = all(stands_in(n, asked.text) for n in names)
    return listed or (_EACH.search(asked.text) is not None and all(fits(n, asked) for n in names))


_EACH: Final = late(
    r"\beach (?:[\w-]+ ){0,3}?(?:platform|channel|site|website|portal|board|supplier|provider|company|firm|agency|consultancy|contractor"
    r"|publication|outlet)\b",
    re.I,
)
# One row with a year may stand below headings of anything.
FEWEST: Final = 2
# What a heading says of its name's amounts: "Facebook spend", "Spend on LinkedIn", "LinkedIn adverts (£)".
_SPEND: Final = r"(?:spen[dt]|spending|expenditure|costs?|amount|paid)"
_SPEND_ON: Final = late(rf"^{_SPEND} (?:on|for|with|to) |(?: (?:paid|advert\w*|ads?|{_SPEND}))*\W*$", re.I)


def _names_payee(heading: str) -> str:
    """The name that heads a column of amounts: "JCDecaux", "Paid to Fernlea", "Facebook spend (£)"; "" where it is no name."""
    for name in (clean(heading), clean(_SPEND_ON.sub("", clean(heading)))):
        fitting = is_name(name, strict=True) and name.casefold() not in common()
        if (known().find(name) or fitting) and not NO_PAYEE.match(name):
            return name
    return payee(heading) or ""


def of_one(table: Table, name: str) -> list[Paid]:
    """A table of years down whose amounts are all of one name: its row of totals, else each year.

    The amounts are in one column, or in the column of totals beside others: "Year | Licences | Support | Total".
    """
    table = _turned(table, name)
    head, body = table.cells[0] if table.cells else [], [row for row in table.cells if len(row) > 1]
    years = [row for row in body if is_year(row[0])]
    width = min((len(row) for row in body), default=0)
    sums = [n for n in range(1, width) if _amounts(years, n) or (n < len(head) and _in_pounds(head[n], years, n))]
    whole = [n for n in sums if n < len(head) and _totals(head[n])] or sums
    if len(whole) != 1 or not years:
        return []
    (n,) = whole
    heading = head[n] if n < len(head) else ""
    totals = [row for row in body if _totals(row[0])][-1:]
    told = [(row, _priced(row[n].strip(), heading)) for row in totals or years if row[n].strip()]
    return [
        Paid(name, cell, None if totals else row[0].strip(), bool(totals), raw=row[n].strip())
        for row, cell in told
        if (m := money(cell)) and m.amount is not None and not m.flags and not _KEPT_BACK.search(row[n])
    ]


def _turned(table: Table, name: str) -> Table:
    """A table of one row with years across, for the one name, with the years down: "Supplier | 2022/23 | 2023/24", "Fernlea | £640 | £720"."""
    if len(table.cells) != HEAD_AND_ROW:
        return table
    head, row = table.cells
    pairs = [[heading.strip(), cell] for heading, cell in zip(head, row, strict=False) if is_year(heading)]
    others = [cell.strip() for heading, cell in zip(head, row, strict=False) if not is_year(heading)]
    ours = all(not c or c.casefold() == name.casefold() or _WORDS_OF_SPEND.fullmatch(c) for c in others)
    if len(pairs) < FEWEST or len(head) != len(row) or not ours or len(others) > 1:
        return table
    return table.model_copy(update={"cells": [["Year", "Spend"], *pairs]})


HEAD_AND_ROW: Final = 2
_WORDS_OF_SPEND: Final = late(r"(?:total |annual )?(?:spend|spent|cost|amount|payments?|paid|expenditure)(?: \(£\))?", re.I)


# A cell that is kept back tells no spend.
_KEPT_BACK: Final = late(r"\b(?:redacted|withheld|exempt|s\.? ?43|section 43)\b", re.I)


# What heads a column of kinds, places or parts of the body, whatever names stand in it.
_KINDS: Final = late(
    r"^(?:\w+ )?(?:special(?:i?ty|ism)|department|directorate|ward|site|category|type|kind|school|area|purpose|reason|group|grade|role)s?$",
    re.I,
)


def _asked_rows(head: list[str], body: list[list[str]], asked: Asked) -> bool:
    """Most rows begin with a name that the question lists, or that is known."""
    firsts = [row[0].strip() for row in body if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    if head and _KINDS.match(head[0].strip()) and not any(map(_is_known, firsts)):
        return False
    ours = [c for c in firsts if _is_known(c) or (is_name(c) and stands_in(c, asked.text))]
    return len(firsts) > 1 and len(ours) * 2 > len(firsts)


_JOINED_NAMES = late(r"\s*/\s*|\s+(?:and|&)\s+")


def _is_known(name: str) -> bool:
    """A known name, or two of one account: "Facebook / Instagram", "Twitter (X)"."""
    whole = known().find(name) or known().find(clean(name))
    return whole is not None or all(map(known().find, _JOINED_NAMES.split(clean(name))))


def _years_across(head: list[str], body: list[list[str]], asked: Asked) -> bool:
    """Nothing but years stand beside a first heading that is empty, over names: "| 2022/23 | 2023/24"."""
    firsts = [clean(row[0]) for row in body if row and row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    across = len(head) > 1 and not head[0].strip() and all(is_year(cell) for cell in head[1:])
    return across and len(firsts) > 1 and all(fits(c, asked) for c in firsts)


def _firms(head: list[str], body: list[list[str]], asked: Asked) -> bool:
    """A list of names and sums without a heading, or with no more than "Name" over the names, where the question asks what each firm was paid."""
    listed = (len(head) == PAIR and not any(cell.strip() for cell in head)) or (head and head[0].strip().casefold() == "name")
    firsts = [clean(row[0]) for row in body if row[0].strip() and not NO_PAYEE.match(row[0].strip())]
    return bool(listed) and firms_asked(asked.text) and sum(fits(c, asked, True) for c in firsts) * 2 > len(firsts)


# A line of a list is a name and its sum.
PAIR: Final = 2


def _cell(row: list[str], n: int) -> str:
    """The amount's cell; of a row that says in another cell that nothing was used, those words."""
    return next((c.strip() for c in row if c.strip().casefold() in ("not used", "not applicable")), row[n].strip())


_HEAD_OF_NAMES = late(r"\b(?:category|type|kind|area|function)\b", re.I)


def _heads_names(cell: str) -> bool:
    """A heading of names; "System category" heads what the systems are for."""
    kinds = _HEAD_OF_NAMES.search(cell) is not None
    return field_of(cell, SPEND) == "provider" and date(cell) is None and not kinds


_PLAIN: Final = late(r"\d[\d,]*(?:\.\d+)?")


def _in_pounds(heading: str, body: list[list[str]], n: int) -> bool:
    """The column holds plain figures under a heading with the sign: "Spend (£)"."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    return "£" in heading and bool(cells) and sum(_PLAIN.fullmatch(c) is not None for c in cells) * 2 > len(cells)


# A question that counts something besides: its table's figures need not be pounds.
_COUNTED: Final = late(r"\b(?:how many|numbers? of|hours|shifts|days)\b", re.I)


def _plain(body: list[list[str]], n: int) -> bool:
    """The column holds nothing but plain figures and words that there is none."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    return bool(cells) and all(_PLAIN.fullmatch(c) or absence(c) for c in cells) and any(_PLAIN.fullmatch(c) for c in cells)


def _amounts(body: list[list[str]], n: int) -> bool:
    """The column holds money, or words that there is none."""
    cells = [row[n].strip() for row in body if row[n].strip()]
    priced = sum("£" in c or "$" in c or "€" in c for c in cells)
    return bool(cells) and priced > 0 and sum(bool(money(c)) or absence(c) is not None for c in cells) * 2 > len(cells)


_BESIDE_YEAR = late(r"\((?:budget|forecast|planned|to date)\)|\b(?:FY|spend|cost|total|£)\b", re.I)


def is_year(cell: str) -> bool:
    """Whether a heading is a year or a financial year, whatever is said of it: "Spend 2023/24 (£)", "2024/25 (budget)"."""
    said = date(_BESIDE_YEAR.sub("", cell))
    return said is not None and said.precision in ("financial_year", "year")
