"""Items of a list in one line, each a name with what is said of it: "Casewell (Fernlea Ltd), for visits; LandKeeper (mapping), 40 licences"."""

from __future__ import annotations

import re
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.heads import common
from foiparse.records.model import System
from foiparse.records.names import NAME, clean, is_name
from foiparse.records.phrases import COMPANY
from foiparse.records.told import sentences

# One item is a sentence, which other ways of reading know better.
FEWEST: Final = 2
_ITEM: Final = late(
    rf"^(?:yes\W+)?(?P<name>(?-i:{NAME}))(?:\s*\((?P<beside>[^()]{{2,60}})\))?(?:,?\s+(?:from|by|supplied by|made by) (?:the )?(?P<by>(?-i:{NAME})))?"
    r"(?=\s*$|\s*[,:–-]\s|\s+(?:until|till|to|for|which|at|ends?|expir\w+)\b)",
    re.I,
)


def items(answer: str) -> list[System]:
    """The systems of such a list; [] unless each names a system, a last remark left out, and one of them its maker or its use."""
    parts = [p for p in sentences(answer) if not re.fullmatch(r"\W*(?:yes|response|answer)\W*", p, re.I)]
    found = [m if (m := _ITEM.match(p)) and _named(m["name"]) else None for p in parts]
    told = [m for m in found if m]
    if len(told) < FEWEST or len(found) > len(told) + 1 or None in found[:-1] or not any(m["beside"] or m["by"] for m in told):
        return []
    return [_system(m) for m in told]


def _named(name: str) -> bool:
    return is_name(clean(name), strict=True) and (known().find(clean(name)) is not None or name.casefold() not in common())


def _system(said: re.Match[str]) -> System:
    beside = (said["beside"] or "").strip()
    entry = known().find(clean(beside))
    maker = is_name(clean(beside), strict=True) and (
        COMPANY.search(beside) is not None or (entry is not None and not entry.product)
    )
    by = clean(said["by"]) if said["by"] and is_name(clean(said["by"]), strict=True) else None
    use = beside if beside and not maker and beside[:1].islower() and not re.search(r"\d", beside) else ""
    return System(product=clean(said["name"]), supplier=by or (clean(beside) if maker else None), functions=[use] if use else [])
