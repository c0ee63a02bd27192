"""Names as a record may have them: on one line, and without what the system is for before a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import known
from foiparse.records.itkinds import is_kind
from foiparse.records.model import System
from foiparse.records.names import SERVICES, clean, is_name, lines_of
from foiparse.records.phrases import COMPANY


def tidied(systems: Sequence[System]) -> list[System]:
    """The systems with such names; one of whose names none is left is no system."""
    for system in systems:
        system.product, system.supplier = one_name(system.product), one_name(system.supplier)
        without_use(system)
    return [s for s in systems if s.product or s.supplier]


def one_name(name: str | None) -> str | None:
    """Of several lines the one that is a name, or all where they are one that is wrapped; None where two are names, as of two systems."""
    if not name or ("\n" not in name and "\t" not in name):
        return name
    lines = [line.strip() for line in re.split(r"[\n\t]+", name) if line.strip()]
    plain = lines_of("\n".join(lines))
    names = [n for line in plain if is_name(n := clean(line))]
    if plain == lines and _is_wrapped(lines):
        return " ".join(lines)
    return names[0] if len(names) == 1 else None


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Lines with no mark of a list make up one name: "Fernlea Systems" over "Limited"; not where each is a firm's or a known one."""
    whole = sum(bool(COMPANY.search(line) or known().find(line)) for line in lines)
    goes_on = all(_GOES_ON.match(line) for line in lines[1:])
    return goes_on or (whole < len(lines) and is_name(" ".join(lines), strict=True))


_GOES_ON: Final = late(r"[a-z&(]|(?:Ltd|Limited|plc|LLP|Inc|UK|Group)\b")
_USE: Final = late(r"^(?P<use>[A-Z][\w&/’' -]{1,40}):\s+(?P<name>\S.*)$")


def without_use(system: System) -> None:
    """Casewell for "Social care: Casewell"."""
    said = _USE.match(system.product or "")
    if said is None or known().find(system.product) or known().find(said["use"]) or not is_name(said["name"], strict=True):
        return
    words = {w.casefold() for w in re.findall(r"\w+", said["use"])}
    if words <= SERVICES or is_kind(said["use"]):
        system.product = said["name"]
        system.functions = system.functions or [said["use"]]
