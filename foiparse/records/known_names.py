"""Names that the alias file knows, wherever an answer puts them: what the other ways of reading left over.

A name that nobody knows is told by how a sentence uses it; a known one is told by itself, unless the words beside it say that it is not in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from foiparse.late import late
from foiparse.records.aliases import Entry, capitalised, fold, known
from foiparse.records.fitting import common
from foiparse.records.itkinds import is_use, says_kind
from foiparse.records.model import System
from foiparse.records.names import NAME, SERVICES
from foiparse.records.phrases import COMPANY
from foiparse.records.told import sentences
from foiparse.values import absence

# A longer answer tells a story, and names much that it is not about.
LONGEST: Final = 500
# No known name has more words than this.
MOST_WORDS: Final = 5
# A name of so many letters is told by its capitals too.
SHORTEST_ANY_CASE: Final = 4
# Whose computers a system runs on is no system of its own: "It is hosted in Microsoft Azure".
_HOSTED_IN: Final = late(r"\b(?:hosted|hosting|runs?|running|cloud|deployed|located|sits)\b[^.;]*$", re.I)
# So far before a name, and behind it, words may say that it is not in use.
BEFORE, BEHIND = 60, 45
_RUN: Final = late(NAME)
_WORD: Final = late(r"[^\s]+")
_FIRM: Final = (
    r"(?:suppliers?|providers?|vendors?|manufacturers?|makers?|resellers?|partners?|compan(?:y|ies)|hosts?|developers?)"
)
MADE: Final = r"(?:supplied|provided|made|developed|hosted|bought|purchased|licen[cs]ed|delivered|sold|built|owned|maintained|supported|resold)"
# Between a product and its maker, or a maker and its product.
_JOIN: Final = late(
    rf"\s*[(,/–—-]\s*(?:(?:also|again)\s+)?|\s*,?\s+(?:(?:also|and|is|it is|which is)\s+)*(?:{MADE}\s+)?"
    rf"(?:by way of|by|from|via|through)\s+(?:the\s+)?"
    rf"|,?\s+which\s+is\s+|\s*[,(]\s*(?:(?:the|our)\s+)?{_FIRM}\s*(?:is|:|being)?\s+",
    re.I,
)
_PRODUCT_BETWEEN: Final = late(r"['’]s?\s+|\s+|\s*[(–—:-]\s*|\s+(?:with|using)\s+(?:its|their)\s+")
# What a name stands behind, or before, that is not what is in use today.
_NOT_BEFORE: Final = late(
    r"\b(?:replac\w+|separate|different|apart|away|distinct|instead|rather than|unlike|not|no longer|never|nor|without|formerly|previous\w*|before"
    r"|moving|migrat\w+|switch\w*|transition\w*|chang\w+|consider\w*|evaluat\w+|plan\w*|intend\w*|propos\w+|tender\w*|bids?|compar\w+|looking"
    r"|will|would|(?-i:may)|might|could|due|example|such as|like|e\.?g|integrat\w+|interfac\w+|compatible|framework|lot|competition|contacted"
    r"|recruit\w*|staff|training|advice|consultan\w+|legacy|old|until|was|were|had|retired?|decommission\w*"
    r"|part of(?! the))\b[^.;]*$|[(,]\s*(?:now|formerly|previously|later)\s+(?:(?:known"
    r"|called|trading|owned|part)\s+(?:(?:as|of|by)\s+)?)?(?:the\s+)?$",
    re.I,
)
_NOT_BEHIND: Final = late(
    r"^[^.;,(]*\b(?:(?:is|are|was|were|has been|being|been|to be)\s+(?:\w+\s+)?(?:not|no|blocked|banned|replaced|withdrawn|decommissioned|retired"
    r"|phased|switched off|considered|evaluated|planned|trialled)|not\b|no longer|will|was|were|had|until|framework|ceased|ended|contractors?"
    r"|consultan\w+|staff|accounts? (?:is|are) (?:not|blocked))\b"
    r"|^\s*\((?:no longer|until|to|formerly|previous\w*|not|being|due|legacy)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A known name and where it stands in a statement."""

    start: int
    end: int
    name: str
    entry: Entry


_OWN = late(r"['’]s\b")
_ONLY_YES = late(r"^yes[\s,.:;–-]+$", re.I)
_POSSESSIVE = late(r"['’]s?$")


def spots(statement: str) -> Iterator[Spot]:
    """The known names of a statement from left to right, the longest first; none that is a word of everyday use."""
    raised = capitalised(statement)
    for run in _RUN.finditer(raised):
        words = [(m.start() + run.start(), m.end() + run.start()) for m in _WORD.finditer(run.group())]
        n = 0
        while n < len(words):
            for size in range(min(MOST_WORDS, len(words) - n), 0, -1):
                start, end = words[n][0], words[n + size - 1][1]
                name = _POSSESSIVE.sub("", statement[start:end]).strip(" .,")
                entry = known().find(name)
                short = len(name) <= SHORTEST_ANY_CASE and name not in known().spellings  # "PCs" is not PCS
                if (
                    entry
                    and not short
                    and not _everyday(name)
                    and not (entry.product is None and _goes_on(statement, words[n + size :]))
                ):
                    more = _its_product(statement, words[n + size :], entry)
                    end = words[n + size + more - 1][1] if more else start + len(name)
                    name = _POSSESSIVE.sub("", statement[start:end]).strip(" .,") if more else name
                    product = known().find(statement[words[n + size][0] : end].strip(" .,")) if more else None
                    yield Spot(start, start + len(name), name, product or entry)
                    n += size + more - 1
                    break
            n += 1


def _its_product(statement: str, rest: Sequence[tuple[int, int]], maker: Entry) -> int:
    """How many of the words behind a maker's name are a product of it: "Adobe Acrobat Pro"."""
    for size in range(min(MOST_WORDS, len(rest)), 0, -1) if maker.product is None else ():
        entry = known().find(statement[rest[0][0] : rest[size - 1][1]].strip(" .,"))
        if entry and entry.product and entry.supplier == maker.supplier:
            return size
    return 0


def _goes_on(statement: str, rest: Sequence[tuple[int, int]]) -> bool:
    """A maker's name is the beginning of a longer company's: "Northgate Meridian Ltd"."""
    return any(COMPANY.fullmatch(statement[start:end].strip(" .,")) for start, end in rest[:2]) and not any(
        known().find(statement[start:end].strip(" .,")) for start, end in rest[:1]
    )


def _everyday(name: str) -> bool:
    low = name.casefold()
    return low in common() or low in SERVICES or low in lines_of_file("everyday_names")


@cache
def lines_of_file(name: str) -> frozenset[str]:
    """The names of a word file."""
    return frozenset(map(fold, files("foiparse.records").joinpath(f"data/{name}.txt").read_text(encoding="utf-8").splitlines()))


def sellers() -> frozenset[str]:
    """Firms that sell, carry or show what others make: beside a system they are its seller, and alone they name none."""
    return lines_of_file("resellers")


def runs_there(name: str, statement: str) -> bool:
    """The statement says that a system runs in this cloud, which is no system of its own: "hosted on Microsoft Azure"."""
    return is_cloud(name) and _HOSTED_IN.search(statement[: max(statement.find(name), 0)]) is not None


def is_cloud(name: str) -> bool:
    """Computers for hire, which systems run on."""
    return fold(name) in lines_of_file("clouds")


def left_over(answer: str, found: Sequence[System]) -> list[System]:
    """The systems of the known names that `found` has not; a maker beside a found product completes that."""
    if len(answer) > LONGEST:
        return []
    out: list[System] = []
    for statement in sentences(answer):
        before: tuple[int, System] | None = None
        for spot in spots(statement):
            mine = having(spot, [*found, *out]) or _in_letters(spot, found)
            if mine and mine.product and not mine.supplier and spot.name.endswith(f" {mine.product}"):
                maker = spot.name.removesuffix(mine.product).strip()
                mine.supplier = maker if known().find(maker) else None  # "System C CareFlow"
            before = before or _read_before(statement[: spot.start], found)
            if mine is None and before and _pairs(statement[before[0] : spot.start], before[1], spot):
                mine = before[1]
                _complete(mine, spot)
            elif mine is None and before and _SOLD_BY.fullmatch(statement[before[0] : spot.start]) and spot.entry.product is None:
                mine = before[1]
                mine.product, mine.supplier = mine.product or mine.supplier, spot.name
            elif mine is None and (product := _made_behind(statement[spot.end :], spot, found)):
                mine = product
                _complete(mine, spot)
            elif mine is None and spot.entry.product is None and (product := _called(statement, found)):
                mine, product.supplier = product, spot.name
            elif (
                mine is None and not spot.entry.platform and fold(spot.name) not in sellers() and not not_in_use(statement, spot)
            ):
                mine = System(product=spot.name) if spot.entry.product else System(supplier=spot.name)
                out.append(mine)
            before = (spot.end, mine) if mine else None
    return out


def _in_letters(spot: Spot, found: Sequence[System]) -> System | None:
    """The system that a known name is the words of: "ESR (Electronic Staff Record)"."""
    initials = "".join(word[0] for word in spot.name.split() if word[0].isupper())
    return next((s for s in found if len(initials) > 1 and initials in (s.product, s.supplier)), None)


# "OpenText (via Fernlea)": who sells it supplies it.
_SOLD_BY: Final = late(r"\s*[(,]?\s*(?:via|through)\s+(?:the\s+)?")


def _read_before(head: str, found: Sequence[System]) -> tuple[int, System] | None:
    """The system with one name that nobody knows, told last before a known name, and where its name ends."""
    ends = [
        (head.rfind(name) + len(name), s)
        for s in found
        if bool(s.product) != bool(s.supplier) and (name := s.product or s.supplier or "") in head
    ]
    return max(ends, key=lambda e: e[0], default=None)


def having(spot: Spot, systems: Sequence[System]) -> System | None:
    """The system that has the name, or of whose name it is a part."""
    folded = fold(spot.name)
    if spot.entry.product is None and (
        of_it := next((s for s in systems if known().canonical(s.supplier) == spot.entry.supplier), None)
    ):
        return of_it  # the maker's short name
    for system in systems:
        for name in filter(None, (system.product, system.supplier)):
            if folded == fold(name) or folded in fold(name) or fold(name) in folded:
                return system
        if (
            system.product
            and system.supplier
            and folded
            in (
                fold(f"{system.supplier} {system.product}"),
                fold(f"{system.product} {system.supplier}"),
            )
        ):
            return system
    return None


def _pairs(between: str, before: System, spot: Spot) -> bool:
    """The name stands beside the one before it as its maker or its product."""
    if spot.entry.product is None:
        return before.product is not None and before.supplier is None and _JOIN.fullmatch(between) is not None
    return before.product is None and before.supplier is not None and _PRODUCT_BETWEEN.fullmatch(between) is not None


def _called(statement: str, found: Sequence[System]) -> System | None:
    """The one product found, that a statement says its maker's is called: "Content Guru, the solution is called Storm"."""
    one = found[0] if len(found) == 1 and found[0].product and not found[0].supplier else None
    said = one and re.search(rf"\b(?:called|known as|named) (?:the )?[‘'\"“]?{re.escape(one.product or '')}\b", statement)
    return one if said else None


def _made_behind(rest: str, spot: Spot, found: Sequence[System]) -> System | None:
    """The product, found without its maker, that stands right behind the maker's name: "System C CareFlow"."""
    if spot.entry.product is not None:
        return None
    return next(
        (s for s in found if s.product and not s.supplier and re.match(rf"(?:['’]s?)?\s+{re.escape(s.product)}\b", rest)), None
    )


def _complete(system: System, spot: Spot) -> None:
    if spot.entry.product is None:
        system.supplier = spot.name
    else:
        system.product = spot.name


# "Casewell was replaced by Land Keeper in 2022".
_TOOK_OVER: Final = late(r"\b(?:was|were|has been|have been) (?:since )?(?:replaced|superseded) (?:by|with) (?:the )?$", re.I)


def not_in_use(statement: str, spot: Spot) -> bool:
    """The words beside the name say that it is not what is in use today."""
    head = statement[max(0, spot.start - BEFORE) : spot.start]
    if _TOOK_OVER.search(head):
        return False
    tail = statement[spot.end : spot.end + BEHIND]
    if runs_there(spot.name, statement) or (spot.entry.product is None and _OWN.match(tail)):
        return True  # "Orchard, which is Fernlea's"
    return _NOT_BEFORE.search(head) is not None or _NOT_BEHIND.search(tail) is not None


def of_another_maker(product: str | None, maker: str | None) -> bool:
    """The alias file has the product as another known maker's: PaperCut is none of Konica Minolta's; who only sells may sell it."""
    entry, firm = known().find(product), known().find(maker)
    if entry is None or entry.product is None or firm is None or firm.product is not None or product not in known().spellings:
        return False
    return fold(entry.supplier) not in (fold(firm.supplier), fold(entry.product)) and fold(maker or "") not in sellers()


def abutting(found: list[System], answer: str, plural: bool) -> list[System]:
    """A product and the known maker beside it that were read as two: "GRS (Global Rostering System), Totalmobile"."""
    if len(found) != 2 or plural:
        return found
    one, other = found
    if not (one.product and not one.supplier and other.supplier and not other.product):
        return found
    entry, mine = known().find(other.supplier), known().find(one.product)
    if entry is None or entry.product is not None or (mine and mine.supplier != entry.supplier and mine.product is None):
        return found
    at, then = answer.find(one.product), answer.find(other.supplier)
    between = answer[at + len(one.product) : then] if 0 <= at < then else "?"
    if not _BESIDE.fullmatch(between) or (one.functions and other.functions and one.functions != other.functions):
        return found
    one.supplier = other.supplier
    return [one]


def share_makers(found: Sequence[System]) -> None:
    """The maker told of one product to the others that the alias file knows as its: "Jira and Confluence (Atlassian)"."""
    for system in found:
        system.supplier = system.supplier or _shared_maker(system, found)


def _shared_maker(system: System, found: Sequence[System]) -> str | None:
    entry = known().find(system.product)
    if entry is None or entry.product is None:
        return None
    return next((s.supplier for s in found if s.product and s.supplier and known().canonical(s.supplier) == entry.supplier), None)


_BESIDE: Final = late(
    rf"\s*(?:\([^()]{{0,50}}\)\s*)?(?:[,/–—-]\s*|\s+)(?:(?:also|{_FIRM}:?|{MADE} (?:by|from|via|through)|by|from|part of)\s+)*",
    re.I,
)


# A question that is a heading has no more words than this.
LONGEST_HEADING: Final = 7
_NO_HEADING: Final = late(
    r"\d|\b(?:how|when|why|who|whom|where|costs?|price|value|spend|spent|dates?|numbers?|many|much|end|ends|expiry|renewal|contracts?|staff|officers?"
    r"|contact|framework|route|plans?|email|address|yes|no|budget|term|length|start|installed|integrat\w+|licen[cs]es?|users?|replace\w*|owner"
    r"|manager|responsible|extensions?|handsets?|lines|mobiles?|broadband|wan|lan|hardware|printers?|copiers?|devices?)\b",
    re.I,
)
_NUMBER: Final = late(r"^\W*(?:(?:question|q)?\s*\(?(?:\d{1,2}(?:\.\d)?[a-z]?|[a-z]|[ivx]{1,4})[.):]+\s+)?")


def headed_by_known(asked: str, answer: str) -> bool:
    """A heading of a few words ("Safeguarding?") over an answer that begins with a known name."""
    heading = " ".join(_NUMBER.sub("", asked).split())
    if not heading or len(heading.split()) > LONGEST_HEADING or _NO_HEADING.search(heading):
        return False
    first = next(iter(sentences(answer)), "") if len(answer) <= LONGEST else ""
    spot = next(spots(first), None)
    if spot is None or fold(spot.name) in sellers():
        return False
    of_use = is_use(heading.strip(" ?:."))
    return of_use or (spot.start == 0 and (spot.entry.product is not None or says_kind(heading.casefold())))


# What a system is for has no more words than this before a dash or in a cell.
LONGEST_USE: Final = 6
FEWEST_ROWS: Final = 2
_ROW: Final = late(r"^(?P<use>[A-Za-z][^\d£:\t]{1,50}?)\s*(?:\t|\s[-–—]\s|\s?[–—]\s|:\s)\s*(?P<told>\S.*)$")


def rows_of_uses(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Lines each a use and what is used for it, where most of these begin with a known name: "Housing grants – Casewell"."""
    rows = [said for line in lines if (said := _ROW.match(line))]
    if len(rows) < FEWEST_ROWS or len(rows) < len(lines):
        return []
    uses = [" ".join(r["use"].split()) for r in rows]
    if any(known().find(use) or len(use.split()) > LONGEST_USE for use in uses):
        return []
    begun = sum((spot := next(spots(r["told"]), None)) is not None and spot.start == 0 for r in rows)
    told_none = sum(absence(r["told"]) is not None or _NONE.match(r["told"]) is not None for r in rows)
    if not begun or (begun + told_none) * 2 <= len(rows):
        return []
    return [(use, r["told"]) for use, r in zip(uses, rows, strict=True) if not (absence(r["told"]) or _NONE.match(r["told"]))]


_NONE: Final = late(r"(?:no(?:ne)?|n/?a|not (?:applicable|used)|paper|spreadsheets?|excel)\b", re.I)
