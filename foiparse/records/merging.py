"""Systems told of more than once, as one: what a second naming adds, and a maker's short name in full."""

from __future__ import annotations

from foiparse.late import late
from foiparse.records.by_name import ByName
from foiparse.records.model import System, apart, same, shortened

_AGAIN_AT_END = late(r"\s+(?:again|also|too|as well)$")


def in_full(systems: list[System]) -> None:
    """A maker's short name in full, as the letter has it elsewhere: "Fernlea again", of Fernlea Systems Ltd."""
    for system in systems:
        short = _AGAIN_AT_END.sub("", system.supplier or "")
        full = next((s.supplier for s in systems if short and s.supplier and s.supplier.startswith(short + " ")), None)
        system.supplier = (full if full and not full.endswith((" again", " also")) else short) or None


def merged(systems: list[System], fresh: list[System]) -> list[System]:
    """A system named again gains what is new of it: functions above all."""
    out = ByName(systems)
    for system in fresh:
        twin = next((s for s in out.sharing(system) if same(s, system) and not apart(s, system)), None)
        if twin is None:
            if not any(shortened(system, s) and not apart(system, s) for s in out.holding(system)):
                out.add(system)
            continue
        twin.functions += [f for f in system.functions if f not in twin.functions]
        twin.questions += system.questions
        twin.worth_beside = twin.worth_beside or system.worth_beside
        for fact in ("product", "supplier", "contract_end", "annual_cost", "users", "total"):
            if getattr(twin, fact) is None:
                setattr(twin, fact, getattr(system, fact))
        out.renamed(twin)
    return out.systems
