"""Columns of figures that name their rows and count nothing: bands ("18-24", "Under £25,000") and references ("Invoice number")."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.column_types import Reader

# "Contract reference", "Cost code", "Asset ID"; "Invoice number" and "PO no.", but no "Number of invoices", "Case numbers" or "Code breaches".
_REFERENCE: Final = late(
    r"\b(?:(?:ref(?:erence)?|ID|code|UPRN|USRN|URN|postcode)(?:\.|s|\s(?:no\b\.?|number|#))?"
    r"|(?:invoice|orders?|PO|contract|case|account|supplier|vendor|transaction|document|voucher|payment|payroll|badge|fleet|registration|asset"
    r"|serial|job|ticket|application|incident|complaint|request|company|charity|cheque|card|item|line|row|lot|policy|telephone|phone|plot|house"
    r"|flat|log|crime|tender|file)\s(?:no\b\.?|number|#))(?=\s*(?:$|[(/,:]))",
    re.I,
)
# "Number of cases by postcode" counts.
_COUNTS: Final = late(r"\b(?:numbers? of|no\.? of|count|total|by|per|with|without|how many)\b", re.I)


def names_rows(kind: str, heading: str, filled: list[str], read: Reader, *, first: bool) -> bool:
    """The column's figures are references, or it is the first and most of its cells are bands or have words beside their figure: "73 No payment"."""
    if kind not in ("count", "money"):
        return False
    telling = [c for c in filled if read.absence(c) is None]
    if not telling:
        return False
    if _REFERENCE.search(heading) and not _COUNTS.search(heading) and not any(s in c for c in telling for s in "£$€"):
        return True
    return first and 2 * sum(_band(c, kind, read) or (kind == "count" and _WORD.search(c) is not None) for c in telling) > len(
        telling
    )


_WORD: Final = late(r"[A-Za-z]{2}")


def _band(cell: str, kind: str, read: Reader) -> bool:
    """The cell tells bounds and no figure of its own."""
    told = read.money(cell) if kind == "money" else None
    if told is not None:
        return told.amount is None and (told.low is not None or told.high is not None)
    counted = read.count(cell)
    return counted is not None and counted.value is None and (counted.low is not None or counted.high is not None)
