"""What systems are for: told for a name, and one system told twice under the same function, its supplier in one answer, its product in another."""

from __future__ import annotations

from collections import defaultdict

from foiparse.records.aliases import known
from foiparse.records.itkinds import is_use
from foiparse.records.model import System

FACTS = ("product", "supplier", "contract_end", "annual_cost", "users", "total")


def uses_apart(systems: list[System], text: str) -> list[System]:
    """The systems, what a maker's is for taken from its name: "Payroll is provided by Fernlea".

    Short forms stay ("ERP"): gold has them as names. So does what stands behind the maker's name in the letter's text ("NEC Revenues").
    """
    low = text.casefold()
    for system in systems:
        name = system.product
        if name and system.supplier and f"{system.supplier} {name}".casefold() in low:
            continue
        if name and system.supplier and not name.isupper() and is_use(name) and known().find(name) is None:
            system.functions += [name] if name not in system.functions else []
            system.product = None
    return systems


def by_function(systems: list[System]) -> list[System]:
    """The systems with those joined of which one has no product and the other no supplier, where no third has their function."""
    told: dict[str, list[System]] = defaultdict(list)
    for system in systems:
        if len(system.functions) == 1:
            told[system.functions[0].casefold()].append(system)
    gone: set[int] = set()
    for pair in told.values():
        if len(pair) == 2 and _complete(*pair):
            first, second = pair
            for fact in FACTS:
                if getattr(first, fact) is None:
                    setattr(first, fact, getattr(second, fact))
            first.questions += [q for q in second.questions if q not in first.questions]
            gone.add(id(second))
    return [s for s in systems if id(s) not in gone]


def _complete(one: System, other: System) -> bool:
    """Whether each lacks the name that the other has, nothing that both tell differs, and each is told by another question first."""
    names = {(bool(s.product), bool(s.supplier)) for s in (one, other)}
    same = all(
        getattr(one, fact) is None or getattr(other, fact) is None or getattr(one, fact) == getattr(other, fact) for fact in FACTS
    )
    return names == {(True, False), (False, True)} and same and one.questions[:1] != other.questions[:1]
