"""Tables whose column of systems says what they are for: "System | Supplier" over "Housing | Casewell"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.item_rows import says_use
from foiparse.records.itkinds import is_kind
from foiparse.records.names import SERVICES, clean

# One row may be anything.
FEWEST: Final = 2


def with_uses(rows: Sequence[Sequence[str]], columns: dict[str, int], heads: Sequence[str] = ()) -> dict[str, int]:
    """Field → column, the column of products taken for that of uses where most of its cells are uses, and that of makers for products
    where most of its cells are known ones."""
    if "functions" not in columns and "product" not in columns:
        return _described(rows, columns, heads)
    if "functions" in columns or not {"product", "supplier"} <= set(columns):
        return columns
    names, makers = (_cells(rows, columns[field]) for field in ("product", "supplier"))
    if len(names) < FEWEST or sum(map(_is_use, names)) * 2 <= len(names):
        return columns
    turned = {field: n for field, n in columns.items() if field != "product"} | {"functions": columns["product"]}
    if sum(_is_product(m) for m in makers) * 2 > len(makers):
        turned["product"] = turned.pop("supplier")
    return turned


# "Description" beside the supplier of a contract.
_DESCRIPTION: Final = late(r"(?:contract |brief |service )?description(?: of (?:the )?(?:contract|services?))?", re.I)


def _described(rows: Sequence[Sequence[str]], columns: dict[str, int], heads: Sequence[str]) -> dict[str, int]:
    """With the column of descriptions as that of uses, where every cell is a use or a kind of system and no word more."""
    told = [n for n, head in enumerate(heads) if n not in columns.values() and _DESCRIPTION.fullmatch(head.strip())]
    cells = _cells(rows, told[0]) if len(told) == 1 else []
    uses = len(cells) >= FEWEST and all(map(_is_use, (_KIND_BEHIND.sub("", c) for c in cells)))
    return {**columns, "functions": told[0]} if uses else columns


_KIND_BEHIND: Final = late(r" (?:systems?|software|solution|platform|licen[cs]es?)$", re.I)


def _cells(rows: Sequence[Sequence[str]], n: int) -> list[str]:
    return [row[n].strip() for row in rows if len(row) > n and row[n].strip()]


_WORDS = late(r"[^\W\d_]+")


def _is_use(cell: str) -> bool:
    words = set(_WORDS.findall(cell.casefold())) - {"and", "the", "management", "system"}
    return known().find(cell) is None and bool(words) and (words <= SERVICES or is_kind(cell) or says_use(cell))


def _is_product(cell: str) -> bool:
    entry = known().find(clean(cell))
    return entry is not None and entry.product is not None
