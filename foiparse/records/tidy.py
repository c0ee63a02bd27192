"""Names as a record may have them: on one line, and without what the system is for before a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from foiparse.late import late
from foiparse.letter import Letter
from foiparse.records.aliases import known
from foiparse.records.asking import supplier_asked
from foiparse.records.headings import SOFTWARE, field_of, is_heading
from foiparse.records.itkinds import is_kind
from foiparse.records.model import System
from foiparse.records.names import SERVICES, clean, is_name, lines_of
from foiparse.records.phrases import COMPANY, initials_of


def tidied(systems: Sequence[System], letter: Letter) -> list[System]:
    """The systems with such names; one of whose names none is left is no system."""
    answers = {q.label: q.answer for q in letter.questions}
    asked = {q.label: q.text for q in letter.questions}
    out: list[System] = []
    for system in systems:
        system.product = one_name(_without_label(_SINCE.sub("", system.product or "") or None, "product"))
        system.supplier = one_name(_without_label(system.supplier, "supplier"))
        if system.product and system.supplier and initials_of(system.product, system.supplier):
            system.product = None  # "Shared Services Connected Ltd (SSCL)"
        if system.product and not system.supplier and any(supplier_asked(asked.get(label, "")) for label in system.questions):
            system.product, system.supplier = _maker_apart(system.product)
        without_use(system)
        out += _two(system) if _are_two(system, [answers.get(label, "") for label in system.questions]) else [system]
    return [s for s in out if s.product or s.supplier]


# A maker and its product have no more words together.
LONGEST_PAIR: Final = 6


def _maker_apart(name: str) -> tuple[str, str | None]:
    """Product and maker of a name that nobody knows, of which two parts are known as a maker and its product: "MHR iTrent"."""
    words = name.split()
    for n in range(1, len(words) if len(words) <= LONGEST_PAIR and not known().find(name) else 0):
        maker, product = (known().find(" ".join(part)) for part in (words[:n], words[n:]))
        if maker and product and not maker.product and product.product and maker.supplier == product.supplier:
            return " ".join(words[n:]), " ".join(words[:n])
    return name, None


# "Casewell since 2019".
_SINCE: Final = late(r"(?<=\w),?\s+since\s+(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b.*$", re.S)


def _without_label(name: str | None, field: str) -> str | None:
    """Fernlea for "Supplier: Fernlea"; None for a maker "System: Casewell"."""
    label, mark, rest = (name or "").partition(":")
    if not name or not mark or not is_heading(label, SOFTWARE) or known().find(name):
        return name
    return clean(rest) if field_of(label, SOFTWARE) == field and is_name(clean(rest)) else None


def _are_two(system: System, answers: Sequence[str]) -> bool:
    """A product and a maker that the answer joins by an "and", the product being another maker's: "Amazon Web Services and Microsoft Azure"."""
    one, other = system.product, system.supplier
    entry = known().find(one) if one and other else None
    if entry is None or not entry.supplier or known().find(other) is None or known().canonical(other) == entry.supplier:
        return False
    return any(f"{a} and {b}" in answer for answer in answers for a, b in ((one, other), (other, one)))


def _two(system: System) -> list[System]:
    """A system for each name; what was told of both together is neither's."""
    bare = replace(system, contract_end=None, annual_cost=None, users=None, total=None)
    return [replace(bare, supplier=None), replace(bare, product=None, functions=list(system.functions))]


_LINES_AND_TABS = late(r"[\n\t]+")


def one_name(name: str | None) -> str | None:
    """Of several lines the one that is a name, or all where they are one that is wrapped; None where two are names, as of two systems."""
    if not name or ("\n" not in name and "\t" not in name):
        return None if name and _SEVERAL.search(name) else name
    lines = [line.strip() for line in _LINES_AND_TABS.split(name) if line.strip()]
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


# "Ledgerman, HR: Peoplepath", "Peoplepath and Paywell respectively": names of several systems that were not told apart.
_SEVERAL: Final = late(r"[,;] [A-Z][\w&/’' -]{1,40}: \S|\brespectively\b")
_GOES_ON: Final = late(r"[a-z&(]|(?:Ltd|Limited|plc|LLP|Inc|UK|Group)\b")
# What stands before a colon and a gap is no part of a name; a longer label is a sentence.
LONGEST_LABEL: Final = 4
_USE: Final = late(r"^(?P<use>[A-Z][\w&/’' -]{1,40}?)(?::|\s[–—-])\s+(?P<name>\S.*)$")


_USE_WORDS = late(r"\w+")


def without_use(system: System) -> None:
    """Casewell for "Social care: Casewell"."""
    said = _USE.match(system.product or "")
    if said is None or known().find(system.product) or known().find(said["use"]) or not is_name(said["name"], strict=True):
        return
    words = {w.casefold() for w in _USE_WORDS.findall(said["use"])}
    labelled = said.string[said.end("use")] == ":" and len(said["use"].split()) <= LONGEST_LABEL
    if words <= SERVICES or is_kind(said["use"]) or labelled:
        system.product = said["name"]
        system.functions = system.functions or [said["use"]]
