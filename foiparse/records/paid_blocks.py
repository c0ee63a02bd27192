"""What was paid, under headings: years over lines of names, or names over lines of years.

"2021/22", "• Facebook £1,911", "• LinkedIn £780"; "Google Ads", "2020-21: £61,200", "2021-22: £70,415"; and cells of a page one
a line: "Facebook", "£1,911", "LinkedIn", "£780".
"""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.names import is_name
from foiparse.records.spend import AMOUNT, NO_PAYEE, YEAR, Paid
from foiparse.values import absence, date

# A line of a list without its bullet.
_BULLET: Final = late(r"^\s*(?:[-–—•●▪*o]\s+|\(?[a-z0-9]{1,2}[.)]\s+)")
_NONE: Final = r"(?:nil|none|zero|no spend|nothing|not used|not applicable|n/?a|-|–|—)"
_YEAR_LINE: Final = late(rf"^(?:in |financial year |academic year |FY ?|year )?(?P<year>{YEAR})\s*:?$", re.I)
_OF_YEAR: Final = late(
    rf"^(?:in |FY ?)?(?P<year>{YEAR})\)?\s*(?::|=|[-–—]|\t|\s)\s*(?P<cell>(?:c\.? ?|about )?{AMOUNT}|{_NONE})(?=\s*(?:$|[(.;,]))",
    re.I,
)
_OF_NAME: Final = late(
    rf"^(?P<name>[A-Z][^£$€\t:]{{0,50}}?)\s*(?::|=|\s[-–—]|\t|\s)\s*(?P<cell>(?:c\.? ?|about )?{AMOUNT}|{_NONE})(?=\s*(?:$|[(.;,]))"
)
_AMOUNT_LINE: Final = late(rf"^(?P<cell>(?:c\.? ?|about )?{AMOUNT}|{_NONE})(?: (?:ex|inc|plus|\+)[. ]?\w* ?VAT)?$", re.I)
# Fewer amounts than this under headings may be anything.
FEWEST: Final = 2


def in_blocks(answer: str) -> list[Paid]:
    """The amounts of lines under headings, each with its name and its year; [] where the lines are not so."""
    out: list[Paid] = []
    cells: list[Paid] = []  # amounts on lines of their own, below their names
    heads: set[str] = set()
    torn = False  # two of them below one name: a table of more columns, of which nothing says what they are
    year = name = over = told = ""
    for line in (_BULLET.sub("", part).strip() for part in answer.splitlines()):
        if head := _YEAR_LINE.match(line):
            year, name = head["year"], ""
            over = year
            heads.add(year)
        elif name and (said := _OF_YEAR.match(line)):
            out += _paid(name, said["cell"], said["year"])
        elif year and (said := _OF_NAME.match(line)) and _payee(said["name"]):
            out += _paid(said["name"].strip(), said["cell"], year)
        elif said := _AMOUNT_LINE.match(line):
            torn = torn or (name != "" and told == name)
            cells += _paid(name, said["cell"], over) if name else []  # none: of a sum, or of nothing told
            told = name
        elif NO_PAYEE.match(line):
            name = ""
        elif _payee(line.rstrip(":")):
            name, year, told = line.rstrip(": "), "", ""
            heads.add(name)
    out += [] if torn else cells
    under = {p.name for p in out} | {p.year or "" for p in out}
    return out if len(out) >= FEWEST and heads & under else []


def _payee(words: str) -> bool:
    return is_name(words.replace("/", " and ")) and not NO_PAYEE.match(words) and date(words) is None


_DASH_ALONE = late(r"[-–—]")
_NOT_USED = late(r"not used|n/?a|not app", re.I)
_DIGIT = late(r"\d")


def _paid(name: str, cell: str, year: str | None) -> list[Paid]:
    """A dash tells nothing; a word for none tells that nothing was paid."""
    if _DASH_ALONE.fullmatch(cell):
        return []
    used = absence(cell) != "not_applicable" and not _NOT_USED.match(cell)
    if not used:
        return [Paid(name, "not used", raw=cell)]
    return [Paid(name, "£0" if absence(cell) or not _DIGIT.search(cell) else cell, year or None, raw=cell)]
