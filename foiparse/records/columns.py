"""Which columns of a table of systems hold what: names of both kinds, uses, ends and sums, told by the row of headings."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.headings import SOFTWARE, columns_of
from foiparse.records.itkinds import is_kind

JOINED: Final = late(r"[-–—/&,(]|\band\b|\bwith\b")
# A heading for a product and its supplier has no more words than this.
LONGEST_BOTH: Final = 6


BOTH: Final = late(
    r"\b(?:supplier|vendor|provider|company|manufacturer)s?\b.*\b(?:product|system|software|name|application)s?\b", re.I
)
BOTH_TURNED: Final = late(
    r"\b(?:product|system|software|application)s?\b.*\b(?:supplier|vendor|provider|company|manufacturer)s?\b", re.I
)


def columns_in(row: list[str]) -> dict[str, int]:
    """Field → column; a heading for both ("Supplier – product") is the column of both, a blank one before others that of uses."""
    columns = columns_of(row, SOFTWARE)
    whole = next((n for n, cell in enumerate(row) if _NAMES_ONLY.match(cell.strip())), None)
    if whole is not None and "product" not in columns:
        columns["product"] = whole
    if "product" not in columns and "supplier" in columns:
        kind = next((n for n, cell in enumerate(row) if n not in columns.values() and is_kind(cell)), None)
        columns |= {"product": kind} if kind is not None else {}  # "MIS" beside "Supplier" heads the names of such systems
    for n, cell in enumerate(row):
        if len(cell.split()) <= LONGEST_BOTH and JOINED.search(cell) and (BOTH.search(cell) or BOTH_TURNED.search(cell)):
            if columns.get("product", n) != n:
                columns.setdefault("functions", columns["product"])  # "System" beside "Supplier / product" is what it is for
            columns["product"] = columns["supplier"] = n
    if "product" not in columns and "supplier" in columns:
        made = next((n for n, cell in enumerate(row) if _MADE_BY.fullmatch(cell.strip())), None)
        sold = next((n for n, cell in enumerate(row) if n != made and _SOLD_BY.fullmatch(cell.strip())), None)
        columns |= {} if made is None or sold is None else {"product": made, "supplier": sold}
    if "annual_cost" not in columns:
        sums = [n for n, cell in enumerate(row) if "£" in cell and _YEARLY.search(cell) and n not in columns.values()]
        columns |= {"annual_cost": sums[0]} if sums else {}
    if "annual_cost" not in columns and "supplier" in columns:
        years = [n for n, cell in enumerate(row) if OF_YEAR.fullmatch(cell.strip())]
        free = years and (years[-1] not in columns.values() or columns.get("cost") == years[-1])  # "Cost 2024/25"
        columns |= {"annual_cost": years[-1]} if free else {}
    if (
        "product" not in columns
        and (whole := next((n for n, cell in enumerate(row) if _OR_SERVICE.match(cell.strip())), None)) is not None
    ):
        columns = {"product": whole, **{k: n for k, n in columns.items() if n != whole}}
    if "contract_end" not in columns and any(_FROM.fullmatch(c.strip()) for c in row):
        until = next((n for n, cell in enumerate(row) if _TO.fullmatch(cell.strip())), None)
        columns |= {} if until is None else {"contract_end": until}
    if row and not row[0].strip() and "functions" not in columns and {"product", "supplier"} & set(columns):
        columns["functions"] = 0
    alone = "supplier" in columns and "functions" not in columns and 0 not in columns.values()
    if alone and CONTRACT.fullmatch(row[0].strip()):
        columns["functions"] = 0
    return _system_for(row, columns)


# "Manufacturer" beside "Supplier": what is bought goes by its maker's name, and another sells it.
_MADE_BY: Final = late(r"(?:manufacturer|maker)", re.I)
_SOLD_BY: Final = late(r"(?:current |existing )?(?:supplier|reseller|provider|vendor)(?: name)?", re.I)
# A contract's name says what it is for, where no column has a product: "Contract | Supplier | Expiry".
CONTRACT: Final = late(r"(?:name of |type of )?(?:the )?contracts?(?: names?| titles?| area)?|title", re.I)
# "From" and "To" over the days of a contract.
_FROM: Final = late(r"from|start(?:s|ed)?|began", re.I)
_TO: Final = late(r"to|until|till", re.I)
# "System" beside "Product": what it is for ("EPR") and what it is called.
_FOR: Final = late(r"(?:clinical |it |type of |kind of )?systems?(?: type| area| required)?", re.I)
_CALLED: Final = late(
    r"(?:(?:name of )?(?:the )?)?(?:products?|software|applications?|packages?|solutions?|platforms?)"
    r"(?: (?:name|used|title|(?:currently )?in (?:use|place)))?|name",
    re.I,
)


def _system_for(row: list[str], columns: dict[str, int]) -> dict[str, int]:
    first = columns.get("product")
    if first is None or "functions" in columns or not _FOR.fullmatch(row[first].strip()):
        return columns
    called = next(
        (n for n, cell in enumerate(row) if n != first and n not in columns.values() and _CALLED.fullmatch(cell.strip())), None
    )
    return columns if called is None else {**columns, "functions": first, "product": called}


# "£ / year", "£ pa".
_YEARLY: Final = late(r"\b(?:years?|annum|annual|p\.?a|yr)\b", re.I)
# "2022/23" over what was paid in that year.
OF_YEAR: Final = late(
    r"(?:FY ?|(?:cost|spend|price) (?:(?:in|for) )?)?(?:20)?\d\d[/–-](?:20)?\d\d(?: cost| spend| ?\(?£\)?)?", re.I
)
# Words that head names only where they are the whole heading.
_NAMES_ONLY: Final = late(r"^(?:apps?|app names?|databases?|licen[cs]ed product|vendor product)$", re.I)
# "Product / service" heads names.
_OR_SERVICE: Final = late(
    r"^(?:products?|systems?|software|applications?|solutions?)\s*(?:/|or|&|and)\s*(?:services?|tools?|modules?|functions?)$",
    re.I,
)
_YES: Final = late(r"^(?:yes|no|y|n|n/?a|-|–|not applicable|x|✓|✔)?$", re.I)


def without_yes(cells: list[list[str]]) -> list[list[str]]:
    """The table without columns that only say yes or no: "System in place?" heads no names."""
    width = min(map(len, cells), default=0)
    kept = [
        n
        for n in range(width)
        if not (len(cells) > 1 and all(_YES.match(r[n].strip()) for r in cells[1:]) and cells[1][n].strip())
    ]
    return [[row[n] for n in kept] for row in cells] if 0 < len(kept) < width else cells
